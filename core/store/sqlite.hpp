#pragma once

#include "core/base/error.hpp"
#include "core/base/value.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// A thin, owning wrapper of SQLite that knows no police room. Its .cpp is the one file that includes sqlite3.h.
/// Failures are Error: busy → exit 4; not a database, damaged, full, read-only, I/O → exit 3; a constraint → ConstraintError; anything else is a bug (std::logic_error).
namespace cwp {

/// A UNIQUE, CHECK, NOT NULL or FOREIGN KEY constraint said no.
class ConstraintError : public Error {
public:
    using Error::Error;
};

/// The file is no database any more: exit 3.
class DamagedError : public Error {
public:
    using Error::Error;
};

class Statement {
public:
    Statement(sqlite3* db, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Places count from 1. Text is copied unless bound with `bind_static`, whose text must outlive the step.
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, std::string_view value);
    Statement& bind(int place, std::string const& value) { return bind(place, std::string_view(value)); }
    Statement& bind(int place, char const* value) { return bind(place, std::string_view(value)); }
    Statement& bind(int place, Value const& value);
    Statement& bind_null(int place);
    Statement& bind_static(int place, std::string_view value);
    /// By name with its colon (`:first`); a name that the statement does not have is ignored.
    Statement& bind(std::string_view name, Value const& value);
    /// All places in order, then nothing is left over.
    template <class... V>
    Statement& with(V const&... values)
    {
        reset();
        int place = 0;
        (bind(++place, values), ...);
        return *this;
    }

    /// True while there is a row.
    bool step();
    /// Steps once to the end, then resets: for INSERT, UPDATE, DELETE.
    void run();
    void reset();

    int columns() const;
    std::string_view column_name(int column) const;
    /// Index of a column by name, −1 where there is none.
    int column(std::string_view name) const;
    bool is_null(int column) const;
    std::int64_t integer(int column) const; ///< 0 for NULL
    std::string_view text(int column) const; ///< lives until the next step; empty for NULL
    std::string string(int column) const { return std::string(text(column)); }
    Value value(int column) const;

    /// A cell without a copy, in one look; its text lives until the next step.
    struct Cell {
        enum class Kind { blank, number, text };
        Kind kind = Kind::blank;
        std::int64_t number = 0;
        std::string_view text;
    };
    Cell cell(int column) const;

private:
    sqlite3* m_db;
    sqlite3_stmt* m_statement = nullptr;
};

/// Rows that are put into a table in one statement; `next` points the cells of `row` at values, which live until its next call, and returns false at the end.
struct RowSource {
    int columns = 0;
    std::function<bool(std::span<Value const*> row)> next;
};

class Database {
public:
    /// `still`: for reading a file that nobody writes to; nothing is made beside it and not a byte of it changes.
    enum class Mode { read, still, write, create };

    /// \pre the path names an SQLite file except for `create`, which makes one with mode 0600. `:memory:` is allowed.
    /// Sets the pragmas of design: WAL, synchronous FULL, foreign keys, defensive, no double-quoted strings, busy timeout (`lock_wait` milliseconds).
    static Database open(std::string const& path, Mode mode, int lock_wait = 5000);
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;

    Statement prepare(std::string_view sql) const;
    /// What is wrong with a statement that somebody else wrote: the database's words and the byte it stumbled over (−1: it cannot tell).
    struct Objection { std::string words; int byte = -1; };
    std::optional<Objection> objection_to(std::string_view sql) const;
    /// One or several statements without results.
    void execute(std::string_view sql) const;
    /// The first cell of the first row; 0 or empty where there is none.
    std::int64_t integer(std::string_view sql) const;
    std::string text(std::string_view sql) const;
    std::int64_t last_id() const;
    /// Rows that the last INSERT, UPDATE or DELETE wrote.
    std::int64_t changes() const;
    /// Puts every row of the source behind `insert_head` (`INSERT INTO visit(officer, date)`), with an `ON CONFLICT …` behind it if given. Three quarters of the time of prepared statements;
    /// in key order about half. What a source throws comes out of here; the rows before it may stand, so the caller rolls back.
    void insert_rows(std::string_view insert_head, RowSource& rows, std::string_view on_conflict = {}) const;
    std::string const& path() const { return m_path; }
    /// Off only while rows whose references come from maps of rows that exist are loaded. Also inside a transaction, but not while a statement is half-way.
    void enforce_references(bool enforce) const;
    /// Pages kept in memory, in KiB (default 8 MiB; 64 MiB for imports and assessments).
    void cache(int kibibytes) const;
    bool has_table(std::string_view name) const;
    /// Copies this database to `path` with SQLite's online backup (written beside, synced, renamed, 0600).
    void backup_to(std::string const& path) const;
    /// Becomes what `copy` is, in one step. Not inside a transaction.
    void replace_by(Database const& copy) const;
    sqlite3* handle() const { return m_db; }

private:
    Database(sqlite3* db, std::string path, int lock_wait);
    sqlite3* m_db;
    std::string m_path;
    int m_lock_wait;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database const& db);
    /// Rolls back unless committed.
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    void commit();

private:
    Database const& m_db;
    bool m_open = true;
};

}
