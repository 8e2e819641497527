#include "core/base/error.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

Document grades_of(ScoredBureau& scored, int year)
{
    Question question;
    question.year = year;
    question.today = make_date(2026, 11, 4);
    return report_named("grades").build(scored.db, scored.pack, question, Speech{});
}

std::int64_t total_of(ScoredBureau& scored, int month, std::string const& room)
{
    return load_run(scored.db, make_month(2026, month)).rooms.find(room)->total->hundredths;
}

}

TEST_CASE("a room's yearly grade comes from the mean of the months in which it has a total")
{
    ScoredBureau scored;
    auto const document = grades_of(scored, 2026);
    auto const* rooms = find_table(document, "rooms");
    REQUIRE(rooms != nullptr);
    REQUIRE(rooms->rows.size() == 2); // the second had its return in September only
    for (TableRow const& row : rooms->rows) {
        bool const both = row.cells[0].code == "R01";
        CHECK(row.cells[3].text == (both ? "2" : "1"));
        auto const sum = total_of(scored, 9, *row.cells[0].code) + (both ? total_of(scored, 10, "R01") : 0);
        CHECK(row.cells[4].text == Points::rounded(Exact::fraction(sum, both ? 200 : 100)).text());
        CHECK(row.cells[5].code == "missed");
    }
    auto const* counts = find_table(document, "grades");
    REQUIRE(counts != nullptr);
    CHECK(counts->rows.size() == 5);
    CHECK(counts->rows.back().cells[2].text == "2");
}

TEST_CASE("the months that are missing and those not published yet are named")
{
    ScoredBureau scored;
    scored.publish(9);
    auto const document = grades_of(scored, 2026);
    auto const said = [&](std::size_t block) { return std::get<Paragraph>(document.blocks[block]).text; };
    CHECK(said(1).find("2026-08, 2026-11, 2026-12") != std::string::npos);
    CHECK(said(1).find("2026-09") == std::string::npos);
    CHECK(said(2) == "Drafts, not published yet: 2026-10.");
    CHECK_THROWS_WITH_AS(grades_of(scored, 2025), "no month of 2025 was assessed with a scheme for rooms; score one with: cwp assess run --month 2025-01", Error);
}
