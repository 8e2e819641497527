#include "core/assess/restatement.hpp"
#include "core/assess/views.hpp"
#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

/// The rooms' scheme, worked with a pencil. October 2026 has 18 workdays.
namespace {

Month const october = *iso_month("2026-10");

Result const& room_of(Run const& run, std::string_view code)
{
    Result const* const result = run.rooms.find(code);
    REQUIRE(result != nullptr);
    return *result;
}

PartResult const& part_of(Result const& result, std::string_view indicator, std::size_t part)
{
    REQUIRE(result.find(indicator) != nullptr);
    return result.find(indicator)->parts.at(part);
}

Exact earned(Run const& run, std::string_view code, std::string_view indicator, std::size_t part = 0) { return part_of(room_of(run, code), indicator, part).earned; }

void crime(Bureau& bureau, std::int64_t room, char const* month, int count)
{
    bureau.add("crime", {{"room", room}, {"month", month}, {"kind", "preventable"}, {"count", count}});
}

/// A room of which nothing blocks a total.
std::int64_t quiet_room(Bureau& bureau, std::string const& code, std::string const& rating = "1")
{
    std::int64_t const room = bureau.room(code, rating);
    crime(bureau, room, "2026-10", 0);
    return room;
}

void visits(Bureau& bureau, std::int64_t officer, int count, char const* date)
{
    for (int i = 0; i < count; ++i)
        bureau.visit(officer, date, "H" + std::to_string(i));
}

/// Everything the default scheme asks of a room and its one officer, but for a survey.
std::int64_t perfect_room(Bureau& bureau, std::string const& code, std::string const& badge)
{
    std::int64_t const room = quiet_room(bureau, code);
    std::int64_t const officer = bureau.officer(badge);
    bureau.post(officer, room, {"2020-01-01", ""}, "lead");
    visits(bureau, officer, 40, "2026-10-12");
    for (int i = 0; i < 20; ++i)
        bureau.visit(officer, "2026-10-13", "B" + std::to_string(i), "business");
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
    for (StandardItem const& item : bureau.pack.standard("checklist").items)
        bureau.add("checklist", {{"room", room}, {"date", "2026-09-10"}, {"item", item.code}, {"result", "pass"}});
    for (StandardItem const& item : bureau.pack.standard("kit").items)
        bureau.add("equipment", {{"room", room}, {"item", item.code}, {"quantity", 1}, {"condition", "good"}});
    bureau.add("event", {{"unit", bureau.own_station}, {"date", "2026-10-18"}, {"kind", "talk_day"}, {"room", room}, {"people", 30}});
    return room;
}

void survey(Bureau& bureau, std::int64_t room, int satisfied, int asked)
{
    bureau.add("survey", {{"batch", "s" + std::to_string(room)}, {"room", room}, {"date", "2026-09-10"}, {"method", "phone"}, {"safety_sample", asked}, {"safe", asked},
                          {"satisfaction_sample", asked}, {"satisfied", satisfied}});
}

/// Points of prevention for this many cases after those before; −1: not recorded.
std::string prevention(int now, int before, int last_year)
{
    Bureau bureau;
    std::int64_t const room = bureau.room("R1");
    for (auto const& [month, count] : {std::pair{"2026-10", now}, {"2026-09", before}, {"2025-10", last_year}})
        if (count >= 0)
            crime(bureau, room, month, count);
    Run const run = bureau.assess();
    Result const& result = room_of(run, "R1");
    bool const blocked = result.standing == Standing::blocked && result.reason == "prevention" && !result.total;
    return blocked ? "blocked" : result.find("prevention")->points.text();
}

}

TEST_CASE("A room without a fault has a hundred, made from ninety-four without a survey")
{
    Bureau bureau;
    std::int64_t const room = perfect_room(bureau, "R1", "012345");
    Run run = bureau.assess();
    CHECK(room_of(run, "R1").earned.text() == "94.00");
    CHECK(room_of(run, "R1").full == Exact(94));
    CHECK(room_of(run, "R1").total->text() == "100.00");
    CHECK(room_of(run, "R1").standing == Standing::ranked);
    survey(bureau, room, 95, 100);
    run = bureau.assess();
    CHECK(room_of(run, "R1").earned.text() == "100.00");
    CHECK_FALSE(room_of(run, "R1").is_scaled_up());
    for (IndicatorResult const& indicator : room_of(run, "R1").indicators)
        CHECK(indicator.points.exact() == indicator.full);
}

