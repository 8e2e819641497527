#include "core/assess/views.hpp"
#include "core/base/text.hpp"
#include "core/report/bulletin.hpp"
#include "core/report/figures.hpp"

#include <algorithm>

/// What the bulletin says of the rooms, beside their officers. A run without a scheme for rooms says nothing of them; neither does the form for everybody.
namespace cwp {

namespace {

constexpr int places_named = 3;

std::string grade_of(BulletinSource const& source, Result const& result)
{
    return grade_label(source.run.rooms.scheme, result.grade).in(source.language());
}

/// The class as a heading: 一类警务室.
std::string rooms_of_class(BulletinSource const& source, std::string const& rating)
{
    return source.wording("rooms_of_class", {{"class", rating_word(source.wording, rating)}});
}

/// One line a class: how many rooms, their mean, and how many reached each grade.
Table grades_table(BulletinSource const& source)
{
    auto const& wording = source.wording;
    auto const& rooms = source.run.rooms;
    Table table;
    table.key = "room_grades";
    table.columns = {wording.column("class"), wording.column("ranked_rooms", CellKind::number), wording.column("mean", CellKind::number)};
    for (auto const& grade : rooms.scheme.grades) {
        table.columns.push_back({grade.code, grade.label.in(source.language()), CellKind::number});
    }
    for (auto const& rating : classes_in(rooms)) {
        auto const of_class = ranked_in_class(rooms, rating);
        if (of_class.empty()) {
            continue;
        }
        Exact sum;
        for (auto const* result : of_class) {
            sum = sum + result->total->exact();
        }
        TableRow row{{text_cell(rooms_of_class(source, rating)), number_cell(static_cast<std::int64_t>(of_class.size())),
                         number_cell((sum / Exact(static_cast<std::int64_t>(of_class.size()))).fixed(2))}, RowRole::item};
        for (auto const& grade : rooms.scheme.grades) {
            row.cells.push_back(number_cell(std::count_if(of_class.begin(), of_class.end(), [&grade](Result const* result) { return result->grade == grade.code; })));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The points lost at most, `外观与内部设置失2.00分，…`.
std::string lost(BulletinSource const& source, Result const& result)
{
    std::vector<std::string> items;
    for (auto const& item : lost_items(result, places_named)) {
        items.push_back(source.wording("lost_item", {{"indicator", source.run.rooms.scheme.indicators[item.indicator].title.in(source.language())}, {"points", item.points.fixed(2)}}));
    }
    return join(items, "，");
}

Table ranking(BulletinSource const& source, std::string const& rating)
{
    auto const& wording = source.wording;
    auto const* before = source.last_month();
    Table table;
    table.key = "room_ranking_" + (rating.empty() ? std::string("unknown") : rating);
    table.caption = rooms_of_class(source, rating);
    table.columns = {wording.column("room"), wording.column("rank", CellKind::number), wording.column("total", CellKind::number), wording.column("grade"),
        wording.column("last_rank", CellKind::number, Shown::where_filled)};
    for (auto const& indicator : source.run.rooms.scheme.indicators) {
        table.columns.push_back({indicator.id, indicator.title.in(source.language()), CellKind::number});
    }
    for (auto const* result : ranked_in_class(source.run.rooms, rating)) {
        auto const* earlier = before ? before->rooms.find(result->code) : nullptr;
        bool const same_class = earlier && earlier->rating == rating;
        TableRow row{{coded_cell(result->name, result->code), number_cell(text_of(result->rank)), number_cell(text_of(result->total)), text_cell(grade_of(source, *result)),
                         number_cell(same_class ? text_of(earlier->rank) : "")}, RowRole::item};
        for (auto const& indicator : result->indicators) {
            row.cells.push_back(number_cell(indicator.dropped ? "" : indicator.points.text()));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table without_rank(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "rooms_unranked";
    table.caption = wording("rooms_unranked");
    table.columns = {wording.column("room"), wording.column("station"), wording.column("total", CellKind::number), wording.column("standing"), wording.column("reason")};
    for (auto const& result : source.run.rooms.results) {
        if (result.standing != Standing::ranked) {
            table.rows.push_back({{coded_cell(result.name, result.code), text_cell(result.station_name), number_cell(text_of(result.total)),
                                      text_cell(label_of(result.standing).in(source.language())), text_cell(reason_label(result, source.run.rooms.scheme).in(source.language()))}, RowRole::item});
        }
    }
    return table;
}

}

void add_room_scores(Document& document, BulletinSource const& source)
{
    auto const& rooms = source.run.rooms;
    auto const spread = spread_of(rooms);
    if (source.is_public() || !spread) {
        return;
    }
    document.blocks.emplace_back(Paragraph{source.wording("room_scores", {{"assessed", std::to_string(rooms.results.size())}, {"ranked", std::to_string(spread->count)},
                                                                             {"mean", spread->mean.fixed(2)}, {"highest", spread->highest.text()}, {"lowest", spread->lowest.text()}})});
    auto table = grades_table(source);
    table.caption = next_caption(document, source, "room_grade_table");
    document.blocks.emplace_back(std::move(table));
}

void add_room_leaders(Document& document, BulletinSource const& source)
{
    if (source.is_public() || !source.run.has_rooms()) {
        return;
    }
    auto const& wording = source.wording;
    auto const behind = laggards(source.run.rooms);
    Table table;
    table.key = "room_leaders";
    table.columns = {wording.column("room"), wording.column("class"), wording.column("rank", CellKind::number), wording.column("total", CellKind::number), wording.column("grade")};
    for (auto const& rating : classes_in(source.run.rooms)) {
        for (auto const* result : ranked_in_class(source.run.rooms, rating)) {
            // In a small class the third may be among the last: no room is held up as an example and a warning at once.
            if (*result->rank <= places_named && std::find(behind.begin(), behind.end(), result) == behind.end()) {
                table.rows.push_back({{coded_cell(result->name, result->code), text_cell(rating_word(wording, rating)), number_cell(text_of(result->rank)), number_cell(text_of(result->total)),
                                          text_cell(grade_of(source, *result))}, RowRole::item});
            }
        }
    }
    if (!table.rows.empty()) {
        table.caption = next_caption(document, source, "room_best_table");
        document.blocks.emplace_back(std::move(table));
    }
}

void add_room_laggards(Document& document, BulletinSource const& source)
{
    auto const behind = laggards(source.run.rooms);
    if (behind.empty()) {
        return;
    }
    auto const& wording = source.wording;
    document.blocks.emplace_back(Paragraph{wording("rooms_lagging", {{"line", wording("laggard_line")}})});
    Table table;
    table.key = "room_laggards";
    table.caption = next_caption(document, source, "room_laggard_table");
    table.columns = {wording.column("room"), wording.column("class"), wording.column("total", CellKind::number), wording.column("rank", CellKind::number), wording.column("reason")};
    for (auto const* result : behind) {
        table.rows.push_back({{coded_cell(result->name, result->code), text_cell(rating_word(wording, result->rating)), number_cell(text_of(result->total)), number_cell(text_of(result->rank)),
                                  text_cell(lost(source, *result))}, RowRole::item});
    }
    document.blocks.emplace_back(std::move(table));
}

void add_room_annex(Document& document, BulletinSource const& source)
{
    for (auto const& rating : classes_in(source.run.rooms)) {
        auto table = ranking(source, rating);
        if (!table.rows.empty()) {
            document.blocks.emplace_back(std::move(table));
        }
    }
    if (auto table = without_rank(source); !table.rows.empty()) {
        document.blocks.emplace_back(std::move(table));
    }
}

}
