#pragma once

#include "core/assess/evidence.hpp"
#include "core/assess/results.hpp"
#include "core/assess/rule.hpp"
#include "core/duty/duty_book.hpp"

#include <map>
#include <string>

/// The monthly assessment: from the rows in the database to the results of everybody.
namespace cwp {

/// Everything the scores of a month are computed from, read once. \pre `db` holds a cwp pack with a calendar for the month.
class Assessment {
public:
    Assessment(Database const& db, Pack const& pack, Month month, Scheme const& scheme);

    Window const& window() const { return m_window; }
    DutyBook const& book() const { return m_book; }
    Scheme const& scheme() const { return m_scheme; }
    MeasureFile const& measure(std::string_view name) const { return m_pack.measure(name, m_window.month); }
    /// Names of all measures the scheme uses, each once, in order of use.
    std::vector<std::string> const& measures() const { return m_measures; }
    DutyMonth const& duty_of(std::int64_t officer) const { return m_duty.at(officer); }
    Tally const& tally_of(std::string const& measure, std::string const& part, std::int64_t subject) const;
    Scale scale_of(std::int64_t officer) const;

    /// All results, ranked and graded.
    std::vector<Result> results() const;

private:
    Result result_of(std::int64_t officer) const;
    void describe(Result& result) const;
    void score(Result& result) const;
    void decide_standing(Result& result) const;
    IndicatorResult score_indicator(Indicator const& indicator, std::int64_t officer) const;
    Points adjustment(Adjustments const& adjustments, std::int64_t officer) const;
    bool is_vetoed(std::int64_t officer) const;

    Database const& m_db;
    Pack const& m_pack;
    Scheme m_scheme;
    Window m_window;
    DutyBook m_book;
    std::vector<std::string> m_measures;
    std::map<std::int64_t, DutyMonth> m_duty;
    std::map<std::string, Tallies> m_tallies;
    std::map<std::string, bool> m_reported; ///< stations that sent the month's return
};

/// A run of the month as a value; nothing is written. `made_at` is its cut-off, `chain_head` the head of the operation chain.
Run assess_month(Database const& db, Pack const& pack, Month month, std::string const& made_at, std::string const& chain_head);

}
