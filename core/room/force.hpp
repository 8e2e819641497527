#pragma once

#include "core/room/open_rooms.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// Rooms and the people in them, as a bureau reports them upward.
namespace cwp {

/// People with a post on a day, each in one room: posts never overlap.
struct PeopleCounts {
    std::int64_t lead = 0;             ///< police
    std::int64_t member = 0;           ///< police
    std::int64_t full_time = 0;        ///< of the police
    std::int64_t village_post = 0;     ///< of the police, in a community or village committee too
    std::int64_t auxiliary = 0;        ///< 协警, 辅警
    std::int64_t patrol = 0;           ///< 巡防队员
    std::int64_t governance_cadre = 0; ///< 综治干部
    std::int64_t security_cadre = 0;   ///< 治保干部

    std::int64_t police() const { return lead + member; }
    std::int64_t helpers() const { return auxiliary + patrol + governance_cadre + security_cadre; }
    PeopleCounts& operator+=(PeopleCounts const& other);
};

/// An open room, or several summed.
struct RoomForce {
    OpenRoom room;
    std::string rating;                ///< class on the day; empty: none
    std::int64_t rooms = 0;
    std::int64_t demonstration = 0;
    std::int64_t heavy = 0;
    PeopleCounts people;
    std::int64_t communities = 0;      ///< that the room covers
    std::int64_t population = 0;       ///< of them, floating people too

    RoomForce& operator+=(RoomForce const& other);
};

/// By id of the room: who has a post there on the day, or on the last day of a room that was closed before it.
std::map<std::int64_t, PeopleCounts> people_in_rooms(Database const& db, Date on);
/// Every room open on the day, by station and code.
std::vector<RoomForce> force_on(Database const& db, Date on);

}
