#pragma once

#include <cstddef>
#include <deque>
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
    std::size_t stray_cell = 0;            ///< from 1: the first cell with text behind its closing quote; that text belongs to it
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
    static constexpr std::size_t never_closed = static_cast<std::size_t>(-1);

    std::size_t line_end(std::size_t at);
    std::size_t after_line(std::size_t end) const;
    bool ends_cell(std::size_t at) const;
    void split_plain(std::string_view line, std::vector<std::string_view>& cells) const;
    void read_quoted(CsvRecord& record);
    std::size_t plain_cell(std::size_t at, std::vector<std::string_view>& cells) const;
    std::size_t quoted_cell(std::size_t at, CsvRecord& record);
    std::string_view without_doubled(std::string_view content);
    void give_up_line(CsvRecord& record, std::size_t open);

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    // The nearest line feed from m_at on, kept because a text without any would be searched to its end for every record.
    std::size_t m_next_lf = 0;
    bool m_searched = false;
    std::deque<std::string> m_unquoted; ///< storage of cells with doubled quotes; does not move them as it grows
};

/// A cell as CSV writes it: quoted where it has to be.
std::string csv_cell(std::string_view text, char delimiter = ',');
/// Text that a spreadsheet would take for a formula (= + - @ tab CR NUL, their full-width twins, or ' before one of these) behind an apostrophe; numbers are left alone.
std::string defused(std::string_view text);
/// The inverse of `defused`.
std::string_view undefused(std::string_view text);

}
