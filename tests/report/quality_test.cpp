#include "core/base/error.hpp"
#include "core/base/proportion.hpp"
#include "core/ledger/records.hpp"
#include "core/render/format.hpp"
#include "core/report/record_quality.hpp"
#include "core/report/report.hpp"
#include "tests/golden/golden.hpp"
#include "tests/office/unpacked.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

std::string ends(std::int64_t hits, std::int64_t tries)
{
    Interval const interval = wilson_interval(hits, tries);
    return percent_text(interval.low) + " " + percent_text(interval.high);
}

/// A bureau in which calling back found something.
class CheckedBureau : public ScoredBureau {
public:
    void back_check(std::string const& ref, std::string const& verdict, std::string const& officer = "000001", std::string const& date = "2026-11-02", std::string const& kind = "back_check")
    {
        add("supervision", {{"room", "R01"}, {"number", std::to_string(++m_number)}, {"officer", officer}, {"date", date}, {"kind", kind}, {"finding", "回访"}, {"ref", ref}, {"verdict", verdict}});
    }
    QualityLine line(std::string const& badge)
    {
        for (QualityLine const& each : record_quality(references, october(), make_date(2026, 11, 4)))
            if (each.badge == badge)
                return each;
        return {};
    }
    /// The number of the officer's n-th visit of October.
    std::string visit(int n) { return "visit#" + db.text("SELECT id FROM visit WHERE date >= '2026-10-01' AND officer = 1 ORDER BY id LIMIT 1 OFFSET " + std::to_string(n)); }
    Document report(Question question = {})
    {
        question.period = october();
        question.today = make_date(2026, 11, 4);
        return report_named("quality").build(db, pack, question, Speech{});
    }

private:
    int m_number = 0;
};

}

TEST_CASE("Wilson's interval holds for small samples and never leaves 0 to 100 percent")
{
    CHECK(ends(9, 10) == "59.6% 98.2%");
    CHECK(ends(5, 10) == "23.7% 76.3%");
    CHECK(ends(0, 10) == "0.0% 27.8%");
    CHECK(ends(10, 10) == "72.2% 100.0%");
    CHECK(ends(1, 1) == "20.7% 100.0%");
    CHECK(ends(0, 1) == "0.0% 79.3%");
    CHECK(ends(475, 500) == "92.7% 96.6%");
    CHECK(ends(500000, 1000000) == "49.9% 50.1%");
    for (std::int64_t tries = 1; tries <= 60; ++tries) {
        for (std::int64_t hits = 0; hits <= tries; ++hits) {
            Interval const interval = wilson_interval(hits, tries);
            Exact const share = Exact::fraction(hits, tries);
            REQUIRE(interval.low >= Exact(0));
            REQUIRE(interval.high <= Exact(1));
            REQUIRE(interval.low <= share);
            REQUIRE(share <= interval.high);
            // What was missed mirrors what was hit, to the tenth of a percent that is printed.
            Interval const mirror = wilson_interval(tries - hits, tries);
            REQUIRE((Exact(1) - mirror.high).fixed(6) == interval.low.fixed(6));
        }
    }
}

TEST_CASE("back-checks count for the visit they name, in the month of the visit")
{
    CheckedBureau small;
    CHECK(small.line("000001").checks.checked() == 0);
    small.back_check(small.visit(0), "genuine");
    small.back_check(small.visit(1), "genuine", "000002"); // the wrong officer was written down: the visit says whose it is
    small.back_check(small.visit(2), "false");
    small.back_check(small.visit(3), "unclear");
    small.back_check("", "false", "000001", "2026-10-30");  // names no visit: in its own month
    small.back_check("", "false", "000001", "2026-11-02");
    small.back_check("patrol#1", "false");
    small.back_check("visit#99999", "false");
    small.back_check("visit#1", "genuine");                  // a visit of September
    small.back_check(small.visit(4), "genuine", "000001", "2026-11-02", "spot_check");
    small.back_check(small.visit(5), "violation");
    auto const line = small.line("000001");
    CHECK(line.visits == 41);
    CHECK(line.checks.genuine == 2);
    CHECK(line.checks.unfounded == 2);
    CHECK(line.checks.unclear == 1);
    CHECK(small.line("000002").checks.checked() == 0);
}

