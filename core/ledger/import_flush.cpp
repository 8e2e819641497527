#include "core/ledger/import_sheet.hpp"

#include "core/base/text.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/records.hpp"
#include "core/ledger/row_check.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <future>

namespace cwp {

namespace {

constexpr std::size_t most_lines_kept = 1000;
constexpr std::size_t worth_a_thread = 20000; ///< rows

/// The new rows of a slice, one after the other: in the file's order where that is chronological, else by key.
class FreshRows {
public:
    FreshRows(Slice const& slice, Ledger const& ledger, std::vector<std::size_t> const& columns, std::int64_t operation)
        : m_slice(slice), m_columns(columns), m_id(std::int64_t{0}), m_op(operation), m_numbers(columns.size(), Value(std::int64_t{0})), m_texts(columns.size(), Value(std::string()))
    {
        for (std::size_t const column : columns)
            m_blanks.push_back(blank_of(ledger.columns[column]));
    }

    RowSource source()
    {
        return {static_cast<int>(m_columns.size()) + 2, [this](std::span<Value const*> row) { return next(row); }};
    }

private:
    std::size_t row_at(std::size_t place) const { return m_slice.is_chronological() ? place : m_slice.by_key()[place]; }

    bool next(std::span<Value const*> row)
    {
        while (m_at < m_slice.size() && m_slice.row(row_at(m_at)).fate != RowFate::fresh)
            ++m_at;
        if (m_at == m_slice.size())
            return false;
        std::size_t const here = row_at(m_at++);
        std::get<std::int64_t>(m_id) = m_slice.row(here).id;
        row[0] = &m_id;
        row[1] = &m_op;
        std::span<Entry const> const entries = m_slice.entries(here);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            row[i + 2] = value_of(i, entries[m_columns[i]]);
        return true;
    }

    /// The same places over and over again: no memory is taken for a row.
    Value const* value_of(std::size_t i, Entry const& entry)
    {
        if (entry.kind == EntryKind::number) {
            std::get<std::int64_t>(m_numbers[i]) = entry.number;
            return &m_numbers[i];
        }
        if (entry.kind == EntryKind::text) {
            std::get<std::string>(m_texts[i]).assign(entry.text());
            return &m_texts[i];
        }
        return &m_blanks[i];
    }

    Slice const& m_slice;
    std::vector<std::size_t> const& m_columns;
    std::size_t m_at = 0;
    Value m_id;
    Value m_op;
    std::vector<Value> m_blanks;
    std::vector<Value> m_numbers;
    std::vector<Value> m_texts;
};

}

/// Of rows with one key the first stands. The others say the same, or nobody knows what is meant.
void SheetImport::drop_repeats(Slice& slice)
{
    std::vector<std::uint32_t> const& rows = slice.by_key();
    std::size_t first = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if ((first + 1 == i && slice.differs_from_next(first)) || slice.compare_keys(rows[first], rows[i]) != 0) {
            first = i;
            continue;
        }
        std::span<Entry const> const a = slice.entries(rows[first]);
        std::span<Entry const> const b = slice.entries(rows[i]);
        std::size_t column = 0;
        while (column < a.size() && a[column] == b[column])
            ++column;
        SliceRow& row = slice.row(rows[i]);
        bool const same = column == a.size() && !row.deferred && !slice.row(rows[first]).deferred;
        if (same) {
            count_repeat(row);
        } else {
            refuse_row(slice, rows[i], row_fault_at(slice, rows[i], column, FaultKind::repeated, say(tr("line {} has the same record with other content"), slice.row(rows[first]).line),
                                             say(tr("keep the right one of the two lines"))));
        }
    }
}

void SheetImport::count_repeat(SliceRow& row)
{
    row.fate = RowFate::repeat;
    ++outcome.counts.repeated;
    if (m_repeat_lines.size() < most_lines_kept)
        m_repeat_lines.push_back(row.line);
}

