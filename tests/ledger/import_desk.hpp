#pragma once

#include "core/ledger/import.hpp"
#include "core/ledger/import_fault.hpp"
#include "tests/ledger/desk.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// Imports from texts into a LedgerDesk.
namespace cwp::import_test {

using Texts = std::vector<std::pair<std::string, std::string>>; ///< name and bytes

struct Imported {
    ImportOutcome outcome;
    std::vector<Sheet> sheets;
    std::map<std::size_t, std::string> rejects; ///< by place of the text
    std::int64_t number = 0;                    ///< of the operation, 0 where it was not kept
    SheetCounts counts() const { return outcome.totals(); }
    /// `line:column kind` of every fault.
    std::vector<std::string> faults() const
    {
        std::vector<std::string> list;
        for (Fault const& fault : outcome.faults.kept())
            list.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " + std::string(name_of(fault.kind)));
        return list;
    }
    /// The fault as it is told, in English.
    std::string told(std::size_t place = 0) const
    {
        Fault const& fault = outcome.faults.kept()[place];
        return english(located(fault, sheets[fault.file].name));
    }
};

inline Sheet open_text(Pack const& pack, std::string const& name, std::string const& bytes, SheetOptions const& options = {})
{
    std::vector<Headings> ledgers;
    for (std::string const& ledger : options.ledger.empty() ? pack.ledger_names() : std::vector<std::string>{options.ledger})
        ledgers.emplace_back(pack.ledger(ledger));
    return std::move(open_sheets({name, bytes, {}}, ledgers, options, Language::en).front());
}

/// As the command does: kept when nothing is wrong or the good rows are to be stored.
inline Imported import_texts(LedgerDesk& desk, Texts const& texts, ImportOptions const& options = {}, SheetOptions sheet_options = {})
{
    Imported imported;
    sheet_options.key_suffices = options.on_duplicate == OnDuplicate::update;
    for (auto const& [name, bytes] : texts)
        imported.sheets.push_back(open_text(desk.pack, name, bytes, sheet_options));
    ImportHooks hooks;
    hooks.reject = [&](std::size_t sheet, std::string_view bytes) { imported.rejects[sheet] += bytes; };
    desk.db.enforce_references(false);
    {
        Operation operation(desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp import"}, "import");
        imported.outcome = import_sheets(operation, desk.references, imported.sheets, options, Speech(), hooks);
        bool const kept = (imported.outcome.faults.empty() || options.skip_errors) && imported.outcome.changes_anything();
        if (kept) {
            imported.number = operation.number();
            operation.commit();
        } else {
            operation.abandon();
        }
    }
    desk.db.enforce_references(true);
    for (std::string const& ledger : desk.pack.ledger_names())
        desk.references.forget(ledger);
    return imported;
}

inline Imported import_text(LedgerDesk& desk, std::string const& bytes, ImportOptions const& options = {}, SheetOptions const& sheet_options = {})
{
    return import_texts(desk, {{"file.csv", bytes}}, options, sheet_options);
}

}
