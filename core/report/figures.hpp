#pragma once

#include "core/assess/results.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Figures about the scores of a whole run, its officers' or its rooms': exact, rounded only when printed.
namespace cwp {

std::vector<Result const*> ranked(Scores const& scores);

struct Spread {
    std::size_t count = 0;
    Exact mean;
    Exact median;
    Points highest;
    Points lowest;
};
/// Of the ranked; nothing where nobody is.
std::optional<Spread> spread_of(Scores const& scores);

/// Among the ranked.
std::size_t count_of_grade(Scores const& scores, std::string_view grade);
std::size_t count_of_standing(Scores const& scores, Standing standing);
/// Stations without a return: code → name.
std::map<std::string, std::string> stations_unreported(Run const& run);

/// A part of an indicator that counts what was done (rule `share`).
struct ActivityPart {
    std::size_t indicator = 0; ///< place in the scheme
    std::size_t part = 0;
    Indicator const* of = nullptr;
    SchemePart const* counted = nullptr;
};
/// The counted parts of the named indicators, those that the run's scheme has.
std::vector<ActivityPart> activity_parts(Scores const& scores, std::vector<std::string> const& indicators);
/// What a subject did of a part; 0 where he was not scored.
std::int64_t done_of(Result const& result, ActivityPart const& part);
/// The same part's sum in another run, by ids; nothing where that run did not have it.
std::optional<std::int64_t> total_done(Scores const& scores, std::string_view indicator, std::string_view part);

/// Σ points ÷ Σ full of an indicator over the ranked whose part was not dropped; nothing where there is none.
std::optional<Exact> rate_of(Scores const& scores, std::size_t indicator);
/// The mean of an indicator's points over the ranked of a class, likewise.
std::optional<Exact> class_mean(Scores const& scores, std::string_view rating, std::size_t indicator);

/// An indicator and points won over the class or lost to its full.
struct Item {
    std::size_t indicator = 0;
    Exact points;
};
/// Where the subject stands furthest above the mean of his class; nothing where he is nowhere above it.
std::optional<Item> best_item(Scores const& scores, Result const& result);
/// Where most points were lost, at most `most`, the largest loss first.
std::vector<Item> lost_items(Result const& result, std::size_t most);

}
