#pragma once

#include "core/ledger/sheet.hpp"

#include <span>
#include <vector>

namespace cwp {

/// The sheets of a workbook that are to be read: those named in the options, else the only visible one whose headings say for certain which ledger it is.
/// Error where none or several are, or the file is no workbook after all.
std::vector<Sheet> open_workbook(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options, Language language);

}
