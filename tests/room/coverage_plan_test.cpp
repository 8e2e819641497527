#include "core/room/coverage_plan.hpp"

#include "core/room/gaps.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

Date const day = make_date(2026, 10, 31);

class Villages : public SmallBureau {
public:
    void village(std::string const& code, std::string const& people, std::string const& lon, bool key = false, std::string const& township = "古市镇")
    {
        Given given{{"code", code}, {"name", "村" + code.substr(9)}, {"kind", "village"}, {"station", "331124520000"}, {"population", people}, {"township", township},
                    {"key_village", key ? "yes" : "no"}};
        if (!lon.empty()) {
            given.emplace_back("lat", "28.500000");
            given.emplace_back("lon", lon);
        }
        add("community", given);
    }
    CoveragePlan plan(std::size_t rooms) { return plan_coverage(db, pack, {rooms, day, std::nullopt}); }
    /// `201:202,203` for every room: the last three digits of site and links.
    std::vector<std::string> shape(std::size_t rooms)
    {
        std::vector<std::string> lines;
        auto const found = plan(rooms);
        for (PlacedRoom const& room : found.placement.rooms) {
            std::string line = found.wanting[room.site].code.substr(9) + ":";
            for (Link const& link : room.links) {
                line += (line.ends_with(":") ? "" : ",") + found.wanting[link.place].code.substr(9);
            }
            lines.push_back(line);
        }
        return lines;
    }
};

}

TEST_CASE("metres between spots")
{
    CHECK(metres_between({28500000, 119400000}, {28500000, 119400000}) == 0);
    CHECK(metres_between({28000000, 119400000}, {29000000, 119400000}) == 111195);
    // One degree of longitude at 28.5 N is 97,720 m on the ground.
    std::int64_t const degree = metres_between({28500000, 119000000}, {28500000, 120000000});
    CHECK(degree > 97720 - 200);
    CHECK(degree < 97720 + 200);
    CHECK(metres_between({28500000, 120000000}, {28500000, 119000000}) == degree);
    CHECK(metres_between({0, 0}, {0, 1000000}) == 111195);
}

TEST_CASE("key villages come first and stand alone; calm ones share a central one within reach")
{
    Villages small;
    small.village("331124100201", "1000", "119.400000");
    small.village("331124100202", "1000", "119.430000"); // 2.9 km from each neighbour
    small.village("331124100203", "1000", "119.460000");
    small.village("331124100204", "1500", "119.445000", true);
    small.village("331124100205", "900", "119.700000");  // 23 km away
    CHECK(small.shape(1) == std::vector<std::string>{"204:"});
    CHECK(small.shape(2) == std::vector<std::string>{"204:", "202:201,203"});
    CHECK(small.shape(3) == std::vector<std::string>{"204:", "202:201,203", "205:"});
    CHECK(small.shape(9).size() == 3);
    CHECK(small.plan(2).still_uncovered == 1);
    CHECK(small.plan(2).placement.value == 15000 + 6000);
}

TEST_CASE("without coordinates the township decides")
{
    Villages small;
    small.village("331124100201", "1000", "");
    small.village("331124100202", "1000", "");
    small.village("331124100203", "1000", "", false, "樟溪乡");
    CHECK(small.shape(3) == std::vector<std::string>{"201:202", "203:"});
}

TEST_CASE("villages of two stations share no room, and no room has more people than one officer may serve")
{
    Villages small;
    small.village("331124100201", "3000", "119.400000");
    small.village("331124100202", "2500", "119.400000");
    small.village("331124100203", "2000", "119.400000");
    small.add("community", {{"code", "331124100101"}, {"name", "临村"}, {"kind", "village"}, {"station", "331124510000"}, {"population", "10"}, {"lat", "28.5"}, {"lon", "119.4"}});
    CHECK(small.shape(3) == std::vector<std::string>{"201:203", "202:", "101:"});
}

TEST_CASE("what is covered by a room wants none; a fall-back mode weighs less than nobody")
{
    Villages small;
    small.village("331124100201", "1000", "119.400000");
    small.village("331124100202", "1100", "119.700000");
    small.village("331124100203", "9000", "119.900000");
    small.add("coverage", {{"community", "331124100203"}, {"mode", "linked"}, {"since", "2026-01-01"}, {"room", "R02"}});
    small.add("coverage", {{"community", "331124100202"}, {"mode", "liaison"}, {"since", "2026-01-01"}, {"officer", "000002"}});
    CHECK(small.shape(3) == std::vector<std::string>{"201:", "202:"});
}

TEST_CASE("gaps: uncovered, ended, broken by a closed room or one who left, rooms without officer or community")
{
    Villages small;
    small.village("331124100201", "1000", "");
    small.village("331124100202", "1000", "", true);
    small.village("331124100203", "1000", "");
    small.add("coverage", {{"community", "331124100203"}, {"mode", "linked"}, {"since", "2026-01-01"}, {"until", "2026-06-30"}, {"room", "R02"}});
    small.add("officer", {{"badge", "000009"}, {"name", "钱进"}, {"kind", "police"}, {"left_on", "2026-10-30"}});
    small.add("coverage", {{"community", "331124100202"}, {"mode", "liaison"}, {"since", "2026-01-01"}, {"officer", "000009"}});
    small.add("room", {{"code", "R03"}, {"name", "新村警务室"}, {"station", "331124520000"}, {"kind", "rural"}, {"opened", "2026-10-01"}});
    std::vector<std::string> lines;
    for (RoomGap const& gap : gaps_on(small.db, day)) {
        lines.push_back(gap.name + ": " + english(gap.what));
    }
    CHECK(lines == std::vector<std::string>{"村201 (331124100201): never covered", "村202 (331124100202): its coverage no longer holds", "村203 (331124100203): not covered since 2026-06-30", "村202 (331124100202): 000009 钱进 left on 2026-10-30",
        "新村警务室 (R03): no police officer in post", "白龙社区警务室 (R01): no community is recorded for it",
        "筏铺村警务室 (R02): no community is recorded for it", "新村警务室 (R03): no community is recorded for it"});
    // A day earlier he was still here.
    CHECK(gaps_on(small.db, day - 1).size() == lines.size() - 1);
    CHECK(english(gaps_on(small.db, day - 1)[3].what) == "a key village is to have an officer of its own");
}
