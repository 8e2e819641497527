#include "tests/assess/beat.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

TEST_CASE("Disputes due in the month are settled by the due date with an agreement that is not refused")
{
    Beat beat;
    beat.dispute("1", {{"due", "2026-10-20"}, {"settled", "2026-10-20"}});
    beat.dispute("2", {{"due", "2026-10-20"}, {"settled", "2026-10-19"}, {"agreement", 1}});
    std::int64_t const late = beat.dispute("3", {{"due", "2026-10-20"}, {"settled", "2026-10-21"}});
    std::int64_t const without = beat.dispute("4", {{"due", "2026-10-20"}, {"settled", "2026-10-20"}, {"agreement", 0}});
    std::int64_t const open = beat.dispute("5", {{"due", "2026-10-01"}});
    beat.dispute("6", {{"due", "2026-11-01"}, {"settled", "2026-10-20"}});
    beat.dispute("7", {{"settled", "2026-10-20"}}); // never due
    CHECK(beat.due("disputes", "disputes") == 5);
    CHECK(beat.done("disputes", "disputes") == 2);
    CHECK(beat.row("disputes", late).note == "open");
    CHECK(beat.row("disputes", without).note == "no_agreement");
    CHECK(beat.row("disputes", open).note == "open");
}

TEST_CASE("A petition without a due date is due fifteen workdays after it was received")
{
    Beat beat;
    // Workdays after Friday 11 September: 14–18, Sunday 20, 21–24, 28–30, then 8 and 9 October.
    std::int64_t const petition = beat.petition("1", "2026-09-11", {{"answered", "2026-10-09"}});
    CHECK(beat.row("petitions", petition).date == "2026-10-09");
    CHECK(beat.row("petitions", petition).done == 1);
    beat.bureau.set("petition", petition, "answered", "2026-10-10");
    CHECK(beat.row("petitions", petition).note == "open");
    std::int64_t const on_a_holiday = beat.petition("2", "2026-10-01"); // counted from the 8th on
    CHECK(beat.row("petitions", on_a_holiday).date == "2026-10-27");
    CHECK(beat.due("petitions", "petitions") == 2);
}

TEST_CASE("A due date that is written is taken as it is")
{
    Beat beat;
    std::int64_t const petition = beat.petition("1", "2026-09-11", {{"due", "2026-10-25"}, {"answered", "2026-10-25"}}); // a Sunday
    CHECK(beat.row("petitions", petition).date == "2026-10-25");
    CHECK(beat.done("petitions", "petitions") == 1);
    beat.petition("2", "2026-09-11", {{"due", "2026-11-01"}});
    CHECK(beat.due("petitions", "petitions") == 1);
}

TEST_CASE("A pause moves the due date by its days, both ends counted")
{
    Beat beat;
    std::int64_t const one_day = beat.petition("1", "2026-09-11", {{"due", "2026-10-12"}, {"paused_from", "2026-09-20"}, {"paused_to", "2026-09-20"}});
    std::int64_t const ten_days = beat.petition("2", "2026-09-11", {{"due", "2026-10-12"}, {"paused_from", "2026-09-20"}, {"paused_to", "2026-09-29"}});
    std::int64_t const by_rule = beat.petition("3", "2026-09-11", {{"paused_from", "2026-09-20"}, {"paused_to", "2026-09-22"}});
    beat.petition("4", "2026-09-11", {{"due", "2026-10-30"}, {"paused_from", "2026-10-01"}, {"paused_to", "2026-10-02"}}); // due in November now
    beat.petition("5", "2026-09-11", {{"due", "2026-10-12"}, {"paused_from", "2026-09-20"}});                              // the clock stands still
    CHECK(beat.row("petitions", one_day).date == "2026-10-13");
    CHECK(beat.row("petitions", ten_days).date == "2026-10-22");
    CHECK(beat.row("petitions", by_rule).date == "2026-10-12");
    CHECK(beat.due("petitions", "petitions") == 3);
}

TEST_CASE("What falls due belongs to the lead of that day")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const before = bureau.officer("000001");
    std::int64_t const after = bureau.officer("000002");
    std::int64_t const member = bureau.officer("000003");
    bureau.post(before, room, {"2026-01-01", "2026-10-15"}, "lead");
    bureau.post(after, room, {"2026-10-16", ""}, "lead");
    bureau.post(member, room, {"2026-01-01", ""});
    for (char const* const due : {"2026-10-15", "2026-10-16", "2026-10-17"}) {
        bureau.add("dispute", {{"room", room}, {"number", due}, {"found", "2026-09-01"}, {"kind", "land"}, {"due", due}, {"officer", member}});
        bureau.add("petition", {{"room", room}, {"number", due}, {"received", "2026-09-01"}, {"kind", "visit"}, {"due", due}, {"officer", member}});
    }
    for (char const* const measure : {"disputes", "petitions"}) {
        CAPTURE(measure);
        CHECK(bureau.tally_of(measure, measure, before).due == 1);
        CHECK(bureau.tally_of(measure, measure, after).due == 2);
        CHECK(bureau.tally_of(measure, measure, member).due == 0);
    }
}

