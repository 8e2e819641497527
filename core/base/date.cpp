#include "core/base/date.hpp"

#include <stdexcept>

#include <fmt/core.h>

namespace cwp {

namespace {

struct Civil {
    int year = 0;
    int month = 0;
    int day = 0;
};

bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Years are counted from March, so that the leap day is the last of its year and 400 years are always 146097 days.
std::int32_t days_from_civil(Civil civil)
{
    int const year = civil.month <= 2 ? civil.year - 1 : civil.year;
    int const era = (year >= 0 ? year : year - 399) / 400;
    int const year_of_era = year - era * 400;
    int const day_of_year = (153 * (civil.month > 2 ? civil.month - 3 : civil.month + 9) + 2) / 5 + civil.day - 1;
    int const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Civil civil_from_days(std::int32_t days)
{
    int const shifted = days + 719468;
    int const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int const day_of_era = shifted - era * 146097;
    int const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int const month = (5 * day_of_year + 2) / 153;
    int const civil_month = month < 10 ? month + 3 : month - 9;
    return {year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0), civil_month, day_of_year - (153 * month + 2) / 5 + 1};
}

/// The number that exactly these digits write; -1 where one of them is none.
int digits_at(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}

int days_in_month(int year, int month)
{
    if (month == 2)
        return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Date make_date(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
        throw std::out_of_range(fmt::format("there is no day {}-{}-{}", year, month, day));
    return Date{days_from_civil({year, month, day})};
}

int year_of(Date date) { return civil_from_days(date.days).year; }
int month_of(Date date) { return civil_from_days(date.days).month; }
int day_of(Date date) { return civil_from_days(date.days).day; }

int weekday_of(Date date)
{
    // 1970-01-01 was a Thursday.
    int const since_monday = (date.days + 3) % 7;
    return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

std::string iso(Date date)
{
    Civil const civil = civil_from_days(date.days);
    return fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
}

std::optional<Date> iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int const year = digits_at(text, 0, 4);
    int const month = digits_at(text, 5, 2);
    int const day = digits_at(text, 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month))
        return std::nullopt;
    return Date{days_from_civil({year, month, day})};
}

std::optional<Date> date_of_serial(std::int64_t serial)
{
    constexpr std::int64_t first = 25569; // 1970-01-01
    constexpr std::int64_t last = 73415;  // 2100-12-31
    if (serial < first || serial > last)
        return std::nullopt;
    return Date{static_cast<std::int32_t>(serial - first)};
}

Month make_month(int year, int month)
{
    if (month < 1 || month > 12)
        throw std::out_of_range(fmt::format("there is no month {}-{}", year, month));
    return Month{year * 12 + month - 1};
}

Month month_containing(Date date)
{
    Civil const civil = civil_from_days(date.days);
    return make_month(civil.year, civil.month);
}

int year_of(Month month) { return month.index / 12; }
int month_of(Month month) { return month.index % 12 + 1; }
Date first_day(Month month) { return make_date(year_of(month), month_of(month), 1); }
Date last_day(Month month) { return first_day(month + 1) - 1; }

std::string iso(Month month)
{
    return fmt::format("{:04}-{:02}", year_of(month), month_of(month));
}

std::optional<Month> iso_month(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    int const year = digits_at(text, 0, 4);
    int const month = digits_at(text, 5, 2);
    if (year < 1 || month < 1 || month > 12)
        return std::nullopt;
    return make_month(year, month);
}

std::string iso(TimeOfDay time)
{
    return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

}