TEST_CASE("Points of the rooms' rules, worked by pencil")
{
    Bureau bureau;
    std::int64_t const room = perfect_room(bureau, "R1", "012345");
    Statement const officer_id = [&] { Statement found = bureau.db.prepare("SELECT id FROM officer"); found.step(); return found; }();
    std::int64_t const officer = officer_id.integer(0);
    bureau.set("rating", 1, "posts_due", 2);                                       // 18 ÷ 36
    CHECK(earned(bureau.assess(), "R1", "staffing", 0) == Exact::parse("2.5"));
    for (char const* const date : {"2026-10-12", "2026-10-13", "2026-10-14"})
        bureau.add("duty", {{"officer", officer}, {"date", date}, {"start", "22:00"}, {"finish", "23:00"}, {"kind", "callout"}});
    CHECK(earned(bureau.assess(), "R1", "staffing", 1) == Exact::parse("2.5"));    // 10 − 3 × 2.5
    for (char const* const date : {"2026-10-15", "2026-10-16"})
        bureau.add("duty", {{"officer", officer}, {"date", date}, {"start", "22:00"}, {"finish", "23:00"}, {"kind", "callout"}});
    CHECK(earned(bureau.assess(), "R1", "staffing", 1) == Exact(0));               // not below 0
    bureau.db.execute("DELETE FROM duty WHERE date < '2026-10-12'");               // 12 of 16 days, 3,600 of 4,800 minutes
    CHECK(earned(bureau.assess(), "R1", "opening", 0) == Exact::parse("3.75"));
    CHECK(earned(bureau.assess(), "R1", "opening", 1) == Exact::parse("3.75"));
    bureau.db.execute("UPDATE checklist SET result = 'fail' WHERE id <= 2; UPDATE checklist SET result = 'na' WHERE id = 3"); // 12 of 14
    CHECK(earned(bureau.assess(), "R1", "standards") == Exact::fraction(15 * 12, 14));
    CHECK(room_of(bureau.assess(), "R1").find("standards")->points.text() == "12.86");
    bureau.db.execute("UPDATE equipment SET condition = 'damaged' WHERE item IN ('torch', 'printer', 'telephone')"); // 9 of 12
    CHECK(earned(bureau.assess(), "R1", "kit", 0) == Exact::parse("4.5"));
    bureau.add("fund", {{"room", room}, {"date", "2026-10-12"}, {"line", 1}, {"head", "office"}, {"spent", 3000}, {"voucher", "v"}, {"approved_by", "所长"}});
    bureau.add("fund", {{"room", room}, {"date", "2026-10-12"}, {"line", 2}, {"head", "office"}, {"spent", 1000}, {"voucher", "v"}});
    CHECK(earned(bureau.assess(), "R1", "kit", 1) == Exact::parse("2.25"));        // 3 × 3,000 ÷ 4,000
    bureau.db.execute("UPDATE return SET submitted = '2026-11-05'");
    CHECK(earned(bureau.assess(), "R1", "kit", 2) == Exact(0));
    for (int i = 1; i <= 5; ++i)
        bureau.add("dispute", {{"room", room}, {"number", std::to_string(i)}, {"found", "2026-10-01"}, {"kind", "family"}, {"due", "2026-10-20"},
                               {"settled", i < 5 ? "2026-10-19" : "2026-10-25"}, {"agreement", 1}});
    CHECK(earned(bureau.assess(), "R1", "grievances", 0) == Exact(4));             // 6 − 0.2 × (90 − 80)
    bureau.db.execute("UPDATE event SET people = 0");
    CHECK(earned(bureau.assess(), "R1", "voice", 0) == Exact(0));
    survey(bureau, room, 37, 40);                                                  // 92.5 %
    CHECK(earned(bureau.assess(), "R1", "voice", 1) == Exact::parse("5.4"));
    bureau.db.execute("UPDATE survey SET satisfied = 31");                         // 77.5 %
    CHECK(earned(bureau.assess(), "R1", "voice", 1) == Exact(0));
}

