#include "core/store/ledger_table.hpp"

#include "core/store/seal.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cwp {

namespace {

bool is_identifier(std::string_view name)
{
    auto const letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && letter(name.front())
        && std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

}

std::string LedgerTable::select_list(std::string_view alias) const
{
    std::string const prefix = alias.empty() ? std::string() : std::string(alias) + ".";
    std::string out = fmt::format("{0}id, {0}op", prefix);
    for (auto const& column : columns)
        out += fmt::format(", {}{}", prefix, column.name);
    return out;
}

std::optional<LedgerTable> ledger_table(Database const& db, std::string_view name)
{
    if (!is_identifier(name))
        return {};
    LedgerTable table{std::string(name), {}};
    bool has_id = false;
    bool has_op = false;
    auto columns = db.prepare("SELECT name, \"notnull\", type FROM pragma_table_info(?) ORDER BY cid");
    columns.bind(1, name);
    while (columns.step()) {
        auto const column = columns.text(0);
        has_id = has_id || column == "id";
        has_op = has_op || column == "op";
        if (column == "id" || column == "op" || !is_identifier(column))
            continue;
        std::string field;
        append_field(field, column);
        table.columns.push_back({std::string(column), columns.integer(1) != 0, columns.text(2) == "INTEGER", std::move(field)});
    }
    return has_id && has_op ? std::optional(std::move(table)) : std::nullopt;
}

Row read_cells(LedgerTable const& table, Statement const& row)
{
    Row cells;
    cells.reserve(table.columns.size());
    int place = 2; // behind id and op
    for (auto const& column : table.columns)
        cells.emplace_back(column.name, row.value(place++));
    return cells;
}

Value const& cell(Row const& row, std::string_view column)
{
    static Value const blank;
    auto const found = std::find_if(row.begin(), row.end(), [&](auto const& each) { return each.first == column; });
    return found == row.end() ? blank : found->second;
}

namespace {

void append_cell(std::string& out, LedgerTable::Column const& column, Value const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value)) {
        if (*number != 0 || !column.not_null)
            append_field(out += column.field, *number);
    } else if (auto const* text = std::get_if<std::string>(&value)) {
        if (!text->empty() || !column.not_null)
            append_field(out += column.field, std::string_view(*text));
    }
}

}

std::string record_fields(LedgerTable const& table, std::int64_t id, Row const& row)
{
    std::string out;
    append_field(out, id);
    std::size_t place = 0;
    for (auto const& column : table.columns) {
        // Rows are nearly always in the table's own order.
        bool const in_order = place < row.size() && row[place].first == column.name;
        append_cell(out, column, in_order ? row[place].second : cell(row, column.name));
        ++place;
    }
    out += ';';
    return out;
}

void append_record_fields(std::string& out, LedgerTable const& table, std::int64_t id, std::span<Value const* const> row, std::span<std::size_t const> places)
{
    append_field(out, id);
    for (std::size_t n = 0; n < table.columns.size(); ++n)
        if (places[n] < row.size())
            append_cell(out, table.columns[n], *row[places[n]]);
    out += ';';
}

void append_record_fields(std::string& out, LedgerTable const& table, Statement const& row)
{
    append_field(out, row.integer(0));
    int place = 2; // behind id and op
    for (auto const& column : table.columns) {
        auto const cell = row.cell(place++);
        switch (cell.kind) {
        case Statement::Cell::Kind::blank:
            break;
        case Statement::Cell::Kind::number:
            if (cell.number != 0 || !column.not_null)
                append_field(out += column.field, cell.number);
            break;
        case Statement::Cell::Kind::text:
            if (!cell.text.empty() || !column.not_null)
                append_field(out += column.field, cell.text);
            break;
        }
    }
    out += ';';
}

}
