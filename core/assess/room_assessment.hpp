#pragma once

#include "core/assess/assessment.hpp"
#include "core/duty/room_month.hpp"

#include <map>
#include <string>
#include <vector>

/// The monthly assessment of rooms. A part of a room's score is the mean of its officers' in the same run, so theirs come first.
namespace cwp {

class RoomAssessment {
public:
    /// \param officers the month's assessment of officers, `officer_results` what it said. Error where the scheme takes the mean of an indicator that their scheme has not.
    RoomAssessment(Database const& db, Pack const& pack, Assessment const& officers, std::vector<Result> const& officer_results, Scheme const& scheme);

    Window const& window() const { return m_window; }
    DutyBook const& book() const { return m_book; }
    Scheme const& scheme() const { return m_sheet.scheme(); }
    MeasureFile const& measure(std::string_view name) const { return m_pack.measure(name, m_window.month); }
    std::vector<std::string> const& measures() const { return m_sheet.measures(); }
    Tally const& tally_of(std::string const& measure, std::string const& part, std::int64_t room) const { return m_sheet.tally_of(measure, part, room); }

    /// All results, ranked and graded.
    std::vector<Result> results() const;
    /// The rows of a mean: one for every officer of the room, `due` his workdays in post there, `done` as many times his points in hundredths; of one who has no total both 0.
    std::vector<Evidence> mean_evidence(SchemePart const& part, std::int64_t room) const;

private:
    Result result_of(RoomMonth const& room) const;
    void decide_standing(Result& result) const;
    std::vector<Member> members_of(SchemePart const& part, std::int64_t room) const;
    Points points_of(Result const& officer, SchemePart const& part) const;

    Pack const& m_pack;
    Window m_window;
    DutyBook const& m_book;
    std::vector<RoomMonth> m_rooms;
    std::map<std::int64_t, std::map<std::int64_t, std::int64_t>> m_crews;  ///< room → officer → workdays in lead and member posts there, absences not subtracted
    std::map<std::int64_t, Result const*> m_officers;                      ///< by id
    std::vector<std::string> m_reported;
    ScoreSheet m_sheet;
};

/// The rows of a mean stand in the evidence under this name of a measure: `mean_of:activity`. No measure's file can be called so.
std::string mean_measure(Indicator const& indicator);
bool is_mean_measure(std::string_view measure);
/// The note of such a row in words.
Label mean_note_label(std::string_view note);

}
