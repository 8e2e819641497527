#include "core/ledger/records.hpp"

#include "core/base/text.hpp"
#include "core/ledger/finding_records.hpp"
#include "core/ledger/row_check.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr std::string_view clear_word = "(清空)";

Value* cell(Row& row, std::string_view column)
{
    auto const found = std::find_if(row.begin(), row.end(), [&](auto const& each) { return each.first == column; });
    return found == row.end() ? nullptr : &found->second;
}

/// Names what was typed and where; a sensitive value is not repeated.
[[noreturn]] void refuse_value(Column const& column, std::string const& written, Invalid const& invalid)
{
    if (column.sensitive) {
        throw Invalid(say(tr("{} (--{}): {}"), column.label, column.name, invalid.message()), invalid.hint());
    }
    throw Invalid(say(tr("{} (--{} \"{}\"): {}"), column.label, column.name, written, invalid.message()), invalid.hint());
}

void put_given(Row& row, Ledger const& ledger, Given const& given, References& references)
{
    for (auto const& [word, written] : given) {
        Column const& column = column_called(ledger, word);
        try {
            bool const cleared = half_width(trim(written)) == clear_word;
            *cell(row, column.name) = cleared ? blank_of(column) : parse_value(column, written, references);
        } catch (Invalid const& invalid) {
            refuse_value(column, written, invalid);
        }
    }
}

Row blank_row(Ledger const& ledger)
{
    Row row;
    for (Column const& column : ledger.columns) {
        row.emplace_back(column.name, blank_of(column));
    }
    return row;
}

/// All required columns at once: who adds a record by hand wants to hear of them together.
void refuse_missing(Ledger const& ledger, Row const& row)
{
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (ledger.columns[i].required && is_blank(row[i].second)) {
            missing.push_back("--" + ledger.columns[i].name);
        }
    }
    if (!missing.empty()) {
        fail(tr("{}: these may not be blank: {}"), ledger.title, join(missing, " "));
    }
}

void refuse_double(References& references, Ledger const& ledger, Row const& row, std::int64_t self)
{
    std::optional<std::int64_t> const other = record_with_key(references.db(), ledger, row);
    if (other && *other != self) {
        fail(tr("{}: this record exists already as #{} (same {}); change it with: cwp {} edit '#{}' COLUMN=VALUE"), ledger.title, *other,
             join(ledger.key, ", "), ledger.name, *other);
    }
}

/// The ledgers that refer to a record, each with its number of rows; empty text where none does.
Message referring(References& references, Ledger const& ledger, std::int64_t id)
{
    Message found;
    for (std::string const& name : references.pack().ledger_names()) {
        Ledger const& other = references.pack().ledger(name);
        for (Column const& column : other.columns) {
            if (column.type != ColumnType::ref || column.target != ledger.name) {
                continue;
            }
            Statement rows = references.db().prepare("SELECT count(*) FROM " + name + " WHERE " + column.name + " = ?");
            rows.bind(1, id);
            if (rows.step() && rows.integer(0) > 0) {
                Message const here = say(tr("{} in {} ({})"), rows.integer(0), other.title, column.label);
                found = found.text.empty() ? here : say(tr("{}, {}"), found, here);
            }
        }
    }
    return found;
}

void note_date(Operation& operation, Ledger const& ledger, Row const& row)
{
    auto const found = std::find_if(row.begin(), row.end(), [&](auto const& each) { return each.first == ledger.date; });
    std::string const* const date = found == row.end() ? nullptr : std::get_if<std::string>(&found->second);
    if (date && !date->empty()) {
        operation.touched(ledger.name, date->size() == 7 ? *date + "-01" : *date);
    }
}

}

std::int64_t insert_row(Operation& operation, Ledger const& ledger, Row const& row)
{
    std::string names;
    std::string places;
    for (auto const& [name, value] : row) {
        names += name + ", ";
        places += "?, ";
    }
    Statement insert = operation.db().prepare("INSERT INTO " + ledger.name + " (" + names + "op) VALUES (" + places + "?)");
    int place = 0;
    for (auto const& [name, value] : row) {
        insert.bind(++place, value);
    }
    insert.bind(++place, operation.number());
    insert.run();
    std::int64_t const id = operation.db().last_id();
    operation.count(ledger.name, {1, 0, 0});
    note_date(operation, ledger, row);
    return id;
}

void update_row(Operation& operation, Ledger const& ledger, std::int64_t id, Row const& changed)
{
    Row const before = read_record(operation.db(), ledger, id);
    operation.keep_image(ledger.name, id, false);
    std::string sets;
    for (auto const& [name, value] : changed) {
        sets += name + " = ?, ";
    }
    Statement update = operation.db().prepare("UPDATE " + ledger.name + " SET " + sets + "op = ? WHERE id = ?");
    int place = 0;
    for (auto const& [name, value] : changed) {
        update.bind(++place, value);
    }
    update.bind(place + 1, operation.number()).bind(place + 2, id);
    update.run();
    operation.count(ledger.name, {0, 1, 0});
    note_date(operation, ledger, before);
    note_date(operation, ledger, changed);
}

void delete_row(Operation& operation, Ledger const& ledger, std::int64_t id)
{
    Row const before = read_record(operation.db(), ledger, id);
    operation.keep_image(ledger.name, id, true);
    Statement remove = operation.db().prepare("DELETE FROM " + ledger.name + " WHERE id = ?");
    remove.bind(1, id);
    remove.run();
    operation.count(ledger.name, {0, 0, 1});
    note_date(operation, ledger, before);
}

std::int64_t add_record(Operation& operation, References& references, Ledger const& ledger, Given const& values)
{
    Row row = blank_row(ledger);
    put_given(row, ledger, values, references);
    refuse_missing(ledger, row);
    check_row(ledger, row);
    refuse_double(references, ledger, row, 0);
    std::int64_t const id = insert_row(operation, ledger, row);
    references.forget(ledger.name);
    return id;
}

void edit_record(Operation& operation, References& references, Ledger const& ledger, std::int64_t id, Given const& changes)
{
    Row const before = read_record(references.db(), ledger, id);
    Row after = before;
    put_given(after, ledger, changes, references);
    refuse_missing(ledger, after);
    check_row(ledger, after);
    refuse_double(references, ledger, after, id);
    Row changed;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (after[i].second != before[i].second) {
            changed.push_back(after[i]);
        }
    }
    if (!changed.empty()) {
        update_row(operation, ledger, id, changed);
        references.forget(ledger.name);
    }
}

void remove_record(Operation& operation, References& references, Ledger const& ledger, std::int64_t id)
{
    Message const others = referring(references, ledger, id);
    if (!others.text.empty()) {
        fail(tr("{} {} cannot be removed, other records refer to it: {}"), ledger.title, record_title(references, ledger, id, Language::zh), others);
    }
    delete_row(operation, ledger, id);
    references.forget(ledger.name);
}

}
