#include "core/assess/ranking.hpp"
#include "core/pack/pack.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cwp;

namespace {

Scheme const& scheme()
{
    static Pack const pack = Pack::embedded();
    return pack.scheme_for("officer", *iso_month("2026-10"));
}

Result result(std::string code, std::string const& total, Standing standing = Standing::ranked, std::string rating = "1")
{
    Result made;
    made.code = std::move(code);
    made.rating = std::move(rating);
    made.standing = standing;
    if (!total.empty())
        made.total = Points::rounded(Exact::parse(total));
    return made;
}

/// Officers 1, 2, 3 … of class 1 with these totals, ranked and graded.
std::vector<Result> ranked(std::vector<std::string> const& totals)
{
    std::vector<Result> results;
    for (std::size_t i = 0; i < totals.size(); ++i)
        results.push_back(result(std::to_string(100 + i), totals[i]));
    rank_and_grade(results, scheme());
    return results;
}

std::vector<int> ranks_of(std::vector<Result> const& results)
{
    std::vector<int> ranks;
    for (Result const& each : results)
        ranks.push_back(each.rank.value_or(0));
    return ranks;
}

std::vector<std::string> grades_of(std::vector<Result> const& results)
{
    std::vector<std::string> grades;
    for (Result const& each : results)
        grades.push_back(each.grade);
    return grades;
}

std::vector<std::string> codes_of(std::vector<Result const*> const& results)
{
    std::vector<std::string> codes;
    for (Result const* const each : results)
        codes.push_back(each->code);
    return codes;
}

Run run_of(std::vector<Result> results)
{
    Run run;
    run.officers.scheme = scheme();
    rank_and_grade(results, scheme());
    run.officers.results = std::move(results);
    return run;
}

/// The codes of the laggards among officers of class 1 with these totals.
std::vector<std::string> laggards_of(std::vector<std::string> const& totals) { return codes_of(laggards(run_of(ranked(totals)).officers)); }

/// `count` totals from 89 downwards by a tenth, all different and above 70.
std::vector<std::string> descending(int count)
{
    std::vector<std::string> totals;
    for (int i = 0; i < count; ++i)
        totals.push_back(Exact::fraction(890 - i, 10).text());
    return totals;
}

using Codes = std::vector<std::string>;

}

TEST_CASE("Equal totals share a rank and the next rank is left out")
{
    CHECK(ranks_of(ranked({"91.20", "91.20", "90.00"})) == std::vector<int>{1, 1, 3});
    CHECK(ranks_of(ranked({"70", "80", "80", "80", "60"})) == std::vector<int>{1, 1, 1, 4, 5});
    CHECK(ranks_of(ranked({"50"})) == std::vector<int>{1});
}

TEST_CASE("Every class has its own first, and the overall rank runs through all of them")
{
    std::vector<Result> results{result("1", "80", Standing::ranked, "2"), result("2", "85", Standing::ranked, "1"), result("3", "85", Standing::ranked, "2"),
                                result("4", "60", Standing::ranked, "1")};
    rank_and_grade(results, scheme());
    CHECK(codes_of({&results[0], &results[1], &results[2], &results[3]}) == Codes{"2", "4", "3", "1"}); // by class, then rank
    CHECK(ranks_of(results) == std::vector<int>{1, 2, 1, 2});
    CHECK(results[0].overall_rank == 1);
    CHECK(results[2].overall_rank == 1);
    CHECK(results[3].overall_rank == 3);
    CHECK(results[1].overall_rank == 4);
}

TEST_CASE("Grades begin at their inclusive lower bounds")
{
    struct { char const* total; char const* grade; } const cases[] = {{"90", "excellent"}, {"89.99", "good"}, {"80", "good"}, {"79.99", "pass"},  {"70", "pass"},
                                                                      {"69.99", "barely"}, {"60", "barely"},  {"59.99", "fail"}, {"0", "fail"}, {"104.5", "excellent"}};
    for (auto const& each : cases) {
        std::vector<Result> const results = ranked({each.total, "0", "0", "0", "0"}); // five, so that one may be excellent
        CAPTURE(each.total);
        CHECK(results.front().grade == each.grade);
    }
}

TEST_CASE("At most a fifth of a class is excellent")
{
    std::vector<std::string> twelve{"95", "93", "91", "85", "84", "83", "82", "81", "79", "78", "77", "76"};
    std::vector<std::string> const grades = grades_of(ranked(twelve));
    CHECK(std::vector<std::string>(grades.begin(), grades.begin() + 4) == Codes{"excellent", "excellent", "good", "good"});
}

TEST_CASE("A tie that does not fit whole into the quota becomes good, all of it")
{
    std::vector<std::string> twelve{"95", "91", "91", "85", "84", "83", "82", "81", "79", "78", "77", "76"};
    std::vector<std::string> const grades = grades_of(ranked(twelve));
    CHECK(std::vector<std::string>(grades.begin(), grades.begin() + 3) == Codes{"excellent", "good", "good"});
    twelve[1] = "95"; // now the first two tie and fill the quota
    CHECK(std::vector<std::string>(grades_of(ranked(twelve))).at(1) == "excellent");
    twelve[2] = "95"; // three of them do not fit
    CHECK(grades_of(ranked(twelve)).at(0) == "good");
}

