#include "core/ledger/schema.hpp"

#include "core/base/error.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <optional>
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

std::string stored_definition(Database const& db, std::string const& table)
{
    Statement row = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
    row.bind(1, table);
    return row.step() ? row.string(0) : std::string();
}

/// Where the parenthesis that opens at `at` is closed; those in quotes are text.
std::size_t closing(std::string const& sql, std::size_t at)
{
    int depth = 0;
    bool quoted = false;
    for (; at < sql.size(); ++at) {
        if (sql[at] == '\'') {
            quoted = !quoted;
        } else if (!quoted && sql[at] == '(') {
            ++depth;
        } else if (!quoted && sql[at] == ')' && --depth == 0) {
            break;
        }
    }
    return at;
}

/// Tables of earlier versions know the codes of their choices, so that they would refuse one that the regulation has got since.
/// The definition without that; nothing where it is so already.
std::optional<std::string> definition_without_codes(std::string sql, Ledger const& ledger)
{
    bool changed = false;
    for (Column const& column : ledger.columns) {
        std::string const begin = " CHECK (" + column.name;
        for (std::string_view const codes : {" IN ('", " = '"}) {
            std::size_t const at = column.type == ColumnType::choice ? sql.find(begin + std::string(codes)) : std::string::npos;
            if (at == std::string::npos) {
                continue;
            }
            std::size_t const end = closing(sql, at) + 1;
            sql.replace(at, end - at, column.required ? begin + " <> '')" : "");
            changed = true;
        }
    }
    return changed ? std::optional(std::move(sql)) : std::nullopt;
}

/// What was made for the table and goes with it.
std::vector<std::string> indexes_and_triggers(Database const& db, std::string const& table)
{
    Statement rows = db.prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY name");
    rows.bind(1, table);
    std::vector<std::string> found;
    while (rows.step()) {
        found.push_back(rows.string(0));
    }
    return found;
}

/// SQLite changes no CHECK of a table that is there: the records move into another that takes its name. Their numbers, and the next one, stay.
void redefine(Database const& db, std::string const& table, std::string const& definition)
{
    std::string const other = table + "_redefined";
    std::vector<std::string> const more = indexes_and_triggers(db, table);
    Statement given = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?");
    given.bind(1, table);
    std::int64_t const highest = given.step() ? given.integer(0) : 0; // 0: no id was ever given
    given.reset();
    db.execute("CREATE TABLE " + other + " " + definition.substr(definition.find('(')));
    db.execute("INSERT INTO " + other + " SELECT * FROM " + table);
    db.execute("DROP TABLE " + table);
    db.execute("ALTER TABLE " + other + " RENAME TO " + table);
    if (highest > 0) {
        db.execute("DELETE FROM sqlite_sequence WHERE name = '" + table + "'");
        db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('" + table + "', " + std::to_string(highest) + ")");
    }
    for (std::string const& sql : more) {
        db.execute(sql);
    }
}

/// While a table is missing nothing may look for what refers to it.
class WithoutReferences {
public:
    explicit WithoutReferences(Database const& db) : m_db(db) { m_db.enforce_references(false); }
    ~WithoutReferences() { m_db.enforce_references(true); }
    WithoutReferences(WithoutReferences const&) = delete;
    WithoutReferences& operator=(WithoutReferences const&) = delete;

private:
    Database const& m_db;
};

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
        if (auto const definition = definition_without_codes(stored_definition(db, name), ledger)) {
            WithoutReferences const meanwhile(db);
            redefine(db, name, *definition);
            changed = true;
        }
    }
    return changed;
}

bool tables_are_behind(Database const& db, Pack const& pack)
{
    std::vector<std::string> const names = pack.ledger_names();
    return std::any_of(names.begin(), names.end(), [&](std::string const& name) {
        return !db.has_table(name) || !missing_columns(db, pack.ledger(name)).empty()
            || definition_without_codes(stored_definition(db, name), pack.ledger(name)).has_value();
    });
}

}
