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
/// A word or code longer than this may be cut in a text column.
constexpr std::size_t longest_word = 20;
/// Two Chinese characters a line are still a heading.
constexpr std::size_t least_heading = 4;
/// So many columns say what a row of a split table is about.
constexpr std::size_t most_names = 2;

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

std::size_t total_width(std::vector<std::size_t> const& widths)
{
    return widths.empty() ? 0 : std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
}

/// Takes from the widest column above its least until the table fits.
void squeeze(std::size_t width, std::vector<std::size_t> const& least, std::vector<std::size_t>& widths)
{
    auto total = total_width(widths);
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

std::size_t widest_word(Table const& table, std::size_t column)
{
    std::size_t width = 0;
    for (auto const& row : table.rows) {
        if (column < row.cells.size()) {
            width = std::max(width, widest_piece(printable(row.cells[column].text)));
        }
    }
    return width;
}

std::vector<std::size_t> natural_widths(Table const& table)
{
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        widths.push_back(std::max(heading_width(table, c), widest_cell(table, c)));
    }
    return widths;
}

/// With headings on several lines.
std::vector<std::size_t> widths_by_cells(Table const& table)
{
    auto widths = natural_widths(table);
    for (std::size_t c = 0; c < widths.size(); ++c) {
        auto const word = widest_piece(printable(table.columns[c].heading));
        widths[c] = std::min(widths[c], std::max({widest_cell(table, c), word, least_heading}));
    }
    return widths;
}

/// With texts on several lines as well: what the table needs so that no word is broken.
std::vector<std::size_t> least_widths(Table const& table)
{
    auto widths = widths_by_cells(table);
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (may_wrap(table, c)) {
            widths[c] = std::min(widths[c], std::max(least_width, std::min(longest_word, widest_word(table, c))));
        }
    }
    return widths;
}

/// Headings are wrapped first, then texts; words in headings are broken only where nothing else helps.
void fit(Table const& table, std::size_t width, std::vector<std::size_t>& widths)
{
    squeeze(width, widths_by_cells(table), widths);
    squeeze(width, least_widths(table), widths);
    std::vector<std::size_t> last_resort;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        last_resort.push_back(std::min(widths[c], may_wrap(table, c) ? least_width : std::max(widest_cell(table, c), least_heading)));
    }
    squeeze(width, last_resort, widths);
}

Layout layout(Table const& table, std::size_t width)
{
    Layout out;
    out.widths = natural_widths(table);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        out.right.push_back(is_right_aligned(table, c));
    }
    if (width > 0 && total_width(out.widths) > width) {
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

/// The leading columns of words, `most_names` at most.
std::size_t naming_columns(Table const& table)
{
    std::size_t count = 0;
    while (count < std::min(most_names, table.columns.size()) && !is_right_aligned(table, count)) {
        ++count;
    }
    return count;
}

/// The `n`-th of `parts` tables with the same naming columns.
Table part_of(Table const& table, std::size_t naming, std::size_t n, std::size_t parts)
{
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < naming; ++c) {
        columns.push_back(c);
    }
    auto const others = table.columns.size() - naming;
    for (auto c = others * n / parts; c < others * (n + 1) / parts; ++c) {
        columns.push_back(naming + c);
    }
    return with_columns(table, columns);
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

std::vector<Table> parts_that_fit(Table const& table, std::size_t width)
{
    auto const fits = [width](Table const& part) { return width == 0 || total_width(least_widths(part)) <= width; };
    if (fits(table)) {
        return {table};
    }
    auto const naming = naming_columns(table);
    auto const others = table.columns.size() - naming;
    for (std::size_t count = 2; count <= others; ++count) {
        std::vector<Table> parts;
        for (std::size_t n = 0; n < count; ++n) {
            parts.push_back(part_of(table, naming, n, count));
        }
        if (std::all_of(parts.begin(), parts.end(), fits)) {
            return parts;
        }
    }
    return {table};
}

}
