#include "core/ledger/values.hpp"

#include "core/base/date.hpp"
#include "core/base/text.hpp"
#include "core/ledger/references.hpp"
#include "core/ledger/written_numbers.hpp"
#include "core/ledger/written_words.hpp"

#include <algorithm>

namespace cwp {

namespace {

std::int64_t number_of(Value const& value) { return std::get<std::int64_t>(value); }
std::string const& text_of(Value const& value) { return std::get<std::string>(value); }

Value parse_date_value(std::string_view text)
{
    text = trim(text);
    std::optional<Date> const date = iso_date(text);
    return date && year_of(*date) >= 1900 && year_of(*date) < 2200 ? std::string(text) : iso(parse_date(text));
}

/// 9500 as `95%`, 9550 as `95.5%`.
std::string percent_text(std::int64_t hundredths)
{
    std::string text = scaled_text(hundredths, 2);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text + "%";
}

std::string choice_label(Column const& column, std::string const& code, Language language)
{
    for (Choice const& choice : column.choices) {
        if (choice.code == code) {
            return choice.label.in(language);
        }
    }
    return code;
}

/// The name where it tells which record is meant, else `name(code)`; the code where there is no name.
std::string reference_text(Column const& column, std::int64_t id, References& references)
{
    std::string const& name = references.name(column.target, id);
    std::string const& code = references.code(column.target, id);
    if (name.empty() || name == code) {
        return code;
    }
    return references.is_shared(column.target, name) ? name + "(" + code + ")" : name;
}

/// Blank as a value that is stored: '' in a text key, 0 in a reference key.
bool is_stored_blank(Column const& column, Value const& value)
{
    if (is_blank(value)) {
        return true;
    }
    if (std::string const* text = std::get_if<std::string>(&value)) {
        return text->empty();
    }
    return column.type == ColumnType::ref && number_of(value) == 0;
}

/// What the database itself refuses, whoever writes: cheap, for it runs on every row of an import. The rest is the parsers' affair.
std::string check_of(Column const& column)
{
    std::string const& name = column.name;
    bool const empty_allowed = blank_of(column) == Value(std::string());
    std::string const or_empty = empty_allowed ? name + " = '' OR " : "";
    switch (column.type) {
    case ColumnType::count: return name + " >= 0";
    case ColumnType::percent: return name + " BETWEEN 0 AND 10000";
    case ColumnType::boolean: return name + " IN (0, 1)";
    case ColumnType::ref: return name + (blank_of(column) == Value(std::int64_t{0}) ? " >= 0" : " > 0");
    case ColumnType::date: return or_empty + "length(" + name + ") = 10";
    case ColumnType::time: return or_empty + "length(" + name + ") = 5";
    case ColumnType::month: return or_empty + "length(" + name + ") = 7";
    case ColumnType::phone: return or_empty + "length(" + name + ") >= 7";
    case ColumnType::person_id: return or_empty + "length(" + name + ") = 18";
    // The codes of a choice are the regulation's, which may get a new one at any time: it is held against them where it is read, not by the table.
    case ColumnType::choice:
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::standard: return column.required ? name + " <> ''" : "";
    case ColumnType::integer:
    case ColumnType::decimal:
    case ColumnType::money: break;
    }
    return "";
}

}

Value blank_of(Column const& column)
{
    if (column.required || (column.nullable && !column.key)) {
        return {};
    }
    return column.is_number() ? Value(std::int64_t{0}) : Value(std::string());
}

Value parse_value(Column const& column, std::string_view text, References& references)
{
    if (trim(text).empty()) {
        return blank_of(column);
    }
    switch (column.type) {
    case ColumnType::text: return written_text(text);
    case ColumnType::code: return written_code(text);
    case ColumnType::integer: return written_integer(text);
    case ColumnType::count: return written_count(text);
    case ColumnType::decimal: return written_decimal(text, column.places);
    case ColumnType::money: return written_money(text);
    case ColumnType::percent: return written_percent(text);
    case ColumnType::boolean: return std::int64_t{written_bool(text)};
    case ColumnType::date: return parse_date_value(text);
    case ColumnType::time: return column.end && is_end_of_day(text) ? std::string("24:00") : iso(parse_time(text));
    case ColumnType::month: return iso(parse_month(text));
    case ColumnType::choice: return written_choice(column, text);
    case ColumnType::standard: return references.standard(column.target, text);
    case ColumnType::ref: return references.id(column.target, text);
    case ColumnType::phone: return written_phone(text);
    case ColumnType::person_id: return written_person_id(text);
    }
    return {};
}

std::string print_value(Column const& column, Value const& value, References& references, Language language)
{
    if (is_stored_blank(column, value)) {
        return {};
    }
    switch (column.type) {
    case ColumnType::choice: return choice_label(column, text_of(value), language);
    case ColumnType::standard: return references.standard_label(column.target, text_of(value), language);
    case ColumnType::ref: return reference_text(column, number_of(value), references);
    case ColumnType::boolean: return Label{number_of(value) ? "是" : "否", number_of(value) ? "yes" : "no"}.in(language);
    default: return export_value(column, value, references);
    }
}

std::string export_value(Column const& column, Value const& value, References& references)
{
    if (is_stored_blank(column, value)) {
        return {};
    }
    switch (column.type) {
    case ColumnType::integer:
    case ColumnType::count: return std::to_string(number_of(value));
    case ColumnType::decimal: return scaled_text(number_of(value), column.places);
    case ColumnType::money: return scaled_text(number_of(value), 2);
    case ColumnType::percent: return percent_text(number_of(value));
    case ColumnType::boolean: return number_of(value) ? "yes" : "no";
    case ColumnType::ref: return references.code(column.target, number_of(value));
    default: return text_of(value);
    }
}

std::string sql_type(Column const& column)
{
    std::string sql = column.is_number() ? "INTEGER" : "TEXT";
    bool const null_allowed = !column.required && is_blank(blank_of(column));
    if (!null_allowed) {
        sql += " NOT NULL";
    }
    std::string const check = check_of(column);
    return check.empty() ? sql : sql + " CHECK (" + check + ")";
}

}
