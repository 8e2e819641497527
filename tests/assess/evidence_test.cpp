#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

std::string const header = "-- title = { zh = \"警情通报\", en = \"notices\" }\n-- unit = { zh = \"个\", en = \"halves\" }\n-- subject = \"officer\"\n";

/// An officer who leads the room R1 through 2026, and the room.
struct Beat {
    Bureau bureau;
    std::int64_t room = bureau.room("R1");
    std::int64_t officer = bureau.officer("012345");

    Beat() { bureau.post(officer, room, {"2026-01-01", ""}, "lead"); }
    Beat(std::vector<PackFile> const& changed) : bureau(changed) { bureau.post(officer, room, {"2026-01-01", ""}, "lead"); }

    std::int64_t done(std::string const& measure, std::string const& part) { return bureau.tally_of(measure, part, officer).done; }
    std::int64_t due(std::string const& measure, std::string const& part) { return bureau.tally_of(measure, part, officer).due; }
    Evidence row(std::string const& measure, std::int64_t id, std::string const& part = "")
    {
        for (Evidence const& each : bureau.evidence(measure, officer))
            if (each.id == id && (part.empty() || each.part == part))
                return each;
        FAIL("no evidence row #" << id);
        return {};
    }
    std::int64_t patrol(std::string const& date, std::string const& start, std::string const& finish)
    {
        return bureau.add("patrol", {{"officer", officer}, {"date", date}, {"start", start}, {"finish", finish}});
    }
    std::int64_t duty(std::string const& date, std::string const& start, std::string const& finish, std::string const& kind = "room")
    {
        return bureau.add("duty", {{"officer", officer}, {"date", date}, {"start", start}, {"finish", finish}, {"kind", kind}});
    }
    std::int64_t inspection(std::string const& date, std::string const& unit, Fields more = {})
    {
        more.insert(more.end(), {{"officer", officer}, {"date", date}, {"unit_name", unit}});
        return bureau.add("inspection", more);
    }
    std::int64_t petition(std::string const& number, std::string const& received, Fields more = {})
    {
        more.insert(more.end(), {{"room", room}, {"number", number}, {"received", received}, {"kind", "letter"}});
        return bureau.add("petition", more);
    }
    std::int64_t dispute(std::string const& number, Fields more)
    {
        more.insert(more.end(), {{"room", room}, {"number", number}, {"found", "2026-09-01"}, {"kind", "family"}});
        return bureau.add("dispute", more);
    }
    std::int64_t survey(std::string const& batch, std::string const& date, std::vector<int> const& figures)
    {
        return bureau.add("survey", {{"batch", batch}, {"room", room}, {"date", date}, {"method", "phone"}, {"safe", figures[0]}, {"safety_sample", figures[1]},
                                     {"satisfied", figures[2]}, {"satisfaction_sample", figures[3]}});
    }
    std::int64_t merit(std::string const& number, std::string const& kind, Fields more = {})
    {
        more.insert(more.end(), {{"officer", officer}, {"number", number}, {"date", "2026-10-20"}, {"kind", kind}});
        return bureau.add("merit", more);
    }
    std::int64_t supervision(std::string const& number, std::string const& date, std::string const& verdict)
    {
        return bureau.add("supervision", {{"room", room}, {"number", number}, {"officer", officer}, {"date", date}, {"kind", "spot_check"}, {"verdict", verdict}});
    }
};

}

TEST_CASE("Distinct households count, met or not said, and only in the month")
{
    Beat beat;
    beat.bureau.visit(beat.officer, "2026-10-01", "A");
    beat.bureau.visit(beat.officer, "2026-10-31", "B");
    beat.bureau.visit(beat.officer, "2026-09-30", "C");
    beat.bureau.visit(beat.officer, "2026-11-01", "D");
    std::int64_t const met = beat.bureau.visit(beat.officer, "2026-10-12", "E");
    beat.bureau.set("visit", met, "met", 1);
    std::int64_t const missed = beat.bureau.visit(beat.officer, "2026-10-12", "F");
    beat.bureau.set("visit", missed, "met", 0);
    CHECK(beat.done("visits", "households") == 3);
    CHECK(beat.row("visits", missed).done == 0);
    CHECK(beat.row("visits", missed).note == "nobody_met");
    CHECK(beat.bureau.evidence("visits", beat.officer).size() == 4);
}

TEST_CASE("A household visited again is a repeat of the first visit that counts, whichever was entered first")
{
    Beat beat;
    std::int64_t const third = beat.bureau.visit(beat.officer, "2026-10-20", "A");
    std::int64_t const second = beat.bureau.visit(beat.officer, "2026-10-12", "A");
    std::int64_t const nobody = beat.bureau.visit(beat.officer, "2026-10-09", "A");
    beat.bureau.set("visit", nobody, "met", 0);
    CHECK(beat.done("visits", "households") == 1);
    CHECK(beat.row("visits", second).done == 1);
    CHECK(beat.row("visits", third).done == 0);
    CHECK(beat.row("visits", third).note == "repeat:#" + std::to_string(second));
    CHECK(beat.row("visits", nobody).note == "nobody_met");
}

