#include "core/ledger/import_workbook.hpp"

#include "core/base/csv.hpp"
#include "core/base/digest.hpp"
#include "core/ledger/rejects_workbook.hpp"
#include "core/ledger/template.hpp"
#include "tests/ledger/import_desk.hpp"
#include "tests/office/built_workbook.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace cwp;
using namespace cwp::import_test;

namespace {

/// What a cell of a workbook says to a column: the text, or `! reason`.
struct Teller {
    LedgerDesk& desk;
    bool date1904 = false;

    std::string operator()(std::string_view ledger, std::string_view column, CellNature nature, std::string const& text) const
    {
        Ledger const& of = desk.pack.ledger(ledger);
        Column const* const found = of.find(column);
        REQUIRE(found != nullptr);
        try {
            return written_cell({nature, text}, {*found, ledger, date1904, desk.references}).text;
        } catch (Invalid const& invalid) {
            return "! " + english(invalid.message()) + (invalid.hint().text.empty() ? "" : " | " + english(invalid.hint()));
        }
    }
};

bool says(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string visits_workbook(std::string const& rows) { return built::workbook_of("= 走访\n| 警号 | 走访日期 | 走访对象 | 对象类型\n" + rows); }

}

TEST_CASE("Marked cells come back as they were, in records of one line each")
{
    std::mt19937 random(3);
    std::vector<std::string> const pieces{"a", "文", "\n", "\"", "\x1f", "\x01", "\x1e", ",", "\t", " "};
    for (int round = 0; round < 300; ++round) {
        std::string record;
        std::vector<MarkedCell> cells;
        for (int c = 0; c < 4; ++c) {
            MarkedCell cell{static_cast<CellNature>(random() % 5), ""};
            for (std::size_t i = 1 + random() % 6; i > 0; --i)
                cell.text += pieces[random() % pieces.size()];
            if (c > 0)
                record += stand_in_delimiter;
            append_marked(record, cell.nature, cell.text);
            for (char& byte : cell.text) // what looks like a mark is another control character
                if ((byte >= '\x01' && byte <= '\x04') || byte == '\x1e' || byte == '\x1f')
                    byte = '\x1a';
            cells.push_back(cell);
        }
        CHECK(record.find('\n') == std::string::npos);
        CsvReader reader(record, stand_in_delimiter);
        CsvRecord read;
        REQUIRE(reader.next(read));
        REQUIRE(read.cells.size() == cells.size());
        for (std::size_t c = 0; c < cells.size(); ++c) {
            CHECK(unmarked(read.cells[c]).nature == cells[c].nature);
            CHECK(unmarked(read.cells[c]).text == cells[c].text);
        }
    }
    std::string error;
    append_marked(error, CellNature::text, "#N/A");
    CHECK(unmarked(error).nature == CellNature::error);
}

TEST_CASE("A number is taken where nothing can be lost, and refused with the way out elsewhere")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Teller const tell{desk};
    CHECK(tell("publicity", "people", CellNature::number, "12") == "12");
    CHECK(tell("merit", "points", CellNature::number, "85.6") == "85.6");
    CHECK(tell("visit", "subject", CellNature::number, "202") == "202");
    // Codes of their own ledger.
    CHECK(says(tell("officer", "badge", CellNature::number, "54321"), "loses its zeros"));
    CHECK(says(tell("officer", "badge", CellNature::number, "12345"), "it probably was 012345"));
    CHECK(says(tell("unit", "code", CellNature::number, "330106030000"), "a code is text"));
    // References: exactly one record, and none with zeros in front.
    CHECK(tell("room", "station", CellNature::number, "330106010000") == "330106010000");
    CHECK(says(tell("visit", "officer", CellNature::number, "12345"), "it probably was 012345"));
    CHECK(tell("visit", "officer", CellNature::number, "99") == "99"); // nobody: said so where it is looked up
    desk.add("officer", {{"badge", "12345"}, {"name", "冯七"}, {"kind", "民警"}});
    CHECK(says(tell("visit", "officer", CellNature::number, "12345"), "several records are meant by it: 12345, 012345"));
    // Phones and citizen ids.
    CHECK(tell("officer", "phone", CellNature::number, "13800138000") == "13800138000");
    CHECK(says(tell("officer", "phone", CellNature::number, "7361234567"), "loses its zero"));
    CHECK(says(tell("officer", "person_id", CellNature::number, "110105194912310000"), "keeps 15 digits"));
    CHECK(says(tell("officer", "person_id", CellNature::number, "11010519491231"), "keeps 15 digits"));
    CHECK(says(tell("visit", "note", CellNature::number, "6222021234567890000"), "more than 15 digits"));
    CHECK(says(tell("visit", "note", CellNature::number, "1e+25"), "more than 15 digits"));
    // Text stays text, whatever it looks like.
    CHECK(tell("officer", "badge", CellNature::text, "012345") == "012345");
    CHECK(tell("officer", "person_id", CellNature::text, "11010519491231002X") == "11010519491231002X");
}

