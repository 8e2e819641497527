#include "core/ledger/records.hpp"

#include "core/base/text.hpp"
#include "core/ledger/finding_records.hpp"
#include "core/ledger/listing_query.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/narrowing.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>

namespace cwp {

namespace {

struct Record {
    std::int64_t id = 0;
    std::vector<Value> values; ///< in column order
};

struct SortKey {
    std::size_t column = 0;
    bool descends = false;
};

std::size_t index_of(Ledger const& ledger, Column const& column)
{
    return static_cast<std::size_t>(&column - ledger.columns.data());
}

std::vector<SortKey> sort_keys(Ledger const& ledger, Listing const& listing)
{
    std::vector<SortKey> keys;
    for (std::string const& word : listing.sort) {
        bool const descends = word.starts_with('-');
        Column const& column = column_called(ledger, std::string_view(word).substr(descends ? 1 : 0));
        if (column.sensitive && !listing.unmask) {
            fail(tr("{} is sensitive: sorting by it needs --unmask REASON"), column.label);
        }
        keys.push_back({index_of(ledger, column), descends});
    }
    return keys;
}

/// Without a wish: by date, by code, else in the order in which they came.
std::string order_of(Ledger const& ledger)
{
    if (!ledger.date.empty()) {
        return " ORDER BY t." + ledger.date + ", t.id";
    }
    return ledger.code_column() ? " ORDER BY t." + ledger.code_column()->name : " ORDER BY t.id";
}

std::vector<Record> read_records(References& references, Ledger const& ledger, Listing const& listing)
{
    ListingQuery const query(references, ledger, listing);
    bool const sorted_later = !listing.sort.empty();
    std::string const limit = listing.limit > 0 && !sorted_later ? " LIMIT " + std::to_string(listing.limit) : "";
    Statement rows = references.db().prepare("SELECT t.id, " + column_list(ledger, "t.") + " FROM " + ledger.name + " AS t" + query.where()
                                             + order_of(ledger) + limit);
    query.bind(rows);
    std::vector<Record> records;
    while (rows.step()) {
        Record record{rows.integer(0), {}};
        record.values.reserve(ledger.columns.size());
        for (int i = 0; i < static_cast<int>(ledger.columns.size()); ++i) {
            record.values.push_back(rows.value(i + 1));
        }
        records.push_back(std::move(record));
    }
    return records;
}

/// What a value sorts by: references by code, Chinese text by pinyin, all others as stored.
Value sort_value(Column const& column, Value const& value, References& references)
{
    if (is_blank(value)) {
        return value;
    }
    if (column.type == ColumnType::ref) {
        return references.code(column.target, std::get<std::int64_t>(value));
    }
    return column.type == ColumnType::text ? Value(name_order(std::get<std::string>(value))) : value;
}

void sort_records(std::vector<Record>& records, References& references, Ledger const& ledger, Listing const& listing)
{
    std::vector<SortKey> const keys = sort_keys(ledger, listing);
    std::vector<std::pair<std::vector<Value>, std::size_t>> order;
    for (Record const& record : records) {
        std::vector<Value> wanted;
        for (SortKey const& key : keys) {
            wanted.push_back(sort_value(ledger.columns[key.column], record.values[key.column], references));
        }
        order.emplace_back(std::move(wanted), order.size());
    }
    std::stable_sort(order.begin(), order.end(), [&](auto const& a, auto const& b) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (a.first[i] != b.first[i]) {
                return keys[i].descends ? b.first[i] < a.first[i] : a.first[i] < b.first[i];
            }
        }
        return false;
    });
    std::vector<Record> sorted;
    std::size_t const most = listing.limit > 0 ? static_cast<std::size_t>(listing.limit) : order.size();
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
        sorted.push_back(std::move(records[order[i].second]));
    }
    records = std::move(sorted);
}

CellKind kind_of(Column const& column, bool raw)
{
    switch (column.type) {
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal:
    case ColumnType::money: return CellKind::number;
    case ColumnType::percent: return CellKind::percent;
    case ColumnType::date:
    case ColumnType::time:
    case ColumnType::month: return CellKind::date;
    case ColumnType::code:
    case ColumnType::phone:
    case ColumnType::person_id: return CellKind::code;
    case ColumnType::ref: return raw ? CellKind::code : CellKind::text;
    default: return CellKind::text;
    }
}

/// Makes cells of stored values, for people or for programs.
struct Printer {
    References& references;
    Listing const& listing;
    Speech const& speech;

