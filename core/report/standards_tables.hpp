#pragma once

#include "core/document/document.hpp"
#include "core/room/checklist_state.hpp"

#include <optional>
#include <string>
#include <vector>

/// The tables of the report on signs and order.
namespace cwp::standards_tables {

/// How the rooms stand, and how they stood at the end of the half-year before.
struct Source {
    ChecklistState now;
    ChecklistState before;
};

/// A share as printed, in tenths of a percent: differences of shares are those of the printed ones.
std::int64_t tenths(Exact const& share);

/// An item over all rooms: items and what became of them, as ChecklistCounts.
struct ItemCounts {
    std::size_t item = 0; ///< place in ChecklistState::items
    ChecklistCounts counts;
};
/// The worst first; those that nobody looked at last.
std::vector<ItemCounts> item_counts(ChecklistState const& state);
ChecklistCounts sum_of(ChecklistState const& state);

/// 室达标率 by station.
Table rooms_by_station(Source const& source, Speech const& say);
/// 项目规范率 by station.
Table items_by_station(Source const& source, Speech const& say);
Table items(Source const& source, Speech const& say);
/// Every room with the items that it fails.
Table rooms(Source const& source, Speech const& say);

}
