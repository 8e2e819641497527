#include "core/report/query_table.hpp"

#include "core/base/text.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// The column of the pack that `supervision.kind` names.
Column const& column_named(Pack const& pack, std::string_view name)
{
    std::size_t const dot = name.find('.');
    return pack.ledger(name.substr(0, dot)).column(name.substr(dot + 1));
}

CellKind kind_of(Column const& column)
{
    switch (column.type) {
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal:
    case ColumnType::money: return CellKind::number;
    case ColumnType::percent: return CellKind::percent;
    case ColumnType::date: return CellKind::date;
    case ColumnType::code: return CellKind::code;
    default: return CellKind::text;
    }
}

/// By name or label for people; by code for programs.
Cell cell_of(Column const& column, Value const& value, References& references, Language language)
{
    std::string const printed = print_value(column, value, references, language);
    bool const has_code = column.type == ColumnType::ref || column.type == ColumnType::choice || column.type == ColumnType::standard;
    return {printed, kind_of(column), has_code ? std::optional<std::string>(export_value(column, value, references)) : std::nullopt};
}

}

Statement rows_between(Database const& db, std::string_view sql, Period days)
{
    auto rows = db.prepare(sql);
    rows.bind(":first", Value{iso(days.first)});
    rows.bind(":last", Value{iso(days.last)});
    return rows;
}

Table query_table(References& references, Statement& rows, std::string key, std::vector<QueryColumn> const& columns, Speech const& say)
{
    Table table;
    table.key = std::move(key);
    std::vector<Column const*> sources;
    for (QueryColumn const& column : columns) {
        Column const* source = column.of.empty() ? nullptr : &column_named(references.pack(), column.of);
        sources.push_back(source);
        table.columns.push_back({column.key, column.heading.empty() && source ? say(source->label) : column.heading, source ? kind_of(*source) : column.kind, column.shown});
    }
    while (rows.step()) {
        TableRow row;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            Value const value = rows.value(static_cast<int>(i));
            if (is_blank(value)) {
                row.cells.push_back({"", columns[i].kind});
            } else {
                row.cells.push_back(sources[i] ? cell_of(*sources[i], value, references, say.language()) : Cell{rows.string(static_cast<int>(i)), columns[i].kind});
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_total(Table& table, std::vector<std::string> const& summed, std::string const& title)
{
    if (table.rows.empty()) {
        return;
    }
    TableRow total{{}, RowRole::total};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        bool const is_sum = std::find(summed.begin(), summed.end(), table.columns[i].key) != summed.end();
        std::int64_t sum = 0;
        for (TableRow const& row : table.rows) {
            sum += is_sum && !row.cells[i].text.empty() ? std::stoll(row.cells[i].text) : 0;
        }
        total.cells.push_back(is_sum ? number_cell(sum) : text_cell(i == 0 ? title : ""));
    }
    table.rows.push_back(std::move(total));
}

}
