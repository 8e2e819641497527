#pragma once

#include "core/store/operation.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Taking an operation back, exactly where nothing was touched since.
namespace cwp {

/// A record that stays as it is.
struct LeftAlone {
    std::string ledger;
    std::int64_t id = 0;
    std::int64_t operation = 0; ///< that touched it since; 0 where something else stands in the way
    Message reason;
};

struct UndoResult {
    std::map<std::string, Counts> counts;
    std::vector<LeftAlone> left;
};

/// Takes operation `number` back: the records that it added go, those that it changed or removed are again what they were, with the `op` they had.
/// Records touched since are left alone and named. Undoing an undo is the redo.
/// Error where the operation does not exist, cannot be undone, is undone already, or where a record that would go is still referred to.
/// \param tables the ledgers; empty: every table of records.
UndoResult undo(Operation& by, std::int64_t number, std::vector<std::string> const& tables = {});

/// Every operation that is undone at present, and which one undid it.
std::map<std::int64_t, std::int64_t> undone_operations(Database const& db);

/// The newest operation that can be undone and is no undo itself: what `cwp undo` takes, time after time further back.
std::optional<std::int64_t> last_undoable(Database const& db);

}
