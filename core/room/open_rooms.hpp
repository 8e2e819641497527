#pragma once

#include "core/base/date.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cwp {

/// A room that is open on a day.
struct OpenRoom {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string kind;         ///< urban rural mobile
    std::string station;      ///< code
    std::string station_name;
    bool heavy = false;       ///< under heavy load, by its rating of that day

    bool is_mobile() const { return kind == "mobile"; }
};

/// All of them, by station and code.
std::vector<OpenRoom> open_rooms(Database const& db, Date on);
/// Those that were open on some day of the period, as they were on its last day.
std::vector<OpenRoom> open_rooms(Database const& db, Period period);

}
