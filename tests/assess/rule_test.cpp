#include "core/assess/rule.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

Exact dec(char const* text) { return Exact::parse(text); }

SchemePart part_of(RuleKind rule, char const* points)
{
    SchemePart part;
    part.id = "part";
    part.rule = rule;
    part.points = dec(points);
    return part;
}

SchemePart share_of(char const* points, char const* target, Scaling scaling = Scaling::duty_and_class)
{
    SchemePart part = part_of(RuleKind::share, points);
    part.target = dec(target);
    part.scaling = scaling;
    return part;
}

SchemePart rate_of(char const* points, char const* full_at, Policy nothing_due, char const* slope = nullptr)
{
    SchemePart part = part_of(RuleKind::rate, points);
    part.target = dec(full_at);
    part.nothing_due = nothing_due;
    if (slope != nullptr)
        part.slope = dec(slope);
    return part;
}

/// bands (80,4)(90,8)(95,10) below 0, as the default scheme has it.
SchemePart survey_bands(Policy missing = Policy::drop, char const* below = "0")
{
    SchemePart part = part_of(RuleKind::bands, "10");
    part.bands = {{80, 4}, {90, 8}, {95, 10}};
    part.below = dec(below);
    part.missing = missing;
    return part;
}

SchemePart change_of(Policy missing = Policy::block)
{
    SchemePart part = part_of(RuleKind::change, "10");
    part.each = dec("0.25");
    part.level = dec("7.5");
    part.missing = missing;
    return part;
}

SchemePart mean_of(char const* points, char const* full, Policy missing = Policy::zero)
{
    SchemePart part = part_of(RuleKind::mean_of, points);
    part.full = dec(full);
    part.missing = missing;
    return part;
}

Tally done(std::int64_t done, std::int64_t due = 0) { return {.done = done, .due = due, .rows = 1, .month_before = {}, .last_year = {}}; }

/// This month's count and what is known of the two months it is compared with.
Tally compared(std::int64_t now, std::optional<std::int64_t> month_before, std::optional<std::int64_t> last_year)
{
    return {.done = now, .due = 0, .rows = 1, .month_before = month_before, .last_year = last_year};
}

std::string exact_points(SchemePart const& part, Tally const& tally, Scale const& scale = {}) { return earn(part, tally, scale).points.text(); }
std::string printed(SchemePart const& part, Tally const& tally, Scale const& scale = {}) { return Points::rounded(earn(part, tally, scale).points).text(); }

}

TEST_CASE("A share earns its points in proportion up to the target and never more")
{
    struct { std::int64_t done; char const* points; } const cases[] = {{0, "0"}, {1, "0.35"}, {36, "12.6"}, {39, "13.65"}, {40, "14"}, {41, "14"}, {4000, "14"}};
    for (auto const& each : cases) {
        CAPTURE(each.done);
        CHECK(exact_points(share_of("14", "40"), done(each.done)) == each.points);
    }
}

TEST_CASE("The worked examples of a share come out to the hundredth")
{
    CHECK(printed(share_of("14", "40"), done(36)) == "12.60");
    CHECK(exact_points(share_of("15", "40"), done(27)) == "10.125");
    CHECK(printed(share_of("15", "40"), done(27)) == "10.13");
    Scale const half_sick{.duty = Exact::fraction(1, 2), .weight = Exact::fraction(1, 2)};
    Earned const earned = earn(share_of("14", "40"), done(36), half_sick);
    CHECK(earned.target == Exact(20));
    CHECK(Points::rounded(earned.points).text() == "14.00");
}

TEST_CASE("A share whose effective target is nothing is earned in full")
{
    Scale const never_there{.duty = 0, .weight = 0};
    CHECK(exact_points(share_of("14", "40"), done(0), never_there) == "14");
    CHECK(exact_points(share_of("14", "40", Scaling::duty), done(0), never_there) == "14");
    CHECK(exact_points(share_of("14", "40", Scaling::none), done(0), never_there) == "0");
}

TEST_CASE("A target is scaled by duty and class, by duty alone, or not at all")
{
    Scale const scale{.duty = Exact::fraction(3, 4), .weight = Exact::fraction(51, 100)};
    CHECK(earn(share_of("6", "100"), done(1), scale).target == Exact(51));
    CHECK(earn(share_of("6", "100", Scaling::duty), done(1), scale).target == Exact(75));
    CHECK(earn(share_of("6", "100", Scaling::none), done(1), scale).target == Exact(100));
}

TEST_CASE("An effective target is not rounded before it is used")
{
    Scale const third{.duty = Exact::fraction(1, 3), .weight = Exact::fraction(1, 3)};
    Earned const earned = earn(share_of("14", "40"), done(13), third);
    CHECK(earned.target == Exact::fraction(40, 3));
    CHECK(earned.points == dec("13.65")); // 14 × 13 ÷ (40 ÷ 3)
}

