#include "core/ledger/import_workbook.hpp"

#include "core/base/date.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace cwp {

namespace {

constexpr std::size_t digits_kept = 15;
constexpr std::size_t most_zeros = 8;      ///< that a code may begin with
constexpr std::size_t day_length = 10;     ///< of 2026-10-03
constexpr std::size_t month_length = 7;

[[noreturn]] void refuse(Message reason, Message hint) { throw Invalid(std::move(reason), std::move(hint)); }

Message set_to_text() { return say(tr("set the column to text in the spreadsheet, enter the value again and save")); }

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

bool has_lost_digits(std::string_view number)
{
    return std::count_if(number.begin(), number.end(), [](char c) { return '0' <= c && c <= '9'; }) > static_cast<std::ptrdiff_t>(digits_kept) || number.find('e') != std::string_view::npos;
}

/// The codes of records that differ from the number by zeros in front.
std::vector<std::string> codes_with_zeros(std::string_view number, std::string_view ledger, References& references)
{
    std::vector<std::string> codes;
    std::string code(number);
    for (std::size_t zeros = 0; zeros < most_zeros; ++zeros) {
        code.insert(code.begin(), '0');
        if (references.has_code(ledger, code))
            codes.push_back(code);
    }
    return codes;
}

[[noreturn]] void refuse_lost_zeros(std::vector<std::string> const& codes)
{
    refuse(say(tr("the spreadsheet has made a number of this code and dropped the zeros in front")),
           say(tr("it probably was {}: set the column to text in the spreadsheet, enter the code again and save"), join(codes, ", ")));
}

void judge_code(std::string const& number, WorkbookTarget const& target)
{
    bool const is_own_code = target.references.pack().ledger(target.ledger).code_column() == &target.column;
    std::vector<std::string> const codes = is_own_code && is_digits(number) ? codes_with_zeros(number, target.ledger, target.references) : std::vector<std::string>{};
    if (!codes.empty())
        refuse_lost_zeros(codes);
    refuse(say(tr("this cell is a number; a code is text, for a number loses its zeros in front")), set_to_text());
}

void judge_reference(std::string const& number, WorkbookTarget const& target)
{
    if (!is_digits(number))
        return; // no code: it is refused as what it is
    std::string const& ledger = target.column.target;
    std::vector<std::string> codes = codes_with_zeros(number, ledger, target.references);
    if (!target.references.has_code(ledger, number)) {
        if (!codes.empty())
            refuse_lost_zeros(codes);
        return;
    }
    if (codes.empty())
        return;
    codes.insert(codes.begin(), number);
    refuse(say(tr("the spreadsheet has made a number of this code, and several records are meant by it: {}"), join(codes, ", ")), set_to_text());
}

void judge_phone(std::string const& number)
{
    constexpr std::size_t mobile = 11;
    if (!is_digits(number) || number.size() != mobile || number.front() != '1')
        refuse(say(tr("this cell is a number; a phone number is text, for a number loses its zero in front")), set_to_text());
}

/// A bare number in a column of dates: of a workbook that counts from 1904 it hints at another day than in a text.
void judge_day(std::string const& number, bool date1904)
{
    constexpr std::int64_t between_systems = 1462;
    constexpr std::size_t longest = 6;
    if (!date1904 || !is_digits(number) || number.size() > longest)
        return;
    if (std::optional<Date> const day = date_of_serial(std::strtoll(number.c_str(), nullptr, 10) + between_systems))
        refuse(say(tr("“{}” is not a date"), number), say(tr("as an Excel serial number it may be {}: give the column a date format, or write the date out"), iso(*day)));
}

WrittenCell written_number(std::string const& number, WorkbookTarget const& target)
{
    if (target.column.type == ColumnType::person_id)
        refuse(say(tr("this cell is a number; a spreadsheet keeps 15 digits, so the last three of a citizen id are lost")), set_to_text());
    if (has_lost_digits(number))
        refuse(say(tr("this number has more than 15 digits; the spreadsheet has lost those behind")), set_to_text());
    switch (target.column.type) {
    case ColumnType::code: judge_code(number, target); break;
    case ColumnType::ref: judge_reference(number, target); break;
    case ColumnType::phone: judge_phone(number); break;
    case ColumnType::date: judge_day(number, target.date1904); break;
    default: break;
    }
    return {number};
}

WrittenCell written_date(std::string const& date, WorkbookTarget const& target)
{
    bool const has_day = date.size() >= day_length && date[4] == '-';
    std::size_t const clock = has_day ? day_length + 1 : 0;
    switch (target.column.type) {
    case ColumnType::month: return {has_day ? date.substr(0, month_length) : date};
    case ColumnType::time:
        if (clock < date.size())
            return {date.substr(clock)};
        refuse(say(tr("this cell is a date without a time of day")), say(tr("enter the time, as in 08:30")));
    case ColumnType::text:
        if (!target.column.key)
            return {date, say(tr("a date stands as text; where something else was typed (3-2), set the column to text in the spreadsheet: {}"), date)};
        [[fallthrough]];
    case ColumnType::code:
    case ColumnType::ref:
    case ColumnType::phone:
    case ColumnType::person_id:
        refuse(say(tr("the spreadsheet has made a date of what was typed here")), set_to_text());
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal:
    case ColumnType::money:
    case ColumnType::percent:
        refuse(say(tr("this cell is a date, not a number")), say(tr("give the column the format of a number in the spreadsheet, enter the value again and save")));
    case ColumnType::date: // with a time of day it is refused as in any file
    case ColumnType::boolean:
    case ColumnType::choice:
    case ColumnType::standard: break;
    }
    return {date};
}

}

WrittenCell written_cell(MarkedCell const& cell, WorkbookTarget const& target)
{
    switch (cell.nature) {
    case CellNature::number: return written_number(cell.text, target);
    case CellNature::date: return written_date(cell.text, target);
    case CellNature::error: refuse(say(tr("the formula of this cell has failed")), say(tr("correct it in the spreadsheet, or enter the value itself")));
    case CellNature::unresolved: refuse(say(tr("the result of this formula is not in the file")), say(tr("open the file in the spreadsheet and save it, or enter the value itself")));
    case CellNature::text: break;
    }
    return {cell.text};
}

}
