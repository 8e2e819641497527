#include "core/base/proportion.hpp"

namespace cwp {

namespace {

constexpr std::int64_t unit = 10'000'000'000;
constexpr std::int64_t z_squared = 38'414'588'207; // in units

/// The largest whole number whose square is not more than `square`.
Wide root_of(Wide square)
{
    Wide root = 0;
    for (Wide bit = Wide{1} << 62; bit > 0; bit >>= 1)
        if ((root + bit) * (root + bit) <= square)
            root += bit;
    return root;
}

}

Interval wilson_interval(std::int64_t hits, std::int64_t tries)
{
    // (2k + z² ∓ z √(z² + 4k(n − k)/n)) / 2(n + z²)
    Wide const middle = Wide{2} * hits * unit + z_squared;
    Wide const square = Wide{z_squared} * z_squared + Wide{z_squared} * unit * 4 * hits * (tries - hits) / tries;
    Wide const root = root_of(square);
    std::int64_t const below = 2 * (tries * unit + z_squared);
    return {Exact::fraction(static_cast<std::int64_t>(middle - root), below), Exact::fraction(static_cast<std::int64_t>(middle + root), below)};
}

std::string percent_text(Exact const& share)
{
    return (share * Exact(100)).fixed(1) + "%";
}

}
