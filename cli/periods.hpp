#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"
#include "core/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Months and days as options name them. `last` is the assessment month before the one in which today lies, whatever the hour.
namespace cwp {

/// `last`, `this`, or a month as people write it. Error (usage) that names the option.
Month month_named(Session& session, std::string_view option, std::string const& word);
/// `today`, `yesterday`, or a date as people write it. Error (usage) that names the option.
Date date_named(std::string_view option, std::string const& word, Date today);
/// The day that an option (without dashes) gives; today where it was not given.
Date day_asked(Session& session, Arguments const& arguments, std::string const& option);
/// --month; nothing where it was not given.
std::optional<Month> month_asked(Session& session, Arguments const& arguments);
/// --month, or --from and --to (either end may be left open: 0001-01-01, 9999-12-31); nothing where none was given.
/// Error (usage) where both ways are used or the end lies before the beginning. A month is the assessment month of the database's calendar.
std::optional<Period> period_asked(Session& session, Arguments const& arguments);

/// --year, `last` or `this` too; nothing where it was not given.
std::optional<int> year_asked(Session& session, Arguments const& arguments);
/// The day of --on, or the last of the half-year of --half, which is today while that lasts. Error (usage) where both are given.
Date half_year_end_asked(Session& session, Arguments const& arguments);

/// The options above, for a command's table; `day_option` is --on.
OptionSpec month_option();
OptionSpec day_option();
OptionSpec year_option();
OptionSpec half_year_option();
std::vector<OptionSpec> period_options();

}
