#pragma once

#include "core/office/worksheet_reader.hpp"

#include <string>
#include <string_view>

/// The rows of a workbook's sheet as a text of records, so that the same reader reads them as reads CSV: one line for every row of the sheet, cells by
/// `stand_in_delimiter`. What CSV cannot say, that a cell is a number or a date of the spreadsheet, is said by one byte in front of it, which no
/// cell of text can begin with; line breaks within a cell have a byte of their own. Only this file knows the bytes.
namespace cwp {

/// The delimiter of such texts and of `Sheet::separated`.
inline constexpr char stand_in_delimiter = '\x1f';

struct MarkedCell {
    CellNature nature = CellNature::text;
    std::string text; ///< as the spreadsheet holds it
};

/// Appends the cell as it stands in a record. Control characters that serve as marks become another one, which is refused just as well.
void append_marked(std::string& record, CellNature nature, std::string_view text);
/// A cell of a record, without its quotes.
MarkedCell unmarked(std::string_view cell);

}
