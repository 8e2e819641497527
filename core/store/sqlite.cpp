#include "core/store/sqlite.hpp"

#include "core/base/interruption.hpp"
#include "core/base/new_file.hpp"
#include "core/store/private_file.hpp"

#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace cwp {

namespace {

constexpr int default_cache = 8 * 1024;

std::string name_of_file(sqlite3* db)
{
    char const* name = sqlite3_db_filename(db, "main");
    return name != nullptr && *name != '\0' ? std::string(name) : std::string(":memory:");
}

/// What the user can do about a failure that lies outside the program; returns for a failure that is none of these.
void raise_outside_failure(int code, std::string const& path, std::string const& words)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(say(tr("another command is writing to {}; try again when it has ended, or wait longer with --lock-wait"), path), Exit::busy);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        throw DamagedError(say(tr("{} is damaged; put a backup in its place with cwp db restore"), path), Exit::cannot);
    case SQLITE_FULL:
        cannot(tr("no space is left on the disk of {}; nothing was changed"), path);
    case SQLITE_READONLY:
        cannot(tr("{} cannot be written: the file or its folder is read-only"), path);
    case SQLITE_CANTOPEN:
        cannot(tr("{} cannot be opened: check that it exists and that you may read it"), path);
    case SQLITE_PERM:
        cannot(tr("{} cannot be opened: you have no permission"), path);
    case SQLITE_IOERR:
        cannot(tr("the disk of {} failed to read or write ({}); nothing was changed"), path, words);
    case SQLITE_CONSTRAINT:
        throw ConstraintError(say(tr("the database refuses the row: {}"), words));
    case SQLITE_TOOBIG:
        fail(tr("a value is too long for the database"));
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    default:
        break;
    }
}

[[noreturn]] void raise(sqlite3* db, int code, std::string_view sql)
{
    std::string const words = sqlite3_errmsg(db);
    raise_outside_failure(code, name_of_file(db), words);
    throw std::logic_error(fmt::format("SQLite {}: {} in: {}", code, words, sql));
}

void expect(sqlite3* db, int code, std::string_view sql)
{
    if (code != SQLITE_OK)
        raise(db, code, sql);
}

int length(std::string_view text)
{
    if (text.size() > 0x7fffffff)
        fail(tr("a value is too long for the database"));
    return static_cast<int>(text.size());
}

/// SQLite takes a null pointer for NULL, and an empty view may have one.
char const* start(std::string_view text)
{
    return text.data() != nullptr ? text.data() : "";
}

}

// ---- Statement

Statement::Statement(sqlite3* db, std::string_view sql) : m_db(db)
{
    char const* rest = nullptr;
    expect(db, sqlite3_prepare_v3(db, sql.data(), length(sql), 0, &m_statement, &rest), sql);
    if (m_statement == nullptr)
        throw std::logic_error(fmt::format("no statement in: {}", sql));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::bind(int place, std::int64_t value)
{
    expect(m_db, sqlite3_bind_int64(m_statement, place, value), sqlite3_sql(m_statement));
    return *this;
}

Statement& Statement::bind(int place, std::string_view value)
{
    expect(m_db, sqlite3_bind_text(m_statement, place, start(value), length(value), SQLITE_TRANSIENT), sqlite3_sql(m_statement));
    return *this;
}

Statement& Statement::bind(int place, Value const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value))
        return bind(place, *number);
    if (auto const* text = std::get_if<std::string>(&value))
        return bind(place, std::string_view(*text));
    return bind_null(place);
}

Statement& Statement::bind_null(int place)
{
    expect(m_db, sqlite3_bind_null(m_statement, place), sqlite3_sql(m_statement));
    return *this;
}

Statement& Statement::bind_static(int place, std::string_view value)
{
    expect(m_db, sqlite3_bind_text(m_statement, place, start(value), length(value), SQLITE_STATIC), sqlite3_sql(m_statement));
    return *this;
}

Statement& Statement::bind(std::string_view name, Value const& value)
{
    int const place = sqlite3_bind_parameter_index(m_statement, std::string(name).c_str());
    return place == 0 ? *this : bind(place, value);
}

bool Statement::step()
{
    int const code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        try {
            raise(m_db, code, sqlite3_sql(m_statement));
        } catch (...) {
            sqlite3_reset(m_statement);
            throw;
        }
    }
    // A statement that has ended must not keep its read lock.
    sqlite3_reset(m_statement);
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement);
}

std::string_view Statement::column_name(int column) const
{
    char const* name = sqlite3_column_name(m_statement, column);
    return name != nullptr ? name : "";
}

