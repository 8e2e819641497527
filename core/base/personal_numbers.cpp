#include "core/base/personal_numbers.hpp"

#include "core/base/date.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace cwp {

namespace {

constexpr std::size_t id_length = 18;
constexpr std::size_t mobile_length = 11;
constexpr std::size_t digest_length = 32; ///< so many hexadecimal characters in a row are no numbers

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// A digit or letter, ASCII or full-width, as ASCII, and how many bytes it has; no bytes where none stands there.
struct Sign {
    char ascii = 0;
    std::size_t bytes = 0;
};

Sign sign_at(std::string_view text, std::size_t at)
{
    auto const byte = [&](std::size_t n) { return static_cast<unsigned char>(text[at + n]); };
    unsigned char const c = byte(0);
    bool const is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter || is_digit(text[at]))
        return {text[at], 1};
    if (c != 0xEF || at + 2 >= text.size())
        return {};
    if (byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99)
        return {static_cast<char>('0' + (byte(2) - 0x90)), 3};
    if (byte(1) == 0xBC && byte(2) >= 0xA1 && byte(2) <= 0xBA)
        return {static_cast<char>('A' + (byte(2) - 0xA1)), 3};
    if (byte(1) == 0xBD && byte(2) >= 0x81 && byte(2) <= 0x9A)
        return {static_cast<char>('a' + (byte(2) - 0x81)), 3};
    return {};
}

bool is_id(std::string_view word)
{
    if (word.size() != id_length || !std::all_of(word.begin(), word.end() - 1, is_digit))
        return false;
    // A mistyped one, whose check character does not fit, is somebody's all the same.
    bool const ends_well = is_digit(word.back()) || word.back() == 'x' || word.back() == 'X';
    return ends_well && iso_date(std::string(word.substr(6, 4)) + "-" + std::string(word.substr(10, 2)) + "-" + std::string(word.substr(12, 2)));
}

bool is_mobile(std::string_view word)
{
    return word.size() == mobile_length && word[0] == '1' && word[1] >= '3' && word[1] <= '9' && std::all_of(word.begin(), word.end(), is_digit);
}

/// Signs from `first` on that are a number of a person.
struct Place {
    std::size_t first = 0;
    std::size_t size = 0;
};

/// Looks at a run of digits within a word; an X behind it may be its check character.
std::optional<Place> number_in(std::string_view word, Place digits)
{
    std::string_view const run = word.substr(digits.first, digits.size);
    std::string_view const longer = word.substr(digits.first, digits.size + 1);
    if (is_id(run))
        return digits;
    if (longer.size() == id_length && is_id(longer))
        return Place{digits.first, id_length};
    for (std::string_view before : {"", "86", "0086"})
        if (run.starts_with(before) && is_mobile(run.substr(before.size())))
            return Place{digits.first + before.size(), mobile_length};
    return std::nullopt;
}

