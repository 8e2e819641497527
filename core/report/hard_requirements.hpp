#pragma once

#include "core/check/check.hpp"

#include <string>
#include <vector>

namespace cwp {

/// What broke one of the four hard requirements (四条硬性要求): a record, whom it met, and the unit that is responsible, which is never the officer.
struct Violation {
    Finding finding;
    std::string date;
    std::string badge;            ///< empty: no officer is named
    std::string officer;
    std::string room;             ///< code; empty: no room is named
    std::string room_name;
    std::string station;          ///< code, of the room
    std::string station_name;
    std::string responsible;      ///< code of the unit
    std::string responsible_name;
};

/// The checks of the group `requirements`, in order of name: each a requirement.
std::vector<CheckFile const*> hard_requirements(Pack const& pack);
/// What they find in a period, by day.
std::vector<Violation> violations_in(References& references, Period period, Date today);

}
