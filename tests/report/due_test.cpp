#include "core/base/text.hpp"
#include "core/render/format.hpp"
#include "core/report/due_items.hpp"
#include "tests/report/scored_bureau.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

std::vector<DueItem> of_kind(std::vector<DueItem> items, std::string const& kind)
{
    items.erase(std::remove_if(items.begin(), items.end(), [&kind](DueItem const& item) { return item.kind != kind; }), items.end());
    return items;
}

Date november(int day) { return make_date(2026, 11, day); }

}

TEST_CASE("a return is owed from the month's end and overdue after its third workday")
{
    ScoredBureau scored;
    CHECK(of_kind(due_items(scored.db, scored.pack, make_date(2026, 10, 31)), "return").empty());
    auto const owed = of_kind(due_items(scored.db, scored.pack, november(4)), "return");
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].station == "古市派出所");
    CHECK(owed[0].what.zh == "2026-10");
    CHECK(owed[0].due == november(4));
    CHECK_FALSE(is_overdue(owed[0], november(4)));
    CHECK(is_overdue(owed[0], november(5)));
}

TEST_CASE("a scored month is to be published, a month that was skipped is to be scored")
{
    ScoredBureau scored;
    CHECK(of_kind(due_items(scored.db, scored.pack, november(4)), "publish").size() == 2);
    scored.publish(9);
    auto const left = of_kind(due_items(scored.db, scored.pack, november(4)), "publish");
    REQUIRE(left.size() == 1);
    CHECK(left[0].what.zh == "2026-10");
    CHECK(of_kind(due_items(scored.db, scored.pack, november(4)), "run").empty());
    CHECK(of_kind(due_items(scored.db, scored.pack, make_date(2026, 12, 10)), "run").size() == 1);
}

TEST_CASE("hazards are owed by who leads the room until they are fixed")
{
    ScoredBureau scored;
    auto const owed = of_kind(due_items(scored.db, scored.pack, november(4)), "hazard");
    REQUIRE(owed.size() == 2);
    CHECK(owed[0].due == make_date(2026, 9, 28));
    CHECK(owed[0].officer == "王芳");
    CHECK(owed[0].what.zh == "白龙超市：通道堵塞");
    scored.db.execute("UPDATE inspection SET fixed = '2026-09-27' WHERE date < '2026-10-01'");
    CHECK(of_kind(due_items(scored.db, scored.pack, november(4)), "hazard").size() == 1);
}

TEST_CASE("what is due within seven days is told, later things are not")
{
    ScoredBureau scored;
    auto const dispute = [&](std::string const& number, std::string const& due) {
        scored.add("dispute", {{"room", "R01"}, {"number", number}, {"found", "2026-11-01"}, {"kind", "neighbour"}, {"summary", "争吵"}, {"due", due}});
    };
    dispute("1", "2026-11-11");
    dispute("2", "2026-11-12");
    auto const owed = of_kind(due_items(scored.db, scored.pack, november(4)), "dispute");
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].what.zh == "1 争吵");
}

TEST_CASE("a petition is due fifteen workdays after receipt; a pause moves that, an open one stops it")
{
    ScoredBureau scored;
    auto const petition = [&](Given values) {
        values.insert(values.end(), {{"room", "R01"}, {"received", "2026-10-12"}, {"kind", "letter"}, {"subject", "路灯不亮"}});
        scored.add("petition", values);
    };
    petition({{"number", "1"}});
    petition({{"number", "2"}, {"paused_from", "2026-10-20"}, {"paused_to", "2026-10-22"}});
    petition({{"number", "3"}, {"paused_from", "2026-10-20"}});
    petition({{"number", "4"}, {"answered", "2026-10-30"}});
    auto const owed = of_kind(due_items(scored.db, scored.pack, november(4)), "petition");
    REQUIRE(owed.size() == 2);
    CHECK(owed[0].due == november(2));
    CHECK(owed[1].due == november(5));
}

TEST_CASE("what is longest overdue comes first, with the days that are left")
{
    ScoredBureau scored;
    auto const items = due_items(scored.db, scored.pack, november(4));
    auto const document = due_document(items, november(4), scored.pack, Speech{});
    auto const* table = find_table(document, "due");
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == items.size());
    CHECK(table->rows[0].cells[6].text == "-37");
    CHECK(table->rows[0].cells[0].code == "hazard");
    CHECK(table->rows[0].cells[2].text == "西屏派出所 白龙社区警务室");
    CHECK(table->rows[0].cells[2].code == "白龙社区警务室");
    CHECK(table->rows[0].cells[7].text == "inspections #1");
    CHECK(std::is_sorted(items.begin(), items.end(), [](DueItem const& a, DueItem const& b) { return a.due < b.due; }));
}

TEST_CASE("what is owed fits a terminal of eighty columns, with no number of a record broken")
{
    ScoredBureau scored;
    scored.add("dispute", {{"room", "R01"}, {"number", "JF-2026-1001"}, {"found", "2026-10-01"}, {"kind", "neighbour"}, {"summary", "楼上漏水损坏楼下装修，双方对赔偿数额争执不下"}, {"due", "2026-11-05"}});
    for (auto const language : {Language::zh, Language::en}) {
        auto const document = due_document(due_items(scored.db, scored.pack, november(4)), november(4), scored.pack, Speech(language, {}));
        auto const text = format_named("text").write(document, {80, false});
        CAPTURE(text);
        for (auto const line : split(text, '\n')) {
            CHECK(display_width(line) <= 80);
        }
        CHECK(text.find("#1\n") != std::string::npos);
        CHECK(text.find("JF-2026-1001") != std::string::npos);
    }
}

TEST_CASE("programs get the kinds of what is due by code")
{
    ScoredBureau scored;
    auto const document = due_document(due_items(scored.db, scored.pack, november(4)), november(4), scored.pack, Speech{});
    CHECK(document.json.find(R"("kind": "hazard")") != std::string::npos);
    CHECK(document.json.find(R"("days": -37)") != std::string::npos);
}

TEST_CASE("where nothing was assessed yet every month since the first work is owed, the last twelve at most")
{
    ScoredBureau scored;
    scored.db.enforce_references(false);
    scored.db.execute("DELETE FROM run");
    auto const owed = of_kind(due_items(scored.db, scored.pack, make_date(2026, 12, 20)), "run");
    REQUIRE(owed.size() >= 3);
    CHECK(owed.size() <= 12);
    CHECK(owed.back().what.zh == "2026-11");
    CHECK(owed[owed.size() - 3].what.zh == "2026-09");
}

TEST_CASE("a regulation of a time when nothing could be due says so instead of saying that nothing is owed")
{
    ScoredBureau scored;
    CHECK_THROWS_WITH_AS(due_items(scored.db, Pack(), november(4)),
                         "the regulation in this database names nothing that can be due (dues/*.sql): install one that does with 'cwp pack install DIR --from MONTH'", Error);
}
