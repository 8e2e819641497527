#include "core/assess/rule.hpp"

#include <algorithm>
#include <stdexcept>

namespace cwp {

namespace {

Exact smaller(Exact const& a, Exact const& b) { return a < b ? a : b; }
Exact larger(Exact const& a, Exact const& b) { return a < b ? b : a; }

/// What a part is worth where nothing was due or data are missing.
Earned by_policy(SchemePart const& part, Policy policy)
{
    Earned earned{.full = part.points, .points = 0, .target = 0, .policy = policy};
    switch (policy) {
    case Policy::full: earned.points = part.points; break;
    case Policy::drop: earned.full = 0; break;
    case Policy::zero:
    case Policy::block: break;
    case Policy::none: throw std::logic_error("part " + part.id + " has no policy for missing data");
    }
    return earned;
}

Earned plain(SchemePart const& part, Exact const& points) { return {.full = part.points, .points = points, .target = 0, .policy = Policy::none}; }

Earned share(SchemePart const& part, Tally const& tally, Scale const& scale)
{
    Exact const target = part.target * scale.of(part.scaling);
    Earned earned = plain(part, part.points);
    earned.target = target;
    if (!target.is_zero())
        earned.points = part.points * smaller(Exact(tally.done) / target, Exact(1));
    return earned;
}

/// 100 × done ÷ due. \pre something was due.
Exact percentage(Tally const& tally) { return Exact(100) * Exact(tally.done) / Exact(tally.due); }

Earned rate(SchemePart const& part, Tally const& tally)
{
    if (tally.due == 0)
        return by_policy(part, part.nothing_due);
    Exact const x = percentage(tally);
    if (x >= part.target)
        return plain(part, part.points);
    if (part.slope)
        return plain(part, larger(part.points - *part.slope * (part.target - x), Exact(0)));
    return plain(part, part.points * x / part.target);
}

Exact on_the_bands(SchemePart const& part, Exact const& x)
{
    if (x < part.bands.front().x)
        return part.below;
    for (std::size_t i = 1; i < part.bands.size(); ++i) {
        Band const& from = part.bands[i - 1];
        Band const& to = part.bands[i];
        if (x <= to.x)
            return from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x);
    }
    return part.bands.back().y;
}

Earned bands(SchemePart const& part, Tally const& tally)
{
    if (tally.due == 0)
        return by_policy(part, part.missing);
    return plain(part, on_the_bands(part, percentage(tally)));
}

Earned reach(SchemePart const& part, Tally const& tally)
{
    Earned earned = plain(part, Exact(tally.done) >= part.target ? part.points : Exact(0));
    earned.target = part.target;
    return earned;
}

Earned deduct(SchemePart const& part, Tally const& tally)
{
    return plain(part, larger(part.points - part.each * Exact(tally.done), part.floor));
}

Earned change(SchemePart const& part, Tally const& tally)
{
    if (tally.rows == 0)
        return by_policy(part, part.missing);
    if (tally.done == 0)
        return plain(part, part.points);
    if (!tally.month_before && !tally.last_year)
        return by_policy(part, part.missing);
    Exact base;
    if (tally.month_before && tally.last_year)
        base = Exact::fraction(*tally.month_before, 2) + Exact::fraction(*tally.last_year, 2);
    else
        base = Exact(tally.month_before ? *tally.month_before : *tally.last_year);
    Exact const points = part.level - part.each * (Exact(tally.done) - base);
    Earned earned = plain(part, larger(smaller(points, part.points), Exact(0)));
    earned.target = base;
    return earned;
}

}

Exact Scale::of(Scaling scaling) const
{
    switch (scaling) {
    case Scaling::duty_and_class: return weight;
    case Scaling::duty: return duty;
    case Scaling::none: break;
    }
    return 1;
}

