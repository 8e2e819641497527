#pragma once

#include "core/store/sqlite.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Which files are cwp databases, and of which version.
namespace cwp {

/// Path and SQL of the schema's steps, in order: `schema/0001_engine.sql` …
using SchemaFiles = std::vector<std::pair<std::string, std::string>>;

/// A new, empty database with mode 0600. Error (exit 1) where something of that name exists, unless it is one that was never finished:
/// empty, or without a first operation.
Database create_database(std::string const& path, int lock_wait = 5000);

/// Error (exit 3), and not a byte of the file changed, where it is missing, no database of cwp, newer than `known_version` or damaged.
/// \param known_version how many schema files this program has.
Database open_database(std::string const& path, Database::Mode mode, std::int64_t known_version, int lock_wait = 5000);

/// A database that is not worked with, a backup: opened so that not a byte of it changes and nothing is made beside it. Errors as above.
Database open_copy(std::string const& path, std::int64_t known_version, int lock_wait = 5000);

/// `PATH.WORD.backup`, or where that is taken `PATH.WORD-2.backup` and so on: a backup never takes the place of another.
std::string free_backup_path(std::string const& path, std::string const& word);

/// How many schema files were applied.
std::int64_t schema_version(Database const& db);

/// Applies the schema files that were not yet, each in its own transaction; a database that holds something is copied first.
/// Returns the path of that copy; nothing where there was nothing to do, and empty text where there was nothing to copy.
std::optional<std::string> migrate(Database const& db, SchemaFiles const& files);

}
