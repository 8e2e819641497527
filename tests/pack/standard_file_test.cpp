#include "tests/pack/mistakes.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::tests;

namespace {

std::string const rates = R"([standard]
name = "rates"
title = { zh = "补助", en = "rates" }

[[item]]
code = "urban"
zh = "城区"
en = "urban"
until = "2026-12"
amount = 200.50
taxed = true
basis = "市财发〔2020〕1号"

[[value]]
name = "share"
value = 0.0425
zh = "比例"
en = "share"
from = "2026-01"
)";

std::string const calendar = R"([standard]
name = "calendar"
title = { zh = "日历", en = "calendar" }
[[value]]
name = "month_start_day"
value = 26
zh = "起始日"
en = "start"
[[year]]
year = 2026
[[holiday]]
from = 2026-10-01
until = "2026-10-07"
zh = "国庆节"
en = "National Day"
[[workday]]
date = "2026-10-10"
)";

std::string wrong(std::string_view old, std::string_view replacement)
{
    return mistake_of("standards/rates.toml", with(rates, old, replacement));
}

std::string wrong_day(std::string_view old, std::string_view replacement)
{
    return mistake_of("standards/calendar.toml", with(calendar, old, replacement));
}

}

TEST_CASE("A standard keeps numbers as they were written and the months of validity")
{
    Mistakes mistakes("standards/rates.toml");
    Standard const standard = read_standard({"standards/rates.toml", "0000-00", rates}, mistakes);
    REQUIRE(mistakes.empty());
    StandardItem const* urban = standard.item("urban", make_month(2026, 12));
    REQUIRE(urban != nullptr);
    CHECK(urban->attributes.at("amount") == "200.50");
    CHECK(urban->attributes.at("taxed") == "true");
    CHECK(urban->attributes.at("basis") == "市财发〔2020〕1号");
    CHECK(standard.item("urban", make_month(2027, 1)) == nullptr);
    CHECK(standard.values[0].value == Exact::fraction(17, 400));
    CHECK(standard.values[0].from == "2026-01");
}

TEST_CASE("Every mistake of a standard is told with what was expected")
{
    CHECK(wrong("until = \"2026-12\"", "until = \"2026-13\"") == "standards/rates.toml:9:9: “2026-13” is no month; write it as 2026-10");
    CHECK(wrong("until = \"2026-12\"", "until = \"2026-12\"\nfrom = \"2027-01\"") == "standards/rates.toml:9:9: “until” (2026-12) lies before “from” (2027-01)");
    CHECK(wrong("200.50", "200.50001") == "standards/rates.toml:10:10: 200.50001 has more than four decimals");
    CHECK(wrong("0.0425", "4e2") == "standards/rates.toml:16:9: “4e2” must be written as a plain decimal such as 0.85");
    CHECK(wrong("0.0425", "0x1F") == "standards/rates.toml:16:9: “0x1F” must be written as a plain decimal such as 0.85");
    CHECK(wrong("0.0425", "nan") == "standards/rates.toml:16:9: “nan” must be written as a plain decimal such as 0.85");
    CHECK(wrong("0.0425", "\"4\"") == "standards/rates.toml:16:9: “value” must be a number, not text in quotes");
    CHECK(wrong("taxed = true", "taxed = [1]") == "standards/rates.toml:11:9: “taxed” must be a number, text, true or false");
    CHECK(wrong("taxed = true", "Taxed = true") == "standards/rates.toml:11:1: “Taxed” is no name: small letters a–z, digits and _ are allowed, a letter first");
    CHECK(wrong("zh = \"城区\"", "zh = \"　\"") == "standards/rates.toml:7:6: “zh” must not be blank");
    CHECK(mistake_of("standards/rates.toml", rates + "[[item]]\ncode = \"urban\"\nzh = \"城\"\nen = \"city\"\nfrom = \"2026-12\"\n")
        == "standards/rates.toml:21:8: “urban” stands here twice for the same months");
    CHECK(mistake_of("standards/rates.toml", rates + "[[item]]\ncode = \"urban\"\nzh = \"城\"\nen = \"city\"\nfrom = \"2027-01\"\n").empty());
    CHECK(wrong("en = \"share\"", "en = \"share\"\nunits = \"%\"")
        == "standards/rates.toml:19:1: unknown key “units” (did you mean “unit”?); known here: en, from, name, unit, until, value, zh");
}

TEST_CASE("A calendar's days make sense")
{
    CHECK(mistake_of("standards/calendar.toml", calendar).empty());
    CHECK(wrong_day("value = 26", "value = 29") == "standards/calendar.toml:6:9: month_start_day must be a whole number from 1 to 28");
    CHECK(wrong_day("until = \"2026-10-07\"", "until = \"2026-09-30\"") == "standards/calendar.toml:13:9: “until” (2026-09-30) lies before “from” (2026-10-01)");
    CHECK(wrong_day("until = \"2026-10-07\"", "until = \"2026-10-32\"").find(":13:9: “2026-10-32” is no date; write it as 2026-10-01") != std::string::npos);
    CHECK(wrong_day("2026-10-10", "2026-10-03") == "standards/calendar.toml:17:8: 2026-10-03 is a holiday and a make-up workday at once");
    CHECK(wrong_day("2026-10-10", "2026-10-09") == "standards/calendar.toml:17:8: 2026-10-09 is a weekday anyway; a make-up workday falls on a weekend");
    CHECK(wrong_day("[[year]]\nyear = 2026", "[[year]]\nyear = 2026\n[[year]]\nyear = 2028")
        == "standards/calendar.toml:12:8: the years must follow each other without a gap; 2028 does not follow 2026");
    CHECK(wrong_day("[[year]]\nyear = 2026", "") == "standards/calendar.toml:1:1: the calendar needs at least one [[year]]");
    CHECK(wrong_day("year = 2026", "year = 26") == "standards/calendar.toml:10:8: year = 2026 is expected here");
}
