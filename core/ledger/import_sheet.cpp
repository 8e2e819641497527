#include "core/ledger/import_sheet.hpp"

#include "core/base/text.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <future>
#include <utility>

namespace cwp {

namespace {

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

}

SheetImport::SheetImport(ImportJob& job, Sheet const& sheet, std::size_t place)
    : m_job(job), m_sheet(&sheet), m_place(place), m_ledger(&sheet.ledger()), m_rows(job, sheet, place), m_stored(job.operation.db(), *m_ledger), m_rejects_format(sheet),
      m_given_columns(m_rows.columns()), m_first_id(highest_id(job.operation.db(), m_ledger->name) + 1), m_next_id(m_first_id)
{
    for (std::size_t i = 0; i < m_ledger->columns.size(); ++i) {
        if (m_rows.cell_of(i) != RowReader::no_cell || blank_of(m_ledger->columns[i]) != Value())
            m_written_columns.push_back(i);
        if (m_ledger->columns[i].name == m_ledger->date)
            m_date_column = i;
    }
    outcome.notes = sheet.notes;
}

void SheetImport::run()
{
    Batch now(*m_ledger);
    Batch ahead(*m_ledger);
    m_rows.read(now);
    for (;;) {
        std::future<void> reading;
        if (!now.last)
            reading = std::async(std::launch::async, [&] { m_rows.read(ahead); });
        store(now);
        if (now.last)
            break;
        reading.get();
        std::swap(now, ahead);
    }
    note_rows();
}

void SheetImport::store(Batch& batch)
{
    take_over(batch);
    drop_repeats(batch.slice);
    m_stored.match(batch.slice);
    m_stored.visit(batch.slice, [&](std::size_t row, Statement& stored) { settle_stored(batch.slice, row, stored); });
    number_fresh(batch);
    insert_fresh(batch.slice);
    write_rejects();
    if (m_sheet->release)
        m_sheet->release(batch.end);
    if (m_job.hooks.progress)
        m_job.hooks.progress(m_place, batch.end, outcome.counts.read);
}

void SheetImport::take_over(Batch& batch)
{
    outcome.counts.read += batch.read;
    outcome.counts.rejected += batch.rejected;
    outcome.counts.blank += batch.blank;
    outcome.counts.footers += batch.footers.size();
    m_cut_short += batch.cut_short;
    m_footer_lines.insert(m_footer_lines.end(), batch.footers.begin(), batch.footers.end());
    m_personal.insert(m_personal.end(), batch.personal.begin(), batch.personal.end());
    std::move(batch.rejects.begin(), batch.rejects.end(), std::back_inserter(m_rejects));
    for (Fault& fault : batch.faults)
        m_job.faults.add(std::move(fault));
}

void SheetImport::refuse(std::size_t line, std::string_view raw, std::vector<Fault> faults)
{
    ++outcome.counts.rejected;
    m_rows.reject(m_rejects, line, raw, faults);
    for (Fault& fault : faults)
        m_job.faults.add(std::move(fault));
}

void SheetImport::refuse_row(Slice& slice, std::size_t row, Fault fault)
{
    slice.row(row).fate = RowFate::refused;
    std::vector<Fault> faults;
    faults.push_back(std::move(fault));
    refuse(slice.row(row).line, slice.row(row).raw, std::move(faults));
}

/// Where free text holds numbers of persons: one sentence for the file.
void SheetImport::warn_of_numbers()
{
    if (m_personal.empty())
        return;
    std::vector<std::size_t> lines;
    std::vector<std::string> columns;
    for (auto const& [line, column] : m_personal) {
        if (lines.empty() || lines.back() != line)
            lines.push_back(line);
        std::string const label = m_ledger->columns[column].label.in(m_job.speech.language());
        if (std::find(columns.begin(), columns.end(), label) == columns.end())
            columns.push_back(label);
    }
    outcome.warnings.push_back(say(tr("{0}: line {1}: citizen ids or mobile numbers stand in the text of {2}; they are stored as written and masked in what is written out"),
                                   printable(m_sheet->name), lines_named(lines), join(columns, ", ")));
}

void SheetImport::note_rows()
{
    warn_of_numbers();
    std::string const name = printable(m_sheet->name);
    if (!m_footer_lines.empty())
        outcome.notes.push_back(say(tr("{}: lines that are totals or signatures are skipped: {}"), name, lines_named(m_footer_lines)));
    if (outcome.counts.blank > 0)
        outcome.notes.push_back(say(tr("{}: blank rows are skipped: {}"), name, outcome.counts.blank));
    if (!m_repeat_lines.empty())
        outcome.notes.push_back(say(tr("{}: rows that stand there twice, letter for letter, are taken once: {} (line {})"), name, outcome.counts.repeated, lines_named(m_repeat_lines)));
    std::vector<Message> const remarks = m_rows.remarks();
    outcome.notes.insert(outcome.notes.end(), remarks.begin(), remarks.end());
    if (m_cut_short > 0 && !m_sheet->workbook)
        outcome.notes.push_back(say(tr("{}: rows that end before the last column are read as blank there: {}"), name, m_cut_short));
}

}
