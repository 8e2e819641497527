#pragma once

#include "core/ledger/import_fault.hpp"
#include "core/ledger/import_slice.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cwp {

/// A cell that names a record of its own ledger which may come later in the files.
struct DeferredReference {
    std::size_t line = 0;
    std::string raw;         ///< the record
    std::int64_t id = 0;     ///< of its row; 0: refused
    bool fresh = false;      ///< the row was added by this import
    std::size_t column = 0;  ///< index in Ledger::columns
    std::size_t cell = 0;
    std::string written;
};

/// A record that goes into the rejects file.
struct Reject {
    std::size_t line = 0;
    std::string_view raw;
    std::string reason;
};

/// What one stretch of a file says.
struct Batch {
    explicit Batch(Ledger const& ledger) : slice(ledger, ledger.columns.size()) {}
    void clear();

    Slice slice;                          ///< rows without faults of their own
    std::vector<Fault> faults;
    std::vector<Reject> rejects;
    std::vector<DeferredReference> deferred; ///< of rows in the slice, in their order
    std::vector<std::size_t> footers;     ///< lines
    std::vector<std::pair<std::size_t, std::size_t>> personal; ///< line and column of free texts that hold numbers of persons
    std::size_t read = 0;                 ///< records, without blank rows and footers
    std::size_t rejected = 0;
    std::size_t blank = 0;
    std::size_t cut_short = 0;            ///< records that end before the last column
    std::size_t end = 0;                  ///< bytes of the text that were read so far
    bool last = false;                    ///< nothing comes behind it
};

}
