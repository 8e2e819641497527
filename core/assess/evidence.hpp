#pragma once

#include "core/base/date.hpp"
#include "core/duty/duty_book.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The rows of a measure: summed to score, printed to explain.
namespace cwp {

/// The dates a measure is asked about.
struct Window {
    Month month;
    Period days;      ///< the assessment month
    Date since;       ///< first day of the twelve assessment months that end with it
};

Window window_of(Database const& db, Month month);

/// Which month a row of a measure speaks of; only `change` compares months.
enum class Of { month, month_before, last_year };

/// One row of evidence as the measure's SELECT gave it and the engine judged it.
struct Evidence {
    std::int64_t subject = 0;
    std::string part;
    std::string ledger;
    std::int64_t id = 0;
    std::string date;
    std::int64_t done = 0;   ///< 0 where the row does not count
    std::int64_t due = 0;
    std::string note;        ///< why it does not count: a code of the measure's notes, `outside_post`, or `repeat:#12`
    std::string once;        ///< of rows that share it only the first counts
    Of of = Of::month;
};

/// Sums over the rows of one subject and part.
struct Tally {
    std::int64_t done = 0;
    std::int64_t due = 0;
    std::int64_t rows = 0;   ///< of the month itself
    std::optional<std::int64_t> month_before;
    std::optional<std::int64_t> last_year;
};

/// Tallies of one measure: by subject, by part.
class Tallies {
public:
    Tally const& of(std::int64_t subject, std::string_view part) const;
    Tally& at(std::int64_t subject, std::string_view part);

private:
    std::map<std::string, std::map<std::int64_t, Tally>, std::less<>> m_by_part;
};

/// Fills the temporary table `home(officer, room)` that measures of what belongs to a room join.
void write_homes(Database const& db, std::map<std::int64_t, DutyMonth> const& months);

/// What all subjects did by one measure.
Tallies tally(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book);
/// The rows of one subject, in order of part, date and id, with what does not count judged.
std::vector<Evidence> evidence_of(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book, std::int64_t subject);
/// The rows of all subjects, likewise, subject by subject: for publishing.
void each_evidence(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book,
                   std::function<void(Evidence const&)> const& visit);

/// The note in words: the measure's own, or the engine's.
Label note_label(MeasureFile const& measure, std::string_view note);

}
