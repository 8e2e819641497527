#include "core/base/error.hpp"
#include "core/base/exact.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <stdexcept>

using namespace cwp;

TEST_CASE("halves round away from zero")
{
    CHECK(Exact::decimal("0.125").fixed(2) == "0.13");
    CHECK(Exact::decimal("-0.125").fixed(2) == "-0.13");
    CHECK(Exact::decimal("0.124999").fixed(2) == "0.12");
    CHECK(Exact::decimal("-0.124999").fixed(2) == "-0.12");
    CHECK(Exact::decimal("2.5").scaled(0) == 3);
    CHECK(Exact::decimal("-2.5").scaled(0) == -3);
}

TEST_CASE("decimals that binary fractions miss round as they are written")
{
    CHECK(Exact::decimal("1.005").fixed(2) == "1.01");
    CHECK(Exact::decimal("2.675").fixed(2) == "2.68");
    CHECK(Exact::decimal("1.115").scaled(2) == 112);
    CHECK(Exact::decimal("0.1") + Exact::decimal("0.2") == Exact::decimal("0.3"));
}

TEST_CASE("thirds and sevenths add up to exactly one")
{
    Exact const third = Exact::fraction(1, 3);
    CHECK(third + third + third == Exact(1));
    Exact sum;
    for (int i = 0; i < 7; ++i)
        sum += Exact::fraction(1, 7);
    CHECK(sum == Exact(1));
    CHECK(Exact::fraction(1, 6) + Exact::fraction(1, 10) == Exact::fraction(4, 15));
    CHECK(Exact::fraction(1, 6) - Exact::fraction(1, 10) == Exact::fraction(1, 15));
    CHECK(Exact::fraction(2, 3) * Exact::fraction(9, 4) == Exact::fraction(3, 2));
    CHECK(Exact::fraction(2, 3) / Exact::fraction(-4, 9) == Exact::fraction(-3, 2));
    CHECK(-Exact::fraction(2, 3) == Exact::fraction(-2, 3));
}

TEST_CASE("a fraction is kept in lowest terms with a positive denominator")
{
    CHECK(Exact::fraction(6, -4) == Exact::fraction(-3, 2));
    CHECK(Exact::fraction(0, -5) == Exact(0));
    CHECK(Exact::fraction(-10, 5).is_whole());
    CHECK(Exact::fraction(0, 7).is_zero());
    CHECK_THROWS_AS(Exact::fraction(1, 0), std::domain_error);
    CHECK_THROWS_AS(Exact(1) / Exact(0), std::domain_error);
}

TEST_CASE("numbers compare by their value, however large")
{
    CHECK(Exact::fraction(1, 3) < Exact::decimal("0.334"));
    CHECK(Exact::fraction(1, 3) > Exact::decimal("0.333"));
    CHECK(Exact::fraction(-1, 3) > Exact::fraction(-1, 2));
    CHECK(Exact(-1) < Exact(0));
    std::int64_t const most = std::numeric_limits<std::int64_t>::max();
    Exact const near_one = Exact::fraction(most - 1, most);
    Exact const nearer = near_one * near_one;
    CHECK(nearer < near_one);
    CHECK(near_one < Exact(1));
    CHECK((near_one <=> near_one) == std::strong_ordering::equal);
    CHECK((Exact::fraction(2, 4) <=> Exact::fraction(1, 2)) == std::strong_ordering::equal);
}

TEST_CASE("comparison agrees with the sign of the difference for random fractions")
{
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> tops(-50, 50);
    std::uniform_int_distribution<std::int64_t> bottoms(1, 20);
    for (int i = 0; i < 20000; ++i) {
        std::int64_t const a = tops(random);
        std::int64_t const b = bottoms(random);
        std::int64_t const c = tops(random);
        std::int64_t const d = bottoms(random);
        REQUIRE((Exact::fraction(a, b) <=> Exact::fraction(c, d)) == (a * d <=> c * b));
    }
}

