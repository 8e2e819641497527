#pragma once

#include "core/document/document.hpp"
#include "core/duty/duty_book.hpp"
#include "core/ledger/references.hpp"

namespace cwp {

/// An officer's month day by day, with the sums from which the duty factor comes.
Document days_document(DutyMonth const& month, References& references, Speech const& speech);

}
