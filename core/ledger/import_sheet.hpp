#pragma once

#include "core/ledger/import_rows.hpp"
#include "core/ledger/import_stored.hpp"
#include "core/ledger/rejects.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cwp {

/// One sheet on its way into its ledger: its rows are compared with what is there and stored, batch by batch.
class SheetImport {
public:
    SheetImport(ImportJob& job, Sheet const& sheet, std::size_t place);

    /// To be called before `run` where it is asked later which records the rows were about.
    void remember_stored() { m_remembers = true; }
    /// While one batch is stored the next one is read, in a second thread.
    void run();
    std::vector<DeferredReference> const& deferred() const { return m_deferred; }
    /// The row cannot be accepted after all; if it was added it is taken back.
    void refuse_deferred(DeferredReference const& reference, BadCell const& bad);
    void count_changed(std::int64_t id, std::size_t line);
    void write_rejects();
    /// Tells the operation what was done; behind it nothing may change.
    void finish();

    /// The numbers of the records that were there before the sheet and that its rows are about.
    std::vector<std::int64_t>& stored() { return m_met; }

    SheetOutcome outcome;

private:
    struct Run {
        std::int64_t first_id = 0;
        std::int64_t last_id = 0;
        std::size_t first_line = 0;
    };

    // import_sheet.cpp: batches, what is told of them
    void store(Batch& batch);
    void take_over(Batch& batch);
    void refuse(std::size_t line, std::string_view raw, std::vector<Fault> faults);
    void refuse_row(Slice& slice, std::size_t row, Fault fault);
    void warn_of_numbers();
    void note_rows();

    // import_flush.cpp: from the batch into the ledger
    void drop_repeats(Slice& slice);
    void settle_stored(Slice& slice, std::size_t row, Statement& stored);
    void judge_repeat(Slice& slice, std::size_t row, Statement& stored, std::size_t first_line);
    void count_repeat(SliceRow& row);
    void change_stored(Slice& slice, std::size_t row, std::vector<std::size_t> const& columns);
    void number_fresh(Batch& batch);
    void insert_fresh(Slice& slice);
    void touch(std::string_view date);
    void add_source(std::int64_t id, std::size_t line);
    void remove_source(std::int64_t id);
    std::size_t line_of(std::int64_t id) const;
    std::string differences(Slice& slice, std::size_t row, Statement& stored, std::vector<std::size_t> const& columns) const;
    std::string words(std::size_t column, Value const& value) const;
    Fault row_fault_at(Slice const& slice, std::size_t row, std::size_t column, FaultKind kind, Message reason, Message hint) const;

    ImportJob& m_job;
    Sheet const* m_sheet;
    std::size_t m_place;
    Ledger const* m_ledger;
    RowReader m_rows;
    StoredRows m_stored;
    RejectsFormat m_rejects_format;
    std::vector<std::size_t> m_given_columns;   ///< those of the file
    std::vector<std::size_t> m_written_columns; ///< those and the ones whose blank is a value
    std::size_t m_date_column = RowReader::no_cell;
    bool m_remembers = false;
    std::vector<std::int64_t> m_met;
    std::vector<Reject> m_rejects;
    bool m_has_rejects = false;
    std::vector<DeferredReference> m_deferred;
    std::vector<Run> m_runs;
    std::unordered_map<std::int64_t, std::size_t> m_changed_lines;
    std::int64_t m_first_id = 0;
    std::int64_t m_next_id = 0;
    std::string m_first_date;
    std::string m_last_date;
    std::vector<std::size_t> m_footer_lines;
    std::vector<std::pair<std::size_t, std::size_t>> m_personal; ///< line and column
    std::vector<std::size_t> m_repeat_lines;
    std::size_t m_cut_short = 0;
};

}
