#include "core/base/error.hpp"
#include "core/base/named_places.hpp"
#include "core/check/findings_view.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

std::string reasons(std::vector<Finding> const& findings)
{
    std::string out;
    for (auto const& finding : findings) {
        out += finding.ledger + "#" + std::to_string(finding.id) + " " + finding.reason.zh + "\n";
    }
    return out;
}

/// A duty of the officer 000001 in October.
Given duty(std::string const& day, std::string const& start, std::string const& finish, std::string const& kind = "room")
{
    return {{"officer", "000001"}, {"date", "2026-10-" + day}, {"start", start}, {"finish", finish}, {"kind", kind}};
}

}

TEST_CASE("a bureau without records breaks no block check")
{
    SmallBureau small;
    for (auto const& name : small.pack.check_names()) {
        CAPTURE(name);
        if (small.pack.check(name).level == Level::block) {
            CHECK(reasons(small.check(name)) == "");
        }
    }
}

TEST_CASE("every check of the regulation runs, and its words fit its columns")
{
    SmallBureau small;
    CHECK(small.pack.check_names().size() >= 18);
    for (auto const& name : small.pack.check_names()) {
        CAPTURE(name);
        CHECK_NOTHROW(small.check(name));
        auto const statement = small.db.prepare(small.pack.check(name).sql);
        CHECK(statement.column("ledger") >= 0);
        CHECK(statement.column("id") >= 0);
        Places columns;
        for (int i = 0; i < statement.columns(); ++i) {
            columns[std::string(statement.column_name(i))] = "";
        }
        CHECK_NOTHROW(fill_places(small.pack.check(name).message.zh, columns));
        CHECK_NOTHROW(fill_places(small.pack.check(name).message.en, columns));
    }
}

TEST_CASE("a record on a day without a post is found, whatever its ledger")
{
    SmallBureau small;
    small.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    small.add("post", {{"officer", "000009"}, {"room", "R01"}, {"role", "member"}, {"since", "2026-10-12"}, {"until", "2026-10-20"}});
    auto const before = small.add("visit", {{"officer", "000009"}, {"date", "2026-10-11"}, {"subject", "甲1号"}, {"target", "household"}});
    small.add("visit", {{"officer", "000009"}, {"date", "2026-10-12"}, {"subject", "甲2号"}, {"target", "household"}});
    small.add("visit", {{"officer", "000009"}, {"date", "2026-10-20"}, {"subject", "甲3号"}, {"target", "household"}});
    auto const after = small.add("journal", {{"officer", "000009"}, {"date", "2026-10-21"}, {"task", "1"}, {"note", "采集"}});
    auto const found = small.check("outside_post");
    REQUIRE(found.size() == 2);
    CHECK(found[0].ledger == "journal");
    CHECK(found[0].id == after);
    CHECK(found[1].id == before);
    CHECK(found[1].reason.zh == "周杰（000009）在 2026-10-11 没有任何任职，这条记录不计分");
    CHECK(found[1].station == "331124510000");
}

TEST_CASE("a record in a room that is closed or not yet open is found")
{
    SmallBureau small;
    small.add("room", {{"code", "R03"}, {"name", "旧警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2020-01-01"}, {"closed", "2026-10-15"}});
    auto const visit = [&](std::string const& day, std::string const& subject) {
        return small.add("visit", {{"officer", "000001"}, {"date", day}, {"subject", subject}, {"target", "household"}, {"room", "R03"}});
    };
    visit("2026-10-15", "甲1号");
    auto const late = visit("2026-10-16", "甲2号");
    auto const found = small.check("closed_room");
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == late);
    CHECK(found[0].reason.zh.find("旧警务室") != std::string::npos);
}

TEST_CASE("posts of one officer that share a day are found with both rooms named; neighbours are not")
{
    SmallBureau small;
    small.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    auto const first = small.add("post", {{"officer", "000009"}, {"room", "R01"}, {"role", "member"}, {"since", "2026-09-01"}, {"until", "2026-10-14"}});
    small.add("post", {{"officer", "000009"}, {"room", "R02"}, {"role", "member"}, {"since", "2026-10-15"}});
    CHECK(reasons(small.check("overlapping_posts")) == "");
    {
        Operation operation(small.db, SmallBureau::author(), "edit");
        edit_record(operation, small.references, small.pack.ledger("post"), first, {{"until", "2026-10-15"}});
        operation.commit();
    }
    auto const found = small.check("overlapping_posts");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh.find("筏铺村警务室") != std::string::npos);
    CHECK(found[0].reason.zh.find("白龙社区警务室") != std::string::npos);
    CHECK(found[0].reason.zh.find("#" + std::to_string(first)) != std::string::npos);
}

