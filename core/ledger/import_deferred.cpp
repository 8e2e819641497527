#include "core/ledger/import_deferred.hpp"

#include "core/ledger/records.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cwp {

namespace {

/// One row with all its open cells.
struct OpenRow {
    SheetImport* sheet = nullptr;
    std::vector<DeferredReference const*> references;
    std::map<std::size_t, std::int64_t> ids; ///< by column
};

class Settlement {
public:
    Settlement(ImportJob& job, Ledger const& ledger) : m_job(job), m_ledger(ledger) {}

    void add(SheetImport& sheet, DeferredReference const& reference)
    {
        if (reference.id == 0)
            return;
        m_rows[reference.id].sheet = &sheet;
        m_rows[reference.id].references.push_back(&reference);
    }

    void run()
    {
        // A row that is taken back may have been meant by another, so it is asked again until all that is left holds.
        do {
            m_job.references.forget(m_ledger.name);
        } while (refuse_unknown());
        for (auto& [id, row] : m_rows)
            write(id, row);
        m_job.references.forget(m_ledger.name);
    }

private:
    bool refuse_unknown()
    {
        std::set<std::int64_t> refused;
        bool taken_back = false;
        for (auto& [id, row] : m_rows) {
            for (DeferredReference const* reference : row.references) {
                if (refused.contains(id))
                    break;
                try {
                    row.ids[reference->column] = m_job.references.id(m_ledger.name, reference->written);
                } catch (Invalid const& invalid) {
                    row.sheet->refuse_deferred(*reference, {FaultKind::reference, invalid.message(), invalid.hint()});
                    refused.insert(id);
                    taken_back = taken_back || reference->fresh;
                }
            }
        }
        for (std::int64_t const id : refused)
            m_rows.erase(id);
        return taken_back;
    }

    void write(std::int64_t id, OpenRow const& row)
    {
        DeferredReference const& first = *row.references.front();
        if (first.fresh) {
            m_job.operation.rewrites(m_ledger.name);
            for (auto const& [column, target] : row.ids)
                m_job.operation.db().prepare("UPDATE " + m_ledger.name + " SET " + m_ledger.columns[column].name + " = ? WHERE id = ?").with(target, id).run();
            return;
        }
        Row const stored = read_record(m_job.operation.db(), m_ledger, id);
        Row changed;
        for (auto const& [column, target] : row.ids)
            if (stored[column].second != Value(target))
                changed.emplace_back(stored[column].first, target);
        if (changed.empty() || m_job.options.on_duplicate == OnDuplicate::skip)
            return;
        if (m_job.options.on_duplicate == OnDuplicate::error) {
            row.sheet->refuse_deferred(first, {FaultKind::exists, say(tr("the record is stored as #{} and names another one here"), id),
                                                 say(tr("--on-duplicate update takes what the file says, --on-duplicate skip keeps what is stored"))});
            return;
        }
        update_row(m_job.operation, m_ledger, id, changed);
        row.sheet->count_changed(id, first.line);
    }

    ImportJob& m_job;
    Ledger const& m_ledger;
    std::map<std::int64_t, OpenRow> m_rows; ///< by id: the order of the files
};

}

void settle_deferred(ImportJob& job, Ledger const& ledger, std::vector<std::unique_ptr<SheetImport>> const& sheets)
{
    Settlement settlement(job, ledger);
    for (auto const& sheet : sheets)
        for (DeferredReference const& reference : sheet->deferred())
            settlement.add(*sheet, reference);
    settlement.run();
    for (auto const& sheet : sheets)
        sheet->write_rejects();
}

void SheetImport::refuse_deferred(DeferredReference const& reference, BadCell const& bad)
{
    CsvReader reader(reference.raw, m_sheet->delimiter);
    CsvRecord record;
    reader.next(record);
    std::vector<Fault> faults;
    faults.push_back(m_rows.fault_at(reference.line, reference.cell, reference.cell < record.cells.size() ? record.cells[reference.cell] : std::string_view(), bad));
    if (reference.fresh) {
        m_job.operation.rewrites(m_ledger->name);
        m_job.operation.db().prepare("DELETE FROM " + m_ledger->name + " WHERE id = ?").with(reference.id).run();
        --outcome.counts.added;
        remove_source(reference.id);
    } else if (outcome.counts.unchanged > 0) {
        --outcome.counts.unchanged;
    }
    refuse(reference.line, reference.raw, std::move(faults));
}

void SheetImport::remove_source(std::int64_t id)
{
    auto const found = std::find_if(m_runs.begin(), m_runs.end(), [id](Run const& run) { return run.first_id <= id && id <= run.last_id; });
    if (found == m_runs.end())
        return;
    Run const run = *found;
    std::vector<Run> parts;
    if (run.first_id < id)
        parts.push_back(Run{run.first_id, id - 1, run.first_line});
    if (id < run.last_id)
        parts.push_back(Run{id + 1, run.last_id, run.first_line + static_cast<std::size_t>(id + 1 - run.first_id)});
    auto const place = m_runs.erase(found);
    m_runs.insert(place, parts.begin(), parts.end());
}

}
