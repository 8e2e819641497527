#include "core/base/error.hpp"
#include "core/report/activity_sums.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

TEST_CASE("activities are summed by station, with distinct households and patrols past midnight")
{
    ScoredBureau scored;
    auto const lines = activity_sums(scored.db, ScoredBureau::october(), ActivityBy::station);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == "西屏派出所");
    CHECK(lines[0][ActivityFigure::visits] == 41);
    CHECK(lines[0][ActivityFigure::households] == 30);
    CHECK(lines[0][ActivityFigure::businesses] == 10);
    CHECK(lines[0][ActivityFigure::minutes] == 120);
    CHECK(lines[0][ActivityFigure::people] == 60);
    CHECK(lines[0][ActivityFigure::hazards] == 1);
    CHECK(lines[1][ActivityFigure::visits] == 1);
}

TEST_CASE("work on a day without a post stands in a line of its own")
{
    ScoredBureau scored;
    scored.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    scored.add("visit", {{"officer", "000009"}, {"date", "2026-10-12"}, {"subject", "甲1号"}, {"target", "household"}});
    for (auto const by : {ActivityBy::station, ActivityBy::room, ActivityBy::officer}) {
        auto const lines = activity_sums(scored.db, ScoredBureau::october(), by);
        REQUIRE(lines.size() == 3);
        CHECK(lines.back().code.empty());
        CHECK(lines.back()[ActivityFigure::visits] == 1);
    }
    CHECK(activity_total(scored.db, ScoredBureau::october())[ActivityFigure::visits] == 43);
}

TEST_CASE("the report has a line of totals and speaks the language of the terminal")
{
    ScoredBureau scored;
    Question question;
    question.period = ScoredBureau::october();
    question.options["by"] = "room";
    auto const document = report_named("activity").build(scored.db, scored.pack, question, Speech{});
    auto const* table = find_table(document, "activity");
    REQUIRE(table != nullptr);
    CHECK(table->rows.back().role == RowRole::total);
    CHECK(table->columns[3].heading == "visits");
    question.options["by"] = "village";
    CHECK_THROWS_AS(report_named("activity").build(scored.db, scored.pack, question, Speech{}), Error);
}
