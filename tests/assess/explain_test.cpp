#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include <unistd.h>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

Exact sum_of(std::vector<ExplainedRow> const& rows)
{
    Exact sum;
    for (ExplainedRow const& row : rows)
        sum += row.contribution;
    return sum;
}

/// Rows → part, parts rounded once → indicator, indicators → total.
void check_adds_up(Explanation const& explanation, Result const& result)
{
    CAPTURE(result.code);
    REQUIRE(explanation.indicators.size() == result.indicators.size());
    Points earned;
    Exact full;
    for (std::size_t i = 0; i < result.indicators.size(); ++i) {
        Exact points;
        REQUIRE(explanation.indicators[i].parts.size() == result.indicators[i].parts.size());
        for (std::size_t p = 0; p < result.indicators[i].parts.size(); ++p) {
            ExplainedPart const& part = explanation.indicators[i].parts[p];
            CAPTURE(part.part.measure);
            CHECK(sum_of(part.rows) == result.indicators[i].parts[p].earned);
            points += sum_of(part.rows);
            full += result.indicators[i].parts[p].full;
            for (ExplainedRow const& row : part.rows)
                if (!row.ledger.empty() && row.done == 0)
                    CHECK(row.contribution.is_zero());
        }
        CHECK(Points::rounded(points) == result.indicators[i].points);
        earned += Points::rounded(points);
    }
    CHECK(earned == result.earned);
    CHECK(sum_of(explanation.bonus) == result.bonus.exact());
    CHECK(sum_of(explanation.penalty) == result.penalty.exact());
    if (result.total) {
        Points const base = full == Exact(100) ? earned : Points::rounded(earned.exact() * Exact(100) / full);
        Points const total = base + Points::rounded(sum_of(explanation.bonus)) - Points::rounded(sum_of(explanation.penalty));
        CHECK(std::max(total, Points{0}) == *result.total);
    }
}

ExplainedPart const& part_named(Explanation const& explanation, std::string_view indicator, std::size_t part = 0)
{
    for (ExplainedIndicator const& each : explanation.indicators)
        if (each.indicator.id == indicator)
            return each.parts.at(part);
    FAIL("no indicator " << indicator);
    return explanation.indicators.front().parts.front();
}

Explanation explained(Bureau& bureau, std::string_view badge)
{
    bureau.draft();
    return explain(bureau.db, bureau.pack, load_run(bureau.db, *iso_month("2026-10")), badge);
}

std::string refusal(Bureau& bureau, Run const& run, std::string_view subject)
{
    try {
        explain(bureau.db, bureau.pack, run, subject);
    } catch (Error const& error) {
        return error.what();
    }
    FAIL("nothing was refused");
    return "";
}

}

TEST_CASE("Contributions add up exactly, of officers and rooms, of drafts and of published runs")
{
    auto const check_all = [](Bureau& bureau, Run const& run) {
        for (Scores const* const scores : {&run.officers, &run.rooms})
            for (Result const& result : scores->results)
                check_adds_up(explain(bureau.db, bureau.pack, run, result.code), result);
    };
    for (std::uint64_t seed = 11; seed <= 14; ++seed) {
        Bureau bureau;
        fill_at_random(bureau, 10, seed);
        bureau.draft();
        check_all(bureau, load_run(bureau.db, *iso_month("2026-10")));
        bureau.publish_month();
        Run const published = load_run(bureau.db, *iso_month("2026-10"));
        CHECK(published.officers.results.size() >= 10);
        CHECK(published.rooms.results.size() == 4);
        check_all(bureau, published);
    }
}

TEST_CASE("Every row of a share carries its part of the points, repeats carry nothing and say of which they are one")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    std::int64_t const first = bureau.visit(officer, "2026-10-12", "H0");
    for (int i = 1; i < 36; ++i)
        bureau.visit(officer, "2026-10-12", "H" + std::to_string(i));
    bureau.visit(officer, "2026-10-13", "H0");
    Explanation const explanation = explained(bureau, "012345");
    ExplainedPart const& part = part_named(explanation, "visits");
    CHECK(part.result.earned.text() == "12.6");
    REQUIRE(part.rows.size() == 37);
    CHECK(part.rows.front().contribution == Exact::parse("0.35"));
    CHECK(part.rows.back().contribution.is_zero());
    CHECK(part.rows.back().note.zh == "重复，已计 #" + std::to_string(first));
}

TEST_CASE("More than the target is shared out evenly among the rows")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    for (int i = 0; i < 48; ++i)
        bureau.visit(officer, "2026-10-12", "H" + std::to_string(i));
    Explanation const explanation = explained(bureau, "012345");
    ExplainedPart const& part = part_named(explanation, "visits");
    CHECK(part.rows.front().contribution == Exact::fraction(14, 48));
    CHECK(sum_of(part.rows) == Exact(14));
}

TEST_CASE("Points that no row made stand in a row of their own")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    Explanation const idle = explained(bureau, "012345");
    ExplainedPart const& hazards = part_named(idle, "inspections", 1);
    REQUIRE(hazards.rows.size() == 1);
    CHECK(hazards.rows.front().ledger.empty());
    CHECK(hazards.rows.front().contribution == Exact(5));
    CHECK(hazards.rows.front().note.en == "nothing was due: full points");

    Statement room = bureau.db.prepare("SELECT room FROM post WHERE officer = ?");
    room.with(officer).step();
    bureau.add("supervision", {{"room", room.integer(0)}, {"number", "1"}, {"officer", officer}, {"date", "2026-10-12"}, {"kind", "spot_check"}, {"verdict", "false"}});
    Explanation const explanation = explained(bureau, "012345");
    ExplainedPart const& quality = part_named(explanation, "quality");
    REQUIRE(quality.rows.size() == 2);
    CHECK(quality.rows[0].contribution == Exact(5));
    CHECK(quality.rows[1].contribution == Exact::parse("-0.3"));
    REQUIRE(explanation.penalty.size() == 1);
    CHECK(explanation.penalty.front().contribution == Exact(1));
}

