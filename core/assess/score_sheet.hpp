#pragma once

#include "core/assess/evidence.hpp"
#include "core/assess/results.hpp"
#include "core/assess/rule.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What the measures of a scheme counted in a month, and the points its rules give for it: the same for officers and rooms.
namespace cwp {

/// Whose scores a room's mean is made of.
using MembersOf = std::function<std::vector<Member>(SchemePart const&)>;

class ScoreSheet {
public:
    /// Counts everything. \pre the temporary tables of the month are written.
    ScoreSheet(Database const& db, Pack const& pack, Scheme const& scheme, Window const& window, DutyBook const& book);

    Scheme const& scheme() const { return m_scheme; }
    /// Names of all measures the scheme uses, each once, in order of use.
    std::vector<std::string> const& measures() const { return m_measures; }
    Tally const& tally_of(std::string const& measure, std::string const& part, std::int64_t subject) const;

    /// Fills in indicators, bonus, penalty and total of a result.
    void score(Result& result, Scale const& scale, MembersOf const& members) const;
    bool is_vetoed(std::int64_t subject) const;

private:
    IndicatorResult score_indicator(Indicator const& indicator, Result const& of, Scale const& scale, MembersOf const& members) const;
    Points adjustment(Adjustments const& adjustments, std::int64_t subject) const;

    Scheme m_scheme;
    std::vector<std::string> m_measures;
    std::map<std::string, Tallies> m_tallies;
};

/// The id of the first indicator without which no total can be said, `nothing_scored`, or empty where nothing is missing.
std::string indicator_missing(Result const& result);

/// Codes of the stations that sent their return for the month.
std::vector<std::string> stations_that_reported(Database const& db, Month month);

}
