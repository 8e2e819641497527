#include "core/base/error.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/activity_sums.hpp"
#include "core/report/report.hpp"

namespace cwp::reports {

extern Report const activity;

namespace {

ActivityBy by_of(Question const& question)
{
    auto const found = question.options.find("by");
    if (found == question.options.end() || found->second == "station") {
        return ActivityBy::station;
    }
    if (found->second == "room") {
        return ActivityBy::room;
    }
    if (found->second == "officer") {
        return ActivityBy::officer;
    }
    misuse(tr("--by takes station, room or officer, not “{}”."), found->second);
}

/// The period asked for; without one, this month up to today.
Period period_of(Database const& db, Question const& question)
{
    if (question.period) {
        return *question.period;
    }
    return Period{assessment_month(db, assessment_month_of(db, question.today)).first, question.today};
}

std::vector<TableColumn> columns_of(ActivityBy by, Speech const& say)
{
    auto const who = by == ActivityBy::station ? tr("station") : by == ActivityBy::room ? tr("room") : tr("officer");
    std::vector<TableColumn> columns{{"name", say(who), CellKind::text}, {"code", say(tr("code")), CellKind::code}};
    if (by != ActivityBy::station) {
        columns.push_back({"station", say(tr("station")), CellKind::text});
    }
    for (auto const& [key, heading] : std::vector<std::pair<std::string, Text>>{{"visits", tr("visits")}, {"households", tr("households")}, {"businesses", tr("businesses")},
             {"sessions", tr("publicity")}, {"people", tr("people reached")}, {"patrols", tr("patrols")}, {"minutes", tr("minutes")},
             {"inspections", tr("inspections")}, {"hazards", tr("hazards")}, {"notices", tr("notices")}}) {
        columns.push_back({key, say(heading), CellKind::number});
    }
    return columns;
}

TableRow row_of(ActivityLine const& line, ActivityBy by, RowRole role)
{
    TableRow row{{text_cell(line.name), code_cell(line.code)}, role};
    if (by != ActivityBy::station) {
        row.cells.push_back(text_cell(line.station));
    }
    for (auto const figure : line.figures) {
        row.cells.push_back(number_cell(figure));
    }
    return row;
}

Document build(Database const& db, Pack const&, Question const& question, Speech const& say)
{
    auto const by = by_of(question);
    auto const period = period_of(db, question);
    Table table;
    table.key = "activity";
    table.columns = columns_of(by, say);
    for (auto line : activity_sums(db, period, by)) {
        if (line.code.empty()) {
            line.name = say(tr("(no post on that day)"));
        }
        table.rows.push_back(row_of(line, by, RowRole::item));
    }
    auto total = activity_total(db, period);
    total.name = say(tr("total"));
    table.rows.push_back(row_of(total, by, RowRole::total));
    Document document;
    document.name = "activity";
    document.language = say.language();
    document.title = say(tr("The five activities, {} to {}"), iso(period.first), iso(period.last));
    document.subtitle = say(tr("Counted from the records of the ledgers, helpers included"));
    document.footer = say(tr("Households and businesses are distinct within a line, so the total may be less than the sum. The bulletin counts for the scores instead: officers only, without repeats and what did not meet the rules."));
    if (question.for_public) {
        auto const least = small_group(db, assessment_month_of(db, period.last));
        document.subtitle = say(tr("For publication"));
        document.footer = say(tr("Counts from 1 to {0} are shown as <{1}; * is withheld so that they cannot be found by subtracting."), least - 1, least);
    }
    document.blocks.emplace_back(std::move(table));
    return document;
}

}

Report const activity{"activity", tr("the five activities of any period: visits, publicity, patrols, inspections, notices"), TimeAsked::period, "",
    {{"by", tr("one line for each station, room or officer"), "station|room|officer"}},
    "cwp report activity --month last\ncwp report activity --from 2026-10-01 --to 2026-10-15 --by officer -f csv\ncwp report activity --month last --public -o 公示.html", build,
    {.tables = {{.key = "activity",
         .shown = {"name", "code", "visits", "households", "businesses", "sessions", "people", "patrols", "minutes", "inspections", "hazards", "notices"},
         .counts = {"visits", "households", "businesses", "sessions", "people", "patrols", "minutes", "inspections", "hazards", "notices"}}},
        .levels = {{"by", "station"}}}};

}
