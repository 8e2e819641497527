#include "core/base/csv.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace cwp;

namespace {

struct Row {
    std::size_t line = 0;
    std::string raw;
    std::vector<std::string> cells;
    std::size_t open = 0;

    bool operator==(Row const&) const = default;
};

std::vector<Row> rows_of(std::string_view text, char delimiter = ',')
{
    CsvReader reader(text, delimiter);
    std::vector<Row> rows;
    CsvRecord record;
    while (reader.next(record))
        rows.push_back({record.line, std::string(record.raw), {record.cells.begin(), record.cells.end()}, record.open_quote_cell});
    return rows;
}

using Cells = std::vector<std::string>;

}

TEST_CASE("plain records are split at the delimiter, whatever ends the lines")
{
    for (std::string_view const text : {"a,b\nc,,d\n", "a,b\r\nc,,d\r\n", "a,b\rc,,d\r", "a,b\nc,,d", "a,b\rc,,d\n"}) {
        CAPTURE(text);
        auto const rows = rows_of(text);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0] == Row{1, "a,b", {"a", "b"}, 0});
        CHECK(rows[1] == Row{2, "c,,d", {"c", "", "d"}, 0});
    }
}

TEST_CASE("an empty text has no records and a blank line is one with an empty cell")
{
    CHECK(rows_of("").empty());
    auto const rows = rows_of("\n\r\na\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].cells == Cells{""});
    CHECK(rows[1].cells == Cells{""});
    CHECK(rows[2].line == 3);
}

TEST_CASE("quotes protect delimiters, quotes and line breaks")
{
    auto const rows = rows_of("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nnext,\"\",\"\"\"\"\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == Cells{"a,b", "say \"hi\"", "two\r\nlines"});
    CHECK(rows[0].line == 1);
    CHECK(rows[1].line == 3);
    CHECK(rows[1].cells == Cells{"next", "", "\""});
    CHECK(rows[1].raw == "next,\"\",\"\"\"\"");
}

TEST_CASE("a quote inside an unquoted cell is a quote, and text behind a closed one belongs to the cell")
{
    auto const rows = rows_of("5\" pipe,x\n\"ab\"c,d\n\"a\"\"b\" c\"d,e\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].cells == Cells{"5\" pipe", "x"});
    CHECK(rows[1].cells == Cells{"abc", "d"});
    CHECK(rows[2].cells == Cells{"a\"b c\"d", "e"});
}

TEST_CASE("text behind a closed quote is told with its cell")
{
    CsvReader reader("a,\"b\"c,\"d\"e\n\"a\",b\"\n", ',');
    CsvRecord record;
    REQUIRE(reader.next(record));
    CHECK(record.stray_cell == 2);
    REQUIRE(reader.next(record));
    CHECK(record.stray_cell == 0);
}

TEST_CASE("a quote that never closes costs its own line only")
{
    SUBCASE("with no quote behind it")
    {
        auto const rows = rows_of("a,\"open\nb,c\nd,e\n");
        REQUIRE(rows.size() == 3);
        CHECK(rows[0] == Row{1, "a,\"open", {"a", "open"}, 2});
        CHECK(rows[1] == Row{2, "b,c", {"b", "c"}, 0});
        CHECK(rows[2] == Row{3, "d,e", {"d", "e"}, 0});
    }
    SUBCASE("with quoted cells on later lines")
    {
        auto const rows = rows_of("a,\"open\r\nb,\"c\"\r\n\"d\",e\r\n");
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].open == 2);
        CHECK(rows[0].raw == "a,\"open");
        CHECK(rows[1] == Row{2, "b,\"c\"", {"b", "c"}, 0});
        CHECK(rows[2].cells == Cells{"d", "e"});
    }
    SUBCASE("on the last line")
    {
        auto const rows = rows_of("a,b\n\"");
        REQUIRE(rows.size() == 2);
        CHECK(rows[1] == Row{2, "\"", {""}, 1});
    }
}

TEST_CASE("records read in the delimiter that was asked for and undecoded")
{
    CHECK(rows_of("a\tb,c\n", '\t')[0].cells == Cells{"a", "b,c"});
    CHECK(rows_of("a;\"b;c\"\n", ';')[0].cells == Cells{"a", "b;c"});
    // 镕 in GBK is E9 46; 乗 is 81 5C: trail bytes may be letters and backslashes, never a comma or quote.
    CHECK(rows_of("\xe9\x46,\x81\x5c\n")[0].cells == Cells{"\xe9\x46", "\x81\x5c"});
}

