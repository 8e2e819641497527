#include "core/ledger/import_sheet.hpp"

#include "core/base/text.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/records.hpp"
#include "core/ledger/row_check.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr std::size_t most_lines_kept = 1000;

/// The values of one new record, over and over again in the same place.
class FreshCells {
public:
    FreshCells(Ledger const& ledger, std::vector<std::size_t> const& columns, std::int64_t operation)
        : m_columns(columns), m_id(std::int64_t{0}), m_op(operation), m_numbers(columns.size(), Value(std::int64_t{0})), m_texts(columns.size(), Value(std::string()))
    {
        for (std::size_t const column : columns)
            m_blanks.push_back(blank_of(ledger.columns[column]));
    }

    void fill(std::span<Value const*> row, std::int64_t id, std::span<Entry const> entries)
    {
        std::get<std::int64_t>(m_id) = id;
        row[0] = &m_id;
        row[1] = &m_op;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            Entry const& entry = entries[m_columns[i]];
            if (entry.kind == EntryKind::number) {
                std::get<std::int64_t>(m_numbers[i]) = entry.number;
                row[i + 2] = &m_numbers[i];
            } else if (entry.kind == EntryKind::text) {
                std::get<std::string>(m_texts[i]).assign(entry.text());
                row[i + 2] = &m_texts[i];
            } else {
                row[i + 2] = &m_blanks[i];
            }
        }
    }

private:
    std::vector<std::size_t> const& m_columns;
    Value m_id;
    Value m_op;
    std::vector<Value> m_blanks;
    std::vector<Value> m_numbers;
    std::vector<Value> m_texts;
};

}

void SheetImport::flush()
{
    m_slice.sort();
    drop_repeats();
    m_stored.match(m_slice);
    compare_stored();
    number_fresh();
    insert_fresh();
    m_deferred_before = m_deferred.size();
    write_rejects();
    m_slice.clear();
    if (m_job.hooks.progress)
        m_job.hooks.progress(m_place, 0, outcome.counts.read);
}

/// Of rows with one key the first stands. The others say the same, or nobody knows what is meant.
void SheetImport::drop_repeats()
{
    std::vector<std::uint32_t> const& rows = m_slice.by_key();
    std::size_t first = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if ((first + 1 == i && m_slice.differs_from_next(first)) || m_slice.compare_keys(rows[first], rows[i]) != 0) {
            first = i;
            continue;
        }
        std::span<Entry const> const a = m_slice.entries(rows[first]);
        std::span<Entry const> const b = m_slice.entries(rows[i]);
        std::size_t column = 0;
        while (column < a.size() && a[column] == b[column])
            ++column;
        SliceRow& row = m_slice.row(rows[i]);
        bool const same = column == a.size() && !row.deferred && !m_slice.row(rows[first]).deferred;
        if (same) {
            row.fate = RowFate::repeat;
            ++outcome.counts.repeated;
            if (m_repeat_lines.size() < most_lines_kept)
                m_repeat_lines.push_back(row.line);
        } else {
            refuse_row(rows[i], row_fault_at(rows[i], column, FaultKind::repeated, say(tr("line {} has the same record with other content"), m_slice.row(rows[first]).line),
                                             say(tr("keep the right one of the two lines"))));
        }
    }
}

void SheetImport::compare_stored()
{
    m_stored.visit(m_slice, [this](std::size_t row, Statement& stored) { settle_stored(row, stored); });
}

void SheetImport::settle_stored(std::size_t row, Statement& stored)
{
    std::int64_t const id = m_slice.row(row).id;
    auto const changed_before = m_changed_lines.find(id);
    if (id >= m_first_id || changed_before != m_changed_lines.end()) {
        judge_repeat(row, stored, id >= m_first_id ? line_of(id) : changed_before->second);
        return;
    }
    std::vector<std::size_t> columns;
    for (Mapped const& field : m_fields)
        if (!holds(stored, static_cast<int>(field.column), m_ledger->columns[field.column], m_slice.entries(row)[field.column], false))
            columns.push_back(field.column);
    if (columns.empty()) {
        ++outcome.counts.unchanged;
        return;
    }
    switch (m_job.options.on_duplicate) {
    case OnDuplicate::skip:
        ++outcome.counts.skipped;
        return;
    case OnDuplicate::update:
        change_stored(row, columns);
        return;
    case OnDuplicate::error:
        refuse_row(row, row_fault_at(row, columns.front(), FaultKind::exists, say(tr("the record is stored as #{} with other content: {}"), id, differences(row, stored, columns)),
                                     say(tr("--on-duplicate update takes what the file says, --on-duplicate skip keeps what is stored"))));
    }
}

/// The record was added or changed from an earlier line of this file.
void SheetImport::judge_repeat(std::size_t row, Statement& stored, std::size_t first_line)
{
    std::size_t column = 0;
    std::size_t const columns = m_ledger->columns.size();
    bool const exactly = m_slice.row(row).id >= m_first_id;
    while (column < columns && (m_cell_of[column] == no_cell || holds(stored, static_cast<int>(column), m_ledger->columns[column], m_slice.entries(row)[column], exactly)))
        ++column;
    if (column == columns) {
        m_slice.row(row).fate = RowFate::repeat;
        ++outcome.counts.repeated;
        if (m_repeat_lines.size() < most_lines_kept)
            m_repeat_lines.push_back(m_slice.row(row).line);
    } else {
        refuse_row(row, row_fault_at(row, column, FaultKind::repeated, say(tr("line {} has the same record with other content"), first_line),
                                     say(tr("keep the right one of the two lines"))));
    }
}

