#include "core/ledger/import_stored.hpp"

#include "core/ledger/values.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr int nearby = 8; ///< records stepped over before leaping to the next row of the slice

std::string list_of(Ledger const& ledger, std::vector<std::size_t> const& columns)
{
    std::string list;
    for (std::size_t const column : columns)
        list += (list.empty() ? "" : ", ") + ledger.columns[column].name;
    return list;
}

std::string keys_query(Ledger const& ledger, std::vector<std::size_t> const& key)
{
    std::string const names = list_of(ledger, key);
    std::string places = "?";
    for (std::size_t i = 1; i < key.size(); ++i)
        places += ", ?";
    return fmt::format("SELECT {0}, id FROM {1} WHERE ({0}) >= ({2}) ORDER BY {0}", names, ledger.name, places);
}

std::string records_query(Ledger const& ledger)
{
    std::string names;
    for (Column const& column : ledger.columns)
        names += column.name + ", ";
    return fmt::format("SELECT {}op, id FROM {} WHERE id >= ? ORDER BY id", names, ledger.name);
}

}

StoredRows::StoredRows(Database const& db, Ledger const& ledger)
    : m_db(db), m_ledger(&ledger), m_key(key_order(ledger)), m_keys(db.prepare(keys_query(ledger, m_key))), m_records(db.prepare(records_query(ledger)))
{
}

void StoredRows::bind_key(Statement& statement, int place, Column const& column, Entry const& entry) const
{
    if (column.is_number())
        statement.bind(place, entry.kind == EntryKind::number ? entry.number : std::int64_t{0});
    else
        statement.bind_static(place, entry.text());
}

void StoredRows::seek(Slice& slice, std::size_t row)
{
    m_keys.reset();
    int place = 0;
    for (std::size_t const column : m_key)
        bind_key(m_keys, ++place, m_ledger->columns[column], slice.entries(row)[column]);
}

/// The record on which the walk stands against a row: below zero where it comes before.
int StoredRows::compare(Slice& slice, std::size_t row) const
{
    int place = 0;
    for (std::size_t const column : m_key) {
        Entry const& entry = slice.entries(row)[column];
        int order = 0;
        if (m_ledger->columns[column].is_number()) {
            std::int64_t const stored = m_keys.integer(place);
            std::int64_t const given = entry.kind == EntryKind::number ? entry.number : 0;
            order = stored < given ? -1 : (stored > given ? 1 : 0);
        } else {
            order = m_keys.text(place).compare(entry.text());
        }
        if (order != 0)
            return order;
        ++place;
    }
    return 0;
}

/// Whether any record lies between the first and the last row by the leading column of the key.
bool StoredRows::has_rows_between(Slice& slice, std::size_t first, std::size_t last)
{
    Column const& leading = m_ledger->columns[m_key.front()];
    Statement any = m_db.prepare(fmt::format("SELECT 1 FROM {0} WHERE {1} BETWEEN ? AND ? LIMIT 1", m_ledger->name, leading.name));
    bind_key(any, 1, leading, slice.entries(first)[m_key.front()]);
    bind_key(any, 2, leading, slice.entries(last)[m_key.front()]);
    return any.step();
}

void StoredRows::match(Slice& slice)
{
    std::vector<std::uint32_t> const& rows = slice.by_key();
    if (rows.empty() || !has_rows_between(slice, rows.front(), rows.back()))
        return;
    seek(slice, rows.front());
    bool there = m_keys.step();
    int const id_place = static_cast<int>(m_key.size());
    for (std::uint32_t const row : rows) {
        if (!there)
            break;
        if (slice.row(row).fate != RowFate::fresh)
            continue;
        int order = compare(slice, row);
        for (int steps = 0; order < 0 && there; ++steps) {
            if (steps == nearby)
                seek(slice, row);
            there = m_keys.step();
            order = there ? compare(slice, row) : 1;
        }
        if (there && order == 0) {
            slice.row(row).id = m_keys.integer(id_place);
            slice.row(row).fate = RowFate::stored;
        }
    }
    m_keys.reset();
}

void StoredRows::visit(Slice& slice, std::function<void(std::size_t, Statement&)> const& each)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t const row : slice.by_key())
        if (slice.row(row).fate == RowFate::stored)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return slice.row(a).id < slice.row(b).id; });
    int const id_place = static_cast<int>(m_ledger->columns.size()) + 1;
    bool there = false;
    for (std::uint32_t const row : rows) {
        std::int64_t const id = slice.row(row).id;
        for (int steps = 0; !there || m_records.integer(id_place) < id; ++steps) {
            if (!there || steps == nearby) {
                m_records.reset();
                m_records.bind(1, id);
            }
            there = m_records.step();
            if (!there)
                return; // matched a moment ago in the same transaction: cannot be
        }
        each(row, m_records);
    }
    m_records.reset();
}

bool holds(Statement const& stored, int place, Column const& column, Entry const& entry, bool exactly)
{
    switch (entry.kind) {
    case EntryKind::number:
        return !stored.is_null(place) && stored.integer(place) == entry.number;
    case EntryKind::text:
        return stored.text(place) == entry.text() && !stored.is_null(place);
    case EntryKind::blank:
        if (!exactly)
            return true;
        [[fallthrough]];
    default:
        return stored.value(place) == blank_of(column);
    }
}

}