TEST_CASE("A date is taken as day, month or time as the column asks, and refused where a spreadsheet has made it of something else")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Teller const tell{desk};
    CHECK(tell("visit", "date", CellNature::date, "2026-10-03") == "2026-10-03");
    CHECK(tell("visit", "date", CellNature::date, "2026-10-03 08:30") == "2026-10-03 08:30"); // refused where it is read
    CHECK(tell("visit", "start", CellNature::date, "08:30") == "08:30");
    CHECK(tell("visit", "start", CellNature::date, "2026-10-03 08:30") == "08:30");
    CHECK(says(tell("visit", "start", CellNature::date, "2026-10-03"), "without a time of day"));
    CHECK(tell("return", "month", CellNature::date, "2026-10-01") == "2026-10");
    CHECK(tell("visit", "note", CellNature::date, "2026-10-03") == "2026-10-03");
    Column const* const note = desk.pack.ledger("visit").find("note");
    CHECK(says(english(written_cell({CellNature::date, "2026-10-03"}, {*note, "visit", false, desk.references}).remark), "a date stands as text"));
    CHECK(says(tell("visit", "subject", CellNature::date, "2026-03-02"), "made a date of what was typed")); // room 3-2
    CHECK(says(tell("room", "code", CellNature::date, "2026-03-02"), "made a date of what was typed"));
    CHECK(says(tell("visit", "officer", CellNature::date, "2026-03-02"), "made a date of what was typed"));
    CHECK(says(tell("publicity", "people", CellNature::date, "2026-03-02"), "not a number"));
    // Bare numbers in a column of dates are refused where they are read, as in CSV; only the hint of a workbook that counts from 1904 is another.
    CHECK(tell("visit", "date", CellNature::number, "46298") == "46298");
    CHECK(tell("visit", "date", CellNature::number, "20261003") == "20261003"); // a date as people write it
    CHECK(Teller{desk, true}("visit", "date", CellNature::number, "44836")
          == "! “44836” is not a date | as an Excel serial number it may be 2026-10-03: give the column a date format, or write the date out");
}

TEST_CASE("Failed and uncalculated formulas are faults in every column")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Teller const tell{desk};
    for (char const* column : {"officer", "date", "subject", "target", "note"}) {
        CHECK(says(tell("visit", column, CellNature::error, "#REF!"), "has failed"));
        CHECK(says(tell("visit", column, CellNature::unresolved, "=A1"), "not in the file"));
    }
}

TEST_CASE("A workbook stores what the same CSV stores")
{
    LedgerDesk from_csv;
    LedgerDesk from_workbook;
    fill_small_bureau(from_csv);
    fill_small_bureau(from_workbook);
    std::string const csv = "警号,走访日期,走访对象,对象类型,开始时间,备注\n012345,2026-10-03,三多12栋,居民户,08:30,\"一\n二\"\n012346,2026-10-04,\"\"\"引号\"\"\",居民户,,=1+1\n";
    std::string const workbook = built::workbook_of("= 表\n| 警号 | 走访日期 | 走访对象 | 对象类型 | 开始时间 | 备注\n| 012345 | d:46298 | 三多12栋 | 居民户 | t:0.3541666666666667 | 一\\n二\n| 012346 | d:46299 | \"引号\" | 居民户 |  | =1+1\n");
    Imported const a = import_texts(from_csv, {{"a.csv", csv}});
    Imported const b = import_texts(from_workbook, {{"a.xlsx", workbook}});
    CHECK(a.counts().added == 2);
    CHECK(b.counts().added == 2);
    std::string const all = "SELECT group_concat(officer || date || subject || target || coalesce(start, '') || coalesce(note, ''), '|') FROM visit";
    auto const stored = [&](LedgerDesk& desk) {
        Statement rows = desk.db.prepare(all);
        rows.step();
        return rows.string(0);
    };
    CHECK(stored(from_csv) == stored(from_workbook));
    CHECK(says(stored(from_workbook), "一\n二"));
}