TEST_CASE("A cap cuts every row of a bonus alike")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    for (int i = 1; i <= 4; ++i)
        bureau.add("merit", {{"officer", officer}, {"number", std::to_string(i)}, {"date", "2026-10-12"}, {"kind", "praise_city"}}); // 8 points
    Explanation const explanation = explained(bureau, "012345");
    CHECK(explanation.result.bonus.text() == "5.00");
    REQUIRE(explanation.bonus.size() == 4);
    CHECK(explanation.bonus.front().contribution == Exact::fraction(5, 4));
}

TEST_CASE("The facts that vetoed are named")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    std::int64_t const fact = bureau.add("merit", {{"officer", officer}, {"number", "1"}, {"date", "2026-10-12"}, {"kind", "leak"}});
    Explanation const explanation = explained(bureau, "012345");
    REQUIRE(explanation.veto.size() == 1);
    CHECK(explanation.veto.front().id == fact);
}

TEST_CASE("A draft is not explained from records that changed since")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    bureau.draft();
    Run const run = load_run(bureau.db, *iso_month("2026-10"));
    bureau.visit(officer, "2026-10-12", "A");
    CHECK(refusal(bureau, run, "012345").find("records changed since the draft") != std::string::npos);
}

TEST_CASE("A draft is explained from a database that is opened only for reading")
{
    Bureau bureau;
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    bureau.visit(officer, "2026-10-12", "A");
    bureau.draft();
    std::filesystem::path const file = std::filesystem::temp_directory_path() / ("cwp-explain-" + std::to_string(::getpid()) + ".db");
    bureau.db.backup_to(file.string());
    {
        Database const db = Database::open(file.string(), Database::Mode::read);
        Explanation const explanation = explain(db, bureau.pack, load_run(db, *iso_month("2026-10")), "012345");
        CHECK(part_named(explanation, "visits").rows.size() == 1);
    }
    std::filesystem::remove(file);
}

TEST_CASE("Subjects are found by badge or by a name that only one bears")
{
    Bureau bureau;
    for (char const* const badge : {"012345", "012346", "012347"})
        bureau.lead_of_own_room(badge);
    bureau.db.execute("UPDATE officer SET name = '张伟'; UPDATE officer SET name = '李娜' WHERE badge = '012347'");
    bureau.draft();
    Run const run = load_run(bureau.db, *iso_month("2026-10"));
    CHECK(officer_named(run, "012346").code == "012346");
    CHECK(officer_named(run, "李娜").code == "012347");
    CHECK(refusal(bureau, run, "张伟").find("2 in 2026-10 are called 张伟") != std::string::npos);
    CHECK(refusal(bureau, run, "012348").find("did you mean 01234") != std::string::npos);
    CHECK(refusal(bureau, run, "诸葛孔明").find("was not assessed in 2026-10") != std::string::npos);
}

TEST_CASE("Of a part that compares months only the month's own rows are shown, and they add up, draft or published")
{
    PackFile scheme = changed_file("schemes/officer.toml", "rule = \"share\"\ntarget = 2\nscaled = \"duty\"\npoints = 10",
                                   "rule = \"change\"\neach = 0.25\nlevel = 7.5\nmissing = \"block\"\npoints = 10");
    PackFile const measure{"measures/notices.sql", "0000-00",
                           "-- title = { zh = \"警情\", en = \"cases\" }\n-- unit = { zh = \"起\", en = \"cases\" }\n-- subject = \"officer\"\n-- counts = \"always\"\n"
                           "SELECT n.officer AS subject, 'halves' AS part, 'notice' AS ledger, n.id, n.date, 2 AS done,\n"
                           "       CASE WHEN n.date < :first THEN 'month_before' ELSE 'month' END AS of\n"
                           "  FROM notice n WHERE n.date BETWEEN '2026-09-01' AND :last\n"};
    Bureau bureau({scheme, measure});
    std::int64_t const officer = bureau.lead_of_own_room("012345");
    for (char const* const date : {"2026-09-10", "2026-10-12", "2026-10-13", "2026-10-14"})
        bureau.add("notice", {{"officer", officer}, {"date", date}, {"audience", date}});
    Explanation const draft = explained(bureau, "012345");
    CHECK(part_named(draft, "notices").result.earned == Exact::parse("6.5")); // 7.5 − 0.25 × (6 − 2)
    CHECK(part_named(draft, "notices").rows.size() == 4);                     // 10 before any row, then three rows
    bureau.publish_month();
    Run const published = load_run(bureau.db, *iso_month("2026-10"));
    Explanation const again = explain(bureau.db, bureau.pack, published, "012345");
    CHECK(part_named(again, "notices").rows.size() == 4);
    CHECK(part_named(again, "notices").rows[1].contribution == part_named(draft, "notices").rows[1].contribution);
    check_adds_up(again, *published.officers.find("012345"));
}
