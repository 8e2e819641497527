#include "core/base/error.hpp"
#include "core/base/proportion.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/record_quality.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const quality;

namespace {

/// The period asked for; without one, last month.
Period period_of(Database const& db, Question const& question)
{
    return question.period ? *question.period : assessment_month(db, assessment_month_of(db, question.today) - 1);
}

std::vector<QualityLine> lines_asked(References& references, Period period, Question const& question)
{
    auto lines = record_quality(references, period, question.today);
    if (auto const units = units_asked(references, question)) {
        lines.erase(std::remove_if(lines.begin(), lines.end(), [&](QualityLine const& line) { return !units->contains(line.station); }), lines.end());
    }
    return lines;
}

/// The share that was found genuine; in words where nothing was settled, for 0 would be a lie, and so would 100.
Cell share_cell(BackChecks const& checks, Speech const& say)
{
    if (checks.settled() > 0) {
        return percent_cell(percent_text(Exact::fraction(checks.genuine, checks.settled())));
    }
    return coded_cell(say(checks.checked() > 0 ? tr("nothing settled") : tr("not checked")), {});
}

void add_figures(TableRow& row, QualityLine const& line, std::vector<std::string> const& remarks, Speech const& say)
{
    auto const& checks = line.checks;
    for (auto const number : {line.visits, checks.checked(), checks.genuine, checks.unfounded, checks.unclear}) {
        row.cells.push_back(number_cell(number));
    }
    row.cells.push_back(share_cell(checks, say));
    if (checks.settled() > 0) {
        auto const interval = wilson_interval(checks.genuine, checks.settled());
        row.cells.push_back(percent_cell(percent_text(interval.low)));
        row.cells.push_back(percent_cell(percent_text(interval.high)));
    } else {
        row.cells.insert(row.cells.end(), 2, percent_cell({}));
    }
    for (auto const& check : remarks) {
        auto const found = line.remarks.find(check);
        row.cells.push_back(found != line.remarks.end() ? number_cell(found->second) : Cell{"", CellKind::number, "0"});
    }
}

void add_figure_columns(Table& table, Pack const& pack, Speech const& say)
{
    for (auto const& [key, heading] : std::vector<std::pair<std::string, Text>>{{"visits", tr("visits")}, {"checked", tr("called back")}, {"genuine", tr("genuine")},
             {"false", tr("false")}, {"unclear", tr("unclear")}}) {
        table.columns.push_back({key, say(heading), CellKind::number});
    }
    table.columns.push_back({"genuine_share", say(tr("share genuine")), CellKind::percent});
    table.columns.push_back({"low", say(tr("95% from")), CellKind::percent, Shown::where_filled});
    table.columns.push_back({"high", say(tr("95% to")), CellKind::percent, Shown::where_filled});
    for (auto const& check : quality_checks(pack)) {
        table.columns.push_back({check, say(pack.check(check).title), CellKind::number, Shown::where_filled});
    }
}

QualityLine sum_of(std::vector<QualityLine> const& lines)
{
    QualityLine sum;
    for (auto const& line : lines) {
        sum.add(line);
    }
    return sum;
}

Table officers_table(std::vector<QualityLine> const& lines, Pack const& pack, Speech const& say)
{
    auto const checks = quality_checks(pack);
    Table table;
    table.key = "officers";
    table.caption = say(tr("By officer"));
    table.if_empty = say(tr("Nobody was in post or made a visit."));
    table.columns = {{"station", say(tr("station"))}, {"officer", say(tr("officer"))}, {"badge", say(tr("badge")), CellKind::code}};
    add_figure_columns(table, pack, say);
    for (auto const& line : lines) {
        TableRow row{{coded_cell(line.station_name, line.station), text_cell(line.name), code_cell(line.badge)}, RowRole::item};
        add_figures(row, line, checks, say);
        table.rows.push_back(std::move(row));
    }
    if (!lines.empty()) {
        TableRow total{{text_cell(say(tr("total"))), text_cell({}), code_cell({})}, RowRole::total};
        add_figures(total, sum_of(lines), checks, say);
        table.rows.push_back(std::move(total));
    }
    return table;
}

Table stations_table(std::vector<QualityLine> const& lines, Pack const& pack, Speech const& say)
{
    auto const checks = quality_checks(pack);
    std::vector<QualityLine> stations; // the lines come by station
    for (auto const& line : lines) {
        if (stations.empty() || stations.back().station != line.station) {
            stations.emplace_back();
            stations.back().station = line.station;
            stations.back().station_name = line.station.empty() ? say(tr("(no post)")) : line.station_name;
        }
        stations.back().add(line);
    }
    Table table;
    table.key = "stations";
    table.caption = say(tr("By station"));
    table.columns = {{"station", say(tr("station"))}};
    add_figure_columns(table, pack, say);
    for (auto const& station : stations) {
        TableRow row{{coded_cell(station.station_name, station.station)}, RowRole::item};
        add_figures(row, station, checks, say);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Paragraph summary(std::vector<QualityLine> const& lines, Speech const& say)
{
    auto const sum = sum_of(lines);
    auto const unchecked = std::count_if(lines.begin(), lines.end(), [](QualityLine const& line) { return line.checks.checked() == 0; });
    auto const& checks = sum.checks;
    auto const counts = cwp::say(tr("Of {} visits {} were called back: {} genuine, {} false, {} unclear. Of {} officers {} were not checked."), sum.visits, checks.checked(),
        checks.genuine, checks.unfounded, checks.unclear, lines.size(), unchecked);
    if (checks.settled() == 0) {
        return {say(counts), true};
    }
    auto const interval = wilson_interval(checks.genuine, checks.settled());
    return {say(cwp::say(tr("{} Genuine: {} of what was settled, with 95% confidence from {} to {}."), counts, percent_text(Exact::fraction(checks.genuine, checks.settled())),
                percent_text(interval.low), percent_text(interval.high))),
        true};
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    auto const period = period_of(db, question);
    auto const lines = lines_asked(references, period, question);
    Document document;
    document.name = "quality";
    document.language = say.language();
    document.title = say(tr("Quality of the visits, {} to {}"), iso(period.first), iso(period.last));
    document.subtitle = say(tr("What calling back found, and what the checks remark"));
    document.blocks.emplace_back(summary(lines, say));
    document.blocks.emplace_back(stations_table(lines, pack, say));
    document.blocks.emplace_back(officers_table(lines, pack, say));
    document.footer = say(tr("Share genuine: genuine ÷ (genuine + false); unclear ones are no part of it. The interval is Wilson's, it holds for small samples. A back-check (supervision of the kind back_check) counts for the visit that it names, in the month of the visit, the latest one if there are several; without a name, for its officer in its own month. Visits that were removed since are no longer among the visits. Remarks are hints of cwp check --group quality, they prove nothing."));
    return document;
}

}

Report const quality{"quality", tr("how far the visits can be believed: back-checks by officer with their confidence, remarks of the checks"), TimeAsked::period, "",
    {station_option()},
    "cwp report quality --month last\ncwp report quality --month 2026-10 --station 430721510000 -o 核查.html", build,
    {.refusal = tr("it compares single persons, and what the checks remark proves nothing")}};

}
