#include "core/ledger/export.hpp"

#include "core/base/csv.hpp"
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

std::string query(Ledger const& ledger, std::vector<Column const*> const& columns, std::string const& where)
{
    std::string names;
    for (Column const* column : columns)
        names += (names.empty() ? "t." : ", t.") + column->name;
    return "SELECT " + names + " FROM " + ledger.name + " AS t" + where + " ORDER BY t.id";
}

}

std::int64_t export_records(References& references, Ledger const& ledger, ExportOptions const& options, Language language, std::function<void(std::string_view)> const& write)
{
    std::vector<Column const*> const columns = columns_shown(ledger, options.listing.unmask);
    ListingQuery const restriction(references, ledger, options.listing);
    Statement rows = references.db().prepare(query(ledger, columns, restriction.where()));
    restriction.bind(rows);
    std::string_view const line_end = options.excel ? "\r\n" : "\n";
    std::string out = options.excel ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += (i > 0 ? "," : "") + csv_cell(columns[i]->label.in(language));
    out += line_end;
    std::int64_t count = 0;
    for (; rows.step(); ++count) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += (i > 0 ? "," : "") + csv_cell(defused(export_value(*columns[i], rows.value(static_cast<int>(i)), references)));
        out += line_end;
        if (out.size() >= piece) {
            write(out);
            out.clear();
        }
    }
    write(out);
    return count;
}

}
