#pragma once

#include "core/base/date.hpp"
#include "core/document/document.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <string>

namespace cwp {

/// A room's scores of the twelve months that end with `month`, those of the rooms it carries on marked by their codes; a month without a run has no row. Columns month, room, total, rank, state.
Table room_scores(Database const& db, std::int64_t room, Month month, Speech const& say);
/// What the officers at home in the room scored in the month.
Table officers_of_room(Database const& db, std::string const& room_code, Month month, Speech const& say);
/// The scores as a picture, month by month.
Chart trend_of(Table const& scores, Speech const& say);

}
