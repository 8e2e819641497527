#pragma once

#include "core/store/sqlite.hpp"

#include <cstdint>
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

/// How many schema files were applied.
std::int64_t schema_version(Database const& db);

/// Applies the schema files that were not yet, each in its own transaction; a database that holds something is copied to FILE.vN.backup first.
/// True when there was something to do.
bool migrate(Database const& db, SchemaFiles const& files);

}
