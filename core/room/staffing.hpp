#pragma once

#include "core/room/force.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// 1+X: the officers of a room in person-days, and who stands beside them.
namespace cwp {

/// Over the workdays of a period on which the room is open.
struct RoomStaffing {
    OpenRoom room;
    std::string pattern;        ///< by its rating on the last day: cadre auxiliary guard; empty: none is fixed
    PeopleCounts people;        ///< on the last day that it is open
    std::int64_t rooms = 1;
    std::int64_t workdays = 0;
    std::int64_t due = 0;       ///< posts due × workdays, by the rating of each
    std::int64_t filled = 0;    ///< workdays of police in lead and member posts, absences not subtracted

    bool has_pattern() const { return !pattern.empty(); }
    /// Whether somebody of the pattern's kind stands beside the officer.
    bool meets_pattern() const;
};

/// Rooms open on some day of the period, by station and code.
std::vector<RoomStaffing> staffing_in(Database const& db, Period period);

/// Money of a room's earmarked funds, in fen.
struct RoomMoney {
    std::int64_t received = 0;  ///< in the period
    std::int64_t spent = 0;     ///< in the period
    std::int64_t balance = 0;   ///< of all that came and went until its last day

    RoomMoney& operator+=(RoomMoney const& other);
};

/// By id of the room; those without a row are missing.
std::map<std::int64_t, RoomMoney> money_in(Database const& db, Period period);

}
