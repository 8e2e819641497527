#include "core/base/proportion.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/query_table.hpp"
#include "core/report/report.hpp"
#include "core/report/rules_in_force.hpp"

namespace cwp::reports {

extern Report const management;

namespace {

/// What officers asked for, by the station of their post on the day.
constexpr std::string_view requests = R"(
SELECT COALESCE(u.name, '—'), q.kind, COUNT(*), SUM(q.decision IS NOT NULL AND q.decision = 'approved'), SUM(q.decision IS NOT NULL AND q.decision = 'refused'), SUM(q.decision IS NULL)
  FROM request q
  LEFT JOIN post p ON p.officer = q.officer AND p.since <= q.date AND (p.until IS NULL OR p.until >= q.date)
  LEFT JOIN room r ON r.id = p.room
  LEFT JOIN unit u ON u.id = r.station
 WHERE q.date BETWEEN :first AND :last
 GROUP BY u.id, q.kind
 ORDER BY u.code, q.kind)";

constexpr std::string_view supervisions = R"(
SELECT s.kind, COUNT(*), COALESCE(SUM(s.verdict = 'genuine'), 0), COALESCE(SUM(s.verdict = 'false'), 0), COALESCE(SUM(s.verdict = 'unclear'), 0), COALESCE(SUM(s.verdict = 'violation'), 0),
       SUM(s.due IS NOT NULL AND s.closed IS NOT NULL AND s.closed <= s.due), SUM(s.due IS NOT NULL AND s.closed IS NULL AND s.due < :last)
  FROM supervision s
 WHERE s.date BETWEEN :first AND :last
 GROUP BY s.kind
 ORDER BY s.kind)";

/// Who was held to account: what takes points or vetoes.
constexpr std::string_view accountability = R"(
SELECT m.date, m.officer, m.kind, m.evidence, m.decided_by
  FROM merit m
  LEFT JOIN standard_attribute a ON a.list = 'merit' AND a.code = m.kind AND a.name = 'points' AND substr(m.date, 1, 7) BETWEEN a.valid_from AND a.valid_until
 WHERE m.date BETWEEN :first AND :last AND (COALESCE(m.points, 0) < 0 OR (m.points IS NULL AND COALESCE(a.number, -1) <= 0))
 ORDER BY m.date, m.id)";

/// The latest year that is recorded up to the month.
constexpr std::string_view townships = R"(
SELECT t.township, t.year, SUM(t.full_score), SUM(t.score),
       SUM(CASE t.item WHEN 'funding' THEN t.score END), SUM(CASE t.item WHEN 'organisation' THEN t.score END),
       SUM(CASE t.item WHEN 'premises' THEN t.score END), SUM(CASE t.item WHEN 'results' THEN t.score END)
  FROM township t
 WHERE t.year = (SELECT MAX(year) FROM township WHERE year <= CAST(substr(:last, 1, 4) AS INTEGER)) AND :first <= :last
 GROUP BY t.township
 ORDER BY SUM(t.score) * 1.0 / SUM(t.full_score) DESC, t.township)";

Table requests_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), requests, month);
    Table table = query_table(references, rows, "requests", {{"station", say(tr("station"))}, {"kind", {}, "request.kind"}, {"asked", say(tr("asked")), {}, CellKind::number},
        {"approved", say(tr("approved")), {}, CellKind::number}, {"refused", say(tr("refused")), {}, CellKind::number}, {"undecided", say(tr("undecided")), {}, CellKind::number}}, say);
    add_total(table, {"asked", "approved", "refused", "undecided"}, say(tr("total")));
    table.caption = say(tr("Duty requests and decisions"));
    table.if_empty = say(tr("Nobody asked for anything."));
    return table;
}

Table supervision_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), supervisions, month);
    Table table = query_table(references, rows, "supervision", {{"kind", {}, "supervision.kind"}, {"times", say(tr("times")), {}, CellKind::number},
        {"genuine", say(tr("genuine")), {}, CellKind::number}, {"false", say(tr("false")), {}, CellKind::number}, {"unclear", say(tr("unclear")), {}, CellKind::number},
        {"violation", say(tr("violation")), {}, CellKind::number}, {"closed", say(tr("put right in time")), {}, CellKind::number}, {"overdue", say(tr("overdue")), {}, CellKind::number}}, say);
    add_total(table, {"times", "genuine", "false", "unclear", "violation", "closed", "overdue"}, say(tr("total")));
    table.caption = say(tr("Supervision"));
    table.if_empty = say(tr("Nothing was supervised."));
    return table;
}

Table accountability_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), accountability, month);
    Table table = query_table(references, rows, "accountability",
        {{"date", {}, "merit.date"}, {"officer", say(tr("officer")), "merit.officer"}, {"kind", {}, "merit.kind"}, {"evidence", {}, "merit.evidence"}, {"decided_by", {}, "merit.decided_by"}}, say);
    table.caption = say(tr("Held to account"));
    table.if_empty = say(tr("Nobody was held to account."));
    return table;
}

Table townships_table(References& references, Period month, Speech const& say)
{
    auto rows = rows_between(references.db(), townships, month);
    Table table = query_table(references, rows, "townships", {{"township", {}, "township.township"}, {"year", {}, "township.year"}, {"full_score", {}, "township.full_score"},
        {"score", {}, "township.score"}, {"funding", say(tr("money")), "township.score"}, {"organisation", say(tr("organisation")), "township.score"},
        {"premises", say(tr("rules and premises")), "township.score"}, {"results", say(tr("results")), "township.score"}}, say);
    table.caption = say(tr("Townships in the yearly assessment of public order"));
    table.if_empty = say(tr("No assessment of townships is recorded."));
    return table;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    Period const month = assessment_month(db, question.month ? *question.month : assessment_month_of(db, question.today) - 1);
    Document document;
    document.name = "management";
    document.language = say.language();
    document.title = say(tr("Inner management, {} to {}"), iso(month.first), iso(month.last));
    document.blocks.emplace_back(requests_table(references, month, say));
    document.blocks.emplace_back(supervision_table(references, month, say));
    document.blocks.emplace_back(accountability_table(references, month, say));
    document.blocks.emplace_back(rules_in_force(references, month.last, say));
    document.blocks.emplace_back(townships_table(references, month, say));
    return document;
}

}

Report const management{"management", tr("inner management: duty requests, supervision, accountability, rules in force, townships"), TimeAsked::month, "", {},
    "cwp report management --month last\ncwp report management --month 2026-10 -f xlsx -o 内部管理.xlsx", build};

}
