#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cwp;
using namespace cwp::assess_test;

/// What the rooms' measures count. October 2026 has 18 workdays: the 8th to the 10th, the 12th to the 16th, the 19th to the 23rd, the 26th to the 30th; its 18th is a Sunday.
namespace {

std::vector<std::string> notes(std::vector<Evidence> const& rows)
{
    std::vector<std::string> found;
    for (Evidence const& row : rows)
        if (!row.note.empty())
            found.push_back(row.note);
    std::sort(found.begin(), found.end());
    return found;
}

using Notes = std::vector<std::string>;

struct Turn { char const* date; char const* start; char const* finish; char const* kind = "room"; };

void duty(Bureau& bureau, std::int64_t officer, Turn const& turn)
{
    bureau.add("duty", {{"officer", officer}, {"date", turn.date}, {"start", turn.start}, {"finish", turn.finish}, {"kind", turn.kind}});
}

std::int64_t mobile_room(Bureau& bureau, std::string const& code)
{
    std::int64_t const id = bureau.room(code);
    bureau.set("room", id, "kind", "mobile");
    return id;
}

void inspect(Bureau& bureau, std::int64_t room, std::string const& item, char const* result, char const* date = "2026-10-12")
{
    bureau.add("checklist", {{"room", room}, {"date", date}, {"item", item}, {"result", result}});
}

}

TEST_CASE("Posts are filled by police in lead and member posts, absences not subtracted, against posts due on open workdays")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1", "");
    std::int64_t const rating = bureau.rate(room, "2020-01-01", "1");
    bureau.set("rating", rating, "posts_due", 2);
    std::int64_t const lead = bureau.officer("000001");
    bureau.post(lead, room, {"2026-01-01", ""}, "lead");
    bureau.absence(lead, {"2026-10-12", "2026-10-16"}, "sick");
    bureau.post(bureau.officer("000002"), room, {"2026-10-11", "2026-10-17"}); // five workdays
    bureau.post(bureau.officer("000003"), room, {"2026-01-01", ""}, "partner");
    std::int64_t const helper = bureau.officer("000004");
    bureau.set("officer", helper, "kind", "auxiliary");
    bureau.post(helper, room, {"2026-01-01", ""});
    CHECK(bureau.room_tally_of("room_staffing", "posts", room).done == 18 + 5);
    CHECK(bureau.room_tally_of("room_staffing", "posts", room).due == 36);
    bureau.rate(room, "2026-10-19", "1"); // one post due from here
    CHECK(bureau.room_tally_of("room_staffing", "posts", room).due == 2 * 8 + 10);
    bureau.rate(room, "2026-11-01", "1"); // not yet in force
    CHECK(bureau.room_tally_of("room_staffing", "posts", room).due == 2 * 8 + 10);
    bureau.set("room", room, "closed", "2026-10-16"); // open on eight workdays, the last day counted
    CHECK(bureau.room_tally_of("room_staffing", "posts", room).done == 8 + 5);
    CHECK(bureau.room_tally_of("room_staffing", "posts", room).due == 16);
}

TEST_CASE("Each of the four hard requirements is counted once a violation, for the room of that day")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const other = bureau.room("R2");
    std::int64_t const officer = bureau.officer("000001");
    bureau.post(officer, room, {"2026-01-01", "2026-10-15"}, "lead"); // ends early: fixed post
    bureau.post(officer, other, {"2026-10-16", ""}, "lead");
    duty(bureau, officer, {"2026-10-12", "20:00", "22:00", "station"}); // ends as the night begins
    duty(bureau, officer, {"2026-10-13", "22:00", "23:00", "callout"});
    duty(bureau, officer, {"2026-10-14", "23:00", "01:00", "room"}); // no station duty
    duty(bureau, officer, {"2026-10-20", "05:59", "09:00", "station"}); // in the other room
    bureau.add("request", {{"officer", officer}, {"date", "2026-10-12"}, {"kind", "flexible"}, {"what", "错时"}, {"decision", "refused"}});
    bureau.add("request", {{"officer", officer}, {"date", "2026-10-13"}, {"kind", "flexible"}, {"what", "错时"}, {"decision", "approved"}});
    bureau.add("request", {{"officer", officer}, {"date", "2026-10-14"}, {"kind", "leave"}, {"what", "请假"}, {"decision", "refused"}});
    auto const task = [&](char const* number, Fields more) {
        more.insert(more.end(), {{"issued_by", bureau.own_station}, {"number", number}, {"date", "2026-10-12"}, {"form", "task"}, {"title", "报表"}});
        bureau.add("tasking", more);
    };
    task("1", {{"room", room}});
    task("2", {{"officer", officer}});                                  // by the officer's post
    task("3", {{"room", room}, {"task", "2"}});                         // one of the ten
    task("4", {{"room", room}, {"outcome", "refused"}});                // sent back
    task("5", {});                                                      // to nobody: no room answers for it
    CHECK(notes(bureau.room_evidence("room_violations", room)) == Notes{"fixed_post", "flexible", "night", "outside", "outside"});
    CHECK(notes(bureau.room_evidence("room_violations", other)) == Notes{"night"});
    CHECK(bureau.room_tally_of("room_violations", "violations", room).done == 5);
}

