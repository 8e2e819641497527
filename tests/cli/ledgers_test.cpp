#include "cli/run.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace cwp;
using cli_test::Scene;

namespace {

/// A database with one unit.
struct Bureau : Scene {
    Bureau()
    {
        say({"init"});
        say({"unit", "add", "--code", "330106010000", "--name", "城东派出所", "--level", "station"});
        say({"unit", "add", "--code", "330106020000", "--name", "城西派出所", "--level", "station"});
    }

    int say(std::vector<std::string> const& args)
    {
        out.str({});
        err.str({});
        return run(args, world);
    }

    int answer(std::string const& lines, std::vector<std::string> const& args)
    {
        in.clear();
        in.str(lines);
        world.in_is_terminal = true;
        int const exit = say(args);
        world.in_is_terminal = false;
        return exit;
    }
};

}

TEST_CASE("on a terminal a record is added field by field, and what cannot be is asked again")
{
    Bureau bureau;
    CHECK(bureau.answer("J-1\n\n王局长\n城冬派出所\n城东派出所\n2026-02-30\n2026-03-01\n\n", {"leader", "add"}) == 0);
    CHECK(bureau.out.str() == "#1\n");
    CHECK(bureau.err.str().find("this may not be blank") != std::string::npos);
    CHECK(bureau.err.str().find("did you mean 330106010000 城东派出所") != std::string::npos);
    bureau.say({"leader", "list", "-f", "csv"});
    CHECK(bureau.out.str() == "id,code,name,unit,since,until\n1,J-1,王局长,330106010000,2026-03-01,\n");
}

TEST_CASE("a terminal that falls silent adds nothing")
{
    Bureau bureau;
    CHECK(bureau.answer("J-1\n", {"leader", "add"}) == 1);
    CHECK(bureau.err.str().find("the input ended before the last column; nothing was added") != std::string::npos);
    CHECK(bureau.say({"leader", "list"}) == 0);
    CHECK(bureau.out.str() == "no records\n");
}

TEST_CASE("every file that is written is for its owner only")
{
    Bureau bureau;
    std::string const folder = bureau.stage.folder() + "/";
    using std::filesystem::perms;
    CHECK(bureau.say({"officer", "list", "-o", "masked.csv"}) == 0);
    CHECK(bureau.say({"officer", "list", "--unmask", "核对", "-o", "full.csv"}) == 0);
    CHECK(std::filesystem::status(folder + "full.csv").permissions() == (perms::owner_read | perms::owner_write));
    CHECK(std::filesystem::status(folder + "masked.csv").permissions() == (perms::owner_read | perms::owner_write));
}

TEST_CASE("sensitive values do not stand in the log")
{
    Bureau bureau;
    CHECK(bureau.say({"officer", "add", "--badge", "012345", "--name", "张伟", "--kind", "police", "--phone", "138 0000 1234"}) == 0);
    CHECK(bureau.say({"officer", "edit", "012345", "手机号码=13900009999", "person_id=11010519491231002X"}) == 0);
    CHECK(bureau.say({"officer", "list", "--where", "phone=13900009999", "--unmask", "查找来电"}) == 0);
    CHECK(bureau.out.str().find("13900009999") != std::string::npos);
    CHECK(bureau.say({"log", "-f", "json"}) == 0);
    CHECK(bureau.out.str().find("查找来电") != std::string::npos);
    for (char const* number : {"4", "5", "6"}) {
        CHECK(bureau.say({"log", "show", number}) == 0);
        CHECK(bureau.out.str().find("***") != std::string::npos);
        for (char const* secret : {"138 0000 1234", "13900009999", "11010519491231002X"}) {
            CHECK(bureau.out.str().find(secret) == std::string::npos);
        }
    }
}

TEST_CASE("what is masked is not shown without its entry in the log")
{
    Bureau bureau;
    bureau.say({"officer", "add", "--badge", "012345", "--name", "张伟", "--kind", "police", "--phone", "13800001234"});
    CHECK(bureau.say({"officer", "list", "--unmask", " "}) == 2);
    CHECK(bureau.say({"officer", "list", "--unmask", "查", "--dry-run"}) == 2);
    CHECK(bureau.out.str().empty());
    CHECK(bureau.say({"officer", "show", "012345"}) == 0);
    CHECK(bureau.out.str().find("13800001234") == std::string::npos);
}

TEST_CASE("wrong words of a list are usage errors that name what was meant")
{
    Bureau bureau;
    CHECK(bureau.say({"unit", "list", "--sort", "nmae"}) == 2);
    CHECK(bureau.err.str().find("did you mean name?") != std::string::npos);
    CHECK(bureau.say({"unit", "list", "--limit", "0"}) == 2);
    CHECK(bureau.say({"unit", "list", "--where", "name"}) == 2);
    CHECK(bureau.err.str().find("COLUMN=VALUE") != std::string::npos);
    CHECK(bureau.say({"unit", "list", "--station", "城中派出所"}) == 1);
    CHECK(bureau.err.str().find("--station 城中派出所: no such code or name") != std::string::npos);
}
