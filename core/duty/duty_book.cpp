#include "core/duty/duty_book.hpp"

#include <algorithm>
#include <stdexcept>

namespace cwp {

namespace {

Date stored_date(Statement const& row, int column)
{
    std::optional<Date> const date = iso_date(row.text(column));
    if (!date)
        throw std::logic_error("a stored date is not a date: " + row.string(column));
    return *date;
}

/// An open end reaches to the end of the month looked at.
Date stored_end(Statement const& row, int column, Date open)
{
    return row.is_null(column) ? open : stored_date(row, column);
}

bool is_excused(std::string_view kind) { return kind != "unexcused"; }

}

DutyBook::DutyBook(Database const& db, Period month, Scheme const& scheme)
    : m_period(month), m_coefficients(scheme.class_coefficient), m_probation(scheme.probation)
{
    read_calendar(db);
    read_posts(db);
    read_absences(db);
    read_ratings(db);
    read_assessed(db);
}

void DutyBook::read_calendar(Database const& db)
{
    Statement days = db.prepare("SELECT date, workday FROM calendar WHERE date BETWEEN ? AND ? ORDER BY date");
    days.with(std::string_view(iso(m_period.first)), std::string_view(iso(m_period.last)));
    while (days.step()) {
        m_calendar.push_back({stored_date(days, 0), days.integer(1) != 0});
        m_workdays += m_calendar.back().workday ? 1 : 0;
    }
}

void DutyBook::read_posts(Database const& db)
{
    Statement posts = db.prepare("SELECT id, officer, room, role, since, until FROM post"
                                 " WHERE since <= ?2 AND (until IS NULL OR until >= ?1) ORDER BY officer, since, id");
    posts.with(std::string_view(iso(m_period.first)), std::string_view(iso(m_period.last)));
    while (posts.step()) {
        std::string const role = posts.string(3);
        Posting post{.id = posts.integer(0), .officer = posts.integer(1), .room = posts.integer(2),
                     .role = role, .counts = role == "lead" || role == "member",
                     .since = stored_date(posts, 4), .until = stored_end(posts, 5, m_period.last)};
        m_posts[post.officer].push_back(post);
    }
}

void DutyBook::read_absences(Database const& db)
{
    Statement absences = db.prepare("SELECT officer, since, until, kind FROM absence WHERE since <= ?2 AND until >= ?1");
    absences.with(std::string_view(iso(m_period.first)), std::string_view(iso(m_period.last)));
    while (absences.step())
        m_absences[absences.integer(0)].push_back({stored_date(absences, 1), stored_date(absences, 2), absences.string(3)});
}

void DutyBook::read_ratings(Database const& db)
{
    Statement ratings = db.prepare("SELECT room, since, class FROM rating WHERE since <= ? ORDER BY room, since");
    ratings.with(std::string_view(iso(m_period.last)));
    while (ratings.step())
        m_ratings[ratings.integer(0)].push_back({stored_date(ratings, 1), ratings.string(2)});
}

void DutyBook::read_assessed(Database const& db)
{
    Statement officers = db.prepare("SELECT id, probation_until FROM officer WHERE kind = 'police' ORDER BY badge");
    while (officers.step()) {
        std::int64_t const officer = officers.integer(0);
        if (!officers.is_null(1))
            m_probation_until[officer] = stored_date(officers, 1);
        bool const posted = std::any_of(m_calendar.begin(), m_calendar.end(), [&](CalendarDay const& day) {
            Posting const* const post = day.workday ? post_on(officer, day.date) : nullptr;
            return post != nullptr && post->counts;
        });
        if (posted)
            m_assessed.push_back(officer);
    }
}

Posting const* DutyBook::post_on(std::int64_t officer, Date date) const
{
    auto const posts = m_posts.find(officer);
    if (posts == m_posts.end())
        return nullptr;
    for (Posting const& post : posts->second)
        if (post.since <= date && date <= post.until)
            return &post;
    return nullptr;
}

bool DutyBook::in_any_post(std::int64_t officer, Date date) const { return post_on(officer, date) != nullptr; }

std::string DutyBook::rating_on(std::int64_t room, Date date) const
{
    std::string rating;
    auto const ratings = m_ratings.find(room);
    if (ratings == m_ratings.end())
        return rating;
    for (Rating const& each : ratings->second)
        if (each.since <= date)
            rating = each.rating;
    return rating;
}

DutyDay DutyBook::day_of(std::int64_t officer, CalendarDay const& day) const
{
    DutyDay result;
    result.date = day.date;
    result.workday = day.workday;
    if (Posting const* const post = post_on(officer, day.date)) {
        result.room = post->room;
        result.role = post->role;
        result.in_post = post->counts;
        result.rating = rating_on(post->room, day.date);
    }
    if (auto const absences = m_absences.find(officer); absences != m_absences.end())
        for (Absence const& absence : absences->second)
            if (absence.since <= day.date && day.date <= absence.until && result.away != Away::excused) {
                result.away = is_excused(absence.kind) ? Away::excused : Away::unexcused; // a day both excused and unexcused is excused
                result.absence = absence.kind;
            }
    if (result.counts())
        if (auto const coefficient = m_coefficients.find(result.rating); coefficient != m_coefficients.end())
            result.coefficient = coefficient->second;
    return result;
}

DutyMonth DutyBook::month_of(std::int64_t officer) const
{
    DutyMonth month;
    month.officer = officer;
    month.workdays = m_workdays;
    Exact coefficients;
    std::map<std::int64_t, int> workdays_by_room;
    for (CalendarDay const& each : m_calendar) {
        DutyDay day = day_of(officer, each);
        if (day.workday && day.in_post) {
            ++month.in_post;
            month.excused += day.away == Away::excused ? 1 : 0;
            int const here = ++workdays_by_room[*day.room];
            if (!month.home || here >= workdays_by_room[month.home->room]) // ties go to the later one
                month.home = Home{*day.room, day.date, day.rating};
        }
        if (month.home && day.in_post && day.room == month.home->room) { // the class is that of his last day there, workday or not
            month.home->last_day = day.date;
            month.home->rating = day.rating;
        }
        if (day.counts()) {
            month.rating_missing = month.rating_missing || m_coefficients.find(day.rating) == m_coefficients.end();
            coefficients += day.coefficient;
        }
        month.days.push_back(std::move(day));
    }
    if (auto const until = m_probation_until.find(officer); until != m_probation_until.end())
        month.probation = until->second >= m_period.last;
    if (m_workdays > 0) {
        month.factor = Exact::fraction(month.in_post - month.excused, m_workdays);
        month.weight = coefficients / Exact(m_workdays) * (month.probation ? m_probation : Exact(1));
    }
    return month;
}

int DutyBook::workdays_in_room(std::int64_t officer, std::int64_t room) const
{
    return static_cast<int>(std::count_if(m_calendar.begin(), m_calendar.end(), [&](CalendarDay const& day) {
        Posting const* const post = day.workday ? post_on(officer, day.date) : nullptr;
        return post != nullptr && post->counts && post->room == room;
    }));
}

}
