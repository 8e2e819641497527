#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

// October 2026 has 18 workdays: 8, 9, Saturday the 10th, 12–16, 19–23, 26–30.

TEST_CASE("Whoever is in post all month has a duty factor of one")
{
    Bureau bureau;
    DutyMonth const month = bureau.month_of(bureau.lead_of_own_room("012345"));
    CHECK(month.days.size() == 31);
    CHECK(month.workdays == 18);
    CHECK(month.in_post == 18);
    CHECK(month.excused == 0);
    CHECK(month.factor == Exact(1));
    CHECK(month.weight == Exact(1));
    CHECK_FALSE(month.probation);
}

TEST_CASE("Both ends of a post count")
{
    struct { char const* since; char const* until; int in_post; } const cases[] = {
        {"2026-10-08", "2026-10-08", 1}, {"2026-10-12", "2026-10-16", 5}, {"2026-10-30", "", 1}, {"2026-10-31", "", 0}, {"2026-09-01", "2026-10-07", 0},
        {"2026-09-01", "2026-10-10", 3}, {"2026-10-10", "2026-10-11", 1}};
    for (auto const& each : cases) {
        Bureau bureau;
        std::int64_t const officer = bureau.officer("012345");
        bureau.post(officer, bureau.room("R1"), {each.since, each.until});
        CAPTURE(each.since);
        CHECK(bureau.month_of(officer).in_post == each.in_post);
    }
}

TEST_CASE("Both ends of an absence count and only workdays of it")
{
    struct { char const* since; char const* until; int excused; } const cases[] = {
        {"2026-10-09", "2026-10-09", 1}, {"2026-10-09", "2026-10-12", 3}, {"2026-10-17", "2026-10-18", 0}, {"2026-09-20", "2026-10-08", 1}, {"2026-10-30", "2026-11-20", 1}};
    for (auto const& each : cases) {
        Bureau bureau;
        std::int64_t const officer = bureau.lead_of_own_room("012345");
        bureau.absence(officer, {each.since, each.until}, "family");
        CAPTURE(each.since);
        DutyMonth const month = bureau.month_of(officer);
        CHECK(month.excused == each.excused);
        CHECK(month.factor == Exact::fraction(18 - each.excused, 18));
    }
}

TEST_CASE("Every kind of absence but the unexcused one takes its days from the duty factor")
{
    for (char const* const kind : {"annual", "sick", "family", "training", "secondment"}) {
        Bureau bureau;
        std::int64_t const officer = bureau.lead_of_own_room("012345");
        bureau.absence(officer, {"2026-10-12", "2026-10-16"}, kind);
        CAPTURE(kind);
        CHECK(bureau.month_of(officer).factor == Exact::fraction(13, 18));
    }
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    bureau.absence(officer, {"2026-10-12", "2026-10-16"}, "unexcused");
    DutyMonth const month = bureau.month_of(officer);
    CHECK(month.factor == Exact(1));
    CHECK(month.weight == Exact(1));
    CHECK(month.days.at(11).away == Away::unexcused);
    CHECK(month.days.at(11).absence == "unexcused");
}

TEST_CASE("A day counts once, and one both excused and unexcused is excused")
{
    for (bool const excused_first : {true, false}) {
        Bureau bureau;
        std::int64_t const officer = bureau.lead_of_own_room("012345");
        bureau.absence(officer, {"2026-10-12", "2026-10-14"}, excused_first ? "sick" : "unexcused");
        bureau.absence(officer, {"2026-10-13", "2026-10-16"}, excused_first ? "unexcused" : "sick");
        bureau.absence(officer, {"2026-10-13", "2026-10-13"}, "annual");
        DutyMonth const month = bureau.month_of(officer);
        CHECK(month.excused == (excused_first ? 3 : 4));
        CHECK(month.days.at(12).away == Away::excused); // the 13th
        CHECK(month.days.at(13).away == Away::excused); // the 14th
    }
}

TEST_CASE("Absence outside the post takes nothing away")
{
    Bureau bureau;
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, bureau.room("R1"), {"2026-10-19", ""});
    bureau.absence(officer, {"2026-10-08", "2026-10-19"}, "sick");
    DutyMonth const month = bureau.month_of(officer);
    CHECK(month.in_post == 10);
    CHECK(month.excused == 1);
    CHECK(month.factor == Exact::fraction(9, 18));
}

TEST_CASE("Ten of twenty workdays sick halve the target")
{
    Bureau bureau;
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, bureau.room("R1"), {"2025-01-01", ""});
    bureau.absence(officer, {"2025-06-03", "2025-06-16"}, "sick");
    DutyMonth const month = bureau.month_of(officer, "2025-06");
    CHECK(month.workdays == 20);
    CHECK(month.excused == 10);
    CHECK(month.factor == Exact::fraction(1, 2));
    CHECK(Exact(40) * month.weight == Exact(20));
}

