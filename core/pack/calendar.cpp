#include "core/pack/calendar.hpp"

#include "core/pack/regulation.hpp"

#include <algorithm>
#include <set>

namespace cwp {

namespace {

/// The first half of an assessment month is its first 15 days.
constexpr int days_of_first_half = 15;

/// On which day assessment months begin: 1 is the civil month, 26 makes October run from 26 September to 25 October.
class MonthStarts {
public:
    explicit MonthStarts(Database const& db)
    {
        Statement rows = db.prepare("SELECT valid_from, valid_until, value / 10000 FROM norm WHERE name = 'month_start_day'");
        while (rows.step()) {
            m_starts.push_back({rows.string(0), rows.string(1), static_cast<int>(rows.integer(2))});
        }
    }

    Date first(Month month) const
    {
        int const day = start_day(iso(month));
        return day == 1 ? first_day(month) : first_day(month - 1) + (day - 1);
    }

    /// The day before the next month begins, so that months follow each other without gap or overlap when the start day changes.
    Date last(Month month) const { return first(month + 1) - 1; }

    Month containing(Date date) const
    {
        Month const civil = month_containing(date);
        return first(civil + 1) <= date ? civil + 1 : civil;
    }

private:
    struct Start { std::string from; std::string until; int day; };

    int start_day(std::string const& month) const
    {
        auto const found = std::find_if(m_starts.begin(), m_starts.end(), [&](Start const& each) { return each.from <= month && month <= each.until; });
        return found == m_starts.end() ? 1 : found->day;
    }

    std::vector<Start> m_starts;
};

bool is_workday(Standard const& standard, std::set<Date> const& holidays, Date date)
{
    std::vector<Date> const& extra = standard.extra_workdays;
    return (weekday_of(date) <= 5 && !holidays.contains(date)) || std::find(extra.begin(), extra.end(), date) != extra.end();
}

std::set<Date> days_of(std::vector<Holiday> const& holidays)
{
    std::set<Date> days;
    for (Holiday const& holiday : holidays) {
        for (Date day = holiday.from; day <= holiday.until; day = day + 1) {
            days.insert(day);
        }
    }
    return days;
}

bool covers(Database const& db, Date date) { return db.prepare("SELECT 1 FROM calendar WHERE date = ?").with(iso(date)).step(); }

}

void write_calendar(Database const& db, Pack const& pack)
{
    db.execute("DELETE FROM calendar");
    Standard const& standard = pack.standard("calendar");
    std::set<Date> const holidays = days_of(standard.holidays);
    MonthStarts const months(db);
    Statement insert = db.prepare("INSERT INTO calendar (date, month, half, workday, weekday, workday_number, day_number) VALUES (?, ?, ?, ?, ?, ?, ?)");
    std::int64_t days = 0;
    std::int64_t workdays = 0;
    for (int const year : standard.complete_years) {
        for (Date date = make_date(year, 1, 1); date <= make_date(year, 12, 31); date = date + 1) {
            bool const workday = is_workday(standard, holidays, date);
            ++days;
            workdays += workday ? 1 : 0;
            Month const month = months.containing(date);
            std::int64_t const half = date - months.first(month) < days_of_first_half ? 1 : 2;
            insert.with(iso(date), iso(month), half, std::int64_t{workday}, std::int64_t{weekday_of(date)}, workdays, days).run();
        }
    }
}

Period month_days(Database const& db, Month month)
{
    MonthStarts const months(db);
    return {months.first(month), months.last(month)};
}

Period assessment_month(Database const& db, Month month)
{
    Period const period = month_days(db, month);
    for (Date const end : {period.first, period.last}) {
        if (!covers(db, end)) {
            fail(tr("the calendar has no holidays for {}: add them and [[year]] year = {} to standards/calendar.toml, then cwp pack install DIR --from {}"), year_of(end), year_of(end), iso(month));
        }
    }
    return period;
}

Month assessment_month_of(Database const& db, Date date) { return MonthStarts(db).containing(date); }

}
