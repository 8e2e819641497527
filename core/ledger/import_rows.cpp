#include "core/ledger/import_rows.hpp"

#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"
#include "core/ledger/masking.hpp"
#include "core/office/cell_values.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr std::size_t most_shown = 4000; ///< bytes of a cell that messages and reports repeat

/// Whether a later row of the file may be meant by this column.
bool refers_to_itself(Ledger const& ledger, Column const& column)
{
    return column.type == ColumnType::ref && column.target == ledger.name && !column.key && !column.required;
}

bool is_free_text(Column const& column)
{
    return column.type == ColumnType::text && !column.sensitive;
}

std::string_view cell_in(CsvRecord const& record, std::size_t cell)
{
    return cell < record.cells.size() ? record.cells[cell] : std::string_view();
}

}

void Batch::clear()
{
    slice.clear();
    faults.clear();
    rejects.clear();
    deferred.clear();
    footers.clear();
    personal.clear();
    read = 0;
    rejected = 0;
    blank = 0;
    cut_short = 0;
}

RowReader::RowReader(ImportJob& job, Sheet const& sheet, std::size_t place)
    : m_job(job), m_sheet(&sheet), m_place(place), m_ledger(&sheet.ledger()), m_decoder(sheet.encoding), m_cell_of(m_ledger->columns.size(), no_cell),
      m_reader(sheet.rows_text(), sheet.delimiter)
{
    EntrySource const source{sheet.sound ? nullptr : &m_decoder, sheet.rows_text(), sheet.workbook, sheet.date1904, m_ledger->name};
    auto const mapped = [&](Field const& field) {
        Column const& column = m_ledger->columns[field.column];
        if (column.type == ColumnType::ref)
            job.references.is_shared(column.target, {}); // reads the names now: later the database is busy storing
        if (sheet.workbook && &column == m_ledger->code_column())
            job.references.is_shared(m_ledger->name, {}); // a number there is held against the codes that are known
        return Mapped{field.cell, field.column, EntryReader(column, job.references, job.naming, source), refers_to_itself(*m_ledger, column)};
    };
    for (Field const& field : sheet.layout.fields) {
        m_fields.push_back(mapped(field));
        m_cell_of[field.column] = field.cell;
    }
    for (Field const& field : sheet.layout.witnesses)
        m_witnesses.push_back(mapped(field));
    for (char const* word : {"合计", "小计", "总计", "填表人", "审核", "备注:", "备注：", "制表"})
        m_footers.push_back(encode(word, sheet.encoding));
    for (std::size_t i = 0; i <= sheet.heading_record; ++i)
        m_reader.next(m_record);
}

std::vector<std::size_t> RowReader::columns() const
{
    std::vector<std::size_t> columns;
    for (Mapped const& field : m_fields)
        columns.push_back(field.column);
    return columns;
}

std::vector<Message> RowReader::remarks() const
{
    std::vector<Message> all;
    for (Mapped const& field : m_fields)
        if (auto remark = field.reader.remark())
            all.push_back(say(tr("{}: {}: {}"), printable(m_sheet->name), printable(m_sheet->layout.headings[field.cell]), *remark));
    return all;
}

void RowReader::read(Batch& batch)
{
    batch.clear();
    // Rows that are refused do not fill a slice: where nearly all are, their faults end the batch.
    while (!batch.slice.is_full() && batch.faults.size() < FaultList::most_kept) {
        if (!m_reader.next(m_record)) {
            batch.last = true;
            break;
        }
        read_row(m_record, batch);
    }
    batch.end = m_reader.position();
    batch.slice.sort();
}

void RowReader::read_row(CsvRecord const& record, Batch& batch)
{
    if (is_blank_or_footer(record, batch))
        return;
    ++batch.read;
    std::vector<Fault> faults;
    check_shape(record, faults);
    if (record.open_quote_cell > 0) // its other cells are nobody's
        return refuse(record, std::move(faults), batch);
    std::span<Entry> const entries = batch.slice.add(record.line, record.raw);
    std::size_t const deferred_before = batch.deferred.size();
    read_cells(record, entries, batch, faults);
    if (!m_witnesses.empty())
        read_witnesses(record, entries, batch, faults);
    check_order(record, entries, faults);
    check_required(entries, record.line, true, faults);
    if (faults.empty())
        return;
    check_required(entries, record.line, false, faults);
    batch.deferred.resize(deferred_before);
    batch.slice.drop_last();
    refuse(record, std::move(faults), batch);
}

