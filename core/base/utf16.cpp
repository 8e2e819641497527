#include "core/base/utf16.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr char odd_byte = '\xFF';

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order)
{
    auto const first = static_cast<unsigned char>(bytes[at]);
    auto const second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::little ? static_cast<char32_t>(second << 8 | first) : static_cast<char32_t>(first << 8 | second);
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append_unit(std::string& out, char32_t unit, ByteOrder order)
{
    char const low = static_cast<char>(unit & 0xFF);
    char const high = static_cast<char>(unit >> 8 & 0xFF);
    out += order == ByteOrder::little ? low : high;
    out += order == ByteOrder::little ? high : low;
}

/// The lone surrogate that `append_from_utf16` left here; 0 where there is none.
char32_t surrogate_at(std::string_view text, std::size_t at)
{
    if (at + 3 > text.size() || text[at] != '\xED')
        return 0;
    auto const second = static_cast<unsigned char>(text[at + 1]);
    auto const third = static_cast<unsigned char>(text[at + 2]);
    return second >= 0xA0 && second < 0xC0 && third >= 0x80 && third < 0xC0 ? 0xD000U | static_cast<char32_t>(second & 0x3FU) << 6 | (third & 0x3FU) : 0;
}

}

std::size_t whole_characters(std::string_view bytes, std::size_t wished, ByteOrder order)
{
    if (wished >= bytes.size())
        return bytes.size();
    std::size_t const even = wished / 2 * 2;
    return even >= 2 && is_high(unit_at(bytes, even - 2, order)) ? even - 2 : even;
}

void append_from_utf16(std::string& out, std::string_view bytes, ByteOrder order)
{
    std::size_t at = 0;
    for (; at + 2 <= bytes.size(); at += 2) {
        char32_t unit = unit_at(bytes, at, order);
        if (unit < 0x80) {
            out += static_cast<char>(unit);
            continue;
        }
        if (is_high(unit) && at + 4 <= bytes.size() && is_low(unit_at(bytes, at + 2, order))) {
            at += 2;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (unit_at(bytes, at, order) - 0xDC00);
        }
        append_utf8(out, unit);
    }
    if (at < bytes.size())
        out += odd_byte;
}

std::string to_utf16(std::string_view utf8, ByteOrder order)
{
    std::string out;
    out.reserve(utf8.size() * 2);
    while (!utf8.empty()) {
        std::string_view const sound = utf8.substr(0, invalid_utf8(utf8).value_or(utf8.size()));
        for (std::size_t at = 0; at < sound.size();) {
            char32_t const c = next_code_point(sound, at);
            if (c >= 0x10000) {
                append_unit(out, 0xD800 + ((c - 0x10000) >> 10), order);
                append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF), order);
            } else {
                append_unit(out, c, order);
            }
        }
        utf8.remove_prefix(sound.size());
        if (utf8.empty())
            break;
        char32_t const half = surrogate_at(utf8, 0);
        append_unit(out, half != 0 ? half : char32_t{0xFFFD}, order);
        utf8.remove_prefix(half != 0 ? 3 : 1);
    }
    return out;
}

}
