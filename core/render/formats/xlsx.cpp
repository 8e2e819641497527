#include "core/base/text.hpp"
#include "core/document/document.hpp"
#include "core/office/workbook_values.hpp"
#include "core/office/workbook_writer.hpp"
#include "core/render/format.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <optional>
#include <set>

/// A workbook: a sheet for every table, with its charts beside it as charts of the spreadsheet. What a document says in words stands on a
/// sheet before them. People read workbooks, so headings and values are those that people read; programs take CSV or JSON.
namespace cwp::formats {

extern Format const xlsx;

namespace {

/// A longer list is written row by row, without frames.
constexpr std::size_t rows_in_memory = 10000;

std::string one_line(std::string_view text)
{
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return printable(out);
}

/// Line breaks stay in a cell; what could steer a screen is shown.
std::string cell_text(std::string_view text)
{
    if (is_plain(text))
        return std::string(text);
    std::string out;
    for (auto const line : split(text, '\n'))
        out += (out.empty() ? "" : "\n") + printable(line);
    return out;
}

CellForm form_of(CellKind kind)
{
    switch (kind) {
    case CellKind::text: return CellForm::text;
    case CellKind::code: return CellForm::code;
    case CellKind::number: return CellForm::number;
    case CellKind::percent: return CellForm::percent;
    case CellKind::date: return CellForm::date;
    }
    return CellForm::text;
}

RowForm form_of(RowRole role)
{
    return role == RowRole::total ? RowForm::total : role == RowRole::note ? RowForm::note : RowForm::item;
}

/// A table with what stands around it on its sheet.
struct TableSheet {
    Table table;                       ///< as people see it
    std::string name;
    std::vector<std::string> above{};
    std::vector<std::string> below{};
    std::vector<Chart const*> charts{};
};

/// The column whose items, from the first on, are these texts.
std::optional<std::size_t> column_of(Table const& table, std::vector<std::string> const& texts)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::size_t same = 0;
        while (same < texts.size() && same < table.rows.size() && table.rows[same].role == RowRole::item && c < table.rows[same].cells.size()
               && table.rows[same].cells[c].text == texts[same])
            ++same;
        if (same == texts.size())
            return c;
    }
    return std::nullopt;
}

/// Where the table itself has the figures of a chart.
std::optional<WorkbookChart> chart_of_table(Table const& table, Chart const& chart, std::size_t first_row)
{
    WorkbookChart drawn{.title = {}, .lines = chart.kind == ChartKind::lines, .first_row = first_row, .last_row = first_row + chart.categories.size() - 1, .categories = 0, .series = {}};
    auto const categories = column_of(table, chart.categories);
    if (!categories)
        return std::nullopt;
    drawn.categories = *categories;
    for (auto const& series : chart.series) {
        auto const column = column_of(table, series.values);
        if (!column || series.values.size() != chart.categories.size())
            return std::nullopt;
        drawn.series.push_back({series.name, *column});
    }
    return drawn;
}

/// The figures of a chart below the table, where the table has others.
WorkbookChart chart_of_own_figures(WorkbookWriter& writer, Chart const& chart)
{
    std::vector<WorkbookCell> headings{{chart.title, CellForm::text}};
    WorkbookChart drawn{.title = {}, .lines = chart.kind == ChartKind::lines, .first_row = 0, .last_row = 0, .categories = 0, .series = {}};
    for (auto const& series : chart.series) {
        drawn.series.push_back({series.name, headings.size()});
        headings.push_back({series.name.empty() ? chart.unit : series.name, CellForm::text});
    }
    writer.row({});
    writer.row(headings, RowForm::heading);
    drawn.first_row = writer.rows();
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<WorkbookCell> cells{{cell_text(chart.categories[i]), CellForm::text}};
        for (auto const& series : chart.series)
            cells.push_back({i < series.values.size() ? series.values[i] : std::string(), CellForm::number});
        writer.row(cells);
    }
    drawn.last_row = writer.rows() - 1;
    return drawn;
}

/// Whether there is nothing to see of a table but the sentence that says so.
bool is_only_a_sentence(Table const& table) { return table.rows.empty() && !table.if_empty.empty(); }

class Book {
public:
    explicit Book(Document const& document);
    std::string bytes();

private:
    void say(std::string const& text, RowForm form = RowForm::words) { m_words.emplace_back(text, form); }
    void add(Block const& block);
    void begin(std::string const& section);
    void add_table(Table const& table);
    void add_charts();
    TableSheet& sheet_with(Chart const& chart, std::size_t following);
    std::string name_for(std::string const& wished);
    void write_words(WorkbookWriter& writer) const;
    void write_sheet(WorkbookWriter& writer, TableSheet const& sheet) const;
    bool is_chinese() const { return m_document.language == Language::zh; }

    Document const& m_document;
    std::vector<std::pair<std::string, RowForm>> m_words;
    std::vector<TableSheet> m_sheets;
    std::string m_section; ///< the latest heading
    std::set<std::string> m_names;
    bool m_is_prose = false; ///< more than tables
};

Book::Book(Document const& document) : m_document(document)
{
    for (auto const& block : document.blocks) {
        auto const* table = std::get_if<Table>(&block);
        m_is_prose = m_is_prose || (table ? is_only_a_sentence(*table) && !document.data_only : !std::holds_alternative<Chart>(block));
    }
    if (m_is_prose)
        name_for(is_chinese() ? "正文" : "Text");
    for (auto const& block : document.blocks)
        add(block);
    add_charts();
    if (m_is_prose || m_sheets.empty() || document.data_only)
        return;
    auto& above = m_sheets.front().above;
    above.insert(above.begin(), {document.title, document.subtitle});
    m_sheets.back().below.push_back(document.footer);
}

