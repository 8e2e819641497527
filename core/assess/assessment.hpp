#pragma once

#include "core/assess/score_sheet.hpp"
#include "core/duty/duty_book.hpp"

#include <map>
#include <string>
#include <vector>

/// The monthly assessment of officers: from the rows in the database to the results of everybody.
namespace cwp {

/// Everything the scores of a month are computed from, read once. \pre `db` holds a cwp pack with a calendar for the month.
class Assessment {
public:
    Assessment(Database const& db, Pack const& pack, Month month, Scheme const& scheme);

    Window const& window() const { return m_window; }
    DutyBook const& book() const { return m_book; }
    Scheme const& scheme() const { return m_sheet.scheme(); }
    MeasureFile const& measure(std::string_view name) const { return m_pack.measure(name, m_window.month); }
    std::vector<std::string> const& measures() const { return m_sheet.measures(); }
    /// The months of all officers assessed.
    std::map<std::int64_t, DutyMonth> const& duty() const { return m_duty; }
    DutyMonth const& duty_of(std::int64_t officer) const { return m_duty.at(officer); }
    Tally const& tally_of(std::string const& measure, std::string const& part, std::int64_t officer) const { return m_sheet.tally_of(measure, part, officer); }
    Scale scale_of(std::int64_t officer) const;

    /// All results, ranked and graded.
    std::vector<Result> results() const;

private:
    Result result_of(std::int64_t officer) const;
    void describe(Result& result) const;
    void decide_standing(Result& result) const;

    Database const& m_db;
    Pack const& m_pack;
    Window m_window;
    DutyBook m_book;
    std::map<std::int64_t, DutyMonth> m_duty;
    std::vector<std::string> m_reported; ///< codes of stations that sent the month's return
    ScoreSheet m_sheet;
};

/// A run of the month as a value, officers and, where a scheme for them is in force, rooms; nothing is written. `made_at` is its cut-off, `chain_head` the head of the
/// operation chain.
Run assess_month(Database const& db, Pack const& pack, Month month, std::string const& made_at, std::string const& chain_head);

/// The results of a run's month as they would be now, by the schemes of that run.
struct Rescored {
    std::vector<Result> officers;
    std::vector<Result> rooms;
};
Rescored score_again(Database const& db, Pack const& pack, Run const& run);

}