TEST_CASE("A room is open for the united time of those on duty in it")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    std::int64_t const first = bureau.officer("000001");
    std::int64_t const second = bureau.officer("000002");
    bureau.post(first, room, {"2026-01-01", ""}, "lead");
    bureau.post(second, room, {"2026-01-01", "2026-10-13"}, "partner");
    bureau.post(second, bureau.room("R2"), {"2026-10-14", ""});
    duty(bureau, first, {"2026-10-12", "09:00", "12:00"});               // 180
    duty(bureau, second, {"2026-10-12", "11:00", "13:00"});              // 60 more
    duty(bureau, first, {"2026-10-12", "12:30", "12:45"});               // nothing more
    duty(bureau, second, {"2026-10-13", "22:00", "02:00"});              // 240, past midnight
    duty(bureau, first, {"2026-10-14", "01:00", "03:00"});               // 60 more, of the next date
    duty(bureau, first, {"2026-10-15", "09:00", "12:00", "community"});  // not in the room
    duty(bureau, second, {"2026-10-16", "09:00", "12:00"});              // of the other room
    duty(bureau, first, {"2026-11-01", "09:00", "12:00"});
    CHECK(bureau.room_tally_of("room_opening", "minutes", room).done == 180 + 60 + 240 + 60);
    CHECK(bureau.room_tally_of("room_opening", "days", room).done == 3);
    CHECK(notes(bureau.room_evidence("room_opening", room)).size() == 3 + 2); // three overlaps, two more rows on the 12th
}

TEST_CASE("The united time of many overlapping turns is what a clock in the room would count")
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Bureau bureau;
        Dice dice(seed);
        std::int64_t const room = bureau.room("R1");
        std::vector<bool> open(40 * 1440, false);
        for (int i = 0; i < 40; ++i) {
            std::int64_t const officer = bureau.officer("P" + std::to_string(i));
            bureau.post(officer, room, {"2026-01-01", ""});
            int const date = 8 + dice.throw_of(4);
            int const start = dice.throw_of(1440);
            int const length = 1 + dice.throw_of(900);
            std::string const from = iso(TimeOfDay{start});
            std::string const until = iso(TimeOfDay{(start + length) % 1440});
            duty(bureau, officer, {iso(make_date(2026, 10, date)).c_str(), from.c_str(), until.c_str()});
            for (int minute = start; minute < start + length; ++minute)
                open[static_cast<std::size_t>(date * 1440 + minute)] = true;
        }
        CHECK(bureau.room_tally_of("room_opening", "minutes", room).done == std::count(open.begin(), open.end(), true));
    }
}

TEST_CASE("A mobile room is open on its trips, not by duty; a fixed one never by trips")
{
    Bureau bureau;
    std::int64_t const car = mobile_room(bureau, "M1");
    std::int64_t const officer = bureau.officer("000001");
    bureau.post(officer, car, {"2026-01-01", ""}, "lead");
    duty(bureau, officer, {"2026-10-12", "09:00", "18:00"});
    for (char const* const place : {"集市", "码头"})
        bureau.add("trip", {{"room", car}, {"date", "2026-10-12"}, {"place", place}, {"start", "09:00"}, {"finish", "10:30"}});
    CHECK(bureau.room_tally_of("room_opening", "minutes", car).done == 90);
    CHECK(bureau.room_tally_of("room_opening", "days", car).done == 1);
    bureau.set("room", car, "kind", "rural");
    CHECK(bureau.room_tally_of("room_opening", "minutes", car).done == 540);
}

