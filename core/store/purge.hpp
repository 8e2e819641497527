#pragma once

#include "core/store/operation.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Forgetting: records and what they were hold real values, and those may have to go in the end. The journal stays whole and its chain fits; what is
/// left is sealed anew, so that it is watched as before.
namespace cwp {

/// Former contents that operations before `day` (ISO) still keep.
std::int64_t purgeable_images(Database const& db, std::string const& day);
/// Forgets them. What was done then can no longer be undone in full.
void purge_images(Operation& operation, std::string const& day);

/// Removes these records of a ledger, and what they were, without keeping an image. \pre nothing refers to them.
/// Returns how many former contents went with them.
std::int64_t purge_records(Operation& operation, std::string const& ledger, std::vector<std::int64_t> const& ids);
/// Ids of records of a ledger that are not there any more and of which an image with `column` before `day` is left.
std::vector<std::int64_t> removed_before(Database const& db, std::string const& ledger, std::string const& column, std::string const& day);

/// Overwrites what the purge left in free pages and in the WAL. Outside a transaction.
void wipe_freed(Database const& db);

}