bool is_digest(std::string_view word)
{
    return word.size() >= digest_length && std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

std::string_view stars(std::size_t size) { return size == id_length ? "********" : "****"; }

/// A word of letters and digits.
struct Word {
    std::string signs;   ///< in ASCII
    std::size_t end = 0; ///< behind its last byte
};

Word word_at(std::string_view text, std::size_t at)
{
    Word word{{}, at};
    while (word.end < text.size()) {
        Sign const sign = sign_at(text, word.end);
        if (sign.bytes == 0)
            break;
        word.signs += sign.ascii;
        word.end += sign.bytes;
    }
    return word;
}

/// The word as it may be shown; nothing where it holds no number.
std::optional<std::string> shown(Word const& word, std::size_t& count)
{
    if (word.signs.size() < mobile_length || is_digest(word.signs))
        return std::nullopt;
    std::string out;
    std::size_t kept = 0; // signs before it are written
    for (std::size_t i = 0; i < word.signs.size();) {
        std::size_t end = i;
        while (end < word.signs.size() && is_digit(word.signs[end]))
            ++end;
        if (auto const found = end > i ? number_in(word.signs, {i, end - i}) : std::nullopt) {
            std::size_t const tail = found->first + found->size - 4;
            out += word.signs.substr(kept, found->first - kept + (found->size == id_length ? 4 : 3)) + std::string(stars(found->size)) + word.signs.substr(tail, 4);
            kept = found->first + found->size;
            end = std::max(end, kept);
            ++count;
        }
        i = std::max(end, i + 1);
    }
    if (kept == 0)
        return std::nullopt;
    return out + word.signs.substr(kept);
}

/// Whether a full-width digit has this byte.
bool is_in_wide_digit(std::string_view text, std::size_t at)
{
    for (std::size_t back = 0; back < 3 && back <= at; ++back)
        if (Sign const sign = text[at - back] == '\xEF' ? sign_at(text, at - back) : Sign{}; sign.bytes == 3 && is_digit(sign.ascii))
            return true;
    return false;
}

/// A number is no shorter than eleven bytes, so that one of every eleven belongs to it: nearly all texts are known by these to hold none.
bool may_hold_number(std::string_view text)
{
    for (std::size_t i = mobile_length - 1; i < text.size(); i += mobile_length) {
        if (is_digit(text[i])) {
            std::size_t first = i;
            std::size_t end = i + 1;
            while (first > 0 && is_digit(text[first - 1]))
                --first;
            while (end < text.size() && is_digit(text[end]))
                ++end;
            if (end - first >= mobile_length || (first > 0 && is_in_wide_digit(text, first - 1)) || (end < text.size() && text[end] == '\xEF'))
                return true;
        } else if (static_cast<unsigned char>(text[i]) >= 0x80 && is_in_wide_digit(text, i)) {
            return true;
        }
    }
    return false;
}

}

char check_character_of_id(std::string_view seventeen)
{
    static constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (seventeen[i] - '0');
    return "10X98765432"[sum % 11];
}

std::string without_personal_numbers(std::string_view text, std::size_t* count)
{
    if (!may_hold_number(text))
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    std::size_t found = 0;
    for (std::size_t i = 0; i < text.size();) {
        Word const word = word_at(text, i);
        if (word.end == i) {
            out += text[i++];
            continue;
        }
        auto const masked = shown(word, found);
        out += masked ? *masked : std::string(text.substr(i, word.end - i));
        i = word.end;
    }
    if (count)
        *count += found;
    return out;
}

bool holds_personal_number(std::string_view text)
{
    if (!may_hold_number(text))
        return false;
    std::size_t count = 0;
    without_personal_numbers(text, &count);
    return count > 0;
}

std::string without_personal_numbers_in_json(std::string_view json)
{
    if (!may_hold_number(json))
        return std::string(json);
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size();) {
        if (json[i] != '"') {
            out += json[i++];
            continue;
        }
        std::size_t end = i + 1;
        while (end < json.size() && json[end] != '"')
            end += json[end] == '\\' ? std::size_t{2} : std::size_t{1};
        end = std::min(end, json.size());
        out += without_personal_numbers(json.substr(i, end - i));
        i = end;
        if (i < json.size())
            out += json[i++];
    }
    return out;
}

bool holds_masked_number(std::string_view text)
{
    for (std::size_t at = text.find("****"); at != std::string_view::npos; at = text.find("****", at)) {
        std::size_t end = at;
        while (end < text.size() && text[end] == '*')
            ++end;
        auto const digits_before = [&](std::size_t size) { return at >= size && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at - size), text.begin() + static_cast<std::ptrdiff_t>(at), is_digit); };
        std::string_view const behind = text.substr(end, 4);
        bool const three = behind.size() == 4 && std::all_of(behind.begin(), behind.end() - 1, is_digit);
        bool const last = three && (is_digit(behind.back()) || behind.back() == 'X' || behind.back() == 'x');
        if (end - at == 8 && digits_before(4) && last)
            return true;
        if (end - at == 4 && digits_before(3) && text[at - 3] == '1' && last && is_digit(behind.back()))
            return true;
        at = end;
    }
    return false;
}

}
