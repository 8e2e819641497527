#include "core/base/error.hpp"
#include "core/report/report.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// The small bureau in which every requirement was broken, that of the night twice.
class BrokenBureau : public SmallBureau {
public:
    BrokenBureau()
    {
        add("duty", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "17:30"}, {"finish", "08:00"}, {"kind", "station"}});
        add("duty", {{"officer", "000001"}, {"date", "2026-10-09"}, {"start", "23:10"}, {"finish", "00:40"}, {"kind", "callout"}});
        add("request", {{"officer", "000002"}, {"date", "2026-10-13"}, {"kind", "flexible"}, {"what", "晚间入户"}, {"decision", "refused"}, {"decided_by", "所长"}});
        add("officer", {{"badge", "000010"}, {"name", "孙丽"}, {"kind", "police"}});
        add("post", {{"officer", "000010"}, {"room", "R02"}, {"role", "member"}, {"since", "2025-01-01"}, {"until", "2026-10-14"}});
        add("tasking", {{"issued_by", "331124000000"}, {"number", "12"}, {"date", "2026-10-15"}, {"form", "indicator"}, {"room", "R02"}, {"title", "招商引资"}, {"outcome", "accepted"}});
    }

    Document report(std::map<std::string, std::string> options = {}, int month = 10)
    {
        Question question;
        question.today = make_date(2026, 11, 4);
        question.month = make_month(2026, month);
        question.options = std::move(options);
        return report_named("compliance").build(db, pack, question, Speech{});
    }
};

std::vector<std::string> lines(Table const& table)
{
    std::vector<std::string> all;
    for (TableRow const& row : table.rows) {
        std::string text;
        for (Cell const& cell : row.cells)
            text += (text.empty() ? "" : "|") + cell.text;
        all.push_back(text);
    }
    return all;
}

using Lines = std::vector<std::string>;

}

TEST_CASE("each officer met has a line with the four requirements, in the station of the room")
{
    BrokenBureau small;
    Document const document = small.report();
    CHECK(lines(*find_table(document, "officers")) == Lines{
        "西屏派出所|王芳|000001|0|0|2|0|2",
        "古市派出所|(no officer named)||0|0|0|1|1",
        "古市派出所|李强|000002|0|1|0|0|1",
        "古市派出所|孙丽|000010|1|0|0|0|1",
        "total|||1|1|2|1|5"});
    CHECK(std::get<Paragraph>(document.blocks[0]).text == "5 violations of the four hard requirements are recorded; they met 3 of 3 officers in post.");
}

TEST_CASE("compliance by room and by station; the unit responsible is whoever handed down, else the station")
{
    BrokenBureau small;
    Document const by_room = small.report({{"by", "room"}});
    CHECK(lines(*find_table(by_room, "rooms")) == Lines{"西屏派出所|白龙社区警务室|0|0|2|0|2", "古市派出所|筏铺村警务室|1|1|0|1|3", "total||1|1|2|1|5"});
    Document const by_station = small.report({{"by", "station"}});
    CHECK(lines(*find_table(by_station, "stations")) == Lines{"西屏派出所|0|0|2|0|2", "古市派出所|1|1|0|1|3", "total|1|1|2|1|5"});
    CHECK(lines(*find_table(by_station, "responsible")) == Lines{"松阳县公安局|0|0|0|1|1", "西屏派出所|0|0|2|0|2", "古市派出所|1|1|0|0|2", "total|1|1|2|1|5"});
    CHECK_THROWS_WITH_AS(small.report({{"by", "unit"}}), "--by takes station, room or officer, not “unit”.", Error);
}

TEST_CASE("the records are listed by day, each once; a station sees its own")
{
    BrokenBureau small;
    Table const evidence = *find_table(small.report(), "evidence");
    REQUIRE(evidence.rows.size() == 5);
    CHECK(evidence.rows[0].cells[0].text == "2026-10-09");
    CHECK(evidence.rows[0].cells[2].code == "duty#2");
    CHECK(evidence.rows[4].cells[1].code == "outside_ten");
    CHECK(evidence.rows[4].cells[6].text == "331124000000");
    CHECK(find_table(small.report({{"station", "西屏派出所"}}), "evidence")->rows.size() == 2);
    Document const kept = small.report({}, 9);
    CHECK(find_table(kept, "evidence")->rows.empty());
    CHECK(std::get<Paragraph>(kept.blocks[0]).text == "The four hard requirements were kept: nothing is recorded against any of the 3 officers in post.");
}
