#include "core/base/csv.hpp"
#include "core/document/document.hpp"
#include "core/render/format.hpp"

#include <vector>

/// The tables of a document as comma-separated text. A list has its keys as headings, codes for words and no row of totals, and can be
/// imported again; a report has the headings people read. Several tables stand one below the other, a blank line between them, each under
/// its caption.
namespace cwp::formats {

extern Format const csv;

namespace {

std::string record(std::vector<std::string> const& cells, std::string const& line_end)
{
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += (i ? "," : "") + csv_cell(defused(cells[i]));
    }
    return out + line_end;
}

std::string table_text(Table const& table, bool for_programs, std::string const& line_end)
{
    std::vector<std::string> cells;
    for (auto const& column : table.columns) {
        cells.push_back(for_programs ? column.key : column.heading);
    }
    auto out = record(cells, line_end);
    for (auto const& row : table.rows) {
        if (for_programs && row.role == RowRole::total) {
            continue;
        }
        cells.clear();
        for (auto const& cell : row.cells) {
            cells.push_back(for_programs ? cell.code.value_or(cell.text) : cell.text);
        }
        out += record(cells, line_end);
    }
    return out;
}

std::string write(Document const& document, RenderOptions const& options)
{
    std::string const line_end = options.byte_order_mark ? "\r\n" : "\n";
    std::vector<Table const*> tables;
    for (auto const& block : document.blocks) {
        if (auto const* table = std::get_if<Table>(&block)) {
            tables.push_back(table);
        }
    }
    std::string out = options.byte_order_mark ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < tables.size(); ++i) {
        out += i ? line_end : "";
        if (tables.size() > 1 && !tables[i]->caption.empty()) {
            out += record({tables[i]->caption}, line_end);
        }
        out += table_text(*tables[i], document.data_only, line_end);
    }
    return out;
}

}

Format const csv{"csv", ".csv", write};

}