void RowReader::refuse(CsvRecord const& record, std::vector<Fault> faults, Batch& batch) const
{
    ++batch.rejected;
    reject(batch.rejects, record.line, record.raw, faults);
    std::move(faults.begin(), faults.end(), std::back_inserter(batch.faults));
}

void RowReader::reject(std::vector<Reject>& rejects, std::size_t line, std::string_view raw, std::span<Fault const> faults) const
{
    if (!m_job.hooks.reject || !m_job.options.skip_errors)
        return;
    std::string reason;
    for (Fault const& fault : faults)
        reason += (reason.empty() ? "" : "; ") + m_job.speech(sentence(fault));
    rejects.push_back(Reject{line, raw, std::move(reason)});
}

bool RowReader::is_blank(std::string_view cell) const
{
    return cell.empty() || trim(m_sheet->encoding == Encoding::utf8 ? std::string(cell) : m_sheet->shown(cell)).empty();
}

bool RowReader::is_blank_or_footer(CsvRecord const& record, Batch& batch) const
{
    auto const first = std::find_if(record.cells.begin(), record.cells.end(), [](std::string_view cell) { return !cell.empty(); });
    // Nearly every row begins with a number or a word of ASCII: nothing more to look at.
    if (first != record.cells.end() && static_cast<unsigned char>(first->front()) > ' ' && static_cast<unsigned char>(first->front()) < 0x80)
        return false;
    auto const filled = std::find_if(first, record.cells.end(), [this](std::string_view cell) { return !is_blank(cell); });
    if (filled == record.cells.end()) {
        ++batch.blank;
        return true;
    }
    if (std::none_of(m_footers.begin(), m_footers.end(), [word_of = trim(*filled)](std::string const& word) { return word_of.starts_with(word); }))
        return false;
    // A record may be called so too: only a row that lacks what every record has is a footer.
    bool const lacks = std::any_of(m_fields.begin(), m_fields.end(), [&](Mapped const& field) { return m_ledger->columns[field.column].required && is_blank(cell_in(record, field.cell)); });
    if (!lacks)
        return false;
    batch.footers.push_back(record.line);
    return true;
}

void RowReader::check_shape(CsvRecord const& record, std::vector<Fault>& faults) const
{
    if (record.open_quote_cell > 0)
        faults.push_back(fault_at(record.line, record.open_quote_cell - 1, cell_in(record, record.open_quote_cell - 1),
                                  {FaultKind::shape, say(tr("the quote that opens here is never closed")), say(tr("delete it, or close it; quotes within a text are doubled"))}));
    else if (record.stray_cell > 0)
        faults.push_back(fault_at(record.line, record.stray_cell - 1, cell_in(record, record.stray_cell - 1),
                                  {FaultKind::shape, say(tr("text stands behind the quote that closes this cell")), say(tr("quotes within a text are doubled"))}));
    std::size_t const headings = m_sheet->layout.headings.size();
    for (std::size_t cell = headings; cell < record.cells.size(); ++cell) {
        if (trim(record.cells[cell]).empty())
            continue;
        faults.push_back(fault_at(record.line, cell, record.cells[cell],
                                  {FaultKind::shape, say(tr("“{}” stands behind the last column: the row has {} cells, the headings are {}"),
                                                         shorten(printable(m_sheet->shown(record.cells[cell].substr(0, most_shown))), 40), record.cells.size(), headings),
                                   say(tr("a text that holds the delimiter must stand in quotes"))}));
        return;
    }
}

void RowReader::read_cells(CsvRecord const& record, std::span<Entry> entries, Batch& batch, std::vector<Fault>& faults)
{
    if (record.cells.size() <= m_sheet->layout.fields.back().cell)
        ++batch.cut_short;
    for (Mapped& field : m_fields) {
        std::string_view const raw = cell_in(record, field.cell);
        std::optional<BadCell> bad = field.reader.read(raw, entries[field.column], batch.slice.texts());
        if (!bad && is_free_text(field.reader.column()))
            bad = look_for_numbers(record.line, field.column, raw, batch);
        if (!bad)
            continue;
        if (field.may_wait && bad->kind == FaultKind::reference) {
            batch.slice.row(batch.slice.size() - 1).deferred = true;
            batch.deferred.push_back(DeferredReference{record.line, {}, 0, false, field.column, field.cell, std::string(trim(m_sheet->shown(raw)))});
            continue;
        }
        faults.push_back(fault_at(record.line, field.cell, raw, *bad));
    }
}

