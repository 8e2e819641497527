#pragma once

#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <string>

namespace cwp {

/// The STRICT table that a ledger describes: id, columns, op, natural key with the date first, references.
std::string table_definition(Ledger const& ledger);
/// Creates the tables and optional columns that the pack asks for and the database does not have yet, and takes the codes of choices out of tables that an
/// earlier version made; true when something was to be done.
bool prepare_tables(Database const& db, Pack const& pack);
/// Whether `prepare_tables` would change something.
bool tables_are_behind(Database const& db, Pack const& pack);

}
