#include "core/ledger/import.hpp"

#include "core/base/text.hpp"
#include "core/ledger/import_deferred.hpp"
#include "core/ledger/import_missing.hpp"
#include "core/ledger/import_sheet.hpp"
#include "core/ledger/records.hpp"

#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace cwp {

SheetCounts ImportOutcome::totals() const
{
    SheetCounts sum;
    for (SheetOutcome const& sheet : sheets) {
        sum.read += sheet.counts.read;
        sum.added += sheet.counts.added;
        sum.changed += sheet.counts.changed;
        sum.unchanged += sheet.counts.unchanged;
        sum.skipped += sheet.counts.skipped;
        sum.repeated += sheet.counts.repeated;
        sum.rejected += sheet.counts.rejected;
        sum.blank += sheet.counts.blank;
        sum.footers += sheet.counts.footers;
        sum.missing += sheet.counts.missing;
    }
    return sum;
}

bool ImportOutcome::changes_anything() const
{
    SheetCounts const sum = totals();
    return sum.added + sum.changed + ended > 0;
}

namespace {

std::set<std::string> names_of(std::vector<Sheet> const& sheets)
{
    std::set<std::string> names;
    for (Sheet const& sheet : sheets)
        names.insert(sheet.name);
    return names;
}

void count_missing(SheetImport& sheet, std::string const& name, EarlierRows const& earlier)
{
    SheetCounts& counts = sheet.outcome.counts;
    counts.missing = earlier.missing(name, std::move(sheet.stored()), counts.read > 0);
    if (counts.missing > 0)
        sheet.outcome.warnings.push_back(say(tr("{}: records that earlier imports of this file stored and that it does not have any more: {}; they stay as they are"), printable(name), counts.missing));
}

constexpr std::size_t most_named = 5;

void tell_added_again(Operation const& operation, Ledger const& ledger, SheetOutcome& outcome)
{
    std::vector<std::int64_t> const again = added_again(operation, ledger);
    if (again.empty())
        return;
    std::string named;
    for (std::size_t i = 0; i < again.size() && i < most_named; ++i)
        named += " #" + std::to_string(again[i]);
    outcome.warnings.push_back(say(tr("{}: records that had been removed by hand and are added again: {} ({})"), ledger.title, again.size(), named.substr(1) + (again.size() > most_named ? " …" : "")));
}

}

ImportOutcome import_sheets(Operation& operation, References& references, std::vector<Sheet> const& sheets, ImportOptions const& options, Speech const& speech, ImportHooks const& hooks)
{
    ImportOutcome outcome;
    outcome.sheets.resize(sheets.size());
    ImportJob job{operation, references, options, speech, hooks, outcome.faults};
    std::set<std::string> const names = names_of(sheets);
    std::vector<std::size_t> const order = order_of_sheets(sheets, references.pack());
    for (std::size_t i = 0; i < order.size();) {
        // All sheets of one ledger, then what they say about each other's records.
        Ledger const& ledger = sheets[order[i]].ledger();
        EarlierRows const earlier(operation.db(), ledger, names);
        std::vector<std::unique_ptr<SheetImport>> same;
        std::vector<std::size_t> places;
        for (; i < order.size() && sheets[order[i]].ledger().name == ledger.name; ++i) {
            same.push_back(std::make_unique<SheetImport>(job, sheets[order[i]], order[i]));
            places.push_back(order[i]);
            if (earlier.has(sheets[order[i]].name))
                same.back()->remember_stored();
            same.back()->run();
        }
        settle_deferred(job, ledger, same);
        for (std::size_t n = 0; n < same.size(); ++n) {
            same[n]->finish();
            count_missing(*same[n], sheets[places[n]].name, earlier);
            outcome.sheets[places[n]] = std::move(same[n]->outcome);
        }
        tell_added_again(operation, ledger, outcome.sheets[places.back()]);
        if (options.end_open && has_open_records(ledger))
            outcome.ended += end_open_records(operation, ledger);
    }
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (outcome.sheets[i].counts.added + outcome.sheets[i].counts.changed > 0)
            operation.file(sheets[i].name, sheets[i].sha256);
    outcome.faults.sort();
    return outcome;
}

bool record_return(Operation& operation, References& references, std::int64_t station, Month month, Date today)
{
    Ledger const& ledger = references.pack().ledger("return");
    Statement there = operation.db().prepare("SELECT id FROM \"return\" WHERE month = ? AND station = ?");
    there.bind(1, iso(month)).bind(2, station);
    if (there.step())
        return false;
    insert_row(operation, ledger, {{"station", station}, {"month", iso(month)}, {"submitted", iso(today)}});
    return true;
}

std::int64_t earlier_import(Database const& db, std::string const& sha256, std::string const& ledger, KnownAs known, std::string const& tab)
{
    Statement found = db.prepare("SELECT operation_file.operation FROM operation_file JOIN operation ON operation.number = operation_file.operation"
                                 " JOIN operation_count AS here ON here.operation = operation.number AND here.ledger = ?2"
                                 " WHERE operation_file.sha256 = ?1 AND operation.kind = 'import' AND operation.note NOT LIKE '%skip-errors%'"
                                 " AND NOT EXISTS (SELECT 1 FROM operation AS later WHERE later.undoes = operation.number)"
                                 " AND (?3 OR NOT EXISTS (SELECT 1 FROM operation_count AS later WHERE later.operation > operation.number AND later.ledger = ?2 AND later.changed + later.removed > 0))"
                                 " AND (?4 = '' OR substr(operation_file.name, -length(?4)) = ?4)"
                                 " ORDER BY operation_file.operation DESC LIMIT 1");
    std::string const behind_name = tab.empty() ? std::string() : "[" + tab + "]"; // Sheet::name
    found.with(std::string_view(sha256), std::string_view(ledger), std::int64_t{known == KnownAs::ever}, std::string_view(behind_name));
    return found.step() ? found.integer(0) : 0;
}

}
