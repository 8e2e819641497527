#include "tests/assess/beat.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

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
    beat.patrol("2026-10-14", "20:00", "24:00");
    beat.patrol("2026-10-15", "00:00", "24:00");
    CHECK(beat.done("patrols", "times") == 4);
    CHECK(beat.done("patrols", "minutes") == 90 + 60 + 240 + 1440);
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