/// As the writer will name it, so that the words can point at it.
std::string Book::name_for(std::string const& wished)
{
    auto const base = sheet_name(one_line(wished));
    auto name = base;
    for (int number = 2; !m_names.insert(lower(name)).second; ++number)
        name = sheet_name(base, fmt::format(" ({})", number));
    return name;
}

void Book::add_table(Table const& table)
{
    if (is_only_a_sentence(table) && !m_document.data_only) {
        say(table.caption, RowForm::total);
        say(table.if_empty);
        return;
    }
    std::string wished;
    for (std::string const* name : {&table.caption, static_cast<std::string const*>(&m_section), &m_document.title, &table.key})
        wished = wished.empty() ? *name : wished;
    TableSheet sheet{hides_columns(table) ? as_people_see(table) : table, name_for(wished), {}, {}, {}};
    if (wished != m_document.title && !m_document.data_only)
        sheet.above = {wished};
    say(is_chinese() ? "（表格见工作表“" + sheet.name + "”）" : "(table on the sheet “" + sheet.name + "”)", RowForm::remark);
    m_sheets.push_back(std::move(sheet));
}

/// The sheet of the table with these figures; else of the table that follows the chart, else of the last one.
TableSheet& Book::sheet_with(Chart const& chart, std::size_t following)
{
    for (auto& sheet : m_sheets)
        if (chart_of_table(sheet.table, chart, 0))
            return sheet;
    if (m_sheets.empty())
        m_sheets.push_back({{}, name_for(chart.title), {}, {}, {}});
    return m_sheets[std::min(following, m_sheets.size() - 1)];
}

void Book::add_charts()
{
    std::size_t tables = 0;
    for (auto const& block : m_document.blocks) {
        if (auto const* table = std::get_if<Table>(&block))
            tables += is_only_a_sentence(*table) ? 0u : 1u;
        else if (auto const* chart = std::get_if<Chart>(&block); chart && !chart->categories.empty() && !chart->series.empty())
            sheet_with(*chart, tables).charts.push_back(chart);
    }
}

void Book::begin(std::string const& section)
{
    m_section = section;
    say(section, RowForm::total);
}

void Book::add(Block const& block)
{
    if (auto const* heading = std::get_if<Heading>(&block))
        begin(heading->text);
    else if (auto const* annex = std::get_if<Annex>(&block))
        begin(annex->title);
    else if (auto const* paragraph = std::get_if<Paragraph>(&block))
        say((is_chinese() && !paragraph->lead ? "　　" : "") + paragraph->text);
    else if (auto const* signature = std::get_if<Signature>(&block)) {
        say(signature->office);
        say(signature->date);
    } else if (auto const* list = std::get_if<ListBlock>(&block)) {
        int number = 0;
        for (auto const& item : list->items)
            say((list->numbered ? fmt::format("{}. ", ++number) : std::string("· ")) + item);
    } else if (auto const* table = std::get_if<Table>(&block)) {
        add_table(*table);
    }
}

void Book::write_words(WorkbookWriter& writer) const
{
    WorkbookSheet sheet{.name = is_chinese() ? "正文" : "Text", .columns = {WorkbookColumn{}}};
    for (auto const* line : {&m_document.title, &m_document.issuer, &m_document.subtitle})
        if (!line->empty())
            sheet.above.push_back(one_line(*line));
    writer.sheet(sheet);
    for (auto const& [text, form] : m_words)
        if (!text.empty())
            writer.row({{cell_text(text), CellForm::text}}, form);
    if (!m_document.footer.empty())
        writer.row({{cell_text(m_document.footer), CellForm::text}}, RowForm::remark);
}

void Book::write_sheet(WorkbookWriter& writer, TableSheet const& sheet) const
{
    Table const& table = sheet.table;
    WorkbookSheet plan{.name = sheet.name, .above = {}, .columns = {}, .filter = m_document.data_only};
    for (auto const& line : sheet.above)
        if (!line.empty())
            plan.above.push_back(one_line(line));
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        plan.columns.push_back({.heading = cell_text(table.columns[c].heading), .form = is_right_aligned(table, c) ? CellForm::number : CellForm::text});
    writer.sheet(plan);
    std::size_t const first = writer.rows();
    std::vector<WorkbookCell> cells;
    for (auto const& row : table.rows) {
        cells.clear();
        for (std::size_t c = 0; c < row.cells.size() && c < table.columns.size(); ++c)
            cells.push_back({cell_text(row.cells[c].text), form_of(kind_in(table.columns[c], row.cells[c]))});
        writer.row(cells, form_of(row.role));
    }
    for (auto const* chart : sheet.charts) {
        auto drawn = chart_of_table(table, *chart, first);
        if (!drawn)
            drawn = chart_of_own_figures(writer, *chart);
        drawn->title = one_line(title_with_unit(*chart, m_document.language));
        writer.chart(*drawn);
    }
    for (auto const& line : sheet.below)
        if (!line.empty())
            writer.row({{cell_text(line), CellForm::text}}, RowForm::remark);
}

std::string Book::bytes()
{
    bool const is_long = m_document.data_only && !m_sheets.empty() && m_sheets.front().table.rows.size() > rows_in_memory;
    WorkbookWriter writer({.title = m_document.title.empty() ? m_document.name : m_document.title, .language = m_document.language, .streaming = is_long});
    if (m_is_prose || m_sheets.empty())
        write_words(writer);
    for (auto const& sheet : m_sheets)
        write_sheet(writer, sheet);
    return writer.bytes();
}

std::string write(Document const& document, RenderOptions const&)
{
    return Book(document).bytes();
}

}

Format const xlsx{"xlsx", ".xlsx", write, true};

}