TEST_CASE("of several checks of one visit the latest counts")
{
    CheckedBureau small;
    small.back_check(small.visit(0), "unclear", "000001", "2026-11-01");
    small.back_check(small.visit(0), "genuine", "000001", "2026-11-03");
    small.back_check(small.visit(0), "unclear", "000001", "2026-11-02");
    CHECK(small.line("000001").checks.checked() == 1);
    CHECK(small.line("000001").checks.genuine == 1);
}

TEST_CASE("a false visit counts still after the clerk removed it")
{
    CheckedBureau small;
    auto const ref = small.visit(0);
    small.back_check(ref, "false");
    Operation operation(small.db, CheckedBureau::author(), "remove");
    remove_record(operation, small.references, small.pack.ledger("visit"), std::stoll(ref.substr(6)));
    operation.commit();
    CHECK(small.line("000001").checks.unfounded == 1);
    CHECK(small.line("000001").visits == 40);
}

TEST_CASE("remarks of the checks of quality stand with the officer they are about")
{
    CheckedBureau small;
    small.add("absence", {{"officer", "000002"}, {"since", "2026-10-15"}, {"until", "2026-10-15"}, {"kind", "sick"}});
    CHECK(small.line("000002").remarks.at("work_on_leave") == 1);
    CHECK(small.line("000001").remarks.count("work_on_leave") == 0);
}

TEST_CASE("an officer without a check is said to be unchecked, never 0 nor 100 percent")
{
    CheckedBureau small;
    small.back_check(small.visit(0), "unclear");
    auto const document = small.report();
    auto const* officers = find_table(document, "officers");
    REQUIRE(officers);
    REQUIRE(officers->rows.size() == 3);
    CHECK(officers->rows[0].cells[8].text == "nothing settled");
    CHECK(officers->rows[0].cells[8].code == "");
    CHECK(officers->rows[1].cells[8].text == "not checked");
    CHECK(officers->rows[1].cells[9].text.empty());
    CHECK(officers->rows[2].cells[8].text == "nothing settled");
}

TEST_CASE("the report on quality keeps to a station and says which one there is none of")
{
    CheckedBureau small;
    Question question;
    question.options["station"] = "古市派出所";
    auto const of_one = small.report(question);
    REQUIRE(find_table(of_one, "officers")->rows.size() == 2);
    CHECK(find_table(of_one, "officers")->rows[0].cells[1].text == "李强");
    question.options["station"] = "331124000000"; // the bureau: all below it
    auto const of_all = small.report(question);
    CHECK(find_table(of_all, "officers")->rows.size() == 3);
    question.options["station"] = "古事派出所";
    CHECK_THROWS_AS(small.report(question), Error);
    try {
        small.report(question);
    } catch (Error const& error) {
        CHECK(error.exit() == Exit::usage);
        CHECK(english(error.message()).starts_with("--station 古事派出所: "));
    }
}

TEST_CASE("the report on quality looks in every format as it was last looked at")
{
    CheckedBureau small;
    for (int n = 0; n < 9; ++n)
        small.back_check(small.visit(n), "genuine");
    small.back_check(small.visit(9), "false");
    small.back_check(small.visit(10), "unclear");
    small.add("absence", {{"officer", "000002"}, {"since", "2026-10-15"}, {"until", "2026-10-15"}, {"kind", "sick"}});
    auto const document = small.report();
    for (auto const* format : formats::all()) {
        CAPTURE(format->name);
        auto const bytes = format->write(document, RenderOptions{.width = 160});
        CHECK(golden::compare("quality" + std::string(format->extension) + (format->binary ? ".txt" : ""), format->binary ? unpacked::text(bytes) : bytes) == "");
    }
}
