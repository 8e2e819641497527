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

/// A line may not begin with these (GB/T 15834-2011 §5.1.2 and its likes in brackets).
bool hangs(char32_t c)
{
    return std::u32string_view(U"，。、；：！？）》〉」』】〕’”…%％").find(c) != std::u32string_view::npos;
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
    char32_t const first = next_code_point(text, end);
    piece.space = first == U' ';
    piece.width = columns(first);
    bool const wide = piece.width == 2;
    while (end < text.size()) {
        std::size_t after = end;
        char32_t const c = next_code_point(text, after);
        bool const joins = piece.space ? c == U' ' : hangs(c) || columns(c) == 0 || (!wide && c != U' ' && columns(c) == 1);
        if (!joins)
            break;
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

}
