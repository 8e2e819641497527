#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/store/sqlite.hpp"

#include <map>
#include <string>
#include <vector>

namespace cwp {

/// What is looked at in a room, by the standard `checklist`.
struct ChecklistItem {
    std::string code;
    Label label;
    std::map<std::string, bool> kinds; ///< whether it applies to a kind of room; it does where nothing is said
    bool required = true;              ///< a room that fails it does not meet the standard

    bool applies_to(std::string const& kind) const;
};

/// The items in force in a month, in the order of the standard.
std::vector<ChecklistItem> checklist_items(Database const& db, Month month);

}
