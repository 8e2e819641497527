#include "core/base/text.hpp"
#include "core/ledger/export.hpp"
#include "core/ledger/template.hpp"
#include "core/ledger/values.hpp"
#include "core/office/workbook_writer.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// A longer list is slower to scroll than a code is to type.
constexpr std::int64_t longest_list = 5000;

std::vector<std::string> choice_labels(Column const& column, Language language)
{
    std::vector<std::string> words;
    for (Choice const& choice : column.choices)
        words.push_back(choice.label.in(language));
    return words;
}

/// Once each: an item may have been valid several times.
std::vector<std::string> item_labels(Standard const& standard, Language language)
{
    std::vector<std::string> words;
    for (StandardItem const& item : standard.items) {
        std::string const& word = item.label.in(language).empty() ? item.code : item.label.in(language);
        if (std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
    }
    return words;
}

std::string code_and_name(std::string const& ledger, std::int64_t id, References& references)
{
    std::string const& name = references.name(ledger, id);
    std::string const& code = references.code(ledger, id);
    return name.empty() || name == code ? code : code + " " + name;
}

/// The records by code and name, as `012345 张伟`, in order of their codes. Names that are masked elsewhere are not handed out here.
std::vector<std::string> record_names(Column const& column, References& references)
{
    Ledger const& target = references.pack().ledger(column.target);
    Column const* code = target.code_column();
    Column const* name = target.name_column();
    if (code == nullptr || code->sensitive || (name != nullptr && name->sensitive))
        return {};
    std::vector<std::string> words;
    Statement rows = references.db().prepare("SELECT id FROM " + target.name + " ORDER BY " + code->name + ", id LIMIT " + std::to_string(longest_list + 1));
    while (rows.step())
        words.push_back(code_and_name(target.name, rows.integer(0), references));
    if (words.size() > static_cast<std::size_t>(longest_list))
        words.clear();
    return words;
}

std::vector<std::string> choices_for(Column const& column, Pack const& pack, References* references, Language language)
{
    switch (column.type) {
    case ColumnType::choice:
        return choice_labels(column, language);
    case ColumnType::boolean:
        return language == Language::zh ? std::vector<std::string>{"是", "否"} : std::vector<std::string>{"yes", "no"};
    case ColumnType::standard:
        return item_labels(pack.standard(column.target), language);
    case ColumnType::ref:
        return references != nullptr ? record_names(column, *references) : std::vector<std::string>{};
    default:
        return {};
    }
}

/// Percentages are typed as text, `95%`: a spreadsheet would take 95 for 9500 per cent or for 95, as it likes.
CellForm entry_form(Column const& column)
{
    CellForm const form = cell_form(column);
    return form == CellForm::percent ? CellForm::code : form;
}

std::size_t entry_width(Column const& column, std::vector<std::string> const& choices)
{
    std::size_t width = std::max<std::size_t>(display_width(column.label.zh) + 4, column.type == ColumnType::text ? 20 : 12);
    for (std::size_t i = 0; i < choices.size() && i < 50; ++i)
        width = std::max(width, display_width(choices[i]) + 3);
    return std::min<std::size_t>(column.type == ColumnType::person_id ? std::max<std::size_t>(width, 21) : width, 32);
}

/// What a cell of the explaining table holds, as a note at the heading.
std::string note_of(TableRow const& row, Table const& explained)
{
    std::string note;
    for (std::size_t c = 2; c < row.cells.size(); ++c)
        if (!row.cells[c].text.empty())
            note += (note.empty() ? "" : "\n") + explained.columns[c].heading + ": " + row.cells[c].text;
    return note;
}

void explain(WorkbookWriter& workbook, Document const& explained, Table const& table, Speech const& speech)
{
    WorkbookSheet sheet{.name = speech(tr("explanation")), .above = {explained.title}, .columns = {}};
    for (TableColumn const& column : table.columns)
        sheet.columns.push_back({.heading = column.heading});
    workbook.sheet(sheet);
    std::vector<WorkbookCell> cells;
    for (TableRow const& row : table.rows) {
        cells.clear();
        for (Cell const& cell : row.cells)
            cells.push_back({cell.text, CellForm::text});
        workbook.row(cells);
    }
}

}

std::string workbook_template(Pack const& pack, References* references, Ledger const& ledger, Speech const& speech)
{
    Document const explained = explained_columns(pack, ledger, speech);
    Table const& table = *find_table(explained, "columns");
    WorkbookSheet sheet{.name = ledger.title.in(speech.language()), .columns = {}, .form = true};
    for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
        Column const& column = ledger.columns[i];
        std::vector<std::string> choices = choices_for(column, pack, references, speech.language());
        std::size_t const width = entry_width(column, choices);
        sheet.columns.push_back({.heading = column.label.in(speech.language()) + (column.required ? "*" : ""), .form = entry_form(column), .width = width,
                                 .note = note_of(table.rows[i], table), .choices = std::move(choices)});
    }
    WorkbookWriter workbook({.title = ledger.title.in(speech.language()), .language = speech.language(), .streaming = false});
    workbook.sheet(sheet);
    explain(workbook, explained, table, speech);
    return workbook.bytes();
}

}
