#include "cli/run.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cwp;
using cli_test::Scene;

namespace {

/// A bureau with a fixed room, a mobile one and one that has closed.
struct Inspected : Scene {
    Inspected()
    {
        say({"init"});
        say({"unit", "add", "--code", "331124510000", "--name", "西屏派出所", "--level", "station"});
        say({"room", "add", "--code", "R01", "--name", "白龙社区警务室", "--station", "西屏派出所", "--kind", "urban", "--opened", "2020-01-01"});
        say({"room", "add", "--code", "M01", "--name", "流动警务室", "--station", "西屏派出所", "--kind", "mobile", "--opened", "2020-01-01"});
        say({"room", "add", "--code", "R09", "--name", "旧警务室", "--station", "西屏派出所", "--kind", "rural", "--opened", "2020-01-01", "--closed", "2026-10-31"});
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
    /// The records as CSV, without the heading.
    std::string stored()
    {
        say({"checklist", "list", "-f", "csv"});
        std::string const text = out.str();
        return text.substr(std::min(text.find('\n') + 1, text.size()));
    }
    bool told(std::string const& words) const { return err.str().find(words) != std::string::npos; }
};

std::string lines(int count, std::string const& line)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += line + "\n";
    return all;
}

}

TEST_CASE("a room is inspected item by item and stored as one operation that can be undone")
{
    Inspected small;
    CHECK(small.answer("p\nf\n墙面脱落\n合格\n√\nn\n" + lines(10, "p"), {"checklist", "fill", "R01", "--date", "2026-10-30", "--inspector", "治安大队"}) == 0);
    CHECK(small.told("白龙社区警务室 (R01), urban room, 2026-10-30: 15 items."));
    CHECK(small.told("2/15 blue and white exterior: "));
    CHECK(small.told("1/15 office of its own (must pass): "));
    CHECK(small.told("13 passed, 1 failed, 1 not applicable, 0 left as they were"));
    CHECK(small.told("15 added; undo with: cwp undo"));
    std::string const stored = small.stored();
    CHECK(std::count(stored.begin(), stored.end(), '\n') == 15);
    CHECK(stored.find("R01,2026-10-30,exterior,fail,治安大队,墙面脱落\n") != std::string::npos);
    CHECK(stored.find("R01,2026-10-30,name_board,pass,治安大队,\n") != std::string::npos);
    CHECK(stored.find("R01,2026-10-30,light_box,na,治安大队,\n") != std::string::npos);
    CHECK(small.say({"undo"}) == 0);
    CHECK(small.stored().empty());
}

TEST_CASE("Enter alone leaves an item out: what nobody looked at is not passed")
{
    Inspected small;
    CHECK(small.answer("p\n" + lines(14, ""), {"checklist", "fill", "R01"}) == 0);
    CHECK(small.told("1 passed, 0 failed, 0 not applicable, 14 left as they were"));
    CHECK(small.stored() == "1,R01,2026-11-03,own_office,pass,,\n");
    CHECK(small.answer(lines(15, ""), {"checklist", "fill", "R01", "--date", "2026-11-02"}) == 0);
    CHECK(small.told("nothing to change"));
}

TEST_CASE("items that do not apply to the room's kind are not asked")
{
    Inspected small;
    CHECK(small.answer(lines(12, "p"), {"checklist", "fill", "流动警务室", "--by", "李明"}) == 0);
    CHECK(small.told("12 items"));
    CHECK_FALSE(small.told("map of the area"));
    CHECK(small.stored().find("M01,2026-11-03,tidy,pass,李明,") != std::string::npos);
}

TEST_CASE("what is no answer is asked again, and < goes back an item")
{
    Inspected small;
    CHECK(small.answer("maybe\n<\np\nf\n\n<\n<\nn\np\n" + lines(13, ""), {"checklist", "fill", "R01"}) == 0);
    CHECK(small.told("p pass, f fail, n not applicable"));
    CHECK(small.stored() == "1,R01,2026-11-03,own_office,na,,\n2,R01,2026-11-03,exterior,pass,,\n");
}

TEST_CASE("gone back to, an answer stays with Enter and is taken back with -")
{
    Inspected small;
    CHECK(small.answer("p\np\n<\n<\n\n-\n" + lines(13, ""), {"checklist", "fill", "R01"}) == 0);
    CHECK(small.told("1/15 office of its own (must pass) [pass]: "));
    CHECK(small.stored() == "1,R01,2026-11-03,own_office,pass,,\n");
}

TEST_CASE("filled in again on the same day, the form shows what is stored and changes what is answered")
{
    Inspected small;
    small.answer("p\nf\n脏\n" + lines(13, ""), {"checklist", "fill", "R01", "--inspector", "甲"});
    CHECK(small.answer("\np\n" + lines(13, ""), {"checklist", "fill", "R01", "--inspector", "乙"}) == 0);
    CHECK(small.told("2/15 blue and white exterior [fail]: "));
    CHECK(small.stored() == "1,R01,2026-11-03,own_office,pass,甲,\n2,R01,2026-11-03,exterior,pass,乙,\n");
}

TEST_CASE("an input that ends before the last item writes nothing, nor does a dry run")
{
    Inspected small;
    CHECK(small.answer("p\np\n", {"checklist", "fill", "R01"}) == 1);
    CHECK(small.told("the input ended before the last item; nothing was written"));
    CHECK(small.answer(lines(15, "p"), {"checklist", "fill", "R01", "--dry-run"}) == 0);
    CHECK(small.told("dry run"));
    CHECK(small.stored().empty());
}

TEST_CASE("without a terminal the form says how else an inspection is given")
{
    Inspected small;
    CHECK(small.say({"checklist", "fill", "R01"}) == 2);
    CHECK(small.told("a form needs a terminal; without one make a sheet with 'cwp template checklist', fill it in and read it with 'cwp checklist import FILE'"));
}

TEST_CASE("a room that is not there, or not open that day, and a day to come are refused before anything is asked")
{
    Inspected small;
    CHECK(small.answer("", {"checklist", "fill", "R77"}) == 1);
    CHECK(small.answer("", {"checklist", "fill", "R09"}) == 1);
    CHECK(small.told("旧警务室 (R09) was not open on 2026-11-03 (it was from 2020-01-01 to 2026-10-31): it cannot be inspected"));
    CHECK(small.answer("", {"checklist", "fill", "R01", "--date", "2026-11-04"}) == 2);
    CHECK(small.told("--date 2026-11-04 is after today, 2026-11-03"));
    CHECK(small.answer(lines(15, "p"), {"checklist", "fill", "R09", "--date", "2026-10-31"}) == 0);
}
