#pragma once

#include "core/base/language.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <vector>

namespace cwp {

/// What a newer regulation asks of the ledgers that their tables cannot follow without harm to the records: each with the ledger, the column and the
/// way out. Empty where the tables can follow: new ledgers, new optional columns, new choices, other titles and labels.
std::vector<Message> ledger_obstacles(Database const& db, Pack const& in_force, Pack const& newer);

/// Whether a table that holds records would get columns: the time to keep a copy of the file.
bool widens_records(Database const& db, Pack const& newer);

}
