#include "core/report/bulletin.hpp"

#include "core/assess/views.hpp"
#include "core/report/bulletin_activities.hpp"
#include "core/report/figures.hpp"

#include <algorithm>

/// The annexes: every score, every figure, every problem.
namespace cwp {

namespace {

/// So many problems of one check are listed; the command shows the rest.
constexpr std::ptrdiff_t most_of_one_check = 50;

void add_ranking(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    auto const* before = source.last_month();
    for (auto const& rating : classes_in(source.run.officers)) {
        Table table;
        table.key = "ranking_" + (rating.empty() ? std::string("unknown") : rating);
        table.caption = class_title(wording, rating);
        table.columns = {wording.column("name"), wording.column("rank", CellKind::number), wording.column("total", CellKind::number), wording.column("grade"),
            wording.column("badge", CellKind::code), wording.column("station"), wording.column("room"), wording.column("last_rank", CellKind::number, Shown::where_filled)};
        for (auto const* result : ranked_in_class(source.run.officers, rating)) {
            auto const* earlier = before ? before->officers.find(result->code) : nullptr;
            bool const same_class = earlier && earlier->rating == rating;
            table.rows.push_back({{text_cell(result->name), number_cell(text_of(result->rank)), number_cell(text_of(result->total)),
                                      text_cell(grade_label(source.run.officers.scheme, result->grade).in(source.language())), code_cell(result->code), text_cell(result->station_name),
                                      text_cell(result->room_name), number_cell(same_class ? text_of(earlier->rank) : "")}, RowRole::item});
        }
        if (!table.rows.empty()) {
            document.blocks.emplace_back(std::move(table));
        }
    }
}

std::string points_of(Result const& result, std::size_t indicator)
{
    return indicator < result.indicators.size() && !result.indicators[indicator].dropped ? result.indicators[indicator].points.text() : std::string();
}

std::string note_on(BulletinSource const& source, Result const& result)
{
    if (result.standing != Standing::ranked) {
        return label_of(result.standing).in(source.language());
    }
    return result.is_scaled_up() ? source.wording("scaled_up", {{"full", result.full.text()}}) : std::string();
}

/// What it came to first, then how.
Table details(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "details";
    table.columns = {wording.column("name"), wording.column("badge", CellKind::code), wording.column("station"), wording.column("class", CellKind::number), wording.column("total", CellKind::number),
        wording.column("grade"), wording.column("rank", CellKind::number), wording.column("factor", CellKind::number)};
    for (auto const& indicator : source.run.officers.scheme.indicators) {
        table.columns.push_back({indicator.id, indicator.title.in(source.language()), CellKind::number});
    }
    table.columns.push_back(wording.column("bonus", CellKind::number));
    table.columns.push_back(wording.column("penalty", CellKind::number));
    table.columns.push_back(wording.column("note", CellKind::text, Shown::where_filled));
    for (auto const& result : source.run.officers.results) {
        bool const scored = !result.indicators.empty();
        TableRow row{{text_cell(result.name), code_cell(result.code), text_cell(result.station_name), number_cell(result.rating), number_cell(text_of(result.total)),
                         text_cell(grade_label(source.run.officers.scheme, result.grade).in(source.language())), number_cell(text_of(result.rank)), number_cell(result.factor.fixed(2))}, RowRole::item};
        for (std::size_t i = 0; i < source.run.officers.scheme.indicators.size(); ++i) {
            row.cells.push_back(number_cell(points_of(result, i)));
        }
        row.cells.push_back(number_cell(scored ? result.bonus.text() : ""));
        row.cells.push_back(number_cell(scored ? result.penalty.text() : ""));
        row.cells.push_back(text_cell(note_on(source, result)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table missing_list(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "missing_returns";
    table.caption = wording("missing_list");
    table.if_empty = wording("missing_none");
    table.columns = {wording.column("station"), wording.column("officers", CellKind::number)};
    for (auto const& [code, name] : stations_unreported(source.run)) {
        auto const& officers = source.run.officers.results;
        auto const count = std::count_if(officers.begin(), officers.end(), [&code = code](Result const& result) { return result.station == code; });
        table.rows.push_back({{text_cell(name), number_cell(count)}, RowRole::item});
    }
    return table;
}

Table problem_list(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "findings";
    table.caption = wording("problem_list");
    table.if_empty = wording("missing_none");
    table.columns = {wording.column("reason"), wording.column("ledger"), wording.column("id", CellKind::code)};
    auto const& findings = source.circumstances.findings;
    for (auto at = findings.begin(); at != findings.end();) {
        auto const next = std::find_if(at, findings.end(), [&](Finding const& finding) { return finding.check != at->check; });
        auto const shown = std::min(next - at, most_of_one_check);
        for (auto const& finding : std::vector<Finding>(at, at + shown)) {
            bool const known = source.pack.has_ledger(finding.ledger);
            table.rows.push_back({{text_cell(finding.reason.in(source.language())), text_cell(known ? source.pack.ledger(finding.ledger).title.in(source.language()) : finding.ledger),
                                      code_cell("#" + std::to_string(finding.id))}, RowRole::item});
        }
        if (next - at > shown) {
            table.rows.push_back({{text_cell(wording("problem_more", {{"count", std::to_string(next - at - shown)}, {"check", at->check}, {"period", iso(source.run.month)}}))}, RowRole::note});
        }
        at = next;
    }
    return table;
}

Table unassessed(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "unassessed";
    table.if_empty = wording("unassessed_none");
    table.columns = {wording.column("name"), wording.column("badge", CellKind::code), wording.column("station"), wording.column("total", CellKind::number), wording.column("standing"), wording.column("reason")};
    for (auto const& result : source.run.officers.results) {
        if (result.standing != Standing::ranked) {
            table.rows.push_back({{text_cell(result.name), code_cell(result.code), text_cell(result.station_name), number_cell(text_of(result.total)),
                                      text_cell(label_of(result.standing).in(source.language())), text_cell(reason_label(result, source.run.officers.scheme).in(source.language()))}, RowRole::item});
        }
    }
    return table;
}

}

std::vector<std::string> annex_titles(BulletinSource const& source)
{
    std::vector<std::string> titles;
    for (auto const* const name : {"annex_ranking", "annex_details", "annex_activities", "annex_problems", "annex_unassessed"}) {
        titles.push_back(source.wording(name));
    }
    if (source.run.has_rooms()) {
        titles.push_back(source.wording("annex_rooms"));
    }
    return titles;
}

void add_annexes(Document& document, BulletinSource const& source)
{
    int number = 0;
    auto const titles = annex_titles(source);
    auto const open = [&] {
        auto const& title = titles[static_cast<std::size_t>(number)];
        ++number;
        document.blocks.emplace_back(Annex{source.wording("annex", {{"number", std::to_string(number)}, {"title", title}})});
    };
    open();
    add_ranking(document, source);
    open();
    document.blocks.emplace_back(details(source));
    open();
    document.blocks.emplace_back(activities_by_room(source));
    open();
    document.blocks.emplace_back(missing_list(source));
    document.blocks.emplace_back(problem_list(source));
    open();
    document.blocks.emplace_back(unassessed(source));
    if (source.run.has_rooms()) {
        open();
        add_room_annex(document, source);
    }
}

}
