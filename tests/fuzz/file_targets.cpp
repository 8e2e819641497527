#include "core/ledger/import.hpp"
#include "core/ledger/sheet.hpp"
#include "tests/fuzz/stored_zip.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/ledger/desk.hpp"

#include <vector>

namespace cwp::fuzz {

namespace {

/// Made once: a bureau of a few people, and the headings of all ledgers.
struct Bench {
    LedgerDesk desk;
    std::vector<Headings> ledgers;

    Bench()
    {
        fill_small_bureau(desk);
        desk.db.enforce_references(false);
        for (std::string const& name : desk.pack.ledger_names())
            ledgers.emplace_back(desk.pack.ledger(name));
    }
};

Bench& bench()
{
    static Bench made;
    return made;
}

std::vector<Sheet> opened(std::string const& name, std::string_view bytes)
{
    return open_sheets({name, bytes, {}}, bench().ledgers, {}, Language::en);
}

/// All of an import but its commit.
void import_bytes(std::string const& name, std::string_view bytes)
{
    Bench& made = bench();
    std::vector<Sheet> const sheets = opened(name, bytes);
    {
        Operation operation(made.desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp import"}, "import");
        ImportOutcome const outcome = import_sheets(operation, made.desk.references, sheets, {}, Speech(), {});
        SheetCounts const counts = outcome.totals();
        demand((counts.rejected > 0) == !outcome.faults.empty(), "a row is refused where it has a fault, and only there");
        demand(counts.added + counts.changed + counts.unchanged + counts.skipped + counts.repeated + counts.rejected <= counts.read, "no row is counted twice");
        operation.abandon();
    }
    for (Sheet const& sheet : sheets)
        made.desk.references.forget(sheet.ledger().name);
}

}

void import_file(std::string_view bytes)
{
    import_bytes("file.csv", bytes);
}

void read_workbook_file(std::string_view bytes)
{
    if (is_workbook(bytes))
        import_bytes("file.xlsx", bytes);
}

void read_sheet_part(std::string_view bytes)
{
    import_bytes("file.xlsx", workbook_around(bytes));
}

}