TEST_CASE("a post written with an old date is held against the posts of today")
{
    SmallBureau small;
    small.add("post", {{"officer", "000002"}, {"room", "R01"}, {"role", "member"}, {"since", "2015-01-01"}});
    Period const touched{make_date(2015, 1, 1), make_date(2015, 1, 1)};
    CHECK(blocking_findings(small.references, {"post"}, touched, make_date(2026, 11, 4)).size() == 1);
    CHECK(blocking_findings(small.references, {"visit"}, touched, make_date(2026, 11, 4)).empty());
}

TEST_CASE("a room has one lead on a day, and a lead is police")
{
    SmallBureau small;
    small.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    small.add("post", {{"officer", "000009"}, {"room", "R01"}, {"role", "lead"}, {"since", "2026-10-20"}});
    CHECK(small.check("two_leads").size() == 1);
    CHECK(small.check("lead_not_police").empty());
    small.add("officer", {{"badge", "000010"}, {"name", "孙丽"}, {"kind", "auxiliary"}});
    small.add("room", {{"code", "R03"}, {"name", "新警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2026-10-01"}});
    small.add("post", {{"officer", "000010"}, {"room", "R03"}, {"role", "lead"}, {"since", "2026-10-01"}});
    auto const found = small.check("lead_not_police");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh == "新警务室（R03）的责任民警 孙丽（000010）不是民警");
}

TEST_CASE("nobody is in post after leaving, nor in a room that has closed")
{
    SmallBureau small;
    small.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}, {"left_on", "2026-10-10"}});
    small.add("room", {{"code", "R03"}, {"name", "旧警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2020-01-01"}, {"closed", "2026-10-12"}});
    small.add("post", {{"officer", "000009"}, {"room", "R03"}, {"role", "member"}, {"since", "2026-01-01"}, {"until", "2026-10-10"}});
    CHECK(small.check("post_after_leaving").empty());
    CHECK(small.check("post_in_closed_room").empty());
    small.add("officer", {{"badge", "000010"}, {"name", "孙丽"}, {"kind", "police"}, {"left_on", "2026-10-09"}});
    small.add("post", {{"officer", "000010"}, {"room", "R03"}, {"role", "member"}, {"since", "2026-01-01"}});
    CHECK(small.check("post_after_leaving").size() == 1);
    CHECK(small.check("post_in_closed_room").size() == 1);
}

TEST_CASE("duties that touch do not overlap, duties that share a minute do")
{
    SmallBureau small;
    small.add("duty", duty("12", "08:00", "12:00"));
    small.add("duty", duty("12", "12:00", "17:00", "community"));
    CHECK(reasons(small.check("overlapping_work")) == "");
    small.add("duty", duty("12", "16:59", "18:00", "flexible"));
    auto const found = small.check("overlapping_work");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh.find("12:00 至 17:00") != std::string::npos);
}

TEST_CASE("a duty past midnight overlaps the next day's first where it reaches into it")
{
    SmallBureau small;
    small.add("duty", duty("12", "20:00", "08:00", "station"));
    small.add("duty", duty("13", "08:00", "12:00"));
    CHECK(reasons(small.check("overlapping_work")) == "");
    small.add("duty", duty("13", "07:30", "08:00", "community"));
    CHECK(small.check("overlapping_work").size() == 1);
}

TEST_CASE("a duty past midnight overlaps a later one of its own day")
{
    SmallBureau small;
    small.add("duty", duty("12", "20:00", "02:00", "station"));
    small.add("duty", duty("12", "22:00", "23:00", "callout"));
    CHECK(small.check("overlapping_work").size() == 1);
}

TEST_CASE("the last night before a period reaches into it")
{
    SmallBureau small;
    small.add("duty", {{"officer", "000001"}, {"date", "2026-09-30"}, {"start", "22:00"}, {"finish", "06:00"}, {"kind", "station"}});
    small.add("duty", duty("01", "05:00", "09:00", "callout"));
    CHECK(small.check("overlapping_work").size() == 1);
    // Written on the 30th, it is held against what was written for the 1st.
    Period const touched{make_date(2026, 9, 30), make_date(2026, 9, 30)};
    CHECK(blocking_findings(small.references, {"duty"}, touched, make_date(2026, 11, 4)).size() == 1);
}

