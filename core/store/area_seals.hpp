#pragma once

#include "core/store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Digests over everything in the database that is no record and no entry of the journal: the regulation, the results of every run, the tables' own
/// definitions, the ids that were given.
namespace cwp {

/// Seals what an operation changed and what was never sealed. \param regulation the operation wrote the tables of the pack.
void seal_areas(Database const& db, std::int64_t operation, bool regulation);
/// The tables were made or got columns: before the transaction in which that was done ends.
void seal_schema(Database const& db);
/// The former contents that an operation kept are gone; what is left of their rows is sealed by `purge`.
void seal_purged_images(Database const& db, std::int64_t operation, std::int64_t purge);

struct AreaFault {
    std::string area;
    std::string part;
    std::int64_t operation = 0; ///< that sealed it; 0 where none did
};

/// Parts that are not as they were sealed.
std::vector<AreaFault> area_faults(Database const& db);

}
