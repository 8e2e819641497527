#include "core/report/figures.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

Result scored(std::string code, std::int64_t total, std::int64_t first, std::int64_t second)
{
    Result result;
    result.code = std::move(code);
    result.rating = "1";
    result.standing = Standing::ranked;
    result.total = Points{total};
    result.indicators.push_back({"visits", Points{first}, Exact(20), false, {}});
    result.indicators.push_back({"notices", Points{second}, Exact(10), false, {}});
    return result;
}

Run run_of(std::vector<Result> results)
{
    Run run;
    run.officers.scheme.indicators.resize(2);
    run.officers.results = std::move(results);
    return run;
}

}

TEST_CASE("mean and median are exact and of the ranked alone")
{
    auto run = run_of({scored("1", 9000, 2000, 1000), scored("2", 8001, 1500, 500), scored("3", 7000, 1000, 0)});
    run.officers.results.push_back(scored("4", 1000, 0, 0));
    run.officers.results.back().standing = Standing::unranked;
    auto const spread = spread_of(run.officers);
    REQUIRE(spread);
    CHECK(spread->count == 3);
    CHECK(spread->mean == Exact::fraction(24001, 300));
    CHECK(spread->median.fixed(2) == "80.01");
    CHECK(spread->highest.text() == "90.00");
    CHECK(spread->lowest.text() == "70.00");
    CHECK_FALSE(spread_of(run_of({}).officers));
}

TEST_CASE("the median of an even number is the mean of the middle two")
{
    CHECK(spread_of(run_of({scored("1", 9000, 0, 0), scored("2", 8001, 0, 0)}).officers)->median == Exact::fraction(17001, 200));
}

TEST_CASE("an indicator's rate leaves out those to whom it did not apply")
{
    auto run = run_of({scored("1", 9000, 2000, 1000), scored("2", 8000, 1000, 500)});
    CHECK(*rate_of(run.officers, 0) == Exact::fraction(3, 4));
    run.officers.results[1].indicators[0].dropped = true;
    CHECK(*rate_of(run.officers, 0) == Exact(1));
    run.officers.results[0].indicators[0].dropped = true;
    CHECK_FALSE(rate_of(run.officers, 0));
}

TEST_CASE("the item that made the difference is the furthest above the class")
{
    auto const run = run_of({scored("1", 9000, 2000, 900), scored("2", 8000, 1900, 100)});
    auto const item = best_item(run.officers, run.officers.results[0]);
    REQUIRE(item);
    CHECK(item->indicator == 1);
    CHECK(item->points.fixed(2) == "4.00");
    CHECK_FALSE(best_item(run.officers, run.officers.results[1]));
}

TEST_CASE("lost items come by size, full ones not at all")
{
    auto const items = lost_items(scored("1", 2000, 1000, 1000), 3);
    REQUIRE(items.size() == 1);
    CHECK(items[0].indicator == 0);
    CHECK(items[0].points.fixed(2) == "10.00");
    CHECK(lost_items(scored("2", 0, 1900, 0), 1)[0].indicator == 1);
}
