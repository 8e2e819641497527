#include "core/ledger/schema.hpp"

#include "core/base/error.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <vector>

namespace cwp {

namespace {

/// A reference in the natural key that may be blank is stored as 0, which is no record: the database cannot enforce it.
bool is_enforced(Column const& column)
{
    return column.type == ColumnType::ref && blank_of(column) != Value(std::int64_t{0});
}

std::string column_definition(Column const& column)
{
    std::string sql = column.name + " " + sql_type(column);
    return is_enforced(column) ? sql + " REFERENCES " + column.target + "(id)" : sql;
}

/// The date comes first, so that a month of records is one range of the index.
std::string key_columns(Ledger const& ledger)
{
    std::string columns;
    auto const append = [&](std::string const& name) { columns += (columns.empty() ? "" : ", ") + name; };
    bool const dated = std::find(ledger.key.begin(), ledger.key.end(), ledger.date) != ledger.key.end();
    if (dated) {
        append(ledger.date);
    }
    for (std::string const& name : ledger.key) {
        if (!dated || name != ledger.date) {
            append(name);
        }
    }
    return columns;
}

std::vector<std::string> columns_in(Database const& db, std::string const& table)
{
    Statement const nothing = db.prepare("SELECT * FROM " + table + " LIMIT 0");
    std::vector<std::string> names;
    for (int i = 0; i < nothing.columns(); ++i) {
        names.emplace_back(nothing.column_name(i));
    }
    return names;
}

std::vector<Column const*> missing_columns(Database const& db, Ledger const& ledger)
{
    std::vector<std::string> const present = columns_in(db, ledger.name);
    std::vector<Column const*> missing;
    for (Column const& column : ledger.columns) {
        if (std::find(present.begin(), present.end(), column.name) == present.end()) {
            missing.push_back(&column);
        }
    }
    return missing;
}

/// Rows that are there already have no value for a new column, so it starts blank even where new rows must fill it.
void add_column(Database const& db, Ledger const& ledger, Column const& column)
{
    if (column.key) {
        fail(tr("the table of {} exists and its key cannot be changed: column {} would be new in it"), ledger.name, column.name);
    }
    Column optional = column;
    if (column.required) {
        optional.required = false;
        optional.nullable = true;
    }
    std::string sql = column_definition(optional);
    Value const blank = blank_of(optional);
    if (!is_blank(blank)) {
        sql += std::holds_alternative<std::string>(blank) ? " DEFAULT ''" : " DEFAULT 0";
    }
    db.execute("ALTER TABLE " + ledger.name + " ADD COLUMN " + sql);
}

}

std::string table_definition(Ledger const& ledger)
{
    std::string sql = "CREATE TABLE " + ledger.name + " (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n";
    for (Column const& column : ledger.columns) {
        sql += "  " + column_definition(column) + ",\n";
    }
    return sql + "  op INTEGER NOT NULL,\n  UNIQUE (" + key_columns(ledger) + ")\n) STRICT";
}

bool prepare_tables(Database const& db, Pack const& pack)
{
    bool changed = false;
    for (std::string const& name : pack.ledger_names()) {
        Ledger const& ledger = pack.ledger(name);
        if (!db.has_table(name)) {
            db.execute(table_definition(ledger));
            changed = true;
            continue;
        }
        for (Column const* column : missing_columns(db, ledger)) {
            add_column(db, ledger, *column);
            changed = true;
        }
    }
    return changed;
}

bool tables_are_behind(Database const& db, Pack const& pack)
{
    std::vector<std::string> const names = pack.ledger_names();
    return std::any_of(names.begin(), names.end(), [&](std::string const& name) {
        return !db.has_table(name) || !missing_columns(db, pack.ledger(name)).empty();
    });
}

}