TEST_CASE("After a tie that did not fit nobody behind it is excellent")
{
    std::vector<std::string> fifteen{"96", "96", "95", "95", "94", "85", "84", "83", "82", "81", "79", "78", "77", "76", "75"}; // quota 3
    std::vector<std::string> const grades = grades_of(ranked(fifteen));
    CHECK(std::vector<std::string>(grades.begin(), grades.begin() + 5) == Codes{"excellent", "excellent", "good", "good", "good"});
}

TEST_CASE("The quota is counted over the ranked of the class alone")
{
    CHECK(grades_of(ranked({"99", "98", "97", "96"})) == Codes{"good", "good", "good", "good"}); // ⌊4 ÷ 5⌋ = 0
    std::vector<Result> results{result("1", "95"), result("2", "80"), result("3", "80"), result("4", "80"), result("5", "80", Standing::unranked)};
    rank_and_grade(results, scheme());
    CHECK(results.front().grade == "good");
    results.push_back(result("6", "79"));
    rank_and_grade(results, scheme());
    CHECK(results.front().grade == "excellent");
}

TEST_CASE("Whoever is not ranked has neither rank nor grade, the vetoed fail")
{
    std::vector<Result> results{result("1", "99", Standing::vetoed), result("2", "98", Standing::unranked), result("3", "", Standing::unreported),
                                result("4", "", Standing::off_duty), result("5", "", Standing::blocked),    result("6", "60")};
    rank_and_grade(results, scheme());
    CHECK(results.front().code == "6");
    CHECK(results.front().rank == 1);
    for (Result const& each : results) {
        if (each.standing == Standing::ranked)
            continue;
        CAPTURE(each.code);
        CHECK_FALSE(each.rank);
        CHECK_FALSE(each.overall_rank);
        CHECK(each.grade == (each.standing == Standing::vetoed ? "fail" : ""));
    }
}

TEST_CASE("The last tenth of a class lags behind, one of five to nineteen, none of four")
{
    CHECK(laggards_of(descending(4)).empty());
    CHECK(laggards_of(descending(5)) == Codes{"104"});
    CHECK(laggards_of(descending(19)) == Codes{"118"});
    CHECK(laggards_of(descending(20)) == Codes{"118", "119"});
    CHECK(laggards_of(descending(30)) == Codes{"127", "128", "129"});
}

TEST_CASE("A tie at the boundary is on the list whole")
{
    CHECK(laggards_of({"89", "88", "75", "75", "75"}) == Codes{"102", "103", "104"});
    CHECK(laggards_of({"80", "80", "80", "80", "80"}) == Codes{"100", "101", "102", "103", "104"});
}

TEST_CASE("Nobody with ninety or more lags behind")
{
    CHECK(laggards_of({"99", "98", "97", "96", "90"}).empty());
    CHECK(laggards_of({"99", "98", "97", "96", "89.99"}) == Codes{"104"});
}

TEST_CASE("Everybody below seventy lags behind, however small the class")
{
    CHECK(laggards_of({"69.99"}) == Codes{"100"});
    CHECK(laggards_of({"70"}).empty());
    CHECK(laggards_of({"89", "88", "87", "69", "65", "60"}) == Codes{"103", "104", "105"});
}

TEST_CASE("The vetoed lag behind, the unranked never do and do not make the class larger")
{
    std::vector<Result> results{result("1", "85"), result("2", "84"), result("3", "83"), result("4", "82"), result("5", "50", Standing::unranked),
                                result("6", "95", Standing::vetoed), result("7", "", Standing::vetoed), result("8", "", Standing::unreported)};
    CHECK(codes_of(laggards(run_of(results).officers)) == Codes{"6", "7"});
    results.push_back(result("9", "81"));
    CHECK(codes_of(laggards(run_of(results).officers)) == Codes{"9", "6", "7"});
}

TEST_CASE("Laggards are those of their own class")
{
    std::vector<Result> results;
    for (int i = 0; i < 5; ++i) {
        results.push_back(result("A" + std::to_string(i), std::to_string(89 - i), Standing::ranked, "1"));
        results.push_back(result("B" + std::to_string(i), std::to_string(79 - i), Standing::ranked, "2"));
    }
    CHECK(codes_of(laggards(run_of(results).officers)) == Codes{"A4", "B4"});
}

TEST_CASE("A unit's score is the mean of its officers' totals weighted by workdays in post, rounded once")
{
    auto const of_station = [](std::string code, std::string const& total, int in_post, std::string station, Standing standing = Standing::ranked) {
        Result made = result(std::move(code), total, standing);
        made.station = std::move(station);
        made.station_name = "所" + made.station;
        made.in_post = in_post;
        return made;
    };
    Run run;
    run.officers.scheme = scheme();
    run.officers.results = {of_station("1", "80", 18, "A"), of_station("2", "90", 9, "A"), of_station("3", "", 18, "A", Standing::off_duty),
                    of_station("4", "85", 4, "B", Standing::unranked), of_station("5", "", 18, "C", Standing::unreported)};
    std::vector<UnitScore> const units = unit_scores(run);
    REQUIRE(units.size() == 3);
    CHECK(units[0].station == "B"); // best first
    CHECK(units[0].score->text() == "85.00");
    CHECK(units[1].station == "A");
    CHECK(units[1].score->text() == "83.33"); // (80 × 18 + 90 × 9) ÷ 27
    CHECK(units[1].officers == 2);
    CHECK(units[1].listed == 3);
    CHECK_FALSE(units[2].score);
}
