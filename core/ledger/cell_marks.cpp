#include "core/ledger/cell_marks.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr char line_break = '\x1e';
constexpr char other_control = '\x1a';

char mark_of(CellNature nature)
{
    switch (nature) {
    case CellNature::number: return '\x01';
    case CellNature::date: return '\x02';
    case CellNature::error: return '\x03';
    case CellNature::unresolved: return '\x04';
    case CellNature::text: break;
    }
    return '\0';
}

bool is_mark(char c) { return (c >= '\x01' && c <= '\x04') || c == line_break || c == stand_in_delimiter; }

/// What a failed formula leaves behind is no entry either where it came in as text.
bool names_an_error(std::string_view text)
{
    constexpr std::array<std::string_view, 8> errors{"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"};
    return text.starts_with('#') && std::find(errors.begin(), errors.end(), text) != errors.end();
}

void append_text(std::string& record, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        record += c == '\n' || c == '\r' ? line_break : (is_mark(c) ? other_control : c);
    }
}

}

void append_marked(std::string& record, CellNature nature, std::string_view text)
{
    if (nature == CellNature::text && names_an_error(trim(text)))
        nature = CellNature::error;
    if (nature != CellNature::text)
        record += mark_of(nature);
    if (nature != CellNature::text || !text.starts_with('"'))
        return is_plain(text) ? static_cast<void>(record += text) : append_text(record, text);
    // A record takes a quote at the beginning for one that encloses the cell.
    std::string plain;
    append_text(plain, text);
    record += '"';
    for (char const c : plain)
        record.append(c == '"' ? 2 : 1, c);
    record += '"';
}

MarkedCell unmarked(std::string_view cell)
{
    MarkedCell read;
    for (CellNature const nature : {CellNature::number, CellNature::date, CellNature::error, CellNature::unresolved})
        if (cell.starts_with(mark_of(nature)))
            read.nature = nature;
    read.text = cell.substr(read.nature == CellNature::text ? 0 : 1);
    std::replace(read.text.begin(), read.text.end(), line_break, '\n');
    return read;
}

}