    std::string text(Column const& column, Value const& value) const
    {
        std::string const printed = listing.raw ? export_value(column, value, references) : print_value(column, value, references, speech.language());
        return column.sensitive && !listing.unmask ? masked(printed) : printed;
    }

    /// People read names: a column that is called like the code of what it refers to (警号) is headed like the name (姓名).
    Label const& label(Column const& column) const
    {
        if (column.type == ColumnType::ref && !listing.raw) {
            Ledger const& target = references.pack().ledger(column.target);
            bool const called_by_code = target.code_column() && speech(target.code_column()->label) == speech(column.label);
            if (called_by_code && target.name_column()) {
                return target.name_column()->label;
            }
        }
        return column.label;
    }

    TableColumn heading(Column const& column) const { return {column.name, speech(label(column)), kind_of(column, listing.raw)}; }
};

std::vector<Column const*> wanted_columns(Ledger const& ledger, Listing const& listing)
{
    std::vector<Column const*> columns;
    for (std::string const& word : listing.columns) {
        columns.push_back(&column_called(ledger, word));
    }
    if (columns.empty()) {
        for (Column const& column : ledger.columns) {
            columns.push_back(&column);
        }
    }
    return columns;
}

Document list_document(Ledger const& ledger, Speech const& speech)
{
    Document document;
    document.name = ledger.name;
    document.title = speech(ledger.title);
    document.language = speech.language();
    document.data_only = true;
    return document;
}

Document counted(References& references, Ledger const& ledger, Listing const& listing, Speech const& speech)
{
    Column const& column = column_called(ledger, listing.count_by);
    if (column.sensitive && !listing.unmask) {
        fail(tr("{} is sensitive: counting by it needs --unmask REASON"), column.label);
    }
    ListingQuery const query(references, ledger, listing);
    std::string const limit = listing.limit > 0 ? " LIMIT " + std::to_string(listing.limit) : "";
    Statement rows = references.db().prepare("SELECT t." + column.name + ", count(*) FROM " + ledger.name + " AS t" + query.where()
                                             + " GROUP BY 1 ORDER BY 2 DESC, 1" + limit);
    query.bind(rows);
    Printer const printer{references, listing, speech};
    Table table{ledger.name, {}, {printer.heading(column), {"count", speech(tr("records")), CellKind::number}}, {}, speech(tr("no records"))};
    std::int64_t total = 0;
    while (rows.step()) {
        std::string text = printer.text(column, rows.value(0));
        if (text.empty() && !listing.raw) {
            text = speech(tr("(blank)"));
        }
        table.rows.push_back({{{text, table.columns[0].kind}, number_cell(rows.integer(1))}, RowRole::item});
        total += rows.integer(1);
    }
    if (!table.rows.empty()) {
        table.rows.push_back({{text_cell(speech(tr("total"))), number_cell(total)}, RowRole::total});
    }
    Document document = list_document(ledger, speech);
    document.blocks.emplace_back(std::move(table));
    return document;
}

}

Document list_records(References& references, Ledger const& ledger, Listing const& listing, Speech const& speech)
{
    if (!listing.count_by.empty()) {
        return counted(references, ledger, listing, speech);
    }
    std::vector<Column const*> const columns = wanted_columns(ledger, listing);
    std::vector<Record> records = read_records(references, ledger, listing);
    if (!listing.sort.empty()) {
        sort_records(records, references, ledger, listing);
    }
    Printer const printer{references, listing, speech};
    Table table{ledger.name, {}, {{"id", "#", CellKind::number}}, {}, speech(tr("no records"))};
    for (Column const* column : columns) {
        table.columns.push_back(printer.heading(*column));
    }
    for (Record const& record : records) {
        TableRow row{{number_cell(record.id)}, RowRole::item};
        for (Column const* column : columns) {
            row.cells.push_back({printer.text(*column, record.values[index_of(ledger, *column)]), kind_of(*column, listing.raw)});
        }
        table.rows.push_back(std::move(row));
    }
    Document document = list_document(ledger, speech);
    if (listing.raw || !listing.columns.empty() || table.rows.empty()) {
        document.blocks.emplace_back(std::move(table));
        return document;
    }
    Narrowing narrowing(table, columns);
    narrowing.drop_blank_columns();
    std::vector<std::string> const left_out = listing.width > 0 ? narrowing.fit(listing.width) : std::vector<std::string>{};
    document.blocks.emplace_back(narrowing.narrowed());
    if (!left_out.empty()) {
        document.footer = speech(tr("not shown for want of room: {} (--columns chooses, show has all)"), join(left_out, ", "));
    }
    return document;
}

}
