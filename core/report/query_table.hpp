#pragma once

#include "core/base/date.hpp"
#include "core/document/document.hpp"
#include "core/ledger/references.hpp"
#include "core/store/sqlite.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cwp {

/// A column of a SELECT, in its order, and how it is read.
struct QueryColumn {
    std::string key;            ///< for programs
    std::string heading{};      ///< for people; empty: the label of the ledger's column
    std::string of{};           ///< `supervision.kind`: the values are that column's of the pack, printed by label, name or with its decimals
    CellKind kind = CellKind::text;
    Shown shown = Shown::always;
};

/// The rows of a SELECT that asks for the days from `:first` to `:last`.
Statement rows_between(Database const& db, std::string_view sql, Period days);

/// The rows of a SELECT as a table; a blank value is a blank cell. Error (a bug) where the SELECT has fewer columns than are told.
Table query_table(References& references, Statement& rows, std::string key, std::vector<QueryColumn> const& columns, Speech const& say);

/// Adds the sums of the named columns as a row of the role total; nothing is added to an empty table. \pre the cells hold whole numbers or nothing.
void add_total(Table& table, std::vector<std::string> const& summed, std::string const& title);

}
