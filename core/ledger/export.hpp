#pragma once

#include "core/ledger/records.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

/// Records into a file that import reads to the same records.
namespace cwp {

struct ExportOptions {
    Listing listing;      ///< which records; its `unmask` lets sensitive columns out too
    bool excel = false;   ///< a byte order mark and CRLF, for a double click on a Chinese desk
};

/// Writes the ledger as CSV piece by piece: labels of the language as headings, values as import reads them, formulas defused. Returns how many records.
std::int64_t export_records(References& references, Ledger const& ledger, ExportOptions const& options, Language language, std::function<void(std::string_view)> const& write);

}