void SheetImport::settle_stored(Slice& slice, std::size_t row, Statement& stored)
{
    std::int64_t const id = slice.row(row).id;
    auto const changed_before = m_changed_lines.find(id);
    if (id >= m_first_id || changed_before != m_changed_lines.end()) {
        judge_repeat(slice, row, stored, id >= m_first_id ? line_of(id) : changed_before->second);
        return;
    }
    if (m_remembers)
        m_met.push_back(id);
    std::vector<std::size_t> columns;
    for (std::size_t const column : m_given_columns)
        if (!holds(stored, static_cast<int>(column), m_ledger->columns[column], slice.entries(row)[column], false))
            columns.push_back(column);
    if (columns.empty()) {
        ++outcome.counts.unchanged;
        return;
    }
    switch (m_job.options.on_duplicate) {
    case OnDuplicate::skip:
        ++outcome.counts.skipped;
        return;
    case OnDuplicate::update:
        change_stored(slice, row, columns);
        return;
    case OnDuplicate::error:
        refuse_row(slice, row, row_fault_at(slice, row, columns.front(), FaultKind::exists, say(tr("the record is stored as #{} with other content: {}"), id, differences(slice, row, stored, columns)),
                                     say(tr("--on-duplicate update takes what the file says, --on-duplicate skip keeps what is stored"))));
    }
}

/// The record was added or changed from an earlier line of this file.
void SheetImport::judge_repeat(Slice& slice, std::size_t row, Statement& stored, std::size_t first_line)
{
    std::size_t column = 0;
    std::size_t const columns = m_ledger->columns.size();
    bool const exactly = slice.row(row).id >= m_first_id;
    while (column < columns && (m_rows.cell_of(column) == RowReader::no_cell || holds(stored, static_cast<int>(column), m_ledger->columns[column], slice.entries(row)[column], exactly)))
        ++column;
    if (column == columns) {
        count_repeat(slice.row(row));
    } else {
        refuse_row(slice, row, row_fault_at(slice, row, column, FaultKind::repeated, say(tr("line {} has the same record with other content"), first_line),
                                     say(tr("keep the right one of the two lines"))));
    }
}

void SheetImport::change_stored(Slice& slice, std::size_t row, std::vector<std::size_t> const& columns)
{
    Row merged = read_record(m_job.operation.db(), *m_ledger, slice.row(row).id);
    Row changed;
    for (std::size_t const column : columns) {
        merged[column].second = slice.entries(row)[column].value(blank_of(m_ledger->columns[column]));
        changed.push_back(merged[column]);
    }
    if (auto const fault = row_fault(*m_ledger, merged)) {
        auto const column = static_cast<std::size_t>(fault->column - m_ledger->columns.data());
        refuse_row(slice, row, row_fault_at(slice, row, column, fault->column->not_before.empty() ? FaultKind::blank : FaultKind::order, fault->reason, fault->hint));
        return;
    }
    update_row(m_job.operation, *m_ledger, slice.row(row).id, changed);
    count_changed(slice.row(row).id, slice.row(row).line);
}

void SheetImport::count_changed(std::int64_t id, std::size_t line)
{
    if (!m_changed_lines.emplace(id, line).second)
        return;
    ++outcome.counts.changed;
    m_runs.push_back(Run{id, id, line});
}

/// New records get their numbers in the order of the file, so that a run of lines is a run of numbers.
void SheetImport::number_fresh(Batch& batch)
{
    Slice& slice = batch.slice;
    auto deferred = batch.deferred.begin();
    for (std::size_t row = 0; row < slice.size(); ++row) {
        SliceRow& each = slice.row(row);
        if (each.fate == RowFate::fresh) {
            std::vector<Fault> faults;
            m_rows.check_required(slice.entries(row), each.line, false, faults);
            if (faults.empty()) {
                each.id = m_next_id++;
                ++outcome.counts.added;
                add_source(each.id, each.line);
            } else {
                each.fate = RowFate::refused;
                refuse(each.line, each.raw, std::move(faults));
            }
        }
        for (; each.deferred && deferred != batch.deferred.end() && deferred->line == each.line; ++deferred) {
            bool const lives = each.fate == RowFate::fresh || each.fate == RowFate::stored;
            deferred->id = lives ? each.id : 0;
            deferred->fresh = each.fate == RowFate::fresh;
            deferred->raw = std::string(each.raw);
            m_deferred.push_back(*deferred);
        }
    }
}