/// Free text may name people: their numbers are pointed out, and what an export left of one is no text to be stored.
std::optional<BadCell> RowReader::look_for_numbers(std::size_t line, std::size_t column, std::string_view raw, Batch& batch) const
{
    if (holds_personal_number(raw))
        batch.personal.emplace_back(line, column);
    if (!holds_masked_number(raw))
        return std::nullopt;
    return BadCell{FaultKind::text, say(tr("holds a number that was masked when it was exported: what was written is not known")),
                   say(tr("export with --unmask REASON, or enter the text anew"))};
}

/// Whether the word is blank, the record's code or its name.
bool RowReader::is_called(Column const& column, std::int64_t id, std::string const& written) const
{
    std::lock_guard const lock(m_job.naming);
    std::string_view const word = trim(written);
    return word.empty() || word == m_job.references.name(column.target, id) || word == m_job.references.code(column.target, id);
}

std::string RowReader::code_and_name(Column const& column, std::int64_t id) const
{
    std::lock_guard const lock(m_job.naming);
    return m_job.references.code(column.target, id) + " " + m_job.references.name(column.target, id);
}

/// A second cell about the same record must agree with the first, which it stands in for where that is blank.
void RowReader::read_witnesses(CsvRecord const& record, std::span<Entry> entries, Batch& batch, std::vector<Fault>& faults)
{
    for (Mapped& witness : m_witnesses) {
        Column const& column = witness.reader.column();
        std::string_view const raw = cell_in(record, witness.cell);
        Entry& first = entries[witness.column];
        if (first.kind == EntryKind::number && is_called(column, first.number, m_sheet->shown(raw)))
            continue;
        Entry second;
        std::optional<BadCell> bad = witness.reader.read(raw, second, batch.slice.texts());
        bool const is_other = !bad && first.kind == EntryKind::number && second.kind == EntryKind::number && first.number != second.number;
        if (is_other)
            bad = BadCell{FaultKind::reference, say(tr("“{}” in the same row is another one: {}"), m_sheet->layout.headings[m_cell_of[witness.column]], code_and_name(column, first.number)), {}};
        if (bad)
            faults.push_back(fault_at(record.line, witness.cell, raw, *bad));
        else if (first.kind == EntryKind::blank)
            first = second;
    }
}

void RowReader::check_order(CsvRecord const& record, std::span<Entry const> entries, std::vector<Fault>& faults) const
{
    for (Mapped const& field : m_fields) {
        Column const& column = m_ledger->columns[field.column];
        if (column.not_before.empty() || entries[field.column].kind != EntryKind::text)
            continue;
        Column const& earlier = m_ledger->column(column.not_before);
        Entry const& other = entries[static_cast<std::size_t>(&earlier - m_ledger->columns.data())];
        if (other.kind == EntryKind::text && entries[field.column].text() < other.text())
            faults.push_back(fault_at(record.line, field.cell, cell_in(record, field.cell),
                                      {FaultKind::order, say(tr("lies before {} ({})"), earlier.label, std::string(other.text())), {}}));
    }
}

void RowReader::check_required(std::span<Entry const> entries, std::size_t line, bool of_key, std::vector<Fault>& faults) const
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Column const& column = m_ledger->columns[i];
        if (!column.required || column.key != of_key || entries[i].is_given())
            continue;
        std::size_t const cell = m_cell_of[i];
        bool const has_fault = std::any_of(faults.begin(), faults.end(), [&](Fault const& fault) { return fault.field == column.name; });
        if (has_fault)
            continue;
        if (cell == no_cell) {
            faults.push_back(fault_at(line, 0, {}, {FaultKind::blank, say(tr("the record is new and needs {}, a column that the file does not have"), column.label), {}}));
            faults.back().heading.clear();
        } else {
            faults.push_back(fault_at(line, cell, {}, {FaultKind::blank, say(tr("may not be blank")), {}}));
        }
    }
}

Fault RowReader::fault_at(std::size_t line, std::size_t cell, std::string_view raw, BadCell const& bad) const
{
    Fault fault;
    fault.kind = bad.kind;
    fault.file = m_place;
    fault.line = line;
    fault.column = cell + 1;
    if (m_sheet->workbook)
        fault.cell = cell_name(cell, line);
    if (cell < m_sheet->layout.headings.size())
        fault.heading = m_sheet->layout.headings[cell];
    fault.value = trim(m_sheet->shown(raw.substr(0, most_shown)));
    for (std::size_t i = 0; i < m_cell_of.size(); ++i) {
        if (m_cell_of[i] != cell)
            continue;
        fault.field = m_ledger->columns[i].name;
        if (m_ledger->columns[i].sensitive)
            fault.value = masked(fault.value);
    }
    fault.reason = bad.reason;
    fault.hint = bad.hint;
    return fault;
}

}
