#include "core/ledger/references.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/query_table.hpp"
#include "core/report/report.hpp"

namespace cwp::reports {

extern Report const meetings;

namespace {

/// The month asked for, and the calendar quarter in which it lies.
struct Times {
    Period month;
    Period quarter;
};

Times times_of(Database const& db, Question const& question)
{
    Month const month = question.month ? *question.month : assessment_month_of(db, question.today) - 1;
    Month const first = make_month(year_of(month), (month_of(month) - 1) / 3 * 3 + 1);
    return {assessment_month(db, month), {assessment_month(db, first).first, assessment_month(db, first + 2).last}};
}

/// Every urban room with its monthly meeting; one held by the station for all its rooms (room 0: none given) counts for each.
constexpr std::string_view monthly_meetings = R"(
SELECT u.name, r.id, MIN(m.date), MAX(m.attended), CASE WHEN m.id IS NULL THEN 'missing' ELSE 'held' END
  FROM room r
  JOIN unit u ON u.id = r.station
  LEFT JOIN meeting m ON m.kind = 'monthly' AND m.date BETWEEN :first AND :last AND (m.room = r.id OR (m.room = 0 AND m.station = r.station))
 WHERE r.kind = 'urban' AND r.opened <= :last AND (r.closed IS NULL OR r.closed >= :first)
 GROUP BY r.id
 ORDER BY u.code, r.code)";

constexpr std::string_view reviews = R"(
SELECT m.date, m.station, m.room, m.officer, m.leader, m.attended, m.rating
  FROM meeting m JOIN unit u ON u.id = m.station
 WHERE m.kind = 'review' AND m.date BETWEEN :first AND :last
 ORDER BY u.code, m.date, m.id)";

/// Leaders of the sub-bureaus in office, each with the reviews that he attended.
constexpr std::string_view leaders = R"(
SELECT l.unit, l.id, COUNT(m.id), MIN(m.date)
  FROM leader l
  JOIN unit u ON u.id = l.unit AND u.level = 'sub_bureau'
  LEFT JOIN meeting m ON m.kind = 'review' AND m.leader = l.id AND m.date BETWEEN :first AND :last
 WHERE l.since <= :last AND (l.until IS NULL OR l.until >= :first)
 GROUP BY l.id
 ORDER BY u.code, l.code)";

constexpr std::string_view others = R"(
SELECT m.date, m.kind, m.station, m.leader, m.attended, m.summary
  FROM meeting m
 WHERE m.kind IN ('laggard', 'exchange') AND m.date BETWEEN :first AND :last
 ORDER BY m.date, m.id)";

/// Problems named at meetings that were open in the month.
constexpr std::string_view problems = R"(
SELECT s.date, s.room, s.finding, s.due, s.closed,
       CASE WHEN s.closed IS NULL AND s.due < :last THEN 'overdue' WHEN s.closed IS NULL THEN 'open' WHEN s.closed > s.due THEN 'late' ELSE 'closed' END
  FROM supervision s
 WHERE s.kind = 'meeting' AND s.date <= :last AND (s.closed IS NULL OR s.closed >= :first)
 ORDER BY s.date, s.id)";

Text state_in_words(std::string_view state)
{
    if (state == "held")
        return tr("held");
    if (state == "missing")
        return tr("not held");
    if (state == "overdue")
        return tr("overdue");
    if (state == "open")
        return tr("open");
    return state == "late" ? tr("closed late") : tr("closed");
}

/// The last column of a table holds codes of states: words for people.
void word_states(Table& table, Speech const& say)
{
    for (TableRow& row : table.rows) {
        Cell& state = row.cells.back();
        state = coded_cell(say(state_in_words(state.text)), state.text);
    }
}

