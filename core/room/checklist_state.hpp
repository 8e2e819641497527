#pragma once

#include "core/base/exact.hpp"
#include "core/room/checklist_items.hpp"
#include "core/room/open_rooms.hpp"

#include <cstdint>
#include <optional>

/// How the rooms stand on a day by their inspections of signs and order (标识与内务检查).
namespace cwp {

/// The latest result of an item of a room within the months for which an inspection holds.
enum class ItemState {
    passed,
    failed,
    not_applicable, ///< to this kind of room, or found so by the inspector: in no count and no share
    not_inspected,  ///< which is not failed
};

/// Both rates have what is due, what was inspected and what is good: rooms, and items of rooms.
struct ChecklistCounts {
    std::int64_t rooms = 0;     ///< open: due for inspection
    std::int64_t inspected = 0; ///< rooms of which at least one item was looked at
    std::int64_t meeting = 0;   ///< the standard
    std::int64_t items = 0;     ///< applicable ones
    std::int64_t looked_at = 0;
    std::int64_t passed = 0;

    /// 室达标率: rooms that meet the standard ÷ rooms inspected; nothing where none was.
    std::optional<Exact> room_rate() const;
    /// 项目规范率: items passed ÷ applicable items looked at.
    std::optional<Exact> item_rate() const;
    ChecklistCounts& operator+=(ChecklistCounts const& other);
};

struct RoomChecklist {
    OpenRoom room;
    std::vector<ItemState> items; ///< in the order of the standard
    std::string latest;           ///< day of the latest inspection that holds; empty: none does
    ChecklistCounts counts;       ///< of this room

    bool is_inspected() const { return counts.inspected > 0; }
    /// Every required item passes, and so do enough of all that apply; what was not looked at does not pass.
    bool meets() const { return counts.meeting > 0; }
    std::int64_t failed() const { return counts.looked_at - counts.passed; }
};

struct ChecklistState {
    Date on;
    Date since;                        ///< the first day from which an inspection still holds
    Exact pass_share;                  ///< of its applicable items that a room has to pass
    std::vector<ChecklistItem> items;
    std::vector<RoomChecklist> rooms;  ///< open on the day, by station and code
};

/// As of a day: the latest inspection within the norm `inspection_months` counts, item by item.
ChecklistState checklist_state(Database const& db, Date on);

/// The day so many months before: the last day of a month for the last day of one, else the same day or the last that month has.
Date months_before(Date date, int months);

}
