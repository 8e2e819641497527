#pragma once

#include "core/base/date.hpp"
#include "core/ledger/import_fault.hpp"
#include "core/ledger/references.hpp"
#include "core/ledger/sheet.hpp"
#include "core/store/operation.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Files of rows into ledgers, all in one operation.
namespace cwp {

/// What happens with a row whose record is there already and holds something else.
enum class OnDuplicate { error, skip, update };

struct ImportOptions {
    OnDuplicate on_duplicate = OnDuplicate::error;
    bool skip_errors = false; ///< the good rows are stored, the others refused one by one
    bool end_open = false;    ///< a record that starts ends the one that is open, the day before
};

/// Called while rows are read. `sheet` is the place among the sheets as given.
struct ImportHooks {
    std::function<void(std::size_t sheet, std::size_t bytes, std::size_t rows)> progress;
    std::function<void(std::size_t sheet, std::string_view bytes)> reject; ///< the next piece of the sheet's rejects file
};

/// What became of the rows of one file.
struct SheetCounts {
    std::size_t read = 0;      ///< records, without blank rows and footers
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0; ///< stored already, the same
    std::size_t skipped = 0;   ///< stored already with other content, kept (--on-duplicate skip)
    std::size_t repeated = 0;  ///< the same record again in the file
    std::size_t rejected = 0;
    std::size_t blank = 0;
    std::size_t footers = 0;
    std::size_t missing = 0;   ///< records that earlier imports of a file of this name stored and that stand in it no more; they stay stored
};

struct SheetOutcome {
    SheetCounts counts;
    std::vector<Message> notes;
    std::vector<Message> warnings; ///< those that nobody should miss, besides the sheet's own
};

struct ImportOutcome {
    std::vector<SheetOutcome> sheets; ///< in the order of the sheets given
    FaultList faults;
    std::size_t ended = 0;            ///< open records that were ended

    SheetCounts totals() const;
    bool changes_anything() const;
};

/// The sheets in the order in which their ledgers need each other: what is referred to comes first; otherwise as given.
std::vector<std::size_t> order_of_sheets(std::vector<Sheet> const& sheets, Pack const& pack);

/// Reads all rows and stores them within the operation. With faults and without `skip_errors` the caller does not commit.
/// \pre the transaction is open; references need not be enforced, for every one comes from a record that was read in it.
ImportOutcome import_sheets(Operation& operation, References& references, std::vector<Sheet> const& sheets, ImportOptions const& options, Speech const& speech, ImportHooks const& hooks);

/// The month's return of a station, recorded as handed in on `today` unless it is there. True when it was added.
bool record_return(Operation& operation, References& references, std::int64_t station, Month month, Date today);

/// Ends open records of the ledger, each the day before the next record of the same subject that this operation added. Returns how many.
std::size_t end_open_records(Operation& operation, Ledger const& ledger);
/// Whether records of the ledger last from a day to another and belong to one subject, so that a new one may end an open one.
bool has_open_records(Ledger const& ledger);

/// When a file that was imported before is known again.
enum class KnownAs {
    untouched, ///< while no record of its ledger was changed or removed since: who names it may want back what was
    ever,      ///< until its import is undone: what is swept in every night must not put back what a clerk removed
};
/// The operation that stored this very file wholly in the ledger and was not undone; 0 where there is none. \param tab of a workbook: which of its sheets.
std::int64_t earlier_import(Database const& db, std::string const& sha256, std::string const& ledger, KnownAs known = KnownAs::untouched, std::string const& tab = {});

}
