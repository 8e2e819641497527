#include "core/render/table_layout.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace cwp {

namespace {

constexpr std::size_t gap = 2;
/// A text column is not squeezed below this: four Chinese characters and a little.
constexpr std::size_t least_width = 10;
/// Two Chinese characters a line are still a heading.
constexpr std::size_t least_heading = 4;

struct Layout {
    std::vector<std::size_t> widths;
    std::vector<bool> right;
};

bool may_wrap(Table const& table, std::size_t column)
{
    if (table.columns[column].kind != CellKind::text) {
        return false;
    }
    return std::all_of(table.rows.begin(), table.rows.end(), [column](TableRow const& row) {
        return column >= row.cells.size() || row.cells[column].kind == CellKind::text;
    });
}

std::size_t widest_cell(Table const& table, std::size_t column)
{
    std::size_t width = 0;
    for (auto const& row : table.rows) {
        if (column < row.cells.size()) {
            width = std::max(width, display_width(printable(row.cells[column].text)));
        }
    }
    return width;
}

std::size_t heading_width(Table const& table, std::size_t column) { return display_width(printable(table.columns[column].heading)); }

/// Takes from the widest column above its least until the table fits.
void squeeze(std::size_t width, std::vector<std::size_t> const& least, std::vector<std::size_t>& widths)
{
    auto total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    while (total > width) {
        std::size_t widest = widths.size();
        for (std::size_t c = 0; c < widths.size(); ++c) {
            if (widths[c] > least[c] && (widest == widths.size() || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        if (widest == widths.size()) {
            return;
        }
        --widths[widest];
        --total;
    }
}

/// Headings are wrapped first, then texts.
void fit(Table const& table, std::size_t width, std::vector<std::size_t>& widths)
{
    std::vector<std::size_t> headings;
    std::vector<std::size_t> texts;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        auto const cells = widest_cell(table, c);
        headings.push_back(std::min(widths[c], std::max(cells, least_heading)));
        texts.push_back(std::min(headings.back(), may_wrap(table, c) ? least_width : headings.back()));
    }
    squeeze(width, headings, widths);
    squeeze(width, texts, widths);
}

Layout layout(Table const& table, std::size_t width)
{
    Layout out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        out.widths.push_back(std::max(heading_width(table, c), widest_cell(table, c)));
        out.right.push_back(is_right_aligned(table, c));
    }
    if (width > 0) {
        fit(table, width, out.widths);
    }
    return out;
}

void strip_end(std::string& line)
{
    line.erase(line.find_last_not_of(' ') + 1);
}

/// One row of cells, on as many lines as its tallest cell needs.
std::string row_lines(Layout const& layout, std::vector<std::string> const& texts)
{
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t c = 0; c < layout.widths.size(); ++c) {
        auto const text = c < texts.size() ? printable(texts[c]) : std::string();
        cells.push_back(display_width(text) > layout.widths[c] ? wrap(text, layout.widths[c]) : std::vector<std::string>{text});
        height = std::max(height, cells.back().size());
    }
    std::string out;
    for (std::size_t n = 0; n < height; ++n) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            std::string const text = n < cells[c].size() ? cells[c][n] : std::string();
            line += c ? std::string(gap, ' ') : "";
            line += layout.right[c] ? pad_left(text, layout.widths[c]) : pad_right(text, layout.widths[c]);
        }
        strip_end(line);
        out += line + "\n";
    }
    return out;
}

std::string rule(Layout const& layout)
{
    std::string out;
    for (std::size_t c = 0; c < layout.widths.size(); ++c) {
        out += (c ? std::string(gap, ' ') : "") + std::string(layout.widths[c], '-');
    }
    return out + "\n";
}

}

std::string table_lines(Table const& table, std::size_t width)
{
    if (table.columns.empty()) {
        return {};
    }
    auto const shape = layout(table, width);
    std::vector<std::string> texts;
    for (auto const& column : table.columns) {
        texts.push_back(column.heading);
    }
    auto out = row_lines(shape, texts) + rule(shape);
    bool in_items = true;
    for (auto const& row : table.rows) {
        if (row.role == RowRole::total && in_items) {
            out += rule(shape);
        }
        in_items = row.role != RowRole::total;
        texts.clear();
        for (auto const& cell : row.cells) {
            texts.push_back(cell.text);
        }
        out += row_lines(shape, texts);
    }
    return out;
}

}
