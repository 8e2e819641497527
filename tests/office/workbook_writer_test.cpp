#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/office/workbook_values.hpp"
#include "core/office/workbook_writer.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace cwp;

TEST_CASE("a number is a number only where a spreadsheet gives it back as printed")
{
    for (char const* text : {"0", "12.60", "-3", "0.5", "123456789012345", "+4.70"}) {
        CAPTURE(text);
        CHECK(printed_number(text));
    }
    for (char const* text : {"", "-", "—", "007", "1,234", "1.", ".5", "1e3", "1234567890123456", "５", "12 ", "0x1A"}) {
        CAPTURE(text);
        CHECK_FALSE(printed_number(text));
    }
    CHECK(printed_number("12.60")->value == 12.6);
    CHECK(printed_number("12.60")->decimals == 2);
    CHECK(printed_percent("7%")->value == 0.07);
    CHECK(printed_percent("12.5%")->decimals == 1);
    CHECK_FALSE(printed_percent("12.5"));
}

TEST_CASE("a date becomes a serial from the day on from which spreadsheets agree")
{
    CHECK(date_serial("2026-10-03") == 46298.0);
    CHECK(date_serial("1900-03-01") == 61.0);
    CHECK_FALSE(date_serial("1900-02-28"));
    CHECK_FALSE(date_serial("2026-02-30"));
    CHECK_FALSE(date_serial("2026-10"));
}

TEST_CASE("text reaches a workbook as valid XML and comes back as it was")
{
    CHECK(workbook_text("民警 A") == "民警 A");
    CHECK(workbook_text("a\x1b[31m") == "a_x001B_[31m");
    CHECK(workbook_text(std::string_view("a\0b", 3)) == "a_x0000_b");
    CHECK(workbook_text("a\rb\tc\nd") == "a_x000D_b\tc\nd");
    CHECK(workbook_text("_x0041_") == "_x005F_x0041_");
    CHECK(workbook_text("_x41_") == "_x41_");
    CHECK(workbook_text("a\xFFz\xE6\xB0") == "a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(workbook_text("\xEF\xBF\xBF") == "\xEF\xBF\xBD");
    CHECK(workbook_length("警a\xF0\xA0\xAE\xB7") == 4);
}

TEST_CASE("a sheet has a name that a spreadsheet takes")
{
    CHECK(sheet_name("得分:A/B") == "得分-A-B");
    CHECK(sheet_name("'quoted'") == "quoted");
    CHECK(sheet_name("") == "Sheet");
    CHECK(sheet_name(std::string(40, 'x')).size() == 31);
    CHECK(sheet_name(std::string(40, 'x'), " (2)") == std::string(27, 'x') + " (2)");
}

namespace {

std::string small_workbook()
{
    WorkbookWriter writer({.title = "试"});
    writer.sheet({.name = "表", .columns = {{.heading = "警号", .form = CellForm::code}, {.heading = "得分", .form = CellForm::number}}});
    writer.row({{"012345", CellForm::code}, {"12.60", CellForm::number}});
    return writer.bytes();
}

}

TEST_CASE("the same content gives the same bytes")
{
    std::string const bytes = small_workbook();
    CHECK(bytes.starts_with("PK"));
    CHECK(bytes == small_workbook());
}

TEST_CASE("what a cell cannot hold is refused with the way out")
{
    WorkbookWriter writer({.title = "试"});
    writer.sheet({.name = "表", .columns = {{.heading = "文"}}});
    CHECK_NOTHROW(writer.row({{std::string(32767, 'x')}}));
    CHECK_THROWS_WITH_AS(writer.row({{std::string(32768, 'x')}}), "表: row 3: a text of more than 32767 characters does not fit into a cell; write CSV", Error);
}

TEST_CASE("a workbook that cannot be written says where and why")
{
    CHECK_THROWS_WITH_AS(WorkbookWriter({.title = "试"}, "/nowhere/x.xlsx"), "/nowhere/x.xlsx: the workbook cannot be written: there is no such file or folder", Error);
}

TEST_CASE("long names, lists and titles in Chinese are no trouble")
{
    std::string hanzi;
    for (int i = 0; i < 400; ++i)
        hanzi += i % 2 == 0 ? "警" : "\xF0\xA0\xAE\xB7";
    WorkbookWriter writer({.title = hanzi});
    for (int i = 0; i < 3; ++i) {
        WorkbookSheet sheet{.name = hanzi, .above = {hanzi}, .columns = {{.heading = hanzi, .note = hanzi}, {.heading = "数", .form = CellForm::number}}, .filter = true, .form = true};
        for (int length = 50; length <= 90; ++length)
            sheet.columns.push_back({.heading = "选", .choices = std::vector<std::string>(static_cast<std::size_t>(length), "警")});
        writer.sheet(sheet);
        writer.row({{hanzi}, {"1", CellForm::number}});
        writer.row({{hanzi}, {"2", CellForm::number}});
        writer.chart({.title = hanzi, .first_row = 2, .last_row = 3, .categories = 0, .series = {{hanzi, 1}}});
    }
    CHECK(writer.bytes().starts_with("PK"));
}

TEST_CASE("a sheet that is full says so")
{
    WorkbookWriter writer({.title = "试", .streaming = true});
    writer.sheet({.name = "表", .columns = {{.heading = "文"}}});
    while (writer.rows() < 1048576)
        writer.row({});
    CHECK_THROWS_WITH_AS(writer.row({}), "表: a sheet takes 1048576 rows; write CSV, or fewer records at a time", Error);
}

TEST_CASE("a workbook without a folder for temporary files says what to set")
{
    std::string const before = std::getenv("TMPDIR") != nullptr ? std::getenv("TMPDIR") : "";
    setenv("TMPDIR", "/nowhere", 1);
    CHECK_THROWS_WITH_AS(WorkbookWriter({.title = "试"}), "试: a workbook needs a folder for temporary files; set TMPDIR to one that can be written", Error);
    before.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before.c_str(), 1);
}
