#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Text as people and spreadsheets write it: UTF-8, widths, folding, nearness.
namespace cwp {

/// The byte at which `text` stops being UTF-8 (overlong forms, surrogates and > U+10FFFF are not); nothing when it is.
std::optional<std::size_t> invalid_utf8(std::string_view text);

/// Nothing but visible ASCII and spaces: as wide as it is long, and safe to print as it is. Most cells are.
bool is_plain(std::string_view text);
/// The next code point of valid UTF-8; advances `at`.
char32_t next_code_point(std::string_view text, std::size_t& at);
std::u32string code_points(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);

/// Terminal columns: East Asian wide and full-width characters count two, combining marks none.
std::size_t display_width(std::string_view text);
/// `text` with spaces after (or before) it up to `width` columns; longer text is left whole.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);
/// At most `width` columns, the last one `…` where something was cut.
std::string shorten(std::string_view text, std::size_t width);
/// Lines of at most `width` columns; breaks at spaces and between Chinese characters, keeps the text's own line breaks. Not broken are
/// words, codes, numbers with what they count and dates; no line ends with an opening bracket or begins with closing punctuation. Only
/// what is wider than a whole line is cut.
std::vector<std::string> wrap(std::string_view text, std::size_t width);
/// Columns of the widest part of `text` that `wrap` keeps on one line.
std::size_t widest_piece(std::string_view text);

/// Outer white space (also U+3000, U+00A0) removed.
std::string_view trim(std::string_view text);
/// Full-width ASCII (U+FF01–FF5E) and U+3000 to their half-width twins; nothing else (① stays ①).
std::string half_width(std::string_view text);
/// What headings and choices are compared by: half-width, all spaces and `*` dropped, a trailing bracketed unit dropped, ASCII lower case.
std::string fold(std::string_view text);
std::string lower(std::string_view ascii);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<std::string const> parts, std::string_view separator);

/// Insertions, deletions, substitutions and swaps of neighbours between two texts, in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);
/// The candidates nearest to `word` (distance at most a third of its length, at least 1), nearest first, at most `most`.
std::vector<std::string> nearest(std::string_view word, std::span<std::string const> candidates, std::size_t most = 2);

/// Control characters, bidirectional and zero-width marks made visible (`\x1b`, `\u202e`), so that text from files cannot steer a terminal.
std::string printable(std::string_view text);
/// Sort key that puts Chinese names in pinyin order: the text in GB18030 (level-one characters are laid out by pinyin).
std::string name_order(std::string_view text);

}
