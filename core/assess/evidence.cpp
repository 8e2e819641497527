#include "core/assess/evidence.hpp"

#include "core/assess/measure_rows.hpp"
#include "core/assess/month_tables.hpp"
#include "core/pack/regulation.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace cwp {

namespace {

Evidence row_at(Statement const& rows, MeasureColumns const& columns, PostDays& post_days)
{
    Evidence row;
    row.subject = rows.integer(columns.subject);
    row.part = rows.text(columns.part);
    row.ledger = rows.text(columns.ledger);
    row.id = rows.integer(columns.id);
    row.date = rows.text(columns.date);
    row.done = rows.integer(columns.done);
    row.due = columns.due < 0 ? 0 : rows.integer(columns.due);
    if (columns.once >= 0)
        row.once = rows.text(columns.once);
    if (columns.note >= 0)
        row.note = rows.text(columns.note);
    if (columns.of >= 0)
        row.of = of_named(rows.text(columns.of));
    if (post_days.outside(row.subject, row.date)) { // counts nowhere: neither as done nor as due
        row.done = 0;
        row.due = 0;
        row.note = "outside_post";
    }
    return row;
}

/// Of rows that share `once` the first in the order given keeps its done.
void judge_repeats(std::vector<Evidence>& rows)
{
    std::map<std::pair<std::string, std::string>, std::int64_t> first;
    for (Evidence& row : rows) {
        if (row.once.empty() || row.done == 0)
            continue;
        auto const [known, is_new] = first.emplace(std::make_pair(row.part, row.once), row.id);
        if (!is_new) {
            row.done = 0;
            row.note = "repeat:#" + std::to_string(known->second);
        }
    }
}

void in_order(std::vector<Evidence>& rows)
{
    std::sort(rows.begin(), rows.end(), [](Evidence const& a, Evidence const& b) {
        return std::tie(a.part, a.date, a.id, a.ledger) < std::tie(b.part, b.date, b.id, b.ledger);
    });
}

/// Of `kit/printer` what people call it; the code where the standard has no such item.
Label item_label(Pack const& pack, std::string_view item, Month month)
{
    std::string_view const list = item.substr(0, item.find('/'));
    std::string_view const code = item.substr(std::min(item.size(), list.size() + 1));
    StandardItem const* const found = pack.standard(list, month).item(code, month);
    return found == nullptr ? Label{std::string(code), std::string(code)} : found->label;
}

std::vector<Evidence> judged(std::vector<Evidence> rows)
{
    in_order(rows);
    judge_repeats(rows);
    return rows;
}

}

Window window_of(Database const& db, Month month) { return {month, assessment_month(db, month), days_of_past_month(db, month - 11).first}; }

std::vector<Evidence> evidence_of(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book, std::int64_t subject)
{
    Statement rows = db.prepare("SELECT * FROM (" + measure.sql + "\n) WHERE subject = :subject");
    bind_window(rows, window);
    rows.bind(":subject", Value(subject));
    MeasureColumns const columns = measure_columns(rows, measure);
    PostDays post_days(measure, book);
    std::vector<Evidence> found;
    while (rows.step())
        found.push_back(row_at(rows, columns, post_days));
    return judged(std::move(found));
}

void each_evidence(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book,
                   std::function<void(Evidence const&)> const& visit)
{
    Statement rows = db.prepare(measure.sql);
    bind_window(rows, window);
    MeasureColumns const columns = measure_columns(rows, measure);
    PostDays post_days(measure, book);
    std::map<std::int64_t, std::vector<Evidence>> by_subject;
    while (rows.step()) {
        Evidence row = row_at(rows, columns, post_days);
        by_subject[row.subject].push_back(std::move(row));
    }
    for (auto& [subject, found] : by_subject)
        for (Evidence const& row : judged(std::move(found)))
            visit(row);
}

Label note_label(Pack const& pack, MeasureFile const& measure, std::string_view note, Month month)
{
    if (note == "outside_post")
        return {"当天不在任何岗位", "no post on that day"};
    if (note.starts_with("repeat:"))
        return {"重复，已计 " + std::string(note.substr(7)), "a repeat of " + std::string(note.substr(7))};
    std::string const code(note.substr(0, note.find(':')));
    auto const own = measure.notes.find(code);
    if (own == measure.notes.end())
        return {std::string(note), std::string(note)};
    Label const item = code.size() < note.size() ? item_label(pack, note.substr(code.size() + 1), month) : Label{};
    return item.zh.empty() ? own->second : Label{own->second.zh + "：" + item.zh, own->second.en + ": " + item.en};
}

}
