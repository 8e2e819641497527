#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <set>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

Month const october = *iso_month("2026-10");

/// A bureau of many with everything that occurs: ranked, unranked, vetoed, unreported, off duty, without a rating.
struct Everything {
    Bureau bureau;
    std::vector<std::int64_t> officers = fill_at_random(bureau, 8, 7);

    Everything()
    {
        std::int64_t const away = bureau.lead_of_own_room("away");
        bureau.absence(away, {"2026-10-01", "2026-10-31"}, "sick");
        std::int64_t const vetoed = bureau.lead_of_own_room("vetoed");
        bureau.add("merit", {{"officer", vetoed}, {"number", "1"}, {"date", "2026-10-12"}, {"kind", "leak"}});
        bureau.lead_of_own_room("unrated", "");
        std::int64_t const home = bureau.own_station;
        bureau.own_station = bureau.station("330106020000");
        bureau.lead_of_own_room("silent");
        bureau.own_station = home;
    }
};

void check_same(Result const& a, Result const& b)
{
    CAPTURE(a.code);
    CHECK(same_result(a, b));
    CHECK(a.subject == b.subject);
    CHECK(a.name == b.name);
    CHECK(a.room_name == b.room_name);
    CHECK(a.station_name == b.station_name);
    CHECK(a.area == b.area);
    REQUIRE(a.indicators.size() == b.indicators.size());
    for (std::size_t i = 0; i < a.indicators.size(); ++i) {
        CHECK(a.indicators[i].points == b.indicators[i].points);
        CHECK(a.indicators[i].full == b.indicators[i].full);
        CHECK(a.indicators[i].dropped == b.indicators[i].dropped);
        for (std::size_t j = 0; j < a.indicators[i].parts.size(); ++j)
            CHECK(a.indicators[i].parts[j].known == b.indicators[i].parts[j].known);
    }
}

void check_same_rows(Explanation const& old, Explanation const& now)
{
    REQUIRE(now.indicators.size() == old.indicators.size());
    for (std::size_t k = 0; k < now.indicators.size(); ++k)
        for (std::size_t p = 0; p < now.indicators[k].parts.size(); ++p) {
            std::vector<ExplainedRow> const& rows = now.indicators[k].parts[p].rows;
            std::vector<ExplainedRow> const& old_rows = old.indicators[k].parts[p].rows;
            REQUIRE(rows.size() == old_rows.size());
            for (std::size_t r = 0; r < rows.size(); ++r) {
                CHECK(rows[r].id == old_rows[r].id);
                CHECK(rows[r].contribution == old_rows[r].contribution);
                CHECK(rows[r].note == old_rows[r].note);
            }
        }
}

std::string refusal(std::function<void()> const& work)
{
    try {
        work();
    } catch (Error const& error) {
        return error.what();
    }
    FAIL("nothing was refused");
    return "";
}

}

TEST_CASE("A stored run is read back as it was, whoever is in it")
{
    Everything everything;
    Bureau& bureau = everything.bureau;
    Run const made = bureau.assess();
    std::int64_t const id = bureau.draft();
    Run const read = load_run(bureau.db, october);
    CHECK(read.id == id);
    CHECK(read.state == RunState::draft);
    CHECK(read.period == Period{day("2026-10-01"), day("2026-10-31")});
    CHECK(read.made_at == made.made_at);
    CHECK(read.chain_head == "head");
    CHECK(read.officers.scheme.text == made.officers.scheme.text);
    CHECK(read.officers.scheme.indicators.size() == made.officers.scheme.indicators.size());
    CHECK(read.rooms.scheme.text == made.rooms.scheme.text);
    REQUIRE(read.rooms.results.size() == made.rooms.results.size());
    for (std::size_t i = 0; i < made.rooms.results.size(); ++i)
        check_same(made.rooms.results[i], read.rooms.results[i]);
    REQUIRE(read.officers.results.size() == made.officers.results.size());
    std::set<Standing> seen;
    for (std::size_t i = 0; i < made.officers.results.size(); ++i) {
        check_same(made.officers.results[i], read.officers.results[i]);
        seen.insert(made.officers.results[i].standing);
    }
    CHECK(seen.size() == 6); // every standing occurs
}