TEST_CASE("two officers may be on duty and on patrol at the same time")
{
    SmallBureau small;
    small.add("duty", duty("12", "08:00", "12:00"));
    small.add("duty", {{"officer", "000002"}, {"date", "2026-10-12"}, {"start", "08:00"}, {"finish", "12:00"}, {"kind", "room"}});
    small.add("patrol", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "08:00"}, {"finish", "12:00"}, {"route", "一线"}});
    CHECK(small.check("overlapping_work").empty());
    small.add("patrol", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "11:00"}, {"finish", "13:00"}, {"route", "二线"}});
    CHECK(small.check("overlapping_work").size() == 1);
}

TEST_CASE("a coverage by room names the room, any other the officer")
{
    SmallBureau small;
    small.add("community", {{"code", "331124001001"}, {"name", "白龙社区"}, {"kind", "community"}, {"station", "331124510000"}});
    small.add("community", {{"code", "331124001002"}, {"name", "筏铺村"}, {"kind", "village"}, {"station", "331124520000"}});
    small.add("coverage", {{"community", "331124001001"}, {"mode", "own_room"}, {"since", "2026-01-01"}, {"room", "R01"}});
    CHECK(small.check("coverage_blanks").empty());
    CHECK(small.check("uncovered_community").size() == 1);
    small.add("coverage", {{"community", "331124001002"}, {"mode", "linked"}, {"since", "2026-01-01"}, {"officer", "000002"}});
    auto const found = small.check("coverage_blanks");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh.find("需要填写警务室") != std::string::npos);
    CHECK(small.check("uncovered_community").empty());
}

TEST_CASE("a room whose only police officer has gone is found")
{
    SmallBureau small;
    small.add("room", {{"code", "R03"}, {"name", "新警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2026-10-01"}});
    small.add("officer", {{"badge", "000010"}, {"name", "孙丽"}, {"kind", "auxiliary"}});
    small.add("post", {{"officer", "000010"}, {"room", "R03"}, {"role", "partner"}, {"since", "2026-10-01"}});
    auto const found = small.check("room_without_officer");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh.find("新警务室") != std::string::npos);
    CHECK(small.check("unrated_room").size() == 1);
}

TEST_CASE("the night is from 22:00 to 06:00, for station duty and call-outs of officers in a room")
{
    SmallBureau small;
    small.add("duty", duty("12", "18:00", "22:00", "station"));
    small.add("duty", duty("13", "06:00", "12:00", "callout"));
    small.add("duty", duty("14", "23:00", "23:30", "room"));
    CHECK(reasons(small.check("night_duty")) == "");
    small.add("duty", duty("15", "18:00", "22:01", "station"));
    small.add("duty", duty("16", "05:59", "06:30", "callout"));
    small.add("duty", duty("17", "20:00", "07:00", "station"));
    CHECK(small.check("night_duty").size() == 3);
}

TEST_CASE("a station without a return for a month that is over is found")
{
    SmallBureau small;
    small.add("return", {{"station", "331124510000"}, {"month", "2026-10"}, {"submitted", "2026-11-02"}});
    auto const found = small.check("missing_return");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh == "古市派出所 没有报送 2026-10 的数据，所属民警和警务室不计分、不排名");
    CHECK(run_check(small.references, small.pack.check("missing_return"), SmallBureau::october(), make_date(2026, 10, 31)).empty());
}

TEST_CASE("an officer in post without any record is found, one who was away all month is not")
{
    SmallBureau small;
    small.add("visit", {{"officer", "000001"}, {"date", "2026-10-12"}, {"subject", "甲1号"}, {"target", "household"}});
    auto const found = small.check("idle_officer");
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.zh == "古市派出所 李强（000002）在岗 18 个工作日，没有任何工作记录");
    small.add("absence", {{"officer", "000002"}, {"since", "2026-09-20"}, {"until", "2026-11-01"}, {"kind", "sick"}});
    CHECK(small.check("idle_officer").empty());
}