TEST_CASE("a result that does not fit throws and does not wrap")
{
    std::int64_t const most = std::numeric_limits<std::int64_t>::max();
    Exact const large = Exact(most) * Exact(most);
    CHECK_THROWS_AS(large * Exact(most), std::overflow_error);
    CHECK_THROWS_AS(large.scaled(0), std::overflow_error);
    CHECK_THROWS_AS(Exact(most).scaled(2), std::overflow_error);
    CHECK(Exact(most).scaled(0) == most);
    Exact const tiny = Exact::fraction(1, most) * Exact::fraction(1, most - 1);
    CHECK_THROWS_AS(tiny + Exact::fraction(1, most - 2), std::overflow_error);
    CHECK(Exact(std::numeric_limits<std::int64_t>::min()).text() == "-9223372036854775808");
}

TEST_CASE("a decimal is read as it is written")
{
    CHECK(Exact::decimal("12") == Exact(12));
    CHECK(Exact::decimal("-0.85") == Exact::fraction(-85, 100));
    CHECK(Exact::decimal("95.") == Exact(95));
    CHECK(Exact::decimal(".5") == Exact::fraction(1, 2));
    CHECK(Exact::decimal("007.50") == Exact::fraction(15, 2));
    CHECK(Exact::decimal("999999999999999999") == Exact(999999999999999999));
    for (std::string_view const text : {"", "-", ".", "-.", "+5", "1e3", "0x10", "nan", "inf", "1,234", "8 5", "约100", "-0.0.66", "--1", "１", " 1", "1/2"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(Exact::decimal(text), Invalid);
    }
    CHECK_THROWS_WITH_AS(Exact::decimal("1234567890123456789"), "“1234567890123456789” has more than 18 digits", Invalid);
    CHECK_THROWS_WITH_AS(Exact::decimal("abc"), "“abc” is not a number", Invalid);
}

TEST_CASE("a fraction is read as n/d")
{
    CHECK(Exact::parse("2/3") == Exact::fraction(2, 3));
    CHECK(Exact::parse("-0.5/1.5") == Exact::fraction(-1, 3));
    CHECK(Exact::parse("0.85") == Exact::fraction(17, 20));
    CHECK_THROWS_WITH_AS(Exact::parse("1/0"), "“1/0” divides by zero", Invalid);
    CHECK_THROWS_AS(Exact::parse("1/2/3"), Invalid);
    CHECK_THROWS_AS(Exact::parse("/2"), Invalid);
}

TEST_CASE("a number prints with exactly the decimals asked for")
{
    CHECK(Exact(12).fixed(2) == "12.00");
    CHECK(Exact::decimal("12.6").fixed(2) == "12.60");
    CHECK(Exact::decimal("-0.05").fixed(2) == "-0.05");
    CHECK(Exact::decimal("-0.001").fixed(2) == "0.00");
    CHECK(Exact::fraction(2, 3).fixed(0) == "1");
    CHECK(Exact::fraction(2, 3).fixed(4) == "0.6667");
    CHECK(Exact(0).fixed(0) == "0");
}

TEST_CASE("a number prints exactly as a whole number, a finite decimal or a fraction")
{
    CHECK(Exact(-12).text() == "-12");
    CHECK(Exact(0).text() == "0");
    CHECK(Exact::fraction(3, 8).text() == "0.375");
    CHECK(Exact::fraction(-1, 20).text() == "-0.05");
    CHECK(Exact::fraction(2, 3).text() == "2/3");
    CHECK(Exact::fraction(-7, 6).text() == "-7/6");
    CHECK(Exact::parse(Exact::fraction(22, 7).text()) == Exact::fraction(22, 7));
    CHECK(Exact::fraction(1, 4).approximate() == doctest::Approx(0.25));
}

TEST_CASE("points are hundredths, rounded once")
{
    CHECK(Points::rounded(Exact::decimal("1.005")).hundredths == 101);
    CHECK(Points{1260}.text() == "12.60");
    CHECK((Points{1} + Points{2}).hundredths == 3);
    CHECK((Points{1} - Points{2}).text() == "-0.01");
    CHECK(Points{5} < Points{6});
    CHECK(Points{150}.exact() == Exact::fraction(3, 2));
}
