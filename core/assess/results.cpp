#include "core/assess/results.hpp"

#include <algorithm>
#include <set>
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

Result const* Scores::find(std::string_view code) const
{
    for (Result const& result : results)
        if (result.code == code)
            return &result;
    return nullptr;
}

std::vector<std::string> classes_in(Scores const& scores)
{
    std::set<std::string> known;
    bool unknown = false;
    for (Result const& result : scores.results)
        result.rating.empty() ? static_cast<void>(unknown = true) : static_cast<void>(known.insert(result.rating));
    std::vector<std::string> classes(known.begin(), known.end());
    if (unknown)
        classes.emplace_back();
    return classes;
}

std::vector<Result const*> ranked_in_class(Scores const& scores, std::string_view rating)
{
    std::vector<Result const*> ranked;
    for (Result const& result : scores.results)
        if (result.standing == Standing::ranked && result.rating == rating)
            ranked.push_back(&result);
    return ranked;
}

std::vector<Result const*> laggards(Scores const& scores)
{
    std::map<std::string, std::optional<Points>> lines;
    for (std::string const& rating : classes_in(scores))
        lines[rating] = line_of(ranked_in_class(scores, rating));
    std::vector<Result const*> listed;
    for (Result const& result : scores.results) {
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
    auto const count = [&](Result const& result, int UnitScore::* listed, int UnitScore::* scored, Exact const& weight) {
        Sums& sums = stations[result.station];
        sums.unit.station = result.station;
        sums.unit.name = result.station_name;
        ++(sums.unit.*listed);
        if (!result.total)
            return;
        ++(sums.unit.*scored);
        sums.weighted += result.total->exact() * weight;
        sums.weights += weight;
    };
    for (Result const& result : run.officers.results)
        count(result, &UnitScore::listed, &UnitScore::officers, run.has_rooms() ? 0 : result.in_post);
    for (Result const& result : run.rooms.results)
        count(result, &UnitScore::rooms_listed, &UnitScore::rooms, 1);
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
