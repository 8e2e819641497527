#pragma once

#include "core/base/date.hpp"
#include "core/ledger/references.hpp"
#include "core/store/operation.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// How long records are kept: which of a ledger may go when their time is over.
namespace cwp {

/// Records of a ledger that ended before a day.
struct Expired {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> removed;                            ///< gone already, but the journal still keeps what they were
    std::vector<std::pair<std::string, std::int64_t>> months;     ///< civil month → records
    std::string first;                                            ///< the dates between which they lie; empty where there are none
    std::string last;
    std::int64_t published = 0;                                   ///< of them stand behind figures of published months
};

/// Error (exit 1) where the records of the ledger do not age: it has no dates, or what it says holds until something later takes its place.
Expired expired_records(References& references, Ledger const& ledger, Date before);
/// Error (exit 1) where other records refer to them, or a month that is not published yet counts them.
void refuse_needed(References& references, Ledger const& ledger, Expired const& expired);
/// Removes them for good, with what they were. Returns how many former contents went too.
std::int64_t purge_expired(Operation& operation, Ledger const& ledger, Expired const& expired, Date before);

}
