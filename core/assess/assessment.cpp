#include "core/assess/assessment.hpp"

#include "core/assess/ranking.hpp"

#include <algorithm>
#include <stdexcept>

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

std::map<std::string, bool> stations_that_reported(Database const& db, Month month)
{
    std::map<std::string, bool> reported;
    Statement returns = db.prepare("SELECT u.code FROM \"return\" r JOIN unit u ON u.id = r.station WHERE r.month = ?");
    returns.with(std::string_view(iso(month)));
    while (returns.step())
        reported[returns.string(0)] = true;
    return reported;
}

/// Why no total can be said: `rating`, the id of an indicator, `nothing_scored`; empty where nothing is missing.
std::string what_is_missing(Result const& result, DutyMonth const& duty)
{
    if (duty.rating_missing || result.rating.empty())
        return "rating";
    for (IndicatorResult const& indicator : result.indicators)
        for (PartResult const& part : indicator.parts)
            if (part.policy == Policy::block)
                return indicator.id;
    return result.total ? "" : "nothing_scored";
}

}

Assessment::Assessment(Database const& db, Pack const& pack, Month month, Scheme const& scheme)
    : m_db(db), m_pack(pack), m_scheme(scheme), m_window(window_of(db, month)), m_book(db, m_window.days, scheme),
      m_measures(measures_of(scheme)), m_reported(stations_that_reported(db, month))
{
    for (std::int64_t const officer : m_book.assessed())
        m_duty.emplace(officer, m_book.month_of(officer));
    write_homes(db, m_duty);
    for (std::string const& name : m_measures)
        m_tallies.emplace(name, tally(db, measure(name), m_window, m_book));
}

Tally const& Assessment::tally_of(std::string const& measure, std::string const& part, std::int64_t subject) const
{
    return m_tallies.at(measure).of(subject, part);
}

Scale Assessment::scale_of(std::int64_t officer) const
{
    DutyMonth const& duty = m_duty.at(officer);
    return {.duty = duty.factor, .weight = duty.weight};
}

IndicatorResult Assessment::score_indicator(Indicator const& indicator, std::int64_t officer) const
{
    IndicatorResult result;
    result.id = indicator.id;
    Exact points;
    bool kept = false;
    for (SchemePart const& part : indicator.parts) {
        Tally const& tally = tally_of(part.measure, part.id, officer);
        Earned const earned = earn(part, tally, scale_of(officer));
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

Points Assessment::adjustment(Adjustments const& adjustments, std::int64_t officer) const
{
    Exact sum;
    for (Adjustment const& each : adjustments.from)
        sum += each.each * Exact(tally_of(each.measure, each.part, officer).done);
    return Points::rounded(sum < adjustments.cap ? sum : adjustments.cap);
}

bool Assessment::is_vetoed(std::int64_t officer) const
{
    return std::any_of(m_scheme.veto.begin(), m_scheme.veto.end(),
                       [&](Adjustment const& veto) { return tally_of(veto.measure, veto.part, officer).done >= veto.at; });
}

void Assessment::describe(Result& result) const
{
    Statement officer = m_db.prepare("SELECT badge, name FROM officer WHERE id = ?");
    officer.with(result.subject).step();
    result.code = officer.string(0);
    result.name = officer.string(1);
    DutyMonth const& duty = m_duty.at(result.subject);
    result.workdays = duty.workdays;
    result.in_post = duty.in_post;
    result.excused = duty.excused;
    result.factor = duty.factor;
    result.weight = duty.weight;
    result.rating = duty.home->rating;
    Statement room = m_db.prepare("SELECT r.code, r.name, r.kind, u.code, u.name FROM room r JOIN unit u ON u.id = r.station WHERE r.id = ?");
    room.with(duty.home->room).step();
    result.room = room.string(0);
    result.room_name = room.string(1);
    result.area = room.string(2);
    result.station = room.string(3);
    result.station_name = room.string(4);
}

void Assessment::score(Result& result) const
{
    Exact full;
    for (Indicator const& indicator : m_scheme.indicators) {
        result.indicators.push_back(score_indicator(indicator, result.subject));
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

void Assessment::decide_standing(Result& result) const
{
    DutyMonth const& duty = m_duty.at(result.subject);
    auto const stands = [&](Standing standing, std::string reason) {
        result.standing = standing;
        result.reason = std::move(reason);
    };
    std::string missing = what_is_missing(result, duty);
    bool const reported = m_reported.contains(result.station);
    if (!reported || !missing.empty())
        result.total.reset();
    if (!reported)
        return stands(Standing::unreported, "no_return");
    if (is_vetoed(result.subject)) // whatever the duty factor
        return stands(Standing::vetoed, "veto");
    if (duty.factor.is_zero())
        return stands(Standing::off_duty, "absent");
    if (!missing.empty())
        return stands(Standing::blocked, std::move(missing));
    if (duty.factor < m_scheme.rank_from)
        return stands(Standing::unranked, "part_of_month");
    stands(Standing::ranked, "");
}

Result Assessment::result_of(std::int64_t officer) const
{
    Result result;
    result.subject = officer;
    describe(result);
    if (!result.factor.is_zero())
        score(result);
    decide_standing(result);
    return result;
}

std::vector<Result> Assessment::results() const
{
    std::vector<Result> results;
    for (auto const& [officer, duty] : m_duty)
        results.push_back(result_of(officer));
    rank_and_grade(results, m_scheme);
    return results;
}

Run assess_month(Database const& db, Pack const& pack, Month month, std::string const& made_at, std::string const& chain_head)
{
    Assessment const assessment(db, pack, month, pack.scheme_for("officer", month));
    Run run;
    run.month = month;
    run.period = assessment.window().days;
    run.made_at = made_at;
    run.chain_head = chain_head;
    run.scheme = assessment.scheme();
    run.officers = assessment.results();
    return run;
}

}
