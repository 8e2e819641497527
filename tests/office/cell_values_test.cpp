#include "core/office/cell_values.hpp"

#include "core/office/workbook_values.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("Places of cells are read and written")
{
    CHECK(cell_name(0, 1) == "A1");
    CHECK(cell_name(25, 3) == "Z3");
    CHECK(cell_name(26, 3) == "AA3");
    CHECK(cell_name(16383, 1048576) == "XFD1048576");
    for (std::size_t column = 0; column < 16384; column += 7) {
        auto const place = place_of_cell(cell_name(column, column + 1));
        REQUIRE(place);
        CHECK(place->column == column);
        CHECK(place->row == column + 1);
    }
    for (char const* wrong : {"", "A1B", "1A", "A-1", "$A$1", "甲1"})
        CHECK_FALSE(place_of_cell(wrong));
    CHECK(place_of_cell("AAAAAAAAAAAAAAAAAAAA1") == std::nullopt); // no column is so far to the right that its number overflows
}

TEST_CASE("Numbers are shown as the spreadsheet shows them")
{
    CHECK(number_text(*stored_number("85.599999999999994")) == "85.6");
    CHECK(number_text(*stored_number("0.1")) == "0.1");
    CHECK(number_text(*stored_number("12.0")) == "12");
    CHECK(number_text(*stored_number("-3")) == "-3");
    CHECK(number_text(*stored_number("1.1010519491231E+17")) == "110105194912310000");
    CHECK(number_text(*stored_number("-6222021234567890123")) == "-6222021234567890000"); // and not the digits that the computer makes up
    CHECK(number_text(*stored_number("999999999999999.9")) == "1000000000000000");
    CHECK(number_text(*stored_number("4.30721510000E11")) == "430721510000");
    CHECK(number_text(*stored_number("5.0000000000000002E-5")) == "0.00005");
    CHECK(number_text(*stored_number("0.00012345")) == "0.00012345");
    CHECK(number_text(*stored_number("-0")) == "0");
    CHECK(percent_text(*stored_number("0.95")) == "95%");
    CHECK(percent_text(*stored_number("7.0000000000000007E-2")) == "7%");
    CHECK(percent_text(*stored_number("0.125")) == "12.5%");
    for (char const* wrong : {"", "x", "1x", "nan", "inf", "-inf", "1e999", "0x10", "1,5", "--1"})
        CHECK_FALSE(stored_number(wrong));
}

TEST_CASE("Stored numbers are days, times of day and hours")
{
    auto const date = [](double serial) { return serial_text(serial, NumberLook::date, false).value_or("none"); };
    CHECK(date(46298) == "2026-10-03");
    CHECK(date(25569) == "1970-01-01");
    CHECK(date(61) == "1900-03-01");
    CHECK(date(60) == "1900-02-29"); // the day that never was: it is refused as a date
    CHECK(date(59) == "1900-02-28");
    CHECK(date(1) == "1900-01-01");
    CHECK(date(2958465) == "9999-12-31");
    CHECK(date(2958466) == "none");
    CHECK(date(-1) == "none");
    CHECK(date(0) == "none");
    CHECK(date(46298.354166666664) == "2026-10-03 08:30");
    CHECK(date(46298.354178240741) == "2026-10-03 08:30:01");
    CHECK(date(46298.999999999) == "2026-10-04");
    CHECK(serial_text(44836, NumberLook::date, true) == "2026-10-03");
    CHECK(serial_text(0, NumberLook::date, true) == "1904-01-01");
    CHECK(serial_text(0.3541666666666667, NumberLook::time, false) == "08:30");
    CHECK(serial_text(0, NumberLook::time, false) == "00:00");
    CHECK(serial_text(46298.5, NumberLook::time, false) == "2026-10-03 12:00");
    CHECK(serial_text(1.1354166666666667, NumberLook::elapsed, false) == "27:15");
    CHECK(serial_text(1, NumberLook::elapsed, false) == "24:00");
}

TEST_CASE("Days and times in the words of newer programs are understood")
{
    CHECK(iso_cell_text("2026-10-03") == "2026-10-03");
    CHECK(iso_cell_text("2026-10-03T08:30:00") == "2026-10-03 08:30");
    CHECK(iso_cell_text("2026-10-03T08:30:15.000Z") == "2026-10-03 08:30:15");
    CHECK(iso_cell_text("2026-10-03T00:00:00") == "2026-10-03");
    CHECK(iso_cell_text("T08:30:00") == "08:30");
    for (char const* wrong : {"", "2026-13-03", "2026-10-03x", "08-30", "8:30", "PT1H"})
        CHECK_FALSE(iso_cell_text(wrong));
}

TEST_CASE("Formats say what is a date: the ones every spreadsheet has")
{
    for (unsigned id : {14U, 15U, 16U, 17U, 22U, 27U, 28U, 31U, 36U, 50U, 54U, 57U, 58U})
        CHECK(look_of_builtin(id) == NumberLook::date);
    for (unsigned id : {18U, 20U, 21U, 32U, 35U, 45U, 47U, 55U, 56U})
        CHECK(look_of_builtin(id) == NumberLook::time);
    CHECK(look_of_builtin(46) == NumberLook::elapsed);
    CHECK(look_of_builtin(9) == NumberLook::percent);
    for (unsigned id : {0U, 1U, 2U, 11U, 12U, 23U, 37U, 44U, 49U, 59U, 164U})
        CHECK(look_of_builtin(id) == NumberLook::number);
}

TEST_CASE("Formats say what is a date: those that people make")
{
    for (char const* code : {"yyyy-mm-dd", "YYYY/M/D", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "m\"月\"d\"日\"", "mmm-yy", "yyyy/m/d h:mm", "[Red]d/m/yy"})
        CHECK_MESSAGE(look_of_format(code) == NumberLook::date, code);
    for (char const* code : {"h:mm", "h:mm AM/PM", "h\"时\"mm\"分\"", "mm:ss.0", "上午/下午h\"时\"mm\"分\"", "[$-804]AM/PM h:mm"})
        CHECK_MESSAGE(look_of_format(code) == NumberLook::time, code);
    for (char const* code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"})
        CHECK_MESSAGE(look_of_format(code) == NumberLook::elapsed, code);
    for (char const* code : {"0%", "0.00%", "0.0%;[Red]-0.0%"})
        CHECK_MESSAGE(look_of_format(code) == NumberLook::percent, code);
    for (char const* code : {"General", "GENERAL", "G/通用格式", "0", "#,##0.00", "0.00E+00", "\"day\"0", "0\\d", "#,##0\"元\"", "[Red]0", "@", "0_d", "[>=100]0;0", "0;yyyy", ""})
        CHECK_MESSAGE(look_of_format(code) == NumberLook::number, code);
}

TEST_CASE("Characters that XML cannot hold come back, and text that looks like them stays")
{
    CHECK(unescaped_text("a_x000D_\nb") == "a\r\nb");
    CHECK(unescaped_text("_x005F_x000D_") == "_x000D_");
    CHECK(unescaped_text("_xD83D__xDE00_") == "😀");
    CHECK(unescaped_text("_xD83D_") == "\uFFFD");
    CHECK(unescaped_text("_x12_ _xGGGG_ x_x0041") == "_x12_ _xGGGG_ x_x0041");
    for (std::string const& text : {std::string("plain"), std::string("a\x01\x1f_x0041_"), std::string("文\r\n字"), std::string("_x_x000D_")})
        CHECK(unescaped_text(workbook_text(text)) == text);
}
