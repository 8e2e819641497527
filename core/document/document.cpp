#include "core/document/document.hpp"

#include <algorithm>
#include <utility>

namespace cwp {

Cell text_cell(std::string text) { return Cell{std::move(text), CellKind::text}; }
Cell code_cell(std::string text) { return Cell{std::move(text), CellKind::code}; }
Cell number_cell(std::string text) { return Cell{std::move(text), CellKind::number}; }
Cell number_cell(std::int64_t number) { return Cell{std::to_string(number), CellKind::number}; }
Cell date_cell(std::string text) { return Cell{std::move(text), CellKind::date}; }
Cell percent_cell(std::string text) { return Cell{std::move(text), CellKind::percent}; }
Cell coded_cell(std::string text, std::string code) { return Cell{std::move(text), CellKind::text, std::move(code)}; }

CellKind kind_in(TableColumn const& column, Cell const& cell)
{
    return cell.kind != CellKind::text ? cell.kind : column.kind;
}

namespace {

bool is_figure(CellKind kind) { return kind == CellKind::number || kind == CellKind::percent; }

}

bool is_right_aligned(Table const& table, std::size_t column)
{
    if (table.columns[column].kind != CellKind::text) {
        return is_figure(table.columns[column].kind);
    }
    bool any = false;
    for (auto const& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].text.empty()) {
            continue;
        }
        if (!is_figure(row.cells[column].kind)) {
            return false;
        }
        any = true;
    }
    return any;
}

Table with_columns(Table const& table, std::vector<std::size_t> const& columns)
{
    Table out{table.key, table.caption, {}, {}, table.if_empty};
    for (auto const column : columns) {
        out.columns.push_back(table.columns[column]);
    }
    for (auto const& row : table.rows) {
        TableRow kept{{}, row.role};
        for (auto const column : columns) {
            kept.cells.push_back(column < row.cells.size() ? row.cells[column] : Cell{});
        }
        out.rows.push_back(std::move(kept));
    }
    return out;
}

namespace {

bool is_blank(Table const& table, std::size_t column)
{
    return std::all_of(table.rows.begin(), table.rows.end(), [column](TableRow const& row) { return column >= row.cells.size() || row.cells[column].text.empty(); });
}

}

bool hides_columns(Table const& table)
{
    return std::any_of(table.columns.begin(), table.columns.end(), [](TableColumn const& column) { return column.shown != Shown::always; });
}

Table as_people_see(Table const& table)
{
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        auto const shown = table.columns[c].shown;
        if (shown == Shown::always || (shown == Shown::where_filled && !is_blank(table, c))) {
            columns.push_back(c);
        }
    }
    return with_columns(table, columns);
}

std::string title_with_unit(Chart const& chart, Language language)
{
    if (chart.unit.empty()) {
        return chart.title;
    }
    return language == Language::zh ? chart.title + "（" + chart.unit + "）" : chart.title + " (" + chart.unit + ")";
}

Table const* find_table(Document const& document, std::string const& key)
{
    for (auto const& block : document.blocks) {
        auto const* table = std::get_if<Table>(&block);
        if (table && table->key == key) {
            return table;
        }
    }
    return nullptr;
}

}
