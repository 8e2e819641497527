#pragma once

#include "core/base/language.hpp"
#include "core/ledger/sheet.hpp"

#include <string>
#include <string_view>

/// The file of rows that an import refused: as the sender wrote them, with the line and the reason behind them, to be corrected and imported again.
/// Of a workbook the rows come as marked text (cell_marks.hpp), of which rejects_workbook.hpp makes a workbook again.
namespace cwp {

class RejectsFormat {
public:
    explicit RejectsFormat(Sheet const& sheet);

    /// The heading row in the input's own encoding, with two more headings.
    std::string heading(Speech const& speech) const;
    /// One refused record.
    std::string row(std::string_view raw, std::size_t line, std::string_view reason) const;

private:
    std::string bytes(std::string_view utf8) const;
    std::string as_written(std::string text) const;
    std::string cell(std::string_view utf8) const;
    std::string again(std::string_view raw_cell) const;
    bool is_again() const;
    std::string with_delimiters(std::string_view raw, std::size_t cells) const;

    Sheet const* m_sheet;
    std::string m_delimiter;
    std::string_view m_line_end;
    std::string_view m_heading; ///< record
};

}