TEST_CASE("The same household counts for each of two officers")
{
    Beat beat;
    std::int64_t const colleague = beat.bureau.officer("012346");
    beat.bureau.post(colleague, beat.room, {"2026-01-01", ""});
    beat.bureau.visit(beat.officer, "2026-10-12", "A");
    beat.bureau.visit(colleague, "2026-10-12", "A");
    CHECK(beat.done("visits", "households") == 1);
    CHECK(beat.bureau.tally_of("visits", "households", colleague).done == 1);
}

TEST_CASE("A subject that is business and rental counts once; a household of that name is another part")
{
    Beat beat;
    beat.bureau.visit(beat.officer, "2026-10-12", "南街5号", "business");
    beat.bureau.visit(beat.officer, "2026-10-13", "南街5号", "rental");
    beat.bureau.visit(beat.officer, "2026-10-14", "南街7号", "rental");
    beat.bureau.visit(beat.officer, "2026-10-15", "南街5号", "household");
    CHECK(beat.done("visits", "businesses") == 2);
    CHECK(beat.done("visits", "households") == 1);
}

TEST_CASE("Work dated on a day without any post counts nowhere and says why; a partner post is a post")
{
    Bureau bureau;
    std::int64_t const officer = bureau.officer("012345");
    std::int64_t const room = bureau.room("R1");
    bureau.post(officer, room, {"2026-10-08", "2026-10-16"}, "lead");
    bureau.post(officer, bureau.room("R2"), {"2026-10-26", ""}, "partner");
    bureau.visit(officer, "2026-10-08", "A");
    bureau.visit(officer, "2026-10-16", "B");
    bureau.visit(officer, "2026-10-17", "C");
    bureau.visit(officer, "2026-10-26", "D");
    std::int64_t const before = bureau.visit(officer, "2026-10-07", "E");
    bureau.visit(officer, "2026-10-09", "E");
    bureau.add("patrol", {{"officer", officer}, {"date", "2026-10-20"}, {"start", "09:00"}, {"finish", "10:00"}});
    CHECK(bureau.tally_of("visits", "households", officer).done == 4);
    CHECK(bureau.tally_of("patrols", "times", officer).done == 0);
    CHECK(bureau.tally_of("patrols", "minutes", officer).done == 0);
    for (Evidence const& row : bureau.evidence("visits", officer))
        if (row.id == before)
            CHECK(row.note == "outside_post"); // and the later visit of E is the first that counts
}

TEST_CASE("Work on an excused day counts")
{
    Beat beat;
    beat.bureau.absence(beat.officer, {"2026-10-12", "2026-10-16"}, "sick");
    beat.bureau.visit(beat.officer, "2026-10-13", "A");
    CHECK(beat.done("visits", "households") == 1);
}

TEST_CASE("Work counts for the officer of its row, wherever he was")
{
    Beat beat;
    std::int64_t const elsewhere = beat.bureau.room("R9");
    std::int64_t const id = beat.bureau.visit(beat.officer, "2026-10-13", "A");
    beat.bureau.set("visit", id, "room", elsewhere);
    CHECK(beat.done("visits", "households") == 1);
}

TEST_CASE("Publicity needs somebody to hear it, and two themes count double")
{
    Beat beat;
    auto const held = [&](char const* date, char const* theme, int people) {
        return beat.bureau.add("publicity", {{"officer", beat.officer}, {"date", date}, {"theme", theme}, {"people", people}});
    };
    held("2026-10-12", "anti_fraud", 30);
    held("2026-10-13", "anti_theft", 1);
    held("2026-10-14", "fire", 12);
    std::int64_t const nobody = held("2026-10-15", "anti_fraud", 0);
    held("2026-09-30", "anti_fraud", 40);
    CHECK(beat.done("publicity", "sessions") == 3);
    CHECK(beat.done("publicity", "themed") == 2);
    CHECK(beat.row("publicity", nobody, "sessions").note == "nobody_came");
    CHECK(beat.row("publicity", nobody, "themed").done == 0);
}

TEST_CASE("A patrol past midnight belongs to the day of its start with all its minutes")
{
    Beat beat;
    beat.patrol("2026-10-12", "09:15", "10:45");
    beat.patrol("2026-10-31", "23:30", "00:30");
    beat.patrol("2026-09-30", "22:00", "06:00");
    beat.patrol("2026-10-14", "20:00", "00:00"); // 24:00 as it is stored
    CHECK(beat.done("patrols", "times") == 3);
    CHECK(beat.done("patrols", "minutes") == 90 + 60 + 240);
}

