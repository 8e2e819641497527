#include "core/ledger/finding_records.hpp"

#include "core/base/text.hpp"
#include "core/ledger/records.hpp"
#include "core/ledger/references.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>

namespace cwp {

namespace {

bool is_number_text(std::string_view text)
{
    return !text.empty() && text.size() < 19 && std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

bool exists(Database const& db, Ledger const& ledger, std::int64_t id)
{
    Statement row = db.prepare("SELECT 1 FROM " + ledger.name + " WHERE id = ?");
    row.bind(1, id);
    return row.step();
}

std::int64_t by_number(Database const& db, Ledger const& ledger, std::string_view digits)
{
    std::int64_t const id = is_number_text(digits) ? std::stoll(std::string(digits)) : 0;
    if (id == 0 || !exists(db, ledger, id)) {
        fail(tr("{}: there is no record #{}"), ledger.title, std::string(digits));
    }
    return id;
}

std::int64_t by_code(References& references, Ledger const& ledger, std::string_view written)
{
    try {
        return references.id(ledger.name, written);
    } catch (Invalid const& invalid) {
        if (is_number_text(written) && exists(references.db(), ledger, std::stoll(std::string(written)))) {
            return std::stoll(std::string(written));
        }
        throw Invalid(say(tr("{} {}: {}"), ledger.title, std::string(written), invalid.message()), invalid.hint());
    }
}

/// The values of the natural key joined by `/`, in the key's order.
std::int64_t by_key(References& references, Ledger const& ledger, std::string_view written)
{
    std::vector<std::string_view> const parts = split(written, '/');
    if (parts.size() != ledger.key.size()) {
        misuse(tr("{} {}: name the record by its number, as #12, or by its key: {}"), ledger.title, std::string(written), join(ledger.key, "/"));
    }
    Row key;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Column const& column = ledger.column(ledger.key[i]);
        try {
            key.emplace_back(column.name, parse_value(column, parts[i], references));
        } catch (Invalid const& invalid) {
            throw Invalid(say(tr("{} \"{}\": {}"), column.name, std::string(parts[i]), invalid.message()), invalid.hint());
        }
    }
    std::optional<std::int64_t> const id = record_with_key(references.db(), ledger, key);
    if (!id) {
        fail(tr("{}: there is no record {}"), ledger.title, std::string(written));
    }
    return *id;
}

Value const& cell(Row const& row, std::string const& column)
{
    return std::find_if(row.begin(), row.end(), [&](auto const& each) { return each.first == column; })->second;
}

bool is_called(Column const& column, std::string const& folded)
{
    auto const same = [&](std::string const& word) { return fold(word) == folded; };
    return same(column.name) || same(column.label.zh) || same(column.label.en) || std::any_of(column.aliases.begin(), column.aliases.end(), same);
}

}

std::string column_list(Ledger const& ledger, std::string_view prefix)
{
    std::string list;
    for (Column const& column : ledger.columns) {
        list += (list.empty() ? "" : ", ") + std::string(prefix) + column.name;
    }
    return list;
}

Row row_from(Ledger const& ledger, Statement const& statement, int first)
{
    Row row;
    row.reserve(ledger.columns.size());
    for (Column const& column : ledger.columns) {
        row.emplace_back(column.name, statement.value(first++));
    }
    return row;
}

std::optional<std::int64_t> record_with_key(Database const& db, Ledger const& ledger, Row const& row)
{
    std::string sql = "SELECT id FROM " + ledger.name;
    for (std::size_t i = 0; i < ledger.key.size(); ++i) {
        sql += (i == 0 ? " WHERE " : " AND ") + ledger.key[i] + " = ?";
    }
    Statement found = db.prepare(sql);
    for (std::size_t i = 0; i < ledger.key.size(); ++i) {
        found.bind(static_cast<int>(i) + 1, cell(row, ledger.key[i]));
    }
    return found.step() ? std::optional(found.integer(0)) : std::nullopt;
}

Column const& column_called(Ledger const& ledger, std::string_view word)
{
    if (Column const* column = ledger.find(word)) {
        return *column;
    }
    std::string const folded = fold(word);
    std::vector<std::string> names;
    for (Column const& column : ledger.columns) {
        if (is_called(column, folded)) {
            return column;
        }
        names.push_back(column.name);
    }
    std::vector<std::string> const likely = nearest(word, names, 1);
    if (!likely.empty()) {
        misuse(tr("{} has no column {}; did you mean {}?"), ledger.title, std::string(word), likely.front());
    }
    misuse(tr("{} has no column {}; its columns are: {}"), ledger.title, std::string(word), join(names, ", "));
}

std::string record_title(References& references, Ledger const& ledger, std::int64_t id, Language language)
{
    if (ledger.code_column()) {
        std::string const& code = references.code(ledger.name, id);
        std::string const& name = references.name(ledger.name, id);
        return name == code ? code : code + " " + name;
    }
    Row const row = read_record(references.db(), ledger, id);
    std::string title = "#" + std::to_string(id);
    for (std::string const& name : ledger.key) {
        std::string const text = print_value(ledger.column(name), cell(row, name), references, language);
        title += text.empty() ? "" : " " + text;
    }
    return title;
}

std::int64_t find_record(References& references, Ledger const& ledger, std::string_view written)
{
    written = trim(written);
    if (written.starts_with("#") || written.starts_with("＃")) {
        return by_number(references.db(), ledger, half_width(written).substr(1));
    }
    if (ledger.code_column()) {
        return by_code(references, ledger, written);
    }
    return is_number_text(written) ? by_number(references.db(), ledger, written) : by_key(references, ledger, written);
}

Row read_record(Database const& db, Ledger const& ledger, std::int64_t id)
{
    Statement found = db.prepare("SELECT " + column_list(ledger) + " FROM " + ledger.name + " WHERE id = ?");
    found.bind(1, id);
    if (!found.step()) {
        fail(tr("{}: there is no record #{}"), ledger.title, id);
    }
    return row_from(ledger, found);
}

}