TEST_CASE("the position is behind the record just read")
{
    CsvReader reader("a,b\r\n\"c\nd\"\ne", ',');
    CsvRecord record;
    REQUIRE(reader.next(record));
    CHECK(reader.position() == 5);
    REQUIRE(reader.next(record));
    CHECK(reader.position() == 11);
    REQUIRE(reader.next(record));
    CHECK(reader.position() == 12);
    CHECK(record.line == 4);
    CHECK_FALSE(reader.next(record));
}

TEST_CASE("many cells with doubled quotes in one record all keep their text")
{
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += (i > 0 ? ",\"" : "\"") + std::to_string(i) + "\"\"\"";
    auto const rows = rows_of(text + "\n");
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].cells.size() == 200);
    for (int i = 0; i < 200; ++i)
        REQUIRE(rows[0].cells[static_cast<std::size_t>(i)] == std::to_string(i) + "\"");
}

TEST_CASE("what csv_cell writes is read back")
{
    std::mt19937 random(11);
    std::string_view const letters = "a,\"\n\r; 中'=";
    std::uniform_int_distribution<std::size_t> length(0, 6);
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
    for (int i = 0; i < 3000; ++i) {
        Cells cells(3);
        std::string text;
        for (std::string& cell : cells) {
            std::size_t const size = length(random);
            for (std::size_t j = 0; j < size; ++j)
                cell += letters[letter(random)];
            text += (&cell == &cells.front() ? "" : ",") + csv_cell(cell);
        }
        auto const rows = rows_of(text + "\r\n");
        CAPTURE(text);
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].cells == cells);
    }
}

TEST_CASE("whatever the text, the records cover it all, in order and with their line numbers")
{
    std::mt19937 random(5);
    std::string_view const letters = "ab,,\"\"\"\n\n\r";
    std::uniform_int_distribution<std::size_t> length(0, 24);
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
    for (int i = 0; i < 30000; ++i) {
        std::string text;
        for (std::size_t size = length(random); size > 0; --size)
            text += letters[letter(random)];
        CAPTURE(text);
        CsvReader reader(text, ',');
        CsvRecord record;
        std::size_t at = 0;
        std::size_t line = 1;
        while (reader.next(record)) {
            REQUIRE(record.line == line);
            REQUIRE(std::string_view(text).substr(at).starts_with(record.raw));
            REQUIRE_FALSE(record.cells.empty());
            REQUIRE(record.open_quote_cell <= record.cells.size());
            for (std::string_view between = std::string_view(text).substr(at, reader.position() - at); !between.empty(); ++line) {
                std::size_t const end = std::min(between.find_first_of("\r\n"), between.size() - 1);
                between.remove_prefix(between.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
            }
            at = reader.position();
        }
        REQUIRE(at == text.size());
    }
}

TEST_CASE("a cell is quoted only where it has to be")
{
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("") == "");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("a;b") == "a;b");
    CHECK(csv_cell("a;b", ';') == "\"a;b\"");
    CHECK(csv_cell("a\"b") == "\"a\"\"b\"");
    CHECK(csv_cell("a\nb") == "\"a\nb\"");
    CHECK(csv_cell(" a") == "\" a\"");
}

TEST_CASE("text that a spreadsheet would run is put behind an apostrophe")
{
    for (std::string_view const text : {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\tx", "\rx", "＝1+1", "－x", "＋x", "＠x", "-", "+", "-1-1", "'=1", "''=1", "-1.2.3", "-1.", "-%", "-1,000.5,5"}) {
        CAPTURE(text);
        CHECK(defused(text) == "'" + std::string(text));
    }
}

TEST_CASE("numbers and ordinary text are left alone")
{
    for (std::string_view const text : {"", "-5", "+3.25", "-1,234.50", "-12.5%", "2026-10-03", "a=b", "'quoted'", "'", "王=", "'-5"}) {
        CAPTURE(text);
        CHECK(defused(text) == text);
        CHECK(undefused(text) == text);
    }
}

TEST_CASE("undefused turns every defused text back")
{
    std::string_view const letters = "'=-+@1.a\t,%";
    // Every text of up to five of these letters.
    for (std::size_t size = 0; size <= 5; ++size) {
        std::size_t count = 1;
        for (std::size_t i = 0; i < size; ++i)
            count *= letters.size();
        for (std::size_t number = 0; number < count; ++number) {
            std::string text;
            for (std::size_t i = 0, rest = number; i < size; ++i, rest /= letters.size())
                text += letters[rest % letters.size()];
            REQUIRE(undefused(defused(text)) == text);
        }
    }
    std::string const apostrophes(1000000, '\'');
    CHECK(undefused(defused(apostrophes + "=")) == apostrophes + "=");
}
