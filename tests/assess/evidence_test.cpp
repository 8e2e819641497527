#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

std::string const header = "-- title = { zh = \"警情通报\", en = \"notices\" }\n-- unit = { zh = \"个\", en = \"halves\" }\n-- subject = \"officer\"\n";

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
                for (auto const& [number, sum] : sums) {
                    auto const part = number;
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
