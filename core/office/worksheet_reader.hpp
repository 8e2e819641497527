#pragma once

#include "core/office/workbook.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace cwp {

/// What a cell holds.
enum class CellNature {
    text,
    number,     ///< as its spreadsheet shows it, `85.6`, `95%`
    date,       ///< a day, a time or both: `2026-10-03`, `08:30`, `2026-10-03 08:30`
    error,      ///< a formula that failed: `#REF!`
    unresolved, ///< a formula without its result, `=A1+1`: the program that wrote it did not calculate
};

struct SheetCell {
    std::size_t column = 0; ///< from 0
    CellNature nature = CellNature::text;
    std::string_view text;  ///< never empty, unless `unresolved`
};

/// One row with its cells that are not blank, in order.
struct SheetRow {
    std::size_t number = 0; ///< from 1, as the spreadsheet counts
    bool hidden = false;
    std::span<SheetCell const> cells;
};

/// Cells that are merged into one; it has its value in the first.
struct CellRange {
    std::size_t first_row = 0;    ///< from 1
    std::size_t last_row = 0;
    std::size_t first_column = 0; ///< from 0
    std::size_t last_column = 0;
};

/// Tells the rows of a sheet one after the other, in little memory. What the sheet says of its own size is not believed.
class WorksheetReader {
public:
    using Take = std::function<void(SheetRow const&)>;
    /// \param take gets every row that has a cell that is not blank; what it is given lives during the call.
    WorksheetReader(Workbook& workbook, Worksheet const& sheet, Take take);
    ~WorksheetReader();
    WorksheetReader(WorksheetReader const&) = delete;
    WorksheetReader& operator=(WorksheetReader const&) = delete;

    /// Reads on by a piece. False when the sheet is at its end. Error (exit 1) where it is damaged or has rows, columns or texts beyond what a sheet can have.
    bool advance();
    /// All merged cells; they stand behind the rows.
    std::vector<CellRange> const& merged() const;

    static constexpr std::size_t most_rows = 1048576;
    static constexpr std::size_t most_columns = 16384;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
