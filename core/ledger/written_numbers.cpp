#include "core/ledger/written_numbers.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <cstdlib>

namespace cwp {

namespace {

constexpr std::size_t most_digits = 18; // what an int64 holds whatever the digits are

bool is_digit(char c) { return '0' <= c && c <= '9'; }

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The only run of digits in the text, for a hint: `约100` means 100.
std::string only_number_in(std::string_view text)
{
    auto const first = std::find_if(text.begin(), text.end(), is_digit);
    auto const last = std::find_if_not(first, text.end(), [](char c) { return is_digit(c) || c == '.'; });
    if (std::find_if(last, text.end(), is_digit) != text.end()) {
        return {};
    }
    std::string found(first, last);
    while (!found.empty() && found.back() == '.') {
        found.pop_back();
    }
    return found;
}

[[noreturn]] void refuse(Text reason, std::string_view text)
{
    std::string const likely = only_number_in(text);
    throw Invalid(say(reason), likely.empty() || likely == text ? Message{} : say(tr("write {} if that is what is meant"), likely));
}

/// Sign, digits before the point, digits after it.
struct Parts {
    bool negative = false;
    std::string whole;
    std::string_view fraction;
};

/// Digits with or without thousands separators; false when the groups are not of three.
bool read_whole(std::string_view written, std::string& digits)
{
    std::size_t since_comma = 0;
    bool grouped = false;
    for (char c : written) {
        if (c == ',') {
            if (digits.empty() || (grouped ? since_comma != 3 : since_comma > 3)) {
                return false;
            }
            grouped = true;
            since_comma = 0;
        } else if (is_digit(c)) {
            digits += c;
            ++since_comma;
        } else {
            return false;
        }
    }
    return !grouped || since_comma == 3;
}

Parts read_parts(std::string_view text)
{
    std::string_view rest = text;
    Parts parts;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
        parts.negative = rest.front() == '-';
        rest.remove_prefix(1);
    }
    std::size_t const point = rest.find('.');
    std::string_view const whole = rest.substr(0, point);
    parts.fraction = point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);
    bool const digits_only = std::all_of(parts.fraction.begin(), parts.fraction.end(), is_digit);
    if (!digits_only || !read_whole(whole, parts.whole) || (parts.whole.empty() && parts.fraction.empty())) {
        refuse(tr("not a number"), text);
    }
    return parts;
}

std::int64_t scaled_number(std::string_view text, int places)
{
    if (is_scientific(text)) {
        refuse_scientific();
    }
    Parts parts = read_parts(text);
    while (!parts.fraction.empty() && parts.fraction.back() == '0') {
        parts.fraction.remove_suffix(1);
    }
    if (parts.fraction.size() > static_cast<std::size_t>(places)) {
        if (places == 0) {
            reject(tr("not a whole number"));
        }
        reject(tr("more than {} decimals"), places);
    }
    std::string digits = parts.whole + std::string(parts.fraction);
    digits.append(static_cast<std::size_t>(places) - parts.fraction.size(), '0');
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > most_digits) {
        reject(tr("the number is too large"));
    }
    std::int64_t const number = digits.empty() ? 0 : std::strtoll(digits.c_str(), nullptr, 10);
    return parts.negative ? -number : number;
}

/// Plain ASCII is what nearly every cell is; only the others are copied to be folded.
std::int64_t folded_number(std::string_view text, int places)
{
    text = trim(text);
    if (is_ascii(text)) {
        return scaled_number(text, places);
    }
    std::string const folded = half_width(text);
    return scaled_number(trim(folded), places);
}

bool take_end(std::string_view& text, std::string_view end)
{
    if (!text.ends_with(end)) {
        return false;
    }
    text = trim(text.substr(0, text.size() - end.size()));
    return true;
}

}

std::int64_t written_integer(std::string_view text) { return folded_number(text, 0); }

std::int64_t written_count(std::string_view text)
{
    std::int64_t const number = folded_number(text, 0);
    if (number < 0) {
        reject(tr("a count cannot be negative"));
    }
    return number;
}

std::int64_t written_decimal(std::string_view text, int places) { return folded_number(text, places); }

std::int64_t written_money(std::string_view text)
{
    std::string const folded = half_width(trim(text));
    std::string_view amount = folded;
    if (take_end(amount, "万元") || take_end(amount, "万")) {
        throw Invalid(say(tr("amounts are written in yuan")), say(tr("write all the digits: 15000, not 1.5万")));
    }
    take_end(amount, "元");
    for (std::string_view sign : {"¥", "￥"}) {
        if (amount.starts_with(sign)) {
            amount = trim(amount.substr(sign.size()));
        }
    }
    return scaled_number(amount, 2);
}

std::int64_t written_percent(std::string_view text)
{
    std::string const folded = half_width(trim(text));
    std::string_view amount = folded;
    bool const signed_percent = take_end(amount, "%");
    std::int64_t const hundredths = scaled_number(amount, 2);
    if (hundredths < 0 || hundredths > 10000) {
        reject(tr("a percentage lies between 0 and 100"));
    }
    if (!signed_percent && hundredths > 0 && hundredths < 100) {
        throw Invalid(say(tr("unclear whether this is a share or a percentage")),
                      say(tr("write {}% or {}%"), scaled_text(hundredths, 0), scaled_text(hundredths, 2)));
    }
    return hundredths;
}

std::string scaled_text(std::int64_t scaled, int places)
{
    std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
    std::size_t const after = static_cast<std::size_t>(places);
    if (after > 0) {
        if (digits.size() <= after) {
            digits.insert(0, after + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - after, 1, '.');
    }
    return scaled < 0 ? "-" + digits : digits;
}

bool is_scientific(std::string_view text)
{
    std::size_t const e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= text.size() || text[e + 1] != '+') {
        return false;
    }
    std::string_view const mantissa = text.substr(0, e);
    std::string_view const power = text.substr(e + 2);
    return is_digit(mantissa.front()) && std::all_of(mantissa.begin(), mantissa.end(), [](char c) { return is_digit(c) || c == '.'; })
        && std::all_of(power.begin(), power.end(), is_digit);
}

void refuse_scientific()
{
    throw Invalid(say(tr("the spreadsheet has turned this number into scientific notation and lost its last digits")),
                  say(tr("set the column to text in the spreadsheet, enter the value again and save")));
}

}
