#include "core/room/coverage.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cwp {

namespace {

std::int64_t norm_of(Pack const& pack, std::string_view name, Month month) { return pack.norm(name, month).scaled(0); }

std::map<std::int64_t, std::vector<Covering>> coverings_on(Database const& db, std::string const& day)
{
    auto rows = db.prepare("SELECT v.community, v.id, v.mode, v.room, v.officer, COALESCE(r.opened <= ?1 AND (r.closed IS NULL OR r.closed >= ?1), 0),"
                           " o.id IS NOT NULL AND (o.left_on IS NULL OR o.left_on >= ?1)"
                           " FROM coverage v LEFT JOIN room r ON r.id = v.room LEFT JOIN officer o ON o.id = v.officer"
                           " WHERE v.since <= ?1 AND (v.until IS NULL OR v.until >= ?1) ORDER BY v.since, v.id");
    rows.with(day);
    std::map<std::int64_t, std::vector<Covering>> coverings;
    while (rows.step()) {
        coverings[rows.integer(0)].push_back({rows.integer(1), rows.string(2), rows.integer(3), rows.integer(4), rows.integer(5) != 0, rows.integer(6) != 0});
    }
    return coverings;
}

/// Where the pack in the database is older than the coordinates there are none.
std::string spot_columns(Database const& db)
{
    auto const probe = db.prepare("SELECT * FROM community");
    return probe.column("lat") >= 0 && probe.column("lon") >= 0 ? "c.lat, c.lon" : "NULL, NULL";
}

}

bool Community::is_covered() const
{
    return std::any_of(coverings.begin(), coverings.end(), [](Covering const& each) { return each.holds(); });
}

bool Community::has_mode(std::string_view mode) const
{
    return std::any_of(coverings.begin(), coverings.end(), [mode](Covering const& each) { return each.holds() && each.mode == mode; });
}

std::vector<Community> communities_on(Database const& db, Date day)
{
    auto coverings = coverings_on(db, iso(day));
    auto rows = db.prepare("SELECT c.id, c.code, c.name, c.kind = 'village', c.key_village, u.id, u.code, u.name, COALESCE(c.township, ''), c.population, " + spot_columns(db)
                           + " FROM community c JOIN unit u ON u.id = c.station ORDER BY u.code, c.code");
    std::vector<Community> communities;
    while (rows.step()) {
        Community each{rows.integer(0), rows.string(1), rows.string(2), rows.integer(3) != 0, rows.integer(4) != 0, rows.integer(5), rows.string(6), rows.string(7), rows.string(8),
                       rows.integer(9), std::nullopt, {}};
        if (!rows.is_null(10) && !rows.is_null(11)) {
            each.spot = Spot{rows.integer(10), rows.integer(11)};
        }
        each.coverings = std::move(coverings[each.id]);
        communities.push_back(std::move(each));
    }
    return communities;
}

std::vector<RoomLoad> room_loads(Database const& db, std::vector<Community> const& communities, Date day)
{
    auto rows = db.prepare("SELECT r.id, r.code, r.name, r.kind, u.id, u.code, u.name, (SELECT COUNT(DISTINCT p.officer) FROM post p JOIN officer o ON o.id = p.officer AND o.kind = 'police'"
                           " WHERE p.room = r.id AND p.role IN ('lead', 'member') AND p.since <= ?1 AND (p.until IS NULL OR p.until >= ?1))"
                           " FROM room r JOIN unit u ON u.id = r.station WHERE r.opened <= ?1 AND (r.closed IS NULL OR r.closed >= ?1) ORDER BY u.code, r.code");
    rows.with(iso(day));
    std::vector<RoomLoad> rooms;
    std::map<std::int64_t, std::size_t> place;
    while (rows.step()) {
        place[rows.integer(0)] = rooms.size();
        rooms.push_back({rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.integer(4), rows.string(5), rows.string(6), rows.integer(7)});
    }
    for (Community const& community : communities) {
        std::set<std::int64_t> answering; // one room may cover a community in two modes
        for (Covering const& each : community.coverings) {
            auto const found = place.find(each.room);
            if (found != place.end() && answering.insert(each.room).second) {
                RoomLoad& room = rooms[found->second];
                ++room.communities;
                room.villages += community.is_village ? 1 : 0;
                room.people += community.people;
            }
        }
    }
    return rooms;
}

std::int64_t CoverageNorms::people_per_officer(std::string_view kind) const
{
    return kind == "mobile" ? 0 : kind == "urban" ? people_per_urban_officer : people_per_rural_officer;
}

bool CoverageNorms::has_too_many_people(RoomLoad const& room) const
{
    return room.kind != "mobile" && room.people > room.officers * people_per_officer(room.kind);
}

CoverageNorms coverage_norms(Pack const& pack, Month month)
{
    return {norm_of(pack, "villages_per_linked_room", month), norm_of(pack, "people_per_urban_officer", month), norm_of(pack, "people_per_rural_officer", month)};
}

}
