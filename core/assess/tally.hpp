#pragma once

#include "core/base/date.hpp"
#include "core/duty/duty_book.hpp"
#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

/// The rows of a measure summed up, without keeping them.
namespace cwp {

/// The dates a measure is asked about.
struct Window {
    Month month;
    Period days;      ///< the assessment month
    Date since;       ///< first day of the twelve assessment months that end with it
};

/// Which month a row of a measure speaks of; only `change` compares months.
enum class Of { month, month_before, last_year };

/// Sums over the rows of one subject and part.
struct Tally {
    std::int64_t done = 0;
    std::int64_t due = 0;
    std::int64_t rows = 0;   ///< of the month itself
    std::optional<std::int64_t> month_before;
    std::optional<std::int64_t> last_year;
};

/// Tallies of one measure: by part, by subject.
class Tallies {
public:
    using BySubject = std::unordered_map<std::int64_t, Tally>;

    Tally const& of(std::int64_t subject, std::string_view part) const;
    /// Those of one part; stays where it is when other parts come.
    BySubject& of_part(std::string_view part);

private:
    std::map<std::string, BySubject, std::less<>> m_by_part;
};

/// What all subjects did by one measure.
Tallies tally(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book);

}
