#include "core/base/digest.hpp"
#include "core/ledger/back_check_list.hpp"
#include "core/ledger/sampling.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace cwp;

namespace {

using Sizes = std::map<std::string, std::size_t>;

std::size_t sum(Sizes const& sizes)
{
    std::size_t total = 0;
    for (auto const& [stratum, size] : sizes)
        total += size;
    return total;
}

Sizes shares(Sizes const& sizes, std::size_t size, std::string const& seed = "7")
{
    return shares_of_strata(sizes, {"visit", seed, size});
}

std::vector<Lot> lots_of(Sizes const& sizes)
{
    std::vector<Lot> lots;
    for (auto const& [stratum, size] : sizes)
        for (std::size_t i = 0; i < size; ++i)
            lots.push_back({stratum, stratum + "/2026-10-12//" + std::to_string(i)});
    return lots;
}

std::set<std::string> keys(std::vector<Lot> const& lots, Drawing const& drawing)
{
    std::set<std::string> drawn;
    for (std::size_t const place : draw(lots, drawing))
        drawn.insert(lots[place].key);
    return drawn;
}

}

TEST_CASE("the draw number is the SHA-256 of seed, ledger and key, so that sha256sum finds it again")
{
    CHECK(draw_number({"visit", "7", 1}, "012345/2026-10-12//白龙路1号") == sha256("7/visit/012345/2026-10-12//白龙路1号"));
    // printf %s '7/visit/000001/2026-10-12//a' | sha256sum
    CHECK(draw_number({"visit", "7", 1}, "000001/2026-10-12//a") == "62e41fe2910cadbf7ff0a23808ea4b570ec6fef0be3d7b4af95b2f37a2e8d1ff");
}

TEST_CASE("shares: one of each, the rest by what is left and the largest remainder")
{
    // 10 − 3 = 7 to give by 9, 29 and 59 of 97: 0.649…, 2.092…, 4.257… → 1, 2, 4
    CHECK(shares({{"a", 10}, {"b", 30}, {"c", 60}}, 10) == Sizes{{"a", 2}, {"b", 3}, {"c", 5}});
    CHECK(shares({{"a", 10}, {"b", 30}, {"c", 60}}, 3) == Sizes{{"a", 1}, {"b", 1}, {"c", 1}});
    CHECK(shares({{"a", 1}, {"b", 1}, {"c", 9}}, 5) == Sizes{{"a", 1}, {"b", 1}, {"c", 3}});
    CHECK(shares({{"a", 2}, {"b", 3}}, 5) == Sizes{{"a", 2}, {"b", 3}});
    CHECK(shares({{"a", 2}, {"b", 3}}, 500) == Sizes{{"a", 2}, {"b", 3}});
    CHECK(shares({}, 5).empty());
}

TEST_CASE("with fewer to draw than officers the seed says whose records are drawn")
{
    Sizes const ten{{"0", 5}, {"1", 5}, {"2", 5}, {"3", 5}, {"4", 5}, {"5", 5}, {"6", 5}, {"7", 5}, {"8", 5}, {"9", 5}};
    CHECK(shares(ten, 4).size() == 4);
    CHECK(shares(ten, 4) == shares(ten, 4));
    std::set<Sizes> different;
    for (int seed = 0; seed < 20; ++seed)
        different.insert(shares(ten, 4, std::to_string(seed)));
    CHECK(different.size() > 15);
}