Table monthly_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), monthly_meetings, month);
    Table table = query_table(references, rows, "monthly",
        {{"station", say(tr("station"))}, {"room", {}, "meeting.room"}, {"date", {}, "meeting.date"}, {"attended", {}, "meeting.attended"}, {"state", say(tr("state"))}}, say);
    table.caption = say(tr("Monthly meetings of urban rooms"));
    table.if_empty = say(tr("No urban room was open."));
    word_states(table, say);
    return table;
}

Table reviews_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), reviews, month);
    Table table = query_table(references, rows, "reviews", {{"date", {}, "meeting.date"}, {"station", {}, "meeting.station"}, {"room", {}, "meeting.room"},
        {"officer", {}, "meeting.officer"}, {"leader", {}, "meeting.leader"}, {"attended", {}, "meeting.attended"}, {"rating", {}, "meeting.rating"}}, say);
    table.caption = say(tr("Reviews (two reports, one review)"));
    table.if_empty = say(tr("No review was held."));
    return table;
}

Table leaders_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), leaders, month);
    Table table = query_table(references, rows, "leaders",
        {{"unit", {}, "leader.unit"}, {"leader", {}, "meeting.leader"}, {"attended", say(tr("reviews attended")), {}, CellKind::number}, {"date", say(tr("first on")), {}, CellKind::date}}, say);
    table.caption = say(tr("Leaders of urban sub-bureaus: each attends a review every month"));
    table.if_empty = say(tr("No leader of a sub-bureau is recorded."));
    return table;
}

Table others_table(References& references, Period quarter, Speech const& say)
{
    auto rows = rows_between(references.db(), others, quarter);
    Table table = query_table(references, rows, "others", {{"date", {}, "meeting.date"}, {"kind", {}, "meeting.kind"}, {"station", {}, "meeting.station"},
        {"leader", {}, "meeting.leader"}, {"attended", {}, "meeting.attended"}, {"summary", {}, "meeting.summary"}}, say);
    table.caption = say(tr("Meetings for laggards and exchanges of the quarter, {} to {}"), iso(quarter.first), iso(quarter.last));
    table.if_empty = say(tr("Neither a meeting for laggards nor an exchange was held in the quarter, {} to {}."), iso(quarter.first), iso(quarter.last));
    return table;
}

Table problems_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), problems, month);
    Table table = query_table(references, rows, "problems", {{"date", {}, "supervision.date"}, {"room", {}, "supervision.room"}, {"finding", {}, "supervision.finding"},
        {"due", {}, "supervision.due"}, {"closed", {}, "supervision.closed"}, {"state", say(tr("state"))}}, say);
    table.caption = say(tr("Problems named at meetings, followed to their end"));
    table.if_empty = say(tr("No problem named at a meeting was open."));
    word_states(table, say);
    return table;
}

std::int64_t count_of(Table const& table, std::string_view state)
{
    std::int64_t count = 0;
    for (TableRow const& row : table.rows) {
        count += row.cells.back().code == state ? 1 : 0;
    }
    return count;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    Times const times = times_of(db, question);
    Table const monthly = monthly_table(references, times.month, say);
    Document document;
    document.name = "meetings";
    document.language = say.language();
    document.title = say(tr("Meetings, {} to {}"), iso(times.month.first), iso(times.month.last));
    document.blocks.emplace_back(Paragraph{say(tr("Of {} urban rooms {} held their monthly meeting, {} did not."), monthly.rows.size(), count_of(monthly, "held"), count_of(monthly, "missing")), true});
    document.blocks.emplace_back(monthly);
    document.blocks.emplace_back(reviews_table(references, times.month, say));
    document.blocks.emplace_back(leaders_table(references, times.month, say));
    document.blocks.emplace_back(others_table(references, times.quarter, say));
    document.blocks.emplace_back(problems_table(references, times.month, say));
    return document;
}

}

Report const meetings{"meetings", tr("meetings held and missing: monthly, two reports and one review, laggards; problems named there"), TimeAsked::month, "", {},
    "cwp report meetings --month last\ncwp report meetings --month 2026-10 -f html -o 会议.html", build};

}
