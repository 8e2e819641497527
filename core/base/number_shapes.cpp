#include "core/base/number_shapes.hpp"

#include "core/base/date.hpp"
#include "core/base/personal_numbers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace cwp {

namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

bool is_day(std::string_view year, std::string_view month, std::string_view day)
{
    return iso_date(std::string(year) + "-" + std::string(month) + "-" + std::string(day)).has_value();
}

bool is_of_these_centuries(std::string_view year) { return year.starts_with("19") || year.starts_with("20"); }

bool is_mobile(std::string_view digits)
{
    return digits.size() == mobile_length && digits[0] == '1' && digits[1] >= '3' && are_digits(digits);
}

bool has_form_of_id(std::string_view digits)
{
    if (digits.size() != id_length || !are_digits(digits.substr(0, id_length - 1)))
        return false;
    bool const ends_well = is_digit(digits.back()) || digits.back() == 'x' || digits.back() == 'X';
    return ends_well && is_day(digits.substr(6, 4), digits.substr(10, 2), digits.substr(12, 2));
}

/// The first two digits of an id are those of a province (GB/T 2260).
bool begins_with_province(std::string_view digits)
{
    static constexpr std::array<std::string_view, 34> provinces{"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
        "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"};
    return std::find(provinces.begin(), provinces.end(), digits.substr(0, 2)) != provinces.end();
}

/// Of a person that may live, so that digits in groups are hardly anything else.
bool is_likely_id(std::string_view digits) { return has_form_of_id(digits) && is_of_these_centuries(digits.substr(6, 4)) && begins_with_province(digits); }

bool check_character_fits(std::string_view id)
{
    char const fits = check_character_of_id(id.substr(0, id_length - 1));
    return id.back() == fits || (id.back() == 'x' && fits == 'X');
}

/// A birthday of the last century stands at the seventh to twelfth place.
bool is_old_id(std::string_view digits)
{
    return digits.size() == old_id_length && are_digits(digits) && begins_with_province(digits)
        && is_day("19" + std::string(digits.substr(6, 2)), digits.substr(8, 2), digits.substr(10, 2));
}

bool are_sizes(std::span<std::size_t const> sizes, std::initializer_list<std::size_t> expected) { return std::equal(sizes.begin(), sizes.end(), expected.begin(), expected.end()); }

bool are_all(std::span<std::size_t const> sizes, std::size_t size)
{
    return std::all_of(sizes.begin(), sizes.end() - 1, [&](std::size_t each) { return each == size; }) && sizes.back() <= size;
}

/// `15-202610001`, `150 20261015`: a number and a year that begins the second group.
bool is_year_behind(std::string_view group) { return is_of_these_centuries(group) && group.size() > 4; }

bool are_groups_of_mobile(GroupedDigits const& groups)
{
    auto const sizes = groups.sizes;
    if (sizes.size() == mobile_length)
        return true;
    if (sizes.size() == 2) {
        bool const is_decimal = groups.gaps[0] == Gap::point;
        bool const has_badge = sizes[0] == 6 || sizes[1] == 6;
        bool const is_list = groups.gaps[0] == Gap::space && (std::min(sizes[0], sizes[1]) < 3 || has_badge);
        return !is_decimal && !is_list && std::min(sizes[0], sizes[1]) >= 2 && !is_year_behind(groups.digits.substr(sizes[0]));
    }
    if (are_sizes(sizes, {3, 4, 4}) || are_sizes(sizes, {3, 3, 5}) || are_sizes(sizes, {3, 2, 2, 2, 2}) || are_sizes(sizes, {1, 2, 2, 2, 2, 2}) || are_sizes(sizes, {1, 3, 3, 4}) || are_sizes(sizes, {1, 2, 4, 4}))
        return true;
    // 1998 200 3000 are a year and figures.
    return (are_sizes(sizes, {4, 3, 4}) || are_sizes(sizes, {4, 4, 3})) && !is_of_these_centuries(groups.digits);
}

/// Groups that end where a part of the id does: region, year, month, day, order and check.
bool are_groups_of_id(std::span<std::size_t const> sizes, std::initializer_list<std::size_t> parts)
{
    std::size_t end = 0;
    for (std::size_t const size : sizes) {
        end += size;
        if (std::find(parts.begin(), parts.end(), end) == parts.end())
            return false;
    }
    return true;
}

/// The code of a unit and a badge or a number behind it.
bool is_unit_and_number(std::span<std::size_t const> sizes) { return sizes.size() == 2 && sizes[0] == 12; }

}

NumberKind kind_of_digits(std::string_view digits)
{
    if (has_form_of_id(digits) || is_old_id(digits))
        return NumberKind::citizen_id;
    return is_mobile(digits) ? NumberKind::mobile : NumberKind::none;
}

NumberKind kind_of_groups(GroupedDigits const& groups)
{
    auto const& digits = groups.digits;
    auto const sizes = groups.sizes;
    if (is_mobile(digits))
        return are_groups_of_mobile(groups) ? NumberKind::mobile : NumberKind::none;
    if (is_likely_id(digits)) {
        bool const usual = are_groups_of_id(sizes, {6, 10, 12, 14, 17, 18}) || are_all(sizes, 1) || are_all(sizes, 2) || are_all(sizes, 3) || are_all(sizes, 4) || are_all(sizes, 6);
        return check_character_fits(digits) || (usual && !is_unit_and_number(sizes)) ? NumberKind::citizen_id : NumberKind::none;
    }
    if (is_old_id(digits) && !is_unit_and_number(sizes))
        return are_groups_of_id(sizes, {6, 8, 10, 12, 15}) || are_all(sizes, 1) || are_all(sizes, 3) || are_all(sizes, 4) ? NumberKind::citizen_id : NumberKind::none;
    return NumberKind::none;
}

std::size_t first_of_glued(std::string_view digits)
{
    // From behind: whether what begins at a place is a row of numbers, and how long its first is.
    std::vector<std::size_t> first(digits.size() + 1, 0);
    for (std::size_t at = digits.size(); at-- > 0;)
        for (std::size_t const size : {id_length, mobile_length}) {
            std::string_view const here = digits.substr(at, size);
            bool const ends_well = here.size() == size && (at + size == digits.size() || first[at + size] > 0);
            if (ends_well && first[at] == 0 && (size == id_length ? is_likely_id(here) && check_character_fits(here) : is_mobile(here)))
                first[at] = size;
        }
    return first.empty() || first[0] == digits.size() ? 0 : first[0];
}

}
