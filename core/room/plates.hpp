#pragma once

#include "core/base/proportion.hpp"
#include "core/ledger/references.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Name plates (命名牌) and whether they stay (scoring: plates): withdrawn when the named officer's post in the room ended, or when the year's safety or satisfaction is
/// below the norm `plate_share`. Where Wilson's 95 % interval of the measure that is below contains the norm, the decision is a person's.
namespace cwp {

enum class PlateVerdict { keep, officer_left, below, undecided, not_surveyed, withdrawn };

/// One of the two measures over all of a room's surveys of the year.
struct YearlyShare {
    std::int64_t hits = 0;
    std::int64_t sample = 0;

    bool is_asked() const { return sample > 0; }
    Exact share() const { return Exact::fraction(hits, sample); } ///< \pre it was asked
    bool is_below(Exact const& least) const { return is_asked() && share() < least; }
    bool is_surely_below(Exact const& least) const { return is_below(least) && wilson_interval(hits, sample).high < least; }
};

struct PlateReview {
    std::int64_t plate = 0;
    std::string name;
    std::string room;            ///< code
    std::string room_name;
    std::string station;         ///< code
    std::string station_name;
    std::string officer;
    std::string badge;
    Date granted;
    std::optional<Date> withdrawn;
    std::string why;             ///< code; empty: none was written
    std::optional<Date> left;    ///< last day of the officer's last post in the room; nothing while he has one
    YearlyShare safety;
    YearlyShare satisfaction;
    bool safety_is_surely_below = false; ///< of the norm, by its whole interval
    bool satisfaction_is_surely_below = false;
    std::string surveys;         ///< `#12 #40`: the rows pooled
    bool granted_again = false;  ///< the room had a plate before
    PlateVerdict verdict = PlateVerdict::keep;
};

/// The plates that hung in the year, by station, room and day. Posts and withdrawals count up to `today` or the year's end, whichever is earlier.
std::vector<PlateReview> review_plates(References& references, int year, Date today);

}
