#include "core/report/activity_sums.hpp"

#include <map>

namespace cwp {

namespace {

/// Rows (group key, figure…) of one ledger; `{}` is the key.
struct Query {
    std::string_view ledger;
    std::string_view counts;                ///< its SELECT list after the key
    std::vector<ActivityFigure> figures;
};

std::vector<Query> const& queries()
{
    using F = ActivityFigure;
    static std::vector<Query> const all{
        {"visit",
            "COUNT(*),"
            " COUNT(DISTINCT CASE WHEN w.target = 'household' AND COALESCE(w.met, 1) = 1 THEN w.subject END),"
            " COUNT(DISTINCT CASE WHEN w.target <> 'household' AND COALESCE(w.met, 1) = 1 THEN w.subject END)",
            {F::visits, F::households, F::businesses}},
        {"publicity", "COUNT(*), SUM(w.people)", {F::sessions, F::people}},
        {"patrol",
            "COUNT(*),"
            " SUM(CAST(substr(w.finish, 1, 2) AS INTEGER) * 60 + CAST(substr(w.finish, 4, 2) AS INTEGER)"
            " - CAST(substr(w.start, 1, 2) AS INTEGER) * 60 - CAST(substr(w.start, 4, 2) AS INTEGER)"
            " + CASE WHEN w.finish <= w.start THEN 1440 ELSE 0 END)",
            {F::patrols, F::minutes}},
        {"inspection", "COUNT(*), SUM(CASE WHEN w.hazard <> '' THEN 1 ELSE 0 END)", {F::inspections, F::hazards}},
        {"notice", "COUNT(*)", {F::notices}},
    };
    return all;
}

std::string_view key_of(ActivityBy by)
{
    switch (by) {
    case ActivityBy::station: return "r.station";
    case ActivityBy::room: return "p.room";
    case ActivityBy::officer: return "w.officer";
    }
    return "w.officer";
}

std::string sql_of(Query const& query, std::string_view key)
{
    bool const everybody = key.empty();
    std::string sql = "SELECT ";
    sql += everybody ? std::string_view("0") : key;
    sql += ", " + std::string(query.counts) + " FROM " + std::string(query.ledger) + " w";
    if (!everybody) {
        sql += " LEFT JOIN post p ON p.officer = w.officer AND p.since <= w.date AND (p.until IS NULL OR p.until >= w.date)"
               " LEFT JOIN room r ON r.id = p.room";
    }
    sql += " WHERE w.date BETWEEN :first AND :last";
    return everybody ? sql : sql + " GROUP BY " + std::string(key);
}

using Sums = std::map<std::int64_t, ActivityLine>;

Sums sums_by(Database const& db, Period period, std::string_view key)
{
    Sums sums;
    for (auto const& query : queries()) {
        auto rows = db.prepare(sql_of(query, key));
        rows.bind(":first", Value{iso(period.first)});
        rows.bind(":last", Value{iso(period.last)});
        while (rows.step()) {
            auto& line = sums[rows.integer(0)];
            for (std::size_t i = 0; i < query.figures.size(); ++i) {
                line.figures[static_cast<std::size_t>(query.figures[i])] = rows.integer(static_cast<int>(i) + 1);
            }
        }
    }
    return sums;
}

/// id, code, name, station name, whether it is listed without any record; in order of the list.
std::string_view names_of(ActivityBy by)
{
    switch (by) {
    case ActivityBy::station:
        return "SELECT id, code, name, '', 1 FROM unit WHERE level = 'station' ORDER BY code";
    case ActivityBy::room:
        return "SELECT r.id, r.code, r.name, u.name, 1 FROM room r JOIN unit u ON u.id = r.station"
               " WHERE r.opened <= :last AND (r.closed IS NULL OR r.closed >= :first) ORDER BY u.code, r.code";
    case ActivityBy::officer:
        return "SELECT o.id, o.badge, o.name, COALESCE(MIN(u.name), ''), o.kind = 'police' FROM officer o"
               " LEFT JOIN post p ON p.officer = o.id AND p.since <= :last AND (p.until IS NULL OR p.until >= :first)"
               " LEFT JOIN room r ON r.id = p.room LEFT JOIN unit u ON u.id = r.station"
               " WHERE p.id IS NOT NULL GROUP BY o.id ORDER BY MIN(u.code), o.badge";
    }
    return "";
}

}

std::vector<ActivityLine> activity_sums(Database const& db, Period period, ActivityBy by)
{
    auto sums = sums_by(db, period, key_of(by));
    std::vector<ActivityLine> lines;
    auto names = db.prepare(names_of(by));
    names.bind(":first", Value{iso(period.first)});
    names.bind(":last", Value{iso(period.last)});
    while (names.step()) {
        auto const found = sums.find(names.integer(0));
        if (found == sums.end() && names.integer(4) == 0) {
            continue;
        }
        ActivityLine line = found != sums.end() ? found->second : ActivityLine{};
        line.code = names.string(1);
        line.name = names.string(2);
        line.station = names.string(3);
        if (found != sums.end()) {
            sums.erase(found);
        }
        lines.push_back(std::move(line));
    }
    // What is left belongs to nobody in the list: no post that day.
    ActivityLine rest;
    for (auto const& [id, line] : sums) {
        for (std::size_t i = 0; i < activity_figures; ++i) {
            rest.figures[i] += line.figures[i];
        }
    }
    if (rest.figures != std::array<std::int64_t, activity_figures>{}) {
        lines.push_back(std::move(rest));
    }
    return lines;
}

ActivityLine activity_total(Database const& db, Period period)
{
    return sums_by(db, period, "")[0];
}

}
