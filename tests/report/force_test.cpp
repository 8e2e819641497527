#include "core/report/report.hpp"
#include "core/room/force.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// The small bureau with its first station under a sub-bureau, people of every kind, and communities.
class ManyPeople : public SmallBureau {
public:
    ManyPeople()
    {
        add("unit", {{"code", "331124300000"}, {"name", "城区分局"}, {"level", "sub_bureau"}, {"parent", "331124000000"}});
        add("unit", {{"code", "331124530000"}, {"name", "城东派出所"}, {"level", "station"}, {"parent", "331124300000"}});
        add("room", {{"code", "R03"}, {"name", "城东流动警务室"}, {"station", "331124530000"}, {"kind", "mobile"}, {"opened", "2026-10-01"}});
        add("room", {{"code", "R04"}, {"name", "城东社区警务室"}, {"station", "331124530000"}, {"kind", "urban"}, {"opened", "2020-01-01"}, {"closed", "2026-10-30"}});
        add("rating", {{"room", "R03"}, {"since", "2026-10-01"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "1"}, {"heavy_load", "yes"}, {"demonstration", "yes"}});
        person("000010", "police", "member", "R01", "yes");
        person("000011", "patrol", "partner", "R02");
        person("000012", "governance_cadre", "partner", "R03");
        person("000013", "security_cadre", "partner", "R03");
        community("331124100001", "白龙社区", "4000", "500");
        community("331124200001", "筏铺村", "900", "0");
        add("coverage", {{"community", "331124100001"}, {"mode", "urban_multi"}, {"since", "2020-01-01"}, {"room", "R01"}});
        add("coverage", {{"community", "331124100001"}, {"mode", "own_room"}, {"since", "2021-01-01"}, {"room", "R01"}});
        add("coverage", {{"community", "331124200001"}, {"mode", "own_room"}, {"since", "2020-01-01"}, {"room", "R02"}});
    }

    Document report(std::map<std::string, std::string> options = {})
    {
        Question question;
        question.today = make_date(2026, 10, 31);
        question.options = std::move(options);
        return report_named("force").build(db, pack, question, Speech{});
    }

private:
    void person(std::string const& badge, std::string const& kind, std::string const& role, std::string const& room, std::string const& village_post = "no")
    {
        add("officer", {{"badge", badge}, {"name", "人" + badge}, {"kind", kind}, {"full_time", kind == "police" ? "yes" : "no"}, {"village_post", village_post}});
        add("post", {{"officer", badge}, {"room", room}, {"role", role}, {"since", "2026-10-05"}});
    }
    void community(std::string const& code, std::string const& name, std::string const& population, std::string const& floating)
    {
        add("community", {{"code", code}, {"name", name}, {"kind", "village"}, {"station", "331124510000"}, {"population", population}, {"floating", floating}});
    }
};

/// The row's cells as text, with bars between them.
std::string line(Table const& table, std::size_t row)
{
    std::string text;
    for (Cell const& cell : table.rows.at(row).cells)
        text += (text.empty() ? "" : "|") + cell.text;
    return text;
}

}

TEST_CASE("a room's force is who has a post there on the day, and what it covers, each community once")
{
    ManyPeople small;
    auto const rooms = force_on(small.db, make_date(2026, 10, 31));
    REQUIRE(rooms.size() == 3);
    CHECK(rooms[0].room.code == "R01");
    CHECK(rooms[0].people.lead == 1);
    CHECK(rooms[0].people.member == 1);
    CHECK(rooms[0].people.full_time == 1);
    CHECK(rooms[0].people.village_post == 1);
    CHECK(rooms[0].people.auxiliary == 1);
    CHECK(rooms[0].communities == 1);
    CHECK(rooms[0].population == 4500);
    CHECK(rooms[2].room.code == "R03");
    CHECK(rooms[2].people.police() == 0);
    CHECK(rooms[2].people.helpers() == 2);
    CHECK(rooms[2].heavy == 1);
    CHECK(force_on(small.db, make_date(2026, 10, 4))[0].people.police() == 1);
    CHECK(force_on(small.db, make_date(2026, 10, 30)).size() == 4);
}

TEST_CASE("the lines of units add up to the sub-bureau's and the bureau's, the kinds to the total")
{
    ManyPeople small;
    Document const document = small.report();
    Table const& rooms = *find_table(document, "rooms");
    REQUIRE(rooms.rows.size() == 5);
    CHECK(line(rooms, 0) == "城东派出所|1|0|0|1|1|0|0|0|1|1");
    CHECK(line(rooms, 1) == "城区分局 together|1|0|0|1|1|0|0|0|1|1");
    CHECK(line(rooms, 2) == "西屏派出所|1|1|0|0|1|0|0|0|0|0");
    CHECK(line(rooms, 3) == "古市派出所|1|0|1|0|0|0|1|0|0|0");
    CHECK(line(rooms, 4) == "total|3|1|1|1|2|0|1|0|1|1");
    CHECK(line(*find_table(document, "officers"), 4) == "total|3|2|1|2|1|0|1|1");
    CHECK(line(*find_table(document, "helpers"), 4) == "total|4|1|1|1|1|1|1|2");
    Table const& kinds = *find_table(document, "kinds");
    CHECK(line(kinds, 0) == "urban|1|1|4500|2|1|1|2250");
    CHECK(line(kinds, 2) == "mobile|1|0|0|0|0|2|");
    CHECK(line(kinds, 3) == "total|3|2|5400|3|1|4|1800");
}

TEST_CASE("the force of one station, or of nobody")
{
    ManyPeople small;
    Document const document = small.report({{"station", "古市派出所"}});
    CHECK(find_table(document, "rooms")->rows.size() == 2);
    Document const none = small.report({{"station", "331124000000"}});
    CHECK(find_table(none, "rooms")->rows.size() == 5);
    small.db.execute("UPDATE room SET closed = '2026-10-01'");
    CHECK(find_table(small.report(), "kinds")->rows.empty());
    CHECK(find_table(small.report(), "rooms")->if_empty == "No room was open.");
}
