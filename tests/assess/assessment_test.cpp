#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

/// Everything the default scheme asks of an officer in October 2026, but for a survey.
void work_a_full_month(Bureau& bureau, std::int64_t officer)
{
    for (int i = 0; i < 40; ++i)
        bureau.visit(officer, iso(make_date(2026, 10, 8 + i % 20)), "H" + std::to_string(i));
    for (int i = 0; i < 20; ++i)
        bureau.visit(officer, iso(make_date(2026, 10, 8 + i)), "B" + std::to_string(i), "business");
    for (char const* const date : {"2026-10-12", "2026-10-19"}) {
        bureau.add("publicity", {{"officer", officer}, {"date", date}, {"theme", "anti_fraud"}, {"people", 20}});
        bureau.add("notice", {{"officer", officer}, {"date", date}, {"audience", "全体居民"}});
    }
    for (int i = 0; i < 8; ++i) {
        bureau.add("patrol", {{"officer", officer}, {"date", make_date(2026, 10, 8 + i)}, {"start", "19:00"}, {"finish", "20:30"}});
        bureau.add("inspection", {{"officer", officer}, {"date", make_date(2026, 10, 8 + i)}, {"unit_name", "U" + std::to_string(i)}});
    }
    for (int i = 0; i < 16; ++i)
        bureau.add("duty", {{"officer", officer}, {"date", make_date(2026, 10, 8 + i)}, {"start", "09:00"}, {"finish", "14:00"}, {"kind", "room"}});
}

std::string total_of(Run const& run, std::string_view badge)
{
    Result const* const result = run.officers.find(badge);
    REQUIRE(result != nullptr);
    return result->total ? result->total->text() : "";
}

void survey(Bureau& bureau, std::int64_t room, int satisfied, int asked)
{
    bureau.add("survey", {{"batch", "s" + std::to_string(room)}, {"room", room}, {"date", "2026-09-10"}, {"method", "phone"}, {"safety_sample", asked}, {"safe", asked},
                          {"satisfaction_sample", asked}, {"satisfied", satisfied}});
}

std::int64_t room_of(Bureau& bureau, std::int64_t officer)
{
    Statement room = bureau.db.prepare("SELECT room FROM post WHERE officer = ?");
    room.with(officer).step();
    return room.integer(0);
}

std::int64_t merit(Bureau& bureau, std::int64_t officer, std::string const& number, std::string const& kind, int hundredths)
{
    return bureau.add("merit", {{"officer", officer}, {"number", number}, {"date", "2026-10-20"}, {"kind", kind}, {"points", hundredths}});
}

void false_record(Bureau& bureau, std::int64_t officer, std::string const& number)
{
    bureau.add("supervision", {{"room", room_of(bureau, officer)}, {"number", number}, {"officer", officer}, {"date", "2026-10-21"}, {"kind", "spot_check"}, {"verdict", "false"}});
}

}

TEST_CASE("A full month without a survey is a hundred, made from ninety")
{
    Bureau bureau;
    work_a_full_month(bureau, bureau.lead_of_own_room("012345"));
    Run const run = bureau.assess();
    Result const& result = *run.officers.find("012345");
    CHECK(result.earned.text() == "90.00");
    CHECK(result.full == Exact(90));
    CHECK(result.is_scaled_up());
    CHECK(total_of(run, "012345") == "100.00");
    CHECK(result.find("satisfaction")->dropped);
    CHECK(result.standing == Standing::ranked);
}

TEST_CASE("Eighty-one of ninety kept is ninety")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    work_a_full_month(bureau, officer);
    bureau.db.execute("DELETE FROM publicity WHERE id = 2; DELETE FROM notice WHERE id = 2"); // 2.5 and 5 less
    bureau.db.execute("DELETE FROM visit WHERE subject IN ('B0', 'B1', 'B2', 'B3', 'B4')");   // 5 of 20: 1.5 less
    Run const run = bureau.assess();
    CHECK(run.officers.find("012345")->earned.text() == "81.00");
    CHECK(total_of(run, "012345") == "90.00");
}

TEST_CASE("With a survey the total is the sum of the indicators")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    work_a_full_month(bureau, officer);
    survey(bureau, room_of(bureau, officer), 899, 999);
    Run const run = bureau.assess();
    CHECK(run.officers.find("012345")->find("satisfaction")->points.text() == "8.00");
    CHECK(total_of(run, "012345") == "98.00");
    CHECK_FALSE(run.officers.find("012345")->is_scaled_up());
}

TEST_CASE("Half a month of sickness halves what full points need")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    bureau.absence(officer, {"2026-10-08", "2026-10-19"}, "sick"); // 9 of 18 workdays
    for (int i = 0; i < 20; ++i)
        bureau.visit(officer, "2026-10-22", "H" + std::to_string(i));
    Run const run = bureau.assess();
    PartResult const& households = run.officers.find("012345")->find("visits")->parts.front();
    CHECK(households.target == "20");
    CHECK(households.earned == Exact(14));
    CHECK(run.officers.find("012345")->standing == Standing::ranked);
}