TEST_CASE("one household twice on a day by one officer is found; by two officers or on two days it is not")
{
    SmallBureau small;
    auto const visit = [&](std::string const& officer, std::string const& day, std::string const& start) {
        return small.add("visit", {{"officer", officer}, {"date", day}, {"start", start}, {"subject", "甲1号"}, {"target", "household"}});
    };
    visit("000001", "2026-10-12", "09:00");
    visit("000002", "2026-10-12", "09:00");
    visit("000001", "2026-10-13", "09:00");
    CHECK(small.check("entered_twice").empty());
    auto const again = visit("000001", "2026-10-12", "10:00");
    auto const found = small.check("entered_twice");
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == again);
    CHECK(small.check("same_time").empty());
    small.add("visit", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "10:00"}, {"subject", "甲2号"}, {"target", "household"}});
    CHECK(small.check("same_time").size() == 1);
}

TEST_CASE("records dated after today are found while today lies in the period, however far ahead they are")
{
    SmallBureau small;
    auto const visit = [&](std::string const& date) { return small.add("visit", {{"officer", "000001"}, {"date", date}, {"subject", "甲1号"}, {"target", "household"}}); };
    visit("2026-10-20");
    auto const next_day = visit("2026-10-21");
    auto const mistyped = visit("2062-10-12");
    auto const found = run_check(small.references, small.pack.check("dated_ahead"), SmallBureau::october(), make_date(2026, 10, 20));
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == next_day);
    CHECK(found[1].id == mistyped);
    CHECK(found[1].reason.zh == "王芳（000001）的这条记录日期为 2062-10-12，晚于今天 2026-10-20");
    CHECK(found[1].station == "331124510000");
    CHECK(run_check(small.references, small.pack.check("dated_ahead"), SmallBureau::october(), make_date(2026, 11, 4)).empty());
}

TEST_CASE("absences of one officer that share a day are told; neighbours and those of two officers are not")
{
    SmallBureau small;
    auto const away = [&](std::string const& officer, std::string const& since, std::string const& until, std::string const& kind) {
        return small.add("absence", {{"officer", officer}, {"since", since}, {"until", until}, {"kind", kind}});
    };
    auto const first = away("000001", "2026-10-05", "2026-10-09", "annual");
    away("000001", "2026-10-10", "2026-10-12", "sick");
    away("000002", "2026-10-08", "2026-10-10", "training");
    CHECK(small.check("overlapping_absences").empty());
    auto const second = away("000001", "2026-10-09", "2026-10-09", "training");
    auto const found = small.check("overlapping_absences");
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == second);
    CHECK(found[0].level == Level::info);
    CHECK(found[0].reason.zh.find("#" + std::to_string(first)) != std::string::npos);
}

TEST_CASE("a record proved false is found until it is removed")
{
    SmallBureau small;
    auto const id = small.add("visit", {{"officer", "000001"}, {"date", "2026-10-12"}, {"subject", "甲1号"}, {"target", "household"}});
    small.add("supervision", {{"room", "R01"}, {"number", "JC-1"}, {"officer", "000001"}, {"date", "2026-10-20"}, {"kind", "back_check"}, {"finding", "查无此户"},
                                 {"ref", "visit#" + std::to_string(id)}, {"verdict", "false"}});
    REQUIRE(small.check("false_standing").size() == 1);
    CHECK(small.check("false_standing")[0].ledger == "visit");
    Operation operation(small.db, SmallBureau::author(), "remove");
    remove_record(operation, small.references, small.pack.ledger("visit"), id);
    operation.commit();
    CHECK(small.check("false_standing").empty());
}

TEST_CASE("a supervision names a record that is there")
{
    SmallBureau small;
    auto const id = small.add("visit", {{"officer", "000001"}, {"date", "2026-10-12"}, {"subject", "甲1号"}, {"target", "household"}});
    auto const supervise = [&](std::string const& number, std::string const& ref, std::string const& verdict) {
        return small.add("supervision", {{"room", "R01"}, {"number", number}, {"date", "2026-10-20"}, {"kind", "back_check"}, {"finding", "属实"}, {"ref", ref}, {"verdict", verdict}});
    };
    supervise("1", "visit#" + std::to_string(id), "genuine");
    supervise("2", "", "genuine");
    CHECK(small.check("checked_row").empty());
    for (std::string const wrong : {"visit#99", "visit", "12", "patrol#1", "visit#1x"})
        supervise("wrong " + wrong, wrong, "genuine");
    CHECK(small.check("checked_row").size() == 5);
}

