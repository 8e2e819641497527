#pragma once

#include "core/pack/pack.hpp"
#include "core/store/operation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cwp {

class References;

/// The record whose natural key has the row's values; other cells of the row do not matter.
std::optional<std::int64_t> record_with_key(Database const& db, Ledger const& ledger, Row const& row);
/// A column by its name, its label or an alias of it; usage Error with the nearest where there is none.
Column const& column_called(Ledger const& ledger, std::string_view word);
/// What people call a record: `012345 张伟`, or its number and the values of its key.
std::string record_title(References& references, Ledger const& ledger, std::int64_t id, Language language);
/// `id, officer, date …` for SELECT: the columns in their order, each after `prefix`.
std::string column_list(Ledger const& ledger, std::string_view prefix = {});
/// Cells from a statement that selects `column_list` behind `first` other columns.
Row row_from(Ledger const& ledger, Statement const& statement, int first = 0);

}
