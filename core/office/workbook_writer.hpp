#pragma once

#include "core/base/language.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Workbooks (.xlsx) that open well on a Chinese desk: text stays text, codes keep their zeros, nothing in them is a formula, the heading row
/// stays in sight and on every printed page, A4. The same content gives the same bytes, on every day and every computer.
namespace cwp {

/// What a cell is stored as. What does not read as its form says (a dash among numbers) is stored as the text it is.
enum class CellForm {
    text,
    code,    ///< text, in a cell marked as text, so that what is typed over it keeps its zeros too; also for months and times of day
    number,  ///< a decimal as printed, `12.60`, shown with as many decimals
    percent, ///< `95%`
    date,    ///< `2026-10-03`, a real date of the spreadsheet
    moment,  ///< `2026-10-03 08:30`, the same with a time of day
};

enum class RowForm {
    item,
    heading, ///< a heading row in the midst of a sheet; the first one belongs to the sheet
    total,   ///< bold
    note,    ///< small print in the table
    title,   ///< large, over several columns
    words,   ///< a paragraph over several columns: not measured for widths
    remark,  ///< the same in small print
};

struct WorkbookCell {
    std::string text;               ///< as printed; empty: blank
    CellForm form = CellForm::text;
};

struct WorkbookColumn {
    std::string heading;
    CellForm form = CellForm::text;   ///< of the cells that a form to be filled in has below its headings
    std::size_t width = 0;            ///< in characters, a Hanzi is two; 0: what headings and cells ask for, within limits
    std::string note{};               ///< pops up at the heading
    std::vector<std::string> choices{}; ///< offered as a drop-down in a form to be filled in; other words are questioned, not refused
};

struct WorkbookSheet {
    std::string name;                     ///< made legal and unique
    std::vector<std::string> above{};     ///< lines over the heading row: the first is a title
    std::vector<WorkbookColumn> columns{}; ///< where no column has a heading the sheet is without a heading row
    bool filter = false;                  ///< arrows at the headings
    bool form = false;                    ///< to be filled in: cells below have the form of their column and its choices
};

/// A chart of figures that stand on the same sheet; it is put to the right of them.
struct WorkbookChart {
    std::string title;
    bool lines = false;                   ///< else columns
    std::size_t first_row = 0;            ///< rows as `WorkbookWriter::rows` counts them
    std::size_t last_row = 0;
    std::size_t categories = 0;           ///< column
    struct Series {
        std::string name;
        std::size_t column = 0;
    };
    std::vector<Series> series;
};

struct WorkbookOptions {
    std::string title{};                  ///< a property of the file
    std::string name{};                   ///< as messages name the file; empty: its path, else its title
    Language language = Language::zh;     ///< of the fonts and of what the writer says itself
    bool streaming = false;               ///< rows leave memory as they come: for large exports
};

class WorkbookWriter {
public:
    /// Into memory; `bytes` gives it.
    explicit WorkbookWriter(WorkbookOptions options);
    /// Into this file, which the caller makes whole or removes (NewFile).
    WorkbookWriter(WorkbookOptions options, std::string path);
    ~WorkbookWriter();
    WorkbookWriter(WorkbookWriter const&) = delete;
    WorkbookWriter& operator=(WorkbookWriter const&) = delete;

    /// Begins the next sheet, with its heading row. At least one is needed.
    void sheet(WorkbookSheet const& sheet);
    /// The next row of the present sheet. Error (exit 1) where a sheet is full (1,048,576 rows) or a text longer than a cell takes (32,767 characters).
    void row(std::vector<WorkbookCell> const& cells, RowForm form = RowForm::item);
    /// How many rows the present sheet has so far: the number of the next.
    std::size_t rows() const;
    /// Not while streaming.
    void chart(WorkbookChart const& chart);

    /// Writes all of it. Error (exit 3) where the disk is full or the folder for temporary files cannot be written.
    void finish();
    /// Finishes a workbook in memory.
    std::string bytes();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
