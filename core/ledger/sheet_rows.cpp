#include "core/ledger/sheet_rows.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/ledger/cell_marks.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace cwp {

namespace {

constexpr std::size_t longest_text = std::size_t{1} << 30;

/// Gives the rows below the first of merged cells the value that stands there.
class Filling {
public:
    explicit Filling(std::vector<CellRange> ranges) : m_ranges(std::move(ranges))
    {
        std::sort(m_ranges.begin(), m_ranges.end(), [](CellRange const& a, CellRange const& b) { return std::pair(a.first_row, a.first_column) < std::pair(b.first_row, b.first_column); });
    }

    /// The cells of the row and those that are filled into it, by column.
    std::vector<SheetCell> const& complete(SheetRow const& row)
    {
        m_cells.assign(row.cells.begin(), row.cells.end());
        std::erase_if(m_open, [&](Open const& each) { return each.range->last_row < row.number; });
        for (; m_next < m_ranges.size() && m_ranges[m_next].first_row <= row.number; ++m_next)
            open(m_ranges[m_next], row);
        std::size_t const own = m_cells.size();
        for (Open const& each : m_open)
            if (each.range->first_row < row.number && std::none_of(row.cells.begin(), row.cells.end(), [&](SheetCell const& cell) { return cell.column == each.range->first_column; }))
                m_cells.push_back({each.range->first_column, each.nature, each.text});
        if (m_cells.size() > own)
            std::sort(m_cells.begin(), m_cells.end(), [](SheetCell const& a, SheetCell const& b) { return a.column < b.column; });
        return m_cells;
    }

private:
    struct Open {
        CellRange const* range = nullptr;
        CellNature nature = CellNature::text;
        std::string text;
    };

    void open(CellRange const& range, SheetRow const& row)
    {
        auto const first = std::find_if(row.cells.begin(), row.cells.end(), [&](SheetCell const& cell) { return cell.column == range.first_column; });
        bool const taken = std::any_of(m_open.begin(), m_open.end(), [&](Open const& each) { return each.range->first_column == range.first_column; });
        if (range.first_row == row.number && first != row.cells.end() && !taken)
            m_open.push_back({&range, first->nature, std::string(first->text)});
    }

    std::vector<CellRange> m_ranges; ///< by row
    std::size_t m_next = 0;
    std::vector<Open> m_open;        ///< that reach the present row or beyond, one a column
    std::vector<SheetCell> m_cells;
};

/// Makes the text, as much of it as is asked for.
class Rows {
public:
    Rows(Workbook& workbook, Worksheet const& sheet, std::vector<CellRange> merged)
        : m_workbook(workbook), m_filling(std::move(merged)), m_reader(workbook, sheet, [this](SheetRow const& row) { add(row); }) {}

    std::size_t take(char* to, std::size_t size)
    {
        while (m_text.size() - m_taken < size && m_more)
            m_more = m_reader.advance();
        std::size_t const count = std::min(size, m_text.size() - m_taken);
        m_text.copy(to, count, m_taken);
        m_taken += count;
        if (m_taken == m_text.size()) {
            m_text.clear();
            m_taken = 0;
        }
        return count;
    }

    std::vector<CellRange> const& merged() const { return m_reader.merged(); }

    std::vector<std::size_t> hidden;

private:
    void add(SheetRow const& row)
    {
        bool const blank = std::all_of(row.cells.begin(), row.cells.end(), [](SheetCell const& cell) { return cell.nature == CellNature::text && trim(cell.text).empty(); });
        if (blank)
            return;
        if (row.hidden)
            hidden.push_back(row.number);
        std::size_t const before = m_text.size();
        m_text.append(row.number - m_line, '\n');
        m_line = row.number;
        std::size_t column = 0;
        for (SheetCell const& cell : m_filling.complete(row)) {
            if (cell.nature == CellNature::text && trim(cell.text).empty())
                continue;
            m_text.append(cell.column - column, stand_in_delimiter);
            column = cell.column;
            append_marked(m_text, cell.nature, cell.text);
        }
        m_size += m_text.size() - before;
        if (m_size > longest_text)
            fail(tr("{}: its rows are larger than {} MB; export it as several files"), printable(m_workbook.name()), longest_text >> 20);
    }

    Workbook& m_workbook;
    Filling m_filling;
    std::string m_text;
    std::size_t m_taken = 0;
    std::size_t m_size = 0;
    std::size_t m_line = 1;
    bool m_more = true;
    WorksheetReader m_reader;
};

}

SheetRows read_rows(Workbook& workbook, Worksheet const& sheet)
{
    std::vector<CellRange> filled;
    for (;;) {
        Rows rows(workbook, sheet, filled);
        MappedFile text(MappedFile::Read([&rows](char* to, std::size_t size) { return rows.take(to, size); }));
        std::vector<CellRange> tall;
        std::copy_if(rows.merged().begin(), rows.merged().end(), std::back_inserter(tall), [](CellRange const& range) { return range.last_row > range.first_row; });
        if (tall.empty() || !filled.empty())
            return {std::move(text), std::move(rows.hidden), std::move(tall)};
        filled = std::move(tall);
    }
}

}