TEST_CASE("Prevention is counted against half of last month's and half of last year's cases, and blocks where nothing is known")
{
    CHECK(prevention(5, 3, 8) == "7.63");        // 7.5 − 0.25 × (5 − 5.5) = 7.625
    CHECK(prevention(9, 3, 8) == "6.63");        // 7.5 − 0.25 × 3.5 = 6.625
    CHECK(prevention(4, 4, -1) == "7.50");
    CHECK(prevention(4, -1, 6) == "8.00");
    CHECK(prevention(90, 4, 4) == "0.00");       // held to 0
    CHECK(prevention(1, 90, 90) == "10.00");     // and to 10
    CHECK(prevention(0, 0, 0) == "10.00");       // none at all
    CHECK(prevention(0, -1, -1) == "10.00");
    CHECK(prevention(4, -1, -1) == "blocked");   // nothing to compare with
    CHECK(prevention(-1, 4, 4) == "blocked");    // the month itself is not recorded
}

TEST_CASE("The mean of the officers is weighted by their workdays in the room, whoever was away")
{
    Bureau bureau;
    std::int64_t const room = quiet_room(bureau, "R1");
    std::int64_t const other = quiet_room(bureau, "R2");
    std::int64_t const stays = bureau.officer("000001");
    std::int64_t const moves = bureau.officer("000002");
    bureau.post(stays, room, {"2026-01-01", ""}, "lead");
    bureau.post(moves, room, {"2026-01-01", "2026-10-18"}); // 8 workdays
    bureau.post(moves, other, {"2026-10-19", ""});          // 10
    bureau.absence(moves, {"2026-10-12", "2026-10-13"}, "unexcused");
    visits(bureau, stays, 40, "2026-10-12"); // 14 and 5 where no hazard was due
    visits(bureau, moves, 20, "2026-10-20"); // 7 and 5
    Run const run = bureau.assess();
    CHECK(run.officers.find("000001")->find("visits")->points.text() == "14.00");
    CHECK(run.officers.find("000002")->find("visits")->points.text() == "7.00");
    // 20 × (18 × 19 + 8 × 12) ÷ (65 × 26) and 20 × 12 ÷ 65
    CHECK(earned(run, "R1", "activity") == Exact::fraction(20 * (18 * 19 + 8 * 12), 65 * 26));
    CHECK(earned(run, "R2", "activity") == Exact::fraction(20 * 12, 65));
    CHECK(part_of(room_of(run, "R1"), "activity", 0).due == 26);
}

TEST_CASE("Officers without a total are left out of a room's mean; where nobody is left it is zero")
{
    Bureau bureau;
    std::int64_t const room = quiet_room(bureau, "R1");
    std::int64_t const present = bureau.officer("000001");
    std::int64_t const away = bureau.officer("000002");
    bureau.post(present, room, {"2026-01-01", ""}, "lead");
    bureau.post(away, room, {"2026-01-01", ""});
    bureau.absence(away, {"2026-10-01", "2026-10-31"}, "sick");
    visits(bureau, present, 40, "2026-10-12");
    CHECK(earned(bureau.assess(), "R1", "activity") == Exact::fraction(20 * 19, 65));
    quiet_room(bureau, "R2");
    Run const run = bureau.assess();
    CHECK(part_of(room_of(run, "R2"), "activity", 0).policy == Policy::zero);
    CHECK(earned(run, "R2", "activity") == Exact(0));
    bureau.absence(present, {"2026-10-01", "2026-10-31"}, "annual");
    CHECK(part_of(room_of(bureau.assess(), "R1"), "activity", 0).policy == Policy::zero);
}

TEST_CASE("Moving a hand-over by one workday moves exactly that day from one room's mean to the other's")
{
    auto const weights = [](char const* last_day_before) {
        Bureau bureau;
        std::int64_t const officer = bureau.officer("000001");
        bureau.post(officer, quiet_room(bureau, "R1"), {"2026-01-01", last_day_before});
        bureau.post(officer, quiet_room(bureau, "R2"), {iso(day(last_day_before) + 1), ""});
        Run const run = bureau.assess();
        return std::pair(part_of(room_of(run, "R1"), "activity", 0).due, part_of(room_of(run, "R2"), "activity", 0).due);
    };
    CHECK(weights("2026-10-14") == std::pair<std::int64_t, std::int64_t>(6, 12));
    CHECK(weights("2026-10-15") == std::pair<std::int64_t, std::int64_t>(7, 11));
    CHECK(weights("2026-10-16") == std::pair<std::int64_t, std::int64_t>(8, 10));
    CHECK(weights("2026-10-17") == std::pair<std::int64_t, std::int64_t>(8, 10)); // a Saturday
}

