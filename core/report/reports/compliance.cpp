#include "core/pack/regulation.hpp"
#include "core/report/hard_requirements.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace cwp::reports {

extern Report const compliance;

namespace {

/// Whom a line is about: a code, and the name people see.
struct Whom {
    std::string code;
    std::string name;

    bool operator<(Whom const& other) const { return code < other.code; }
};

using WhomOf = std::function<Whom(Violation const&)>;

/// Beside whom a line is about, where he belongs.
struct Level {
    std::string_view name;
    Text heading;
    Text caption;
    Text nobody; ///< where the record names none
    bool in_station; ///< the station stands before him
    bool by_badge;   ///< and his badge after his name
    Whom (*whom)(Violation const&);
};

Level const& level_of(Question const& question)
{
    static Level const officer{"officer", tr("officer"), tr("By officer"), tr("(no officer named)"), true, true, [](Violation const& each) { return Whom{each.badge, each.officer}; }};
    static Level const room{"room", tr("room"), tr("By room"), tr("(no room named)"), true, false, [](Violation const& each) { return Whom{each.room, each.room_name}; }};
    static Level const station{"station", tr("station"), tr("By station"), tr("(no room named)"), false, false, [](Violation const& each) { return Whom{each.station, each.station_name}; }};
    auto const found = question.options.find("by");
    if (found == question.options.end() || found->second == officer.name)
        return officer;
    if (found->second == room.name)
        return room;
    if (found->second == station.name)
        return station;
    misuse(tr("--by takes station, room or officer, not “{}”."), found->second);
}

/// Figures of the requirements, in their order, and their sum.
class Counts {
public:
    void add(std::string const& check)
    {
        ++m_of[check];
        ++m_total;
    }
    void add_cells(TableRow& row, std::vector<CheckFile const*> const& requirements) const
    {
        for (CheckFile const* requirement : requirements) {
            auto const found = m_of.find(requirement->name);
            row.cells.push_back(number_cell(found == m_of.end() ? 0 : found->second));
        }
        row.cells.push_back(number_cell(m_total));
    }
    std::int64_t total() const { return m_total; }

private:
    std::map<std::string, std::int64_t> m_of;
    std::int64_t m_total = 0;
};

struct Source {
    std::vector<CheckFile const*> requirements;
    std::vector<Violation> violations;
};

void add_count_columns(Table& table, Source const& source, Speech const& say)
{
    for (CheckFile const* requirement : source.requirements)
        table.columns.push_back({requirement->name, say(requirement->title), CellKind::number});
    table.columns.push_back({"total", say(tr("total")), CellKind::number});
}

Counts all_of(Source const& source)
{
    Counts all;
    for (Violation const& violation : source.violations)
        all.add(violation.finding.check);
    return all;
}

/// A line for everybody whom a violation met; who met none has no line.
Table met_table(Source const& source, Level const& level, Speech const& say)
{
    Table table;
    table.key = std::string(level.name) + "s";
    table.caption = say(level.caption);
    table.if_empty = say(tr("No requirement was broken."));
    if (level.in_station)
        table.columns.push_back({"station", say(tr("station"))});
    table.columns.push_back({std::string(level.name), say(level.heading)});
    if (level.by_badge)
        table.columns.push_back({"badge", say(tr("badge")), CellKind::code});
    add_count_columns(table, source, say);
    std::map<std::pair<Whom, Whom>, Counts> lines;
    for (Violation const& each : source.violations) {
        Whom const station{level.in_station ? each.station : std::string(), level.in_station ? each.station_name : std::string()};
        lines[{station, level.whom(each)}].add(each.finding.check);
    }
    for (auto const& [whom, counts] : lines) {
        TableRow row;
        if (level.in_station)
            row.cells.push_back(coded_cell(whom.first.name, whom.first.code));
        row.cells.push_back(coded_cell(whom.second.code.empty() ? say(level.nobody) : whom.second.name, whom.second.code));
        if (level.by_badge)
            row.cells.push_back(code_cell(whom.second.code));
        counts.add_cells(row, source.requirements);
        table.rows.push_back(std::move(row));
    }
    if (!lines.empty()) {
        TableRow row{{text_cell(say(tr("total")))}, RowRole::total};
        row.cells.resize(row.cells.size() + (level.in_station ? 1 : 0) + (level.by_badge ? 1 : 0));
        all_of(source).add_cells(row, source.requirements);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table responsible_table(Source const& source, Speech const& say)
{
    Table table;
    table.key = "responsible";
    table.caption = say(tr("Who is responsible"));
    table.if_empty = say(tr("No requirement was broken."));
    table.columns = {{"unit", say(tr("unit responsible"))}};
    add_count_columns(table, source, say);
    std::map<Whom, Counts> lines;
    for (Violation const& each : source.violations)
        lines[{each.responsible, each.responsible_name}].add(each.finding.check);
    for (auto const& [unit, counts] : lines) {
        TableRow row{{coded_cell(unit.name, unit.code)}, RowRole::item};
        counts.add_cells(row, source.requirements);
        table.rows.push_back(std::move(row));
    }
    if (!lines.empty()) {
        TableRow row{{text_cell(say(tr("total")))}, RowRole::total};
        all_of(source).add_cells(row, source.requirements);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The records themselves. What people read in the sentence, programs get column by column.
Table evidence_table(Source const& source, Pack const& pack, Speech const& say)
{
    Table table;
    table.key = "evidence";
    table.caption = say(tr("The records"));
    table.if_empty = say(tr("There are none."));
    table.columns = {{"date", say(tr("date")), CellKind::date}, {"requirement", say(tr("requirement"))}, {"record", say(tr("record"))}, {"officer", say(tr("officer")), CellKind::code, Shown::to_programs},
        {"room", say(tr("room")), CellKind::code, Shown::to_programs}, {"station", say(tr("station")), CellKind::code, Shown::to_programs},
        {"responsible", say(tr("unit responsible")), CellKind::code, Shown::to_programs}, {"what", say(tr("what"))}};
    for (Violation const& each : source.violations) {
        Finding const& finding = each.finding;
        std::string const number = "#" + std::to_string(finding.id);
        table.rows.push_back({{date_cell(each.date), coded_cell(say(pack.check(finding.check).title), finding.check), coded_cell(say(pack.ledger(finding.ledger).title) + " " + number, finding.ledger + number),
                                  code_cell(each.badge), code_cell(each.room), code_cell(each.station), code_cell(each.responsible), text_cell(say(finding.reason))}, RowRole::item});
    }
    return table;
}

std::int64_t officers_in_post(Database const& db, Period period)
{
    Statement row = db.prepare("SELECT COUNT(DISTINCT o.id) FROM post p JOIN officer o ON o.id = p.officer AND o.kind = 'police'"
                               " WHERE p.role IN ('lead', 'member') AND p.since <= ?2 AND (p.until IS NULL OR p.until >= ?1)");
    row.with(std::string_view(iso(period.first)), std::string_view(iso(period.last))).step();
    return row.integer(0);
}

Paragraph summary(Source const& source, std::int64_t officers, Speech const& say)
{
    std::map<std::string, bool> met;
    for (Violation const& each : source.violations)
        if (!each.badge.empty())
            met[each.badge] = true;
    if (source.violations.empty())
        return {say(tr("The four hard requirements were kept: nothing is recorded against any of the {} officers in post."), officers), true};
    return {say(tr("{} violations of the four hard requirements are recorded; they met {} of {} officers in post."), source.violations.size(), met.size(), officers), true};
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    Level const& level = level_of(question);
    Month const month = question.month.value_or(assessment_month_of(db, question.today) - 1);
    Period const period = assessment_month(db, month);
    References references(db, pack);
    Source source{hard_requirements(pack), violations_in(references, period, question.today)};
    if (auto const units = units_asked(references, question))
        source.violations.erase(std::remove_if(source.violations.begin(), source.violations.end(), [&](Violation const& each) { return !units->contains(each.station) && !units->contains(each.responsible); }),
            source.violations.end());
    Document document;
    document.name = "compliance";
    document.language = say.language();
    document.title = say(tr("The four hard requirements, {} to {}"), iso(period.first), iso(period.last));
    document.subtitle = say(tr("Posts fixed, hours flexible, no station duty or call-out at night, nothing outside the ten tasks"));
    document.blocks.emplace_back(summary(source, officers_in_post(db, period), say));
    document.blocks.emplace_back(met_table(source, level, say));
    document.blocks.emplace_back(responsible_table(source, say));
    document.blocks.emplace_back(evidence_table(source, pack, say));
    document.footer = say(tr("Each record is one violation, dated by its start and charged to the room of the officer's post on that day. The unit is responsible, never the officer: for what was handed down whoever handed it down, else the station. Whoever is not listed met none. Records: cwp check --group requirements."));
    return document;
}

}

Report const compliance{"compliance", tr("the four hard requirements: what broke them, whom it met, who is responsible, the records"), TimeAsked::month, "",
    {{"by", tr("one line for each station, room or officer"), "station|room|officer"}, station_option()},
    "cwp report compliance --month last\ncwp report compliance --month 2026-10 --by station -o 硬性要求.html", build,
    {.refusal = tr("what a station does wrong is for the bureau to mend")}};

}