int Statement::column(std::string_view name) const
{
    for (int column = 0; column < columns(); ++column)
        if (column_name(column) == name)
            return column;
    return -1;
}

bool Statement::is_null(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(m_statement, column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Statement::Cell Statement::cell(int column) const
{
    sqlite3_value* const value = sqlite3_column_value(m_statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return {Cell::Kind::number, sqlite3_value_int64(value), {}};
    default: {
        auto const* bytes = reinterpret_cast<char const*>(sqlite3_value_text(value));
        return {Cell::Kind::text, 0, {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))}};
    }
    }
}

Value Statement::value(int column) const
{
    auto const found = cell(column);
    switch (found.kind) {
    case Cell::Kind::blank:
        return {};
    case Cell::Kind::number:
        return found.number;
    case Cell::Kind::text:
        return std::string(found.text);
    }
    return {};
}

// ---- Database

namespace {

/// Denies writes to the file's tables, not to temporary ones: a reading command that writes is a bug, and this finds it.
/// The schema's own table passes: SQLite asks for it when a table-valued pragma is first used.
int read_only_guard(void*, int action, char const* table, char const*, char const* database, char const*)
{
    bool const writes = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE || action == SQLITE_ALTER_TABLE || action == SQLITE_DROP_TABLE;
    if (!writes || database == nullptr || std::string_view(database) == "temp" || std::string_view(table) == "sqlite_master")
        return SQLITE_OK;
    return SQLITE_DENY;
}

void switch_option(sqlite3* db, int option, bool on)
{
    expect(db, sqlite3_db_config(db, option, on ? 1 : 0, nullptr), "sqlite3_db_config");
}

void run_script(sqlite3* db, std::string_view sql)
{
    std::string const script(sql);
    expect(db, sqlite3_exec(db, script.c_str(), nullptr, nullptr, nullptr), sql);
}

void harden(sqlite3* db, int lock_wait)
{
    sqlite3_busy_timeout(db, lock_wait);
    switch_option(db, SQLITE_DBCONFIG_DEFENSIVE, true);
    switch_option(db, SQLITE_DBCONFIG_DQS_DDL, false);
    switch_option(db, SQLITE_DBCONFIG_DQS_DML, false);
    switch_option(db, SQLITE_DBCONFIG_ENABLE_FKEY, true);
    switch_option(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, false);
    run_script(db, fmt::format("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{}", default_cache));
}

/// A handle that is closed when opening stops half-way.
struct Handle {
    sqlite3* db = nullptr;
    ~Handle() { sqlite3_close_v2(db); }
};

void open_handle(Handle& handle, std::string const& name, int flags, std::string const& path)
{
    // Nobody asks how much memory SQLite uses, and counting takes a lock for every piece. Heard only before the first database is opened.
    static int const uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(uncounted);
    int const code = sqlite3_open_v2(name.c_str(), &handle.db, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK)
        return;
    std::string const words = handle.db != nullptr ? sqlite3_errmsg(handle.db) : "";
    raise_outside_failure(code, path, words);
    throw std::logic_error(fmt::format("SQLite {}: {} on opening {}", code, words, path));
}

/// A path as `file:` address, so that `?` and `#` in names stay names.
std::string address(std::string const& path, std::string_view options)
{
    std::string out = "file:";
    for (char const c : path)
        if (c == '?' || c == '#' || c == '%')
            out += fmt::format("%{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else
            out += c;
    return out + std::string(options);
}

bool has_bytes(std::string const& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

void open_still(Handle& handle, std::string const& path)
{
    sqlite3_close_v2(std::exchange(handle.db, nullptr));
    open_handle(handle, address(path, "?immutable=1"), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path);
}

/// Whether the schema can be read: the first touch of the file.
int first_look(sqlite3* db, int lock_wait)
{
    sqlite3_busy_timeout(db, lock_wait);
    return sqlite3_exec(db, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
}

void open_for_reading(Handle& handle, std::string const& path, bool still, int lock_wait)
{
    // Readers of a WAL database write to the file they share (-shm), never to the database.
    still ? open_still(handle, path) : open_handle(handle, path, SQLITE_OPEN_READWRITE, path);
    int code = first_look(handle.db, lock_wait);
    if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY) {
        // A folder that may not be written has no room for that file; without a WAL the database stands still and can be read without it.
        if (has_bytes(path + "-wal"))
            cannot(tr("{} was not closed properly and its folder is read-only; open it once where you may write"), path);
        open_still(handle, path);
        code = first_look(handle.db, lock_wait);
    }
    expect(handle.db, code, "SELECT count(*) FROM sqlite_schema");
    harden(handle.db, lock_wait);
    sqlite3_set_authorizer(handle.db, read_only_guard, nullptr);
}

void open_for_writing(Handle& handle, std::string const& path, int lock_wait)
{
    open_handle(handle, path, SQLITE_OPEN_READWRITE, path);
    harden(handle.db, lock_wait);
    if (sqlite3_db_readonly(handle.db, "main") == 1)
        cannot(tr("{} cannot be written: the file or its folder is read-only"), path);
    run_script(handle.db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

}

Database Database::open(std::string const& path, Mode mode, int lock_wait)
{
    Handle handle;
    bool const in_memory = path == ":memory:";
    if (mode == Mode::create && !in_memory)
        make_private_file(path);
    if ((mode == Mode::read || mode == Mode::still) && !in_memory)
        open_for_reading(handle, path, mode == Mode::still, lock_wait);
    else
        open_for_writing(handle, path, lock_wait);
    return Database(std::exchange(handle.db, nullptr), path, lock_wait);
}

Database::Database(sqlite3* db, std::string path, int lock_wait) : m_db(db), m_path(std::move(path)), m_lock_wait(lock_wait) {}

Database::~Database()
{
    // v2: a statement that outlives its database closes it later.
    sqlite3_close_v2(m_db);
}

Database::Database(Database&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)), m_path(std::move(other.m_path)), m_lock_wait(other.m_lock_wait) {}

Statement Database::prepare(std::string_view sql) const
{
    return Statement(m_db, sql);
}

std::optional<Database::Objection> Database::objection_to(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    int const code = sqlite3_prepare_v3(m_db, sql.data(), length(sql), 0, &statement, nullptr);
    sqlite3_finalize(statement);
    if (code == SQLITE_OK)
        return std::nullopt;
    return Objection{sqlite3_errmsg(m_db), sqlite3_error_offset(m_db)};
}

void Database::execute(std::string_view sql) const
{
    run_script(m_db, sql);
}

std::int64_t Database::integer(std::string_view sql) const
{
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) const
{
    auto statement = prepare(sql);
    return statement.step() ? statement.string(0) : std::string();
}

std::int64_t Database::last_id() const
{
    return sqlite3_last_insert_rowid(m_db);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_db);
}

void Database::enforce_references(bool enforce) const
{
    // The pragma of this name does nothing inside a transaction; this does.
    switch_option(m_db, SQLITE_DBCONFIG_ENABLE_FKEY, enforce);
}

void Database::cache(int kibibytes) const
{
    execute(fmt::format("PRAGMA cache_size = -{}", kibibytes));
}

bool Database::has_table(std::string_view name) const
{
    auto statement = prepare("SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view') AND name = ?");
    statement.bind(1, name);
    return statement.step();
}

namespace {

void copy_pages(sqlite3* from, sqlite3* to, int lock_wait)
{
    sqlite3_busy_timeout(to, lock_wait);
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr)
        raise(to, sqlite3_extended_errcode(to), "backup");
    int const step = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE)
        raise(to, step, "backup");
}

}

