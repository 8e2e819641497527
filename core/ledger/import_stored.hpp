#pragma once

#include "core/ledger/import_slice.hpp"
#include "core/store/sqlite.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cwp {

/// The rows of a slice beside the records of its ledger that are stored already.
class StoredRows {
public:
    StoredRows(Database const& db, Ledger const& ledger);

    /// Gives the sorted rows whose key is stored the record's id and the fate `stored`.
    /// One walk along the unique index, which leaps where many records lie between two rows.
    void match(Slice& slice);
    /// Goes through the rows of fate `stored` by id; `stored` stands on the record: column i at place i, its operation behind the last.
    void visit(Slice& slice, std::function<void(std::size_t row, Statement& stored)> const& each);

private:
    bool has_rows_between(Slice& slice, std::size_t first, std::size_t last);
    void seek(Slice& slice, std::size_t row);
    int compare(Slice& slice, std::size_t row) const;
    void bind_key(Statement& statement, int place, Column const& column, Entry const& entry) const;

    Database const& m_db;
    Ledger const* m_ledger;
    std::vector<std::size_t> m_key;
    Statement m_keys;
    Statement m_records;
};

/// Whether the record's column holds what the cell says; a blank cell says nothing. `exactly`: a blank cell says that the column is blank.
bool holds(Statement const& stored, int place, Column const& column, Entry const& entry, bool exactly);

}
