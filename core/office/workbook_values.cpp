#include "core/office/workbook_values.hpp"

#include "core/base/date.hpp"
#include "core/base/text.hpp"

#include <cstdlib>

#include <fmt/core.h>

namespace cwp {

namespace {

constexpr std::size_t exact_digits = 15;
constexpr std::size_t longest_sheet_name = 31;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::size_t digits_from(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end - at;
}

/// Whether `_x0041_` stands at `at`.
bool is_escape(std::string_view text, std::size_t at)
{
    return at + 7 <= text.size() && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' && is_hex(text[at + 2]) && is_hex(text[at + 3])
           && is_hex(text[at + 4]) && is_hex(text[at + 5]);
}

/// Valid UTF-8 whatever came.
std::string as_utf8(std::string_view text)
{
    std::string out;
    while (std::optional<std::size_t> const bad = invalid_utf8(text)) {
        out += text.substr(0, *bad);
        out += replacement;
        text.remove_prefix(*bad + 1);
    }
    return out += text;
}

/// How many of the digits of a whole number count: zeros at its end are kept by every spreadsheet.
std::size_t significant(std::string_view digits)
{
    return digits.find_last_not_of('0') + 1;
}

/// ` 08:30` as a part of the day.
std::optional<double> part_of_day(std::string_view text)
{
    constexpr double minutes_of_day = 1440;
    bool const shaped = text.size() == 6 && text[0] == ' ' && text[3] == ':' && is_digit(text[1]) && is_digit(text[2]) && is_digit(text[4]) && is_digit(text[5]);
    if (!shaped)
        return std::nullopt;
    return ((text[1] - '0') * 600 + (text[2] - '0') * 60 + (text[4] - '0') * 10 + (text[5] - '0')) / minutes_of_day;
}

/// U+FFFE and U+FFFF, which no XML may hold.
bool is_noncharacter(std::string_view text, std::size_t at)
{
    return at + 3 <= text.size() && text.substr(at, 2) == "\xEF\xBF" && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

}

std::optional<PrintedNumber> printed_number(std::string_view text)
{
    std::size_t const sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    std::size_t const whole = digits_from(text, sign);
    bool const has_point = sign + whole < text.size() && text[sign + whole] == '.';
    std::size_t const decimals = has_point ? digits_from(text, sign + whole + 1) : 0;
    bool const all = sign + whole + (has_point ? 1 + decimals : 0) == text.size();
    bool const leading_zero = whole > 1 && text[sign] == '0';
    std::size_t const counted = has_point ? whole + decimals : significant(text.substr(sign, whole));
    if (!all || whole == 0 || (has_point && decimals == 0) || leading_zero || counted > exact_digits)
        return std::nullopt;
    return PrintedNumber{std::strtod(std::string(text).c_str(), nullptr), static_cast<int>(decimals), text.starts_with('+')};
}

std::optional<PrintedNumber> printed_percent(std::string_view text)
{
    if (!text.ends_with('%'))
        return std::nullopt;
    text.remove_suffix(1);
    std::optional<PrintedNumber> number = printed_number(text);
    if (number) // not divided: 0.07 must be the double that is nearest to 0.07
        number->value = std::strtod((std::string(text) + "e-2").c_str(), nullptr);
    return number;
}

std::optional<double> date_serial(std::string_view text)
{
    constexpr int serial_of_1970 = 25569;
    constexpr int first_agreed = 61;
    constexpr std::size_t day_length = 10;
    std::optional<Date> const date = iso_date(text.substr(0, day_length));
    std::optional<double> const time = text.size() > day_length ? part_of_day(text.substr(day_length)) : 0;
    if (!date || !time || date->days + serial_of_1970 < first_agreed)
        return std::nullopt;
    return date->days + serial_of_1970 + *time;
}

std::string workbook_text(std::string_view given)
{
    if (is_plain(given) && given.find("_x") == std::string_view::npos)
        return std::string(given);
    std::string const text = as_utf8(given);
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (is_escape(text, at))
            out += "_x005F_";
        else if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n')
            out += fmt::format("_x{:04X}_", static_cast<int>(c));
        else if (is_noncharacter(text, at)) {
            out += replacement;
            at += 2;
        } else
            out += c;
    }
    return out;
}

std::size_t workbook_length(std::string_view text)
{
    std::size_t units = 0;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80 ? 1 : 0;
        units += byte >= 0xF0 ? 1 : 0;
    }
    return units;
}

std::string sheet_name(std::string_view wished, std::string_view tail)
{
    std::string out;
    std::string const text = as_utf8(wished);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        next_code_point(text, at);
        std::string_view const one = std::string_view(text).substr(begin, at - begin);
        bool const forbidden = one.size() == 1 && (std::string_view("[]:*?/\\").find(one[0]) != std::string_view::npos || static_cast<unsigned char>(one[0]) < 0x20);
        if (workbook_length(out) + workbook_length(one) + tail.size() > longest_sheet_name)
            break;
        out += forbidden ? "-" : one;
    }
    while (out.starts_with('\'') || out.starts_with(' '))
        out.erase(0, 1);
    while (out.ends_with('\'') || out.ends_with(' '))
        out.pop_back();
    return (out.empty() ? "Sheet" : out) + std::string(tail);
}

}
