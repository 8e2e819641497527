#include "core/room/allowance.hpp"

#include "core/base/error.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

Month october() { return make_month(2026, 10); }
Month september() { return make_month(2026, 9); }

/// R01 is a town room (200 yuan a month), R02 in the remote countryside (600). Officer 000001 leads R01, as the small bureau has it.
class PaidBureau : public SmallBureau {
public:
    PaidBureau()
    {
        db.execute("DELETE FROM post");
        db.execute("DELETE FROM rating");
        add("rating", {{"room", "R01"}, {"since", "2020-01-01"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "2"}});
        add("rating", {{"room", "R02"}, {"since", "2020-01-01"}, {"class", "4"}, {"funding", "remote"}, {"posts_due", "1"}});
    }

    void post(std::string const& room, std::string const& since, std::string const& until, std::string const& role = "member")
    {
        add("post", {{"officer", "000001"}, {"room", room}, {"role", role}, {"since", since}, {"until", until}});
    }

    void pay(Month month)
    {
        Operation operation(db, author(), "pay");
        record_allowance(operation, references, allowance_list(references, month), make_date(2026, 11, 15));
        operation.commit();
    }

    std::int64_t paid_in_all() { return db.integer("SELECT COALESCE(SUM(amount), 0) FROM allowance"); }
    std::int64_t due(Month month) { return allowance_due(db, month).fen_of(references.id("officer", "000001")); }
};

}

TEST_CASE("a whole month in a town room is 200 yuan, absences and weekends change nothing")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "");
    CHECK(small.due(october()) == 20000);
    small.add("absence", {{"officer", "000001"}, {"since", "2026-10-12"}, {"until", "2026-10-23"}, {"kind", "sick"}});
    CHECK(small.due(october()) == 20000);
}

TEST_CASE("a part of a month counts by its workdays, rounded once to the fen")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "2026-10-09"); // two of the eighteen workdays of October: the 8th and the 9th
    CHECK(small.due(october()) == 2222);            // 200.00 × 2 ÷ 18 = 22.222…
}

TEST_CASE("a helper's post and a room without a rating earn nothing")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "", "partner");
    CHECK(small.due(october()) == 0);
    small.db.execute("DELETE FROM post");
    small.db.execute("DELETE FROM rating");
    small.post("R01", "2024-01-01", "");
    CHECK(small.due(october()) == 0);
}

TEST_CASE("across a transfer each day is paid once, and moving it by a workday moves exactly that day")
{
    std::int64_t before = 0;
    for (int last = 8; last <= 20; ++last) {
        PaidBureau small;
        small.post("R01", "2024-01-01", iso(make_date(2026, 10, last)));
        small.post("R02", iso(make_date(2026, 10, last) + 1), "");
        std::int64_t days = 0;
        MonthsAllowance const month = allowance_due(small.db, october());
        for (AllowanceDays const& each : month.officers.begin()->second.days) {
            days += each.days;
        }
        CHECK(days == 18);
        std::int64_t const now = small.due(october());
        auto calendar = small.db.prepare("SELECT workday FROM calendar WHERE date = ?");
        calendar.with(std::string_view(iso(make_date(2026, 10, last)))).step();
        if (last > 8) {
            // A workday in town instead of the countryside: 600 − 200 yuan, an eighteenth of it, and the rounding of both.
            std::int64_t const moved = before - now;
            CHECK(std::abs(moved * 18 - (calendar.integer(0) == 1 ? 40000 : 0)) <= 18);
        }
        before = now;
    }
}

TEST_CASE("a new rating in the month pays each day by the class of that day")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "");
    small.add("rating", {{"room", "R01"}, {"since", "2026-10-16"}, {"class", "2"}, {"funding", "suburb"}, {"posts_due", "2"}});
    CHECK(small.due(october()) == 32222); // 7 workdays × 200 + 11 × 400 yuan, of 18: 322.222…
}

TEST_CASE("what was paid is written down once; what changes later is a difference of the next month, and then settled")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "");
    small.pay(september());
    CHECK(small.paid_in_all() == 20000);
    CHECK_THROWS_WITH_AS(small.pay(september()), "the allowance of 2026-09 is paid already (cwp allowance list --month 2026-09): what has changed since is on the list of the next month", Error);
    small.db.execute("UPDATE post SET until = '2026-09-15'"); // eleven of the twenty-two workdays
    auto const list = allowance_list(small.references, october());
    REQUIRE(list.lines.size() == 1);
    CHECK(list.lines[0].due == 0);
    REQUIRE(list.lines[0].differences.size() == 1);
    CHECK(list.lines[0].differences[0].month == september());
    CHECK(list.lines[0].total() == -10000);
    small.pay(october());
    CHECK(small.paid_in_all() == 10000);
    CHECK(allowance_list(small.references, make_month(2026, 11)).lines.empty());
}

TEST_CASE("a month whose sum a difference brings to nothing is written down too, and is paid once")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "2026-08-31");
    small.post("R01", "2026-10-01", "");
    small.add("allowance", {{"officer", "000001"}, {"month", "2026-09"}, {"amount", "200.00"}, {"paid_on", "2026-10-15"}});
    auto const list = allowance_list(small.references, october());
    REQUIRE(list.lines.size() == 1);
    CHECK(list.lines[0].due == 20000);
    CHECK(list.lines[0].total() == 0);
    small.pay(october());
    CHECK_THROWS_AS(small.pay(october()), Error);
    auto const next = allowance_list(small.references, make_month(2026, 11));
    REQUIRE(next.lines.size() == 1);
    CHECK(next.lines[0].total() == 20000);
}

TEST_CASE("the days are told post by post and rating by rating, from the first workday to the last")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "2026-10-18"); // a Sunday
    small.post("R02", "2026-10-19", "");
    small.add("rating", {{"room", "R01"}, {"since", "2026-10-12"}, {"class", "2"}, {"funding", "suburb"}, {"posts_due", "2"}});
    auto const due = allowance_due(small.db, october());
    auto const& days = due.officers.begin()->second.days;
    REQUIRE(days.size() == 3);
    CHECK(days[0].last == make_date(2026, 10, 10)); // a Saturday worked for the holiday
    CHECK(days[1].first == make_date(2026, 10, 12));
    CHECK(days[1].last == make_date(2026, 10, 16));
    CHECK(days[1].funding == "suburb");
    CHECK(days[2].first == make_date(2026, 10, 19));
    CHECK(days[2].amount == 60000);
}

TEST_CASE("all that was paid and is still on the list is what posts and ratings make due, whatever changes when")
{
    PaidBureau small;
    small.post("R01", "2024-01-01", "");
    std::vector<std::string> const changes{"UPDATE post SET until = '2026-09-10'", "UPDATE post SET until = NULL", "UPDATE rating SET funding = 'suburb' WHERE room = 1", "UPDATE post SET until = '2026-10-20'"};
    std::vector<Month> const months{make_month(2026, 7), make_month(2026, 8), september(), october()};
    for (std::size_t i = 0; i < months.size(); ++i) {
        small.pay(months[i]);
        small.db.execute(changes[i]);
        std::int64_t due = 0;
        for (std::size_t k = 0; k <= i; ++k) {
            due += small.due(months[k]);
        }
        std::int64_t listed = 0;
        for (AllowanceLine const& line : allowance_list(small.references, months[i] + 1).lines) {
            listed += line.difference();
        }
        CHECK(small.paid_in_all() + listed == due);
    }
}
