#include "core/room/plates.hpp"

#include <algorithm>

namespace cwp {

namespace {

Date last_day(int year, Date today) { return std::min(make_date(year, 12, 31), today); }

std::vector<PlateReview> plates_of(Database const& db, int year, Date until)
{
    Statement rows = db.prepare(R"(
SELECT p.id, p.name, r.code, r.name, u.code, u.name, o.name, o.badge, p.granted, p.withdrawn, COALESCE(p.why, ''),
       CASE WHEN EXISTS (SELECT 1 FROM post t WHERE t.officer = p.officer AND t.room = p.room AND t.role IN ('lead', 'member') AND t.since <= :until AND (t.until IS NULL OR t.until >= :until)) THEN NULL
            ELSE (SELECT MAX(t.until) FROM post t WHERE t.officer = p.officer AND t.room = p.room AND t.role IN ('lead', 'member') AND t.since <= :until) END,
       EXISTS (SELECT 1 FROM plate e WHERE e.room = p.room AND e.granted < p.granted)
  FROM plate p
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
  JOIN officer o ON o.id = p.officer
 WHERE p.granted <= :until AND (p.withdrawn IS NULL OR p.withdrawn >= :first)
 ORDER BY u.code, r.code, p.granted)");
    rows.bind(":first", Value{iso(make_date(year, 1, 1))});
    rows.bind(":until", Value{iso(until)});
    std::vector<PlateReview> plates;
    while (rows.step()) {
        PlateReview plate{rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5), rows.string(6), rows.string(7), *iso_date(rows.text(8)),
                          iso_date(rows.text(9)), rows.string(10), iso_date(rows.text(11)), {}, {}, false, false, {}, rows.integer(12) != 0, PlateVerdict::keep};
        plates.push_back(std::move(plate));
    }
    return plates;
}

void pool_surveys(Database const& db, PlateReview& plate, int year, Date until)
{
    Statement rows = db.prepare("SELECT s.id, s.safe, s.safety_sample, s.satisfied, s.satisfaction_sample FROM survey s JOIN room r ON r.id = s.room"
                                " WHERE r.code = ? AND s.date BETWEEN ? AND ? ORDER BY s.date, s.id");
    rows.with(std::string_view(plate.room), iso(make_date(year, 1, 1)), iso(until));
    while (rows.step()) {
        plate.surveys += (plate.surveys.empty() ? "#" : " #") + rows.string(0);
        plate.safety.hits += rows.integer(1);
        plate.safety.sample += rows.integer(2);
        plate.satisfaction.hits += rows.integer(3);
        plate.satisfaction.sample += rows.integer(4);
    }
}

PlateVerdict verdict_on(PlateReview const& plate, Exact const& least, Date until)
{
    if (plate.withdrawn && *plate.withdrawn <= until)
        return PlateVerdict::withdrawn;
    if (plate.left)
        return PlateVerdict::officer_left;
    if (plate.safety_is_surely_below || plate.satisfaction_is_surely_below)
        return PlateVerdict::below;
    if (plate.safety.is_below(least) || plate.satisfaction.is_below(least))
        return PlateVerdict::undecided;
    return plate.safety.is_asked() || plate.satisfaction.is_asked() ? PlateVerdict::keep : PlateVerdict::not_surveyed;
}

}

std::vector<PlateReview> review_plates(References& references, int year, Date today)
{
    Date const until = last_day(year, today);
    Exact const least = references.pack().norm("plate_share", make_month(year, 12)) / Exact(100);
    auto plates = plates_of(references.db(), year, until);
    for (PlateReview& plate : plates) {
        pool_surveys(references.db(), plate, year, until);
        plate.safety_is_surely_below = plate.safety.is_surely_below(least);
        plate.satisfaction_is_surely_below = plate.satisfaction.is_surely_below(least);
        plate.verdict = verdict_on(plate, least, until);
    }
    return plates;
}

}
