#include "core/base/text.hpp"

#include "core/base/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <fmt/core.h>

namespace cwp {

namespace {

std::uint32_t byte_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// Length of the well-formed sequence that begins at `at` (Unicode, table 3-7); 0 where there is none.
std::size_t sequence_length(std::string_view text, std::size_t at)
{
    std::uint32_t const lead = byte_at(text, at);
    if (lead < 0x80)
        return 1;
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length)
        return 0;
    std::uint32_t const second = byte_at(text, at + 1);
    std::uint32_t const least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    std::uint32_t const most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte_at(text, at + i) & 0xC0U) != 0x80)
            return 0;
    }
    return length;
}

bool is_space(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

/// Marks that change how a terminal shows the text around them and cannot be seen themselves.
bool is_hidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// Bytes of the outer space that `text` begins with; 0 where it begins with something else.
std::size_t leading_space(std::string_view text)
{
    if (text.empty())
        return 0;
    char const c = text.front();
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    return text.starts_with("\u3000") ? 3 : text.starts_with("\u00a0") ? 2 : 0;
}

std::size_t trailing_space(std::string_view text)
{
    if (text.empty())
        return 0;
    char const c = text.back();
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    return text.ends_with("\u3000") ? 3 : text.ends_with("\u00a0") ? 2 : 0;
}

void drop_bracketed_end(std::string& text)
{
    for (std::string_view const pair : {"()", "[]"}) {
        if (!text.empty() && text.back() == pair[1]) {
            std::size_t const open = text.rfind(pair[0]);
            if (open != std::string::npos && open > 0)
                text.resize(open);
        }
    }
}

}

std::optional<std::size_t> invalid_utf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        std::size_t const length = sequence_length(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& at)
{
    std::size_t const length = sequence_length(text, at);
    if (length == 0) {
        ++at;
        return 0xFFFD;
    }
    std::uint32_t const lead = byte_at(text, at);
    std::uint32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        value = value << 6U | (byte_at(text, at + i) & 0x3FU);
    at += length;
    return value;
}

std::u32string code_points(std::string_view text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size();)
        out += next_code_point(text, at);
    return out;
}

void append_utf8(std::string& out, char32_t code_point)
{
    auto const value = static_cast<std::uint32_t>(code_point);
    auto const put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80) {
        put(value);
        return;
    }
    if (value < 0x800) {
        put(0xC0U | value >> 6U);
    } else if (value < 0x10000) {
        put(0xE0U | value >> 12U);
        put(0x80U | (value >> 6U & 0x3FU));
    } else {
        put(0xF0U | value >> 18U);
        put(0x80U | (value >> 12U & 0x3FU));
        put(0x80U | (value >> 6U & 0x3FU));
    }
    put(0x80U | (value & 0x3FU));
}

std::string_view trim(std::string_view text)
{
    while (std::size_t const size = leading_space(text))
        text.remove_prefix(size);
    while (std::size_t const size = trailing_space(text))
        text.remove_suffix(size);
    return text;
}

std::string half_width(std::string_view text)
{
    // All that changes begins with one of these two bytes; most text has neither.
    if (text.find('\xef') == std::string_view::npos && text.find('\xe3') == std::string_view::npos)
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        char32_t const c = next_code_point(text, at);
        if (c >= 0xFF01 && c <= 0xFF5E)
            out += static_cast<char>(c - 0xFF01 + 0x21);
        else if (c == 0x3000)
            out += ' ';
        else
            out += text.substr(start, at - start);
    }
    return out;
}

std::string fold(std::string_view text)
{
    std::string const half = half_width(text);
    std::string out;
    for (std::size_t at = 0; at < half.size();) {
        std::size_t const start = at;
        char32_t const c = next_code_point(half, at);
        if (!is_space(c) && c != U'*')
            out += half.substr(start, at - start);
    }
    drop_bracketed_end(out);
    return lower(out);
}

std::string lower(std::string_view ascii)
{
    std::string out(ascii);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        std::size_t const end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(std::span<std::string const> parts, std::string_view separator)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += separator;
        out += parts[i];
    }
    return out;
}

bool is_plain(std::string_view text)
{
    unsigned other = 0;
    for (char c : text)
        other |= static_cast<unsigned>(static_cast<unsigned char>(c) - 0x20U > 0x5EU);
    return other == 0;
}

std::string printable(std::string_view text)
{
    if (is_plain(text))
        return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        bool const broken = sequence_length(text, at) == 0;
        char32_t const c = next_code_point(text, at);
        if (broken)
            out += fmt::format("\\x{:02x}", byte_at(text, start));
        else if (!is_hidden(c))
            out += text.substr(start, at - start);
        else if (c < 0x100)
            out += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c));
        else
            out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    }
    return out;
}

std::string name_order(std::string_view text)
{
    return encode(text, Encoding::gb18030);
}

}
