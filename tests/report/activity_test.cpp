#include "core/base/error.hpp"
#include "core/report/activity_sums.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"

#include <algorithm>
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

TEST_CASE("a helper in post with records stands among the officers, one without does not")
{
    ScoredBureau scored;
    auto const before = activity_sums(scored.db, ScoredBureau::october(), ActivityBy::officer);
    CHECK(std::none_of(before.begin(), before.end(), [](ActivityLine const& line) { return line.code == "000003"; }));
    scored.add("patrol", {{"officer", "000003"}, {"date", "2026-10-12"}, {"start", "20:00"}, {"finish", "21:00"}, {"route", "沿河"}});
    auto const after = activity_sums(scored.db, ScoredBureau::october(), ActivityBy::officer);
    REQUIRE(after.size() == before.size() + 1);
    auto const helper = std::find_if(after.begin(), after.end(), [](ActivityLine const& line) { return line.code == "000003"; });
    REQUIRE(helper != after.end());
    CHECK((*helper)[ActivityFigure::minutes] == 60);
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
    CHECK(document.subtitle == "Counted from the records of the ledgers, helpers included");
    question.options["by"] = "village";
    CHECK_THROWS_AS(report_named("activity").build(scored.db, scored.pack, question, Speech{}), Error);
}
