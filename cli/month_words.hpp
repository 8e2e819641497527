#pragma once

#include "cli/session.hpp"
#include "core/base/date.hpp"

#include <string_view>

namespace cwp {

/// `last`, `this` or a month: `last` is the assessment month before the one in which today lies, whatever the hour. Error (usage) for other words.
Month month_word(Session& session, std::string_view word);
/// The days of that assessment month.
Period period_of(Session& session, Month month);

}
