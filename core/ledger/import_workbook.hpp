#pragma once

#include "core/base/error.hpp"
#include "core/ledger/cell_marks.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/pack.hpp"

#include <string>
#include <string_view>

/// What a cell of a workbook says to a column. A spreadsheet turns what is typed into numbers and dates, and loses zeros in front, digits behind the
/// fifteenth and house numbers like 3-2 by that. Nothing of this is repaired here: where something may be lost the cell is refused with the way out.
namespace cwp {

struct WorkbookTarget {
    Column const& column;
    std::string_view ledger;  ///< of the column
    bool date1904 = false;
    References& references;
};

struct WrittenCell {
    std::string text;
    Message remark{};         ///< what was made of it, where that should be told once; else empty text
};

/// The text that a person would have written for it, to be read by the column's type as from any file. Throws Invalid where the cell cannot be taken:
/// - a number in a column of codes, phones or citizen ids, for zeros in front and digits behind are gone (a mobile phone number, eleven digits from 1 on, has none to lose);
/// - a number that refers to a record, unless exactly one record has this code and none has it with zeros in front;
/// - a number of more than fifteen digits, in whatever column;
/// - a date where none belongs (a room 3-2 has become 2 March), a failed formula, a formula without its result.
/// A bare number in a column of dates or times is refused where it is read, as in any file, with what it probably means.
WrittenCell written_cell(MarkedCell const& cell, WorkbookTarget const& target);

}
