#pragma once

#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <vector>

namespace cwp {

/// One of the ways in which a database can be unsound.
struct Verdict {
    Text check;
    std::vector<Message> faults; ///< none: sound
};

/// Looks at everything that a database holds: pages, indexes and constraints; references; the journal; every record against the journal; the regulation,
/// the results and the tables themselves against their seals. Faults of records name the ledger and the months. Throws nothing for a damaged file:
/// what cannot be read is a fault.
std::vector<Verdict> verdicts_on(Database const& db, Pack const& pack);
/// The first fault; nothing where all is sound.
Message const* first_fault(std::vector<Verdict> const& verdicts);
/// DamagedError with the first fault where there is one: what looks like a bug may come of a damaged file, and that its keeper can mend.
void refuse_damaged(Database const& db);

}
