#include "core/report/standards_tables.hpp"

#include "core/base/proportion.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cwp::standards_tables {

namespace {

using Rate = std::optional<Exact>;

Cell rate_cell(Rate const& rate) { return percent_cell(rate ? percent_text(*rate) : std::string()); }

/// In percentage points, never in percent of percent; blank where there is nothing to compare.
Cell change_cell(Rate const& now, Rate const& before)
{
    if (!now || !before)
        return number_cell(std::string());
    std::int64_t const change = tenths(*now) - tenths(*before);
    return number_cell((change > 0 ? "+" : "") + Exact::fraction(change, 10).fixed(1));
}

void add_rate_columns(Table& table, Text rate, Speech const& say)
{
    table.columns.push_back({"rate", say(rate), CellKind::percent});
    table.columns.push_back({"before", say(tr("half-year before")), CellKind::percent, Shown::where_filled});
    table.columns.push_back({"change", say(tr("change, points")), CellKind::number, Shown::where_filled});
}

void add_rates(TableRow& row, Rate const& now, Rate const& before)
{
    row.cells.push_back(rate_cell(now));
    row.cells.push_back(rate_cell(before));
    row.cells.push_back(change_cell(now, before));
}

struct Station {
    std::string code;
    std::string name;
    ChecklistCounts now;
    ChecklistCounts before;
};

/// Stations with rooms open now, in the order of their codes.
std::vector<Station> stations_of(Source const& source)
{
    std::map<std::string, ChecklistCounts> before;
    for (RoomChecklist const& room : source.before.rooms)
        before[room.room.station] += room.counts;
    std::vector<Station> stations;
    for (RoomChecklist const& room : source.now.rooms) {
        if (stations.empty() || stations.back().code != room.room.station)
            stations.push_back({room.room.station, room.room.station_name, {}, before[room.room.station]});
        stations.back().now += room.counts;
    }
    return stations;
}

/// The table of a rate, without rows.
Table by_station(Speech const& say, std::string key, Text caption, std::vector<std::pair<std::string, Text>> const& counts, Text rate)
{
    Table table;
    table.key = std::move(key);
    table.caption = say(caption);
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"station", say(tr("station"))}};
    for (auto const& [name, heading] : counts)
        table.columns.push_back({name, say(heading), CellKind::number});
    add_rate_columns(table, rate, say);
    return table;
}

/// A row of each station and one of their sum, made by `row_of`.
template <class RowOf>
void add_stations(Table& table, Source const& source, Speech const& say, RowOf row_of)
{
    for (Station const& station : stations_of(source))
        table.rows.push_back(row_of(station, coded_cell(station.name, station.code), RowRole::item));
    if (!table.rows.empty())
        table.rows.push_back(row_of(Station{{}, {}, sum_of(source.now), sum_of(source.before)}, text_cell(say(tr("total"))), RowRole::total));
}

std::string standing(RoomChecklist const& room)
{
    return !room.is_inspected() ? "not_inspected" : room.meets() ? "meets" : "fails";
}

Text standing_in_words(RoomChecklist const& room)
{
    return !room.is_inspected() ? tr("not inspected") : room.meets() ? tr("meets it") : tr("does not");
}

/// The labels of its items in a state, joined; for programs their codes.
Cell items_cell(RoomChecklist const& room, std::vector<ChecklistItem> const& items, ItemState state, Speech const& say)
{
    std::string labels;
    std::string codes;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (room.items[i] != state)
            continue;
        labels += (labels.empty() ? "" : say.language() == Language::zh ? "、" : ", ") + say(items[i].label);
        codes += (codes.empty() ? "" : " ") + items[i].code;
    }
    return coded_cell(std::move(labels), std::move(codes));
}

}

std::int64_t tenths(Exact const& share) { return (share * Exact(1000)).scaled(0); }

ChecklistCounts sum_of(ChecklistState const& state)
{
    ChecklistCounts sum;
    for (RoomChecklist const& room : state.rooms)
        sum += room.counts;
    return sum;
}

std::vector<ItemCounts> item_counts(ChecklistState const& state)
{
    std::vector<ItemCounts> all;
    for (std::size_t i = 0; i < state.items.size(); ++i) {
        ItemCounts item{i, {}};
        for (RoomChecklist const& room : state.rooms) {
            item.counts.items += room.items[i] != ItemState::not_applicable ? 1 : 0;
            item.counts.passed += room.items[i] == ItemState::passed ? 1 : 0;
            item.counts.looked_at += room.items[i] == ItemState::passed || room.items[i] == ItemState::failed ? 1 : 0;
        }
        all.push_back(item);
    }
    auto const rate = [](ItemCounts const& item) { return item.counts.item_rate().value_or(Exact(2)); };
    std::stable_sort(all.begin(), all.end(), [&](ItemCounts const& a, ItemCounts const& b) { return rate(a) < rate(b); });
    return all;
}

