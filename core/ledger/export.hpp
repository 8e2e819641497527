#pragma once

#include "core/ledger/records.hpp"
#include "core/office/workbook_writer.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Records into a file that import reads to the same records.
namespace cwp {

struct ExportOptions {
    Listing listing;      ///< which records; its `unmask` lets sensitive columns out too
    bool excel = false;   ///< CSV: a byte order mark and CRLF, for a double click on a Chinese desk
};

/// What was written, and what was not.
struct Exported {
    std::int64_t records = 0;
    std::size_t masked = 0;            ///< citizen ids and mobile numbers in free texts: import refuses what is left of them
    std::vector<std::string> left_out; ///< of each ledger, the sensitive columns that were not let out

    void add(Exported const& other);
};

/// Writes the ledger as CSV piece by piece: labels of the language as headings, values as import reads them, formulas defused.
Exported export_records(References& references, Ledger const& ledger, ExportOptions const& options, Language language, std::function<void(std::string_view)> const& write);
/// Writes the ledger as the next sheet of a workbook, with the same headings and values: codes as text, numbers and dates as such.
Exported export_records(References& references, Ledger const& ledger, ExportOptions const& options, Language language, WorkbookWriter& workbook);

/// How the values of a column stand in a workbook.
CellForm cell_form(Column const& column);

}
