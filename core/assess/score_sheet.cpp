#include "core/assess/score_sheet.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Measures in order of first use.
std::vector<std::string> measures_of(Scheme const& scheme)
{
    std::vector<std::string> names;
    auto const use = [&](std::string const& measure) {
        if (!measure.empty() && std::find(names.begin(), names.end(), measure) == names.end())
            names.push_back(measure);
    };
    for (Indicator const& indicator : scheme.indicators)
        for (SchemePart const& part : indicator.parts)
            use(part.measure);
    for (Adjustments const* const adjustments : {&scheme.bonus, &scheme.penalty})
        for (Adjustment const& each : adjustments->from)
            use(each.measure);
    for (Adjustment const& each : scheme.veto)
        use(each.measure);
    return names;
}

/// Σ w·s and Σ w of those with a total: what a mean is known by.
Tally tally_of_members(std::vector<Member> const& members)
{
    Tally tally;
    for (Member const& member : members) {
        tally.done += member.sum.hundredths * member.workdays;
        tally.due += member.workdays;
        ++tally.rows;
    }
    return tally;
}

}

ScoreSheet::ScoreSheet(Database const& db, Pack const& pack, Scheme const& scheme, Window const& window, DutyBook const& book)
    : m_scheme(scheme), m_measures(measures_of(scheme))
{
    for (std::string const& name : m_measures)
        m_tallies.emplace(name, tally(db, pack.measure(name, window.month), window, book));
}

Tally const& ScoreSheet::tally_of(std::string const& measure, std::string const& part, std::int64_t subject) const
{
    return m_tallies.at(measure).of(subject, part);
}

IndicatorResult ScoreSheet::score_indicator(Indicator const& indicator, Result const& of, Scale const& scale, MembersOf const& members) const
{
    IndicatorResult result;
    result.id = indicator.id;
    Exact points;
    bool kept = false;
    for (SchemePart const& part : indicator.parts) {
        bool const is_mean = part.rule == RuleKind::mean_of;
        std::vector<Member> const colleagues = is_mean ? members(part) : std::vector<Member>{};
        Tally const tally = is_mean ? tally_of_members(colleagues) : tally_of(part.measure, part.id, of.subject);
        Earned const earned = is_mean ? earn_mean(part, colleagues) : earn(part, tally, scale);
        points += earned.points;
        result.full += earned.full;
        kept = kept || earned.policy != Policy::drop;
        result.parts.push_back({.id = part.id, .done = tally.done, .due = tally.due, .known = tally.rows > 0,
                                .target = earned.target.is_zero() ? "" : earned.target.text(),
                                .full = earned.full, .earned = earned.points, .policy = earned.policy});
    }
    result.points = Points::rounded(points);
    result.dropped = !kept;
    return result;
}

Points ScoreSheet::adjustment(Adjustments const& adjustments, std::int64_t subject) const
{
    Exact sum;
    for (Adjustment const& each : adjustments.from)
        sum += each.each * Exact(tally_of(each.measure, each.part, subject).done);
    return Points::rounded(sum < adjustments.cap ? sum : adjustments.cap);
}

bool ScoreSheet::is_vetoed(std::int64_t subject) const
{
    return std::any_of(m_scheme.veto.begin(), m_scheme.veto.end(),
                       [&](Adjustment const& veto) { return tally_of(veto.measure, veto.part, subject).done >= veto.at; });
}

void ScoreSheet::score(Result& result, Scale const& scale, MembersOf const& members) const
{
    Exact full;
    for (Indicator const& indicator : m_scheme.indicators) {
        result.indicators.push_back(score_indicator(indicator, result, scale, members));
        result.earned += result.indicators.back().points;
        full += result.indicators.back().full;
    }
    result.full = full;
    result.bonus = adjustment(m_scheme.bonus, result.subject);
    result.penalty = adjustment(m_scheme.penalty, result.subject);
    if (full.is_zero())
        return;
    Points const base = full == Exact(100) ? result.earned : Points::rounded(result.earned.exact() * Exact(100) / full);
    result.total = std::max(base + result.bonus - result.penalty, Points{0});
}

std::string indicator_missing(Result const& result)
{
    for (IndicatorResult const& indicator : result.indicators)
        for (PartResult const& part : indicator.parts)
            if (part.policy == Policy::block)
                return indicator.id;
    return result.total ? "" : "nothing_scored";
}

std::vector<std::string> stations_that_reported(Database const& db, Month month)
{
    std::vector<std::string> reported;
    Statement returns = db.prepare("SELECT u.code FROM \"return\" r JOIN unit u ON u.id = r.station WHERE r.month = ?");
    returns.with(std::string_view(iso(month)));
    while (returns.step())
        reported.push_back(returns.string(0));
    return reported;
}

}