TEST_CASE("a survey has no more answers than were asked")
{
    SmallBureau small;
    auto const survey = [&](std::string const& batch, std::string const& safe, std::string const& satisfied) {
        small.add("survey", {{"batch", batch}, {"room", "R01"}, {"date", "2026-10-14"}, {"method", "phone"}, {"safety_sample", "50"}, {"safe", safe},
                             {"satisfaction_sample", "40"}, {"satisfied", satisfied}});
    };
    survey("1", "50", "40");
    CHECK(small.check("survey_counts").empty());
    survey("2", "51", "40");
    survey("3", "50", "41");
    CHECK(small.check("survey_counts").size() == 2);
    CHECK(small.check("survey_counts")[0].level == Level::block);
}

TEST_CASE("a community code has twelve or fifteen digits")
{
    SmallBureau small;
    auto const community = [&](std::string const& code) {
        small.add("community", {{"code", code}, {"name", "社区" + code}, {"kind", "community"}, {"station", "331124510000"}});
    };
    community("331124001001");
    community("331124001001001");
    CHECK(small.check("community_code").empty());
    community("33112400100");
    community("33112400100X");
    CHECK(small.check("community_code").size() == 2);
}

TEST_CASE("a duty may fill the day up to 24:00")
{
    SmallBureau small;
    small.add("duty", duty("12", "00:00", "24:00"));
    small.add("duty", duty("13", "00:00", "08:00"));
    CHECK(small.check("overlapping_work").empty());
    CHECK(small.check("no_length").empty());
    small.add("duty", duty("12", "23:30", "24:00"));
    CHECK(small.check("overlapping_work").size() == 1);
    CHECK_THROWS_AS(small.add("duty", duty("14", "24:00", "08:00")), Invalid);
}

TEST_CASE("all checks of a group run together, the gravest first")
{
    SmallBureau small;
    small.add("duty", duty("12", "08:00", "12:00"));
    small.add("duty", duty("12", "11:00", "13:00"));
    small.add("duty", duty("15", "18:00", "23:00", "station"));
    auto const found = run_checks(small.references, "records", SmallBureau::october(), make_date(2026, 11, 4));
    REQUIRE(found.size() == 1);
    CHECK(found[0].check == "overlapping_work");
    auto const others = run_checks(small.references, "requirements", SmallBureau::october(), make_date(2026, 11, 4));
    REQUIRE(others.size() == 1);
    CHECK(others[0].check == "night_duty");
}

TEST_CASE("a level is named by either of its words")
{
    for (auto const level : {Level::block, Level::warn, Level::info}) {
        CHECK(level_named(name_of(level)) == level);
        CHECK(level_named(label_of(level).zh) == level);
    }
    CHECK(level_named("阻断") == Level::block);
    CHECK_FALSE(level_named("严重"));
}

TEST_CASE("a check is named by its file or its title; one that does not exist is refused with the nearest")
{
    auto const pack = Pack::embedded();
    CHECK(check_named(pack, "night_duty").level == Level::warn);
    CHECK(check_named(pack, "重复录入").name == "entered_twice");
    CHECK(check_named(pack, "Activities entered twice").name == "entered_twice");
    CHECK_THROWS_WITH_AS(check_named(pack, "重复录人"), doctest::Contains("重复录入"), Error);
    CHECK_THROWS_WITH_AS(check_named(pack, "nigth_duty"), doctest::Contains("night_duty"), Error);
}

TEST_CASE("findings are shown to people by titles and names, to programs by codes")
{
    SmallBureau small;
    small.add("duty", duty("15", "18:00", "23:00", "station"));
    auto const document = findings_document(small.check("night_duty"), small.references, Speech(Language::zh, {}));
    auto const* table = find_table(document, "findings");
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 1);
    auto const& cells = table->rows[0].cells;
    CHECK(cells[0].text == "夜间安排值班处警");
    CHECK(cells[0].code == "night_duty");
    CHECK(cells[1].text == "警告");
    CHECK(cells[1].code == "warn");
    CHECK(cells[2].text == "勤务");
    CHECK(cells[2].code == "duty");
    CHECK(cells[4].text == "西屏派出所");
    CHECK(cells[4].code == "331124510000");
    auto const all = checks_document(small.pack, Speech{});
    CHECK(find_table(all, "checks")->rows.size() == small.pack.check_names().size());
}
