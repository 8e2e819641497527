#pragma once

#include "core/base/file.hpp"
#include "core/office/worksheet_reader.hpp"

#include <cstddef>
#include <vector>

namespace cwp {

/// The rows of a workbook's sheet as a text (cell_marks.hpp): line n is row n. It lies in a file without a name, however large it is.
struct SheetRows {
    MappedFile text;
    std::vector<std::size_t> hidden;  ///< numbers of hidden rows that hold something
    std::vector<CellRange> filled;    ///< merged cells of several rows: each row has their value
};

/// Reads the sheet; twice where cells of several rows are merged, for that stands behind the rows. Error as WorksheetReader, and where the text would be larger than a gigabyte.
SheetRows read_rows(Workbook& workbook, Worksheet const& sheet);

}
