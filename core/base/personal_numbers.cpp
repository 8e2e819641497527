#include "core/base/personal_numbers.hpp"

#include "core/base/number_shapes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace cwp {

namespace {

constexpr std::size_t digest_length = 32; ///< so many hexadecimal characters in a row are no numbers
constexpr std::size_t uuid_length = 36;   ///< 8-4-4-4-12
constexpr int widest_gap = 3;             ///< ` - `: marks that may stand between two groups of digits

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool is_hexadecimal(char c) { return is_digit(c) || ('a' <= c && c <= 'f') || ('A' <= c && c <= 'F'); }
bool is_x(char c) { return c == 'x' || c == 'X'; }

/// What stands at a place of the text.
struct Piece {
    enum class Kind { sign, gap, invisible, other } kind = Kind::other;
    std::size_t bytes = 1;
    char ascii = 0;         ///< of a sign: a digit or letter, ASCII or full-width
    Gap gap = Gap::space;
};

/// Two or three bytes of UTF-8 as a code point; 0 where none stands there.
char32_t wide_at(std::string_view text, std::size_t at, std::size_t& bytes)
{
    auto const byte = [&](std::size_t n) { return at + n < text.size() ? static_cast<unsigned char>(text[at + n]) : 0U; };
    auto const follows = [&](std::size_t n) { return (byte(n) & 0xC0U) == 0x80U; };
    if ((byte(0) & 0xE0U) == 0xC0U && follows(1)) {
        bytes = 2;
        return (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
    }
    if ((byte(0) & 0xF0U) == 0xE0U && follows(1) && follows(2)) {
        bytes = 3;
        return (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    }
    bytes = 1;
    return 0;
}

bool is_among(char32_t c, std::u32string_view list) { return list.find(c) != std::u32string_view::npos; }

bool is_invisible(char32_t c)
{
    return c == 0xAD || c == 0x34F || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

std::optional<Gap> gap_of(char32_t c)
{
    if (is_among(c, U" \t()（）\u00A0\u1680\u202F\u205F\u3000") || (c >= 0x2000 && c <= 0x200A))
        return Gap::space;
    if (is_among(c, U".．。｡․"))
        return Gap::point;
    if (is_among(c, U"-_·•‧∙⋅・･⁃−－﹣＿") || (c >= 0x2010 && c <= 0x2015))
        return Gap::mark;
    return std::nullopt;
}

/// Its half-width twin; 0 where it has none that is a digit or letter.
char sign_of(char32_t c)
{
    char32_t const half = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    char const ascii = half < 0x80 ? static_cast<char>(half) : '\0';
    return is_digit(ascii) || is_letter(ascii) ? ascii : '\0';
}

Piece piece_at(std::string_view text, std::size_t at)
{
    Piece piece;
    char32_t const c = static_cast<unsigned char>(text[at]) < 0x80 ? static_cast<char32_t>(text[at]) : wide_at(text, at, piece.bytes);
    if ((piece.ascii = sign_of(c)) != '\0') {
        piece.kind = Piece::Kind::sign;
    } else if (is_invisible(c)) {
        piece.kind = Piece::Kind::invisible;
    } else if (auto const gap = gap_of(c)) {
        piece.kind = Piece::Kind::gap;
        piece.gap = *gap;
    }
    return piece;
}

/// A digit or letter of the text.
struct Sign {
    char ascii = 0;
    std::size_t begin = 0;      ///< its bytes
    std::size_t end = 0;
    bool is_glued = false;      ///< nothing that is seen stands before it but the sign before
    std::optional<Gap> gap{};   ///< what separates it from the sign before; neither where a text does
};

bool is_uuid(std::string_view text)
{
    if (text.size() < uuid_length)
        return false;
    for (std::size_t i = 0; i < uuid_length; ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_hexadecimal(text[i]))
            return false;
    }
    return true;
}

std::vector<Sign> signs_of(std::string_view text)
{
    std::vector<Sign> signs;
    signs.reserve(text.size());
    bool apart = true;
    int marks = 0;
    std::optional<Gap> gap;
    for (std::size_t at = 0; at < text.size();) {
        bool const begins = apart || marks > 0;
        if (begins && is_uuid(text.substr(at))) {
            at += uuid_length;
            apart = true;
            continue;
        }
        Piece const piece = piece_at(text, at);
        if (piece.kind == Piece::Kind::sign) {
            bool const near = !apart && marks <= widest_gap;
            signs.push_back({piece.ascii, at, at + piece.bytes, near && marks == 0, near && marks > 0 ? gap : std::nullopt});
            apart = false;
            marks = 0;
            gap.reset();
        } else if (piece.kind == Piece::Kind::gap) {
            gap = gap ? std::max(*gap, piece.gap) : piece.gap;
            ++marks;
        } else if (piece.kind == Piece::Kind::other) {
            apart = true;
        }
        at += piece.bytes;
    }
    return signs;
}

/// A digest has letters too: a long row of digits alone is none.
bool is_digest(std::vector<Sign> const& signs, std::size_t first, std::size_t end)
{
    auto const begin = signs.begin() + static_cast<std::ptrdiff_t>(first);
    auto const behind = signs.begin() + static_cast<std::ptrdiff_t>(end);
    auto const letters = static_cast<std::size_t>(std::count_if(begin, behind, [](Sign const& sign) { return is_letter(sign.ascii); }));
    return end - first >= digest_length && letters >= (end - first) / 8 && std::all_of(begin, behind, [](Sign const& sign) { return is_hexadecimal(sign.ascii); });
}

/// Digits that stand together.
struct Run {
    std::size_t first = 0; ///< places among the signs
    std::size_t end = 0;
    std::optional<Gap> gap{}; ///< what separates it from the run before; nothing where anything else stands between
};

std::vector<Run> runs_of(std::vector<Sign> const& signs)
{
    std::vector<Run> runs;
    for (std::size_t at = 0; at < signs.size();) {
        std::size_t word_end = at + 1;
        while (word_end < signs.size() && signs[word_end].is_glued)
            ++word_end;
        for (std::size_t i = is_digest(signs, at, word_end) ? word_end : at; i < word_end; ++i) {
            if (!is_digit(signs[i].ascii))
                continue;
            Run run{i, i + 1, i == at && i > 0 && is_digit(signs[i - 1].ascii) ? signs[i].gap : std::nullopt};
            while (run.end < word_end && is_digit(signs[run.end].ascii))
                ++run.end;
            i = run.end - 1;
            runs.push_back(run);
        }
        at = word_end;
    }
    return runs;
}

/// A number among the signs.
struct Found {
    std::size_t first = 0;
    std::size_t end = 0;
    NumberKind kind = NumberKind::none;

    std::size_t size() const { return end - first; }
};

constexpr std::array<std::string_view, 3> country_codes{"", "86", "0086"};

/// Looks for numbers in the runs of digits of one text.
class Finder {
public:
    explicit Finder(std::string_view text) : m_signs(signs_of(text)), m_runs(runs_of(m_signs)) {}

    std::vector<Found> numbers()
    {
        std::vector<Found> found;
        for (std::size_t i = 0; i < m_runs.size();) {
            Found const here = std::max(in_run(m_runs[i]), in_groups(i), [](Found const& a, Found const& b) { return a.size() < b.size(); });
            if (here.kind == NumberKind::none) {
                ++i;
                continue;
            }
            found.push_back(here);
            while (i < m_runs.size() && m_runs[i].end <= here.end)
                ++i;
            if (i < m_runs.size() && m_runs[i].first < here.end)
                m_runs[i] = {here.end, m_runs[i].end, std::nullopt};
        }
        return found;
    }

    std::vector<Sign> const& signs() const { return m_signs; }

private:
    std::string ascii(std::size_t first, std::size_t end) const
    {
        std::string text;
        for (std::size_t i = first; i < end; ++i)
            text += m_signs[i].ascii;
        return text;
    }

    /// The X behind a run may be its check character.
    bool is_x_behind(std::size_t end) const { return end < m_signs.size() && is_x(m_signs[end].ascii) && (m_signs[end].is_glued || m_signs[end].gap); }

    Found in_run(Run const& run) const
    {
        std::string const digits = ascii(run.first, run.end);
        std::string const longer = is_x_behind(run.end) ? ascii(run.first, run.end + 1) : digits;
        for (std::string const* each : {&longer, &digits})
            if (NumberKind const kind = kind_of_digits(*each); kind != NumberKind::none)
                return {run.first, run.first + each->size(), kind};
        for (std::string_view const code : country_codes)
            if (digits.starts_with(code) && kind_of_digits(std::string_view(digits).substr(code.size())) == NumberKind::mobile)
                return {run.first + code.size(), run.end, NumberKind::mobile};
        for (std::string const* each : {&longer, &digits})
            if (std::size_t const size = first_of_glued(*each); size > 0)
                return {run.first, run.first + size, kind_of_digits(std::string_view(*each).substr(0, size))};
        return {};
    }

    /// The longest number that begins with this run and goes on in those behind it.
    Found in_groups(std::size_t begin) const
    {
        Found longest;
        for (std::string_view const code : country_codes) {
            Run const& head = m_runs[begin];
            if (head.end - head.first <= code.size() || (!code.empty() && ascii(head.first, head.first + code.size()) != code))
                continue;
            std::size_t const first = head.first + code.size();
            std::vector<std::size_t> sizes{head.end - first};
            std::vector<Gap> gaps;
            longest = longer(longest, with_x(first, head.end, sizes, gaps));
            for (std::size_t i = begin + 1; i < m_runs.size() && m_runs[i].gap && m_runs[i].first == m_runs[i - 1].end && m_runs[i].end - first <= id_length; ++i) {
                sizes.push_back(m_runs[i].end - m_runs[i].first);
                gaps.push_back(*m_runs[i].gap);
                longest = longer(longest, grouped(first, m_runs[i].end, sizes, gaps));
                longest = longer(longest, with_x(first, m_runs[i].end, sizes, gaps));
            }
        }
        return longest;
    }

    Found with_x(std::size_t first, std::size_t end, std::vector<std::size_t> sizes, std::vector<Gap> gaps) const
    {
        if (!is_x_behind(end))
            return {};
        if (m_signs[end].gap) {
            gaps.push_back(*m_signs[end].gap);
            sizes.push_back(1);
        } else {
            ++sizes.back();
        }
        return grouped(first, end + 1, sizes, gaps);
    }

    Found grouped(std::size_t first, std::size_t end, std::vector<std::size_t> const& sizes, std::vector<Gap> const& gaps) const
    {
        if (gaps.empty() || end - first < mobile_length || end - first > id_length)
            return {};
        return {first, end, kind_of_groups({ascii(first, end), sizes, gaps})};
    }

    static Found longer(Found const& a, Found const& b) { return b.kind != NumberKind::none && b.size() > a.size() ? b : a; }

    std::vector<Sign> m_signs;
    std::vector<Run> m_runs;
};

/// A number has eleven digits at least, so that nearly all texts are known by their count to hold none. A full-width one begins with this byte.
bool may_hold_number(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '\xEF'; }) >= static_cast<std::ptrdiff_t>(mobile_length);
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
    Finder finder(text);
    auto const numbers = finder.numbers();
    auto const& signs = finder.signs();
    std::string out;
    std::size_t written = 0; // bytes of the text
    for (Found const& number : numbers) {
        bool const is_id = number.kind == NumberKind::citizen_id;
        out += text.substr(written, signs[number.first].begin - written);
        for (std::size_t i = number.first; i < number.first + (is_id ? 4 : 3); ++i)
            out += signs[i].ascii;
        out += is_id ? "********" : "****";
        for (std::size_t i = number.end - 4; i < number.end; ++i)
            out += signs[i].ascii;
        written = signs[number.end - 1].end;
    }
    if (count)
        *count += numbers.size();
    return out += text.substr(written);
}

bool holds_personal_number(std::string_view text)
{
    return may_hold_number(text) && !Finder(text).numbers().empty();
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
