#pragma once

#include "core/ledger/records.hpp"
#include "core/ledger/sampling.hpp"

#include <cstddef>

namespace cwp {

/// What is drawn from: the month, the station, the officer of `among`; and how much.
struct SampleQuestion {
    Listing among;
    std::size_t size = 0;
    std::string seed;
    bool to_fill_in = false; ///< with the columns of a supervision, so that the list can be imported once the outcome stands in it
};

struct BackCheckList {
    Document list;                ///< one table, by officer and key
    std::size_t drawn = 0;
    std::size_t records = 0;      ///< among which
    std::size_t officers = 0;     ///< whose records these are
    std::size_t officers_drawn = 0;
};

/// Whether records of the ledger can be drawn: it has a date and each record is somebody's, and the outcome can be recorded.
bool can_be_sampled(Pack const& pack, Ledger const& ledger);
/// Draws records to be checked by calling back, each with what finds it again: `visit#123`, officer, date, place. Sensitive columns are masked.
BackCheckList back_check_list(References& references, Ledger const& ledger, SampleQuestion const& question, Speech const& speech);

}
