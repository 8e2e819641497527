#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/render/format.hpp"
#include "tests/golden/golden.hpp"
#include "tests/office/unpacked.hpp"
#include "tests/render/sample_document.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace cwp;

namespace {

std::string written(std::string_view format, Document const& document, RenderOptions const& options = {})
{
    return format_named(format).write(document, options);
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("every format writes the sample document as it was last looked at")
{
    for (auto const* format : formats::all()) {
        CAPTURE(format->name);
        auto const looked_at = [&](std::string const& name, Document const& document) {
            auto const bytes = format->write(document, RenderOptions{});
            auto const ending = std::string(format->extension) + (format->binary ? ".txt" : "");
            return golden::compare(name + ending, format->binary ? unpacked::text(bytes) : bytes);
        };
        CHECK(looked_at("document", sample::rich()) == "");
        CHECK(looked_at("list", sample::listing()) == "");
    }
}

TEST_CASE("the same document gives the same bytes twice")
{
    for (auto const* format : formats::all()) {
        CHECK(format->write(sample::rich(), {}) == format->write(sample::rich(), {}));
    }
}

TEST_CASE("an empty document is no trouble to any format")
{
    for (auto const* format : formats::all()) {
        CAPTURE(format->name);
        Document bare;
        CHECK_NOTHROW(format->write(bare, {}));
        bare.blocks = {Table{}, Chart{}, ListBlock{}, Heading{}, Paragraph{}};
        CHECK_NOTHROW(format->write(bare, {}));
    }
}

TEST_CASE("text is never wider than the terminal where its words can be wrapped")
{
    for (std::size_t const width : {80U, 72U, 66U}) {
        auto const page = written("text", sample::rich(), {width, false});
        for (auto const& line : split(page, '\n')) {
            CAPTURE(line);
            CHECK(display_width(line) <= width);
        }
    }
}

TEST_CASE("text keeps codes and figures whole in a narrow terminal")
{
    auto const narrow = written("text", sample::rich(), {40, false});
    CHECK(contains(narrow, "012345"));
    CHECK(contains(narrow, "92.50"));
    CHECK(contains(narrow, "2024-03-01"));
}

TEST_CASE("a report's table too wide for the terminal is split, each part with the first columns of words")
{
    Document document;
    Table table;
    table.columns = {{"name", "姓名"}, {"badge", "警号", CellKind::code}, {"station", "单位"}};
    TableRow row{{text_cell("王芳"), code_cell("012345"), text_cell("西屏派出所")}, RowRole::item};
    for (int n = 1; n <= 9; ++n) {
        table.columns.push_back({"n" + std::to_string(n), "第" + std::to_string(n) + "项活动次数", CellKind::number});
        row.cells.push_back(number_cell(100000 + n));
    }
    table.rows = {row};
    document.blocks = {table};
    auto const narrow = written("text", document, {80, false});
    auto const lines = split(narrow, '\n');
    CHECK(std::count_if(lines.begin(), lines.end(), [](std::string_view line) { return line.starts_with("王芳  012345"); }) == 2);
    for (int n = 1; n <= 9; ++n) {
        CHECK(contains(narrow, std::to_string(100000 + n)));
    }
    CHECK(std::all_of(lines.begin(), lines.end(), [](std::string_view line) { return display_width(line) <= 80; }));
    CHECK(written("text", document, {0, false}).find("王芳") == written("text", document, {0, false}).rfind("王芳"));
    document.data_only = true;
    auto const list = written("text", document, {80, false});
    CHECK(list.find("王芳") == list.rfind("王芳"));
}

TEST_CASE("a heading is wrapped between words, a text column is not squeezed below its widest code")
{
    Document document;
    document.data_only = true;
    document.blocks = {Table{"t", "", {{"what", "what it says"}, {"record", "record"}}, {{{text_cell("a long text that has to be wrapped somewhere"), text_cell("inspection#221")}, RowRole::item}}, ""}};
    CHECK(contains(written("text", document, {30, false}), "inspection#221"));
}

TEST_CASE("programs get codes where people read words, also a column that people do not see")
{
    Document document;
    document.data_only = true;
    document.blocks = {Table{"t", "", {{"check", "核查"}, {"station", "单位", CellKind::text, Shown::to_programs}},
        {{{coded_cell("重复录入", "entered_twice"), text_cell("西屏派出所")}, RowRole::item}}, ""}};
    CHECK(written("csv", document) == "check,station\nentered_twice,西屏派出所\n");
    CHECK(contains(written("json", document), R"("check": "entered_twice", "station": "西屏派出所")"));
    for (auto const* const format : {"text", "markdown", "html"}) {
        CAPTURE(format);
        CHECK(contains(written(format, document), "重复录入"));
        CHECK_FALSE(contains(written(format, document), "西屏派出所"));
    }
}

TEST_CASE("text of no limited width wraps nothing")
{
    CHECK(contains(written("text", sample::rich(), {0, false}), "本月共考核民警150名，其中参加排名148名；平均得分83.42分，比上月提高1.14分。"));
}

TEST_CASE("columns of Chinese text are aligned by what they take on a screen")
{
    auto const text = written("text", sample::listing(), {0, false});
    auto const lines = split(text, '\n');
    REQUIRE(lines.size() > 3);
    auto const column_of = [](std::string_view line, std::string_view word) { return display_width(line.substr(0, line.find(word))); };
    CHECK(column_of(lines[0], "警号") == column_of(lines[2], "012345"));
    CHECK(column_of(lines[0], "警号") == column_of(lines[3], "000077"));
}

TEST_CASE("escape sequences from a file do not reach the terminal or a page")
{
    Document document;
    document.title = "\x1b[31m红";
    document.blocks = {Paragraph{"\xE2\x80\xAE倒着"}, Table{"t", "", {{"a", "甲", CellKind::text}}, {{{text_cell("\x1b]0;x\x07")}, RowRole::item}}, ""}};
    for (auto const format : {"text", "html", "markdown"}) {
        CAPTURE(format);
        auto const out = written(format, document);
        CHECK_FALSE(contains(out, "\x1b"));
        CHECK_FALSE(contains(out, "\xE2\x80\xAE"));
    }
}

TEST_CASE("HTML runs nothing and fetches nothing, whatever a name contains")
{
    auto document = sample::rich();
    document.title = "<script>alert('1')</script>";
    auto const page = written("html", document);
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "<b>建国"));
    CHECK_FALSE(contains(page, "http://x\")"));
    CHECK_FALSE(contains(page, "src="));
    CHECK(contains(page, "&lt;script&gt;"));
}