TEST_CASE("Less than half a month is scored without rank and grade, none at all is not assessed")
{
    Bureau bureau;
    std::int64_t const mostly_away = bureau.lead_of_own_room("000001");
    bureau.absence(mostly_away, {"2026-10-08", "2026-10-20"}, "sick"); // 10 of 18
    std::int64_t const away = bureau.lead_of_own_room("000002");
    bureau.absence(away, {"2026-10-01", "2026-10-31"}, "training");
    Run const run = bureau.assess();
    Result const& part = *run.officers.find("000001");
    CHECK(part.standing == Standing::unranked);
    CHECK(part.total);
    CHECK_FALSE(part.rank);
    CHECK(part.grade.empty());
    Result const& none = *run.officers.find("000002");
    CHECK(none.standing == Standing::off_duty);
    CHECK(none.reason == "absent");
    CHECK_FALSE(none.total);
    CHECK(none.indicators.empty());
}

TEST_CASE("A station without a return has subjects without total and rank")
{
    Bureau bureau;
    bureau.lead_of_own_room("000001");
    bureau.own_station = bureau.station("330106020000");
    std::int64_t const officer = bureau.lead_of_own_room("000002");
    bureau.absence(officer, {"2026-10-08", "2026-10-09"}, "sick");
    Run const run = bureau.assess();
    CHECK(run.officers.find("000001")->standing == Standing::ranked);
    CHECK(run.officers.find("000002")->standing == Standing::unreported);
    CHECK_FALSE(run.officers.find("000002")->total);
    CHECK_FALSE(run.officers.find("000002")->rank);
    bureau.sent_return(bureau.own_station, "2026-10");
    CHECK(bureau.assess().officers.find("000002")->standing == Standing::ranked);
}

TEST_CASE("A bonus may lift the total above a hundred, up to its cap")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    work_a_full_month(bureau, officer);
    merit(bureau, officer, "1", "praise_city", 300);
    CHECK(total_of(bureau.assess(), "012345") == "103.00");
    merit(bureau, officer, "2", "praise_city", 225);
    Run const run = bureau.assess();
    CHECK(run.officers.find("012345")->bonus.text() == "5.00");
    CHECK(total_of(run, "012345") == "105.00");
}

TEST_CASE("Penalties come from demerits and false records together, up to their cap and not below nothing")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    work_a_full_month(bureau, officer);
    merit(bureau, officer, "1", "reprimand", -125);
    false_record(bureau, officer, "1");
    Run const run = bureau.assess();
    CHECK(run.officers.find("012345")->penalty.text() == "2.25");
    CHECK(run.officers.find("012345")->find("quality")->points.text() == "4.70");
    CHECK(total_of(run, "012345") == "97.42"); // 89.70 × 100 ÷ 90 = 99.67, less 2.25
    merit(bureau, officer, "2", "accountability", -900);
    CHECK(bureau.assess().officers.find("012345")->penalty.text() == "10.00");
}

TEST_CASE("A total does not fall below nothing")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    std::int64_t const room = room_of(bureau, officer);
    merit(bureau, officer, "1", "accountability", -1000);
    for (int i = 0; i < 2; ++i)
        false_record(bureau, officer, std::to_string(i));
    Run const before = bureau.assess();
    CHECK(before.officers.find("012345")->earned.text() == "19.40"); // nothing due: 5 + 10; quality 4.40
    CHECK(total_of(before, "012345") == "11.56");              // 19.40 × 100 ÷ 90 = 21.56, less 10
    bureau.add("inspection", {{"officer", officer}, {"date", "2026-09-08"}, {"unit_name", "U"}, {"hazard", "堵塞通道"}, {"due", "2026-10-20"}});
    bureau.add("dispute", {{"room", room}, {"number", "1"}, {"found", "2026-09-08"}, {"kind", "land"}, {"due", "2026-10-20"}});
    bureau.add("petition", {{"room", room}, {"number", "1"}, {"received", "2026-09-08"}, {"kind", "letter"}, {"due", "2026-10-20"}});
    Run const run = bureau.assess();
    CHECK(run.officers.find("012345")->earned.text() == "4.40");
    CHECK(total_of(run, "012345") == "0.00"); // 4.89 − 10
}