TEST_CASE("The class of the room scales targets day by day")
{
    struct { char const* rating; char const* weight; } const cases[] = {{"1", "1"}, {"2", "1"}, {"3", "0.9"}, {"4", "0.75"}};
    for (auto const& each : cases) {
        Bureau bureau;
        DutyMonth const month = bureau.month_of(bureau.lead_of_own_room("012345", each.rating));
        CHECK(month.weight == Exact::parse(each.weight));
        CHECK(month.factor == Exact(1));
    }
    Bureau bureau;
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, bureau.room("R1", "4"), {"2026-01-01", "2026-10-16"}); // 8 workdays
    std::int64_t const second = bureau.room("R2", "3");
    bureau.post(officer, second, {"2026-10-17", ""}); // 10, of which the last three in class 1
    bureau.rate(second, "2026-10-28", "1");
    CHECK(bureau.month_of(officer).weight == (Exact(8) * Exact::parse("0.75") + Exact(7) * Exact::parse("0.9") + Exact(3)) / Exact(18));
}

TEST_CASE("A re-class holds from its day on and never changes the past")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1", "2");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, room, {"2026-01-01", ""});
    bureau.rate(room, "2026-11-01", "4");
    CHECK(bureau.month_of(officer).home->rating == "2");
    CHECK(bureau.month_of(officer).weight == Exact(1));
    CHECK(bureau.month_of(officer, "2026-11").home->rating == "4");
    CHECK(bureau.month_of(officer, "2026-11").weight == Exact::parse("0.75"));
}

TEST_CASE("Probation lasts through the month whose last day it reaches")
{
    struct { char const* until; bool probation; } const cases[] = {{"2026-10-30", false}, {"2026-10-31", true}, {"2027-03-31", true}, {"2026-01-31", false}};
    for (auto const& each : cases) {
        Bureau bureau;
        std::int64_t const officer = bureau.lead_of_own_room("012345", "3");
        bureau.set("officer", officer, "probation_until", each.until);
        DutyMonth const month = bureau.month_of(officer);
        CAPTURE(each.until);
        CHECK(month.probation == each.probation);
        CHECK(month.weight == Exact::parse(each.probation ? "0.765" : "0.9"));
        CHECK(month.factor == Exact(1)); // probation scales targets, not duty
    }
}

TEST_CASE("An officer is at home where he had most workdays in post")
{
    Bureau bureau;
    std::int64_t const first = bureau.room("R1", "1");
    std::int64_t const second = bureau.room("R2", "2");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, first, {"2026-01-01", "2026-10-22"}); // 12 workdays
    bureau.post(officer, second, {"2026-10-23", ""});          // 6
    bureau.absence(officer, {"2026-10-08", "2026-10-21"}, "sick"); // absences do not matter here
    DutyMonth const month = bureau.month_of(officer);
    CHECK(month.home->room == first);
    CHECK(month.home->rating == "1");
    CHECK(month.home->last_day == day("2026-10-22"));
}

TEST_CASE("Where two rooms had as many workdays, the later one is home")
{
    Bureau bureau;
    std::int64_t const first = bureau.room("R1", "1");
    std::int64_t const second = bureau.room("R2", "2");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, first, {"2026-01-01", "2026-10-19"}); // 9 workdays
    std::int64_t const next = bureau.post(officer, second, {"2026-10-20", ""}); // 9
    CHECK(bureau.month_of(officer).home->room == second);
    bureau.set("post", next, "since", "2026-10-21");
    CHECK(bureau.month_of(officer).home->room == first);
}

TEST_CASE("Back in the room of the month's beginning, a tie makes that room the later one")
{
    Bureau bureau;
    std::int64_t const first = bureau.room("R1", "1");
    std::int64_t const second = bureau.room("R2", "2");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, first, {"2026-10-01", "2026-10-12"});  // 4 workdays
    bureau.post(officer, second, {"2026-10-13", "2026-10-23"}); // 9
    bureau.post(officer, first, {"2026-10-24", ""});            // 5 more
    CHECK(bureau.month_of(officer).home->room == first);
    CHECK(bureau.month_of(officer).home->last_day == day("2026-10-31"));
}

TEST_CASE("The class is that of the last day in the home room, workday or not")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1", "1");
    bureau.rate(room, "2026-10-24", "3"); // a Saturday
    std::int64_t const stays = bureau.officer("012345");
    bureau.post(stays, room, {"2026-01-01", ""});
    std::int64_t const leaves = bureau.officer("012346");
    bureau.post(leaves, room, {"2026-01-01", "2026-10-23"});
    std::int64_t const leaves_on_sunday = bureau.officer("012347");
    bureau.post(leaves_on_sunday, room, {"2026-01-01", "2026-10-25"});
    CHECK(bureau.month_of(stays).home->rating == "3");
    CHECK(bureau.month_of(leaves).home->rating == "1");
    CHECK(bureau.month_of(leaves_on_sunday).home->rating == "3");
}

