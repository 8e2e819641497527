#include "core/report/record_quality.hpp"

#include "core/base/json.hpp"
#include "core/check/check.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

namespace cwp {

namespace {

using Lines = std::map<std::int64_t, QualityLine>; ///< by officer

/// Everybody who is listed; the station is that of the last post in the period.
Lines lines_of(Database const& db, Period period)
{
    Statement people = db.prepare(
        "SELECT o.id, o.badge, o.name, COALESCE(u.code, ''), COALESCE(u.name, '') FROM officer o"
        " LEFT JOIN post p ON p.id = (SELECT x.id FROM post x WHERE x.officer = o.id AND x.since <= :last AND (x.until IS NULL OR x.until >= :first) ORDER BY x.since DESC LIMIT 1)"
        " LEFT JOIN room r ON r.id = p.room LEFT JOIN unit u ON u.id = r.station WHERE o.kind = 'police'"
        " AND (p.id IS NOT NULL OR EXISTS (SELECT 1 FROM calendar c JOIN visit v ON v.date = c.date AND v.officer = o.id WHERE c.date BETWEEN :first AND :last))");
    people.bind(":first", Value{iso(period.first)});
    people.bind(":last", Value{iso(period.last)});
    Lines lines;
    while (people.step()) {
        QualityLine line;
        line.badge = people.string(1);
        line.name = people.string(2);
        line.station = people.string(3);
        line.station_name = people.string(4);
        lines.emplace(people.integer(0), std::move(line));
    }
    return lines;
}

void count_visits(Database const& db, Period period, Lines& lines)
{
    Statement visits = db.prepare("SELECT officer, COUNT(*) FROM visit WHERE date BETWEEN ? AND ? GROUP BY officer");
    visits.with(iso(period.first), iso(period.last));
    while (visits.step())
        if (auto const line = lines.find(visits.integer(0)); line != lines.end())
            line->second.visits = visits.integer(1);
}

/// Whose visit it was and when.
struct Visit {
    std::int64_t officer = 0;
    std::string date;
};

/// `visit#123`
std::optional<std::int64_t> visit_named(std::string_view ref)
{
    constexpr std::string_view prefix = "visit#";
    if (!ref.starts_with(prefix))
        return std::nullopt;
    std::int64_t id = 0;
    std::string_view const digits = ref.substr(prefix.size());
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(id) : std::nullopt;
}

/// Finds visits by number, those too that were removed: the journal keeps what they were.
class Visits {
public:
    explicit Visits(Database const& db)
        : m_stored(db.prepare("SELECT officer, date FROM visit WHERE id = ?")),
          m_removed(db.prepare("SELECT before FROM image WHERE ledger = 'visit' AND id = ? AND what = 'removed' AND before IS NOT NULL ORDER BY operation DESC LIMIT 1"))
    {
    }

    std::optional<Visit> find(std::int64_t id)
    {
        m_stored.reset();
        m_stored.bind(1, id);
        if (m_stored.step())
            return Visit{m_stored.integer(0), m_stored.string(1)};
        m_removed.reset();
        m_removed.bind(1, id);
        if (!m_removed.step())
            return std::nullopt;
        Visit visit;
        for (auto const& [column, value] : parse_flat_json(m_removed.text(0))) {
            if (column == "officer" && std::holds_alternative<std::int64_t>(value))
                visit.officer = std::get<std::int64_t>(value);
            else if (column == "date" && std::holds_alternative<std::string>(value))
                visit.date = std::get<std::string>(value);
        }
        return visit;
    }

private:
    Statement m_stored;
    Statement m_removed;
};

void count_verdict(BackChecks& checks, std::string_view verdict)
{
    if (verdict == "genuine")
        ++checks.genuine;
    else if (verdict == "false")
        ++checks.unfounded;
    else if (verdict == "unclear")
        ++checks.unclear;
}

void count_back_checks(Database const& db, Period period, Lines& lines)
{
    // A visit is checked on its day or later.
    Statement checks = db.prepare("SELECT COALESCE(officer, 0), date, COALESCE(ref, ''), verdict FROM supervision WHERE kind = 'back_check' AND date >= ? ORDER BY date DESC, id DESC");
    checks.with(iso(period.first));
    Visits visits(db);
    std::map<std::int64_t, bool> seen;
    while (checks.step()) {
        Visit about{checks.integer(0), checks.string(1)};
        std::string const ref = checks.string(2);
        if (auto const id = visit_named(ref)) {
            auto const visit = visits.find(*id);
            if (!visit || !seen.emplace(*id, true).second)
                continue;
            about = *visit;
        } else if (!ref.empty()) {
            continue;
        }
        auto const line = lines.find(about.officer);
        if (line != lines.end() && about.date >= iso(period.first) && about.date <= iso(period.last))
            count_verdict(line->second.checks, checks.text(3));
    }
}

std::string value_of(Finding const& finding, std::string_view column)
{
    for (auto const& [name, value] : finding.values)
        if (name == column)
            return value;
    return {};
}

void count_remarks(References& references, Period period, Date today, Lines& lines)
{
    std::map<std::string, QualityLine*> by_badge;
    for (auto& [officer, line] : lines)
        by_badge[line.badge] = &line;
    for (std::string const& name : quality_checks(references.pack()))
        for (Finding const& finding : run_check(references, references.pack().check(name), period, today))
            if (auto const line = by_badge.find(value_of(finding, "badge")); line != by_badge.end())
                ++line->second->remarks[name];
}

}

void QualityLine::add(QualityLine const& other)
{
    visits += other.visits;
    checks.genuine += other.checks.genuine;
    checks.unfounded += other.checks.unfounded;
    checks.unclear += other.checks.unclear;
    for (auto const& [check, count] : other.remarks)
        remarks[check] += count;
}

std::vector<std::string> quality_checks(Pack const& pack)
{
    std::vector<std::string> names;
    for (std::string const& name : pack.check_names())
        if (pack.check(name).group == "quality")
            names.push_back(name);
    return names;
}

std::vector<QualityLine> record_quality(References& references, Period period, Date today)
{
    Database const& db = references.db();
    Lines lines = lines_of(db, period);
    count_visits(db, period, lines);
    count_back_checks(db, period, lines);
    count_remarks(references, period, today, lines);
    std::vector<QualityLine> sorted;
    for (auto& [officer, line] : lines)
        sorted.push_back(std::move(line));
    std::sort(sorted.begin(), sorted.end(), [](QualityLine const& a, QualityLine const& b) {
        return std::tuple(a.station.empty(), a.station, a.badge) < std::tuple(b.station.empty(), b.station, b.badge);
    });
    return sorted;
}

}