TEST_CASE("A rate is full from its bound on and proportional below it")
{
    struct { std::int64_t done, due; char const* points; } const cases[] = {
        {0, 7, "0"}, {19, 20, "5"}, {20, 20, "5"}, {21, 20, "5"}, {9499, 10000, "9499/1900"}, {95, 100, "5"}, {955, 1000, "5"}, {1, 2, "50/19"}};
    for (auto const& each : cases) {
        CAPTURE(each.done);
        CHECK(exact_points(rate_of("5", "95", Policy::full), done(each.done, each.due)) == each.points);
    }
}

TEST_CASE("A rate with a slope loses points for every point below its bound and stops at nothing")
{
    SchemePart const disputes = rate_of("6", "90", Policy::full, "0.2");
    struct { std::int64_t done, due; char const* points; } const cases[] = {
        {4, 5, "4"}, {9, 10, "6"}, {899, 1000, "5.98"}, {905, 1000, "6"}, {10, 10, "6"}, {6, 10, "0"}, {60, 100, "0"}, {61, 100, "0.2"}, {59, 100, "0"}, {0, 3, "0"}, {2, 3, "4/3"}};
    for (auto const& each : cases) {
        CAPTURE(each.done);
        CHECK(exact_points(disputes, done(each.done, each.due)) == each.points);
    }
    CHECK(printed(disputes, done(4, 5)) == "4.00");
}

TEST_CASE("Where nothing was due the policy written in the scheme decides")
{
    struct { Policy policy; char const* points; char const* full; bool blocks; } const cases[] = {
        {Policy::full, "5", "5", false}, {Policy::drop, "0", "0", false}, {Policy::zero, "0", "5", false}, {Policy::block, "0", "5", true}};
    for (auto const& each : cases) {
        Earned const earned = earn(rate_of("5", "95", each.policy), done(0, 0), {});
        CHECK(earned.points.text() == each.points);
        CHECK(earned.full.text() == each.full);
        CHECK(earned.policy == each.policy);
        CHECK(earned.blocks() == each.blocks);
    }
    CHECK(earn(rate_of("5", "95", Policy::drop), done(0, 1), {}).policy == Policy::none);
}

TEST_CASE("A part without a policy for missing data is a bug, not a score")
{
    CHECK_THROWS_AS(earn(rate_of("5", "95", Policy::none), done(0, 0), {}), std::logic_error);
    CHECK_THROWS_AS(earn(mean_of("20", "65"), done(1), {}), std::logic_error);
}

TEST_CASE("Bands are straight lines through their points")
{
    struct { std::int64_t done, due; char const* points; } const cases[] = {
        {0, 100, "0"}, {799, 1000, "0"}, {7999, 10000, "0"}, {80, 100, "4"}, {85, 100, "6"}, {899, 1000, "7.96"}, {90, 100, "8"},
        {925, 1000, "9"}, {95, 100, "10"}, {951, 1000, "10"}, {100, 100, "10"}};
    for (auto const& each : cases) {
        CAPTURE(each.done);
        CHECK(exact_points(survey_bands(), done(each.done, each.due)) == each.points);
    }
}

TEST_CASE("The surveys of the worked examples")
{
    CHECK(earn(survey_bands(), done(899, 999), {}).points == Exact(4) + Exact(4) * (Exact::fraction(89900, 999) - Exact(80)) / Exact(10));
    CHECK(printed(survey_bands(), done(899, 999)) == "8.00");
    CHECK(printed(survey_bands(), done(37, 40)) == "9.00"); // 92.5 %
}

TEST_CASE("Below the first band stands what the scheme says, not the line drawn on")
{
    CHECK(exact_points(survey_bands(Policy::drop, "1.5"), done(79, 100)) == "1.5");
    CHECK(exact_points(survey_bands(Policy::drop, "1.5"), done(80, 100)) == "4");
}

TEST_CASE("Without a survey the policy decides and a part dropped leaves earned and full points")
{
    Earned const dropped = earn(survey_bands(Policy::drop), {}, {});
    CHECK(dropped.full.is_zero());
    CHECK(dropped.points.is_zero());
    CHECK(earn(survey_bands(Policy::zero), {}, {}).full == Exact(10));
    CHECK(earn(survey_bands(Policy::full), {}, {}).points == Exact(10));
    CHECK(earn(survey_bands(Policy::block), {}, {}).blocks());
}

TEST_CASE("Reach gives all or nothing")
{
    SchemePart part = part_of(RuleKind::reach, "4");
    part.target = 2;
    CHECK(exact_points(part, done(1)) == "0");
    CHECK(exact_points(part, done(2)) == "4");
    CHECK(exact_points(part, done(3)) == "4");
    CHECK(earn(part, done(1), {}).full == Exact(4));
}

