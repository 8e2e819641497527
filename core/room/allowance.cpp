#include "core/room/allowance.hpp"

#include "core/ledger/records.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace cwp {

namespace {

constexpr std::string_view days_in_post = R"(
SELECT p.officer, p.room, MIN(c.date), MAX(c.date), COALESCE(x.funding, ''), COUNT(*), COALESCE(MAX(a.number), 0)
  FROM calendar c
  JOIN post p ON p.role IN ('lead', 'member') AND p.since <= c.date AND (p.until IS NULL OR p.until >= c.date)
  JOIN officer o ON o.id = p.officer AND o.kind = 'police'
  LEFT JOIN rating x ON x.room = p.room AND x.since = (SELECT MAX(y.since) FROM rating y WHERE y.room = p.room AND y.since <= c.date)
  LEFT JOIN standard_attribute a ON a.list = 'allowance' AND a.code = x.funding AND a.name = 'amount' AND c.month BETWEEN a.valid_from AND a.valid_until
 WHERE c.month = :month AND c.workday = 1
 GROUP BY p.officer, p.id, x.id
 ORDER BY p.officer, MIN(c.date))";

/// Attributes are × 10,000, money × 100.
constexpr std::int64_t attribute_to_fen = 100;

std::string fen_text(std::int64_t fen)
{
    Exact const yuan = Exact::fraction(fen, 100);
    return yuan.fixed(2);
}

/// Months that the ledger has payments of before `month`, oldest first.
std::vector<Month> months_paid(Database const& db, Month month)
{
    Statement rows = db.prepare("SELECT DISTINCT month FROM allowance WHERE month < ? ORDER BY month");
    rows.with(std::string_view(iso(month)));
    std::vector<Month> months;
    while (rows.step()) {
        months.push_back(*iso_month(rows.text(0)));
    }
    return months;
}

std::map<std::int64_t, std::int64_t> payments_of(Database const& db, Month month)
{
    Statement rows = db.prepare("SELECT officer, SUM(amount) FROM allowance WHERE month = ? GROUP BY officer");
    rows.with(std::string_view(iso(month)));
    std::map<std::int64_t, std::int64_t> paid;
    while (rows.step()) {
        paid[rows.integer(0)] = rows.integer(1);
    }
    return paid;
}

/// Officer by officer, the months in which something else was paid than is due, until together they come to nothing.
class Settlement {
public:
    void add(MonthsAllowance const& due, std::map<std::int64_t, std::int64_t> const& paid)
    {
        for (auto const& [officer, allowance] : due.officers) {
            settle(officer, due.month, allowance.fen(due.workdays), paid.contains(officer) ? paid.at(officer) : 0);
        }
        for (auto const& [officer, amount] : paid) {
            if (!due.officers.contains(officer)) {
                settle(officer, due.month, 0, amount);
            }
        }
    }

    std::map<std::int64_t, std::vector<AllowanceDifference>> const& open() const { return m_open; }

private:
    void settle(std::int64_t officer, Month month, std::int64_t due, std::int64_t paid)
    {
        auto& open = m_open[officer];
        if (paid != due) {
            open.push_back({month, due, paid});
        }
        std::int64_t owed = 0;
        for (AllowanceDifference const& each : open) {
            owed += each.fen();
        }
        if (owed == 0) { // a later payment brought what an earlier one was off by
            open.clear();
        }
    }

    std::map<std::int64_t, std::vector<AllowanceDifference>> m_open;
};

std::int64_t station_of(Database const& db, AllowanceLine const& line)
{
    if (!line.days.days.empty()) {
        return db.integer("SELECT station FROM room WHERE id = " + std::to_string(line.days.days.back().room));
    }
    return db.integer("SELECT r.station FROM post p JOIN room r ON r.id = p.room WHERE p.officer = " + std::to_string(line.officer) + " ORDER BY p.since DESC LIMIT 1");
}

}

std::int64_t OfficerAllowance::fen(std::int64_t workdays) const
{
    Exact sum;
    for (AllowanceDays const& each : days) {
        sum += Exact(each.amount) * Exact(each.days) / Exact(workdays);
    }
    return sum.scaled(0);
}

std::int64_t MonthsAllowance::fen_of(std::int64_t officer) const
{
    auto const found = officers.find(officer);
    return found == officers.end() ? 0 : found->second.fen(workdays);
}

std::int64_t AllowanceLine::difference() const
{
    std::int64_t sum = 0;
    for (AllowanceDifference const& each : differences) {
        sum += each.fen();
    }
    return sum;
}

MonthsAllowance allowance_due(Database const& db, Month month)
{
    Statement count = db.prepare("SELECT COUNT(*) FROM calendar WHERE month = ? AND workday = 1");
    count.with(std::string_view(iso(month))).step();
    MonthsAllowance due{month, count.integer(0), {}};
    Statement rows = db.prepare(days_in_post);
    rows.bind(":month", Value{iso(month)});
    while (rows.step()) {
        OfficerAllowance& officer = due.officers[rows.integer(0)];
        officer.officer = rows.integer(0);
        officer.days.push_back({rows.integer(1), *iso_date(rows.text(2)), *iso_date(rows.text(3)), rows.string(4), rows.integer(5), rows.integer(6) / attribute_to_fen});
    }
    return due;
}

AllowanceList allowance_list(References& references, Month month)
{
    Database const& db = references.db();
    Settlement settlement;
    for (Month const earlier : months_paid(db, month)) {
        settlement.add(allowance_due(db, earlier), payments_of(db, earlier));
    }
    MonthsAllowance const due = allowance_due(db, month);
    auto const paid = payments_of(db, month);
    AllowanceList list{month, due.workdays, !paid.empty(), {}};
    std::map<std::int64_t, AllowanceLine> lines;
    for (auto const& [officer, allowance] : due.officers) {
        lines[officer].days = allowance;
        lines[officer].due = allowance.fen(due.workdays);
    }
    for (auto const& [officer, differences] : settlement.open()) {
        if (!differences.empty()) {
            lines[officer].differences = differences;
        }
    }
    for (auto const& [officer, amount] : paid) {
        lines[officer].paid = amount;
    }
    for (auto& [officer, line] : lines) {
        line.officer = officer;
        line.badge = references.code("officer", officer);
        line.name = references.name("officer", officer);
        line.station = station_of(db, line);
        list.lines.push_back(line);
    }
    std::sort(list.lines.begin(), list.lines.end(), [&](AllowanceLine const& a, AllowanceLine const& b) {
        return std::tie(references.code("unit", a.station), a.badge) < std::tie(references.code("unit", b.station), b.badge);
    });
    return list;
}

void record_allowance(Operation& operation, References& references, AllowanceList const& list, Date paid_on)
{
    if (list.paid) {
        fail(tr("the allowance of {} is paid already (cwp allowance list --month {}): what has changed since is on the list of the next month"), iso(list.month), iso(list.month));
    }
    Ledger const& ledger = references.pack().ledger("allowance");
    for (AllowanceLine const& line : list.lines) {
        if (line.is_recorded_when_paid()) {
            add_record(operation, references, ledger, {{"officer", line.badge}, {"month", iso(list.month)}, {"amount", fen_text(line.total())}, {"paid_on", iso(paid_on)}});
        }
    }
}

}
