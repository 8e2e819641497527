#include "core/ledger/rejects.hpp"

#include "core/base/csv.hpp"
#include "core/base/error.hpp"
#include "core/base/utf16.hpp"
#include "core/ledger/cell_marks.hpp"

#include <algorithm>

namespace cwp {

namespace {

CsvRecord record_at(std::string_view text, char delimiter, std::size_t place)
{
    CsvReader reader(text, delimiter);
    CsvRecord record;
    for (std::size_t i = 0; i <= place; ++i)
        reader.next(record);
    return record;
}

}

RejectsFormat::RejectsFormat(Sheet const& sheet) : m_sheet(&sheet)
{
    m_delimiter = sheet.workbook ? std::string(1, stand_in_delimiter) : bytes(sheet.written_delimiter);
    std::size_t const line_feed = sheet.text.find('\n');
    bool const crlf = line_feed != std::string_view::npos && line_feed > 0 && sheet.text[line_feed - 1] == '\r';
    m_line_end = crlf ? "\r\n" : "\n";
    m_heading = record_at(sheet.rows_text(), sheet.delimiter, sheet.heading_record).raw;
}

std::string RejectsFormat::bytes(std::string_view utf8) const
{
    return encode(utf8, m_sheet->encoding);
}

/// From the encoding of the rows to that of the file.
std::string RejectsFormat::as_written(std::string text) const
{
    if (m_sheet->written_encoding == Encoding::utf16le || m_sheet->written_encoding == Encoding::utf16be)
        return to_utf16(text, m_sheet->written_encoding == Encoding::utf16le ? ByteOrder::little : ByteOrder::big);
    return text;
}

/// Text behind the last column.
std::string RejectsFormat::cell(std::string_view utf8) const
{
    if (!m_sheet->workbook)
        return csv_cell(bytes(utf8), m_sheet->delimiter);
    std::string record;
    append_marked(record, CellNature::text, utf8);
    return record;
}

bool RejectsFormat::is_again() const
{
    std::vector<std::string> const& headings = m_sheet->layout.headings;
    return headings.size() >= 2 && is_reject_pair(headings[headings.size() - 2], headings.back());
}

/// The record with its own delimiters, and as many more as it lacks to reach the two columns behind the last heading.
std::string RejectsFormat::with_delimiters(std::string_view raw, std::size_t cells) const
{
    std::string out;
    for (char const c : raw) {
        if (c == stand_in_delimiter)
            out += m_delimiter;
        else
            out += c;
    }
    for (std::size_t i = cells; i < m_sheet->layout.headings.size(); ++i)
        out += m_delimiter;
    return out;
}

std::string RejectsFormat::heading(Speech const& speech) const
{
    std::string out = m_sheet->marked ? std::string("\xEF\xBB\xBF") : std::string();
    out += with_delimiters(m_heading, m_sheet->layout.headings.size());
    if (!is_again())
        out += m_delimiter + cell(speech(tr("line"))) + m_delimiter + cell(speech(tr("reason")));
    return as_written(out + std::string(m_line_end));
}

/// A cell of the record again, with its quotes.
std::string RejectsFormat::again(std::string_view raw_cell) const
{
    if (!m_sheet->workbook)
        return csv_cell(raw_cell, m_sheet->delimiter);
    MarkedCell const read = unmarked(raw_cell);
    std::string record;
    append_marked(record, read.nature, read.text);
    return record;
}

std::string RejectsFormat::row(std::string_view raw, std::size_t line, std::string_view reason) const
{
    CsvReader reader(raw, m_sheet->delimiter);
    CsvRecord record;
    reader.next(record);
    std::string out;
    if (record.open_quote_cell > 0 || is_again()) {
        // Cell by cell: an open quote would swallow what comes behind it, and an earlier line and reason give way to the new ones.
        std::size_t const last = is_again() ? std::min(record.cells.size(), m_sheet->layout.headings.size() - 2) : record.cells.size();
        std::string cells;
        for (std::size_t i = 0; i < last; ++i)
            cells += (i > 0 ? std::string(1, m_sheet->delimiter) : "") + again(record.cells[i]);
        out = with_delimiters(cells, is_again() ? last + 2 : last);
    } else {
        out = with_delimiters(raw, record.cells.size());
    }
    return as_written(out + m_delimiter + std::to_string(line) + m_delimiter + cell(reason) + std::string(m_line_end));
}

}
