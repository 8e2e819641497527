#pragma once

#include "core/assess/results.hpp"
#include "core/check/check.hpp"
#include "core/ledger/references.hpp"

#include <string>
#include <vector>

/// Publishing: from then on the month does not move.
namespace cwp {

/// Findings of block checks in the month: nothing is published over them unless they are waived.
std::vector<Finding> publishing_obstacles(References& references, Period month, Date today);

struct Publishing {
    Month month;
    Date today;
    std::string at;       ///< local time
    std::string by;       ///< who publishes
    std::string waived;   ///< reason for publishing over findings; empty: none
    std::int64_t operation = 0;
};

/// Makes the month's draft the published run and copies its evidence. Error where there is no draft, it is published already, the month is not over,
/// or records changed since the draft was made.
void publish(Database const& db, Pack const& pack, Publishing const& publishing);

}
