#include "core/base/date.hpp"
#include "core/base/error.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace cwp;

namespace {

/// The refusal of a text: its message and, behind a bar, its hint.
template <class Parse>
std::string refusal(Parse parse, std::string_view text)
{
    try {
        parse(text);
    } catch (Invalid const& error) {
        return english(error.message()) + " | " + english(error.hint());
    }
    return "accepted";
}

std::string date_refusal(std::string_view text)
{
    return refusal(parse_date, text);
}

}

TEST_CASE("every day from 1600 to 2400 follows the one before it and comes back from its own text")
{
    Date expected = make_date(1600, 1, 1);
    int weekday = weekday_of(expected);
    for (int year = 1600; year <= 2400; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_month(year, month); ++day) {
                Date const date = make_date(year, month, day);
                REQUIRE(date == expected);
                REQUIRE(year_of(date) == year);
                REQUIRE(month_of(date) == month);
                REQUIRE(day_of(date) == day);
                REQUIRE(weekday_of(date) == weekday);
                expected = expected + 1;
                weekday = weekday % 7 + 1;
            }
        }
    }
    CHECK(expected == make_date(2401, 1, 1));
}

TEST_CASE("days count from 1970 and weeks begin on Monday")
{
    CHECK(make_date(1970, 1, 1).days == 0);
    CHECK(make_date(2026, 10, 3).days == 20729);
    CHECK(make_date(1969, 12, 31).days == -1);
    CHECK(weekday_of(make_date(2026, 10, 3)) == 6);
    CHECK(weekday_of(make_date(2026, 10, 5)) == 1);
    CHECK(weekday_of(make_date(1969, 12, 28)) == 7);
    CHECK(make_date(2026, 3, 1) - make_date(2026, 2, 1) == 28);
    CHECK(make_date(2026, 3, 1) - 1 == make_date(2026, 2, 28));
}

TEST_CASE("the 29th of February exists in leap years only")
{
    CHECK(iso(parse_date("2028-02-29")) == "2028-02-29");
    CHECK(iso(parse_date("2000-02-29")) == "2000-02-29");
    CHECK(date_refusal("2026-02-29") == "“2026-02-29”: there is no day 29; that month has 28 days | ");
    CHECK(date_refusal("2100-02-29") == "“2100-02-29”: there is no day 29; that month has 28 days | ");
    CHECK_FALSE(iso_date("2026-02-29"));
    CHECK_THROWS_AS(make_date(2026, 2, 29), std::out_of_range);
}

TEST_CASE("a date is read in every way people write it")
{
    for (std::string_view const text :
         {"2026-10-03", "2026/10/3", "2026.10.3", "2026-10-3", "20261003", "2026年10月3日", "2026年10月03号", "2026年10月3", "2026 年 10 月 3 日", "二〇二六年十月三日", "二○二六年十月三日",
          "二零二六年十月三日", "２０２６－１０－０３", "２０２６年１０月３日", "2026-10-03 00:00:00", "2026/10/3 0:00:00", "2026-10-03T00:00:00", "  2026-10-03　"}) {
        CAPTURE(text);
        CHECK(iso(parse_date(text)) == "2026-10-03");
    }
    CHECK(iso(parse_date("二〇二六年十二月三十一日")) == "2026-12-31");
    CHECK(iso(parse_date("二〇二六年十一月二十日")) == "2026-11-20");
    CHECK(iso(parse_date("二〇二六年一月十九日")) == "2026-01-19");
    CHECK(iso(parse_date("二〇二六年一月廿三日")) == "2026-01-23");
}

TEST_CASE("a month or day that does not exist is named")
{
    CHECK(date_refusal("2026-13-01") == "“2026-13-01”: there is no month 13 | ");
    CHECK(date_refusal("2026-00-01") == "“2026-00-01”: there is no month 0 | ");
    CHECK(date_refusal("2026-02-30") == "“2026-02-30”: there is no day 30; that month has 28 days | ");
    CHECK(date_refusal("20260431") == "“20260431”: there is no day 31; that month has 30 days | ");
    CHECK(date_refusal("二〇二六年十三月三日") == "“二〇二六年十三月三日”: there is no month 13 | ");
    CHECK(date_refusal("2026-10-00") == "“2026-10-00”: there is no day 0; that month has 31 days | ");
}

