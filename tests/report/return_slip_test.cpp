#include "core/base/error.hpp"
#include "core/render/format.hpp"
#include "core/report/return_slip.hpp"
#include "tests/check/small_bureau.hpp"
#include "tests/golden/golden.hpp"
#include "tests/office/unpacked.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// The small bureau to which much is handed down.
class BusyBureau : public SmallBureau {
public:
    std::int64_t handed_down(std::string const& issuer, std::string const& number, std::string const& task, std::string const& outcome, Given more)
    {
        Given values{{"issued_by", issuer}, {"number", number}, {"date", "2026-10-15"}, {"form", "indicator"}, {"task", task}, {"title", "招商引资"}, {"basis", "年度要点"}, {"outcome", outcome}};
        values.insert(values.end(), more.begin(), more.end());
        return add("tasking", values);
    }

    Document slip(std::int64_t tasking, Date on = make_date(2026, 10, 16)) { return return_slip(references, tasking, on); }
};

}

TEST_CASE("a refused task outside the ten goes back with a slip, in every format as it was looked at")
{
    BusyBureau small;
    Document const slip = small.slip(small.handed_down("331124000000", "2026-13", "", "refused", {{"officer", "000001"}}));
    for (Format const* format : formats::all()) {
        std::string const bytes = format->write(slip, RenderOptions{.width = 100});
        INFO(format->name);
        CHECK(golden::compare("return-slip" + std::string(format->extension) + (format->binary ? ".txt" : ""), format->binary ? unpacked::text(bytes) : bytes) == "");
    }
}

TEST_CASE("what the station itself handed down, its room sends back")
{
    BusyBureau small;
    CHECK(small.slip(small.handed_down("331124520000", "1", "", "refused", {{"room", "R02"}})).issuer == "筏铺村警务室");
    CHECK(small.slip(small.handed_down("331124000000", "2", "", "refused", {{"room", "R02"}})).issuer == "古市派出所");
    CHECK(small.slip(small.handed_down("331124000000", "3", "", "refused", {})).issuer == "××派出所");
}

TEST_CASE("no slip for what was accepted, is not decided, is one of the ten, or before it was handed down")
{
    BusyBureau small;
    CHECK_THROWS_WITH_AS(small.slip(small.handed_down("331124000000", "12", "", "accepted", {})), "松阳县公安局 12 “招商引资” was accepted: only what is refused is sent back", Error);
    auto const undecided = small.handed_down("331124000000", "13", "", "", {});
    CHECK_THROWS_WITH_AS(small.slip(undecided), ("松阳县公安局 13 “招商引资” is not decided yet; to send it back, write down that it is refused: cwp tasking edit '#" + std::to_string(undecided) + "' outcome=refused").c_str(), Error);
    CHECK_THROWS_WITH_AS(small.slip(small.handed_down("331124000000", "14", "6", "refused", {})), "松阳县公安局 14 “招商引资” is one of the ten tasks (patrols): it is not sent back", Error);
    auto const refused = small.handed_down("331124000000", "15", "", "refused", {});
    CHECK_THROWS_WITH_AS(small.slip(refused, make_date(2026, 10, 14)), "--on 2026-10-14: 松阳县公安局 15 was handed down later, on 2026-10-15", Error);
    CHECK(small.slip(refused, make_date(2026, 10, 15)).title == "退办单");
}
