#include "core/report/figures.hpp"

#include <algorithm>

namespace cwp {

std::vector<Result const*> ranked(Scores const& scores)
{
    std::vector<Result const*> out;
    for (auto const& result : scores.results) {
        if (result.standing == Standing::ranked && result.total) {
            out.push_back(&result);
        }
    }
    return out;
}

std::optional<Spread> spread_of(Scores const& scores)
{
    std::vector<Points> totals;
    Exact sum;
    for (auto const* result : ranked(scores)) {
        totals.push_back(*result->total);
        sum += result->total->exact();
    }
    if (totals.empty()) {
        return std::nullopt;
    }
    std::sort(totals.begin(), totals.end());
    auto const half = totals.size() / 2;
    auto const median = totals.size() % 2 == 1 ? totals[half].exact() : (totals[half - 1].exact() + totals[half].exact()) / Exact(2);
    return Spread{totals.size(), sum / Exact(static_cast<std::int64_t>(totals.size())), median, totals.back(), totals.front()};
}

std::size_t count_of_grade(Scores const& scores, std::string_view grade)
{
    auto const all = ranked(scores);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](Result const* r) { return r->grade == grade; }));
}

std::size_t count_of_standing(Scores const& scores, Standing standing)
{
    return static_cast<std::size_t>(std::count_if(scores.results.begin(), scores.results.end(), [&](Result const& r) { return r.standing == standing; }));
}

std::map<std::string, std::string> stations_unreported(Run const& run)
{
    std::map<std::string, std::string> stations;
    for (auto const* const scores : {&run.officers, &run.rooms}) {
        for (auto const& result : scores->results) {
            if (result.standing == Standing::unreported) {
                stations[result.station] = result.station_name;
            }
        }
    }
    return stations;
}

std::vector<ActivityPart> activity_parts(Scores const& scores, std::vector<std::string> const& indicators)
{
    std::vector<ActivityPart> out;
    for (auto const& id : indicators) {
        for (std::size_t i = 0; i < scores.scheme.indicators.size(); ++i) {
            auto const& indicator = scores.scheme.indicators[i];
            for (std::size_t p = 0; indicator.id == id && p < indicator.parts.size(); ++p) {
                if (indicator.parts[p].rule == RuleKind::share) {
                    out.push_back({i, p, &indicator, &indicator.parts[p]});
                }
            }
        }
    }
    return out;
}

std::int64_t done_of(Result const& result, ActivityPart const& part)
{
    if (part.indicator >= result.indicators.size() || part.part >= result.indicators[part.indicator].parts.size()) {
        return 0;
    }
    return result.indicators[part.indicator].parts[part.part].done;
}

std::optional<std::int64_t> total_done(Scores const& scores, std::string_view indicator, std::string_view part)
{
    for (auto const& each : activity_parts(scores, {std::string(indicator)})) {
        if (each.counted->id == part) {
            std::int64_t sum = 0;
            for (auto const& result : scores.results) {
                sum += done_of(result, each);
            }
            return sum;
        }
    }
    return std::nullopt;
}

namespace {

IndicatorResult const* kept(Result const& result, std::size_t indicator)
{
    return indicator < result.indicators.size() && !result.indicators[indicator].dropped ? &result.indicators[indicator] : nullptr;
}

}

std::optional<Exact> rate_of(Scores const& scores, std::size_t indicator)
{
    Exact points;
    Exact full;
    for (auto const* result : ranked(scores)) {
        if (auto const* one = kept(*result, indicator)) {
            points += one->points.exact();
            full += one->full;
        }
    }
    if (full.is_zero()) {
        return std::nullopt;
    }
    return points / full;
}

std::optional<Exact> class_mean(Scores const& scores, std::string_view rating, std::size_t indicator)
{
    Exact points;
    std::int64_t count = 0;
    for (auto const* result : ranked(scores)) {
        if (auto const* one = result->rating == rating ? kept(*result, indicator) : nullptr) {
            points += one->points.exact();
            ++count;
        }
    }
    if (count == 0) {
        return std::nullopt;
    }
    return points / Exact(count);
}

std::optional<Item> best_item(Scores const& scores, Result const& result)
{
    std::optional<Item> best;
    for (std::size_t i = 0; i < result.indicators.size(); ++i) {
        auto const mean = class_mean(scores, result.rating, i);
        if (!mean || !kept(result, i)) {
            continue;
        }
        auto const above = result.indicators[i].points.exact() - *mean;
        if (above > Exact(0) && (!best || above > best->points)) {
            best = Item{i, above};
        }
    }
    return best;
}

std::vector<Item> lost_items(Result const& result, std::size_t most)
{
    std::vector<Item> items;
    for (std::size_t i = 0; i < result.indicators.size(); ++i) {
        if (auto const* one = kept(result, i)) {
            auto const lost = one->full - one->points.exact();
            if (lost > Exact(0)) {
                items.push_back({i, lost});
            }
        }
    }
    std::stable_sort(items.begin(), items.end(), [](Item const& a, Item const& b) { return a.points > b.points; });
    items.resize(std::min(items.size(), most));
    return items;
}

}