TEST_CASE("years outside 1900 to 2199 are refused as dates of this work")
{
    CHECK(iso(parse_date("1900-01-01")) == "1900-01-01");
    CHECK(iso(parse_date("2199-12-31")) == "2199-12-31");
    CHECK(date_refusal("1899-12-31") == "“1899-12-31”: the year is not between 1900 and 2199 | ");
    CHECK(date_refusal("2200-01-01") == "“2200-01-01”: the year is not between 1900 and 2199 | ");
    CHECK(date_refusal("0026-10-03") == "“0026-10-03”: the year is not between 1900 and 2199 | ");
}

TEST_CASE("a bare number in a date column may be a spreadsheet's serial number and the hint says which date that is")
{
    CHECK(date_refusal("46298") == "“46298” is not a date | as an Excel serial number it may be 2026-10-03: give the column a date format, or write the date out");
    CHECK(date_refusal("99999") == "“99999” is not a date | write it as 2026-10-03");
    CHECK(iso(*date_of_serial(46298)) == "2026-10-03");
    CHECK(iso(*date_of_serial(25569)) == "1970-01-01");
    CHECK(iso(*date_of_serial(73415)) == "2100-12-31");
    CHECK_FALSE(date_of_serial(25568));
    CHECK_FALSE(date_of_serial(73416));
}

TEST_CASE("a year of two digits is refused")
{
    CHECK(date_refusal("26-10-03") == "“26-10-03”: the year has only two digits | write all four digits of the year: 2026-10-03");
    CHECK(date_refusal("26年10月3日") == "“26年10月3日”: the year has only two digits | write all four digits of the year: 2026-10-03");
    CHECK(date_refusal("3.10.26") == "“3.10.26”: the year has only two digits | write all four digits of the year: 2026-10-03");
}

TEST_CASE("a date with the year last is refused and the hint shows what it may mean")
{
    CHECK(date_refusal("10/3/2026") == "“10/3/2026” does not say which number is the day | write the year first: 2026-10-03 or 2026-03-10");
    CHECK(date_refusal("13/3/2026") == "“13/3/2026” does not say which number is the day | write the year first: 2026-03-13");
    CHECK(date_refusal("3/3/2026") == "“3/3/2026” does not say which number is the day | write the year first: 2026-03-03");
    CHECK(date_refusal("31/31/2026") == "“31/31/2026” does not say which number is the day | write it as 2026-10-03");
}

TEST_CASE("what lacks a part of the date says which")
{
    CHECK(date_refusal("2026-10") == "“2026-10” is a month; a date needs a day | write it as 2026-10-03");
    CHECK(date_refusal("2026年10月") == "“2026年10月” is a month; a date needs a day | write it as 2026-10-03");
    CHECK(date_refusal("10月3日") == "“10月3日” has no year | write it as 2026-10-03");
    CHECK(date_refusal("2026-10-03 08:30:00") == "“2026-10-03 08:30:00” has a time of day; only a date belongs here | write 2026-10-03 alone; where the record keeps a time, that has a column of its own");
}

TEST_CASE("text that is no date is refused")
{
    for (std::string_view const text : {"", " ", "abc", "3-Oct", "2026-10/03", "2026--10-03", "2026-10-03-", "2026-10-003", "-2026-10-03", "999999999999", "2026-10-03x", "2026 10 3",
                                        "十十年十月三日", "\xff", "2026年", "+2026-10-03", "46298.5", "2026-1e-03"}) {
        CAPTURE(text);
        CHECK(date_refusal(text) != "accepted");
    }
}

TEST_CASE("only the exact form is an ISO date")
{
    CHECK(iso_date("2026-10-03") == make_date(2026, 10, 3));
    for (std::string_view const text : {"2026-10-3", "2026/10/03", " 2026-10-03", "2026-10-03 ", "2026-13-03", "0000-01-01", "2026-1a-03", ""})
        CHECK_FALSE(iso_date(text));
}