TEST_CASE("A draft takes the place of the draft before it")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    std::int64_t const first = bureau.draft();
    bureau.visit(officer, "2026-10-12", "A");
    std::int64_t const second = bureau.draft();
    CHECK(second != first);
    CHECK(bureau.db.integer("SELECT COUNT(*) FROM run") == 1);
    CHECK(bureau.db.integer("SELECT COUNT(*) FROM result") == 2); // the officer and his room
    CHECK(bureau.db.integer("SELECT COUNT(DISTINCT run) FROM result_part") == 1);
    CHECK(load_run(bureau.db, october).officers.find("012345")->find("visits")->parts[0].done == 1);
}

TEST_CASE("Drafts of other months stay")
{
    Bureau bureau;
    bureau.lead_of_own_room("012345");
    bureau.draft("2026-09");
    bureau.draft("2026-10");
    bureau.draft("2026-10");
    std::vector<RunHead> const heads = run_heads(bureau.db);
    REQUIRE(heads.size() == 2);
    CHECK(iso(heads[0].month) == "2026-09");
    CHECK(heads[1].state == RunState::draft);
    CHECK_FALSE(find_run(bureau.db, *iso_month("2026-08")));
}

TEST_CASE("A month that was never assessed names the command that does it")
{
    Bureau bureau;
    CHECK(refusal([&] { load_run(bureau.db, october); }) == "2026-10 has not been assessed; run: cwp assess run --month 2026-10");
}

TEST_CASE("A published run says when, by whom and over which waived findings")
{
    Bureau bureau;
    bureau.lead_of_own_room("012345");
    bureau.draft();
    CHECK_FALSE(is_published(bureau.db, october));
    Operation operation(bureau.db, {"clerk", "", "2026-11-04 09:00:00", "cwp assess publish"}, "publish");
    publish(bureau.db, bureau.pack, {.month = october, .today = day("2026-11-01"), .at = "2026-11-04 09:00:00", .by = "王主任", .waived = "已核实", .operation = operation.number()});
    operation.commit();
    CHECK(is_published(bureau.db, october));
    Run const run = load_run(bureau.db, october);
    CHECK(run.state == RunState::published);
    CHECK(run.published_at == "2026-11-04 09:00:00");
    CHECK(run.published_by == "王主任");
    CHECK(run.waived == "已核实");
    CHECK(run.revision == 1);
}

TEST_CASE("Publishing is refused without a draft, before the month is over, over changed records, and twice")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    CHECK(refusal([&] { bureau.publish_month(); }).find("has not been assessed") != std::string::npos);
    bureau.draft();
    CHECK(refusal([&] { bureau.publish_month("2026-10", "2026-10-31"); }).find("not over before 2026-10-31") != std::string::npos);
    std::int64_t const visit = bureau.visit(officer, "2026-10-12", "A");
    CHECK(refusal([&] { bureau.publish_month("2026-10", "2026-11-01"); }).find("records changed") != std::string::npos);
    bureau.remove("visit", visit);
    bureau.publish_month("2026-10", "2026-11-01");
    CHECK(refusal([&] { bureau.publish_month(); }).find("published already") != std::string::npos);
}

TEST_CASE("Publishing notices what changes no score but the list: a move, an absence, a newcomer")
{
    struct { char const* what; std::function<void(Bureau&, std::int64_t)> change; } const cases[] = {
        {"moved", [](Bureau& b, std::int64_t) { b.set("post", 1, "room", b.room("R2")); }},
        {"newcomer", [](Bureau& b, std::int64_t) { b.lead_of_own_room("999999"); }},
        {"gone", [](Bureau& b, std::int64_t officer) { b.remove("post", 1); (void)officer; }},
        {"return missing", [](Bureau& b, std::int64_t) { b.db.execute("DELETE FROM return WHERE month = '2026-10'"); }},
        {"shorter post", [](Bureau& b, std::int64_t officer) { b.set("post", 1, "until", "2026-10-29"); b.absence(officer, {"2026-10-30", "2026-10-30"}); }}};
    for (auto const& each : cases) {
        Bureau bureau;
        std::int64_t const officer = bureau.lead_of_own_room("012345");
        bureau.draft();
        each.change(bureau, officer);
        CAPTURE(each.what);
        CHECK(refusal([&] { bureau.publish_month(); }).find("records changed") != std::string::npos);
    }
}

