#include "core/assess/ranking.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace cwp {

namespace {

bool comes_before(Result const& a, Result const& b)
{
    auto const place = [](Result const& r) {
        Points const total = r.total.value_or(Points{0});
        return std::make_tuple(r.rating.empty(), std::string_view(r.rating), r.standing, -total.hundredths, std::string_view(r.code));
    };
    return place(a) < place(b);
}

/// Competition ranks over results that are already in order of total.
void give_ranks(std::vector<Result*> const& ranked, std::optional<int> Result::* rank)
{
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        bool const ties = i > 0 && ranked[i]->total == ranked[i - 1]->total;
        ranked[i]->*rank = ties ? ranked[i - 1]->*rank : static_cast<int>(i) + 1;
    }
}

std::string grade_for(Points total, Scheme const& scheme)
{
    for (GradeBound const& grade : scheme.grades)
        if (total.exact() >= grade.least)
            return grade.code;
    return scheme.grades.back().code;
}

/// The best grade for at most ⌊N ÷ share⌋; a tie group that does not fit whole, and everybody after it, gets the next one.
void give_grades(std::vector<Result*> const& ranked, Scheme const& scheme)
{
    std::size_t const quota = ranked.size() / static_cast<std::size_t>(scheme.excellent_share);
    std::string const& best = scheme.grades.front().code;
    for (std::size_t first = 0; first < ranked.size();) {
        std::size_t end = first;
        while (end < ranked.size() && ranked[end]->total == ranked[first]->total)
            ++end;
        std::string grade = grade_for(*ranked[first]->total, scheme);
        if (grade == best && end > quota && scheme.grades.size() > 1)
            grade = scheme.grades[1].code;
        for (; first < end; ++first)
            ranked[first]->grade = grade;
    }
}

}

void rank_and_grade(std::vector<Result>& results, Scheme const& scheme)
{
    std::sort(results.begin(), results.end(), comes_before);
    std::map<std::string, std::vector<Result*>> classes;
    std::vector<Result*> all;
    for (Result& result : results) {
        if (result.standing == Standing::vetoed)
            result.grade = scheme.grades.back().code;
        if (result.standing != Standing::ranked)
            continue;
        classes[result.rating].push_back(&result);
        all.push_back(&result);
    }
    for (auto const& [rating, ranked] : classes) {
        give_ranks(ranked, &Result::rank);
        give_grades(ranked, scheme);
    }
    std::stable_sort(all.begin(), all.end(), [](Result const* a, Result const* b) { return *a->total > *b->total; });
    give_ranks(all, &Result::overall_rank);
}

}
