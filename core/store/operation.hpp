#pragma once

#include "core/base/value.hpp"
#include "core/store/sqlite.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Every command that changes the database is one operation: one transaction, one journal entry, one link of the hash chain.
namespace cwp {

/// Who does it and when; made once per run at the edge.
struct Author {
    std::string user;    ///< operating-system user
    std::string by;      ///< --by or CWP_USER; may be empty
    std::string at;      ///< local time `2026-11-03 08:15:00`
    std::string command; ///< the command line, sensitive values left out
};

/// A row's cells by column name, without `id` and `op`.
using Row = std::vector<std::pair<std::string, Value>>;

struct Counts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t removed = 0;
};

/// A run of rows that came from consecutive records of one file: row first_id + n stands on line first_line + n.
struct SourceRun {
    std::string ledger;
    std::string file;
    std::int64_t first_id = 0;
    std::int64_t last_id = 0;
    std::int64_t first_line = 0;
};

class Operation {
public:
    /// Begins the transaction (IMMEDIATE) and takes the next number. `kind` is one of: init import add edit remove undo publish … (a word of the log).
    Operation(Database const& db, Author author, std::string kind);
    ~Operation();
    Operation(Operation const&) = delete;
    Operation& operator=(Operation const&) = delete;

    std::int64_t number() const { return m_number; }
    Database const& db() const { return m_db; }
    std::string const& kind() const { return m_kind; }
    Author const& author() const { return m_author; }

    /// Keeps what a row was before this operation changes or removes it: every cell that its table has, blank ones and those of columns that the pack
    /// does not name too. Call before the write; a second call for a row, or one for a row that this operation itself made, keeps nothing new.
    void keep_image(std::string const& ledger, std::int64_t id, bool removed);
    /// Puts many new records into a ledger in one statement (Database::insert_rows); `columns` are those of the source, `id` first, then `op`.
    /// Where the ids rise, what was written is sealed on the way instead of being read again at commit. Counts nothing.
    void insert_rows(std::string const& ledger, std::vector<std::string> const& columns, RowSource& rows);
    /// The two halves of `insert_rows`, for who does both at once: the sealing may run in another thread, with a source of its own that gives the same
    /// rows, and has ended before anything else is asked of the operation.
    std::function<void(RowSource&)> sealing(std::string const& ledger, std::vector<std::string> const& columns);
    void insert_unsealed(std::string const& ledger, std::vector<std::string> const& columns, RowSource& rows) const;
    /// Records that came in by `insert_rows` are changed or removed by this same operation without `keep_image`.
    void rewrites(std::string const& ledger);
    void count(std::string const& ledger, Counts const& counts);
    std::map<std::string, Counts> const& counts() const { return m_counts; }
    /// The file that an import read: name as given and SHA-256 of its bytes.
    void file(std::string const& name, std::string const& sha256);
    void source(SourceRun const& run);
    /// `FILE:LINE` that a record of this operation came from; empty where it came from no file.
    std::string place_of(std::string const& ledger, std::int64_t id) const;
    /// The dates between which dated rows of a ledger were written: for checks and for the note on published months.
    void touched(std::string const& ledger, std::string const& date);
    struct Dates { std::string first; std::string last; };
    std::map<std::string, Dates> const& dates() const { return m_dates; }
    /// Free words for the log (`--reason`).
    void note(std::string const& text) { m_note = text; }
    /// Publishing, restating, installing a pack: cannot be undone.
    void irreversible() { m_reversible = false; }
    bool reversible() const { return m_reversible; }
    /// This operation writes the tables of the pack.
    void changes_regulation() { m_regulation = true; }
    /// This operation takes that one back.
    void undoes(std::int64_t number) { m_undoes = number; }

    /// Writes the journal entry and its link in the chain, and commits. Without it everything is rolled back.
    void commit();
    /// Rolls back now (dry run).
    void abandon();

private:
    struct FileDigest { std::string name; std::string sha256; };
    struct Work;
    struct Influx;

    void write_run();
    void write_entry();
    void write_counts();
    void write_files();
    std::int64_t ids_before(std::string const& ledger) const;
    Influx& influx_of(std::string const& ledger, std::vector<std::string> const& columns);
    void seal_records(std::string const& ledger, Counts const& counts);

    Database const& m_db;
    Author m_author;
    std::string m_kind;
    std::int64_t m_number = 0;
    std::optional<Transaction> m_transaction;
    std::unique_ptr<Work> m_work; ///< statements that are used row after row
    std::map<std::string, std::int64_t> m_ids_before; ///< the highest id of every ledger when this operation began
    std::optional<SourceRun> m_run; ///< not written yet: the next one may continue it
    std::map<std::string, Counts> m_counts;
    std::map<std::string, Dates> m_dates;
    std::vector<FileDigest> m_files;
    std::string m_note;
    bool m_reversible = true;
    bool m_regulation = false;
    std::optional<std::int64_t> m_undoes;
};

}
