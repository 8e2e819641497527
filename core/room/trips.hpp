#pragma once

#include "core/room/open_rooms.hpp"

/// What mobile rooms did on their trips, and fixed rooms beside them.
namespace cwp {

/// Trips, summed. A trip is dated by its start.
struct TripSum {
    std::int64_t trips = 0;
    std::int64_t minutes = 0;
    std::int64_t reports = 0;
    std::int64_t checks = 0;
    std::int64_t collected = 0;
    std::int64_t served = 0;

    TripSum& operator+=(TripSum const& other);
};

struct PlaceTrips {
    std::string place;
    TripSum sum;
};

struct MobileRoom {
    OpenRoom room;
    std::string vehicle;            ///< as written down now
    std::vector<PlaceTrips> places; ///< by name
    std::int64_t days = 0;          ///< on which it set out

    TripSum sum() const;
};

/// What can be held beside a mobile room.
struct FixedRoom {
    OpenRoom room;
    std::int64_t open_minutes = 0;   ///< somebody posted there was on duty in it, each minute once
    std::int64_t served = 0;         ///< petitions and opinions taken in
    std::int64_t patrol_minutes = 0; ///< of its officers
    std::int64_t checks = 0;         ///< persons checked on them

    FixedRoom& operator+=(FixedRoom const& other);
};

/// All mobile rooms open in the period, those without trips too.
std::vector<MobileRoom> mobile_rooms(Database const& db, Period period);
/// The other rooms of these stations (codes), by station and code.
std::vector<FixedRoom> fixed_rooms(Database const& db, Period period, std::vector<std::string> const& stations);

}
