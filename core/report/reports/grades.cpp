#include "core/assess/results.hpp"
#include "core/base/text.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace cwp::reports {

extern Report const grades;

namespace {

/// A room's year: the totals of the months in which it had one.
struct Year {
    Result const* latest = nullptr; ///< of the last such month
    Exact sum;
    int months = 0;

    Points mean() const { return Points::rounded(sum / Exact(months)); }
};

/// The runs of a year, and which of its months have none.
struct Months {
    std::vector<Run> runs;
    std::vector<std::string> missing;
    std::vector<std::string> drafts;
};

Months months_of(Database const& db, int year)
{
    Months months;
    for (int number = 1; number <= 12; ++number) {
        Month const month = make_month(year, number);
        auto run = find_run(db, month);
        if (!run || !run->has_rooms()) {
            months.missing.push_back(iso(month));
            continue;
        }
        if (run->state == RunState::draft) {
            months.drafts.push_back(iso(month));
        }
        months.runs.push_back(std::move(*run));
    }
    return months;
}

std::vector<Year> years_of(std::vector<Run> const& runs)
{
    std::map<std::string, Year> rooms;
    for (Run const& run : runs) {
        for (Result const& result : run.rooms.results) {
            if (result.total) {
                Year& year = rooms[result.code];
                year.latest = &result;
                year.sum += result.total->exact();
                ++year.months;
            }
        }
    }
    std::vector<Year> years;
    for (auto const& [code, year] : rooms) {
        years.push_back(year);
    }
    std::stable_sort(years.begin(), years.end(), [](Year const& a, Year const& b) { return a.mean().hundredths > b.mean().hundredths; });
    return years;
}

/// The first grade, best first, whose least mean is reached; nullptr where none is.
StandardItem const* grade_of(std::vector<StandardItem> const& grades, Points mean)
{
    auto const found = std::find_if(grades.begin(), grades.end(), [mean](StandardItem const& grade) { return mean.exact() >= Exact::parse(grade.attributes.at("least")); });
    return found == grades.end() ? nullptr : &*found;
}

std::vector<StandardItem> grades_of_year(Pack const& pack, Month month)
{
    std::vector<StandardItem> grades;
    for (StandardItem const& item : pack.standard("room_grades", month).items) {
        if (item.from <= iso(month) && iso(month) <= item.until && item.attributes.contains("least")) {
            grades.push_back(item);
        }
    }
    return grades;
}

Table rooms_table(std::vector<Year> const& years, std::vector<StandardItem> const& grades, Speech const& say)
{
    Table table;
    table.key = "rooms";
    table.caption = say(tr("Yearly grades of rooms"));
    table.if_empty = say(tr("No room has a total in that year."));
    table.columns = {{"room", say(tr("room"))}, {"station", say(tr("station"))}, {"class", say(tr("class"))}, {"months", say(tr("months scored")), CellKind::number},
        {"mean", say(tr("mean of the months")), CellKind::number}, {"grade", say(tr("yearly grade"))}};
    for (Year const& year : years) {
        StandardItem const* grade = grade_of(grades, year.mean());
        table.rows.push_back({{coded_cell(year.latest->name, year.latest->code), text_cell(year.latest->station_name), text_cell(year.latest->rating), number_cell(year.months),
                                  number_cell(year.mean().text()), grade ? coded_cell(say(grade->label), grade->code) : text_cell({})}, RowRole::item});
    }
    return table;
}

Table counts_table(std::vector<Year> const& years, std::vector<StandardItem> const& grades, Speech const& say)
{
    Table table;
    table.key = "grades";
    table.caption = say(tr("Rooms by grade"));
    table.columns = {{"grade", say(tr("yearly grade"))}, {"least", say(tr("mean from")), CellKind::number}, {"rooms", say(tr("rooms")), CellKind::number}};
    for (StandardItem const& grade : grades) {
        auto const count = std::count_if(years.begin(), years.end(), [&](Year const& year) { return grade_of(grades, year.mean()) == &grade; });
        table.rows.push_back({{coded_cell(say(grade.label), grade.code), number_cell(grade.attributes.at("least")), number_cell(count)}, RowRole::item});
    }
    return table;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    int const year = question.year ? *question.year : year_of(assessment_month_of(db, question.today));
    Months const months = months_of(db, year);
    if (months.runs.empty()) {
        fail(tr("no month of {} was assessed with a scheme for rooms; score one with: cwp assess run --month {}-01"), year, year);
    }
    auto const years = years_of(months.runs);
    auto const grades = grades_of_year(pack, months.runs.back().month);
    Document document;
    document.name = "grades";
    document.language = say.language();
    document.title = say(tr("Yearly grades of rooms, {}"), year);
    document.blocks.emplace_back(Paragraph{say(tr("The mean of the monthly totals, of {} months."), months.runs.size()), true});
    if (!months.missing.empty()) {
        document.blocks.emplace_back(Paragraph{say(tr("Not assessed yet, so that the grades are provisional: {}."), join(months.missing, ", ")), true});
    }
    if (!months.drafts.empty()) {
        document.blocks.emplace_back(Paragraph{say(tr("Drafts, not published yet: {}."), join(months.drafts, ", ")), true});
    }
    document.blocks.emplace_back(counts_table(years, grades, say));
    document.blocks.emplace_back(rooms_table(years, grades, say));
    return document;
}

}

Report const grades{"grades", tr("yearly grades of rooms from the mean of their monthly totals"), TimeAsked::year, "", {}, "cwp report grades --year 2026\ncwp report grades --year last -f xlsx -o 等级.xlsx", build};

}
