#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Civil dates, months and times of day. Nothing here knows what day it is.
namespace cwp {

/// A civil date as days since 1970-01-01.
struct Date {
    std::int32_t days = 0;

    auto operator<=>(Date const&) const = default;
};

/// A day that exists; another one is a bug and throws std::out_of_range.
Date make_date(int year, int month, int day);
int days_in_month(int year, int month);
int year_of(Date date);
int month_of(Date date);
int day_of(Date date);
/// 1 Monday … 7 Sunday.
int weekday_of(Date date);
inline Date operator+(Date date, int days) { return Date{date.days + days}; }
inline Date operator-(Date date, int days) { return Date{date.days - days}; }
inline int operator-(Date a, Date b) { return a.days - b.days; }

/// `2026-10-03`.
std::string iso(Date date);
/// Exactly `YYYY-MM-DD` and a day that exists.
std::optional<Date> iso_date(std::string_view text);
/// As people write it: 2026-10-03 2026/10/3 2026.10.3 20261003 2026年10月3日 二〇二六年十月三日, full-width digits, `00:00:00` behind it.
/// Throws Invalid with the reason and a hint for anything else (month 13, 30 February, two-digit years, serial numbers, day-first forms, outside 1900–2199).
Date parse_date(std::string_view text);

/// The date that a spreadsheet (1900 system) stores as this number, from 1970-01-01 (25569) to 2100-12-31 (73415).
std::optional<Date> date_of_serial(std::int64_t serial);

/// A calendar month as year × 12 + month − 1.
struct Month {
    std::int32_t index = 0;

    auto operator<=>(Month const&) const = default;
};

Month make_month(int year, int month);
Month month_containing(Date date);
inline Month operator+(Month month, int months) { return Month{month.index + months}; }
inline Month operator-(Month month, int months) { return Month{month.index - months}; }
int year_of(Month month);
int month_of(Month month);
/// Its civil first and last day.
Date first_day(Month month);
Date last_day(Month month);
/// `2026-10`.
std::string iso(Month month);
std::optional<Month> iso_month(std::string_view text);
/// 2026-10 2026/10 202610 2026年10月; throws Invalid.
Month parse_month(std::string_view text);

/// Both ends belong to it.
struct Period {
    Date first;
    Date last;

    bool operator==(Period const&) const = default;
    bool contains(Date date) const { return first <= date && date <= last; }
    int days() const { return last - first + 1; }
};

/// Minutes since midnight, 0…1439.
struct TimeOfDay {
    int minutes = 0;

    auto operator<=>(TimeOfDay const&) const = default;
};

/// `08:30`.
std::string iso(TimeOfDay time);
/// 8:30 08:30 0830 08:30:00 8时30分 full-width. Throws Invalid; for `24:00` too, which is a time only where something ends.
TimeOfDay parse_time(std::string_view text);
/// `24:00`, in every way in which `parse_time` reads a time: the end of the day.
bool is_end_of_day(std::string_view text);

}
