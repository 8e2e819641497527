#pragma once

#include "core/base/date.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Which room or person covers which community on a day, and what that is to the rooms.
namespace cwp {

/// A record of coverage that is in force on the day.
struct Covering {
    std::int64_t id = 0;
    std::string mode;          ///< own_room linked urban_single … (ledger coverage)
    std::int64_t room = 0;     ///< 0: none
    std::int64_t officer = 0;  ///< 0: none
    bool room_open = false;    ///< on the day
    bool officer_here = false; ///< has not left by the day

    /// By an open room or by somebody who has not left.
    bool holds() const { return room_open || officer_here; }
};

/// Where something is, in millionths of a degree.
struct Spot {
    std::int64_t lat = 0;
    std::int64_t lon = 0;
};

/// A city community or an administrative village.
struct Community {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    bool is_village = false;
    bool is_key = false;       ///< is to have a room of its own
    std::int64_t station = 0;
    std::string station_code;
    std::string station_name;
    std::string township;      ///< may be blank
    std::int64_t people = 0;   ///< residents; 0 where they are not recorded
    std::optional<Spot> spot;
    std::vector<Covering> coverings;

    bool is_covered() const;
    /// Whether one of its coverings that hold has this mode.
    bool has_mode(std::string_view mode) const;
};

/// All communities with what is in force on the day, by code of station and of community.
std::vector<Community> communities_on(Database const& db, Date day);

/// What one room answers for on a day.
struct RoomLoad {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string kind;          ///< urban rural mobile
    std::int64_t station = 0;
    std::string station_code;
    std::string station_name;
    std::int64_t officers = 0; ///< police in post as lead or member
    std::int64_t communities = 0;
    std::int64_t villages = 0;
    std::int64_t people = 0;   ///< residents of its communities, each in full
};

/// The rooms open on the day, by code of station and of room.
std::vector<RoomLoad> room_loads(Database const& db, std::vector<Community> const& communities, Date day);

/// What the regulation asks of coverage in a month (standard norms).
struct CoverageNorms {
    std::int64_t villages_per_room = 0;
    std::int64_t people_per_urban_officer = 0;
    std::int64_t people_per_rural_officer = 0;

    /// 0 for a mobile room, which has no residents of its own.
    std::int64_t people_per_officer(std::string_view kind) const;
    bool has_too_many_villages(RoomLoad const& room) const { return room.villages > villages_per_room; }
    /// Also where there are people and no officer; never for a mobile room.
    bool has_too_many_people(RoomLoad const& room) const;
};

CoverageNorms coverage_norms(Pack const& pack, Month month);

}
