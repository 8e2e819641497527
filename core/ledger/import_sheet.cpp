#include "core/ledger/import_sheet.hpp"

#include "core/base/text.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t rows_between_progress = 4096;
constexpr std::size_t most_lines_named = 5;

std::string lines_named(std::vector<std::size_t> const& lines)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < lines.size() && i < most_lines_named; ++i)
        words.push_back(std::to_string(lines[i]));
    return join(words, ", ") + (lines.size() > most_lines_named ? ", …" : "");
}

std::int64_t highest_id(Database const& db, std::string const& table)
{
    Statement sequence = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?");
    sequence.bind(1, table);
    return sequence.step() ? sequence.integer(0) : 0;
}

/// Whether a later row of the file may be meant by this column.
bool refers_to_itself(Ledger const& ledger, Column const& column)
{
    return column.type == ColumnType::ref && column.target == ledger.name && !column.key && !column.required;
}

}

SheetImport::SheetImport(ImportJob& job, Sheet const& sheet, std::size_t place)
    : m_job(job), m_sheet(&sheet), m_place(place), m_ledger(&sheet.ledger()), m_cell_of(m_ledger->columns.size(), no_cell), m_slice(*m_ledger, m_ledger->columns.size()),
      m_stored(job.operation.db(), *m_ledger), m_rejects_format(sheet), m_decoder(sheet.encoding)
{
    auto const mapped = [&](Field const& field) {
        Column const& column = m_ledger->columns[field.column];
        return Mapped{field.cell, field.column, EntryReader(column, job.references, sheet.sound ? nullptr : &m_decoder, sheet.rows_text()), refers_to_itself(*m_ledger, column)};
    };
    for (Field const& field : sheet.layout.fields) {
        m_fields.push_back(mapped(field));
        m_cell_of[field.column] = field.cell;
    }
    for (Field const& field : sheet.layout.witnesses)
        m_witnesses.push_back(mapped(field));
    for (std::size_t i = 0; i < m_ledger->columns.size(); ++i) {
        if (m_cell_of[i] != no_cell || blank_of(m_ledger->columns[i]) != Value())
            m_written_columns.push_back(i);
        if (m_ledger->columns[i].name == m_ledger->date)
            m_date_column = i;
    }
    for (char const* word : {"合计", "小计", "总计", "填表人", "审核", "备注:", "备注：", "制表"})
        m_footers.push_back(encode(word, sheet.encoding));
    m_first_id = highest_id(job.operation.db(), m_ledger->name) + 1;
    m_next_id = m_first_id;
    outcome.notes = sheet.notes;
}

void SheetImport::run()
{
    std::string_view const text = m_sheet->rows_text();
    CsvReader reader(text, m_sheet->delimiter);
    CsvRecord record;
    for (std::size_t i = 0; i <= m_sheet->heading_record; ++i)
        reader.next(record);
    bool const is_file_itself = text.data() == m_sheet->text.data();
    std::size_t const mark = m_sheet->bytes.size() - m_sheet->text.size();
    std::size_t rows = 0;
    while (reader.next(record)) {
        read_row(record);
        if (++rows % rows_between_progress == 0 && m_job.hooks.progress)
            m_job.hooks.progress(m_place, reader.position(), rows);
        if (m_slice.is_full()) {
            flush();
            if (is_file_itself && m_sheet->release)
                m_sheet->release(reader.position() + mark);
        }
    }
    flush();
    note_rows();
}

void SheetImport::read_row(CsvRecord const& record)
{
    if (is_blank_or_footer(record))
        return;
    ++outcome.counts.read;
    std::vector<Fault> faults;
    std::span<Entry> const entries = m_slice.add(record.line, record.raw);
    std::size_t const deferred_before = m_deferred.size();
    check_shape(record, faults);
    if (record.open_quote_cell > 0) { // its other cells are nobody's
        m_slice.drop_last();
        refuse(record.line, record.raw, std::move(faults));
        return;
    }
    read_cells(record, entries, faults);
    if (!m_witnesses.empty())
        read_witnesses(record, entries, faults);
    check_order(record, entries, faults);
    check_required(entries, record.line, true, faults);
    if (faults.empty())
        return;
    check_required(entries, record.line, false, faults);
    m_deferred.resize(deferred_before);
    m_slice.drop_last();
    refuse(record.line, record.raw, std::move(faults));
}