TEST_CASE("A published run can be neither changed nor removed nor added to")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    bureau.visit(officer, "2026-10-12", "A");
    bureau.draft("2026-09");
    bureau.draft("2026-10");
    bureau.publish_month();
    char const* const attempts[] = {
        "UPDATE run SET state = 'draft' WHERE state = 'published'",
        "UPDATE run SET made_at = 'x' WHERE state = 'published'",
        "DELETE FROM run WHERE state = 'published'",
        "UPDATE result SET total = 10000",
        "DELETE FROM result WHERE run = (SELECT id FROM run WHERE state = 'published')",
        "UPDATE result_part SET earned = '14'",
        "DELETE FROM result_part WHERE run = (SELECT id FROM run WHERE state = 'published')",
        "UPDATE evidence SET done = 9",
        "DELETE FROM evidence",
        "UPDATE run_scheme SET text = ''",
        "DELETE FROM run_scheme WHERE run = (SELECT id FROM run WHERE state = 'published')",
        "INSERT INTO evidence SELECT run, kind, subject, measure, part, position + 1, ledger, row_id, date, done, due, note FROM evidence",
        "INSERT INTO result_part SELECT run, kind, position, indicator, part + 9, done, due, known, target, full_points, earned, policy FROM result_part WHERE run = (SELECT id FROM run WHERE state = 'published')"};
    for (char const* const attempt : attempts) {
        CAPTURE(attempt);
        CHECK_THROWS_AS(bureau.db.execute(attempt), Error);
    }
    CHECK(load_run(bureau.db, october).officers.find("012345")->find("visits")->parts[0].done == 1);
    bureau.draft("2026-09"); // a draft beside it can still be replaced
    CHECK(run_heads(bureau.db).size() == 2);
}

TEST_CASE("Late and corrected records move neither the published run nor its explanation, of officers or of rooms")
{
    Everything everything;
    Bureau& bureau = everything.bureau;
    bureau.draft();
    bureau.publish_month();
    Run const before = load_run(bureau.db, october);
    std::map<std::string, Explanation> explained;
    for (Scores const* const scores : {&before.officers, &before.rooms})
        for (Result const& result : scores->results)
            explained.emplace(result.code, explain(bureau.db, bureau.pack, before, result.code));
    CHECK(before.rooms.results.size() == 8);

    for (std::int64_t const officer : everything.officers)
        bureau.visit(officer, "2026-10-22", "late");
    bureau.db.execute("DELETE FROM patrol; DELETE FROM duty WHERE id % 2 = 0; DELETE FROM post WHERE id % 3 = 0; UPDATE officer SET name = 'X'; DELETE FROM return;"
                      "UPDATE visit SET met = 0; DELETE FROM equipment; DELETE FROM checklist; UPDATE crime SET count = 90; UPDATE room SET name = 'Y'; DELETE FROM tasking");

    Run const after = load_run(bureau.db, october);
    auto const check_unmoved = [&](Scores const& old, Scores const& now) {
        REQUIRE(now.results.size() == old.results.size());
        for (std::size_t i = 0; i < old.results.size(); ++i) {
            check_same(old.results[i], now.results[i]);
            check_same_rows(explained.at(old.results[i].code), explain(bureau.db, bureau.pack, after, now.results[i].code));
        }
    };
    check_unmoved(before.officers, after.officers);
    check_unmoved(before.rooms, after.rooms);
    CHECK(refusal([&] { bureau.publish_month(); }).find("published already") != std::string::npos);
}

TEST_CASE("The scheme of a run is the one it was made with")
{
    Bureau bureau;
    bureau.lead_of_own_room("012345");
    bureau.draft();
    bureau.publish_month();
    PackFile changed = changed_file("schemes/officer.toml", "target = 40\npoints = 14", "target = 80\npoints = 14");
    changed.from = "2026-11";
    Operation operation(bureau.db, {"clerk", "", "2026-11-05 09:00:00", "cwp pack install"}, "install");
    install_pack(operation, {changed});
    operation.commit();
    bureau.pack = load_pack(bureau.db);
    CHECK(load_run(bureau.db, october).officers.scheme.indicators[0].parts[0].target == Exact(40));
    CHECK(bureau.assess("2026-11").officers.scheme.indicators[0].parts[0].target == Exact(80));
}
