#pragma once

#include "core/document/document.hpp"
#include "core/ledger/references.hpp"
#include "core/room/coverage.hpp"
#include "core/room/placement.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// Where the next rooms should be and which villages each would link. Nothing is written.
namespace cwp {

/// Why a community wants a room; the gravest that applies.
enum class Want { none, key_without_room, uncovered, fallback_only };

Want want_of(Community const& community);

struct PlanQuestion {
    std::size_t rooms = 0;
    Date day;
    std::optional<std::int64_t> station; ///< only there
};

struct CoveragePlan {
    PlanQuestion question;
    std::vector<Community> wanting;  ///< the places of the placement, by code of station and of community
    CoverageNorms norms;
    Placement placement;
    std::int64_t still_uncovered = 0; ///< communities asked about that nobody would cover even then
};

/// Metres between two spots, as the crow flies over a round earth; right to a few thousandths for ways of some dozen kilometres.
std::int64_t metres_between(Spot const& a, Spot const& b);

/// \pre the question's day lies in a month for which the pack has the norms; Error that names the one missing otherwise.
CoveragePlan plan_coverage(Database const& db, Pack const& pack, PlanQuestion const& question);

/// One row for every room and community, the rooms in order of gain: a file that can be edited and given to `coverage apply`.
Document plan_document(CoveragePlan const& plan, Pack const& pack, Speech const& say);

}
