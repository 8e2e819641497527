#pragma once

#include "core/base/date.hpp"

#include <string_view>

namespace cwp {

/// January to June, or July to December.
struct HalfYear {
    int year = 0;
    int half = 1; ///< 1, 2

    Date first() const;
    Date last() const;
    HalfYear before() const;
    auto operator<=>(HalfYear const&) const = default;
};

HalfYear half_year_of(Date date);
/// `2026-H2`, `2026年下半年`, `this`, `last` (seen from `today`); throws Invalid.
HalfYear parse_half_year(std::string_view text, Date today);

}