TEST_CASE("Partner posts make nobody assessed and no home, but are posts")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, room, {"2026-01-01", "2026-10-29"}, "partner");
    DutyMonth const partner = bureau.month_of(officer);
    CHECK(partner.in_post == 0);
    CHECK_FALSE(partner.home);
    CHECK(bureau.book().in_any_post(officer, day("2026-10-29")));
    CHECK_FALSE(bureau.book().in_any_post(officer, day("2026-10-30")));
    CHECK(bureau.book().assessed().empty());
    bureau.post(officer, bureau.room("R2"), {"2026-10-30", ""}); // one workday
    CHECK(bureau.book().assessed() == std::vector<std::int64_t>{officer});
    CHECK(bureau.month_of(officer).factor == Exact::fraction(1, 18));
}

TEST_CASE("Only police with a lead or member post on a workday are assessed")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const second = bureau.officer("000002");
    std::int64_t const first = bureau.officer("000001");
    for (std::int64_t const each : {second, first})
        bureau.post(each, room, {"2026-01-01", ""});
    std::int64_t const auxiliary = bureau.officer("000003");
    bureau.set("officer", auxiliary, "kind", "auxiliary");
    bureau.post(auxiliary, room, {"2026-01-01", ""});
    bureau.post(bureau.officer("000004"), room, {"2026-10-31", ""});           // a Saturday
    bureau.post(bureau.officer("000005"), room, {"2026-10-01", "2026-10-07"}); // the holidays
    bureau.officer("000006");
    CHECK(bureau.book().assessed() == std::vector<std::int64_t>{first, second}); // in order of badge
}

TEST_CASE("A counted day in a room without a rating is told apart")
{
    Bureau bureau;
    std::int64_t const officer = bureau.officer("012345");
    std::int64_t const room = bureau.room("R1", "");
    bureau.post(officer, room, {"2026-01-01", ""});
    CHECK(bureau.month_of(officer).rating_missing);
    bureau.rate(room, "2026-10-12", "1"); // three workdays stay without
    CHECK(bureau.month_of(officer).rating_missing);
    bureau.absence(officer, {"2026-10-08", "2026-10-10"}, "annual");
    CHECK_FALSE(bureau.month_of(officer).rating_missing);
}

TEST_CASE("Whatever the day of the hand-over, two officers carry one whole target between them")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1", "3");
    std::int64_t const leaver = bureau.officer("000001");
    std::int64_t const comer = bureau.officer("000002");
    std::int64_t const old_post = bureau.post(leaver, room, {"2026-01-01", "2026-10-01"}, "lead");
    std::int64_t const new_post = bureau.post(comer, room, {"2026-10-02", ""}, "lead");
    Exact const whole = Exact(40) * Exact::parse("0.9");
    int before = 0;
    for (Date handover = day("2026-10-01"); handover <= day("2026-10-31"); handover = handover + 1) {
        bureau.set("post", old_post, "until", handover);
        bureau.set("post", new_post, "since", handover + 1);
        DutyMonth const old_month = bureau.month_of(leaver);
        DutyMonth const new_month = bureau.month_of(comer);
        CAPTURE(iso(handover));
        CHECK(Exact(40) * old_month.weight + Exact(40) * new_month.weight == whole);
        CHECK(old_month.factor + new_month.factor == Exact(1));
        bool const is_workday = old_month.days.at(static_cast<std::size_t>(handover - day("2026-10-01"))).workday;
        CHECK(old_month.in_post == before + (is_workday ? 1 : 0)); // exactly this day moved
        before = old_month.in_post;
    }
    CHECK(before == 18);
}

TEST_CASE("Workdays in a room are those in lead and member posts, absences not subtracted")
{
    Bureau bureau;
    std::int64_t const first = bureau.room("R1");
    std::int64_t const second = bureau.room("R2");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, first, {"2026-01-01", "2026-10-14"});
    bureau.post(officer, second, {"2026-10-15", "2026-10-21"}, "partner");
    bureau.post(officer, first, {"2026-10-22", ""}, "lead");
    bureau.absence(officer, {"2026-10-08", "2026-10-31"}, "sick");
    CHECK(bureau.book().workdays_in_room(officer, first) == 6 + 7);
    CHECK(bureau.book().workdays_in_room(officer, second) == 0);
}

TEST_CASE("An assessment month that starts on the 26th reaches over two civil months")
{
    Bureau bureau({changed_file("standards/calendar.toml", "value = 1\n", "value = 26\n")});
    CHECK(assessment_month(bureau.db, *iso_month("2026-10")) == Period{day("2026-09-26"), day("2026-10-25")});
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    DutyMonth const month = bureau.month_of(officer);
    CHECK(month.days.size() == 30);
    CHECK(month.workdays == 3 + 13); // 28–30 September, and October to the 23rd
    bureau.absence(officer, {"2026-09-25", "2026-09-28"}, "sick");
    CHECK(bureau.month_of(officer).excused == 1);
    CHECK(bureau.db.text("SELECT MAX(date) FROM calendar WHERE month = '2026-10' AND half = 1") == "2026-10-10");
}

TEST_CASE("A year without holiday data cannot be assessed")
{
    Bureau bureau;
    bureau.lead_of_own_room("012345");
    CHECK_THROWS_AS(bureau.assess("2031-05"), Error);
}
