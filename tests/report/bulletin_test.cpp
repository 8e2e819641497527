#include "core/base/error.hpp"
#include "core/render/format.hpp"
#include "core/report/report.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/scored_bureau.hpp"

#include <algorithm>
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
    auto const first = in_words(bulletin_of(scored, 9));
    CHECK(contains(first, "上月没有考核结果，不作比较"));
    CHECK_FALSE(contains(first, "上月名次"));
    CHECK_FALSE(contains(first, "升降"));
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
    CHECK(details->columns.size() == 8 + run.officers.scheme.indicators.size() + 3);
    CHECK(details->columns[4].key == "total");
    CHECK(details->columns[7].heading == "在岗系数");
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

TEST_CASE("the tables of the text are numbered one after the other, whichever are left out")
{
    ScoredBureau scored;
    for (int const month : {9, 10}) {
        CAPTURE(month);
        int number = 0;
        auto const document = bulletin_of(scored, month);
        for (auto const& block : document.blocks) {
            if (std::holds_alternative<Annex>(block)) {
                break;
            }
            if (auto const* table = std::get_if<Table>(&block)) {
                CHECK(table->caption.starts_with("表" + std::to_string(++number) + "  "));
            }
        }
        CHECK(number >= 4);
    }
    CHECK(find_table(bulletin_of(scored, 9), "trend") == nullptr);
}

TEST_CASE("what was done is said with its unit and on which basis; a part without a sentence of its own in the common one")
{
    ScoredBureau scored;
    auto const text = in_words(bulletin_of(scored, 10));
    CHECK(contains(text, "按参评民警计分口径统计，重复和不合要求的记录不计"));
    CHECK(contains(text, "走访居民户31户（比上月上升24.0%），单位商户和出租房10家"));
    CHECK(contains(text, "巡逻1次（比上月持平），共120分钟"));
    auto files = scored.pack.files();
    for (auto& file : files) {
        if (file.path == "documents/bulletin.toml") {
            file.text.replace(file.text.find("part_visits_households"), 4, "unused");
        }
    }
    Question question;
    question.month = make_month(2026, 10);
    CHECK(contains(in_words(report_named("bulletin").build(scored.db, Pack(files), question, Speech{})), "走访居民户31（比上月上升24.0%），单位商户"));
}

TEST_CASE("dates stand in Chinese form, months too; programs get ISO months")
{
    ScoredBureau scored;
    auto const document = bulletin_of(scored, 10);
    CHECK(contains(in_words(document), "数据截止2026年11月4日08:15。"));
    auto const& month = find_table(document, "trend")->rows[0].cells[0];
    CHECK(month.text == "2026年9月");
    CHECK(month.code == "2026-09");
}

TEST_CASE("bands of scores do not share a border")
{
    ScoredBureau scored;
    auto const document = bulletin_of(scored, 10);
    auto const* table = find_table(document, "distribution");
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 10);
    CHECK(table->rows[0].cells[0].text == "不足60");
    CHECK(table->rows[1].cells[0].text == "60～64.99");
    CHECK(table->rows[8].cells[0].text == "95～99.99");
    CHECK(table->rows[9].cells[0].text == "100以上");
}

TEST_CASE("what is only of interest does not stand in the bulletin")
{
    ScoredBureau scored;
    for (auto const* const subject : {"白龙路90号", "白龙路91号"}) {
        scored.add("visit", {{"officer", "000001"}, {"date", "2026-10-21"}, {"start", "09:00"}, {"subject", subject}, {"target", "household"}});
    }
    scored.score(10);
    auto const run = load_run(scored.db, make_month(2026, 10));
    auto const kept = circumstances_of(scored.db, scored.pack, run).findings;
    CHECK(std::none_of(kept.begin(), kept.end(), [](Finding const& finding) { return finding.check == "same_time"; }));
    CHECK_FALSE(kept.empty());
    auto const text = in_words(bulletin_of(scored, 10));
    CHECK_FALSE(contains(text, "同一时刻"));
    CHECK(contains(text, "未报送的单位"));
}

TEST_CASE("a month without a run has no bulletin, and the message says what to do")
{
    ScoredBureau scored;
    CHECK_THROWS_WITH_AS(bulletin_of(scored, 8), doctest::Contains("assess run"), Error);
    CHECK_THROWS_AS(report_named("bulletin").build(scored.db, scored.pack, Question{}, Speech{}), Error);
    CHECK_THROWS_WITH_AS(report_named("buletin"), doctest::Contains("bulletin"), Error);
}

TEST_CASE("the bulletin cites the rules that were in force in its month, by system")
{
    ScoredBureau scored;
    auto const rule = [&](std::string const& number, std::string const& title, std::string const& system, std::string const& repealed) {
        scored.add("rule", {{"number", number}, {"title", title}, {"system", system}, {"issued", "2025-06-01"}, {"in_force", "2025-07-01"}, {"repealed", repealed}});
    };
    CHECK_FALSE(contains(in_words(bulletin_of(scored, 10)), "执行的规章制度"));
    rule("松公〔2025〕3号", "绩效考核办法", "performance", "2026-11-01");
    rule("松公〔2025〕2号", "勤务报批制度", "approval", "");
    rule("松公〔2025〕1号", "旧考核办法", "performance", "2026-10-31");
    CHECK_FALSE(contains(in_words(bulletin_of(scored, 10)), "执行的规章制度")); // the run keeps what there was when it was made
    scored.db.execute("DELETE FROM run_fact");
    CHECK(contains(in_words(bulletin_of(scored, 10)), "执行的规章制度：《勤务报批制度》（松公〔2025〕2号）、《绩效考核办法》（松公〔2025〕3号）。"));
}
