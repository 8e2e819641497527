#include "core/base/half_year.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>

namespace cwp {

Date HalfYear::first() const { return make_date(year, half == 1 ? 1 : 7, 1); }
Date HalfYear::last() const { return half == 1 ? make_date(year, 6, 30) : make_date(year, 12, 31); }
HalfYear HalfYear::before() const { return half == 1 ? HalfYear{year - 1, 2} : HalfYear{year, 1}; }

HalfYear half_year_of(Date date) { return {year_of(date), month_of(date) <= 6 ? 1 : 2}; }

namespace {

/// What stands behind the year, folded.
struct HalfName {
    std::string_view behind_year;
    int half;
};
constexpr auto half_names = std::to_array<HalfName>({{"-h1", 1}, {"h1", 1}, {"年上半年", 1}, {"上半年", 1}, {"-h2", 2}, {"h2", 2}, {"年下半年", 2}, {"下半年", 2}});

}

HalfYear parse_half_year(std::string_view text, Date today)
{
    std::string const word = fold(text);
    if (word == "this")
        return half_year_of(today);
    if (word == "last")
        return half_year_of(today).before();
    bool const has_year = word.size() > 4 && std::all_of(word.begin(), word.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
    int const year = has_year ? std::stoi(word.substr(0, 4)) : 0;
    std::string const rest = has_year ? word.substr(4) : std::string();
    for (HalfName const& name : half_names)
        if (rest == name.behind_year && year >= 1900 && year <= 2199)
            return {year, name.half};
    throw Invalid(say(tr("“{}” is no half-year"), text), say(tr("write {0}-H1, {0}-H2, this or last"), year_of(today)));
}

}
