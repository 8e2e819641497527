#include "core/ledger/rejects.hpp"

#include "core/base/csv.hpp"
#include "core/base/error.hpp"

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
    m_delimiter = bytes(sheet.written_delimiter);
    std::size_t const line_feed = sheet.text.find('\n');
    bool const crlf = line_feed != std::string_view::npos && line_feed > 0 && sheet.text[line_feed - 1] == '\r';
    m_line_end = crlf ? "\r\n" : "\n";
    m_heading = record_at(sheet.rows_text(), sheet.delimiter, sheet.heading_record).raw;
}

std::string RejectsFormat::bytes(std::string_view utf8) const
{
    return encode(utf8, m_sheet->encoding);
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
    std::vector<std::string> const& headings = m_sheet->layout.headings;
    std::string out = m_sheet->bytes.size() != m_sheet->text.size() ? std::string("\xEF\xBB\xBF") : std::string();
    out += with_delimiters(m_heading, headings.size());
    bool const again = headings.size() >= 2 && is_reject_pair(headings[headings.size() - 2], headings.back());
    if (!again)
        out += m_delimiter + bytes(speech(tr("line"))) + m_delimiter + bytes(speech(tr("reason")));
    return out + std::string(m_line_end);
}

std::string RejectsFormat::row(std::string_view raw, std::size_t line, std::string_view reason) const
{
    CsvReader reader(raw, m_sheet->delimiter);
    CsvRecord record;
    reader.next(record);
    std::vector<std::string> const& headings = m_sheet->layout.headings;
    bool const again = headings.size() >= 2 && is_reject_pair(headings[headings.size() - 2], headings.back());
    std::string out;
    if (record.open_quote_cell > 0 || again) {
        // Cell by cell: an open quote would swallow what comes behind it, and an earlier line and reason give way to the new ones.
        std::size_t const last = again ? std::min(record.cells.size(), headings.size() - 2) : record.cells.size();
        std::string cells;
        for (std::size_t i = 0; i < last; ++i)
            cells += (i > 0 ? std::string(1, m_sheet->delimiter) : "") + csv_cell(record.cells[i], m_sheet->delimiter);
        out = with_delimiters(cells, again ? last + 2 : last);
    } else {
        out = with_delimiters(raw, record.cells.size());
    }
    std::string const plain = bytes(reason);
    return out + m_delimiter + std::to_string(line) + m_delimiter + csv_cell(plain, m_sheet->delimiter) + std::string(m_line_end);
}

}
