#include "core/office/workbook.hpp"

#include "core/base/error.hpp"
#include "core/office/workbook_writer.hpp"
#include "core/office/worksheet_reader.hpp"
#include "tests/office/built_workbook.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace cwp;

namespace {

/// `row: A nature text | …` of every row of a sheet.
std::string rows_of(std::string const& bytes, std::size_t sheet = 0)
{
    Workbook workbook("a.xlsx", bytes);
    std::string all;
    WorksheetReader reader(workbook, workbook.sheets().at(sheet), [&](SheetRow const& row) {
        all += std::to_string(row.number) + (row.hidden ? "h" : "") + ":";
        for (SheetCell const& cell : row.cells)
            all += " " + std::string(1, static_cast<char>('A' + cell.column)) + "tnde?"[static_cast<std::size_t>(cell.nature)] + "(" + std::string(cell.text) + ")";
        all += "\n";
    });
    while (reader.advance()) {}
    return all;
}

std::string refusal(std::string const& bytes)
{
    try {
        rows_of(bytes);
    } catch (Error const& error) {
        return error.what();
    }
    return "read";
}

std::string refused_rows(std::string const& rows) { return refusal(built::workbook({{{"S", rows}}})); }

bool says(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("Cells of all kinds are read: shared, inline and rich text, formulas by their result, truth, errors, dates")
{
    built::Book book;
    book.shared = "<si><t>共享</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fù</t></rPh></si><si/>";
    book.styles = {14, 176};
    book.formats = "<numFmt numFmtId=\"176\" formatCode=\"h:mm;@\"/>";
    book.tabs = {{"S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"inlineStr\"><is><r><t>内</t></r><r><t>联</t></r><rPh><t>x</t></rPh></is></c></row>"
                       "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>85.599999999999994</v></c><c r=\"B3\" s=\"1\"><v>46298</v></c><c r=\"C3\" s=\"2\"><v>0.3541666666666667</v></c><c r=\"D3\" t=\"b\"><v>1</v></c>"
                       "<c r=\"E3\" t=\"e\"><v>#REF!</v></c><c r=\"F3\" t=\"d\"><v>2026-10-03T08:30:00</v></c><c r=\"G3\" t=\"str\"><f>A1&amp;B1</f><v>合_x000D_成</v></c></row>"
                       "<row r=\"5\"><c r=\"A5\"><f>B5+1</f><v>7</v></c><c r=\"B5\"><f>A9</f></c><c r=\"C5\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"D5\" s=\"1\"/><c r=\"E5\" t=\"b\"><f>TRUE()</f></c></row>"}};
    CHECK(rows_of(built::workbook(book)) == "1: At(共享) Bt(富 文本) Dt(内联)\n"
                                            "3h: An(85.6) Bd(2026-10-03) Cd(08:30) Dt(TRUE) Ee(#REF!) Fd(2026-10-03 08:30) Gt(合\r成)\n"
                                            "5: An(7) B?(=A9) E?(=TRUE())\n");
}

TEST_CASE("Rows and cells that do not say where they stand follow one another, cells out of order are put in order")
{
    CHECK(rows_of(built::workbook({{{"S", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"4\"><c r=\"C4\"><v>4</v></c><c r=\"A4\"><v>5</v></c></row><row><c><v>6</v></c></row>"}}})) == "1: An(1) Cn(3)\n4: An(5) Cn(4)\n5: An(6)\n");
}

TEST_CASE("Sheets come in the order of their tabs; charts are none; parts are found by their relations, wherever they lie")
{
    built::Book book;
    book.tabs = {{"一", "<row><c><v>1</v></c></row>"}, {"二", "<row><c><v>2</v></c></row>", {}, "veryHidden"}};
    std::string const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    book.more = {{"xl/workbook.xml", "<x:workbook xmlns:x=\"m\" xmlns:r=\"o\"><x:sheets><x:sheet name=\"图\" r:id=\"c\"/><x:sheet name=\"后\" r:id=\"b\" state=\"hidden\"/><x:sheet name=\"前\" r:id=\"a\"/><x:sheet name=\"无\" r:id=\"none\"/></x:sheets></x:workbook>"},
                 {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + type + "worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"" + type
                      + "worksheet\" Target=\"../xl/worksheets/sheet2.xml\"/><Relationship Id=\"c\" Type=\"" + type + "chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>"}};
    std::string const bytes = built::workbook(book);
    Workbook const workbook("a.xlsx", bytes);
    REQUIRE(workbook.sheets().size() == 2);
    CHECK(workbook.sheets()[0].name == "后");
    CHECK(workbook.sheets()[0].hidden);
    CHECK(workbook.sheets()[1].name == "前");
    CHECK_FALSE(workbook.sheets()[1].hidden);
    CHECK(rows_of(bytes, 0) == "1: An(2)\n");
    CHECK(rows_of(bytes, 1) == "1: An(1)\n");
}

TEST_CASE("Days are counted from 1904 where the workbook says so, and merged cells are told at the end")
{
    built::Book book;
    book.date1904 = true;
    book.styles = {14};
    book.tabs = {{"S", "<row><c s=\"1\"><v>44836</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"C2\"/></mergeCells>"}};
    std::string const bytes = built::workbook(book);
    CHECK(rows_of(bytes) == "1: Ad(2026-10-03)\n");
    Workbook workbook("a.xlsx", bytes);
    CHECK(workbook.date1904());
    WorksheetReader reader(workbook, workbook.sheets()[0], [](SheetRow const&) {});
    while (reader.advance()) {}
    REQUIRE(reader.merged().size() == 2);
    CHECK(reader.merged()[0].last_row == 3);
    CHECK(reader.merged()[0].last_column == 1);
    CHECK(reader.merged()[1].first_row == 2);
}

TEST_CASE("What is no workbook gets one clear sentence")
{
    CHECK(says(refusal(built::zip({{"word/document.xml", "<d/>"}, {"[Content_Types].xml", "<t/>"}})), ".docx"));
    CHECK(says(refusal(built::zip({{"ppt/presentation.xml", "<d/>"}})), ".pptx"));
    CHECK(says(refusal(built::zip({{"xl/workbook.bin", "x"}})), ".xlsb"));
    CHECK(says(refusal(built::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}})), ".ods"));
    CHECK(says(refusal(built::zip({{"a.csv", "1,2"}})), ".zip"));
    CHECK(says(refusal(built::workbook({})), "no sheet of rows"));
    CHECK(says(refusal("PK\x03\x04 and then nothing"), "cut short"));
}

