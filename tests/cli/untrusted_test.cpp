#include "cli/run.hpp"
#include "core/base/text.hpp"
#include "tests/cli/scene.hpp"
#include "tests/office/unpacked.hpp"
#include "tests/render/payloads.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

using namespace cwp;
using cli_test::Scene;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

struct Bureau : Scene {
    Bureau()
    {
        say({"init"});
        say({"unit", "add", "--code", "330106010000", "--name", "城东派出所", "--level", "station"});
    }

    int say(Words const& args)
    {
        out.str({});
        err.str({});
        return run(args, world);
    }

    void file(std::string const& name, std::string const& bytes) { std::ofstream(world.path(name), std::ios::binary) << bytes; }

    /// What is on both streams and may not be on a screen.
    Words raw() const
    {
        Words found;
        for (auto const& hidden : payloads::hidden_characters())
            if ((out.str() + err.str()).find(hidden) != std::string::npos)
                found.push_back(printable(hidden));
        return found;
    }
};

/// Marks that text may hold: import refuses controls, but not what turns a line round or has no width.
std::string marks()
{
    std::string text = "张";
    for (auto const& hidden : payloads::hidden_characters())
        if (hidden.size() == 3)
            text += hidden + "x";
    return text + "三";
}

}

TEST_CASE("words on the command line come back to the screen harmless, whatever command refuses them")
{
    Bureau bureau;
    std::string const word = payloads::all_hidden(false);
    for (Words const& command : {Words{word}, {"room", word}, {"room", "list", "--" + word}, {"room", "list", "--where", "code=" + word}, {"room", "list", "--where", word + "=1"},
             {"room", "list", "--station", word}, {"room", "list", "--sort", word}, {"room", "list", "--month", word}, {"officer", "show", word}, {"import", word}, {"import", "x.csv", "--ledger", word},
             {"export", word}, {"template", word}, {"report", word}, {"report", "officer", word, "--month", "2026-10"}, {"assess", "show", "--month", word}, {"help", word}, {"db", word},
             {"pack", "check", word}, {"pack", "show", word}, {"log", "--op", word}, {"undo", word}, {"--db", word, "status"}, {"room", "list", "-f", word}, {"room", "list", "-o", "x." + word},
             {"officer", "add", "--badge", word}, {"officer", "add", "--badge", "1", "--name", word}, {"check", "--group", word}, {"due", "--" + word}}) {
        CAPTURE(command.front());
        CAPTURE(command.size() > 1 ? printable(command[1]) : "");
        CHECK(bureau.say(command) != 70);
        CHECK(bureau.raw() == Words{});
    }
}