TEST_CASE("An inspected unit counts once, with or without a hazard")
{
    Beat beat;
    beat.inspection("2026-10-12", "幸福网吧");
    std::int64_t const again = beat.inspection("2026-10-20", "幸福网吧", {{"hazard", "堵塞通道"}});
    beat.inspection("2026-10-20", "东风旅馆");
    CHECK(beat.done("inspections", "units") == 2);
    CHECK(beat.row("inspections", again).note.starts_with("repeat:#"));
}

TEST_CASE("Hazards are counted in the month of their due date")
{
    Beat beat;
    std::int64_t const in_time = beat.inspection("2026-09-20", "A", {{"hazard", "线路老化"}, {"due", "2026-10-15"}, {"fixed", "2026-10-15"}});
    std::int64_t const late = beat.inspection("2026-10-08", "B", {{"hazard", "线路老化"}, {"due", "2026-10-15"}, {"fixed", "2026-10-16"}});
    std::int64_t const open = beat.inspection("2026-10-08", "C", {{"hazard", "线路老化"}, {"due", "2026-10-31"}});
    beat.inspection("2026-10-08", "D", {{"hazard", "线路老化"}, {"due", "2026-11-01"}});
    beat.inspection("2026-10-08", "E", {{"hazard", "线路老化"}});                 // never due
    beat.inspection("2026-10-08", "F", {{"due", "2026-10-15"}});                  // no hazard was found
    CHECK(beat.due("hazards", "hazards") == 3);
    CHECK(beat.done("hazards", "hazards") == 1);
    CHECK(beat.row("hazards", in_time).note.empty());
    CHECK(beat.row("hazards", late).note == "open");
    CHECK(beat.row("hazards", open).date == "2026-10-31");
}

TEST_CASE("A hazard belongs to who leads its room on the due date, without a lead to nobody")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const other = bureau.room("R2");
    std::int64_t const found_it = bureau.officer("000001");
    std::int64_t const leads_now = bureau.officer("000002");
    std::int64_t const leads_other = bureau.officer("000003");
    bureau.post(found_it, room, {"2026-01-01", "2026-10-14"}, "lead");
    bureau.post(found_it, bureau.room("R3"), {"2026-10-15", ""}, "lead");
    bureau.post(leads_now, room, {"2026-10-15", "2026-10-25"}, "lead");
    bureau.post(leads_other, other, {"2026-01-01", ""}, "lead");
    auto const hazard = [&](char const* unit, char const* due, Fields more) {
        more.insert(more.end(), {{"officer", found_it}, {"date", "2026-10-08"}, {"unit_name", unit}, {"hazard", "堵塞通道"}, {"due", due}});
        bureau.add("inspection", more);
    };
    hazard("A", "2026-10-14", {});
    hazard("B", "2026-10-15", {});
    hazard("C", "2026-10-26", {}); // nobody leads R1 then
    hazard("D", "2026-10-20", {{"room", other}});
    CHECK(bureau.tally_of("hazards", "hazards", found_it).due == 1);
    CHECK(bureau.tally_of("hazards", "hazards", leads_now).due == 1);
    CHECK(bureau.tally_of("hazards", "hazards", leads_other).due == 1);
}

TEST_CASE("Each half of the month wants a notice")
{
    Beat beat;
    auto const notice = [&](char const* date) { return beat.bureau.add("notice", {{"officer", beat.officer}, {"date", date}, {"audience", date}}); };
    notice("2026-10-01");
    notice("2026-10-15");
    CHECK(beat.done("notices", "halves") == 1);
    notice("2026-10-16");
    notice("2026-10-31");
    CHECK(beat.done("notices", "halves") == 2);
}

TEST_CASE("In a month from the 26th the halves are its first fifteen days and the rest")
{
    Beat beat({changed_file("standards/calendar.toml", "value = 1\n", "value = 26\n")});
    auto const notice = [&](char const* date) { return beat.bureau.add("notice", {{"officer", beat.officer}, {"date", date}, {"audience", date}}); };
    notice("2026-09-26");
    notice("2026-10-10");
    CHECK(beat.done("notices", "halves") == 1);
    notice("2026-10-26"); // the next month
    CHECK(beat.done("notices", "halves") == 1);
    notice("2026-10-11");
    CHECK(beat.done("notices", "halves") == 2);
}

TEST_CASE("Presence is room, community and flexible duty, in minutes and in days")
{
    Beat beat;
    beat.duty("2026-10-12", "08:00", "12:00", "room");
    beat.duty("2026-10-12", "14:00", "17:30", "community");
    beat.duty("2026-10-13", "22:00", "02:00", "flexible");
    beat.duty("2026-10-14", "18:00", "08:00", "station");
    beat.duty("2026-10-15", "10:00", "11:00", "callout");
    CHECK(beat.done("presence", "minutes") == 240 + 210 + 240);
    CHECK(beat.done("presence", "days") == 2);
}

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