TEST_CASE("months add and print")
{
    Month const october = make_month(2026, 10);
    CHECK(iso(october) == "2026-10");
    CHECK(iso(october + 3) == "2027-01");
    CHECK(iso(october - 10) == "2025-12");
    CHECK(month_containing(make_date(2026, 10, 31)) == october);
    CHECK(iso(first_day(make_month(2028, 2))) == "2028-02-01");
    CHECK(iso(last_day(make_month(2028, 2))) == "2028-02-29");
    CHECK(iso(last_day(make_month(2026, 12))) == "2026-12-31");
    CHECK(year_of(make_month(2026, 12)) == 2026);
    CHECK(month_of(make_month(2026, 12)) == 12);
    CHECK_THROWS_AS(make_month(2026, 0), std::out_of_range);
}

TEST_CASE("a month is read in every way people write it")
{
    for (std::string_view const text : {"2026-10", "2026/10", "2026.10", "202610", "2026年10月", "二〇二六年十月", "２０２６－１０", " 2026-10 "}) {
        CAPTURE(text);
        CHECK(iso(parse_month(text)) == "2026-10");
    }
    CHECK(iso(parse_month("2026-3")) == "2026-03");
    CHECK(refusal(parse_month, "2026-13") == "“2026-13”: there is no month 13 | ");
    CHECK(refusal(parse_month, "2026-10-03") == "“2026-10-03” is not a month | write it as 2026-10");
    CHECK(refusal(parse_month, "October") == "“October” is not a month | write it as 2026-10");
    CHECK(refusal(parse_month, "26-10") == "“26-10” is not a month | write it as 2026-10");
    CHECK(refusal(parse_month, "") == "“” is not a month | write it as 2026-10");
}

TEST_CASE("a part of the day is refused as a time, with the time that it probably is")
{
    auto const said = [](std::string_view text) { return refusal(parse_time, text); };
    std::string const before = " is not a time of day | as a part of the day it may be ";
    std::string const behind = ": give the column a time format, or write the time out";
    CHECK(said("0.5") == "“0.5”" + before + "12:00" + behind);
    CHECK(said("０．２５") == "“０．２５”" + before + "06:00" + behind);
    CHECK(said("0.354166666666667") == "“0.354166666666667”" + before + "08:30" + behind);
    CHECK(said("0.99999999999999999999") == "“0.99999999999999999999”" + before + "23:59" + behind);
    CHECK(said("0.").ends_with("write it as 08:30"));
    CHECK(said("1.5").ends_with("write it as 08:30"));
}

TEST_CASE("a time of day is read in every way people write it")
{
    for (std::string_view const text : {"8:30", "08:30", "0830", "08:30:00", "8时30分", "8点30分", "８：３０", "八时三十分", "8 时 30 分"}) {
        CAPTURE(text);
        CHECK(iso(parse_time(text)) == "08:30");
    }
    CHECK(iso(parse_time("8时")) == "08:00");
    CHECK(refusal(parse_time, "24:00") == "“24:00” is the end of a day | the day that begins then has 00:00: write that, with the next date");
    CHECK(is_end_of_day("24:00:00"));
    CHECK(is_end_of_day("二十四时"));
    CHECK_FALSE(is_end_of_day("00:00"));
    CHECK_FALSE(is_end_of_day("24:01"));
    CHECK(iso(parse_time("23:59:59")) == "23:59");
    CHECK(parse_time("00:00").minutes == 0);
    CHECK(refusal(parse_time, "24:01") == "“24:01”: a day ends at 23:59 | ");
    CHECK(refusal(parse_time, "08:60") == "“08:60”: a day ends at 23:59 | ");
    for (std::string_view const text : {"", "8", "830", "8:3", "08-30", "8:30pm", "08:30:00:00", "morning"}) {
        CAPTURE(text);
        CHECK(refusal(parse_time, text).ends_with(" is not a time of day | write it as 08:30"));
    }
}

TEST_CASE("a period holds both of its ends")
{
    Period const period{make_date(2026, 10, 1), make_date(2026, 10, 31)};
    CHECK(period.days() == 31);
    CHECK(period.contains(make_date(2026, 10, 1)));
    CHECK(period.contains(make_date(2026, 10, 31)));
    CHECK_FALSE(period.contains(make_date(2026, 11, 1)));
    CHECK_FALSE(period.contains(make_date(2026, 9, 30)));
}
