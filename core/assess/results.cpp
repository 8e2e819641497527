#include "core/assess/results.hpp"

#include <algorithm>
#include <stdexcept>

namespace cwp {

namespace {

struct StandingWord {
    Standing standing;
    std::string_view name;
    Label label;
};

std::vector<StandingWord> const& standing_words()
{
    static std::vector<StandingWord> const words{
        {Standing::ranked, "ranked", {"参评", "ranked"}},
        {Standing::unranked, "unranked", {"不排名", "scored, not ranked"}},
        {Standing::vetoed, "vetoed", {"一票否决", "vetoed"}},
        {Standing::blocked, "blocked", {"缺数据", "data missing"}},
        {Standing::unreported, "unreported", {"未上报", "no return"}},
        {Standing::off_duty, "off_duty", {"未参评", "not on duty"}},
    };
    return words;
}

StandingWord const& word_of(Standing standing)
{
    for (StandingWord const& word : standing_words())
        if (word.standing == standing)
            return word;
    throw std::logic_error("a standing without a word");
}

Points const saved_from_the_list{9000}; ///< with 90 or more nobody is a laggard
Points const always_on_the_list{7000};  ///< below 70 everybody is

/// The totals of the last ⌊N ÷ 10⌋ of a class, at least one where N ≥ 5: the worst total that is still on the list.
std::optional<Points> line_of(std::vector<Result const*> const& ranked)
{
    std::size_t const tenth = std::max<std::size_t>(ranked.size() / 10, ranked.size() >= 5 ? 1 : 0);
    if (tenth == 0)
        return std::nullopt;
    return ranked[ranked.size() - tenth]->total;
}

}

std::string_view name_of(Standing standing) { return word_of(standing).name; }
Label const& label_of(Standing standing) { return word_of(standing).label; }

IndicatorResult const* Result::find(std::string_view indicator) const
{
    for (IndicatorResult const& each : indicators)
        if (each.id == indicator)
            return &each;
    return nullptr;
}

Result const* Run::officer(std::string_view badge) const
{
    for (Result const& result : officers)
        if (result.code == badge)
            return &result;
    return nullptr;
}

std::vector<Result const*> ranked_in_class(Run const& run, std::string_view rating)
{
    std::vector<Result const*> ranked;
    for (Result const& result : run.officers)
        if (result.standing == Standing::ranked && result.rating == rating)
            ranked.push_back(&result);
    return ranked;
}

std::vector<Result const*> laggards(Run const& run)
{
    std::map<std::string, std::optional<Points>> lines;
    for (auto const& [rating, coefficient] : run.scheme.class_coefficient)
        lines[rating] = line_of(ranked_in_class(run, rating));
    std::vector<Result const*> listed;
    for (Result const& result : run.officers) {
        if (result.standing == Standing::vetoed)
            listed.push_back(&result);
        if (result.standing != Standing::ranked || *result.total >= saved_from_the_list)
            continue;
        std::optional<Points> const& line = lines[result.rating];
        if (*result.total < always_on_the_list || (line && *result.total <= *line))
            listed.push_back(&result);
    }
    return listed;
}

std::vector<UnitScore> unit_scores(Run const& run)
{
    struct Sums { UnitScore unit; Exact weighted; Exact weights; };
    std::map<std::string, Sums> stations;
    for (Result const& result : run.officers) {
        Sums& sums = stations[result.station];
        sums.unit.station = result.station;
        sums.unit.name = result.station_name;
        ++sums.unit.listed;
        if (!result.total)
            continue;
        ++sums.unit.officers;
        sums.weighted += result.total->exact() * Exact(result.in_post);
        sums.weights += Exact(result.in_post);
    }
    std::vector<UnitScore> units;
    for (auto& [code, sums] : stations) {
        if (!sums.weights.is_zero())
            sums.unit.score = Points::rounded(sums.weighted / sums.weights);
        units.push_back(sums.unit);
    }
    std::stable_sort(units.begin(), units.end(), [](UnitScore const& a, UnitScore const& b) { return a.score > b.score; });
    return units;
}

}
