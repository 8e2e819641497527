#include "core/room/staffing.hpp"

namespace cwp {

namespace {

Statement over(Database const& db, std::string_view sql, Period period)
{
    Statement rows = db.prepare(sql);
    rows.bind(":first", Value{iso(period.first)});
    rows.bind(":last", Value{iso(period.last)});
    return rows;
}

struct Days {
    std::int64_t workdays = 0;
    std::int64_t due = 0;
    std::int64_t filled = 0;
    std::string pattern;
};

void read_due(Database const& db, Period period, std::map<std::int64_t, Days>& rooms)
{
    Statement rows = over(db, "SELECT r.id, COUNT(*), SUM(COALESCE((SELECT g.posts_due FROM rating g WHERE g.room = r.id AND g.since <= c.date ORDER BY g.since DESC LIMIT 1), 0))"
                              " FROM room r JOIN calendar c ON c.workday = 1 AND c.date BETWEEN :first AND :last AND c.date >= r.opened AND (r.closed IS NULL OR c.date <= r.closed) GROUP BY r.id", period);
    while (rows.step()) {
        rooms[rows.integer(0)].workdays = rows.integer(1);
        rooms[rows.integer(0)].due = rows.integer(2);
    }
}

void read_filled(Database const& db, Period period, std::map<std::int64_t, Days>& rooms)
{
    Statement rows = over(db, "SELECT p.room, COUNT(*) FROM post p JOIN officer o ON o.id = p.officer AND o.kind = 'police' JOIN room r ON r.id = p.room"
                              " JOIN calendar c ON c.workday = 1 AND c.date BETWEEN :first AND :last AND c.date >= p.since AND (p.until IS NULL OR c.date <= p.until)"
                              " AND c.date >= r.opened AND (r.closed IS NULL OR c.date <= r.closed) WHERE p.role IN ('lead', 'member') GROUP BY p.room", period);
    while (rows.step())
        rooms[rows.integer(0)].filled = rows.integer(1);
}

void read_patterns(Database const& db, Period period, std::map<std::int64_t, Days>& rooms)
{
    Statement rows = over(db, "SELECT g.room, COALESCE(g.staffing, '') FROM rating g WHERE :first <= :last AND g.since = (SELECT MAX(l.since) FROM rating l WHERE l.room = g.room AND l.since <= :last)", period);
    while (rows.step())
        rooms[rows.integer(0)].pattern = rows.string(1);
}

}

bool RoomStaffing::meets_pattern() const
{
    if (pattern == "cadre")
        return people.governance_cadre > 0;
    if (pattern == "guard")
        return people.security_cadre > 0;
    return pattern == "auxiliary" && people.auxiliary + people.patrol > 0;
}

std::vector<RoomStaffing> staffing_in(Database const& db, Period period)
{
    std::map<std::int64_t, PeopleCounts> const people = people_in_rooms(db, period.last);
    std::map<std::int64_t, Days> days;
    read_due(db, period, days);
    read_filled(db, period, days);
    read_patterns(db, period, days);
    std::vector<RoomStaffing> rooms;
    for (OpenRoom const& open : open_rooms(db, period)) {
        Days const& of = days[open.id];
        RoomStaffing room{.room = open, .pattern = of.pattern, .people = {}, .rooms = 1, .workdays = of.workdays, .due = of.due, .filled = of.filled};
        if (auto const found = people.find(open.id); found != people.end())
            room.people = found->second;
        rooms.push_back(std::move(room));
    }
    return rooms;
}

RoomMoney& RoomMoney::operator+=(RoomMoney const& other)
{
    received += other.received;
    spent += other.spent;
    balance += other.balance;
    return *this;
}

std::map<std::int64_t, RoomMoney> money_in(Database const& db, Period period)
{
    Statement rows = over(db, "SELECT room, SUM(CASE WHEN date >= :first THEN received ELSE 0 END), SUM(CASE WHEN date >= :first THEN spent ELSE 0 END), SUM(received - spent) FROM fund WHERE date <= :last GROUP BY room", period);
    std::map<std::int64_t, RoomMoney> money;
    while (rows.step())
        money[rows.integer(0)] = {rows.integer(1), rows.integer(2), rows.integer(3)};
    return money;
}

}
