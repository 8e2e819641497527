#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <string>
#include <vector>

namespace cwp {

enum class DueKind { monthly_return, run, publishing, hazard, dispute, petition };

/// Something that somebody owes.
struct DueItem {
    DueKind kind = DueKind::monthly_return;
    std::string station;  ///< names; blank where the bureau itself owes it
    std::string room;
    std::string officer;
    std::string what;     ///< a month, the hazard, the summary
    Date due;
    std::string ledger;   ///< where it is recorded; blank for runs
    std::int64_t id = 0;
};

/// What is overdue on `today` or due within `ahead` days of it, the longest overdue first. Months are owed from the first one that was worked
/// with: the first return for returns, the first run for runs; where there is neither, the month just over. They are due on the workday of
/// the norm return_workdays after the month's end; hazards, disputes and petitions as in the assessment (a petition without a due date:
/// norm answer_workdays after receipt; a pause that has not ended stops its clock).
std::vector<DueItem> due_items(Database const& db, Date today, int ahead = 7);
bool is_overdue(DueItem const& item, Date today);
/// People read titles and whole places; programs get codes, `petition#36`, station and room apart.
Document due_document(std::vector<DueItem> const& items, Date today, Pack const& pack, Speech const& say);

}
