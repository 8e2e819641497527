#pragma once

#include "core/store/operation.hpp"
#include "core/store/sqlite.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A table of records as the journal sees it: `id`, columns, `op`.
namespace cwp {

struct LedgerTable {
    struct Column {
        std::string name;
        bool not_null = false; ///< its blank is '' or 0 instead of NULL
        bool number = false;
        std::string field;     ///< its name as a field for a seal
    };

    std::string name;
    std::vector<Column> columns; ///< without `id` and `op`

    /// `id, op, officer, date`: the order in which `read_cells` expects them.
    std::string select_list(std::string_view alias = {}) const;
};

/// Nothing where the database has no such table of records.
std::optional<LedgerTable> ledger_table(Database const& db, std::string_view name);

/// The cells of the statement's row, selected by `select_list`.
Row read_cells(LedgerTable const& table, Statement const& row);

/// A record as fields for a seal: id, then name and value of every cell that is not blank, so that a column added later changes nothing.
std::string record_fields(LedgerTable const& table, std::int64_t id, Row const& row);
/// The same straight from the statement's row, selected by `select_list`; appended to `out`.
void append_record_fields(std::string& out, LedgerTable const& table, Statement const& row);
/// The same from values on their way in. \param places for every column of the table its place in `row`; beyond the row's end: blank.
void append_record_fields(std::string& out, LedgerTable const& table, std::int64_t id, std::span<Value const* const> row, std::span<std::size_t const> places);

/// The value of a column; blank where the row does not have it.
Value const& cell(Row const& row, std::string_view column);

}
