#pragma once

#include "core/base/date.hpp"
#include "core/duty/duty_book.hpp"
#include "core/duty/room_month.hpp"
#include "core/store/sqlite.hpp"

#include <map>
#include <vector>

/// Temporary tables that measures join beside the ledgers: what the engine knows of the month and no SELECT should work out again.
namespace cwp {

/// Makes them, empty.
void make_month_tables(Database const& db);
/// `home(officer, room)`: where each assessed officer is at home.
void write_homes(Database const& db, std::map<std::int64_t, DutyMonth> const& months);
/// `open_room(room, first, last, workdays)`: the rooms assessed, the days of the month between which each is open, and the workdays among them.
void write_open_rooms(Database const& db, std::vector<RoomMonth> const& rooms);
/// `past_month(back, month, first, last)`: the assessment month (back 0) and the twelve before it.
void write_past_months(Database const& db, Month month);

/// The days of an assessment month. One before the calendar's first year is taken as the civil month: nothing that is compared with days was recorded so early.
Period days_of_past_month(Database const& db, Month month);

}
