#include "core/ledger/rejects_workbook.hpp"

#include "core/base/csv.hpp"
#include "core/ledger/cell_marks.hpp"
#include "core/office/workbook_writer.hpp"

#include <algorithm>

namespace cwp {

namespace {

bool is_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

WorkbookCell cell_again(MarkedCell const& cell)
{
    constexpr std::size_t longest_day = 10; // a time of day behind it makes it longer
    switch (cell.nature) {
    case CellNature::number: return {cell.text, cell.text.ends_with('%') ? CellForm::percent : CellForm::number};
    case CellNature::date: return {cell.text, cell.text.size() > longest_day ? CellForm::moment : CellForm::date};
    case CellNature::unresolved: return {"#N/A", CellForm::text};
    case CellNature::error:
    case CellNature::text: break;
    }
    // What looks like a code keeps its zeros also when it is typed over.
    return {cell.text, !cell.text.empty() && is_digits(cell.text) ? CellForm::code : CellForm::text};
}

void write_sheet(WorkbookWriter& workbook, RejectedRows const& sheet)
{
    CsvReader reader(sheet.rows, stand_in_delimiter);
    CsvRecord record;
    reader.next(record);
    WorkbookSheet plan{.name = sheet.tab, .columns = {}};
    for (std::string_view const cell : record.cells)
        plan.columns.push_back({.heading = unmarked(cell).text});
    workbook.sheet(plan);
    std::vector<WorkbookCell> cells;
    while (reader.next(record)) {
        cells.clear();
        for (std::string_view const cell : record.cells)
            cells.push_back(cell_again(unmarked(cell)));
        // The line is a number to sort by.
        if (cells.size() >= 2)
            cells[cells.size() - 2].form = CellForm::number;
        workbook.row(cells);
    }
}

}

void write_rejects_workbook(std::string const& path, std::span<RejectedRows const> sheets, Language language)
{
    WorkbookWriter workbook({.title = {}, .language = language, .streaming = true}, path);
    for (RejectedRows const& sheet : sheets)
        write_sheet(workbook, sheet);
    workbook.finish();
}

}
