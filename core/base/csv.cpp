#include "core/base/csv.hpp"

#include <algorithm>
#include <cstring>

namespace cwp {

namespace {

std::size_t find_from(std::string_view text, char c, std::size_t at)
{
    if (at >= text.size())
        return text.size();
    void const* const found = std::memchr(text.data() + at, c, text.size() - at);
    return found == nullptr ? text.size() : static_cast<std::size_t>(static_cast<char const*>(found) - text.data());
}

std::size_t line_ends(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++count;
    }
    return count;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// `-1,234.50`, `+3`, `-0.5%`: what a spreadsheet takes for a number.
bool is_signed_number(std::string_view text)
{
    text.remove_prefix(1);
    if (text.ends_with('%'))
        text.remove_suffix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back()))
        return false;
    std::size_t const point = std::min(text.find('.'), text.size());
    std::string_view const whole = text.substr(0, point);
    std::string_view const decimals = point < text.size() ? text.substr(point + 1) : std::string_view{};
    return std::all_of(whole.begin(), whole.end(), [](char c) { return is_digit(c) || c == ','; }) && std::all_of(decimals.begin(), decimals.end(), is_digit);
}

bool looks_like_formula(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    if (text.empty())
        return false;
    char const c = text.front();
    if (c == '+' || c == '-')
        return !is_signed_number(text);
    if (c == '=' || c == '@' || c == '\t' || c == '\r' || c == '\0')
        return true;
    for (std::string_view const wide : {"＝", "＋", "－", "＠"}) {
        if (text.starts_with(wide))
            return true;
    }
    return false;
}

}

CsvReader::CsvReader(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

bool CsvReader::next(CsvRecord& record)
{
    if (m_at >= m_text.size())
        return false;
    std::size_t const end = line_end(m_at);
    record.line = m_line;
    record.raw = m_text.substr(m_at, end - m_at);
    record.cells.clear();
    record.open_quote_cell = 0;
    record.stray_cell = 0;
    if (std::memchr(record.raw.data(), '"', record.raw.size()) == nullptr) {
        split_plain(record.raw, record.cells);
        ++m_line;
        m_at = after_line(end);
    } else {
        read_quoted(record);
    }
    return true;
}

std::size_t CsvReader::line_end(std::size_t at)
{
    if (!m_searched || m_next_lf < at)
        m_next_lf = find_from(m_text, '\n', at);
    m_searched = true;
    // Not beyond that line: a search to the end of the text would bring all of a large file into memory.
    return find_from(m_text.substr(0, m_next_lf), '\r', at);
}

std::size_t CsvReader::after_line(std::size_t end) const
{
    if (end < m_text.size() && m_text[end] == '\r' && end + 1 < m_text.size() && m_text[end + 1] == '\n')
        return end + 2;
    return std::min(end + 1, m_text.size());
}

void CsvReader::split_plain(std::string_view line, std::vector<std::string_view>& cells) const
{
    char const* start = line.data();
    char const* const end = start + line.size();
    for (char const* p = start; p != end; ++p) {
        if (*p == m_delimiter) {
            cells.emplace_back(start, static_cast<std::size_t>(p - start));
            start = p + 1;
        }
    }
    cells.emplace_back(start, static_cast<std::size_t>(end - start));
}

void CsvReader::read_quoted(CsvRecord& record)
{
    m_unquoted.clear();
    std::size_t const start = m_at;
    std::size_t at = m_at;
    for (;;) {
        bool const quoted = at < m_text.size() && m_text[at] == '"';
        std::size_t const end = quoted ? quoted_cell(at, record) : plain_cell(at, record.cells);
        if (quoted && end == never_closed) {
            give_up_line(record, at);
            return;
        }
        at = end;
        if (at >= m_text.size() || m_text[at] != m_delimiter)
            break;
        ++at;
    }
    record.raw = m_text.substr(start, at - start);
    m_line += line_ends(record.raw) + 1;
    m_at = after_line(at);
}

std::size_t CsvReader::plain_cell(std::size_t at, std::vector<std::string_view>& cells) const
{
    std::size_t end = at;
    while (end < m_text.size() && m_text[end] != m_delimiter && m_text[end] != '\n' && m_text[end] != '\r')
        ++end;
    cells.push_back(m_text.substr(at, end - at));
    return end;
}

bool CsvReader::ends_cell(std::size_t at) const
{
    return at >= m_text.size() || m_text[at] == m_delimiter || m_text[at] == '\n' || m_text[at] == '\r';
}

std::size_t CsvReader::quoted_cell(std::size_t at, CsvRecord& record)
{
    std::size_t const inside = at + 1;
    bool doubled = false;
    std::size_t close = inside;
    for (;; close += 2) {
        close = find_from(m_text, '"', close);
        if (close >= m_text.size())
            return never_closed;
        if (close + 1 >= m_text.size() || m_text[close + 1] != '"')
            break;
        doubled = true;
    }
    std::string_view const content = m_text.substr(inside, close - inside);
    std::size_t const after = close + 1;
    if (ends_cell(after)) {
        record.cells.push_back(doubled ? without_doubled(content) : content);
        return after;
    }
    // A quote on a later line with text behind it opens a cell there: this one was never closed.
    if (content.find_first_of("\r\n") != std::string_view::npos)
        return never_closed;
    std::size_t end = after;
    while (!ends_cell(end))
        ++end;
    m_unquoted.push_back(std::string(without_doubled(content)) + std::string(m_text.substr(after, end - after)));
    record.cells.push_back(m_unquoted.back());
    if (record.stray_cell == 0)
        record.stray_cell = record.cells.size();
    return end;
}

std::string_view CsvReader::without_doubled(std::string_view content)
{
    std::string plain;
    plain.reserve(content.size());
    for (std::size_t i = 0; i < content.size(); ++i) {
        plain += content[i];
        if (content[i] == '"')
            ++i;
    }
    m_unquoted.push_back(std::move(plain));
    return m_unquoted.back();
}

void CsvReader::give_up_line(CsvRecord& record, std::size_t open)
{
    // The quote may stand on a later line of the record, behind a cell with line breaks: then that line is the last one lost.
    std::size_t end = open;
    while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r')
        ++end;
    record.cells.push_back(m_text.substr(open + 1, end - open - 1));
    record.open_quote_cell = record.cells.size();
    record.raw = m_text.substr(m_at, end - m_at);
    m_line += line_ends(record.raw) + 1;
    m_at = after_line(end);
}

std::string csv_cell(std::string_view text, char delimiter)
{
    bool const outer_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    bool const special = std::any_of(text.begin(), text.end(), [delimiter](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; });
    if (!special && !outer_space)
        return std::string(text);
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

std::string defused(std::string_view text)
{
    return looks_like_formula(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view undefused(std::string_view text)
{
    return text.starts_with('\'') && looks_like_formula(text.substr(1)) ? text.substr(1) : text;
}

}
