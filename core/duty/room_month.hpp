#pragma once

#include "core/base/date.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Which rooms there are in a month, and for how long.
namespace cwp {

/// A room open in the month: from the day it was opened to the day it was closed, both counted, as far as they lie in the month.
struct RoomMonth {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string kind;         ///< urban rural mobile
    std::string station;      ///< code
    std::string station_name;
    Date first;
    Date last;
    int workdays = 0;         ///< of the month, on which it is open
    std::string rating;       ///< its class on `last`; empty where it has none
};

/// Rooms open on any day of the month, by code.
std::vector<RoomMonth> rooms_of_month(Database const& db, Period month);

}
