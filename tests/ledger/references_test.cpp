#include "core/base/error.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

/// Reason and hint of the refusal; empty where it was found.
std::string refusal(LedgerDesk& desk, std::string const& ledger, std::string const& written)
{
    try {
        desk.references.id(ledger, written);
    } catch (Invalid const& invalid) {
        return std::string(invalid.what()) + " | " + english(invalid.hint());
    }
    return {};
}

}

TEST_CASE("a record is found by code, name, alias, and both together in the forms that people write")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const east = desk.references.id("unit", "330106010000");
    for (char const* written : {"330106010000", "城东派出所", "城东", "东所", " 城东派出所 ", "３３０１０６０１００００", "'330106010000", "330106010000-城东派出所",
                                "330106010000 城东派出所", "城东派出所(330106010000)", "城东派出所（330106010000）", "330106010000城东" /* refused below */}) {
        CAPTURE(written);
        if (std::string(written) == "330106010000城东") {
            CHECK_THROWS_AS(desk.references.id("unit", written), Invalid);
        } else {
            CHECK(desk.references.id("unit", written) == east);
        }
    }
}

TEST_CASE("codes that hold hyphens are told from code-name")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const room = desk.references.id("room", "CD-03");
    CHECK(desk.references.id("room", "CD-03-城东社区警务室") == room);
    CHECK(desk.references.id("room", "cd-03") == room);
    CHECK(desk.references.id("room", "城东社区警务室-CD-03") == room);
    CHECK(desk.references.id("room", "CD-03（城东社区警务室）") == room);
}

TEST_CASE("a name that several have is refused with all their codes, and found with one of these")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    CHECK(refusal(desk, "officer", "张伟") == "2 are called 张伟: 012345, F00001 | write the code instead of the name");
    CHECK(desk.references.id("officer", "F00001 张伟") == desk.references.id("officer", "F00001"));
    CHECK(desk.references.is_shared("officer", "张伟"));
    CHECK_FALSE(desk.references.is_shared("officer", "李娜"));
}

TEST_CASE("what is unknown is refused with the nearest two")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    CHECK(refusal(desk, "officer", "12345") == "no such code or name | did you mean 012345 张伟?");
    CHECK(refusal(desk, "room", "CX-0").find("did you mean CX-07 城西社区警务室 or CX-08 老街警务室?") != std::string::npos);
    CHECK(refusal(desk, "room", "老街") == "no such code or name | did you mean CX-08 老街警务室?");
    CHECK(refusal(desk, "room", "警务室") == "no such code or name | ");
    CHECK(refusal(desk, "room", "完全不同的名称") == "no such code or name | ");
}

TEST_CASE("a code beside the name of another record is refused, not guessed")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    CHECK(refusal(desk, "room", "CX-07 城东社区警务室") == "城东社区警务室 is not the name of CX-07 | did you mean CX-07 城西社区警务室?");
}

TEST_CASE("nothing recorded yet is said as such")
{
    LedgerDesk desk;
    CHECK(refusal(desk, "officer", "012345") == "unknown: nothing is recorded there yet | ");
}

TEST_CASE("names are read again after a record was written")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    CHECK_FALSE(refusal(desk, "officer", "赵六").empty());
    std::int64_t const id = desk.add("officer", {{"badge", "012399"}, {"name", "赵六"}, {"kind", "police"}});
    CHECK(desk.references.id("officer", "赵六") == id);
    desk.edit("officer", id, {{"name", "赵陆"}});
    CHECK(desk.references.id("officer", "赵陆") == id);
    CHECK_FALSE(refusal(desk, "officer", "赵六").empty());
    CHECK(desk.references.code("officer", id) == "012399");
    CHECK(desk.references.name("officer", id) == "赵陆");
    CHECK(desk.references.code("officer", 4711).empty());
}

TEST_CASE("items of standards are found by code and label in both languages")
{
    LedgerDesk desk;
    CHECK(desk.references.standard("tasks", "2") == "2");
    CHECK(desk.references.standard("tasks", "入户调查") == "2");
    CHECK(desk.references.standard("tasks", "Home visits") == "2");
    CHECK(desk.references.standard("tasks", "2 入户调查") == "2");
    CHECK(desk.references.standard_label("tasks", "2", Language::zh) == "入户调查");
    CHECK_THROWS_AS(desk.references.standard("tasks", "11"), Invalid);
}
