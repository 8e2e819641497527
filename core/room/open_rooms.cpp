#include "core/room/open_rooms.hpp"

namespace cwp {

std::vector<OpenRoom> open_rooms(Database const& db, Date on)
{
    return open_rooms(db, Period{on, on});
}

std::vector<OpenRoom> open_rooms(Database const& db, Period period)
{
    Statement rows = db.prepare(
        "SELECT r.id, r.code, r.name, r.kind, u.code, u.name, COALESCE(g.heavy_load, 0) FROM room r JOIN unit u ON u.id = r.station"
        " LEFT JOIN rating g ON g.room = r.id AND g.since = (SELECT MAX(l.since) FROM rating l WHERE l.room = r.id AND l.since <= :last)"
        " WHERE r.opened <= :last AND (r.closed IS NULL OR r.closed >= :first) ORDER BY u.code, r.code");
    rows.bind(":first", Value{iso(period.first)});
    rows.bind(":last", Value{iso(period.last)});
    std::vector<OpenRoom> rooms;
    while (rows.step())
        rooms.push_back({rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5), rows.integer(6) != 0});
    return rooms;
}

}
