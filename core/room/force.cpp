#include "core/room/force.hpp"

namespace cwp {

namespace {

/// Whoever is police and holds a partner's post is counted with nobody: a partner stands beside an officer.
PeopleCounts person(std::string const& kind, std::string const& role, bool full_time, bool village_post)
{
    PeopleCounts one;
    bool const officer = kind == "police" && role != "partner";
    one.lead = officer && role == "lead" ? 1 : 0;
    one.member = officer && role == "member" ? 1 : 0;
    one.full_time = officer && full_time ? 1 : 0;
    one.village_post = officer && village_post ? 1 : 0;
    one.auxiliary = kind == "auxiliary" ? 1 : 0;
    one.patrol = kind == "patrol" ? 1 : 0;
    one.governance_cadre = kind == "governance_cadre" ? 1 : 0;
    one.security_cadre = kind == "security_cadre" ? 1 : 0;
    return one;
}

void read_ratings(Database const& db, std::string const& on, std::map<std::int64_t, RoomForce>& rooms)
{
    Statement rows = db.prepare("SELECT g.room, g.class, g.demonstration FROM rating g WHERE g.since = (SELECT MAX(l.since) FROM rating l WHERE l.room = g.room AND l.since <= ?1)");
    rows.with(std::string_view(on));
    while (rows.step()) {
        RoomForce& room = rooms[rows.integer(0)];
        room.rating = rows.string(1);
        room.demonstration = rows.integer(2) != 0 ? 1 : 0;
    }
}

/// A community that a room covers in two ways counts once for it.
void read_coverage(Database const& db, std::string const& on, std::map<std::int64_t, RoomForce>& rooms)
{
    Statement rows = db.prepare("SELECT t.room, COUNT(*), SUM(c.population + c.floating) FROM"
                                " (SELECT DISTINCT room, community FROM coverage WHERE room IS NOT NULL AND since <= ?1 AND (until IS NULL OR until >= ?1)) t"
                                " JOIN community c ON c.id = t.community GROUP BY t.room");
    rows.with(std::string_view(on));
    while (rows.step()) {
        RoomForce& room = rooms[rows.integer(0)];
        room.communities = rows.integer(1);
        room.population = rows.integer(2);
    }
}

}

PeopleCounts& PeopleCounts::operator+=(PeopleCounts const& other)
{
    lead += other.lead;
    member += other.member;
    full_time += other.full_time;
    village_post += other.village_post;
    auxiliary += other.auxiliary;
    patrol += other.patrol;
    governance_cadre += other.governance_cadre;
    security_cadre += other.security_cadre;
    return *this;
}

RoomForce& RoomForce::operator+=(RoomForce const& other)
{
    rooms += other.rooms;
    demonstration += other.demonstration;
    heavy += other.heavy;
    people += other.people;
    communities += other.communities;
    population += other.population;
    return *this;
}

std::map<std::int64_t, PeopleCounts> people_in_rooms(Database const& db, Date on)
{
    Statement rows = db.prepare("SELECT p.room, o.kind, p.role, o.full_time, o.village_post FROM post p JOIN officer o ON o.id = p.officer JOIN room r ON r.id = p.room"
                                " WHERE p.since <= MIN(?1, COALESCE(r.closed, ?1)) AND (p.until IS NULL OR p.until >= MIN(?1, COALESCE(r.closed, ?1)))");
    rows.with(std::string_view(iso(on)));
    std::map<std::int64_t, PeopleCounts> people;
    while (rows.step())
        people[rows.integer(0)] += person(rows.string(1), rows.string(2), rows.integer(3) != 0, rows.integer(4) != 0);
    return people;
}

std::vector<RoomForce> force_on(Database const& db, Date on)
{
    std::string const day = iso(on);
    std::map<std::int64_t, PeopleCounts> const people = people_in_rooms(db, on);
    std::map<std::int64_t, RoomForce> known;
    read_ratings(db, day, known);
    read_coverage(db, day, known);
    std::vector<RoomForce> rooms;
    for (OpenRoom const& open : open_rooms(db, on)) {
        RoomForce room = known[open.id];
        room.room = open;
        room.rooms = 1;
        room.heavy = open.heavy ? 1 : 0;
        if (auto const found = people.find(open.id); found != people.end())
            room.people = found->second;
        rooms.push_back(std::move(room));
    }
    return rooms;
}

}
