#include "core/ledger/export.hpp"

#include "core/base/csv.hpp"
#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"
#include "core/ledger/listing_query.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cwp {

namespace {

constexpr std::size_t piece = 64 * 1024;

std::vector<Column const*> columns_shown(Ledger const& ledger, bool unmask)
{
    std::vector<Column const*> columns;
    for (Column const& column : ledger.columns)
        if (unmask || !column.sensitive)
            columns.push_back(&column);
    return columns;
}

/// `officers (mobile, citizen id)`: the sensitive columns that are not let out; nothing where there are none.
std::vector<std::string> columns_left_out(Ledger const& ledger, bool unmask, Language language)
{
    std::vector<std::string> headings;
    for (Column const& column : ledger.columns)
        if (column.sensitive && !unmask)
            headings.push_back(column.label.in(language));
    if (headings.empty())
        return {};
    return {ledger.title.in(language) + " (" + join(headings, ", ") + ")"};
}

std::string query(Ledger const& ledger, std::vector<Column const*> const& columns, std::string const& where)
{
    std::string names;
    for (Column const* column : columns)
        names += (names.empty() ? "t." : ", t.") + column->name;
    return "SELECT " + names + " FROM " + ledger.name + " AS t" + where + " ORDER BY t.id";
}

/// In files for programs codes, in those for people the words that they know; import reads both.
enum class Words { codes, labels };

bool has_labels(Column const& column)
{
    return column.type == ColumnType::choice || column.type == ColumnType::boolean;
}

/// Calls `take` with each record's values as import reads them.
template <Words words, class Take>
Exported each_record(References& references, Ledger const& ledger, std::vector<Column const*> const& columns, ExportOptions const& options, Language language, Take take)
{
    ListingQuery const restriction(references, ledger, options.listing);
    Statement rows = references.db().prepare(query(ledger, columns, restriction.where()));
    restriction.bind(rows);
    Exported done;
    done.left_out = columns_left_out(ledger, options.listing.unmask, language);
    std::vector<std::string> values(columns.size());
    for (; rows.step(); ++done.records) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            Value const value = rows.value(static_cast<int>(i));
            values[i] = words == Words::labels && has_labels(*columns[i]) ? print_value(*columns[i], value, references, language) : export_value(*columns[i], value, references);
            if (columns[i]->type == ColumnType::text && !options.listing.unmask)
                values[i] = without_personal_numbers(values[i], &done.masked);
        }
        take(values);
    }
    return done;
}

/// A cell of text is no formula, so that nothing stands before it; but import takes an apostrophe before what looks like one for the mark
/// that CSV needs, so an apostrophe of the text's own is doubled.
std::string as_import_reads(std::string const& text)
{
    return undefused(text).size() != text.size() ? "'" + text : text;
}

}

void Exported::add(Exported const& other)
{
    records += other.records;
    masked += other.masked;
    left_out.insert(left_out.end(), other.left_out.begin(), other.left_out.end());
}

CellForm cell_form(Column const& column)
{
    switch (column.type) {
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal:
    case ColumnType::money:
        return CellForm::number;
    case ColumnType::percent:
        return CellForm::percent;
    case ColumnType::date:
        return CellForm::date;
    default:
        return CellForm::code;
    }
}

Exported export_records(References& references, Ledger const& ledger, ExportOptions const& options, Language language, std::function<void(std::string_view)> const& write)
{
    std::vector<Column const*> const columns = columns_shown(ledger, options.listing.unmask);
    std::string_view const line_end = options.excel ? "\r\n" : "\n";
    std::string out = options.excel ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += (i > 0 ? "," : "") + csv_cell(columns[i]->label.in(language));
    out += line_end;
    Exported const done = each_record<Words::codes>(references, ledger, columns, options, language, [&](std::vector<std::string> const& values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            out += (i > 0 ? "," : "") + csv_cell(defused(values[i]));
        out += line_end;
        if (out.size() >= piece) {
            write(out);
            out.clear();
        }
    });
    write(out);
    return done;
}

Exported export_records(References& references, Ledger const& ledger, ExportOptions const& options, Language language, WorkbookWriter& workbook)
{
    std::vector<Column const*> const columns = columns_shown(ledger, options.listing.unmask);
    WorkbookSheet sheet{.name = ledger.title.in(language), .filter = true};
    std::vector<WorkbookCell> cells;
    for (Column const* column : columns) {
        sheet.columns.push_back({.heading = column->label.in(language), .form = cell_form(*column)});
        cells.push_back({{}, cell_form(*column)});
    }
    workbook.sheet(sheet);
    return each_record<Words::labels>(references, ledger, columns, options, language, [&](std::vector<std::string> const& values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            cells[i].text = as_import_reads(values[i]);
        workbook.row(cells);
    });
}

}
