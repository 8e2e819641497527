#pragma once

#include "core/ledger/references.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What a ledger holds, as digests that two databases can be compared by: equal where the records say the same, whatever their numbers and
/// in whatever order they came in.
namespace cwp {

struct MonthDigest {
    std::string month; ///< `2026-10`, civil; empty in ledgers without dates
    std::int64_t records = 0;
    std::string digest;
};

/// By month.
std::vector<MonthDigest> month_digests(References& references, Ledger const& ledger);

}
