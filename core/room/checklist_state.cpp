#include "core/room/checklist_state.hpp"

#include <algorithm>
#include <utility>

namespace cwp {

namespace {

/// A norm of a month; what the regulation had when it had none.
Exact norm(Database const& db, std::string_view name, Month month, int otherwise)
{
    Statement rows = db.prepare("SELECT value FROM norm WHERE name = ?1 AND ?2 BETWEEN valid_from AND valid_until");
    rows.with(name, iso(month));
    return rows.step() ? Exact::fraction(rows.integer(0), 10000) : Exact(otherwise);
}

struct Latest {
    std::string date;
    std::string result;
};

/// By room and item.
using LatestResults = std::map<std::pair<std::int64_t, std::string>, Latest>;

LatestResults latest_results(Database const& db, Date since, Date on)
{
    Statement rows = db.prepare("SELECT room, item, date, result FROM checklist WHERE date BETWEEN ? AND ? ORDER BY date");
    rows.with(iso(since), iso(on));
    LatestResults latest;
    while (rows.step())
        latest[{rows.integer(0), rows.string(1)}] = {rows.string(2), rows.string(3)};
    return latest;
}

ItemState state_of(std::string const& result)
{
    return result == "pass" ? ItemState::passed : result == "fail" ? ItemState::failed : ItemState::not_applicable;
}

void count(RoomChecklist& room, std::vector<ChecklistItem> const& items, Exact const& pass_share)
{
    ChecklistCounts& counts = room.counts;
    bool required_pass = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        ItemState const state = room.items[i];
        if (state == ItemState::not_applicable)
            continue;
        ++counts.items;
        counts.looked_at += state == ItemState::not_inspected ? 0 : 1;
        counts.passed += state == ItemState::passed ? 1 : 0;
        required_pass = required_pass && (state == ItemState::passed || !items[i].required);
    }
    counts.rooms = 1;
    counts.inspected = room.latest.empty() ? 0 : 1;
    bool const enough = counts.items > 0 && Exact::fraction(counts.passed, counts.items) * Exact(100) >= pass_share;
    counts.meeting = counts.inspected > 0 && required_pass && enough ? 1 : 0;
}

}

std::optional<Exact> ChecklistCounts::room_rate() const
{
    return inspected > 0 ? std::optional(Exact::fraction(meeting, inspected)) : std::nullopt;
}

std::optional<Exact> ChecklistCounts::item_rate() const
{
    return looked_at > 0 ? std::optional(Exact::fraction(passed, looked_at)) : std::nullopt;
}

ChecklistCounts& ChecklistCounts::operator+=(ChecklistCounts const& other)
{
    rooms += other.rooms;
    inspected += other.inspected;
    meeting += other.meeting;
    items += other.items;
    looked_at += other.looked_at;
    passed += other.passed;
    return *this;
}

Date months_before(Date date, int months)
{
    Month const month = month_containing(date);
    Date const last = last_day(month - months);
    return date == last_day(month) ? last : std::min(last, first_day(month - months) + (day_of(date) - 1));
}

ChecklistState checklist_state(Database const& db, Date on)
{
    Month const month = month_containing(on);
    ChecklistState state;
    state.on = on;
    state.since = months_before(on, static_cast<int>(norm(db, "inspection_months", month, 6).scaled(0))) + 1;
    state.pass_share = norm(db, "room_pass_share", month, 90);
    state.items = checklist_items(db, month);
    LatestResults const latest = latest_results(db, state.since, on);
    for (OpenRoom const& open : open_rooms(db, on)) {
        RoomChecklist room;
        room.room = open;
        for (ChecklistItem const& item : state.items) {
            auto const found = latest.find({open.id, item.code});
            bool const applies = item.applies_to(open.kind);
            room.items.push_back(!applies ? ItemState::not_applicable : found == latest.end() ? ItemState::not_inspected : state_of(found->second.result));
            if (applies && found != latest.end())
                room.latest = std::max(room.latest, found->second.date);
        }
        count(room, state.items, state.pass_share);
        state.rooms.push_back(std::move(room));
    }
    return state;
}

}
