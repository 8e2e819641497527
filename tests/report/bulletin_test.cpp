#include "core/base/error.hpp"
#include "core/render/format.hpp"
#include "core/report/report.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

Document bulletin_of(ScoredBureau& scored, int month)
{
    Question question;
    question.month = make_month(2026, month);
    question.today = make_date(2026, 11, 4);
    return report_named("bulletin").build(scored.db, scored.pack, question, Speech{});
}

std::string in_words(Document const& document)
{
    return format_named("text").write(document, {0, false});
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("the bulletin of the small bureau reads as it was last read")
{
    ScoredBureau scored;
    CHECK(golden::compare("bulletin.txt", format_named("text").write(bulletin_of(scored, 10), {100, false})) == "");
}

TEST_CASE("a bulletin is built twice to the same bytes, in every format")
{
    ScoredBureau scored;
    for (auto const* format : formats::all()) {
        CHECK(format->write(bulletin_of(scored, 10), {}) == format->write(bulletin_of(scored, 10), {}));
    }
}

TEST_CASE("a draft says so, a published month does not and is dated by its publishing")
{
    ScoredBureau scored;
    auto const draft = in_words(bulletin_of(scored, 10));
    CHECK(contains(draft, "试算"));
    CHECK(contains(draft, "2026年11月4日"));
    scored.publish(10);
    auto const published = in_words(bulletin_of(scored, 10));
    CHECK_FALSE(contains(published, "试算"));
    CHECK(contains(published, "2026年11月5日"));
}

TEST_CASE("a station without a return is named, and its officers have no total")
{
    ScoredBureau scored;
    auto const document = bulletin_of(scored, 10);
    CHECK(contains(in_words(document), "未按时上报数据的单位：古市派出所"));
    auto const* unassessed = find_table(document, "unassessed");
    REQUIRE(unassessed != nullptr);
    REQUIRE(unassessed->rows.size() == 1);
    CHECK(unassessed->rows[0].cells[0].text == "李强");
    CHECK(unassessed->rows[0].cells[3].text.empty());
}

TEST_CASE("the bulletin compares with the month before, and the first month with nothing")
{
    ScoredBureau scored;
    CHECK(contains(in_words(bulletin_of(scored, 10)), "比上月"));
    CHECK(contains(in_words(bulletin_of(scored, 9)), "上月没有考核结果，不作比较"));
    CHECK(find_table(bulletin_of(scored, 9), "trend") == nullptr);
    CHECK(find_table(bulletin_of(scored, 10), "trend")->rows.size() == 2);
}

TEST_CASE("every assessed officer stands in the annex with every indicator")
{
    ScoredBureau scored;
    auto const document = bulletin_of(scored, 10);
    auto const* details = find_table(document, "details");
    REQUIRE(details != nullptr);
    CHECK(details->rows.size() == 2);
    auto const run = load_run(scored.db, make_month(2026, 10));
    CHECK(details->columns.size() == 5 + run.scheme.indicators.size() + 6);
    for (auto const& row : details->rows) {
        CHECK(row.cells.size() == details->columns.size());
    }
}

TEST_CASE("the five activities add up to those of the bureau")
{
    ScoredBureau scored;
    auto const document = bulletin_of(scored, 10);
    auto const* table = find_table(document, "activities_by_station");
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 3);
    CHECK(table->columns[1].key == "visits_households");
    CHECK(table->rows[0].cells[1].text == "30");
    CHECK(table->rows[1].cells[1].text == "1");
    CHECK(table->rows[2].cells[1].text == "31");
    CHECK(table->rows[2].role == RowRole::total);
}

TEST_CASE("records that come after the run change nothing in its bulletin")
{
    ScoredBureau scored;
    auto const before = in_words(bulletin_of(scored, 10));
    scored.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    scored.add("visit", {{"officer", "000009"}, {"date", "2026-10-12"}, {"subject", "甲1号"}, {"target", "household"}});
    scored.add("room", {{"code", "R03"}, {"name", "新警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2026-10-01"}});
    CHECK(in_words(bulletin_of(scored, 10)) == before);
}

TEST_CASE("waived findings are printed with the reason")
{
    ScoredBureau scored;
    scored.add("duty", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "08:00"}, {"finish", "12:00"}, {"kind", "room"}});
    scored.add("duty", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "11:00"}, {"finish", "13:00"}, {"kind", "room"}});
    scored.score(10);
    scored.db.execute("UPDATE run SET state = 'published', waived = '系统切换' WHERE month = '2026-10'");
    auto const text = in_words(bulletin_of(scored, 10));
    CHECK(contains(text, "理由：系统切换"));
    CHECK(contains(text, "与 #"));
}

TEST_CASE("a month without a run has no bulletin, and the message says what to do")
{
    ScoredBureau scored;
    CHECK_THROWS_WITH_AS(bulletin_of(scored, 8), doctest::Contains("assess run"), Error);
    CHECK_THROWS_AS(report_named("bulletin").build(scored.db, scored.pack, Question{}, Speech{}), Error);
    CHECK_THROWS_WITH_AS(report_named("buletin"), doctest::Contains("bulletin"), Error);
}
