#include "cli/run.hpp"
#include "core/base/file.hpp"
#include "tests/cli/scene.hpp"
#include "tests/office/unpacked.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace cwp;
using cli_test::Scene;

namespace {

/// A station and two rooms, one with a name that a spreadsheet would calculate.
struct Bureau : Scene {
    Bureau()
    {
        say({"init"});
        say({"unit", "add", "--code", "330106010000", "--name", "城东派出所", "--level", "station"});
        say({"room", "add", "--code", "0107", "--name", "=1+1", "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
        say({"room", "add", "--code", "0108", "--name", "'=1+1", "--station", "城东派出所", "--kind", "rural", "--opened", "2026-01-05"});
        REQUIRE(err.str().find("rooms 1 added") != std::string::npos);
    }

    int say(std::vector<std::string> const& args)
    {
        out.str({});
        err.str({});
        return run(args, world);
    }
};

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("export writes a workbook with codes as text, dates as dates and no formula")
{
    Bureau bureau;
    REQUIRE(bureau.say({"export", "room", "-f", "xlsx"}) == 0);
    std::string const bytes = bureau.out.str();
    std::string const cells = unpacked::cells(bytes);
    CAPTURE(cells);
    CHECK(contains(cells, "\n0107\t=1+1\t330106010000\turban room\t"));
    CHECK(contains(cells, "\n0108\t''=1+1\t330106010000\trural room\t")); // an apostrophe of its own: import takes one off
    CHECK(contains(cells, "46027")); // 2026-01-05
    for (auto const& part : unpacked::parts(bytes))
        CHECK_MESSAGE(!contains(part.second, "<f>"), part.first);
    bureau.say({"export", "room", "-f", "xlsx"});
    CHECK(bureau.out.str() == bytes);
}

TEST_CASE("several ledgers are sheets of one workbook, or files of a folder")
{
    Bureau bureau;
    REQUIRE(bureau.say({"export", "unit", "room", "-o", "all.xlsx"}) == 0);
    auto const parts = unpacked::parts(read_file(bureau.world.path("all.xlsx")));
    CHECK(parts.contains("xl/worksheets/sheet2.xml"));
    REQUIRE(bureau.say({"export", "unit", "room", "-f", "xlsx", "-o", "out/"}) == 0);
    CHECK(read_file(bureau.world.path("out/unit.xlsx")).starts_with("PK"));
    CHECK(read_file(bureau.world.path("out/room.xlsx")).starts_with("PK"));
}

TEST_CASE("a terminal gets no workbook but the way to one")
{
    Bureau bureau;
    bureau.world.out_is_terminal = true;
    for (std::vector<std::string> const& command : {std::vector<std::string>{"room", "list", "-f", "xlsx"}, {"export", "room", "-f", "xlsx"}, {"template", "room", "-f", "xlsx"}}) {
        CHECK(bureau.say(command) == 2);
        CHECK(bureau.out.str() == "");
        CHECK(contains(bureau.err.str(), "xlsx is nothing for a terminal: give it a file with -o FILE.xlsx"));
    }
    CHECK(bureau.say({"room", "list", "-o", "rooms.xlsx"}) == 0);
}

TEST_CASE("what import is to read again is no HTML")
{
    Bureau bureau;
    CHECK(bureau.say({"export", "room", "-f", "html"}) == 2);
    CHECK(contains(bureau.err.str(), "import reads csv and xlsx again, not html; for that use list"));
    CHECK(bureau.say({"template", "room", "-f", "json"}) == 2);
}

TEST_CASE("a template offers choices and the records there are, keeps codes as text and explains its columns")
{
    Bureau bureau;
    REQUIRE(bureau.say({"template", "post", "-o", "posts.xlsx"}) == 0);
    auto const parts = unpacked::parts(read_file(bureau.world.path("posts.xlsx")));
    std::string const sheet = parts.at("xl/worksheets/sheet1.xml");
    CAPTURE(sheet);
    CHECK(contains(sheet, "<pane ySplit=\"1\""));
    CHECK(contains(sheet, "type=\"list\""));
    CHECK(contains(sheet, "<formula1>\"0107 =1+1,0108 '=1+1\"</formula1>")); // words in quotes; the cells are of text, so that what is chosen stays text
    CHECK(contains(parts.at("xl/styles.xml"), "yyyy-mm-dd"));
    CHECK(contains(parts.at("xl/sharedStrings.xml"), "accepts"));
    CHECK(parts.contains("xl/comments1.xml"));
    CHECK(bureau.say({"template", "post", "-o", "posts.xlsx"}) == 1); // what a station has filled in is not overwritten
}

TEST_CASE("a template needs no database")
{
    Scene scene;
    REQUIRE(run({"template", "room", "-f", "xlsx"}, scene.world) == 0);
    CHECK(contains(unpacked::cells(scene.out.str()), "*"));
}

TEST_CASE("scores are for people in a workbook and for programs in CSV, and the same scores give the same bytes")
{
    Bureau bureau;
    bureau.say({"officer", "add", "--badge", "012345", "--name", "王芳", "--kind", "police", "--joined", "2010-01-01"});
    bureau.say({"post", "add", "--officer", "012345", "--room", "0107", "--role", "lead", "--since", "2026-01-05"});
    REQUIRE(bureau.say({"assess", "run", "--month", "2026-10"}) == 0);
    REQUIRE(bureau.say({"assess", "show", "--month", "2026-10", "-f", "xlsx"}) == 0);
    std::string const bytes = bureau.out.str();
    std::string const cells = unpacked::cells(bytes);
    CAPTURE(cells);
    CHECK(cells.starts_with("Assessment of 2026-10\n"));
    CHECK(contains(cells, "012345\t王芳"));
    bureau.say({"assess", "show", "--month", "2026-10", "-f", "xlsx"});
    CHECK(bureau.out.str() == bytes);
    bureau.say({"assess", "show", "--month", "2026-10", "-f", "csv"});
    CHECK(bureau.out.str().starts_with("code,name,"));
}
