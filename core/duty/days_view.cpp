#include "core/duty/days_view.hpp"

namespace cwp {

namespace {

Text weekday_text(int weekday)
{
    switch (weekday) {
    case 1: return tr("Mon");
    case 2: return tr("Tue");
    case 3: return tr("Wed");
    case 4: return tr("Thu");
    case 5: return tr("Fri");
    case 6: return tr("Sat");
    default: return tr("Sun");
    }
}

/// The label of a choice; the code itself where the pack does not know it any more.
std::string choice_in_words(Column const& column, std::string const& code, Speech const& say)
{
    for (Choice const& choice : column.choices)
        if (choice.code == code)
            return say(choice.label);
    return code;
}

/// 工作日, a holiday by its name, or a free day.
std::string kind_of_day(DutyDay const& day, Pack const& pack, Speech const& say)
{
    if (day.workday)
        return say(tr("workday"));
    for (Holiday const& holiday : pack.standard("calendar").holidays)
        if (holiday.from <= day.date && day.date <= holiday.until)
            return say(holiday.label);
    return say(tr("free"));
}

TableRow day_row(DutyDay const& day, References& references, Speech const& say)
{
    Pack const& pack = references.pack();
    return {{date_cell(iso(day.date)), text_cell(say(weekday_text(weekday_of(day.date)))), text_cell(kind_of_day(day, pack, say)),
             text_cell(day.room ? references.name("room", *day.room) : say(tr("no post"))),
             text_cell(choice_in_words(pack.ledger("post").column("role"), day.role, say)), code_cell(day.rating),
             text_cell(choice_in_words(pack.ledger("absence").column("kind"), day.absence, say)), number_cell(day.counts() ? "1" : "0"), number_cell(day.counts() ? day.coefficient.text() : "")},
            RowRole::item};
}

}

Document days_document(DutyMonth const& month, References& references, Speech const& say)
{
    Document document;
    document.name = "days";
    document.language = say.language();
    document.title = say(tr("{} {}: days in post"), references.code("officer", month.officer), references.name("officer", month.officer));
    Table table{.key = "days", .caption = {},
                .columns = {{"date", say(tr("date")), CellKind::date}, {"weekday", say(tr("weekday")), CellKind::text},
                            {"workday", say(tr("day")), CellKind::text}, {"room", say(tr("room")), CellKind::text},
                            {"post", say(tr("post")), CellKind::text}, {"class", say(tr("class")), CellKind::code},
                            {"away", say(tr("away")), CellKind::text}, {"counts", say(tr("counts")), CellKind::number},
                            {"coefficient", say(tr("coefficient")), CellKind::number}},
                .rows = {}, .if_empty = {}};
    for (DutyDay const& day : month.days)
        table.rows.push_back(day_row(day, references, say));
    document.blocks.emplace_back(Paragraph{
        say(tr("Workdays of the month {0}, in lead and member posts {1}, excused {2}: duty factor ({1} − {2}) ÷ {0} = {3}"), month.workdays, month.in_post,
            month.excused, month.factor.text()),
        true});
    document.blocks.emplace_back(Paragraph{
        say(tr("Targets are multiplied by {}: coefficients of the days that count ÷ workdays{}"), month.weight.text(),
            month.probation ? say(tr(", on probation")) : std::string()),
        true});
    document.blocks.emplace_back(std::move(table));
    return document;
}

}