void SheetImport::insert_fresh(Slice& slice)
{
    std::vector<std::string> names{"id", "op"};
    for (std::size_t const column : m_written_columns)
        names.push_back(m_ledger->columns[column].name);
    Operation& operation = m_job.operation;
    FreshRows rows(slice, *m_ledger, m_written_columns, operation.number());
    if (slice.size() < worth_a_thread || !slice.is_chronological()) {
        RowSource source = rows.source();
        operation.insert_rows(m_ledger->name, names, source);
    } else {
        FreshRows same(slice, *m_ledger, m_written_columns, operation.number());
        std::future<void> sealing = std::async(std::launch::async, [seal = operation.sealing(m_ledger->name, names), &same] {
            RowSource source = same.source();
            seal(source);
        });
        RowSource source = rows.source();
        operation.insert_unsealed(m_ledger->name, names, source);
        sealing.get();
    }
    if (m_date_column != RowReader::no_cell)
        for (std::size_t row = 0; row < slice.size(); ++row)
            if (slice.row(row).fate == RowFate::fresh)
                touch(slice.entries(row)[m_date_column].text());
}

void SheetImport::touch(std::string_view date)
{
    if (date.empty())
        return;
    if (m_first_date.empty() || date < m_first_date)
        m_first_date = date;
    if (date > m_last_date)
        m_last_date = date;
}

void SheetImport::add_source(std::int64_t id, std::size_t line)
{
    if (!m_runs.empty()) {
        Run& last = m_runs.back();
        if (last.last_id + 1 == id && last.first_id >= m_first_id && line == last.first_line + static_cast<std::size_t>(id - last.first_id)) {
            last.last_id = id;
            return;
        }
    }
    m_runs.push_back(Run{id, id, line});
}

std::size_t SheetImport::line_of(std::int64_t id) const
{
    for (Run const& run : m_runs)
        if (run.first_id <= id && id <= run.last_id)
            return run.first_line + static_cast<std::size_t>(id - run.first_id);
    return 0;
}

void SheetImport::finish()
{
    Operation& operation = m_job.operation;
    std::int64_t const added = static_cast<std::int64_t>(outcome.counts.added);
    if (added > 0)
        operation.count(m_ledger->name, {added, 0, 0});
    for (std::string const& date : {m_first_date, m_last_date})
        if (!date.empty())
            operation.touched(m_ledger->name, date.size() == 7 ? date + "-01" : date);
    for (Run const& run : m_runs)
        operation.source({m_ledger->name, m_sheet->name, run.first_id, run.last_id, static_cast<std::int64_t>(run.first_line)});
    m_job.references.forget(m_ledger->name);
}

Fault SheetImport::row_fault_at(Slice const& slice, std::size_t row, std::size_t column, FaultKind kind, Message reason, Message hint) const
{
    bool const there = column < m_ledger->columns.size() && m_rows.cell_of(column) != RowReader::no_cell;
    std::size_t const place = m_rows.cell_of(there ? column : m_given_columns.front());
    CsvReader reader(slice.row(row).raw, m_sheet->delimiter);
    CsvRecord record;
    reader.next(record);
    return m_rows.fault_at(slice.row(row).line, place, place < record.cells.size() ? record.cells[place] : std::string_view(), {kind, std::move(reason), std::move(hint)});
}

std::string SheetImport::words(std::size_t column, Value const& value) const
{
    Column const& of = m_ledger->columns[column];
    std::lock_guard const lock(m_job.naming);
    std::string const text = print_value(of, value, m_job.references, m_job.speech.language());
    if (text.empty())
        return "∅";
    return shorten(printable(of.sensitive ? masked(text) : text), 40);
}

std::string SheetImport::differences(Slice& slice, std::size_t row, Statement& stored, std::vector<std::size_t> const& columns) const
{
    std::string list;
    for (std::size_t const column : columns) {
        Column const& of = m_ledger->columns[column];
        list += (list.empty() ? "" : "; ") + of.label.in(m_job.speech.language()) + " " + words(column, stored.value(static_cast<int>(column))) + " → "
            + words(column, slice.entries(row)[column].value(blank_of(of)));
    }
    return list;
}

void SheetImport::write_rejects()
{
    if (m_rejects.empty())
        return;
    std::stable_sort(m_rejects.begin(), m_rejects.end(), [](Reject const& a, Reject const& b) { return a.line < b.line; });
    std::string bytes = m_has_rejects ? std::string() : m_rejects_format.heading(m_job.speech);
    for (Reject const& reject : m_rejects)
        bytes += m_rejects_format.row(reject.raw, reject.line, reject.reason);
    m_has_rejects = true;
    m_rejects.clear();
    m_job.hooks.reject(m_place, bytes);
}

}
