#include "core/assess/assessment.hpp"

#include "core/assess/month_tables.hpp"
#include "core/assess/ranking.hpp"
#include "core/assess/room_assessment.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Why no total can be said: `rating`, the id of an indicator, `nothing_scored`; empty where nothing is missing.
std::string what_is_missing(Result const& result, DutyMonth const& duty)
{
    return duty.rating_missing || result.rating.empty() ? "rating" : indicator_missing(result);
}

std::map<std::int64_t, DutyMonth> duty_of_all(Database const& db, DutyBook const& book)
{
    std::map<std::int64_t, DutyMonth> duty;
    for (std::int64_t const officer : book.assessed())
        duty.emplace(officer, book.month_of(officer));
    write_homes(db, duty); // before anything is counted
    return duty;
}

}

Assessment::Assessment(Database const& db, Pack const& pack, Month month, Scheme const& scheme)
    : m_db(db), m_pack(pack), m_window(window_of(db, month)), m_book(db, m_window.days, scheme), m_duty(duty_of_all(db, m_book)),
      m_reported(stations_that_reported(db, month)), m_sheet(db, pack, scheme, m_window, m_book)
{
}

Scale Assessment::scale_of(std::int64_t officer) const
{
    DutyMonth const& duty = m_duty.at(officer);
    return {.duty = duty.factor, .weight = duty.weight};
}

void Assessment::describe(Result& result) const
{
    Statement officer = m_db.prepare("SELECT badge, name FROM officer WHERE id = ?");
    officer.with(result.subject).step();
    result.code = officer.string(0);
    result.name = officer.string(1);
    DutyMonth const& duty = m_duty.at(result.subject);
    result.workdays = duty.workdays;
    result.in_post = duty.in_post;
    result.excused = duty.excused;
    result.factor = duty.factor;
    result.weight = duty.weight;
    result.rating = duty.home->rating;
    Statement room = m_db.prepare("SELECT r.code, r.name, r.kind, u.code, u.name FROM room r JOIN unit u ON u.id = r.station WHERE r.id = ?");
    room.with(duty.home->room).step();
    result.room = room.string(0);
    result.room_name = room.string(1);
    result.area = room.string(2);
    result.station = room.string(3);
    result.station_name = room.string(4);
}

void Assessment::decide_standing(Result& result) const
{
    DutyMonth const& duty = m_duty.at(result.subject);
    auto const stands = [&](Standing standing, std::string reason) {
        result.standing = standing;
        result.reason = std::move(reason);
    };
    std::string missing = what_is_missing(result, duty);
    bool const reported = std::find(m_reported.begin(), m_reported.end(), result.station) != m_reported.end();
    if (!reported || !missing.empty())
        result.total.reset();
    if (!reported)
        return stands(Standing::unreported, "no_return");
    if (m_sheet.is_vetoed(result.subject)) // whatever the duty factor
        return stands(Standing::vetoed, "veto");
    if (duty.factor.is_zero())
        return stands(Standing::off_duty, "absent");
    if (!missing.empty())
        return stands(Standing::blocked, std::move(missing));
    if (duty.factor < scheme().rank_from)
        return stands(Standing::unranked, "part_of_month");
    stands(Standing::ranked, "");
}

Result Assessment::result_of(std::int64_t officer) const
{
    Result result;
    result.subject = officer;
    describe(result);
    if (!result.factor.is_zero())
        m_sheet.score(result, scale_of(officer), {});
    decide_standing(result);
    return result;
}

std::vector<Result> Assessment::results() const
{
    std::vector<Result> results;
    for (auto const& [officer, duty] : m_duty)
        results.push_back(result_of(officer));
    rank_and_grade(results, scheme());
    return results;
}

Run assess_month(Database const& db, Pack const& pack, Month month, std::string const& made_at, std::string const& chain_head)
{
    Assessment const assessment(db, pack, month, pack.scheme_for("officer", month));
    Run run;
    run.month = month;
    run.period = assessment.window().days;
    run.made_at = made_at;
    run.chain_head = chain_head;
    run.officers = {assessment.scheme(), assessment.results()};
    if (Scheme const* const rooms = pack.find_scheme_for("room", month))
        run.rooms = {*rooms, RoomAssessment(db, pack, assessment, run.officers.results, *rooms).results()};
    return run;
}

Rescored score_again(Database const& db, Pack const& pack, Run const& run)
{
    Assessment const assessment(db, pack, run.month, run.officers.scheme);
    Rescored now{assessment.results(), {}};
    if (run.has_rooms())
        now.rooms = RoomAssessment(db, pack, assessment, now.officers, run.rooms.scheme).results();
    return now;
}

}