TEST_CASE("The mean of every room is the weighted mean of its officers, and totals are sums of their parts, whatever happened")
{
    for (std::uint64_t seed = 21; seed <= 26; ++seed) {
        Bureau bureau;
        fill_at_random(bureau, 10, seed);
        Run const run = bureau.assess();
        DutyBook const book = bureau.book();
        CHECK(run.rooms.results.size() == 4);
        for (Result const& room : run.rooms.results) {
            Exact weighted;
            std::int64_t workdays = 0;
            for (Result const& officer : run.officers.results) {
                std::int64_t const here = book.workdays_in_room(officer.subject, room.subject);
                if (!officer.total || here == 0)
                    continue;
                workdays += here;
                for (char const* const id : {"visits", "publicity", "patrols", "inspections", "notices"})
                    weighted += officer.find(id)->points.exact() * Exact(here);
            }
            CAPTURE(room.code);
            PartResult const& mean = part_of(room, "activity", 0);
            CHECK(mean.earned == (workdays == 0 ? Exact(0) : Exact(20) * weighted / (Exact(65) * Exact(workdays))));
            Points sum;
            Exact full;
            for (IndicatorResult const& indicator : room.indicators) {
                Exact points;
                for (PartResult const& part : indicator.parts) {
                    points += part.earned;
                    full += part.full;
                    CHECK(part.earned <= part.full);
                }
                CHECK(indicator.points == Points::rounded(points));
                sum += indicator.points;
            }
            CHECK(sum == room.earned);
            if (room.total)
                CHECK(*room.total == (full == Exact(100) ? sum : Points::rounded(sum.exact() * Exact(100) / full)));
        }
    }
}

TEST_CASE("Targets shrink with the workdays on which a room is open; below one half it is scored, not ranked")
{
    Bureau bureau;
    std::int64_t const half = quiet_room(bureau, "R1");
    bureau.set("room", half, "opened", "2026-10-17"); // 10 of 18
    std::int64_t const less = quiet_room(bureau, "R2");
    bureau.set("room", less, "closed", "2026-10-16"); // 8 of 18
    std::int64_t const exact_half = quiet_room(bureau, "R3");
    bureau.set("room", exact_half, "closed", "2026-10-19"); // 9 of 18
    std::int64_t const weekend = quiet_room(bureau, "R4");
    bureau.set("room", weekend, "opened", "2026-10-31"); // a Saturday: on no workday
    std::int64_t const gone = quiet_room(bureau, "R5");
    bureau.set("room", gone, "closed", "2026-09-30");
    Run const run = bureau.assess();
    CHECK(run.rooms.results.size() == 3);
    CHECK(part_of(room_of(run, "R1"), "opening", 0).target == "80/9"); // 16 × 10 ÷ 18
    CHECK(room_of(run, "R1").standing == Standing::ranked);
    CHECK(room_of(run, "R2").standing == Standing::unranked);
    CHECK(room_of(run, "R2").reason == "part_open");
    CHECK(room_of(run, "R2").total);
    CHECK_FALSE(room_of(run, "R2").rank);
    CHECK(room_of(run, "R2").grade.empty());
    CHECK(room_of(run, "R3").standing == Standing::ranked);
}

TEST_CASE("A room's class is its rating on its last open day; without one, or without its station's return, it has no total")
{
    Bureau bureau;
    std::int64_t const changed = quiet_room(bureau, "R1", "1");
    bureau.rate(changed, "2026-10-30", "3");
    std::int64_t const closed = quiet_room(bureau, "R2", "1");
    bureau.rate(closed, "2026-10-30", "3");
    bureau.set("room", closed, "closed", "2026-10-29");
    quiet_room(bureau, "R3", "");
    bureau.own_station = bureau.station("330106020000"); // sends no return
    quiet_room(bureau, "R4", "1");
    Run const run = bureau.assess();
    CHECK(room_of(run, "R1").rating == "3");
    CHECK(room_of(run, "R2").rating == "1");
    CHECK(room_of(run, "R3").standing == Standing::blocked);
    CHECK(room_of(run, "R3").reason == "rating");
    CHECK_FALSE(room_of(run, "R3").total);
    CHECK(room_of(run, "R4").standing == Standing::unreported);
    CHECK_FALSE(room_of(run, "R4").total);
}

