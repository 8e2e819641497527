#include "core/document/document.hpp"

#include <utility>

namespace cwp {

Cell text_cell(std::string text) { return Cell{std::move(text), CellKind::text}; }
Cell code_cell(std::string text) { return Cell{std::move(text), CellKind::code}; }
Cell number_cell(std::string text) { return Cell{std::move(text), CellKind::number}; }
Cell number_cell(std::int64_t number) { return Cell{std::to_string(number), CellKind::number}; }
Cell date_cell(std::string text) { return Cell{std::move(text), CellKind::date}; }
Cell percent_cell(std::string text) { return Cell{std::move(text), CellKind::percent}; }

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