void SheetImport::change_stored(std::size_t row, std::vector<std::size_t> const& columns)
{
    Row merged = read_record(m_job.operation.db(), *m_ledger, m_slice.row(row).id);
    Row changed;
    for (std::size_t const column : columns) {
        merged[column].second = m_slice.entries(row)[column].value(blank_of(m_ledger->columns[column]));
        changed.push_back(merged[column]);
    }
    if (auto const fault = row_fault(*m_ledger, merged)) {
        auto const column = static_cast<std::size_t>(fault->column - m_ledger->columns.data());
        refuse_row(row, row_fault_at(row, column, fault->column->not_before.empty() ? FaultKind::blank : FaultKind::order, fault->reason, fault->hint));
        return;
    }
    update_row(m_job.operation, *m_ledger, m_slice.row(row).id, changed);
    count_changed(m_slice.row(row).id, m_slice.row(row).line);
}

void SheetImport::count_changed(std::int64_t id, std::size_t line)
{
    if (!m_changed_lines.emplace(id, line).second)
        return;
    ++outcome.counts.changed;
    m_runs.push_back(Run{id, id, line});
}

/// New records get their numbers in the order of the file, so that a run of lines is a run of numbers.
void SheetImport::number_fresh()
{
    std::size_t deferred = m_deferred_before;
    for (std::size_t row = 0; row < m_slice.size(); ++row) {
        SliceRow& each = m_slice.row(row);
        if (each.fate == RowFate::fresh) {
            std::vector<Fault> faults;
            check_required(m_slice.entries(row), each.line, false, faults);
            if (faults.empty()) {
                each.id = m_next_id++;
                ++outcome.counts.added;
                add_source(each.id, each.line);
            } else {
                each.fate = RowFate::refused;
                refuse(each.line, each.raw, std::move(faults));
            }
        }
        for (; each.deferred && deferred < m_deferred.size() && m_deferred[deferred].line == each.line; ++deferred) {
            bool const lives = each.fate == RowFate::fresh || each.fate == RowFate::stored;
            m_deferred[deferred].id = lives ? each.id : 0;
            m_deferred[deferred].fresh = each.fate == RowFate::fresh;
            m_deferred[deferred].raw = std::string(each.raw);
        }
    }
}

void SheetImport::insert_fresh()
{
    std::vector<std::uint32_t> const& by_key = m_slice.by_key();
    bool const as_written = m_slice.is_chronological();
    std::size_t const rows = m_slice.size();
    std::size_t at = 0;
    FreshCells cells(*m_ledger, m_written_columns, m_job.operation.number());
    RowSource source;
    source.columns = static_cast<int>(m_written_columns.size()) + 2;
    source.next = [&](std::span<Value const*> row) {
        while (at < rows && m_slice.row(as_written ? at : by_key[at]).fate != RowFate::fresh)
            ++at;
        if (at == rows)
            return false;
        std::size_t const next = as_written ? at : by_key[at];
        ++at;
        std::span<Entry const> const entries = m_slice.entries(next);
        cells.fill(row, m_slice.row(next).id, entries);
        if (m_date_column != no_cell)
            touch(entries[m_date_column].text());
        return true;
    };
    std::vector<std::string> names{"id", "op"};
    for (std::size_t const column : m_written_columns)
        names.push_back(m_ledger->columns[column].name);
    m_job.operation.insert_rows(m_ledger->name, names, source);
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

Fault SheetImport::row_fault_at(std::size_t row, std::size_t column, FaultKind kind, Message reason, Message hint) const
{
    std::size_t const place = column < m_cell_of.size() && m_cell_of[column] != no_cell ? m_cell_of[column] : m_fields.front().cell;
    CsvReader reader(m_slice.row(row).raw, m_sheet->delimiter);
    CsvRecord record;
    reader.next(record);
    return fault_at(m_slice.row(row).line, place, cell_of(record, place), {kind, std::move(reason), std::move(hint)});
}

void SheetImport::refuse_row(std::size_t row, Fault fault)
{
    SliceRow& refused = m_slice.row(row);
    refused.fate = RowFate::refused;
    std::vector<Fault> faults;
    faults.push_back(std::move(fault));
    refuse(refused.line, refused.raw, std::move(faults));
}

std::string SheetImport::words(std::size_t column, Value const& value) const
{
    Column const& of = m_ledger->columns[column];
    std::string const text = print_value(of, value, m_job.references, m_job.speech.language());
    if (text.empty())
        return "∅";
    return shorten(printable(of.sensitive ? masked(text) : text), 40);
}

std::string SheetImport::differences(std::size_t row, Statement& stored, std::vector<std::size_t> const& columns) const
{
    std::string list;
    for (std::size_t const column : columns) {
        Column const& of = m_ledger->columns[column];
        list += (list.empty() ? "" : "; ") + of.label.in(m_job.speech.language()) + " " + words(column, stored.value(static_cast<int>(column))) + " → "
            + words(column, m_slice.entries(row)[column].value(blank_of(of)));
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
