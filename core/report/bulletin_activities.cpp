#include "core/report/bulletin_activities.hpp"

#include "core/base/text.hpp"
#include "core/report/figures.hpp"

#include <map>

namespace cwp {

namespace {

std::string change_in_percent(Wording const& wording, std::int64_t now, std::int64_t before)
{
    if (now == before) {
        return wording("level");
    }
    auto const by = Exact::fraction((now > before ? now - before : before - now) * 100, before).fixed(1);
    return now > before ? wording("rose", {{"by", by}}) : wording("fell", {{"by", by}});
}

std::string part_text(BulletinSource const& source, ActivityPart const& part)
{
    auto const& wording = source.wording;
    auto const now = total_done(source.run.officers, part.of->id, part.counted->id).value_or(0);
    auto const* last = source.last_month();
    auto const before = last ? total_done(last->officers, part.of->id, part.counted->id).value_or(0) : 0;
    // `走访居民户{count}户`: a part may have a sentence of its own.
    auto const own = "part_" + part.of->id + "_" + part.counted->id;
    return wording(wording.has(own) ? own : "activity_part", {{"part", part.counted->title.in(source.language())}, {"count", std::to_string(now)},
                                        {"change", before > 0 ? wording("activity_change", {{"change", change_in_percent(wording, now, before)}}) : ""}});
}

using Sums = std::vector<std::int64_t>;

void add_to(Sums& sums, Result const& result, std::vector<ActivityPart> const& parts)
{
    sums.resize(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sums[i] += done_of(result, parts[i]);
    }
}

void append_parts(std::vector<TableColumn>& columns, BulletinSource const& source, std::vector<ActivityPart> const& parts)
{
    for (auto const& part : parts) {
        columns.push_back({part.of->id + "_" + part.counted->id, part.counted->title.in(source.language()), CellKind::number});
    }
}

void append_sums(std::vector<Cell>& cells, Sums const& sums)
{
    for (auto const sum : sums) {
        cells.push_back(number_cell(sum));
    }
}

}

void add_activity_text(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    std::vector<std::string> sentences;
    for (auto const& id : wording.list("activities")) {
        std::vector<std::string> texts;
        std::string indicator;
        for (auto const& part : activity_parts(source.run.officers, {id})) {
            indicator = part.of->title.in(source.language());
            texts.push_back(part_text(source, part));
        }
        if (!texts.empty()) {
            sentences.push_back(wording("activity", {{"indicator", indicator}, {"parts", join(texts, "，")}}));
        }
    }
    if (!sentences.empty()) {
        document.blocks.emplace_back(Paragraph{wording("activity_opening")});
        document.blocks.emplace_back(ListBlock{sentences, true});
    }
}

Table activities_by_station(BulletinSource const& source)
{
    auto const& wording = source.wording;
    auto const parts = activity_parts(source.run.officers, wording.list("activities"));
    std::map<std::string, std::pair<std::string, Sums>> stations;
    Sums all(parts.size());
    for (auto const& result : source.run.officers.results) {
        auto& [name, sums] = stations[result.station];
        name = result.station_name;
        add_to(sums, result, parts);
        add_to(all, result, parts);
    }
    Table table;
    table.key = "activities_by_station";
    table.columns = {wording.column("station")};
    append_parts(table.columns, source, parts);
    for (auto const& [code, station] : stations) {
        TableRow row{{text_cell(station.first)}, RowRole::item};
        append_sums(row.cells, station.second);
        table.rows.push_back(std::move(row));
    }
    TableRow total{{text_cell(wording("total"))}, RowRole::total};
    append_sums(total.cells, all);
    table.rows.push_back(std::move(total));
    return table;
}

Table activities_by_room(BulletinSource const& source)
{
    struct Room { Result const* example = nullptr; std::int64_t officers = 0; Sums sums; };
    auto const& wording = source.wording;
    auto const parts = activity_parts(source.run.officers, wording.list("activities"));
    std::map<std::pair<std::string, std::string>, Room> rooms;
    for (auto const& result : source.run.officers.results) {
        auto& room = rooms[{result.station, result.room}];
        room.example = &result;
        ++room.officers;
        add_to(room.sums, result, parts);
    }
    Table table;
    table.key = "activities_by_room";
    table.columns = {wording.column("room"), wording.column("station"), wording.column("area"), wording.column("count", CellKind::number)};
    append_parts(table.columns, source, parts);
    for (auto const& [key, room] : rooms) {
        auto const& area = room.example->area;
        TableRow row{{text_cell(room.example->room_name), text_cell(room.example->station_name), text_cell(area.empty() ? "" : wording(area)), number_cell(room.officers)}, RowRole::item};
        append_sums(row.cells, room.sums);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}