TEST_CASE("A measure without one of its columns is refused with the name of its file")
{
    Bureau bureau({changed_file("measures/visits.sql", "AS part", "AS piece")});
    bureau.lead_of_own_room("012345");
    try {
        bureau.assess();
        FAIL("the measure was taken");
    } catch (Error const& error) {
        CHECK(std::string(error.what()).find("measures/visits.sql") != std::string::npos);
        CHECK(std::string(error.what()).find("part") != std::string::npos);
    }
}

TEST_CASE("What counts nowhere is neither done nor due")
{
    Bureau bureau({{"measures/notices.sql", "0000-00", header + "SELECT officer AS subject, 'halves' AS part, 'notice' AS ledger, id, date, 1 AS done, 1 AS due\n"
                                                                "  FROM notice WHERE date BETWEEN :first AND :last\n"}});
    std::int64_t const officer = bureau.officer("012345");
    bureau.post(officer, bureau.room("R1"), {"2026-10-12", ""});
    for (char const* const date : {"2026-10-09", "2026-10-12"})
        bureau.add("notice", {{"officer", officer}, {"date", date}, {"audience", date}});
    CHECK(bureau.tally_of("notices", "halves", officer).done == 1);
    CHECK(bureau.tally_of("notices", "halves", officer).due == 1);
    CHECK(bureau.evidence("notices", officer).front().due == 0);
}

TEST_CASE("Of rows from two ledgers that share what counts once, score and evidence take the same one")
{
    Bureau bureau({{"measures/notices.sql", "0000-00", header + "SELECT officer AS subject, 'halves' AS part, 'publicity' AS ledger, id, date, 5 AS done, 'same' AS once\n"
                                                                "  FROM publicity WHERE date BETWEEN :first AND :last\n"
                                                                "UNION ALL SELECT officer, 'halves', 'notice', id, date, 3, 'same'\n"
                                                                "  FROM notice WHERE date BETWEEN :first AND :last\n"}});
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    auto const notice = [&](char const* date, char const* audience) { return bureau.add("notice", {{"officer", officer}, {"date", date}, {"audience", audience}}); };
    auto const publicity = [&](char const* date) { return bureau.add("publicity", {{"officer", officer}, {"date", date}, {"theme", "fire"}, {"people", 1}}); };
    auto const same_sum = [&](std::int64_t expected) {
        std::int64_t sum = 0;
        for (Evidence const& row : bureau.evidence("notices", officer))
            sum += row.done;
        CHECK(sum == expected);
        CHECK(bureau.tally_of("notices", "halves", officer).done == expected);
    };
    publicity("2026-10-20"); // #1
    notice("2026-10-20", "a"); // #1 as well: the ledger's name decides
    same_sum(3);
    notice("2026-10-19", "b"); // #2, a day earlier
    publicity("2026-10-19");   // #2
    same_sum(3);
    publicity("2026-10-18");
    same_sum(5);
}

TEST_CASE("The rows of the evidence add up to the tallies that are scored")
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Bureau bureau;
        std::vector<std::int64_t> const officers = fill_at_random(bureau, 12, seed);
        Assessment const assessment(bureau.db, bureau.pack, *iso_month("2026-10"), bureau.scheme());
        std::size_t rows_seen = 0;
        for (std::string const& measure : assessment.measures()) {
            std::map<std::int64_t, std::vector<Evidence>> of_all;
            each_evidence(bureau.db, assessment.measure(measure), assessment.window(), assessment.book(),
                          [&](Evidence const& row) { of_all[row.subject].push_back(row); });
            for (std::int64_t const officer : officers) {
                std::map<std::string, Tally> sums;
                std::vector<Evidence> const rows = evidence_of(bureau.db, assessment.measure(measure), assessment.window(), assessment.book(), officer);
                CHECK(rows.size() == of_all[officer].size());
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    sums[rows[i].part].done += rows[i].done;
                    sums[rows[i].part].due += rows[i].due;
                    CHECK(rows[i].id == of_all[officer][i].id);
                    CHECK(rows[i].done == of_all[officer][i].done);
                    CHECK(rows[i].note == of_all[officer][i].note);
                }
                rows_seen += rows.size();
                for (auto const& [part, sum] : sums) {
                    CAPTURE(measure);
                    CAPTURE(part);
                    CHECK(assessment.tally_of(measure, part, officer).done == sum.done);
                    CHECK(assessment.tally_of(measure, part, officer).due == sum.due);
                }
            }
        }
        CHECK(rows_seen > 500);
    }
}
