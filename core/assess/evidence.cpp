#include "core/assess/evidence.hpp"

#include "core/assess/measure_rows.hpp"
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

std::vector<Evidence> judged(std::vector<Evidence> rows)
{
    in_order(rows);
    judge_repeats(rows);
    return rows;
}

}

Window window_of(Database const& db, Month month)
{
    Window window{month, assessment_month(db, month), Date{}};
    // A year back may lie before the calendar's first year: then the civil month stands in, for nothing was surveyed that early.
    Month const first = month - 11;
    Statement days = db.prepare("SELECT MIN(date) FROM calendar WHERE month = ?");
    days.with(std::string_view(iso(first))).step();
    window.since = days.is_null(0) ? first_day(first) : *iso_date(days.text(0));
    return window;
}

void write_homes(Database const& db, std::map<std::int64_t, DutyMonth> const& months)
{
    db.execute("CREATE TEMP TABLE IF NOT EXISTS home (officer INTEGER PRIMARY KEY, room INTEGER NOT NULL);"
               "CREATE INDEX IF NOT EXISTS temp.home_room ON home (room);"
               "DELETE FROM temp.home");
    Statement insert = db.prepare("INSERT INTO temp.home (officer, room) VALUES (?, ?)");
    for (auto const& [officer, month] : months)
        if (month.home)
            insert.with(officer, month.home->room).run();
}

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

Label note_label(MeasureFile const& measure, std::string_view note)
{
    if (note == "outside_post")
        return {"当天不在任何岗位", "no post on that day"};
    if (note.starts_with("repeat:"))
        return {"重复，已计 " + std::string(note.substr(7)), "a repeat of " + std::string(note.substr(7))};
    auto const own = measure.notes.find(std::string(note));
    return own != measure.notes.end() ? own->second : Label{std::string(note), std::string(note)};
}

}