TEST_CASE("Of each item that applies the latest inspection within six months counts; what was not inspected was not passed")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    CHECK(bureau.room_tally_of("room_standards", "items", room).due == 15);
    CHECK(bureau.room_tally_of("room_standards", "items", room).done == 0);
    inspect(bureau, room, "own_office", "pass");
    inspect(bureau, room, "exterior", "fail", "2026-05-01"); // the first day of the six months
    inspect(bureau, room, "exterior", "pass", "2026-04-30");
    inspect(bureau, room, "light_box", "pass", "2026-04-30"); // too old
    inspect(bureau, room, "tidy", "na");
    inspect(bureau, room, "area_map", "fail", "2026-09-01");
    inspect(bureau, room, "area_map", "pass", "2026-10-31");
    inspect(bureau, room, "area_map", "fail", "2026-11-01"); // after the month
    CHECK(bureau.room_tally_of("room_standards", "items", room).done == 2);
    CHECK(bureau.room_tally_of("room_standards", "items", room).due == 14);
    Notes const found = notes(bureau.room_evidence("room_standards", room));
    CHECK(std::count(found.begin(), found.end(), "failed") == 1);
    CHECK(std::count(found.begin(), found.end(), "unchecked:checklist/light_box") == 1);
    CHECK(found.size() == 1 + 11);
    std::int64_t const car = mobile_room(bureau, "M1"); // no office, exterior or map of its own
    inspect(bureau, car, "own_office", "pass");
    CHECK(bureau.room_tally_of("room_standards", "items", car).due == 12);
    CHECK(bureau.room_tally_of("room_standards", "items", car).done == 0);
}

TEST_CASE("Of the kit as many good pieces count as are required, under heavy load more are")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1", "");
    std::int64_t const rating = bureau.rate(room, "2020-01-01", "1");
    auto const piece = [&](char const* item, int quantity, char const* condition) {
        return bureau.add("equipment", {{"room", room}, {"item", item}, {"quantity", quantity}, {"condition", condition}});
    };
    piece("computer", 3, "good"); // one is required
    piece("torch", 1, "damaged");
    piece("police_car", 1, "good"); // for mobile rooms only
    std::int64_t const printer = piece("printer", 1, "good");
    CHECK(bureau.room_tally_of("room_kit", "pieces", room).done == 2);
    CHECK(bureau.room_tally_of("room_kit", "pieces", room).due == 12);
    bureau.set("equipment", printer, "since", "2026-11-01");
    CHECK(bureau.room_tally_of("room_kit", "pieces", room).done == 1);
    Notes const found = notes(bureau.room_evidence("room_kit", room));
    CHECK(std::count(found.begin(), found.end(), "damaged") == 1);
    CHECK(std::count(found.begin(), found.end(), "absent:kit/printer") == 1);
    bureau.set("rating", rating, "heavy_load", 1); // a computer and a vehicle more
    CHECK(bureau.room_tally_of("room_kit", "pieces", room).done == 2);
    CHECK(bureau.room_tally_of("room_kit", "pieces", room).due == 14);
    bureau.set("room", room, "kind", "mobile"); // five pieces, heavy load or not
    CHECK(bureau.room_tally_of("room_kit", "pieces", room).due == 5);
}

TEST_CASE("Money counts that has a voucher and an approval, in fen")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    int line = 0;
    auto const spend = [&](int fen, char const* date, char const* voucher, char const* approved_by) {
        bureau.add("fund", {{"room", room}, {"date", date}, {"line", ++line}, {"head", "office"}, {"spent", fen}, {"voucher", voucher}, {"approved_by", approved_by}});
    };
    spend(7005, "2026-10-12", "收据1", "所长");
    spend(2000, "2026-10-12", "", "所长");
    spend(995, "2026-10-12", "收据2", "");
    spend(100, "2026-09-30", "收据3", "所长");
    bureau.add("fund", {{"room", room}, {"date", "2026-10-12"}, {"line", ++line}, {"head", "office"}, {"received", 50000}}); // nothing spent
    CHECK(bureau.room_tally_of("room_funds", "money", room).done == 7005);
    CHECK(bureau.room_tally_of("room_funds", "money", room).due == 10000);
    CHECK(notes(bureau.room_evidence("room_funds", room)) == Notes{"no_approval", "no_voucher"});
}

TEST_CASE("The return is in time until the third workday after the month")
{
    for (auto const& [submitted, in_time] : {std::pair{"2026-10-31", 1}, {"2026-11-04", 1}, {"2026-11-05", 0}}) {
        Bureau bureau;
        std::int64_t const room = bureau.room("R1");
        bureau.db.execute("UPDATE return SET submitted = '" + std::string(submitted) + "' WHERE month = '2026-10'");
        CAPTURE(submitted);
        CHECK(bureau.room_tally_of("room_return", "return", room).done == in_time);
        CHECK(notes(bureau.room_evidence("room_return", room)) == (in_time == 1 ? Notes{} : Notes{"late"}));
    }
}

