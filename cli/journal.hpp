#pragma once

#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/ledger/references.hpp"
#include "core/store/chain.hpp"
#include "core/store/operation.hpp"
#include "core/store/undo.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// The journal of operations as people read it.
namespace cwp {

/// Which operations are listed, newest first. Empty members do not restrict.
struct JournalQuestion {
    std::int64_t limit = 0; ///< 0: all
    std::string ledger;     ///< that wrote into it
    std::string since;      ///< on this day or later
};

Document journal_list(Database const& db, JournalQuestion const& question, Speech const& speech);

/// One operation: what it was, its files, counts, and the former contents that it keeps, sensitive columns masked. Error where there is none.
Document journal_entry(References& references, std::int64_t number, Speech const& speech);

/// What `log verify` found.
Document journal_faults(Database const& db, std::vector<ChainFault> const& faults, Speech const& speech);

/// What an undo did, and which records it left alone.
Document undo_outcome(std::int64_t undone, UndoResult const& result, Speech const& speech);

/// `visit +50 ~2 -1`; the word for what an operation wrote.
std::string tally(std::string const& ledger, Counts const& counts);

}
