#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Comma-separated text (RFC 4180): quotes, doubled quotes, line breaks inside quotes; CR, LF and CRLF.
namespace cwp {

/// One record as it stands in the text. `cells` point into the reader's buffers and live until the next record.
struct CsvRecord {
    std::size_t line = 0;                  ///< physical line on which it starts, from 1
    std::string_view raw;                  ///< as written, without its line end
    std::vector<std::string_view> cells;   ///< unquoted
    std::size_t open_quote_cell = 0;       ///< from 1: this cell opens a quote that never closes; 0 when all is well
};

/// Walks the records of a text that it does not own. Works on undecoded bytes too: no trail byte of GB18030 is a comma, quote, CR or LF.
/// A quote that never closes costs its own line only: reading goes on at the next line.
class CsvReader {
public:
    CsvReader(std::string_view text, char delimiter);
    /// False at the end. A blank line is a record with one empty cell.
    bool next(CsvRecord& record);
    /// Bytes read so far.
    std::size_t position() const { return m_at; }

private:
    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::vector<std::string> m_unquoted; ///< storage of cells with doubled quotes
};

/// A cell as CSV writes it: quoted where it has to be.
std::string csv_cell(std::string_view text, char delimiter = ',');
/// Text that a spreadsheet would take for a formula (= + - @ tab CR, or ' before one of these) behind an apostrophe; numbers are left alone.
std::string defused(std::string_view text);
/// The inverse of `defused`.
std::string_view undefused(std::string_view text);

}
