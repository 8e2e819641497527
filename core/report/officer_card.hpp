#pragma once

#include "core/assess/results.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"
#include "core/report/wording.hpp"

#include <string>
#include <vector>

namespace cwp {

/// An officer's month on one page: identity, posts of the year, score with targets and figures, rank, the year's trend.
struct CardSource {
    Database const& db;
    Pack const& pack;
    Run const& run;
    std::vector<Run> earlier;  ///< runs of the months before, oldest first, at most eleven
    Result const& result;
    Wording wording;
};

/// Rows of the scheme's parts with what was done, the target and the points; then bonus, penalty and total.
Table score_table(CardSource const& source);
/// His posts in the twelve months that end with the run's.
Table posts_table(CardSource const& source);
void add_card_trend(Document& document, CardSource const& source);
/// Records of the month that did not count, by reason.
Table uncounted_table(CardSource const& source);

}
