#pragma once

#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

namespace cwp {

/// First and last day of an assessment month by the norm month_start_day, whether or not the calendar reaches so far.
Period month_days(Database const& db, Month month);
/// Rewrites the table calendar: every day of the complete years of the calendar standard. \pre the table norm is written (month_start_day).
void write_calendar(Database const& db, Pack const& pack);

}
