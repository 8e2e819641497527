#include "core/base/date.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

/// Dates, months and times as people write them.
namespace cwp {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

/// Numbers with the marks that stood behind each: `2026年10月3日` is 2026 年, 10 月, 3 日.
struct Group {
    std::string digits;
    char32_t mark = 0;

    int value() const { return digits.size() > 8 ? -1 : std::stoi(digits); }
};

/// 0…9 for 〇一二…九 (also 零 ○), 10 for 十, 20 for 廿, 30 for 卅; -1 for anything else.
int chinese_digit(char32_t c)
{
    constexpr std::u32string_view digits = U"〇一二三四五六七八九十";
    std::size_t const at = digits.find(c);
    if (at != std::u32string_view::npos)
        return static_cast<int>(at);
    return c == U'零' || c == U'○' ? 0 : c == U'廿' ? 20 : c == U'卅' ? 30 : -1;
}

/// 二〇二六 → 2026, 十 → 10, 二十三 → 23, 三十 → 30; empty where it is not a number below 100 or a row of digits.
std::string chinese_number(std::u32string_view text)
{
    std::string row;
    int tens = 0;
    for (char32_t const c : text) {
        int const digit = chinese_digit(c);
        if (digit < 10) {
            row += std::to_string(digit);
            continue;
        }
        if (tens != 0 || row.size() > 1 || row == "0" || (digit > 10 && !row.empty()))
            return {};
        tens = digit > 10 ? digit : 10 * (row.empty() ? 1 : std::stoi(row));
        row.clear();
    }
    if (tens == 0)
        return row;
    if (row.size() > 1 || row == "0")
        return {};
    return std::to_string(tens + (row.empty() ? 0 : std::stoi(row)));
}

bool is_ascii_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// Nothing where the text is not numbers with single marks between them.
std::optional<std::vector<Group>> groups_of(std::string_view text)
{
    std::u32string const points = code_points(text);
    std::vector<Group> groups;
    for (std::size_t at = 0; at < points.size();) {
        Group group;
        std::size_t const start = at;
        while (at < points.size() && is_ascii_digit(points[at]))
            group.digits += static_cast<char>(points[at++]);
        if (at == start) {
            while (at < points.size() && chinese_digit(points[at]) >= 0)
                ++at;
            group.digits = chinese_number(std::u32string_view(points).substr(start, at - start));
        }
        if (group.digits.empty())
            return std::nullopt;
        if (at < points.size())
            group.mark = points[at++];
        groups.push_back(group);
    }
    return groups;
}

/// Half-width, without spaces around 年 月 日 and at the ends.
std::string plain(std::string_view text)
{
    std::string out;
    std::string const half = half_width(trim(text));
    bool const chinese = half.find("月") != std::string::npos || half.find("时") != std::string::npos || half.find("点") != std::string::npos;
    for (char const c : half) {
        if (c != ' ' || !chinese)
            out += c;
    }
    return out;
}

bool is_midnight(std::string_view text)
{
    for (std::string_view const each : {"00:00:00", "0:00:00", "00:00", "0:00", "00:00:00.000", "00:00:00Z", "00:00:00.000Z"}) {
        if (text == each)
            return true;
    }
    return false;
}

/// Without a time of day behind it, which has to be midnight: spreadsheets add that to dates.
std::string_view without_midnight(std::string_view written, std::string_view text)
{
    std::size_t const colon = text.find(':');
    if (colon == std::string_view::npos)
        return text;
    std::size_t const gap = text.find_first_of(" T");
    if (gap == std::string_view::npos || gap > colon)
        return text;
    if (!is_midnight(trim(text.substr(gap + 1))))
        throw Invalid(say(tr("“{}” has a time of day; only a date belongs here"), written),
                      say(tr("write {} alone; where the record keeps a time, that has a column of its own"), trim(text.substr(0, gap))));
    return trim(text.substr(0, gap));
}

[[noreturn]] void not_a_date(std::string_view written)
{
    throw Invalid(say(tr("“{}” is not a date"), written), say(tr("write it as 2026-10-03")));
}

void check_month(std::string_view written, int year, int month)
{
    if (year < first_year || year > last_year)
        reject(tr("“{}”: the year is not between {} and {}"), written, first_year, last_year);
    if (month < 1 || month > 12)
        reject(tr("“{}”: there is no month {}"), written, month);
}

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

Date checked_date(std::string_view written, Parts parts)
{
    check_month(written, parts.year, parts.month);
    int const days = days_in_month(parts.year, parts.month);
    if (parts.day < 1 || parts.day > days)
        reject(tr("“{}”: there is no day {}; that month has {} days"), written, parts.day, days);
    return make_date(parts.year, parts.month, parts.day);
}

bool exists(Parts parts)
{
    return parts.year >= first_year && parts.year <= last_year && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 &&
           parts.day <= days_in_month(parts.year, parts.month);
}

std::string iso(Parts parts)
{
    return iso(make_date(parts.year, parts.month, parts.day));
}

/// 10/3/2026: the third of October or the tenth of March.
[[noreturn]] void reject_day_first(std::string_view written, int first, int second, int year)
{
    Message const message = say(tr("“{}” does not say which number is the day"), written);
    Parts const month_first{year, first, second};
    Parts const day_first{year, second, first};
    if (exists(month_first) && exists(day_first) && first != second)
        throw Invalid(message, say(tr("write the year first: {} or {}"), iso(month_first), iso(day_first)));
    if (exists(month_first) || exists(day_first))
        throw Invalid(message, say(tr("write the year first: {}"), iso(exists(month_first) ? month_first : day_first)));
    throw Invalid(message, say(tr("write it as 2026-10-03")));
}

Date date_of_digits(std::string_view written, Group const& only)
{
    if (only.digits.size() == 8) {
        int const number = only.value();
        return checked_date(written, {number / 10000, number / 100 % 100, number % 100});
    }
    if (auto const date = only.digits.size() == 5 ? date_of_serial(only.value()) : std::nullopt)
        throw Invalid(say(tr("“{}” is not a date"), written),
                      say(tr("as an Excel serial number it may be {}: give the column a date format, or write the date out"), iso(*date)));
    not_a_date(written);
}

/// Whether the marks are those of one way of writing: `- -`, `/ /`, `. .`, `年 月 日`.
bool marks_agree(std::vector<Group> const& groups)
{
    char32_t const first = groups[0].mark;
    if (groups.size() == 2)
        return (first == U'年' && groups[1].mark == U'月') || ((first == U'-' || first == U'/' || first == U'.') && groups[1].mark == 0);
    if (first == U'年')
        return groups[1].mark == U'月' && (groups[2].mark == U'日' || groups[2].mark == U'号' || groups[2].mark == 0);
    return (first == U'-' || first == U'/' || first == U'.') && groups[1].mark == first && groups[2].mark == 0;
}

bool are_short(Group const& a, Group const& b)
{
    return a.digits.size() <= 2 && b.digits.size() <= 2;
}

Date date_of_three(std::string_view written, std::vector<Group> const& groups)
{
    Group const& first = groups[0];
    Group const& last = groups[2];
    if (first.digits.size() == 4 && are_short(groups[1], last))
        return checked_date(written, {first.value(), groups[1].value(), last.value()});
    if (are_short(first, groups[1]) && last.digits.size() == 4)
        reject_day_first(written, first.value(), groups[1].value(), last.value());
    if (are_short(first, groups[1]) && last.digits.size() <= 2)
        throw Invalid(say(tr("“{}”: the year has only two digits"), written), say(tr("write all four digits of the year: 2026-10-03")));
    not_a_date(written);
}

Date date_of_two(std::string_view written, std::vector<Group> const& groups)
{
    if (groups[0].digits.size() == 4 && groups[1].digits.size() <= 2)
        throw Invalid(say(tr("“{}” is a month; a date needs a day"), written), say(tr("write it as 2026-10-03")));
    if (are_short(groups[0], groups[1]))
        throw Invalid(say(tr("“{}” has no year"), written), say(tr("write it as 2026-10-03")));
    not_a_date(written);
}

[[noreturn]] void not_a_month(std::string_view written)
{
    throw Invalid(say(tr("“{}” is not a month"), written), say(tr("write it as 2026-10")));
}

/// The time of day that a spreadsheet holds as a part of the day: 0.5 is noon. Nothing where the text is no such part.
std::optional<TimeOfDay> part_of_day(std::string_view text)
{
    constexpr std::int64_t minutes = 1440;
    constexpr std::size_t most_digits = 15; // times 1440 they fit into an int64
    if (!text.starts_with("0.") || text.size() == 2 || !std::all_of(text.begin() + 2, text.end(), [](char c) { return '0' <= c && c <= '9'; }))
        return std::nullopt;
    std::int64_t part = 0;
    std::int64_t whole = 1;
    for (char const c : text.substr(2, most_digits)) {
        part = part * 10 + (c - '0');
        whole *= 10;
    }
    return TimeOfDay{static_cast<int>(std::min((part * minutes + whole / 2) / whole, minutes - 1))};
}

[[noreturn]] void not_a_time(std::string_view written)
{
    if (auto const time = part_of_day(plain(written)))
        throw Invalid(say(tr("“{}” is not a time of day"), written), say(tr("as a part of the day it may be {}: give the column a time format, or write the time out"), iso(*time)));
    throw Invalid(say(tr("“{}” is not a time of day"), written), say(tr("write it as 08:30")));
}

/// Hour, minute, second of `8:30`, `08:30:00`, `8时30分`, `8时`, `0830`.
std::optional<std::array<int, 3>> clock_parts(std::vector<Group> const& groups)
{
    if (groups.size() == 1 && groups[0].digits.size() == 4 && groups[0].mark == 0)
        return std::array{groups[0].value() / 100, groups[0].value() % 100, 0};
    std::array<int, 3> parts{};
    if (groups.empty() || groups.size() > parts.size())
        return std::nullopt;
    bool const chinese = groups[0].mark == U'时' || groups[0].mark == U'点';
    for (std::size_t i = 0; i < groups.size(); ++i) {
        bool const last = i + 1 == groups.size();
        char32_t const mark = groups[i].mark;
        bool const fits = chinese ? i == 0 || (i == 1 && (mark == U'分' || (last && mark == 0))) || (i == 2 && mark == U'秒')
                                  : groups.size() > 1 && mark == (last ? char32_t{0} : U':') && (i == 0 || groups[i].digits.size() == 2);
        if (!fits || groups[i].digits.size() > 2)
            return std::nullopt;
        parts[i] = groups[i].value();
    }
    return parts;
}

}

