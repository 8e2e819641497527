#pragma once

#include "core/base/date.hpp"
#include "core/ledger/references.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// How far an officer's visits can be believed: what calling back found, and what the checks of quality remark.
namespace cwp {

/// What calling back found of visits. The latest check of a visit counts.
struct BackChecks {
    std::int64_t genuine = 0;
    std::int64_t unfounded = 0;   ///< verdict false
    std::int64_t unclear = 0;     ///< could not be settled; no part of any share

    std::int64_t checked() const { return genuine + unfounded + unclear; }
    std::int64_t settled() const { return genuine + unfounded; }
};

struct QualityLine {
    std::string badge;
    std::string name;
    std::string station;          ///< code; empty without a post in the period
    std::string station_name;
    std::int64_t visits = 0;      ///< as stored now: without those removed since
    BackChecks checks;
    std::map<std::string, std::int64_t> remarks; ///< findings of the checks of the group `quality`, by check

    /// Adds up what another line counted.
    void add(QualityLine const& other);
};

/// One line for every officer who was in post or made a visit in the period, by station and badge. A back-check that names a visit (visit#123) counts where the visit
/// is dated and for whose it is, be it removed since or not; one that names none counts where and for whom it is dated itself; one that names a record of another ledger does not count.
std::vector<QualityLine> record_quality(References& references, Period period, Date today);
/// The names of the checks of the group `quality`.
std::vector<std::string> quality_checks(Pack const& pack);

}