TEST_CASE("Faults of a workbook are named by cell, its records by row")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    ImportOptions skip;
    skip.skip_errors = true;
    Imported const imported = import_texts(desk, {{"a.xlsx", visits_workbook("| 012345 | d:46298 | 一 | 居民户\nskip 3\n| 012345 | e:#N/A | 二 | 居民户\n")}}, skip);
    CHECK(imported.counts().added == 1);
    CHECK(imported.counts().blank == 3);
    CHECK(imported.told() == "a.xlsx[走访]!B6: 走访日期 \"#N/A\": the formula of this cell has failed (correct it in the spreadsheet, or enter the value itself)");
    CHECK(imported.outcome.faults.kept()[0].line == 6);
    CHECK(imported.outcome.faults.kept()[0].column == 2);
    CHECK(imported.sheets[0].sha256 == sha256(visits_workbook("| 012345 | d:46298 | 一 | 居民户\nskip 3\n| 012345 | e:#N/A | 二 | 居民户\n")));
}

TEST_CASE("An earlier import of another sheet of the same workbook is another import")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::string const rows = "| 警号 | 走访日期 | 走访对象 | 对象类型\n| 012345 | d:46298 | 一 | 居民户\n";
    std::string const bytes = built::workbook_of("= 甲\n" + rows + "= 乙\n" + rows);
    SheetOptions first;
    first.tabs = {"甲"};
    Imported const imported = import_texts(desk, {{"a.xlsx", bytes}}, {}, first);
    std::string const& digest = imported.sheets[0].sha256;
    CHECK(earlier_import(desk.db, digest, "visit", KnownAs::untouched, "甲") == imported.number);
    CHECK(earlier_import(desk.db, digest, "visit", KnownAs::untouched, "乙") == 0);
}

TEST_CASE("What is refused of a workbook comes back as a workbook that is refused for the same")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    ImportOptions skip;
    skip.skip_errors = true;
    std::string const bytes = visits_workbook("| n:12345 | d:46298 | 一 | 居民户\n| 012346 | d:46298.5 | d:46055 | 居民户\n| 099999 | d:46298 | \"引\\n号\" | 居民户\n| 012345 | d:46298 | n:6222021234567890000 | 居民户\n");
    Imported const first = import_texts(desk, {{"a.xlsx", bytes}}, skip);
    CHECK(first.counts().rejected == 4);
    std::string path = std::filesystem::temp_directory_path() / "cwp_rejects_XXXXXX";
    int const file = mkstemp(path.data());
    REQUIRE(file >= 0);
    close(file);
    std::vector<RejectedRows> const refused{{"走访", first.rejects.at(0)}};
    write_rejects_workbook(path, refused, Language::en);
    std::string const again = read_file(path);
    std::filesystem::remove(path);
    Imported const second = import_texts(desk, {{"a.rejects.xlsx", again}}, skip);
    CHECK(second.counts().rejected == 4);
    REQUIRE(second.outcome.faults.count() == first.outcome.faults.count());
    for (std::size_t i = 0; i < 3; ++i) {
        Fault const& a = first.outcome.faults.kept()[i];
        Fault const& b = second.outcome.faults.kept()[i];
        CHECK(english(a.reason) == english(b.reason));
        CHECK(a.value == b.value);
        CHECK(a.column == b.column);
        CHECK(a.line == b.line);
    }
    // The columns of line and reason stand once, however often it goes round.
    CHECK(second.sheets[0].layout.headings.size() == 6);
}

TEST_CASE("The workbooks that stations get to fill in are read unchanged, and what explains them is never taken for rows")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    for (Language const language : {Language::zh, Language::en}) {
        for (std::string const& ledger : desk.pack.ledger_names()) {
            CAPTURE(ledger);
            std::string const bytes = workbook_template(desk.pack, &desk.references, desk.pack.ledger(ledger), Speech(language, {}));
            Sheet const sheet = open_text(desk.pack, "template.xlsx", bytes);
            CHECK(sheet.ledger().name == ledger);
            CHECK(sheet.layout.unknown.empty());
            CHECK(sheet.layout.fields.size() + sheet.layout.witnesses.size() == desk.pack.ledger(ledger).columns.size());
        }
    }
}
