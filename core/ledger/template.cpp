#include "core/ledger/template.hpp"

#include "core/base/csv.hpp"
#include "core/base/text.hpp"

#include <vector>

namespace cwp {

namespace {

std::string choices_of(Column const& column, Language language)
{
    std::vector<std::string> words;
    for (Choice const& choice : column.choices)
        words.push_back(choice.label.in(language));
    return join(words, language == Language::zh ? "、" : ", ");
}

std::string accepted(Pack const& pack, Column const& column, Speech const& speech)
{
    switch (column.type) {
    case ColumnType::text:
        return speech(tr("text"));
    case ColumnType::code:
        return speech(tr("a code, letter for letter; leading zeros count"));
    case ColumnType::integer:
        return speech(tr("a whole number"));
    case ColumnType::count:
        return speech(tr("a whole number from 0"));
    case ColumnType::decimal:
        return speech(tr("a number with at most {} decimals"), column.places);
    case ColumnType::money:
        return speech(tr("yuan: 1234.50"));
    case ColumnType::percent:
        return speech(tr("a percentage from 0 to 100: 95%"));
    case ColumnType::boolean:
        return speech(tr("yes or no"));
    case ColumnType::date:
        return speech(tr("a date: 2026-10-03, 2026/10/3, 2026年10月3日"));
    case ColumnType::time:
        return speech(tr("a time of day: 08:30"));
    case ColumnType::month:
        return speech(tr("a month: 2026-10"));
    case ColumnType::choice:
        return choices_of(column, speech.language());
    case ColumnType::standard:
        return speech(tr("an item of the list {}"), pack.standard(column.target).title);
    case ColumnType::ref:
        return speech(tr("code or unique name of a record in {}"), pack.ledger(column.target).title);
    case ColumnType::phone:
        return speech(tr("a phone number"));
    case ColumnType::person_id:
        return speech(tr("a citizen id of 18 characters"));
    }
    return {};
}

}

std::string sheet_template(Ledger const& ledger, Language language)
{
    std::string out = "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
        Column const& column = ledger.columns[i];
        out += (i > 0 ? "," : "") + csv_cell(column.label.in(language) + (column.required ? "*" : ""));
    }
    return out + "\r\n";
}

Document explained_columns(Pack const& pack, Ledger const& ledger, Speech const& speech)
{
    Table table;
    table.key = "columns";
    table.columns = {{"column", speech(tr("column")), CellKind::text},
                     {"heading", speech(tr("heading")), CellKind::text},
                     {"required", speech(tr("required")), CellKind::text},
                     {"accepts", speech(tr("accepts")), CellKind::text},
                     {"aliases", speech(tr("also called")), CellKind::text}};
    for (Column const& column : ledger.columns)
        table.rows.push_back(TableRow{{text_cell(column.name), text_cell(column.label.in(speech.language())), text_cell(column.required ? speech(tr("yes")) : std::string()),
                                       text_cell(accepted(pack, column, speech)), text_cell(join(column.aliases, speech.language() == Language::zh ? "、" : ", "))},
                                      RowRole::item});
    Document document;
    document.name = ledger.name + "_columns";
    document.title = ledger.title.in(speech.language());
    document.language = speech.language();
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    return document;
}

}
