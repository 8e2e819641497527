#pragma once

#include "core/base/csv.hpp"
#include "core/ledger/import.hpp"
#include "core/ledger/import_batch.hpp"
#include "core/ledger/import_reader.hpp"

#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
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
    std::mutex naming = {}; ///< held by whoever uses `references` while rows are read ahead
};

/// Reads the rows of a sheet, one batch after the other. Never touches the database, so that a batch can be read while the one before it is stored.
class RowReader {
public:
    RowReader(ImportJob& job, Sheet const& sheet, std::size_t place);

    /// Fills the batch with what comes next.
    void read(Batch& batch);
    static constexpr std::size_t no_cell = static_cast<std::size_t>(-1);
    /// The cell of a column, or `no_cell`.
    std::size_t cell_of(std::size_t column) const { return m_cell_of[column]; }
    std::vector<std::size_t> columns() const;
    Fault fault_at(std::size_t line, std::size_t cell, std::string_view raw, BadCell const& bad) const;
    /// Required cells that are blank, of the key or outside it. Rows of records that are there may leave all but the key blank.
    void check_required(std::span<Entry const> entries, std::size_t line, bool of_key, std::vector<Fault>& faults) const;
    /// What was made of cells that are not quite what their column asks for; to be asked when all rows are read.
    std::vector<Message> remarks() const;
    /// The row as it goes into the rejects file; nothing where none is wanted.
    void reject(std::vector<Reject>& rejects, std::size_t line, std::string_view raw, std::span<Fault const> faults) const;

private:
    struct Mapped {
        std::size_t cell = 0;
        std::size_t column = 0;
        EntryReader reader;
        bool may_wait = false; ///< a reference to its own ledger outside the key
    };

    void read_row(CsvRecord const& record, Batch& batch);
    bool is_blank(std::string_view cell) const;
    bool is_blank_or_footer(CsvRecord const& record, Batch& batch) const;
    std::optional<BadCell> look_for_numbers(std::size_t line, std::size_t column, std::string_view raw, Batch& batch) const;
    void read_cells(CsvRecord const& record, std::span<Entry> entries, Batch& batch, std::vector<Fault>& faults);
    void read_witnesses(CsvRecord const& record, std::span<Entry> entries, Batch& batch, std::vector<Fault>& faults);
    bool is_called(Column const& column, std::int64_t id, std::string const& written) const;
    std::string code_and_name(Column const& column, std::int64_t id) const;
    void check_shape(CsvRecord const& record, std::vector<Fault>& faults) const;
    void check_order(CsvRecord const& record, std::span<Entry const> entries, std::vector<Fault>& faults) const;
    void refuse(CsvRecord const& record, std::vector<Fault> faults, Batch& batch) const;

    ImportJob& m_job;
    Sheet const* m_sheet;
    std::size_t m_place;
    Ledger const* m_ledger;
    Decoder m_decoder;
    std::vector<Mapped> m_fields;
    std::vector<Mapped> m_witnesses;
    std::vector<std::size_t> m_cell_of; ///< by column
    std::vector<std::string> m_footers; ///< words in the file's encoding
    CsvReader m_reader;
    CsvRecord m_record;
};

}