TEST_CASE("marks in names, files and their headings come to the screen shown, in every format")
{
    Bureau bureau;
    bureau.say({"room", "add", "--code", "0107", "--name", marks(), "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
    CHECK(bureau.raw() == Words{});
    bureau.world.out_is_terminal = true;
    for (char const* format : {"text", "markdown", "html", "csv", "json"})
        for (Words const& command : {Words{"room", "list"}, {"room", "show", "0107"}, {"room", "export"}, {"log"}, {"status"}, {"report", "activity", "--month", "2026-10"}, {"due"}}) {
            Words asked = command;
            if (asked.back() != "export" || std::string(format) == "csv")
                asked.insert(asked.end(), {"-f", format});
            CAPTURE(asked.front());
            CAPTURE(format);
            CHECK(bureau.say(asked) < 2);
            CHECK(bureau.raw() == Words{});
        }
    std::string const name = "a" + marks() + ".csv";
    bureau.file(name, "警务室编号,警务室名称,所属派出所,警务室类别,启用日期," + marks() + "\n0108,二室,城东派出所," + marks() + ",2026-01-05,x\n0107,一室,城东派出所,城市社区警务室,2026-01-05,x\n");
    CHECK(bureau.say({"import", name}) == 1);
    CHECK(bureau.raw() == Words{});
    CHECK(bureau.say({"import", name, "--skip-errors", "--on-duplicate", "update"}) == 1);
    CHECK(bureau.raw() == Words{});
}

TEST_CASE("a CSV that goes to a program keeps every character")
{
    Bureau bureau;
    bureau.say({"room", "add", "--code", "0107", "--name", marks(), "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
    bureau.say({"room", "export"});
    CHECK(bureau.out.str().find(marks()) != std::string::npos);
}

TEST_CASE("what a regulation calls things reaches the screen harmless")
{
    Bureau bureau;
    fs::create_directories(bureau.world.path("rules/ledgers"));
    bureau.file("rules/ledgers/trap.toml", "[ledger]\nname = \"trap\"\ntitle = { zh = \"陷\\u001B[31m阱\\u202E\", en = \"tr\\u001Bap\\u200B\" }\npillar = \"ground\"\norder = 99\nkey = [\"code\"]\n"
                                           "[[column]]\nname = \"code\"\ntype = \"code\"\nlabel = { zh = \"编\\u009B号\", en = \"co\\u0007de\" }\nrequired = true\naliases = [\"\\u001B]0;x\\u0007\"]\n");
    REQUIRE(bureau.say({"pack", "install", "rules", "--from", "2026-11", "--yes"}) == 0);
    CHECK(bureau.raw() == Words{});
    for (Words const& command : {Words{}, {"help"}, {"trap"}, {"help", "trap"}, {"trap", "list"}, {"trap", "add", "--code", "a b"}, {"trap", "list", "--where", "codx=1"}, {"template", "trap", "--explain"},
             {"trap", "show", "9"}, {"pack", "show", "ledgers/trap.toml"}, {"pack", "list"}, {"trap", "list", "--help"}, {"__complete", "cwp", "tr", "cwp"}, {"status"}}) {
        CAPTURE(command.empty() ? "" : command.front());
        CAPTURE(command.size());
        bureau.say(command);
        CHECK(bureau.raw() == Words{});
    }
}

TEST_CASE("a code that reads as a path or hides something is refused, wherever it comes from")
{
    Bureau bureau;
    for (std::string const code : {"../../x", "..", ".", "a/b", "a\\b", "／etc", "12\u202e34", "12\u200b34", "12\ufeff34", "1\x1b[2J"}) {
        CAPTURE(code);
        CHECK(bureau.say({"room", "add", "--code", code, "--name", "一室", "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"}) == 1);
        bureau.file("rooms.csv", "警务室编号,警务室名称,所属派出所,警务室类别,启用日期\n" + code + ",一室,城东派出所,城市社区警务室,2026-01-05\n");
        CHECK(bureau.say({"import", "rooms.csv"}) == 1);
    }
    CHECK(bureau.err.str().find("the text holds the control character") != std::string::npos);
    bureau.say({"room", "add", "--code", "a/b", "--name", "一室", "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
    CHECK(bureau.err.str().find("a code holds no / and no \\") != std::string::npos);
    CHECK(bureau.err.str().find("write - instead") != std::string::npos);
    bureau.say({"room", "add", "--code", "1\u200b2", "--name", "一室", "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
    CHECK(bureau.err.str().find("the code holds an invisible character: 1\\u200b2") != std::string::npos);
    bureau.say({"room", "add", "--code", std::string(65, '1'), "--name", "一室", "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
    CHECK(bureau.err.str().find("longer than 64 characters") != std::string::npos);
    bureau.say({"room", "list"});
    CHECK(bureau.out.str() == "no records\n");
}

TEST_CASE("names and codes never lead a file out of its folder")
{
    Bureau bureau;
    Words const names{"../../x", "CON", "/etc/x", "a\nb", "..", "con.txt\u202e"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        bureau.say({"room", "add", "--code", "R" + std::to_string(i), "--name", names[i], "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
        bureau.say({"officer", "add", "--badge", "01234" + std::to_string(i), "--name", names[i], "--kind", "police", "--joined", "2010-01-01"});
        bureau.say({"post", "add", "--officer", "01234" + std::to_string(i), "--room", "R" + std::to_string(i), "--role", "lead", "--since", "2026-01-05"});
    }
    REQUIRE(bureau.say({"assess", "run", "--month", "2026-10"}) == 0);
    fs::path const around = fs::path(bureau.world.path("box")) / "deep";
    fs::create_directories(around);
    for (std::string const& name : names)
        for (char const* format : {"text", "html", "csv", "json", "markdown", "xlsx"}) {
            CAPTURE(name);
            CHECK(bureau.say({"report", "officer", name, "--month", "2026-10", "-f", format, "-o", "box/deep/out/"}) == 0);
            CHECK(bureau.raw() == Words{});
            bureau.say({"room", "show", name, "-f", format, "-o", "box/deep/out/"});
            bureau.say({"assess", "explain", name, "--month", "2026-10", "-f", format, "-o", "box/deep/out/"});
        }
    std::set<std::string> outside;
    std::size_t inside = 0;
    for (auto const& entry : fs::recursive_directory_iterator(bureau.world.path("box"))) {
        std::string const path = fs::relative(entry.path(), bureau.world.path("box")).string();
        inside += path.starts_with("deep/out/") ? 1u : 0u;
        if (!path.starts_with("deep/out/") && path != "deep" && path != "deep/out")
            outside.insert(path);
    }
    CHECK(outside == std::set<std::string>{});
    CHECK(inside >= names.size());
}

TEST_CASE("places in names are no places")
{
    Bureau bureau;
    int number = 0;
    for (std::string const name : {"{}", "{0}", "{9}", "{:>99999999}", "{name}", "{{}}", "%s%n", "{"}) {
        CAPTURE(name);
        bureau.say({"room", "add", "--code", "R" + std::to_string(++number), "--name", name, "--station", "城东派出所", "--kind", "urban", "--opened", "2026-01-05"});
        CHECK(bureau.say({"room", "show", name}) == 0);
        CHECK(bureau.out.str().find(name) != std::string::npos);
        CHECK(bureau.say({"room", "remove", name, "--dry-run"}) == 0);
        CHECK(bureau.say({"room", "list", "--station", name}) != 70);
        CHECK(bureau.err.str().find(name) != std::string::npos);
        CHECK(bureau.say({"room", "list", "--where", name + "=1"}) != 70);
        CHECK(bureau.err.str().find(name) != std::string::npos);
    }
}

TEST_CASE("quotes and semicolons are text to the database")
{
    Bureau bureau;
    for (std::string const text : {"'; DROP TABLE room; --", "' OR '1'='1", "\"; DELETE FROM unit; --", "x') UNION SELECT 1 --", "`room`", "[room]", "%", "_", "\\", "';ATTACH '/tmp/x' AS y;--"}) {
        CAPTURE(text);
        std::size_t const before = 1;
        for (Words const& command : {Words{"unit", "list", "--where", "name=" + text}, {"unit", "list", "--where", text + "=1"}, {"unit", "list", "--sort", text}, {"unit", "list", "--columns", text},
                 {"unit", "list", "--count-by", text}, {"room", "list", "--station", text}, {"room", "list", "--on", text}, {"visit", "list", "--month", text}, {"visit", "list", "--from", text},
                 {"unit", "show", text}, {"unit", "edit", text, "--name", "x"}, {"unit", "remove", text}, {"export", "unit", "--where", "name=" + text}, {"log", "--op", text}, {"undo", text},
                 {"check", "--month", text}, {"report", "officer", text, "--month", "2026-10"}, {"assess", "run", "--month", text}, {"unit", "export", "--officer", text}}) {
            CAPTURE(command[0] + " " + command[1]);
            CHECK(bureau.say(command) != 70);
            CHECK(bureau.err.str().find("syntax error") == std::string::npos);
        }
        REQUIRE(bureau.say({"unit", "list", "-f", "csv", "--columns", "code"}) == 0);
        CHECK(split(bureau.out.str(), '\n').size() == before + 2);
    }
    CHECK(bureau.say({"unit", "add", "--code", "330106990000", "--name", "'; DROP TABLE unit; --", "--level", "station"}) == 0);
    CHECK(bureau.say({"unit", "show", "'; DROP TABLE unit; --"}) == 0);
    CHECK(bureau.out.str().find("'; DROP TABLE unit; --") != std::string::npos);
}
