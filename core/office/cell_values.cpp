#include "core/office/cell_values.hpp"

#include "core/base/date.hpp"
#include "core/base/text.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <fmt/core.h>

namespace cwp {

namespace {

constexpr std::int64_t seconds_of_day = 86400;
constexpr double largest_serial = 2958466; ///< the day after 9999-12-31

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_zeros_behind(std::string text)
{
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return text;
}

std::string clock_text(std::int64_t seconds)
{
    std::string const text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + fmt::format(":{:02}", seconds % 60);
}

/// Day 60 of the calendar of 1900 is 29 February, which was none: the days before it stand one higher.
std::optional<std::string> day_text(std::int64_t day, bool date1904)
{
    constexpr int from_1904 = 24107;
    constexpr int from_1900 = 25569;
    if (date1904)
        return iso(Date{static_cast<std::int32_t>(day - from_1904)});
    if (day == 60)
        return "1900-02-29";
    if (day < 1)
        return std::nullopt;
    return iso(Date{static_cast<std::int32_t>(day < 60 ? day + 1 - from_1900 : day - from_1900)});
}

/// The value of four hexadecimal digits behind `_x` and before `_`; nothing where no escape stands.
std::optional<char32_t> escape_at(std::string_view text, std::size_t at)
{
    if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        return std::nullopt;
    unsigned value = 0;
    char const* const end = text.data() + at + 6;
    auto const [stopped, error] = std::from_chars(text.data() + at + 2, end, value, 16);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return value;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}

std::string cell_name(std::size_t column, std::size_t row)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row);
}

std::optional<CellPlace> place_of_cell(std::string_view name)
{
    constexpr std::size_t beyond = 100000000; // stops counting long before a number overflows
    std::size_t at = 0;
    std::size_t column = 0;
    for (; at < name.size() && column < beyond && ((name[at] >= 'A' && name[at] <= 'Z') || (name[at] >= 'a' && name[at] <= 'z')); ++at)
        column = column * 26 + static_cast<std::size_t>((name[at] & 0x1F));
    std::size_t row = 0;
    for (; at < name.size() && row < beyond && is_digit(name[at]); ++at)
        row = row * 10 + static_cast<std::size_t>(name[at] - '0');
    if (at < name.size() || name.empty())
        return std::nullopt;
    return CellPlace{column > 0 ? column - 1 : 0, row};
}

std::optional<double> stored_number(std::string_view text)
{
    text = trim(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::size_t const sign = text.starts_with('-') ? 1 : 0;
    if (text.size() <= sign || (!is_digit(text[sign]) && text[sign] != '.'))
        return std::nullopt; // also inf and nan, which are words
    double number = 0;
    auto const [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stopped != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string number_text(double number)
{
    double const size = std::fabs(number);
    if (size == 0)
        return "0";
    if (size >= 999999999999999.5 && size < 1e21) { // more than fifteen digits before the point
        std::string const scientific = fmt::format("{:.14e}", number); // -1.23456789012345e+17
        std::size_t const point = scientific.find('.');
        std::size_t const power = static_cast<std::size_t>(std::strtol(scientific.c_str() + scientific.find('e') + 1, nullptr, 10));
        return scientific.substr(0, point) + scientific.substr(point + 1, 14) + std::string(power - 14, '0');
    }
    if (size < 1e-4 && size >= 1e-20)
        return without_zeros_behind(fmt::format("{:.{}f}", number, 15 - static_cast<int>(std::floor(std::log10(size))) - 1));
    return fmt::format("{:.15g}", number);
}

std::string percent_text(double share) { return number_text(share * 100) + "%"; }

std::optional<std::string> serial_text(double serial, NumberLook look, bool date1904)
{
    if (!(serial >= 0) || serial >= largest_serial)
        return std::nullopt;
    std::int64_t const seconds = std::llround(serial * static_cast<double>(seconds_of_day));
    std::int64_t const day = seconds / seconds_of_day;
    std::int64_t const clock = seconds % seconds_of_day;
    if (look == NumberLook::elapsed)
        return clock_text(seconds);
    bool const is_clock_alone = day == 0 && (look == NumberLook::time || clock > 0);
    if (is_clock_alone)
        return clock_text(clock);
    std::optional<std::string> const date = day_text(day, date1904);
    if (!date)
        return std::nullopt;
    return clock == 0 ? *date : *date + " " + clock_text(clock);
}

std::optional<std::string> iso_cell_text(std::string_view text)
{
    text = trim(text);
    std::string date;
    if (text.size() >= 10 && iso_date(text.substr(0, 10))) {
        date = text.substr(0, 10);
        text.remove_prefix(10);
        if (text.empty())
            return date;
    }
    if (text.starts_with('T'))
        text.remove_prefix(1);
    text = text.substr(0, text.find_first_of(".Z+"));
    if (text.size() != 8 && text.size() != 5)
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((i % 3 == 2) != (text[i] == ':') || (i % 3 != 2 && !is_digit(text[i])))
            return std::nullopt;
    std::string const clock(text.ends_with(":00") && text.size() == 8 ? text.substr(0, 5) : text);
    if (date.empty())
        return clock;
    return clock == "00:00" ? date : date + " " + clock;
}

std::string unescaped_text(std::string_view stored)
{
    std::string out;
    for (std::size_t at = 0; at < stored.size();) {
        std::optional<char32_t> unit = escape_at(stored, at);
        if (!unit) {
            out += stored[at++];
            continue;
        }
        at += 7;
        if (is_high_surrogate(*unit)) {
            if (auto const low = escape_at(stored, at); low && is_low_surrogate(*low)) {
                unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
                at += 7;
            }
        }
        bool const is_character = *unit < 0xD800 || (*unit >= 0xE000 && *unit != 0xFFFE && *unit != 0xFFFF);
        append_utf8(out, is_character ? *unit : U'\uFFFD');
    }
    return out;
}

}
