#include "core/office/worksheet_reader.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/office/cell_values.hpp"
#include "core/office/rich_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace cwp {

namespace {

constexpr std::size_t longest_row = std::size_t{16} << 20;
constexpr std::size_t most_merged = 100000;
constexpr std::size_t longest_formula = 60;

std::optional<std::size_t> whole_number(std::string_view text)
{
    text = trim(text);
    std::size_t number = 0;
    auto const [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || stopped != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// A cell as its elements come in.
struct RawCell {
    std::size_t column = 0;
    std::string type;
    std::size_t style = 0;
    bool has_formula = false;
    bool has_value = false;
    std::string value;
    std::string formula;
    RichText inline_text;

    void begin()
    {
        type.clear();
        style = 0;
        has_formula = false;
        has_value = false;
        value.clear();
        formula.clear();
        inline_text.clear();
    }
};

enum class Inside { nothing, value, formula, inline_text };

/// Hears the elements of a sheet and makes rows of them.
class SheetListener : public XmlListener {
public:
    SheetListener(Workbook& workbook, Worksheet const& sheet, WorksheetReader::Take take)
        : m_workbook(workbook), m_strings(workbook.strings()), m_sheet(sheet), m_take(std::move(take)) {}

    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (m_in_cell)
            start_in_cell(name);
        else if (name == "c" && m_in_row)
            start_cell(attributes);
        else if (name == "row" && m_in_rows)
            start_row(attributes);
        else if (name == "sheetData")
            m_in_rows = true;
        else if (name == "mergeCell")
            add_merged(attributes.value("ref"));
    }

    void end(std::string_view name) override
    {
        if (m_in_cell)
            end_in_cell(name);
        else if (name == "row" && m_in_row)
            end_row();
        else if (name == "sheetData")
            m_in_rows = false;
    }

    void text(std::string_view piece) override
    {
        switch (m_inside) {
        case Inside::value: m_cell.value += piece; break;
        case Inside::formula:
            if (m_cell.formula.size() < longest_formula)
                m_cell.formula += piece;
            break;
        case Inside::inline_text: m_cell.inline_text.text(piece); break;
        case Inside::nothing: return;
        }
        if (m_cell.value.size() > longest_cell || m_cell.inline_text.text().size() > longest_cell)
            fail(tr("{}: a cell holds more than {} KB of text; it is not read"), here(), longest_cell >> 10);
    }

    std::vector<CellRange> merged;

private:
    struct Stored {
        std::size_t column = 0;
        CellNature nature = CellNature::text;
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    std::string here() const { return printable(m_workbook.name() + "[" + m_sheet.name + "]!" + cell_name(m_cell.column, std::max<std::size_t>(m_row, 1))); }
    [[noreturn]] void refuse() const { fail(tr("{}: the workbook is damaged here: open it in the spreadsheet, save it and import it again"), here()); }

    void start_row(XmlAttributes const& attributes)
    {
        std::string_view const number = attributes.value("r");
        std::size_t const row = number.empty() ? m_row + 1 : whole_number(number).value_or(0);
        if (row > WorksheetReader::most_rows)
            fail(tr("{}: a sheet has at most {} rows"), printable(m_workbook.name()), WorksheetReader::most_rows);
        if (row <= m_row)
            refuse();
        m_row = row;
        m_in_row = true;
        std::string_view const hidden = attributes.value("hidden");
        m_hidden = hidden == "1" || hidden == "true";
        m_next_column = 0;
        m_cells.clear();
        m_text.clear();
    }

    void start_cell(XmlAttributes const& attributes)
    {
        m_cell.begin();
        m_in_cell = true;
        std::string_view const name = attributes.value("r");
        std::optional<CellPlace> const place = name.empty() ? CellPlace{m_next_column, m_row} : place_of_cell(name);
        if (!place || place->row != m_row)
            refuse();
        m_cell.column = place->column;
        if (m_cell.column >= WorksheetReader::most_columns)
            fail(tr("{}: a sheet has at most {} columns"), printable(m_workbook.name()), WorksheetReader::most_columns);
        m_next_column = m_cell.column + 1;
        m_cell.type = attributes.value("t");
        m_cell.style = whole_number(attributes.value("s")).value_or(0);
    }

    void start_in_cell(std::string_view name)
    {
        if (m_inside == Inside::inline_text) {
            m_cell.inline_text.start(name);
        } else if (name == "v") {
            m_inside = Inside::value;
            m_cell.has_value = true;
        } else if (name == "f") {
            m_inside = Inside::formula;
            m_cell.has_formula = true;
        } else if (name == "is") {
            m_inside = Inside::inline_text;
        }
    }

    void end_in_cell(std::string_view name)
    {
        if (name == "c") {
            end_cell();
            m_in_cell = false;
            m_inside = Inside::nothing;
        } else if (m_inside == Inside::inline_text && name != "is") {
            m_cell.inline_text.end(name);
        } else {
            m_inside = Inside::nothing;
        }
    }

    void keep(CellNature nature, std::string_view text)
    {
        if (text.empty() && nature != CellNature::unresolved)
            return;
        m_cells.push_back({m_cell.column, nature, m_text.size(), text.size()});
        m_text += text;
        if (m_text.size() > longest_row)
            fail(tr("{}: a row holds more than {} MB of text; it is not read"), here(), longest_row >> 20);
    }

    void end_cell()
    {
        std::string const& type = m_cell.type;
        bool const is_empty_result = type == "str" && m_cell.has_value;
        if (m_cell.has_formula && m_cell.value.empty() && !is_empty_result)
            return keep(CellNature::unresolved, "=" + m_cell.formula);
        if (type == "s") {
            std::optional<std::size_t> const place = whole_number(m_cell.value);
            if (m_cell.value.empty())
                return;
            if (!place || m_strings == nullptr || *place >= m_strings->size())
                refuse();
            keep(CellNature::text, m_strings->at(*place));
        } else if (type == "inlineStr") {
            keep(CellNature::text, unescaped_text(m_cell.inline_text.text()));
        } else if (type == "str") {
            keep(CellNature::text, unescaped_text(m_cell.value));
        } else if (type == "b") {
            keep(CellNature::text, m_cell.value.empty() ? "" : (trim(m_cell.value) == "1" ? "TRUE" : "FALSE"));
        } else if (type == "e") {
            keep(CellNature::error, trim(m_cell.value));
        } else if (type == "d") {
            std::optional<std::string> const date = iso_cell_text(m_cell.value);
            keep(date ? CellNature::date : CellNature::text, date ? *date : m_cell.value);
        } else {
            keep_number();
        }
    }

    void keep_number()
    {
        if (trim(m_cell.value).empty()) {
            keep(CellNature::text, unescaped_text(m_cell.inline_text.text()));
            return;
        }
        std::optional<double> const number = stored_number(m_cell.value);
        if (!number)
            return keep(CellNature::text, m_cell.value);
        NumberLook const look = m_workbook.look(m_cell.style);
        if (look == NumberLook::percent)
            return keep(CellNature::number, percent_text(*number));
        if (look != NumberLook::number)
            if (std::optional<std::string> const date = serial_text(*number, look, m_workbook.date1904()))
                return keep(CellNature::date, *date);
        keep(CellNature::number, number_text(*number));
    }

    void end_row()
    {
        m_in_row = false;
        auto const earlier = [](Stored const& a, Stored const& b) { return a.column < b.column; };
        if (!std::is_sorted(m_cells.begin(), m_cells.end(), earlier))
            std::stable_sort(m_cells.begin(), m_cells.end(), earlier);
        m_told.clear();
        for (Stored const& cell : m_cells)
            m_told.push_back({cell.column, cell.nature, std::string_view(m_text).substr(cell.begin, cell.size)});
        auto const same = std::adjacent_find(m_told.begin(), m_told.end(), [](SheetCell const& a, SheetCell const& b) { return a.column == b.column; });
        if (same != m_told.end())
            refuse();
        if (!m_told.empty())
            m_take({m_row, m_hidden, m_told});
    }

    void add_merged(std::string_view range)
    {
        std::size_t const colon = range.find(':');
        std::optional<CellPlace> const first = place_of_cell(range.substr(0, colon));
        std::optional<CellPlace> const last = colon == std::string_view::npos ? first : place_of_cell(range.substr(colon + 1));
        if (!first || !last || first->row == 0 || last->row < first->row || last->column < first->column || last->row > WorksheetReader::most_rows)
            refuse();
        if (merged.size() >= most_merged)
            fail(tr("{}: more than {} merged cells on one sheet; it is not read"), printable(m_workbook.name()), most_merged);
        merged.push_back({first->row, last->row, first->column, last->column});
    }

    Workbook& m_workbook;
    SharedStrings const* m_strings;
    Worksheet const& m_sheet;
    WorksheetReader::Take m_take;
    bool m_in_rows = false;
    bool m_in_row = false;
    bool m_in_cell = false;
    Inside m_inside = Inside::nothing;
    bool m_hidden = false;
    std::size_t m_row = 0;
    std::size_t m_next_column = 0;
    RawCell m_cell;
    std::vector<Stored> m_cells;
    std::string m_text;             ///< of the row's cells
    std::vector<SheetCell> m_told;
};

}

struct WorksheetReader::State {
    State(Workbook& workbook, Worksheet const& sheet, Take take)
        : listener(workbook, sheet, std::move(take)), member(workbook.archive(), sheet.part), parser(workbook.name(), listener) {}

    SheetListener listener;
    Archive::Member member;
    XmlParser parser;
    std::array<char, 65536> piece{};
};

WorksheetReader::WorksheetReader(Workbook& workbook, Worksheet const& sheet, Take take) : m_state(std::make_unique<State>(workbook, sheet, std::move(take))) {}

WorksheetReader::~WorksheetReader() = default;

bool WorksheetReader::advance()
{
    std::size_t const count = m_state->member.read(m_state->piece.data(), m_state->piece.size());
    if (count > 0)
        m_state->parser.feed({m_state->piece.data(), count});
    else
        m_state->parser.finish();
    return count > 0;
}

std::vector<CellRange> const& WorksheetReader::merged() const { return m_state->listener.merged; }

}
