#include "core/base/text.hpp"
#include "core/base/width_ranges.hpp"

#include <algorithm>
#include <iterator>

namespace cwp {

namespace {

bool lies_in(std::span<CodeRange const> ranges, char32_t c)
{
    auto const above = std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t code, CodeRange const& range) { return code < range.first; });
    return above != ranges.begin() && c <= std::prev(above)->last;
}

std::size_t columns(char32_t c)
{
    if (c < 0x80)
        return c < 0x20 || c == 0x7F ? 0 : 1;
    return lies_in(no_columns, c) ? 0 : lies_in(two_columns, c) ? 2 : 1;
}

bool is_among(std::u32string_view marks, char32_t c) { return marks.find(c) != marks.npos; }

/// A line may not begin with these (GB/T 15834-2011 §5.1.2 and its likes in brackets), nor with their half-width twins.
bool hangs(char32_t c) { return is_among(U"，。、；：！？）》〉」』】〕〗’”…%％‰℃!?,.;:)]}", c); }

/// A line may not end with these.
bool opens(char32_t c) { return is_among(U"（《〈「『【〔〖‘“([{", c); }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// The two characters before a place in a text.
struct Before {
    char32_t last = 0;
    char32_t but_last = 0;
};

/// Whether `c` stays on the line of what is before it.
bool stays(Before const& before, char32_t c)
{
    if (columns(c) == 0 || hangs(c) || opens(before.last))
        return true;
    if (columns(before.last) == 1 && columns(c) == 1)
        return c != U' ';
    // 10.00分, 2026年10月1日, 60～64.99: a number stays with what it counts, a date and a range with all their numbers.
    if (is_digit(before.last))
        return columns(c) == 2 && !opens(c);
    return is_digit(c) && is_digit(before.but_last) && is_among(U"年月～", before.last);
}

/// A piece of text that stays on one line if it fits.
struct Piece {
    std::string_view text;
    std::size_t width = 0;
    bool space = false;
};

Piece next_piece(std::string_view text, std::size_t& at)
{
    std::size_t const start = at;
    Piece piece;
    std::size_t end = at;
    Before before{next_code_point(text, end), 0};
    piece.space = before.last == U' ';
    piece.width = columns(before.last);
    while (end < text.size()) {
        std::size_t after = end;
        char32_t const c = next_code_point(text, after);
        bool const joins = piece.space ? c == U' ' : c != U' ' && stays(before, c);
        if (!joins)
            break;
        if (columns(c) != 0)
            before = {c, before.last};
        piece.width += columns(c);
        end = after;
    }
    at = end;
    piece.text = text.substr(start, end - start);
    return piece;
}

/// The longest beginning of `text` of at most `width` columns.
std::size_t fitting(std::string_view text, std::size_t width)
{
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t after = at;
        used += columns(next_code_point(text, after));
        if (used > width)
            return at;
        at = after;
    }
    return at;
}

/// Fills lines of one paragraph.
class Wrapping {
public:
    Wrapping(std::vector<std::string>& lines, std::size_t width) : m_lines(lines), m_width(width) {}

    void add(Piece const& piece)
    {
        if (piece.space) {
            // Spaces that indent the paragraph stay; those at a break go.
            if (!m_line.empty() || m_first)
                m_spaces = piece.text;
            return;
        }
        if (m_used + m_spaces.size() + piece.width > m_width && !m_line.empty())
            end_line();
        m_line += m_spaces;
        m_used += m_spaces.size();
        m_spaces = {};
        add_whole(piece.text);
    }

    void end_line()
    {
        m_lines.push_back(m_line);
        m_line.clear();
        m_used = 0;
        m_spaces = {};
        m_first = false;
    }

private:
    void add_whole(std::string_view text)
    {
        while (m_used + display_width(text) > m_width) {
            std::size_t cut = fitting(text, m_width - std::min(m_used, m_width));
            if (cut == 0 && m_line.empty())
                cut = text.size();
            m_line += text.substr(0, cut);
            text.remove_prefix(cut);
            if (text.empty())
                break;
            end_line();
        }
        m_line += text;
        m_used += display_width(text);
    }

    std::vector<std::string>& m_lines;
    std::size_t m_width;
    std::string m_line;
    std::size_t m_used = 0;
    std::string_view m_spaces;
    bool m_first = true;
};

}

std::size_t display_width(std::string_view text)
{
    if (is_plain(text))
        return text.size();
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += columns(next_code_point(text, at));
    return width;
}

std::string pad_right(std::string_view text, std::size_t width)
{
    std::size_t const used = display_width(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width)
{
    std::size_t const used = display_width(text);
    return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string shorten(std::string_view text, std::size_t width)
{
    if (display_width(text) <= width)
        return std::string(text);
    if (width == 0)
        return {};
    return std::string(text.substr(0, fitting(text, width - 1))) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    for (std::string_view const paragraph : split(text, '\n')) {
        Wrapping wrapping(lines, std::max<std::size_t>(width, 2)); // a Chinese character needs two columns
        for (std::size_t at = 0; at < paragraph.size();)
            wrapping.add(next_piece(paragraph, at));
        wrapping.end_line();
    }
    return lines;
}

std::size_t widest_piece(std::string_view text)
{
    std::size_t width = 0;
    for (std::string_view const paragraph : split(text, '\n')) {
        for (std::size_t at = 0; at < paragraph.size();) {
            Piece const piece = next_piece(paragraph, at);
            width = std::max(width, piece.space ? 0 : piece.width);
        }
    }
    return width;
}

}