TEST_CASE("Rooms are ranked and graded within their class, and a unit has the mean of its rooms' totals")
{
    Bureau bureau;
    std::int64_t const best = perfect_room(bureau, "R1", "000001");
    survey(bureau, best, 95, 100);
    for (char const* const code : {"R2", "R3", "R4", "R5"})
        quiet_room(bureau, code);
    quiet_room(bureau, "R6", "2");
    std::int64_t const open = quiet_room(bureau, "R7", "2");
    bureau.add("event", {{"unit", bureau.own_station}, {"date", "2026-10-19"}, {"kind", "open_day"}, {"room", open}, {"people", 3}});
    Run const run = bureau.assess();
    CHECK(room_of(run, "R1").rank == 1);
    CHECK(room_of(run, "R1").grade == "excellent"); // one in five
    for (char const* const code : {"R2", "R3", "R4", "R5"})
        CHECK(room_of(run, code).rank == 2);
    CHECK(room_of(run, "R2").grade == "fail");
    CHECK(room_of(run, "R7").rank == 1);
    CHECK(room_of(run, "R6").rank == 2);
    CHECK(room_of(run, "R7").overall_rank == 2);
    // 0 of 5, 10 without violations, 3 + 1 for money and return, 10 for grievances, 10 for no crime: 34 of 94; with the talk 38
    CHECK(room_of(run, "R2").total->text() == "36.17");
    CHECK(room_of(run, "R7").total->text() == "40.43");
    CHECK(laggards(run.rooms).size() == 6); // everybody below 70
    std::vector<UnitScore> const units = unit_scores(run);
    REQUIRE(units.size() == 1);
    CHECK(units[0].score->text() == "45.90"); // (100.00 + 5 × 36.17 + 40.43) ÷ 7
    CHECK(units[0].rooms == 7);
    CHECK(units[0].officers == 1);
}

TEST_CASE("A month before the rooms' scheme has officers only, and is stored, published and restated so")
{
    Bureau bureau({changed_file("schemes/room.toml", "from = \"2020-01\"", "from = \"2026-11\"")});
    bureau.lead_of_own_room("012345");
    bureau.draft();
    bureau.publish_month();
    Run const run = load_run(bureau.db, october);
    CHECK_FALSE(run.has_rooms());
    CHECK(run.rooms.results.empty());
    CHECK(unit_scores(run)[0].score == run.officers.find("012345")->total);
    CHECK(differences(bureau.db, bureau.pack, run).empty());
    CHECK_THROWS_WITH_AS(subject_named(run, "R012345"), "R012345 was not assessed in 2026-10; did you mean 012345?", Error);
    CHECK(bureau.assess("2026-11").has_rooms());
}

TEST_CASE("The mean of an indicator that the officers' scheme of the month does not have is refused with both schemes named")
{
    Bureau bureau({changed_file("schemes/room.toml", "indicators = [\"visits\", ", "indicators = [\"calls\", \"visits\", ")});
    bureau.lead_of_own_room("012345");
    CHECK_THROWS_WITH_AS(bureau.assess(),
                         "the scheme room takes the mean of calls, but the officers' scheme officer has no such indicator; install one of the two anew", Error);
}

TEST_CASE("Late records of a published month show for rooms as for officers")
{
    Bureau bureau;
    std::int64_t const room = perfect_room(bureau, "R1", "012345");
    bureau.draft();
    bureau.publish_month();
    Run const published = load_run(bureau.db, october);
    CHECK(differences(bureau.db, bureau.pack, published).empty());
    bureau.add("tasking", {{"issued_by", bureau.own_station}, {"number", "9"}, {"date", "2026-10-12"}, {"form", "task"}, {"title", "报表"}, {"room", room}});
    std::vector<Difference> const found = differences(bureau.db, bureau.pack, published);
    REQUIRE(found.size() == 2);
    CHECK(found[0].of_room);
    CHECK(found[0].code == "R1");
    CHECK(found[0].item == "staffing");
    CHECK(found[0].published == "15.00");
    CHECK(found[0].now == "12.50");
    CHECK(found[1].item == "total");
    CHECK(found[1].published == "100.00");
    CHECK(found[1].now == "97.34"); // 91.5 of 94
    Document const document = differences_document(published, found, Speech());
    auto const& row = std::get<Table>(document.blocks.front()).rows.front();
    CHECK(row.cells[0].text == "room");
    CHECK(row.cells[3].text == "staffing and the four hard requirements");
}