TEST_CASE("shares add up, leave nobody out and take from nobody more than there is, whatever the sizes")
{
    std::mt19937 chance(20261103);
    for (int round = 0; round < 2000; ++round) {
        Sizes sizes;
        std::size_t const strata = 1 + chance() % 12;
        for (std::size_t i = 0; i < strata; ++i)
            sizes[std::to_string(i)] = 1 + chance() % (round % 2 == 0 ? 5 : 400);
        std::size_t const size = 1 + chance() % (sum(sizes) + 3);
        Sizes const drawn = shares(sizes, size, std::to_string(round));
        REQUIRE(sum(drawn) == std::min(size, sum(sizes)));
        REQUIRE(drawn.size() == std::min(size, strata));
        for (auto const& [stratum, share] : drawn) {
            REQUIRE(share >= 1);
            REQUIRE(share <= sizes[stratum]);
            if (size < strata || size >= sum(sizes))
                continue;
            // Off the exact proportion by less than one.
            std::size_t const left = sum(sizes) - strata;
            std::size_t const quota = (size - strata) * (sizes[stratum] - 1);
            REQUIRE((share - 1) * left < quota + left);
            REQUIRE(share * left > quota);
        }
    }
}

TEST_CASE("the same records drawn with the same seed give the same sample, in whatever order they come")
{
    std::vector<Lot> lots = lots_of({{"000001", 40}, {"000002", 7}, {"000003", 1}});
    Drawing const drawing{"visit", "20261103", 12};
    auto const drawn = keys(lots, drawing);
    CHECK(drawn.size() == 12);
    std::mt19937 chance(5);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(lots.begin(), lots.end(), chance);
        REQUIRE(keys(lots, drawing) == drawn);
    }
    CHECK(keys(lots, {"visit", "20261104", 12}) != drawn);
    CHECK(keys(lots, {"patrol", "20261103", 12}) != drawn);
}

TEST_CASE("every record of an officer has the same chance")
{
    std::vector<Lot> const lots = lots_of({{"000001", 10}});
    std::map<std::string, int> times;
    for (int seed = 0; seed < 2000; ++seed)
        for (std::string const& key : keys(lots, {"visit", std::to_string(seed), 3}))
            ++times[key];
    CHECK(times.size() == 10);
    for (auto const& [drawn, count] : times) {
        auto const& key = drawn;
        CAPTURE(key);
        CHECK(count > 500); // 600 are expected, 20 the standard deviation
        CHECK(count < 700);
    }
}

TEST_CASE("a list to be checked says whose record it is, where it belongs and by what it is found again")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.add("visit", {{"officer", "012345"}, {"date", "2026-10-12"}, {"subject", "白龙路1号"}, {"target", "household"}, {"met", "yes"}});
    desk.add("visit", {{"officer", "012345"}, {"date", "2026-09-30"}, {"subject", "白龙路2号"}, {"target", "household"}});
    SampleQuestion question;
    question.among.period = Period{make_date(2026, 10, 1), make_date(2026, 10, 31)};
    question.size = 5;
    question.seed = "7";
    question.to_fill_in = true;
    auto const made = back_check_list(desk.references, desk.pack.ledger("visit"), question, Speech());
    CHECK(made.records == 1);
    CHECK(made.drawn == 1);
    CHECK(made.officers == 1);
    Table const& table = std::get<Table>(made.list.blocks.front());
    std::vector<std::string> keys_of_columns;
    for (TableColumn const& column : table.columns)
        keys_of_columns.push_back(column.key);
    CHECK(keys_of_columns == std::vector<std::string>{"number", "room", "officer", "officer_name", "ref", "visit_date", "visit_start", "visit_subject", "visit_target", "visit_community", "visit_met",
              "visit_reason", "visit_note", "date", "kind", "finding", "verdict"});
    CHECK(table.rows[0].cells[0].text == "visit-1");
    CHECK(table.rows[0].cells[2].text == "012345");
    CHECK(table.rows[0].cells[4].text == "visit#1");
    CHECK(table.rows[0].cells[7].text == "白龙路1号");
}

TEST_CASE("ledgers whose records are somebody's, by day, can be sampled; others cannot")
{
    Pack const pack = Pack::embedded();
    for (char const* name : {"visit", "patrol", "inspection", "publicity", "notice", "journal", "duty"})
        CHECK(can_be_sampled(pack, pack.ledger(name)));
    for (char const* name : {"room", "officer", "survey", "dispute", "return"})
        CHECK_FALSE(can_be_sampled(pack, pack.ledger(name)));
}