TEST_CASE("HTML has its charts in it, each with a name and a description")
{
    auto const page = written("html", sample::rich());
    CHECK(contains(page, "<title id=\"c1t\">得分分布</title>"));
    CHECK(contains(page, "<desc id=\"c4d\">"));
}

TEST_CASE("CSV for Excel has a byte order mark and CRLF, and no cell is a formula")
{
    auto const sheet = written("csv", sample::listing(), {80, true});
    CHECK(sheet.starts_with("\xEF\xBB\xBF" "name,badge,"));
    CHECK(contains(sheet, "\r\n"));
    CHECK_FALSE(contains(sheet, "\n=HYPERLINK"));
    CHECK_FALSE(contains(sheet, ",=HYPERLINK"));
    CHECK_FALSE(contains(sheet, ",\"=HYPERLINK"));
}

TEST_CASE("CSV of a report names its tables, and separates them by a blank line")
{
    auto const sheet = written("csv", sample::rich());
    CHECK(sheet.starts_with("表1 一类警务室民警名次\n姓名,警号,"));
    CHECK(contains(sheet, "\n\n表2 数据问题\n"));
}

TEST_CASE("JSON has whole numbers as numbers, codes and decimals as text, blanks as null")
{
    auto const list = written("json", sample::listing());
    CHECK(contains(list, R"("badge": "012345")"));
    CHECK(contains(list, R"("visits": 46)"));
    CHECK(contains(list, R"("total": "92.50")"));
    CHECK(contains(list, R"("total": null)"));
    CHECK_FALSE(contains(list, "合计"));
}

TEST_CASE("Markdown keeps a cell in its column and a sentence a sentence")
{
    auto const page = written("markdown", sample::rich());
    CHECK(contains(page, R"(欧阳\|\<b\>建国)"));
    CHECK(contains(page, R"(- 1\. 不是编号)"));
    CHECK(contains(page, R"(\*以上\*)"));
}

TEST_CASE("a format that does not exist is refused with the nearest")
{
    CHECK_THROWS_WITH_AS(format_named("htlm"), doctest::Contains("html"), Error);
    CHECK_THROWS_WITH_AS(format_named("xyzzy"), doctest::Contains("csv html json markdown text"), Error);
    CHECK(format_named("md").name == "markdown");
}

TEST_CASE("a file's extension names its format")
{
    CHECK(format_for_file("通报/2026-10.HTML")->name == "html");
    CHECK(format_for_file("a.b/c") == nullptr);
    CHECK(format_for_file("x.docx") == nullptr);
}
