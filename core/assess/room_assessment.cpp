#include "core/assess/room_assessment.hpp"

#include "core/assess/month_tables.hpp"
#include "core/assess/ranking.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr std::string_view mean_mark = "mean_of:";
constexpr std::string_view points_mark = "points:";

/// Rooms open on at least one workday of the month.
std::vector<RoomMonth> rooms_to_assess(Database const& db, Period month)
{
    std::vector<RoomMonth> rooms = rooms_of_month(db, month);
    std::erase_if(rooms, [](RoomMonth const& room) { return room.workdays == 0; });
    return rooms;
}

std::map<std::int64_t, std::map<std::int64_t, std::int64_t>> crews_of(std::map<std::int64_t, DutyMonth> const& duty)
{
    std::map<std::int64_t, std::map<std::int64_t, std::int64_t>> crews;
    for (auto const& [officer, month] : duty)
        for (DutyDay const& day : month.days)
            if (day.workday && day.in_post)
                ++crews[*day.room][officer];
    return crews;
}

/// The temporary tables are written before anything is counted.
Scheme const& with_tables(Database const& db, Month month, std::vector<RoomMonth> const& rooms, Scheme const& scheme)
{
    write_open_rooms(db, rooms);
    write_past_months(db, month);
    return scheme;
}

void refuse_unknown_indicators(Scheme const& rooms, Scheme const& officers)
{
    for (Indicator const& indicator : rooms.indicators)
        for (SchemePart const& part : indicator.parts)
            for (std::string const& id : part.indicators)
                if (officers.find(id) == nullptr)
                    fail(tr("the scheme {0} takes the mean of {1}, but the officers' scheme {2} has no such indicator; install one of the two anew"), rooms.name, id, officers.name);
}

}

std::string mean_measure(Indicator const& indicator) { return std::string(mean_mark) + indicator.id; }

bool is_mean_measure(std::string_view measure) { return measure.starts_with(mean_mark); }

Label mean_note_label(std::string_view note)
{
    if (!note.starts_with(points_mark))
        return {"没有总分，不计入", "no total: left out"};
    std::string const points(note.substr(points_mark.size()));
    return {"本人得分 " + points, points + " points of his own"};
}

RoomAssessment::RoomAssessment(Database const& db, Pack const& pack, Assessment const& officers, std::vector<Result> const& officer_results, Scheme const& scheme)
    : m_pack(pack), m_window(officers.window()), m_book(officers.book()), m_rooms(rooms_to_assess(db, m_window.days)), m_crews(crews_of(officers.duty())),
      m_reported(stations_that_reported(db, m_window.month)), m_sheet(db, pack, with_tables(db, m_window.month, m_rooms, scheme), m_window, m_book)
{
    refuse_unknown_indicators(scheme, officers.scheme());
    for (Result const& result : officer_results)
        m_officers.emplace(result.subject, &result);
}

Points RoomAssessment::points_of(Result const& officer, SchemePart const& part) const
{
    Points sum;
    for (std::string const& id : part.indicators)
        if (IndicatorResult const* const indicator = officer.find(id))
            sum += indicator->points;
    return sum;
}

std::vector<Member> RoomAssessment::members_of(SchemePart const& part, std::int64_t room) const
{
    std::vector<Member> members;
    auto const crew = m_crews.find(room);
    if (crew == m_crews.end())
        return members;
    for (auto const& [officer, workdays] : crew->second)
        if (Result const& result = *m_officers.at(officer); result.total)
            members.push_back({points_of(result, part), workdays});
    return members;
}

std::vector<Evidence> RoomAssessment::mean_evidence(SchemePart const& part, std::int64_t room) const
{
    std::vector<Evidence> rows;
    auto const crew = m_crews.find(room);
    if (crew == m_crews.end())
        return rows;
    for (auto const& [officer, workdays] : crew->second) {
        Result const& result = *m_officers.at(officer);
        bool const counts = result.total.has_value();
        rows.push_back({.subject = room, .part = part.id, .ledger = "officer", .id = officer, .date = iso(m_window.days.last),
                        .done = counts ? points_of(result, part).hundredths * workdays : 0, .due = counts ? workdays : 0,
                        .note = counts ? std::string(points_mark) + points_of(result, part).text() : "no_total", .once = {}, .of = Of::month});
    }
    return rows;
}

void RoomAssessment::decide_standing(Result& result) const
{
    auto const stands = [&](Standing standing, std::string reason) {
        result.standing = standing;
        result.reason = std::move(reason);
    };
    std::string missing = result.rating.empty() ? "rating" : indicator_missing(result);
    bool const reported = std::find(m_reported.begin(), m_reported.end(), result.station) != m_reported.end();
    if (!reported || !missing.empty())
        result.total.reset();
    if (!reported)
        return stands(Standing::unreported, "no_return");
    if (m_sheet.is_vetoed(result.subject))
        return stands(Standing::vetoed, "veto");
    if (!missing.empty())
        return stands(Standing::blocked, std::move(missing));
    if (result.factor < scheme().rank_from)
        return stands(Standing::unranked, "part_open");
    stands(Standing::ranked, "");
}

Result RoomAssessment::result_of(RoomMonth const& room) const
{
    Result result;
    result.subject = room.id;
    result.code = result.room = room.code;
    result.name = result.room_name = room.name;
    result.area = room.kind;
    result.station = room.station;
    result.station_name = room.station_name;
    result.rating = room.rating;
    result.workdays = m_book.workdays();
    result.in_post = room.workdays;
    result.factor = result.weight = Exact::fraction(room.workdays, m_book.workdays());
    m_sheet.score(result, {.duty = result.factor, .weight = result.weight}, [&](SchemePart const& part) { return members_of(part, room.id); });
    decide_standing(result);
    return result;
}

std::vector<Result> RoomAssessment::results() const
{
    std::vector<Result> results;
    for (RoomMonth const& room : m_rooms)
        results.push_back(result_of(room));
    rank_and_grade(results, scheme());
    return results;
}

}