TEST_CASE("Sheets that are damaged or larger than a sheet can be are refused where that is")
{
    CHECK(says(refused_rows("<row r=\"2\"/><row r=\"1\"/>"), "a.xlsx[S]!A2: the workbook is damaged here"));
    CHECK(says(refused_rows("<row r=\"x\"/>"), "damaged"));
    CHECK(says(refused_rows("<row r=\"0\"/>"), "damaged"));
    CHECK(says(refused_rows("<row r=\"1048577\"/>"), "1048576 rows"));
    CHECK(says(refused_rows("<row r=\"99999999999999999999\"/>"), "damaged"));
    CHECK(says(refused_rows("<row><c r=\"XFE1\"><v>1</v></c></row>"), "16384 columns"));
    CHECK(says(refused_rows("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"), "damaged"));
    CHECK(says(refused_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"), "damaged"));
    CHECK(says(refused_rows("<row><c t=\"s\"><v>0</v></c></row>"), "a.xlsx[S]!A1"));
    CHECK(says(refused_rows("<row><c t=\"s\"><v>-1</v></c></row>"), "damaged"));
    CHECK(says(refused_rows("<row><c t=\"str\"><v>" + std::string(300000, 'x') + "</v></c></row>"), "256 KB"));
    CHECK(says(refused_rows("<row><c t=\"inlineStr\"><is><t>" + std::string(300000, 'x') + "</t></is></c></row>"), "256 KB"));
    built::Book book;
    book.shared = "<si><t>" + std::string(300000, 'x') + "</t></si>";
    book.tabs = {{"S", "<row><c t=\"s\"><v>0</v></c></row>"}};
    CHECK(says(refusal(built::workbook(book)), "256 KB"));
    std::string wide = "<row>";
    std::mt19937 random(1); // letters that do not pack tightly
    for (int i = 0; i < 90; ++i) {
        std::string text(200000, ' ');
        for (char& c : text)
            c = static_cast<char>('a' + random() % 26);
        wide += "<c t=\"str\"><v>" + text + "</v></c>";
    }
    CHECK(says(refused_rows(wide + "</row>"), "16 MB"));
    CHECK(says(refusal(built::workbook({{{"S", "", "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>"}}})), "damaged"));
    // What a sheet says of its own size is not believed.
    built::Book vast;
    vast.tabs = {{"S", ""}};
    vast.more = {{"xl/worksheets/sheet1.xml", "<worksheet><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\"/></cols><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>"}};
    Workbook workbook("a.xlsx", built::workbook(vast));
}

TEST_CASE("Parts that define entities or point elsewhere are refused")
{
    built::Book book;
    book.tabs = {{"S", ""}};
    book.more = {{"xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>"}};
    CHECK(says(refusal(built::workbook(book)), "DOCTYPE"));
    book.more = {{"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Type=\"x/worksheet\" Target=\"http://example.com/a.xml\"/></Relationships>"}};
    CHECK(says(refusal(built::workbook(book)), "no sheet of rows"));
    book.more = {{"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>"}};
    CHECK(says(refusal(built::workbook(book)), "damaged"));
}

TEST_CASE("What the program's own writer writes reads back the same")
{
    std::mt19937 random(20261103);
    std::vector<std::string> const pieces{"a", "0", "文", "字", "𠮷", " ", "\n", "\"", "<", "&", "_x0041_", "=", "'", "\x01", "\x1f", ",", "é"};
    for (int round = 0; round < 60; ++round) {
        std::vector<std::vector<WorkbookCell>> rows;
        std::string expected;
        for (std::size_t r = 0; r < 12; ++r) {
            std::vector<WorkbookCell> row;
            std::string line = std::to_string(r + 2) + ":";
            for (std::size_t c = 0; c < 6; ++c) {
                WorkbookCell cell;
                char nature = 't';
                if (c < 2) {
                    cell.form = c == 0 ? CellForm::text : CellForm::code;
                    cell.text = "x";
                    for (std::size_t i = random() % 8; i > 0; --i)
                        cell.text += pieces[random() % pieces.size()];
                    cell.text += "y";
                } else if (c == 2) {
                    cell = {std::to_string(static_cast<int>(random() % 2000000) - 1000000) + "." + std::to_string(1 + random() % 9), CellForm::number};
                    if (cell.text.starts_with("0.") || cell.text.starts_with("-0."))
                        cell.text = "1.5";
                    nature = 'n';
                } else if (c == 3) {
                    cell = {std::to_string(random() % 101) + "%", CellForm::percent};
                    nature = 'n';
                } else if (c == 4) {
                    cell = {"20" + std::to_string(10 + random() % 80) + "-1" + std::to_string(random() % 3) + "-" + std::to_string(10 + random() % 20), CellForm::date};
                    nature = 'd';
                } else {
                    cell = {"2026-10-03 " + std::to_string(10 + random() % 14) + ":" + std::to_string(10 + random() % 50), CellForm::moment};
                    nature = 'd';
                }
                line += " " + std::string(1, static_cast<char>('A' + c)) + nature + "(" + cell.text + ")";
                row.push_back(cell);
            }
            rows.push_back(row);
            expected += line + "\n";
        }
        WorkbookWriter writer({.title = "t", .language = Language::zh, .streaming = round % 2 == 1});
        writer.sheet({.name = "S", .columns = {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}}});
        for (auto const& row : rows)
            writer.row(row);
        CHECK(rows_of(writer.bytes()) == "1: At(a) Bt(b) Ct(c) Dt(d) Et(e) Ft(f)\n" + expected);
    }
}

TEST_CASE("A workbook with flipped bytes is read or refused, and nothing else")
{
    built::Book book;
    book.shared = "<si><t>警号</t></si><si><t>姓名</t></si>";
    book.styles = {14};
    book.tabs = {{"S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>012345</t></is></c><c r=\"B2\" s=\"1\"><v>46298</v></c></row>", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"}};
    std::string const whole = built::workbook(book);
    std::mt19937 random(7);
    std::size_t refused = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = whole;
        for (std::size_t flips = 1 + random() % 4; flips > 0; --flips)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 8 == 0)
            bytes.resize(random() % bytes.size());
        std::string const said = refusal(bytes);
        CHECK_FALSE(said.empty());
        refused += said == "read" ? 0U : 1U;
    }
    CHECK(refused > 1000);
}

TEST_CASE("A workbook whose parts are damaged before they are packed is read or refused, and nothing else")
{
    std::string const shared = "<si><t>警号</t></si><si><r><t>姓</t></r><r><t>名</t></r><rPh><t>x</t></rPh></si>";
    std::string const sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>012345</t></is></c>"
                              "<c r=\"B2\" s=\"1\"><v>46298.5</v></c><c t=\"e\"><v>#REF!</v></c><c><f>A1+1</f></c><c t=\"d\"><v>2026-10-03T08:30:00</v></c><c t=\"str\"><v>_x000D_</v></c></row>";
    std::string const behind = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
    std::mt19937 random(11);
    std::size_t read = 0;
    for (int round = 0; round < 2000; ++round) {
        built::Book book{{{"S", sheet, behind}}, shared, "<numFmt numFmtId=\"176\" formatCode=\"yyyy\"/>", {176}};
        std::string* const parts[] = {&book.tabs[0].rows, &book.tabs[0].behind, &book.shared, &book.formats};
        std::string& part = *parts[random() % 4];
        static constexpr std::string_view letters = "0123456789<>/=\"AZrstv#-.&; ";
        for (std::size_t changes = 1 + random() % 3; changes > 0; --changes) {
            std::size_t const at = random() % part.size();
            if (random() % 2 == 0)
                part[at] = letters[random() % letters.size()];
            else
                part.erase(at, random() % 6);
        }
        std::string const said = refusal(built::workbook(book));
        CHECK_FALSE(said.empty());
        read += said == "read" ? 1U : 0U;
    }
    CHECK(read > 100);
    CHECK(read < 1900);
}