TEST_CASE("Disputes, petitions and opinions passed on are due by room, with or without a lead")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1"); // nobody is posted here
    auto const dispute = [&](char const* number, char const* due, char const* settled, int agreement) {
        bureau.add("dispute", {{"room", room}, {"number", number}, {"found", "2026-10-01"}, {"kind", "family"}, {"due", due}, {"settled", settled}, {"agreement", agreement}});
    };
    dispute("1", "2026-10-20", "2026-10-20", 1);
    dispute("2", "2026-10-20", "2026-10-21", 1);
    dispute("3", "2026-10-31", "2026-10-12", 0);
    dispute("4", "2026-11-01", "2026-10-12", 1);
    CHECK(bureau.room_tally_of("room_disputes", "disputes", room).done == 1);
    CHECK(bureau.room_tally_of("room_disputes", "disputes", room).due == 3);
    CHECK(notes(bureau.room_evidence("room_disputes", room)) == Notes{"no_agreement", "open"});

    bureau.add("petition", {{"room", room}, {"number", "1"}, {"received", "2026-10-08"}, {"kind", "letter"}, {"due", "2026-10-20"}, {"answered", "2026-10-20"}});
    auto const opinion = [&](char const* number, char const* date, char const* passed_to, Fields more) {
        more.insert(more.end(), {{"room", room}, {"number", number}, {"date", date}, {"source", "talk_day"}, {"passed_to", passed_to}});
        bureau.add("opinion", more);
    };
    opinion("1", "2026-10-08", "社区", {{"due", "2026-10-20"}, {"answered", "2026-10-21"}}); // late
    opinion("2", "2026-10-08", "社区", {{"answered", "2026-10-28"}});                        // the 15th workday after the 8th
    opinion("3", "2026-10-12", "社区", {});                                                  // due on 2 November, the 15th workday after the 12th
    opinion("4", "2026-10-08", "", {{"due", "2026-10-20"}});                                 // not passed on
    CHECK(bureau.room_tally_of("room_petitions", "petitions", room).done == 2);
    CHECK(bureau.room_tally_of("room_petitions", "petitions", room).due == 3);
}

TEST_CASE("A talk day is that of the 18th, or of the next workday where the 18th is none")
{
    struct Case { char const* month; char const* date; char const* kind; int people; int counts; };
    for (Case const& each : {Case{"2026-10", "2026-10-18", "talk_day", 1, 1}, {"2026-10", "2026-10-19", "open_day", 5, 1}, {"2026-10", "2026-10-20", "talk_day", 5, 0},
                             {"2026-10", "2026-10-17", "talk_day", 5, 0}, {"2026-10", "2026-10-18", "talk_day", 0, 0}, {"2026-10", "2026-10-18", "school", 9, 0},
                             {"2026-09", "2026-09-18", "talk_day", 5, 1}, {"2026-09", "2026-09-20", "talk_day", 5, 0}, {"2026-10", "2026-09-18", "talk_day", 5, 0}}) {
        Bureau bureau;
        std::int64_t const room = bureau.room("R1");
        bureau.add("event", {{"unit", bureau.own_station}, {"date", each.date}, {"kind", each.kind}, {"room", room}, {"people", each.people}});
        bureau.add("event", {{"unit", bureau.own_station}, {"date", "2026-10-18"}, {"kind", "talk_day"}, {"people", 9}}); // of the station: no room's
        CAPTURE(each.month);
        CAPTURE(each.date);
        CHECK(bureau.room_tally_of("room_talks", "talk", room, each.month).done == each.counts);
    }
}

TEST_CASE("Preventable crime is that of the month, the month before and the same month last year")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    auto const crime = [&](char const* month, char const* kind, int count) { bureau.add("crime", {{"room", room}, {"month", month}, {"kind", kind}, {"count", count}}); };
    crime("2026-10", "preventable", 5);
    crime("2026-10", "fraud", 70);
    crime("2026-09", "preventable", 3);
    crime("2025-10", "preventable", 8);
    crime("2026-08", "preventable", 90);
    Tally const tally = bureau.room_tally_of("room_crime", "preventable", room);
    CHECK(tally.done == 5);
    CHECK(tally.month_before == 3);
    CHECK(tally.last_year == 8);
    CHECK(tally.rows == 1);
}

TEST_CASE("A room's survey is its latest within twelve months, whoever is at home in it")
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    auto const survey = [&](char const* batch, char const* date, int safe, int satisfied) {
        bureau.add("survey", {{"batch", batch}, {"room", room}, {"date", date}, {"method", "phone"}, {"safety_sample", 100}, {"safe", safe}, {"satisfaction_sample", 100}, {"satisfied", satisfied}});
    };
    survey("1", "2025-10-31", 99, 99); // a day too old
    CHECK(bureau.room_tally_of("room_satisfaction", "satisfaction", room).due == 0);
    survey("2", "2026-03-01", 80, 95);
    survey("3", "2026-09-01", 95, 90);
    CHECK(bureau.room_tally_of("room_satisfaction", "satisfaction", room).done == 90);
    survey("4", "2026-09-01", 70, 92); // pooled: 165 safe, 182 satisfied of 200
    CHECK(bureau.room_tally_of("room_satisfaction", "satisfaction", room).done == 165);
    CHECK(bureau.room_tally_of("room_satisfaction", "satisfaction", room).due == 200);
}