bool SheetImport::is_blank(std::string_view cell) const
{
    return cell.empty() || trim(m_sheet->encoding == Encoding::utf8 ? std::string(cell) : shown(cell, Encoding::gb18030)).empty();
}

bool SheetImport::is_blank_or_footer(CsvRecord const& record)
{
    auto const first = std::find_if(record.cells.begin(), record.cells.end(), [](std::string_view cell) { return !cell.empty(); });
    // Nearly every row begins with a number or a word of ASCII: nothing more to look at.
    if (first != record.cells.end() && static_cast<unsigned char>(first->front()) > ' ' && static_cast<unsigned char>(first->front()) < 0x80)
        return false;
    auto const filled = std::find_if(first, record.cells.end(), [this](std::string_view cell) { return !is_blank(cell); });
    if (filled == record.cells.end()) {
        ++outcome.counts.blank;
        return true;
    }
    if (std::none_of(m_footers.begin(), m_footers.end(), [word_of = trim(*filled)](std::string const& word) { return word_of.starts_with(word); }))
        return false;
    // A record may be called so too: only a row that lacks what every record has is a footer.
    bool const lacks = std::any_of(m_fields.begin(), m_fields.end(), [&](Mapped const& field) { return m_ledger->columns[field.column].required && is_blank(cell_of(record, field.cell)); });
    if (!lacks)
        return false;
    ++outcome.counts.footers;
    m_footer_lines.push_back(record.line);
    return true;
}

void SheetImport::check_shape(CsvRecord const& record, std::vector<Fault>& faults) const
{
    if (record.open_quote_cell > 0)
        faults.push_back(fault_at(record.line, record.open_quote_cell - 1, cell_of(record, record.open_quote_cell - 1),
                                  {FaultKind::shape, say(tr("the quote that opens here is never closed")), say(tr("delete it, or close it; quotes within a text are doubled"))}));
    std::size_t const headings = m_sheet->layout.headings.size();
    for (std::size_t cell = headings; cell < record.cells.size(); ++cell) {
        if (trim(record.cells[cell]).empty())
            continue;
        faults.push_back(fault_at(record.line, cell, record.cells[cell],
                                  {FaultKind::shape, say(tr("“{}” stands behind the last column: the row has {} cells, the headings are {}"),
                                                         shorten(printable(shown(record.cells[cell], m_sheet->encoding)), 40), record.cells.size(), headings),
                                   say(tr("a text that holds the delimiter must stand in quotes"))}));
        return;
    }
}

void SheetImport::read_cells(CsvRecord const& record, std::span<Entry> entries, std::vector<Fault>& faults)
{
    if (record.cells.size() <= m_sheet->layout.fields.back().cell)
        ++m_short_rows;
    for (Mapped& field : m_fields) {
        std::string_view const raw = cell_of(record, field.cell);
        std::optional<BadCell> bad = field.reader.read(raw, entries[field.column], m_slice.texts());
        if (!bad)
            continue;
        if (field.may_wait && bad->kind == FaultKind::reference) {
            m_slice.row(m_slice.size() - 1).deferred = true;
            m_deferred.push_back(DeferredReference{this, record.line, {}, 0, false, field.column, field.cell, std::string(trim(shown(raw, m_sheet->encoding)))});
            continue;
        }
        faults.push_back(fault_at(record.line, field.cell, raw, *bad));
    }
}