Earned earn(SchemePart const& part, Tally const& tally, Scale const& scale)
{
    switch (part.rule) {
    case RuleKind::share: return share(part, tally, scale);
    case RuleKind::rate: return rate(part, tally);
    case RuleKind::bands: return bands(part, tally);
    case RuleKind::reach: return reach(part, tally);
    case RuleKind::deduct: return deduct(part, tally);
    case RuleKind::change: return change(part, tally);
    case RuleKind::mean_of: break;
    }
    throw std::logic_error("part " + part.id + " is a mean over officers");
}

Earned earn_mean(SchemePart const& part, std::vector<Member> const& members)
{
    Exact weighted;
    Exact weights;
    for (Member const& member : members) {
        weighted += member.sum.exact() * Exact(member.workdays);
        weights += Exact(member.workdays);
    }
    if (weights.is_zero())
        return by_policy(part, part.missing);
    return plain(part, smaller(part.points * weighted / (part.full * weights), part.points));
}

Message rule_in_words(SchemePart const& part)
{
    std::string const points = part.points.text();
    switch (part.rule) {
    case RuleKind::share: return say(tr("{0} points × done ÷ target, at most {0}"), points);
    case RuleKind::rate:
        if (part.slope)
            return say(tr("{0} points from {1} % on, {2} less for each point below"), points, part.target.text(), part.slope->text());
        return say(tr("{0} points from {1} % on, below that in proportion"), points, part.target.text());
    case RuleKind::bands: {
        std::string steps;
        for (Band const& band : part.bands)
            steps += (steps.empty() ? "" : ", ") + band.x.text() + " % → " + band.y.text();
        return say(tr("straight lines through {0}; below that {1}"), steps, part.below.text());
    }
    case RuleKind::reach: return say(tr("{0} points for at least {1}"), points, part.target.text());
    case RuleKind::deduct: return say(tr("{0} points, {1} off for each, not below {2}"), points, part.each.text(), part.floor.text());
    case RuleKind::change: return say(tr("{0} points for none; else {1}, {2} off for each more than before"), points, part.level.text(), part.each.text());
    case RuleKind::mean_of: break;
    }
    return say(tr("{0} points × mean of the officers ÷ {1}"), points, part.full.text());
}

Message calculation(SchemePart const& part, Tally const& tally, Earned const& earned)
{
    switch (earned.policy) {
    case Policy::full: return say(tr("nothing due: full points"));
    case Policy::drop: return say(tr("no data: left out of earned and full points"));
    case Policy::zero: return say(tr("no data: no points"));
    case Policy::block: return say(tr("data missing: no total until they are supplied"));
    case Policy::none: break;
    }
    std::string const exact = earned.points.text();
    std::string const result = exact.find('/') == std::string::npos ? exact : "≈ " + earned.points.fixed(4); // 524/67 says little to a reader
    switch (part.rule) {
    case RuleKind::share:
        return say(tr("{0} × min({1} ÷ {2}, 1) = {3}"), part.points.text(), tally.done, earned.target.fixed(2), result);
    case RuleKind::rate:
    case RuleKind::bands:
        return say(tr("{0} ÷ {1} = {2} % → {3}"), tally.done, tally.due, percentage(tally).fixed(2), result);
    case RuleKind::reach: return say(tr("{0} of {1} → {2}"), tally.done, part.target.text(), result);
    case RuleKind::deduct: return say(tr("{0} − {1} × {2} = {3}"), part.points.text(), part.each.text(), tally.done, result);
    case RuleKind::change:
        if (tally.done == 0)
            return say(tr("none: {0}"), result);
        return say(tr("{0} − {1} × ({2} − {3}), from 0 to {4} = {5}"), part.level.text(), part.each.text(), tally.done, earned.target.text(), part.points.text(), result);
    case RuleKind::mean_of: break;
    }
    return say(tr("{0} × {1} ÷ {2}, at most {0} = {3}"), part.points.text(), Exact::fraction(tally.done, tally.due * 100).fixed(2), part.full.text(), result);
}

}
