#pragma once

#include "core/base/csv.hpp"
#include "core/ledger/import.hpp"
#include "core/ledger/import_reader.hpp"
#include "core/ledger/import_slice.hpp"
#include "core/ledger/import_stored.hpp"
#include "core/ledger/rejects.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cwp {

/// What the sheets of one import share.
struct ImportJob {
    Operation& operation;
    References& references;
    ImportOptions const& options;
    Speech const& speech;
    ImportHooks const& hooks;
    FaultList& faults;
};

class SheetImport;

/// A cell that names a record of its own ledger which may come later in the files.
struct DeferredReference {
    SheetImport* sheet = nullptr;
    std::size_t line = 0;
    std::string raw;         ///< the record
    std::int64_t id = 0;     ///< of its row
    bool fresh = false;      ///< the row was added by this import
    std::size_t column = 0;  ///< index in Ledger::columns
    std::size_t cell = 0;
    std::string written;
};

/// One sheet on its way into its ledger: read, checked, compared with what is there, stored slice by slice.
class SheetImport {
public:
    SheetImport(ImportJob& job, Sheet const& sheet, std::size_t place);

    void run();
    std::vector<DeferredReference>& deferred() { return m_deferred; }
    /// The row cannot be accepted after all; if it was added it is taken back.
    void refuse_deferred(DeferredReference const& reference, BadCell const& bad);
    void count_changed(std::int64_t id, std::size_t line);
    /// Tells the operation what was done; behind it nothing may change.
    void finish();
    void write_rejects();

    Sheet const& sheet() const { return *m_sheet; }
    SheetOutcome outcome;

private:
    static constexpr std::size_t no_cell = static_cast<std::size_t>(-1);
    struct Mapped {
        std::size_t cell = 0;
        std::size_t column = 0;
        EntryReader reader;
        bool may_wait = false; ///< a reference to its own ledger outside the key
    };
    struct Reject {
        std::size_t line = 0;
        std::string_view raw;
        std::string reason;
    };
    struct Run {
        std::int64_t first_id = 0;
        std::int64_t last_id = 0;
        std::size_t first_line = 0;
    };

    // import_sheet.cpp: from the file into the slice
    void read_row(CsvRecord const& record);
    bool is_blank(std::string_view cell) const;
    bool is_blank_or_footer(CsvRecord const& record);
    void read_cells(CsvRecord const& record, std::span<Entry> entries, std::vector<Fault>& faults);
    void read_witnesses(CsvRecord const& record, std::span<Entry> entries, std::vector<Fault>& faults);
    void check_shape(CsvRecord const& record, std::vector<Fault>& faults) const;
    void check_order(CsvRecord const& record, std::span<Entry const> entries, std::vector<Fault>& faults) const;
    void check_required(std::span<Entry const> entries, std::size_t line, bool only_key, std::vector<Fault>& faults) const;
    Fault fault_at(std::size_t line, std::size_t cell, std::string_view raw, BadCell const& bad) const;
    std::string_view cell_of(CsvRecord const& record, std::size_t cell) const { return cell < record.cells.size() ? record.cells[cell] : std::string_view(); }
    void refuse(std::size_t line, std::string_view raw, std::vector<Fault> faults);
    void refuse_row(std::size_t row, Fault fault);
    void note_rows();

    // import_flush.cpp: from the slice into the ledger
    void flush();
    void drop_repeats();
    void compare_stored();
    void settle_stored(std::size_t row, Statement& stored);
    void judge_repeat(std::size_t row, Statement& stored, std::size_t first_line);
    void change_stored(std::size_t row, std::vector<std::size_t> const& columns);
    void number_fresh();
    void insert_fresh();
    void touch(std::string_view date);
    void add_source(std::int64_t id, std::size_t line);
    void remove_source(std::int64_t id);
    std::size_t line_of(std::int64_t id) const;
    std::string differences(std::size_t row, Statement& stored, std::vector<std::size_t> const& columns) const;
    std::string words(std::size_t column, Value const& value) const;
    Fault row_fault_at(std::size_t row, std::size_t column, FaultKind kind, Message reason, Message hint) const;

    ImportJob& m_job;
    Sheet const* m_sheet;
    std::size_t m_place;
    Ledger const* m_ledger;
    std::vector<Mapped> m_fields;
    std::vector<Mapped> m_witnesses;
    std::vector<std::size_t> m_cell_of; ///< by column: the cell, or no_cell
    std::vector<std::size_t> m_written_columns; ///< those of the file and those whose blank is a value
    std::size_t m_date_column = no_cell;
    std::vector<std::string> m_footers; ///< words in the file's encoding
    Slice m_slice;
    StoredRows m_stored;
    RejectsFormat m_rejects_format;
    Decoder m_decoder;
    std::vector<Reject> m_rejects;
    bool m_has_rejects = false;
    std::vector<DeferredReference> m_deferred;
    std::size_t m_deferred_before = 0; ///< of earlier slices
    std::vector<Run> m_runs;
    std::unordered_map<std::int64_t, std::size_t> m_changed_lines;
    std::int64_t m_first_id = 0;
    std::int64_t m_next_id = 0;
    std::string m_first_date;
    std::string m_last_date;
    std::vector<std::size_t> m_footer_lines;
    std::vector<std::size_t> m_repeat_lines;
    std::size_t m_short_rows = 0;
};

}
