#pragma once

#include "core/assess/results.hpp"
#include "core/base/named_places.hpp"
#include "core/check/check.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <vector>

namespace cwp {

/// What a bulletin says beside the scores: how many rooms and people there were, and what the checks found.
struct Circumstances {
    Places facts;                   ///< bureau rooms urban_rooms rural_rooms mobile_rooms officers urban_officers rural_officers mobile_officers helpers rules
    std::vector<Finding> findings;  ///< without `values`
};

/// As they are now, for the days of an assessment month; `today` is the day of the cut-off.
Circumstances circumstances_now(Database const& db, Pack const& pack, Period month, Date today);
/// Keeps them with the stored run, in the operation that stores it.
void keep_circumstances(Database const& db, std::int64_t run, Circumstances const& circumstances);
/// Those kept with a run; as they are now where none were kept.
Circumstances circumstances_of(Database const& db, Pack const& pack, Run const& run);

}
