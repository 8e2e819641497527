#pragma once

#include "core/base/date.hpp"
#include "core/base/exact.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What a day means for an officer: workday or not, in which post, away or not.
namespace cwp {

/// A post as it runs through the period asked for; `until` is the period's last day where the post is open or longer.
struct Posting {
    std::int64_t id = 0;
    std::int64_t officer = 0;
    std::int64_t room = 0;
    std::string role;     ///< lead member partner
    bool counts = false;  ///< lead or member: makes the officer assessed
    Date since;
    Date until;
};

enum class Away { no, excused, unexcused };

struct DutyDay {
    Date date;
    bool workday = false;
    std::optional<std::int64_t> room;  ///< of the post of that day
    std::string role;                  ///< in that post; empty without one
    bool in_post = false;              ///< a lead or member post
    Away away = Away::no;
    std::string absence;               ///< its kind
    std::string rating;                ///< class of the room that day; empty where it has none
    Exact coefficient;                 ///< c of that class; 0 where the day does not count

    /// Counted in the duty factor: a workday in a lead or member post, not excused.
    bool counts() const { return workday && in_post && away != Away::excused; }
};

/// The room where an officer had most workdays in lead and member posts (before absences; tie: the later one).
struct Home {
    std::int64_t room = 0;
    Date last_day;        ///< his last day in post there; the class is that of this day
    std::string rating;   ///< empty where the room has none
};

/// An officer's month, day by day and summed (scoring §2).
struct DutyMonth {
    std::int64_t officer = 0;
    std::vector<DutyDay> days;
    int workdays = 0;              ///< W
    int in_post = 0;               ///< workdays in lead and member posts
    int excused = 0;               ///< excused workdays among them
    Exact factor;                  ///< f = (in_post − excused) ÷ W
    Exact weight;                  ///< k × Σ c ÷ W over the days counted in f
    bool probation = false;        ///< k = 0.85 instead of 1
    std::optional<Home> home;      ///< nothing where in_post is 0
    bool rating_missing = false;   ///< a counted day in a room without a rating: no target can be said
};

/// Posts, absences, ratings and the calendar of one assessment month, read once.
class DutyBook {
public:
    /// Reads the month from the calendar table. \pre its year is in the calendar standard.
    DutyBook(Database const& db, Period month, Scheme const& scheme);

    Period const& period() const { return m_period; }
    /// Workdays of the month.
    int workdays() const { return m_workdays; }
    /// The month of one officer.
    DutyMonth month_of(std::int64_t officer) const;
    /// Police with a lead or member post on at least one workday of the month, in order of badge.
    std::vector<std::int64_t> assessed() const { return m_assessed; }
    /// Whether the officer has a post of any role on that day.
    bool in_any_post(std::int64_t officer, Date date) const;
    /// Days × officers where a lead or member post stood in the room, absences not subtracted: workdays only.
    int workdays_in_room(std::int64_t officer, std::int64_t room) const;

private:
    struct Absence { Date since; Date until; std::string kind; };
    struct Rating { Date since; std::string rating; };
    struct CalendarDay { Date date; bool workday; };

    void read_calendar(Database const& db);
    void read_posts(Database const& db);
    void read_absences(Database const& db);
    void read_ratings(Database const& db);
    void read_assessed(Database const& db);
    DutyDay day_of(std::int64_t officer, CalendarDay const& day) const;
    Posting const* post_on(std::int64_t officer, Date date) const;
    std::string rating_on(std::int64_t room, Date date) const;

    Period m_period;
    std::map<std::string, Exact> m_coefficients;
    Exact m_probation;
    int m_workdays = 0;
    std::vector<CalendarDay> m_calendar;
    std::map<std::int64_t, std::vector<Posting>> m_posts;      ///< by officer, by day
    std::map<std::int64_t, std::vector<Absence>> m_absences;   ///< by officer
    std::map<std::int64_t, std::vector<Rating>> m_ratings;     ///< by room, by day
    std::map<std::int64_t, Date> m_probation_until;            ///< by officer
    std::vector<std::int64_t> m_assessed;
};

}
