#pragma once

#include "core/pack/pack.hpp"
#include "core/store/operation.hpp"

#include <optional>

namespace cwp {

/// What is wrong with a row as a whole, and in which of its cells.
struct RowFault {
    Column const* column = nullptr;
    Message reason;
    Message hint;
};

/// The first fault of a row whose cells stand in column order: a required column that is blank, a date before the one it may not lie before.
std::optional<RowFault> row_fault(Ledger const& ledger, Row const& row);
/// Throws that fault as an Invalid which names the column.
void check_row(Ledger const& ledger, Row const& row);

}
