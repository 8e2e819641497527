#include "core/store/database_file.hpp"

#include "core/base/error.hpp"
#include "core/store/area_seals.hpp"

#include <array>
#include <fstream>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <sys/stat.h>

namespace cwp {

namespace {

constexpr std::int64_t application_id = 0x63777031; // "cwp1"

/// The first hundred bytes of every SQLite file, read without SQLite so that a foreign file stays as it is.
class Header {
public:
    explicit Header(std::string const& path)
    {
        std::ifstream file(path, std::ios::binary);
        if (!file)
            cannot(tr("{} cannot be opened: check that it exists and that you may read it"), path);
        file.read(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size()));
        m_size = static_cast<std::size_t>(file.gcount());
    }

    bool is_ours() const { return is_sqlite() && number_at(68) == application_id; }
    /// Nobody's yet: no byte, or pages in which no table was ever made.
    bool is_blank() const { return m_size == 0 || (is_sqlite() && number_at(68) == 0 && number_at(40) == 0); }
    std::int64_t version() const { return number_at(60); }

private:
    bool is_sqlite() const
    {
        return m_size == m_bytes.size() && std::string_view(m_bytes.data(), 16) == std::string_view("SQLite format 3\0", 16);
    }
    std::int64_t number_at(std::size_t place) const
    {
        std::int64_t number = 0;
        for (std::size_t n = 0; n < 4; ++n)
            number = number * 256 + static_cast<unsigned char>(m_bytes[place + n]);
        return number;
    }

    std::array<char, 100> m_bytes{};
    std::size_t m_size = 0;
};

enum class FileKind { missing, regular, other };

FileKind kind_of(std::string const& path)
{
    struct stat status {};
    if (stat(path.c_str(), &status) != 0)
        return FileKind::missing;
    return S_ISREG(status.st_mode) ? FileKind::regular : FileKind::other;
}

bool exists(std::string const& path)
{
    struct stat status {};
    return lstat(path.c_str(), &status) == 0;
}

bool has_bytes(std::string const& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

void refuse_newer(std::string const& path, std::int64_t version, std::int64_t known_version)
{
    if (version > known_version)
        cannot(tr("{0} has version {1} and this program knows versions up to {2}; use a newer cwp. The file was not changed"), path, version, known_version);
}

bool was_never_finished(Database const& db)
{
    return !db.has_table("operation") || db.integer("SELECT count(*) FROM operation") == 0;
}

}

Database create_database(std::string const& path, int lock_wait)
{
    using enum Database::Mode;
    if (path == ":memory:")
        return Database::open(path, create, lock_wait);
    std::optional<Database> db;
    switch (kind_of(path)) {
    case FileKind::missing:
        db.emplace(Database::open(path, create, lock_wait));
        break;
    case FileKind::regular: {
        Header const header(path);
        if (header.is_blank() || header.is_ours())
            db.emplace(Database::open(path, write, lock_wait));
        if (!db || !was_never_finished(*db))
            fail(tr("{} exists already; nothing was changed"), path);
        break;
    }
    case FileKind::other:
        fail(tr("{} exists already; nothing was changed"), path);
    }
    // In the file itself, not only in its WAL, before anything else is: its first page tells whose it is.
    db->execute(fmt::format("PRAGMA application_id = {}; PRAGMA wal_checkpoint(TRUNCATE)", application_id));
    return std::move(*db);
}

Database open_database(std::string const& path, Database::Mode mode, std::int64_t known_version, int lock_wait)
{
    switch (kind_of(path)) {
    case FileKind::missing:
        cannot(tr("there is no database {}; make one with cwp init"), path);
    case FileKind::other:
        cannot(tr("{} is not a file"), path);
    case FileKind::regular:
        break;
    }
    Header const header(path);
    if (!header.is_ours())
        cannot(tr("{} is not a cwp database; nothing was changed"), path);
    refuse_newer(path, header.version(), known_version);
    auto db = Database::open(path, mode, lock_wait);
    // The first page may be older than what the WAL holds.
    auto const version = schema_version(db);
    refuse_newer(path, version, known_version);
    if (version == 0)
        cannot(tr("{} was never finished; run cwp init again"), path);
    return db;
}

Database open_copy(std::string const& path, std::int64_t known_version, int lock_wait)
{
    // Beside a copy that somebody works with lies what it does not hold yet.
    return open_database(path, has_bytes(path + "-wal") ? Database::Mode::read : Database::Mode::still, known_version, lock_wait);
}

std::int64_t schema_version(Database const& db)
{
    return db.integer("PRAGMA user_version");
}

std::string free_backup_path(std::string const& path, std::string const& word)
{
    std::string found = fmt::format("{}.{}.backup", path, word);
    for (int number = 2; exists(found); ++number)
        found = fmt::format("{}.{}-{}.backup", path, word, number);
    return found;
}

std::optional<std::string> migrate(Database const& db, SchemaFiles const& files)
{
    auto const known = static_cast<std::int64_t>(files.size());
    auto const before = schema_version(db);
    if (before >= known)
        return std::nullopt;
    std::string copy;
    if (before > 0 && db.path() != ":memory:") {
        copy = free_backup_path(db.path(), fmt::format("v{}", before));
        db.backup_to(copy);
    }
    for (std::int64_t version = before; version < known; ++version) {
        Transaction transaction(db);
        // Another command may have been here while this one waited for the lock.
        if (schema_version(db) > version)
            continue;
        db.execute(files[static_cast<std::size_t>(version)].second);
        db.execute(fmt::format("PRAGMA user_version = {}", version + 1));
        if (db.has_table("area_seal"))
            seal_schema(db);
        transaction.commit();
    }
    return copy;
}

}
