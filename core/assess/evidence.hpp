#pragma once

#include "core/assess/tally.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// The rows of a measure, one by one: printed to explain, kept when a month is published.
namespace cwp {

Window window_of(Database const& db, Month month);

/// One row of evidence as the measure's SELECT gave it and the engine judged it.
struct Evidence {
    std::int64_t subject = 0;
    std::string part;
    std::string ledger;
    std::int64_t id = 0;
    std::string date;
    std::int64_t done = 0;   ///< 0 where the row does not count
    std::int64_t due = 0;
    std::string note;        ///< why it does not count: a code of the measure's notes, `outside_post`, or `repeat:#12`; `CODE:kit/printer` names an item of a standard
    std::string once;        ///< of rows that share it only the first counts
    Of of = Of::month;
};

/// The rows of one subject, in order of part, date and id, with what does not count judged.
std::vector<Evidence> evidence_of(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book, std::int64_t subject);
/// The rows of all subjects, likewise, subject by subject: for publishing.
void each_evidence(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book,
                   std::function<void(Evidence const&)> const& visit);

/// The note in words: the measure's own, or the engine's.
Label note_label(Pack const& pack, MeasureFile const& measure, std::string_view note, Month month);

}
