#include "core/base/error.hpp"
#include "core/base/half_year.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("a half-year is read as people write it")
{
    Date const today = make_date(2026, 11, 4);
    CHECK(parse_half_year("2026-H1", today) == HalfYear{2026, 1});
    CHECK(parse_half_year("2026h2", today) == HalfYear{2026, 2});
    CHECK(parse_half_year("2025年下半年", today) == HalfYear{2025, 2});
    CHECK(parse_half_year("this", today) == HalfYear{2026, 2});
    CHECK(parse_half_year("last", today) == HalfYear{2026, 1});
    for (auto const* const word : {"", "2026", "2026-H3", "26-H1", "1800-H1", "下半年", "2026-H1x"})
        CHECK_THROWS_AS(parse_half_year(word, today), Invalid);
}

TEST_CASE("half-years end with June and December and follow each other")
{
    CHECK(iso(HalfYear{2026, 1}.first()) == "2026-01-01");
    CHECK(iso(HalfYear{2026, 1}.last()) == "2026-06-30");
    CHECK(iso(HalfYear{2026, 2}.first()) == "2026-07-01");
    CHECK(iso(HalfYear{2026, 2}.last()) == "2026-12-31");
    CHECK(HalfYear{2026, 1}.before() == HalfYear{2025, 2});
    CHECK(HalfYear{2026, 2}.before() == HalfYear{2026, 1});
    CHECK(half_year_of(make_date(2026, 6, 30)) == HalfYear{2026, 1});
    CHECK(half_year_of(make_date(2026, 7, 1)) == HalfYear{2026, 2});
}
