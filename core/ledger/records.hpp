#pragma once

#include "core/base/date.hpp"
#include "core/document/document.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/pack.hpp"
#include "core/store/operation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The records of any ledger: list, find, add, edit, remove.
namespace cwp {

/// Column name and text as typed.
using Given = std::vector<std::pair<std::string, std::string>>;

/// What `list` is asked (design §3, verbs). Empty members do not restrict.
struct Listing {
    std::optional<Period> period;    ///< by the ledger's date column (or its month column)
    std::optional<Date> on;          ///< rows in force on a day: since ≤ day ≤ until
    std::string station;             ///< through the row's station, room, or the officer's post on the row's date
    std::string room;
    bool predecessors = false;       ///< with `room`: of the rooms too that it carries on, as far back as successors lead to it
    std::string officer;
    Given where;                     ///< column = value
    std::vector<std::string> sort;   ///< columns; `-date` descends
    std::int64_t limit = 0;          ///< 0: all
    std::vector<std::string> columns;
    std::string count_by;            ///< rows counted by this column instead of listed
    bool unmask = false;             ///< show sensitive columns
    bool raw = false;                ///< for programs: codes, yes/no, every column; otherwise names and labels, columns that are blank in all rows left out
    std::size_t width = 0;           ///< for people, 0: no limit: columns of lesser weight are left out until the table fits, and named below it
    Date today;                      ///< the day the list is asked for, for what has no date of its own
};

/// One table; first column `#`.
Document list_records(References& references, Ledger const& ledger, Listing const& listing, Speech const& speech);

/// `#12`, `12` where no code is 12, a code, a unique name, or the key's values joined by `/`. Throws Error with the nearest.
std::int64_t find_record(References& references, Ledger const& ledger, std::string_view written);
/// The row's cells in column order; Error where there is none.
Row read_record(Database const& db, Ledger const& ledger, std::int64_t id);
/// The record with its history: each operation, file, line and time, and what it changed.
Document show_record(References& references, Ledger const& ledger, std::int64_t id, bool unmask, Speech const& speech);

/// Adds one record; returns its id. Throws Invalid for a bad value (names the option), Error when the key exists (names the record).
std::int64_t add_record(Operation& operation, References& references, Ledger const& ledger, Given const& values);
/// Changes columns; `(清空)` or nothing after `=` clears.
void edit_record(Operation& operation, References& references, Ledger const& ledger, std::int64_t id, Given const& changes);
/// Removes; refused with the records that refer to it.
void remove_record(Operation& operation, References& references, Ledger const& ledger, std::int64_t id);

/// Writes a row of stored values, keeping before-image, counts and dates of the operation. For commands that write several records at once.
std::int64_t insert_row(Operation& operation, Ledger const& ledger, Row const& row);
void update_row(Operation& operation, Ledger const& ledger, std::int64_t id, Row const& changed);
void delete_row(Operation& operation, Ledger const& ledger, std::int64_t id);

}
