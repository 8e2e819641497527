#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <string>
#include <vector>

namespace cwp {

/// Something that somebody owes.
struct DueItem {
    std::string kind;     ///< name of the pack's file: return, hazard …
    std::string station;  ///< names; blank where the bureau itself owes it
    std::string room;
    std::string officer;
    Label what;           ///< a month, the hazard, the summary
    Date due;
    std::string ledger;   ///< where it is recorded; blank for runs
    std::int64_t id = 0;
};

/// What is overdue on `today` or due within `ahead` days of it, the longest overdue first: the rows of all `dues/*.sql` of the pack. A row with `paused_from` is
/// due as many days later as the pause has, both ends counted; a pause that has not ended stops its clock. Error where the pack names nothing that can be due.
std::vector<DueItem> due_items(Database const& db, Pack const& pack, Date today, int ahead = 7);
bool is_overdue(DueItem const& item, Date today);
/// People read titles and whole places; programs get codes, `petition#36`, station and room apart.
Document due_document(std::vector<DueItem> const& items, Date today, Pack const& pack, Speech const& say);

}
