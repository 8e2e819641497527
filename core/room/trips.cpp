#include "core/room/trips.hpp"

#include <algorithm>
#include <map>

namespace cwp {

namespace {

/// Minutes from start to finish of a record `w`; a finish not after the start is on the next day.
constexpr std::string_view minutes =
    "(CAST(substr(w.finish, 1, 2) AS INTEGER) * 60 + CAST(substr(w.finish, 4, 2) AS INTEGER)"
    " - CAST(substr(w.start, 1, 2) AS INTEGER) * 60 - CAST(substr(w.start, 4, 2) AS INTEGER) + CASE WHEN w.finish <= w.start THEN 1440 ELSE 0 END)";

/// The post of the officer of a record `w` on its date.
constexpr std::string_view post_of = " LEFT JOIN post p ON p.officer = w.officer AND p.since <= w.date AND (p.until IS NULL OR p.until >= w.date)";

Statement asked(Database const& db, std::string const& sql, Period period)
{
    Statement rows = db.prepare(sql);
    rows.bind(":first", Value{iso(period.first)});
    rows.bind(":last", Value{iso(period.last)});
    return rows;
}

using ByRoom = std::map<std::int64_t, std::int64_t>;

/// SELECT room, number.
ByRoom by_room(Database const& db, std::string const& sql, Period period)
{
    Statement rows = asked(db, sql, period);
    ByRoom numbers;
    while (rows.step())
        numbers[rows.integer(0)] += rows.integer(1);
    return numbers;
}

/// Of several officers on duty in a room at once every minute counts once.
ByRoom open_minutes(Database const& db, Period period)
{
    Statement rows = asked(db, "SELECT p.room, w.date, CAST(substr(w.start, 1, 2) AS INTEGER) * 60 + CAST(substr(w.start, 4, 2) AS INTEGER), " + std::string(minutes)
                                   + " FROM duty w" + std::string(post_of) + " WHERE w.kind = 'room' AND p.room IS NOT NULL AND w.date BETWEEN :first AND :last ORDER BY 1, 2, 3",
                           period);
    ByRoom open;
    std::int64_t room = 0;
    std::int64_t until = 0; // of the stretch so far, in minutes since 1970
    while (rows.step()) {
        auto const day = iso_date(rows.text(1));
        if (!day)
            continue;
        if (rows.integer(0) != room) {
            room = rows.integer(0);
            until = 0;
        }
        std::int64_t const start = std::int64_t{day->days} * 1440 + rows.integer(2);
        std::int64_t const finish = start + rows.integer(3);
        open[room] += std::max<std::int64_t>(finish - std::max(start, until), 0);
        until = std::max(until, finish);
    }
    return open;
}

std::int64_t number_of(ByRoom const& numbers, std::int64_t room)
{
    auto const found = numbers.find(room);
    return found == numbers.end() ? 0 : found->second;
}

}

TripSum& TripSum::operator+=(TripSum const& other)
{
    trips += other.trips;
    minutes += other.minutes;
    reports += other.reports;
    checks += other.checks;
    collected += other.collected;
    served += other.served;
    return *this;
}

TripSum MobileRoom::sum() const
{
    TripSum sum;
    for (PlaceTrips const& place : places)
        sum += place.sum;
    return sum;
}

FixedRoom& FixedRoom::operator+=(FixedRoom const& other)
{
    open_minutes += other.open_minutes;
    served += other.served;
    patrol_minutes += other.patrol_minutes;
    checks += other.checks;
    return *this;
}

std::vector<MobileRoom> mobile_rooms(Database const& db, Period period)
{
    std::vector<MobileRoom> mobile;
    for (OpenRoom const& room : open_rooms(db, period))
        if (room.is_mobile())
            mobile.push_back({room, {}, {}, 0});
    Statement rows = asked(db, "SELECT w.room, w.place, COUNT(*), SUM(" + std::string(minutes) + "), SUM(COALESCE(w.reports, 0)), SUM(COALESCE(w.checks, 0)), SUM(COALESCE(w.collected, 0)),"
                               " SUM(COALESCE(w.served, 0)) FROM trip w WHERE w.date BETWEEN :first AND :last GROUP BY w.room, w.place ORDER BY w.room, w.place",
                           period);
    std::map<std::int64_t, std::vector<PlaceTrips>> places;
    while (rows.step())
        places[rows.integer(0)].push_back({rows.string(1), {rows.integer(2), rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6), rows.integer(7)}});
    ByRoom const days = by_room(db, "SELECT room, COUNT(DISTINCT date) FROM trip WHERE date BETWEEN :first AND :last GROUP BY room", period);
    Statement vehicle = db.prepare("SELECT COALESCE(vehicle, '') FROM room WHERE id = ?");
    for (MobileRoom& room : mobile) {
        room.vehicle = vehicle.with(room.room.id).step() ? vehicle.string(0) : std::string();
        room.places = std::move(places[room.room.id]);
        room.days = number_of(days, room.room.id);
    }
    return mobile;
}

std::vector<FixedRoom> fixed_rooms(Database const& db, Period period, std::vector<std::string> const& stations)
{
    ByRoom const open = open_minutes(db, period);
    ByRoom const served = by_room(db, "SELECT room, COUNT(*) FROM petition WHERE received BETWEEN :first AND :last GROUP BY room"
                                      " UNION ALL SELECT room, COUNT(*) FROM opinion WHERE date BETWEEN :first AND :last GROUP BY room", period);
    std::string const patrols = " FROM patrol w" + std::string(post_of) + " WHERE w.date BETWEEN :first AND :last GROUP BY 1";
    ByRoom const patrolled = by_room(db, "SELECT COALESCE(w.room, p.room), SUM(" + std::string(minutes) + ")" + patrols, period);
    ByRoom const checks = by_room(db, "SELECT COALESCE(w.room, p.room), SUM(COALESCE(w.checked, 0))" + patrols, period);
    std::vector<FixedRoom> fixed;
    for (OpenRoom const& room : open_rooms(db, period))
        if (!room.is_mobile() && std::find(stations.begin(), stations.end(), room.station) != stations.end())
            fixed.push_back({room, number_of(open, room.id), number_of(served, room.id), number_of(patrolled, room.id), number_of(checks, room.id)});
    return fixed;
}

}
