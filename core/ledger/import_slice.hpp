#pragma once

#include "core/ledger/import_entry.hpp"
#include "core/pack/pack.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cwp {

/// What becomes of a row of the file.
enum class RowFate : std::uint8_t { fresh, stored, repeat, refused };

struct SliceRow {
    std::size_t line = 0;
    std::string_view raw;    ///< the record as it stands in the file
    std::int64_t id = 0;     ///< of the record that is there, or that it becomes
    RowFate fate = RowFate::fresh;
    bool deferred = false;   ///< refers to a record of its own ledger that may come later
};

/// The columns of a ledger's natural key in the order of its unique index: the date first, so that a month is one range.
std::vector<std::size_t> key_order(Ledger const& ledger);

/// A stretch of the file's rows in memory: as many as are sorted, compared and stored in one go.
class Slice {
public:
    /// \param columns number of the ledger's columns. A row has one entry for each, blank where the file has no such column.
    Slice(Ledger const& ledger, std::size_t columns);

    /// A new row with all entries blank; good until the next `add`.
    std::span<Entry> add(std::size_t line, std::string_view raw);
    void drop_last();
    std::size_t size() const { return m_rows.size(); }
    std::span<Entry> entries(std::size_t row) { return {m_entries.data() + row * m_columns, m_columns}; }
    std::span<Entry const> entries(std::size_t row) const { return {m_entries.data() + row * m_columns, m_columns}; }
    SliceRow& row(std::size_t row) { return m_rows[row]; }
    SliceRow const& row(std::size_t row) const { return m_rows[row]; }
    TextStore& texts() { return m_texts; }

    /// Rows by natural key, then line.
    std::vector<std::uint32_t> const& by_key() const { return m_by_key; }
    void sort();
    /// Whether the row at a place of `by_key` surely has another key than the one behind it; false says nothing.
    bool differs_from_next(std::size_t place) const;
    /// The file goes from day to day (or along whatever its key begins with): its own order is as good as the key's for the index, and better for the table.
    bool is_chronological() const { return m_chronological; }
    /// Key of one row against another, as the unique index orders them; blank keys are '' or 0.
    int compare_keys(std::size_t a, std::size_t b) const;
    bool is_full() const { return m_rows.size() >= most_rows || m_texts.bytes() >= most_text; }
    void clear();

    static constexpr std::size_t most_rows = 100000;

private:
    static constexpr std::size_t most_text = std::size_t{48} << 20;
    struct SortKey {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        std::uint32_t row = 0;
    };
    SortKey sort_key(std::size_t row) const;

    Ledger const* m_ledger;
    std::size_t m_columns;
    std::vector<std::size_t> m_key;
    std::vector<Entry> m_entries;
    std::vector<SliceRow> m_rows;
    std::vector<std::uint32_t> m_by_key;
    std::vector<SortKey> m_sort_keys;
    bool m_chronological = false;
    TextStore m_texts;
};

}
