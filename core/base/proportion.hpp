#pragma once

#include "core/base/exact.hpp"

#include <cstdint>

namespace cwp {

/// Between these the true share lies with 95 % confidence.
struct Interval {
    Exact low;
    Exact high;
};

/// Wilson's interval of a share of which `hits` of `tries` were seen: it holds for small samples too, and never leaves 0 … 1. In whole numbers, with
/// z² = 3.8414588207. \pre 0 ≤ hits ≤ tries, 0 < tries ≤ 1,000,000.
Interval wilson_interval(std::int64_t hits, std::int64_t tries);

/// A share in percent with one decimal: `83.3%`.
std::string percent_text(Exact const& share);

}
