#pragma once

#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

namespace cwp {

/// Rewrites the table calendar: every day of the complete years of the calendar standard. \pre the table norm is written (month_start_day).
void write_calendar(Database const& db, Pack const& pack);

}