Date parse_date(std::string_view text)
{
    if (auto const date = iso_date(text); date && year_of(*date) >= first_year && year_of(*date) <= last_year)
        return *date;
    std::string const tidy = plain(text);
    auto const groups = groups_of(without_midnight(text, tidy));
    if (!groups || groups->empty() || groups->size() > 3)
        not_a_date(text);
    if (groups->size() == 1 && groups->front().mark == 0)
        return date_of_digits(text, groups->front());
    if (groups->size() == 2 && groups->front().mark == U'月')
        return date_of_two(text, *groups);
    if (groups->size() == 1 || !marks_agree(*groups))
        not_a_date(text);
    return groups->size() == 3 ? date_of_three(text, *groups) : date_of_two(text, *groups);
}

Month parse_month(std::string_view text)
{
    if (auto const month = iso_month(text); month && year_of(*month) >= first_year && year_of(*month) <= last_year)
        return *month;
    auto const groups = groups_of(plain(text));
    if (!groups || groups->empty())
        not_a_month(text);
    int year = 0;
    int month = 0;
    if (groups->size() == 1 && groups->front().mark == 0 && groups->front().digits.size() == 6) {
        year = groups->front().value() / 100;
        month = groups->front().value() % 100;
    } else if (groups->size() == 2 && marks_agree(*groups) && groups->front().digits.size() == 4 && groups->back().digits.size() <= 2) {
        year = groups->front().value();
        month = groups->back().value();
    } else {
        not_a_month(text);
    }
    check_month(text, year, month);
    return make_month(year, month);
}

bool is_end_of_day(std::string_view text)
{
    auto const groups = groups_of(plain(text));
    auto const parts = groups ? clock_parts(*groups) : std::nullopt;
    return parts == std::array{24, 0, 0};
}

TimeOfDay parse_time(std::string_view text)
{
    auto const groups = groups_of(plain(text));
    auto const parts = groups ? clock_parts(*groups) : std::nullopt;
    if (!parts)
        not_a_time(text);
    auto const [hour, minute, second] = *parts;
    if (is_end_of_day(text))
        throw Invalid(say(tr("“{}” is the end of a day"), text), say(tr("the day that begins then has 00:00: write that, with the next date")));
    if (hour > 23 || minute > 59 || second > 59)
        reject(tr("“{}”: a day ends at 23:59"), text);
    return TimeOfDay{hour * 60 + minute};
}

}