TEST_CASE("A room is explained by its code: the mean by officer, prevention by its base, what was not inspected by item")
{
    Bureau bureau;
    std::int64_t const room = perfect_room(bureau, "R1", "012345");
    std::int64_t const second = bureau.officer("000002");
    bureau.post(second, room, {"2026-10-19", ""});
    bureau.absence(second, {"2026-10-01", "2026-10-31"}, "sick");
    bureau.db.execute("UPDATE crime SET count = 4; DELETE FROM checklist WHERE item = 'light_box'");
    crime(bureau, room, "2026-09", 3);
    bureau.draft();
    Run const run = load_run(bureau.db, october);
    References references(bureau.db, bureau.pack);
    Explanation const explanation = explain(references, run, "R1", Language::en);
    auto const rows_of = [&](std::string_view indicator) {
        for (ExplainedIndicator const& each : explanation.indicators)
            if (each.indicator.id == indicator)
                return each.parts.front().rows;
        return std::vector<ExplainedRow>{};
    };
    auto const mean = rows_of("activity");
    REQUIRE(mean.size() == 2);
    CHECK(mean[0].record == "012345");
    CHECK(mean[0].contribution == Exact(20));
    CHECK(mean[0].note.en == "65.00 points of his own");
    CHECK(mean[1].contribution == Exact(0));
    CHECK(mean[1].note.zh == "没有总分，不计入");
    std::size_t unchecked = 0;
    for (ExplainedRow const& row : rows_of("standards"))
        unchecked += row.note.en == "not inspected: light box" ? 1U : 0U;
    CHECK(unchecked == 1);
    Document const document = explanation_document(explanation, "", Speech());
    CHECK(std::get<Paragraph>(document.blocks[1]).text == "workdays of the month 18, open 18: targets are multiplied by 1");
    std::string calculations;
    for (TableRow const& row : std::get<Table>(document.blocks[2]).rows)
        calculations += row.cells.back().text + "\n";
    CHECK(calculations.find("7.5 − 0.25 × (4 − 3), from 0 to 10 = 7.25") != std::string::npos);
    CHECK(calculations.find("20 × 65.00 ÷ 65, at most 20 = 20") != std::string::npos);
}

TEST_CASE("Rooms are listed for programs as officers are")
{
    Bureau bureau;
    perfect_room(bureau, "R1", "012345");
    bureau.room("R2", "2");
    Run const run = bureau.assess();
    Document const table = results_table(run, run.rooms);
    auto const& rows = std::get<Table>(table.blocks.front()).rows;
    REQUIRE(rows.size() == 2);
    CHECK(std::get<Table>(table.blocks.front()).columns[6].heading == "staffing");
    CHECK(rows[0].cells[0].text == "R1");
    CHECK(rows[0].cells[3].text == "100.00");
    CHECK(rows[1].cells[3].text == ""); // blocked: no crime was recorded
    std::string const json = results_json(run, run.rooms);
    for (char const* const said : {"\"scheme\": \"room\"", "\"rooms\": [", "\"open\": 18", "\"standing\": \"blocked\"", "\"reason\": \"prevention\"", "\"policy\": \"block\""})
        CHECK(json.find(said) != std::string::npos);
    CHECK(json.find("in_post") == std::string::npos);
    Document const list = results_list(run, run.rooms, nullptr, 0, Speech());
    CHECK(list.title == "Assessment of rooms in 2026-10");
    CHECK(std::get<Table>(list.blocks.front()).columns[1].heading == "code");
    CHECK(std::get<Table>(list.blocks.front()).columns[2].heading == "room");
    Bureau empty;
    Run const nothing = empty.assess();
    CHECK(std::get<Paragraph>(results_list(nothing, nothing.rooms, nullptr, 0, Speech()).blocks.front()).text == "No room was assessed: none was open on a workday of the month.");
}
