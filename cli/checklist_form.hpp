#pragma once

#include "cli/session.hpp"
#include "core/ledger/references.hpp"
#include "core/room/checklist_items.hpp"

#include <map>
#include <string>
#include <vector>

/// An inspection of a room as a form on the terminal: one item after the other.
namespace cwp {

struct ItemAnswer {
    std::string item;
    std::string result; ///< pass fail na
    std::string note;   ///< what is wrong
};

struct ChecklistForm {
    std::string title;                        ///< room, kind and day
    std::vector<ChecklistItem> items;         ///< those that apply to the room
    std::map<std::string, ItemAnswer> stored; ///< by item: what is written down of that day already
};

/// Asks for every item, and again where an answer is none. Enter alone leaves an item as it is: what nobody looked at is not passed. `<` goes back an item, `-` takes back what was answered before.
/// \return the answers that were given, in the order of the items; Error when the input ends before the last item.
std::vector<ItemAnswer> ask_checklist(Session& session, References& references, ChecklistForm const& form);

}