void Database::backup_to(std::string const& path) const
{
    // SQLite would play a WAL that lies there into the new file.
    if (has_bytes(path + "-wal"))
        cannot(tr("{} is a database in use; name another file"), path);
    NewFile file(path);
    {
        Handle copy;
        open_handle(copy, file.temporary_path(), SQLITE_OPEN_READWRITE, path);
        // The copy counts only under its final name, which it gets when all of it is on disk.
        run_script(copy.db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        copy_pages(m_db, copy.db, 0);
    }
    file.commit();
}

void Database::replace_by(Database const& copy) const
{
    begin_keeping();
    copy_pages(copy.m_db, m_db, m_lock_wait);
}

// ---- Many rows in one statement

namespace {

/// Between the rows of a source and the virtual table that SQLite reads them from.
struct Feed {
    RowSource* source = nullptr;
    std::vector<Value const*> row;
    bool at_end = false;
    std::int64_t number = 0;
    std::exception_ptr thrown;

    int advance()
    {
        try {
            at_end = !source->next(row);
            ++number;
            return SQLITE_OK;
        } catch (...) {
            thrown = std::current_exception();
            return SQLITE_ABORT;
        }
    }
};

struct FeedTable {
    sqlite3_vtab base;
    Feed* feed;
};

Feed& feed_of(sqlite3_vtab_cursor* cursor)
{
    return *reinterpret_cast<FeedTable*>(cursor->pVtab)->feed;
}

int connect_feed(sqlite3* db, void* context, int, char const* const*, sqlite3_vtab** table, char**)
{
    auto* feed = static_cast<Feed*>(context);
    std::string columns;
    for (std::size_t n = 0; n < feed->row.size(); ++n)
        columns += fmt::format("{}c{}", n == 0 ? "" : ", ", n);
    int const code = sqlite3_declare_vtab(db, fmt::format("CREATE TABLE feed({})", columns).c_str());
    if (code == SQLITE_OK)
        *table = &(new FeedTable{{}, feed})->base;
    return code;
}

int disconnect_feed(sqlite3_vtab* table)
{
    delete reinterpret_cast<FeedTable*>(table);
    return SQLITE_OK;
}

int plan_feed(sqlite3_vtab*, sqlite3_index_info* plan)
{
    plan->estimatedCost = 1;
    return SQLITE_OK;
}

int open_feed(sqlite3_vtab*, sqlite3_vtab_cursor** cursor)
{
    *cursor = new sqlite3_vtab_cursor{};
    return SQLITE_OK;
}

int close_feed(sqlite3_vtab_cursor* cursor)
{
    delete cursor;
    return SQLITE_OK;
}

int start_feed(sqlite3_vtab_cursor* cursor, int, char const*, int, sqlite3_value**)
{
    return feed_of(cursor).advance();
}

int advance_feed(sqlite3_vtab_cursor* cursor)
{
    return feed_of(cursor).advance();
}

int feed_at_end(sqlite3_vtab_cursor* cursor)
{
    return feed_of(cursor).at_end ? 1 : 0;
}

int feed_cell(sqlite3_vtab_cursor* cursor, sqlite3_context* result, int column)
{
    Value const& value = *feed_of(cursor).row[static_cast<std::size_t>(column)];
    if (auto const* number = std::get_if<std::int64_t>(&value))
        sqlite3_result_int64(result, *number);
    else if (auto const* text = std::get_if<std::string>(&value)) {
        // Told no length SQLite knows that a zero ends the text; otherwise length() in a CHECK would copy it to put one there.
        if (text->size() < 256 && std::strlen(text->c_str()) == text->size())
            sqlite3_result_text(result, text->c_str(), -1, SQLITE_STATIC);
        else
            sqlite3_result_text64(result, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    return SQLITE_OK;
}

int feed_number(sqlite3_vtab_cursor* cursor, sqlite3_int64* number)
{
    *number = feed_of(cursor).number;
    return SQLITE_OK;
}

sqlite3_module make_feed_module()
{
    sqlite3_module module{};
    module.xConnect = connect_feed; // without xCreate the module itself is the table
    module.xDisconnect = disconnect_feed;
    module.xBestIndex = plan_feed;
    module.xOpen = open_feed;
    module.xClose = close_feed;
    module.xFilter = start_feed;
    module.xNext = advance_feed;
    module.xEof = feed_at_end;
    module.xColumn = feed_cell;
    module.xRowid = feed_number;
    return module;
}

/// The virtual table `cwp_feed`, there for one statement.
class FeedModule {
public:
    FeedModule(sqlite3* db, Feed& feed) : m_db(db)
    {
        // SQLite disconnects a table only when it prepares its next statement: the functions must be there for good.
        static sqlite3_module const functions = make_feed_module();
        expect(db, sqlite3_create_module_v2(db, "cwp_feed", &functions, &feed, nullptr), "cwp_feed");
    }
    ~FeedModule() { sqlite3_create_module_v2(m_db, "cwp_feed", nullptr, nullptr, nullptr); }
    FeedModule(FeedModule const&) = delete;
    FeedModule& operator=(FeedModule const&) = delete;

private:
    sqlite3* m_db;
};

}

void Database::insert_rows(std::string_view insert_head, RowSource& rows, std::string_view on_conflict) const
{
    Feed feed;
    feed.source = &rows;
    feed.row.resize(static_cast<std::size_t>(rows.columns));
    FeedModule const module(m_db, feed);
    // The WHERE keeps an ON CONFLICT clause behind it readable for SQLite's grammar.
    std::string const sql = fmt::format("{} SELECT * FROM cwp_feed WHERE true {}", insert_head, on_conflict);
    Statement statement(m_db, sql);
    try {
        statement.run();
    } catch (...) {
        if (feed.thrown)
            std::rethrow_exception(feed.thrown);
        throw;
    }
}

// ---- Transaction

Transaction::Transaction(Database const& db) : m_db(db)
{
    m_db.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // SQLite itself has rolled back after some failures (a full disk); then there is nothing left to do.
    if (sqlite3_get_autocommit(m_db.handle()) == 0)
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    begin_keeping();
    m_db.execute("COMMIT");
    m_open = false;
}

}
