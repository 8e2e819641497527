#pragma once

#include "core/ledger/import_sheet.hpp"

#include <memory>
#include <vector>

namespace cwp {

/// Settles what the sheets of one ledger left open: references to records of the same ledger that came later in the files.
/// All rows stand by now without those cells; each is filled in, or its row refused.
void settle_deferred(ImportJob& job, Ledger const& ledger, std::vector<std::unique_ptr<SheetImport>> const& sheets);

}
