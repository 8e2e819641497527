#pragma once

#include "core/base/date.hpp"
#include "core/store/sqlite.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cwp {

/// What is counted of the five activities.
enum class ActivityFigure { visits, households, businesses, sessions, people, patrols, minutes, inspections, hazards, notices };
constexpr std::size_t activity_figures = 10;

/// One line: a station, a room or an officer.
struct ActivityLine {
    std::string code;
    std::string name;
    std::string station;   ///< name; blank where the line is a station
    std::array<std::int64_t, activity_figures> figures{};

    std::int64_t operator[](ActivityFigure figure) const { return figures[static_cast<std::size_t>(figure)]; }
};

enum class ActivityBy { station, room, officer };

/// The records of a period, summed. A record belongs to the room of its officer's post on its date; those without a post stand in a last
/// line without a code. By officer, helpers with records stand among the officers. Households and businesses are distinct subjects within a line; visits in which nobody was met count as visits only.
std::vector<ActivityLine> activity_sums(Database const& db, Period period, ActivityBy by);
/// The same over everybody: distinct subjects of the whole bureau.
ActivityLine activity_total(Database const& db, Period period);

}
