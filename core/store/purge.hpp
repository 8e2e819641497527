#pragma once

#include "core/store/operation.hpp"

#include <cstdint>
#include <string>

/// Forgetting what records were: images hold real values, and those may have to go in the end.
namespace cwp {

/// Former contents that operations before `day` (ISO) still keep.
std::int64_t purgeable_images(Database const& db, std::string const& day);
/// Forgets them. The journal stays whole, the chain fits; what was done then can no longer be undone in full.
void purge_images(Operation& operation, std::string const& day);
/// Overwrites what the purge left in free pages and in the WAL. Outside a transaction.
void wipe_freed(Database const& db);

}