TEST_CASE("Three false records veto, two do not, and a veto fact does by itself")
{
    Bureau bureau;
    std::int64_t const liar = bureau.lead_of_own_room("000001");
    std::int64_t const careless = bureau.lead_of_own_room("000002");
    std::int64_t const leaker = bureau.lead_of_own_room("000003");
    for (int i = 0; i < 3; ++i)
        false_record(bureau, liar, "a" + std::to_string(i));
    for (int i = 0; i < 2; ++i)
        false_record(bureau, careless, "b" + std::to_string(i));
    bureau.add("merit", {{"officer", leaker}, {"number", "1"}, {"date", "2026-10-31"}, {"kind", "leak"}});
    Run const run = bureau.assess();
    for (char const* const badge : {"000001", "000003"}) {
        Result const& result = *run.officers.find(badge);
        CHECK(result.standing == Standing::vetoed);
        CHECK(result.grade == "fail");
        CHECK(result.total);
        CHECK_FALSE(result.rank);
    }
    CHECK(run.officers.find("000002")->standing == Standing::ranked);
    CHECK(run.officers.results.front().code == "000002"); // the vetoed after the ranked
}

TEST_CASE("A veto holds whatever the duty factor")
{
    Bureau bureau;
    std::int64_t const away = bureau.lead_of_own_room("000001");
    bureau.absence(away, {"2026-10-01", "2026-10-31"}, "sick");
    bureau.add("merit", {{"officer", away}, {"number", "1"}, {"date", "2026-10-12"}, {"kind", "discipline"}});
    std::int64_t const mostly_away = bureau.lead_of_own_room("000002");
    bureau.absence(mostly_away, {"2026-10-08", "2026-10-29"}, "sick"); // one workday is left
    bureau.add("merit", {{"officer", mostly_away}, {"number", "1"}, {"date", "2026-10-12"}, {"kind", "discipline"}});
    Run const run = bureau.assess();
    CHECK(run.officers.find("000001")->standing == Standing::vetoed);
    CHECK(run.officers.find("000001")->grade == "fail");
    CHECK_FALSE(run.officers.find("000001")->total);
    CHECK(run.officers.find("000002")->standing == Standing::vetoed);
    CHECK(run.officers.find("000002")->total);
}

TEST_CASE("Without a rating of the room there is no total, and the reason says so")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345", "");
    Run const run = bureau.assess();
    CHECK(run.officers.find("012345")->standing == Standing::blocked);
    CHECK(run.officers.find("012345")->reason == "rating");
    CHECK_FALSE(run.officers.find("012345")->total);
    bureau.absence(officer, {"2026-10-01", "2026-10-31"}, "sick"); // then nothing had to be scored
    CHECK(bureau.assess().officers.find("012345")->standing == Standing::off_duty);
}

TEST_CASE("A part that may not be missing blocks the total, of the vetoed too")
{
    Bureau bureau({changed_file("schemes/officer.toml", "missing = \"drop\"", "missing = \"block\"")});
    std::int64_t const plain = bureau.lead_of_own_room("000001");
    std::int64_t const vetoed = bureau.lead_of_own_room("000002");
    bureau.add("merit", {{"officer", vetoed}, {"number", "1"}, {"date", "2026-10-12"}, {"kind", "grave"}});
    Run const before = bureau.assess();
    CHECK(before.officers.find("000001")->standing == Standing::blocked);
    CHECK(before.officers.find("000001")->reason == "satisfaction");
    CHECK_FALSE(before.officers.find("000001")->total);
    CHECK(before.officers.find("000002")->standing == Standing::vetoed);
    CHECK_FALSE(before.officers.find("000002")->total);
    survey(bureau, room_of(bureau, plain), 90, 100);
    CHECK(bureau.assess().officers.find("000001")->standing == Standing::ranked);
}

TEST_CASE("Two officers who share a month can reach one full target together")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const first = bureau.officer("000001");
    std::int64_t const second = bureau.officer("000002");
    bureau.post(first, room, {"2026-01-01", "2026-10-19"}, "lead"); // 9 workdays each
    bureau.post(second, room, {"2026-10-20", ""}, "lead");
    for (int i = 0; i < 20; ++i) {
        bureau.visit(first, "2026-10-12", "H" + std::to_string(i));
        bureau.visit(second, "2026-10-22", "H" + std::to_string(20 + i));
    }
    Run const run = bureau.assess();
    for (char const* const badge : {"000001", "000002"}) {
        PartResult const& households = run.officers.find(badge)->find("visits")->parts.front();
        CHECK(households.target == "20");
        CHECK(households.earned == Exact(14));
        CHECK(run.officers.find(badge)->standing == Standing::ranked); // f = ½
    }
}

TEST_CASE("Presence and notices are scaled by duty alone")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345", "4");
    bureau.set("officer", officer, "probation_until", "2027-06-30");
    bureau.absence(officer, {"2026-10-08", "2026-10-19"}, "annual"); // f = ½
    Run const run = bureau.assess();
    Result const& result = *run.officers.find("012345");
    CHECK(result.find("presence")->parts[0].target == "2400");
    CHECK(result.find("presence")->parts[1].target == "8");
    CHECK(result.find("notices")->parts[0].target == "1");
    CHECK(result.find("patrols")->parts[0].target == "2.55"); // 8 × ½ × 0.75 × 0.85
}
