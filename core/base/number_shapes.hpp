#pragma once

#include <cstddef>
#include <span>
#include <string_view>

/// Which digits are the number of a person, and which only look like one: amounts, codes of units, badges, dates, serial numbers.
namespace cwp {

constexpr std::size_t mobile_length = 11;
constexpr std::size_t id_length = 18;
constexpr std::size_t old_id_length = 15; ///< until 2004: no century, no check character

enum class NumberKind { none, mobile, citizen_id };

/// What stands between two groups of digits.
enum class Gap {
    space, ///< also a bracket
    point, ///< of a decimal or at the end of a sentence
    mark   ///< a dash, a dot in the middle
};

/// Digits that stand in groups: `138-0013-8000` is 13800138000 in groups of 3, 4 and 4 with two marks between.
struct GroupedDigits {
    std::string_view digits;              ///< all of them, the last may be X
    std::span<std::size_t const> sizes;   ///< of the groups; one where they stand together
    std::span<Gap const> gaps;            ///< one fewer
};

/// What digits are that stand together; a mistyped id, whose check character does not fit, is somebody's all the same.
NumberKind kind_of_digits(std::string_view digits);

/// What digits in several groups are. The groups are those in which such numbers are written; an id whose check character fits may stand in any.
NumberKind kind_of_groups(GroupedDigits const& groups);

/// How many digits at the front of a run are a number of which nothing but further such numbers follows; 0 where the run is something else.
std::size_t first_of_glued(std::string_view digits);

}