Table rooms_by_station(Source const& source, Speech const& say)
{
    Table table = by_station(say, "rooms_by_station", tr("Rooms that meet the standard, by station"),
                             {{"rooms", tr("to inspect")}, {"inspected", tr("inspected")}, {"not_inspected", tr("not inspected")}, {"meeting", tr("meet it")}}, tr("rooms meeting it"));
    add_stations(table, source, say, [](Station const& station, Cell name, RowRole role) {
        ChecklistCounts const& now = station.now;
        TableRow row{{std::move(name), number_cell(now.rooms), number_cell(now.inspected), number_cell(now.rooms - now.inspected), number_cell(now.meeting)}, role};
        add_rates(row, now.room_rate(), station.before.room_rate());
        return row;
    });
    return table;
}

Table items_by_station(Source const& source, Speech const& say)
{
    Table table = by_station(say, "items_by_station", tr("Items passed, by station"),
                             {{"items", tr("to look at")}, {"looked_at", tr("looked at")}, {"not_looked_at", tr("not looked at")}, {"passed", tr("passed")}, {"failed", tr("failed")}}, tr("items passed"));
    add_stations(table, source, say, [](Station const& station, Cell name, RowRole role) {
        ChecklistCounts const& now = station.now;
        TableRow row{{std::move(name), number_cell(now.items), number_cell(now.looked_at), number_cell(now.items - now.looked_at), number_cell(now.passed), number_cell(now.looked_at - now.passed)}, role};
        add_rates(row, now.item_rate(), station.before.item_rate());
        return row;
    });
    return table;
}

Table items(Source const& source, Speech const& say)
{
    Table table;
    table.key = "items";
    table.caption = say(tr("By item, the worst first"));
    table.if_empty = say(tr("The standard of the checklist has no items."));
    table.columns = {{"item", say(tr("item"))}, {"required", say(tr("required item"))}, {"rooms", say(tr("to look at")), CellKind::number}, {"looked_at", say(tr("looked at")), CellKind::number},
        {"not_looked_at", say(tr("not looked at")), CellKind::number}, {"passed", say(tr("passed")), CellKind::number}, {"failed", say(tr("failed")), CellKind::number}};
    add_rate_columns(table, tr("items passed"), say);
    std::map<std::string, Rate> before;
    for (ItemCounts const& item : item_counts(source.before))
        before[source.before.items[item.item].code] = item.counts.item_rate();
    for (ItemCounts const& each : item_counts(source.now)) {
        ChecklistItem const& item = source.now.items[each.item];
        ChecklistCounts const& counts = each.counts;
        TableRow row{{coded_cell(say(item.label), item.code), coded_cell(item.required ? say(tr("yes")) : std::string(), item.required ? "yes" : "no"), number_cell(counts.items), number_cell(counts.looked_at),
                         number_cell(counts.items - counts.looked_at), number_cell(counts.passed), number_cell(counts.looked_at - counts.passed)}, RowRole::item};
        add_rates(row, counts.item_rate(), before[item.code]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table rooms(Source const& source, Speech const& say)
{
    Table table;
    table.key = "rooms";
    table.caption = say(tr("By room"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"station", say(tr("station")), CellKind::code, Shown::to_programs}, {"room", say(tr("room"))}, {"latest", say(tr("last inspected")), CellKind::date},
        {"items", say(tr("to look at")), CellKind::number}, {"passed", say(tr("passed")), CellKind::number}, {"standing", say(tr("standard"))}, {"failed", say(tr("failed items"))},
        {"not_looked_at", say(tr("items not looked at")), CellKind::text, Shown::where_filled}};
    for (RoomChecklist const& room : source.now.rooms) {
        std::string const place = room.room.name.starts_with(room.room.station_name) ? room.room.name : room.room.station_name + " " + room.room.name;
        table.rows.push_back({{code_cell(room.room.station), coded_cell(place, room.room.code), date_cell(room.latest), number_cell(room.counts.items), number_cell(room.counts.passed),
                                  coded_cell(say(standing_in_words(room)), standing(room)), items_cell(room, source.now.items, ItemState::failed, say),
                                  room.is_inspected() ? items_cell(room, source.now.items, ItemState::not_inspected, say) : coded_cell({}, {})}, RowRole::item});
    }
    return table;
}

}