TEST_CASE("Deductions stop at the floor")
{
    SchemePart part = part_of(RuleKind::deduct, "5");
    part.each = dec("0.3");
    struct { std::int64_t done; char const* points; } const cases[] = {{0, "5"}, {1, "4.7"}, {16, "0.2"}, {17, "0"}, {1000, "0"}};
    for (auto const& each : cases)
        CHECK(exact_points(part, done(each.done)) == each.points);
    part.floor = 2;
    CHECK(exact_points(part, done(10)) == "2");
    CHECK(exact_points(part, done(9)) == "2.3");
}

TEST_CASE("A change is measured against half of both months, or against the one that is known")
{
    struct { Tally tally; char const* points; } const cases[] = {
        {compared(10, 10, 10), "7.5"},   {compared(12, 10, 11), "7.125"}, {compared(10, 13, 8), "7.625"}, {compared(12, 10, {}), "7"}, {compared(12, {}, 8), "6.5"},
        {compared(20, 10, 10), "5"},     {compared(40, 10, 10), "0"},     {compared(41, 10, 10), "0"},    {compared(1, 11, 11), "10"}, {compared(1, 12, 12), "10"},
        {compared(2, 11, 11), "9.75"},   {compared(1, 0, 0), "7.25"}};
    for (auto const& each : cases) {
        CAPTURE(each.tally.done);
        CHECK(exact_points(change_of(), each.tally) == each.points);
    }
}

TEST_CASE("No crime at all earns full points even where nothing is known of other months")
{
    CHECK(exact_points(change_of(), compared(0, {}, {})) == "10");
    CHECK(exact_points(change_of(), compared(0, 0, 0)) == "10");
}

TEST_CASE("Without a row for the month, or without a month to compare with, the policy decides")
{
    CHECK(earn(change_of(Policy::block), compared(3, {}, {}), {}).blocks());
    Tally no_row;
    no_row.month_before = 4;
    no_row.last_year = 4;
    CHECK(earn(change_of(Policy::block), no_row, {}).blocks());
    CHECK(earn(change_of(Policy::drop), no_row, {}).full.is_zero());
    CHECK(earn(change_of(Policy::zero), compared(3, {}, {}), {}).points.is_zero());
}

TEST_CASE("A mean over officers is weighted by their workdays in the room")
{
    struct { std::vector<Member> members; char const* points; } const cases[] = {
        {{{Points{6500}, 20}}, "20"},
        {{{Points{6500}, 10}, {Points{0}, 10}}, "10"},
        {{{Points{6500}, 15}, {Points{0}, 5}}, "15"},
        {{{Points{3250}, 1}, {Points{6500}, 3}}, "17.5"},
        {{{Points{5001}, 7}}, "5001/325"}};
    for (auto const& each : cases)
        CHECK(earn_mean(mean_of("20", "65"), each.members).points.text() == each.points);
}

TEST_CASE("A mean is at most the points of its part, and nobody is a matter of policy")
{
    CHECK(earn_mean(mean_of("20", "60"), {{Points{6500}, 20}}).points == Exact(20));
    CHECK(earn_mean(mean_of("20", "65", Policy::zero), {}).policy == Policy::zero);
    CHECK(earn_mean(mean_of("20", "65", Policy::drop), {}).full.is_zero());
    CHECK(earn_mean(mean_of("20", "65", Policy::zero), {{Points{6500}, 0}}).policy == Policy::zero); // nobody had a workday there
}

TEST_CASE("Halves are rounded away from zero, once")
{
    struct { char const* exact; char const* printed; } const cases[] = {{"0.125", "0.13"}, {"-0.125", "-0.13"}, {"1.005", "1.01"}, {"2.675", "2.68"}, {"10.125", "10.13"},
                                                                        {"0.1249", "0.12"}, {"-0.1251", "-0.13"}, {"1/3", "0.33"}, {"2/3", "0.67"}, {"0", "0.00"}};
    for (auto const& each : cases)
        CHECK(Points::rounded(dec(each.exact)).text() == each.printed);
}

TEST_CASE("A calculation says rule, figures and result")
{
    SchemePart const visits = share_of("14", "40");
    Tally const tally = done(36);
    CHECK(english(calculation(visits, tally, earn(visits, tally, {}))) == "14 × min(36 ÷ 40.00, 1) = 12.6");
    CHECK(english(rule_in_words(visits)) == "14 points × done ÷ target, at most 14");
    SchemePart const disputes = rate_of("6", "90", Policy::full, "0.2");
    CHECK(english(calculation(disputes, done(4, 5), earn(disputes, done(4, 5), {}))) == "4 ÷ 5 = 80.00 % → 4");
    CHECK(english(calculation(disputes, done(0, 0), earn(disputes, done(0, 0), {}))) == "nothing due: full points");
    CHECK(english(rule_in_words(survey_bands())) == "straight lines through 80 % → 4, 90 % → 8, 95 % → 10; below that 0");
}