TEST_CASE("The latest survey date of the room within twelve months counts, all its batches together")
{
    Beat beat;
    beat.survey("old", "2026-03-10", {10, 100, 10, 100});
    beat.survey("one", "2026-09-10", {45, 50, 30, 40});
    beat.survey("two", "2026-09-10", {40, 50, 38, 40});
    beat.survey("next month", "2026-11-02", {1, 100, 1, 100});
    CHECK(beat.done("satisfaction", "satisfaction") == 85); // safety 85 of 100, satisfaction 68 of 80: as many, and the first of two
    CHECK(beat.due("satisfaction", "satisfaction") == 100);
    beat.survey("three", "2026-09-10", {0, 0, 0, 1});
    CHECK(beat.done("satisfaction", "satisfaction") == 68);
    CHECK(beat.due("satisfaction", "satisfaction") == 81);
}

TEST_CASE("A survey older than twelve assessment months is none")
{
    Beat beat;
    beat.survey("old", "2025-10-31", {90, 100, 90, 100});
    CHECK(beat.due("satisfaction", "satisfaction") == 0);
    beat.survey("first day", "2025-11-01", {90, 100, 90, 100});
    CHECK(beat.due("satisfaction", "satisfaction") == 100);
}

TEST_CASE("A sample of nobody leaves its measure out, two of them are no survey")
{
    Beat beat;
    beat.survey("real", "2026-08-10", {80, 100, 85, 100});
    beat.survey("empty", "2026-09-10", {0, 0, 0, 0});
    CHECK(beat.done("satisfaction", "satisfaction") == 80);
    beat.survey("satisfaction only", "2026-09-12", {0, 0, 95, 100});
    CHECK(beat.done("satisfaction", "satisfaction") == 95);
    beat.survey("safety only", "2026-09-14", {97, 98, 0, 0});
    CHECK(beat.done("satisfaction", "satisfaction") == 97);
}

TEST_CASE("Everybody at home in a room has its survey, and nobody else")
{
    Beat beat;
    std::int64_t const member = beat.bureau.officer("012346");
    beat.bureau.post(member, beat.room, {"2026-01-01", ""});
    std::int64_t const gone = beat.bureau.officer("012347");
    beat.bureau.post(gone, beat.room, {"2026-01-01", "2026-10-12"});
    beat.bureau.post(gone, beat.bureau.room("R2"), {"2026-10-13", ""});
    beat.survey("1", "2026-09-10", {45, 50, 46, 50});
    CHECK(beat.done("satisfaction", "satisfaction") == 45);
    CHECK(beat.bureau.tally_of("satisfaction", "satisfaction", member).done == 45);
    CHECK(beat.bureau.tally_of("satisfaction", "satisfaction", gone).due == 0);
}

TEST_CASE("Verdicts false count by the date of the supervision, in post or not")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, room, {"2026-10-20", ""});
    auto const supervision = [&](char const* number, char const* date, char const* verdict) {
        bureau.add("supervision", {{"room", room}, {"number", number}, {"officer", officer}, {"date", date}, {"kind", "back_check"}, {"verdict", verdict}});
    };
    supervision("1", "2026-10-09", "false");
    supervision("2", "2026-10-25", "false");
    supervision("3", "2026-10-25", "genuine");
    supervision("4", "2026-10-25", "unclear");
    supervision("5", "2026-10-25", "violation");
    supervision("6", "2026-11-01", "false");
    bureau.add("supervision", {{"room", room}, {"number", "7"}, {"date", "2026-10-25"}, {"kind", "spot_check"}, {"verdict", "false"}}); // nobody's
    CHECK(bureau.tally_of("false_records", "false", officer).done == 2);
}

TEST_CASE("Merits count with the points given, else with those of their kind")
{
    Beat beat;
    beat.merit("1", "lead");                          // 0.5
    beat.merit("2", "praise_city");                   // 2
    beat.merit("3", "praise_city", {{"points", 75}}); // 0.75 instead of 2
    beat.merit("4", "reprimand");                     // −1
    beat.merit("5", "accountability", {{"points", -350}});
    beat.merit("6", "praise_province", {{"points", 0}}); // given as nothing
    CHECK(beat.done("merit", "bonus") == 50 + 200 + 75);
    CHECK(beat.done("merit", "penalty") == 100 + 350);
    CHECK(beat.done("merit", "veto") == 0);
    beat.merit("7", "leak");
    CHECK(beat.done("merit", "veto") == 1);
    CHECK(beat.done("merit", "penalty") == 450);
    beat.bureau.add("merit", {{"officer", beat.officer}, {"number", "8"}, {"date", "2026-09-30"}, {"kind", "grave"}});
    CHECK(beat.done("merit", "veto") == 1);
}