/// A second cell about the same record must agree with the first, which it stands in for where that is blank.
void SheetImport::read_witnesses(CsvRecord const& record, std::span<Entry> entries, std::vector<Fault>& faults)
{
    for (Mapped& witness : m_witnesses) {
        Column const& column = witness.reader.column();
        std::string_view const raw = cell_of(record, witness.cell);
        Entry& first = entries[witness.column];
        if (first.kind == EntryKind::number) {
            std::string const written = shown(raw, m_sheet->encoding);
            std::string_view const word = trim(written);
            if (word.empty() || word == m_job.references.name(column.target, first.number) || word == m_job.references.code(column.target, first.number))
                continue;
        }
        Entry second;
        std::optional<BadCell> bad = witness.reader.read(raw, second, m_slice.texts());
        bool const is_other = !bad && first.kind == EntryKind::number && second.kind == EntryKind::number && first.number != second.number;
        if (is_other)
            bad = BadCell{FaultKind::reference, say(tr("“{}” in the same row is another one: {} {}"), m_sheet->layout.headings[m_cell_of[witness.column]],
                                                    m_job.references.code(column.target, first.number), m_job.references.name(column.target, first.number)), {}};
        if (bad)
            faults.push_back(fault_at(record.line, witness.cell, raw, *bad));
        else if (first.kind == EntryKind::blank)
            first = second;
    }
}

void SheetImport::check_order(CsvRecord const& record, std::span<Entry const> entries, std::vector<Fault>& faults) const
{
    for (Mapped const& field : m_fields) {
        Column const& column = m_ledger->columns[field.column];
        if (column.not_before.empty() || entries[field.column].kind != EntryKind::text)
            continue;
        Column const& earlier = m_ledger->column(column.not_before);
        Entry const& other = entries[static_cast<std::size_t>(&earlier - m_ledger->columns.data())];
        if (other.kind == EntryKind::text && entries[field.column].text() < other.text())
            faults.push_back(fault_at(record.line, field.cell, cell_of(record, field.cell),
                                      {FaultKind::order, say(tr("lies before {} ({})"), earlier.label, std::string(other.text())), {}}));
    }
}

/// Required cells that are blank. Rows of records that are there may leave all but the key blank, so those are asked later.
void SheetImport::check_required(std::span<Entry const> entries, std::size_t line, bool only_key, std::vector<Fault>& faults) const
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Column const& column = m_ledger->columns[i];
        if (!column.required || column.key != only_key || entries[i].is_given())
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

Fault SheetImport::fault_at(std::size_t line, std::size_t cell, std::string_view raw, BadCell const& bad) const
{
    Fault fault;
    fault.kind = bad.kind;
    fault.file = m_place;
    fault.line = line;
    fault.column = cell + 1;
    if (cell < m_sheet->layout.headings.size())
        fault.heading = m_sheet->layout.headings[cell];
    fault.value = trim(shown(raw, m_sheet->encoding));
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

void SheetImport::refuse(std::size_t line, std::string_view raw, std::vector<Fault> faults)
{
    ++outcome.counts.rejected;
    if (m_job.hooks.reject && m_job.options.skip_errors) {
        std::string reason;
        for (Fault const& fault : faults)
            reason += (reason.empty() ? "" : "; ") + m_job.speech(sentence(fault));
        m_rejects.push_back(Reject{line, raw, std::move(reason)});
    }
    for (Fault& fault : faults)
        m_job.faults.add(std::move(fault));
}

void SheetImport::note_rows()
{
    std::string const name = printable(m_sheet->name);
    if (!m_footer_lines.empty())
        outcome.notes.push_back(say(tr("{}: lines that are totals or signatures are skipped: {}"), name, lines_named(m_footer_lines)));
    if (outcome.counts.blank > 0)
        outcome.notes.push_back(say(tr("{}: blank rows are skipped: {}"), name, outcome.counts.blank));
    if (!m_repeat_lines.empty())
        outcome.notes.push_back(say(tr("{}: rows that stand there twice, letter for letter, are taken once: {} (line {})"), name, outcome.counts.repeated, lines_named(m_repeat_lines)));
    if (m_short_rows > 0)
        outcome.notes.push_back(say(tr("{}: rows that end before the last column are read as blank there: {}"), name, m_short_rows));
}

}
