#include "core/report/return_slip.hpp"

#include "core/base/error.hpp"
#include "core/report/wording.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cwp {

namespace {

struct Tasking {
    std::string issuer;
    std::string number;
    Date date;
    std::string form;
    std::string title;
    std::string basis;
    std::string task;
    std::string outcome;
    std::string room;     ///< name; empty: none was named and the officer had no post
    std::string badge;
    std::string officer;
    std::string station;  ///< of the room, which sends it back
};

Tasking read_tasking(Database const& db, std::int64_t id)
{
    Statement row = db.prepare(
        "SELECT i.name, t.number, t.date, t.form, t.title, COALESCE(t.basis, ''), COALESCE(t.task, ''), COALESCE(t.outcome, ''), COALESCE(r.name, ''), COALESCE(o.badge, ''), COALESCE(o.name, ''), COALESCE(u.name, '')"
        " FROM tasking t JOIN unit i ON i.id = t.issued_by LEFT JOIN officer o ON o.id = t.officer"
        " LEFT JOIN post p ON p.officer = t.officer AND p.since <= t.date AND (p.until IS NULL OR p.until >= t.date)"
        " LEFT JOIN room r ON r.id = COALESCE(t.room, p.room) LEFT JOIN unit u ON u.id = r.station WHERE t.id = ?");
    row.with(id).step();
    return {row.string(0), row.string(1), *iso_date(row.text(2)), row.string(3), row.string(4), row.string(5), row.string(6), row.string(7), row.string(8), row.string(9), row.string(10), row.string(11)};
}

void refuse_what_is_not_returned(References& references, std::int64_t id, Tasking const& tasking)
{
    if (!tasking.task.empty())
        fail(tr("{} {} “{}” is one of the ten tasks ({}): it is not sent back"), tasking.issuer, tasking.number, tasking.title,
            Label{references.standard_label("tasks", tasking.task, Language::zh), references.standard_label("tasks", tasking.task, Language::en)});
    if (tasking.outcome == "accepted")
        fail(tr("{} {} “{}” was accepted: only what is refused is sent back"), tasking.issuer, tasking.number, tasking.title);
    if (tasking.outcome != "refused")
        fail(tr("{} {} “{}” is not decided yet; to send it back, write down that it is refused: cwp tasking edit '#{}' outcome=refused"), tasking.issuer, tasking.number, tasking.title, id);
}

/// The station sends it back; what the station itself handed down, its room.
std::string office_of(Tasking const& tasking, Wording const& wording)
{
    std::string const& office = tasking.station == tasking.issuer ? tasking.room : tasking.station;
    return office.empty() ? wording("office_unknown") : office;
}

std::string whom_of(Tasking const& tasking, Wording const& wording)
{
    if (!tasking.officer.empty())
        return wording("whom_officer", {{"room", tasking.room}, {"officer", tasking.officer}, {"badge", tasking.badge}});
    return tasking.room.empty() ? wording("whom_nobody") : wording("whom_room", {{"room", tasking.room}});
}

Table details_of(Tasking const& tasking, Wording const& wording)
{
    Table table;
    table.key = "details";
    table.caption = wording("details");
    table.columns = {wording.column("item"), wording.column("value")};
    std::vector<std::pair<std::string, Cell>> const items{{"issuer", text_cell(tasking.issuer)}, {"number", code_cell(tasking.number)}, {"date", coded_cell(wording.day(tasking.date), iso(tasking.date))},
        {"form", coded_cell(wording("form_" + tasking.form), tasking.form)}, {"title", text_cell(tasking.title)}, {"basis", text_cell(tasking.basis)}, {"room", text_cell(tasking.room)},
        {"officer", text_cell(tasking.officer)}};
    for (auto const& [item, value] : items)
        if (!value.text.empty())
            table.rows.push_back({{coded_cell(wording("item_" + item), item), value}, RowRole::item});
    return table;
}

ListBlock ten_tasks(Pack const& pack, Month month, Language language)
{
    ListBlock list{{}, true};
    for (StandardItem const& item : pack.standard("tasks", month).items)
        if (item.from <= iso(month) && iso(month) <= item.until)
            list.items.push_back(item.label.in(language));
    return list;
}

}

Document return_slip(References& references, std::int64_t id, Date on)
{
    Tasking const tasking = read_tasking(references.db(), id);
    refuse_what_is_not_returned(references, id, tasking);
    if (on < tasking.date)
        misuse(tr("--on {}: {} {} was handed down later, on {}"), iso(on), tasking.issuer, tasking.number, iso(tasking.date));
    Month const month = month_containing(tasking.date);
    Wording const wording(references.pack(), "return_slip", month);
    Document document;
    document.name = "return-slip";
    document.language = wording.language();
    document.official = true;
    document.title = wording("title");
    document.subtitle = wording("subtitle", {{"year", std::to_string(year_of(on))}, {"number", tasking.number}});
    document.issuer = office_of(tasking, wording);
    document.blocks.emplace_back(Paragraph{wording("recipient", {{"issuer", tasking.issuer}}), true});
    document.blocks.emplace_back(Paragraph{wording("reason", {{"date", wording.day(tasking.date)}, {"whom", whom_of(tasking, wording)}, {"form", wording("form_" + tasking.form)}, {"title", tasking.title},
                                                                {"number", tasking.number}, {"basis", tasking.basis.empty() ? wording("basis_unknown") : tasking.basis}})});
    document.blocks.emplace_back(Paragraph{wording("tasks")});
    document.blocks.emplace_back(ten_tasks(references.pack(), month, wording.language()));
    document.blocks.emplace_back(Paragraph{wording("objection")});
    document.blocks.emplace_back(details_of(tasking, wording));
    document.blocks.emplace_back(Signature{document.issuer, wording.day(on)});
    document.blocks.emplace_back(Heading{1, wording("receipt")});
    document.blocks.emplace_back(Paragraph{wording("receipt_text"), true});
    return document;
}

}
