#include "core/report/public_form.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

Document activity(ScoredBureau& scored, std::string const& by)
{
    Question question;
    question.period = ScoredBureau::october();
    question.today = make_date(2026, 11, 4);
    question.options["by"] = by;
    question.options["public"] = "";
    return report_named("activity").build(scored.db, scored.pack, question, Speech{});
}

}

TEST_CASE("in public a person has a surname only")
{
    CHECK(public_name("王芳") == "王某");
    CHECK(public_name("李　明") == "李某");
    CHECK(public_name("欧阳修远") == "欧阳某");
    CHECK(public_name("欧阳") == "欧某");
    CHECK(public_name("阿布都·热合曼") == "阿某");
    CHECK(public_name("𠮷田") == "𠮷某");
    CHECK(public_name(" 赵") == "赵某");
    CHECK(public_name("") == "");
}

TEST_CASE("the smallest count that is published is a norm of the month")
{
    ScoredBureau scored;
    CHECK(small_group(scored.db, make_month(2026, 10)) == 5);
    scored.db.execute("UPDATE norm SET value = 100000 WHERE name = 'small_group'");
    CHECK(small_group(scored.db, make_month(2026, 10)) == 10);
    scored.db.execute("DELETE FROM norm WHERE name = 'small_group'");
    CHECK(small_group(scored.db, make_month(2026, 10)) == 5);
}

TEST_CASE("the activities for publication name no officer, bear no badge and show no small count")
{
    ScoredBureau scored;
    auto const document = activity(scored, "officer");
    auto const* table = find_table(document, "activity");
    REQUIRE(table);
    CHECK(table->columns[1].key == "station"); // no badge
    CHECK(table->rows[0].cells[0].text == "王某");
    CHECK(table->rows.back().cells[0].text == "total");
    for (auto const& row : table->rows)
        for (auto const& cell : row.cells) {
            CHECK(cell.text.find("000001") == std::string::npos);
            CHECK(cell.text.find("王芳") == std::string::npos);
        }
    CHECK(table->rows[0].cells[2].text == "*");  // 41 visits, for the other officer has one of the 42
    CHECK(table->rows[1].cells[2].text == "<5");
    CHECK(table->rows.back().cells[2].text == "42");
    CHECK(document.footer.find("<5") != std::string::npos);
}

TEST_CASE("rooms and stations keep their names and codes in public, and a line of nobody's its words")
{
    ScoredBureau scored;
    scored.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    scored.add("visit", {{"officer", "000009"}, {"date", "2026-10-12"}, {"subject", "甲1号"}, {"target", "household"}});
    auto const rooms = activity(scored, "room");
    CHECK(find_table(rooms, "activity")->rows[0].cells[0].text == "白龙社区警务室");
    CHECK(find_table(rooms, "activity")->rows[0].cells[1].text == "R01");
    auto const officers = activity(scored, "officer");
    auto const* table = find_table(officers, "activity");
    CHECK(table->rows[table->rows.size() - 2].cells[0].text == "(no post on that day)");
}
