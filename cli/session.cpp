#include "cli/session.hpp"

#include "cli/discovery.hpp"
#include "cli/schema_files.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/regulation.hpp"
#include "core/store/area_seals.hpp"

#include <filesystem>
#include <utility>

namespace cwp {

namespace {

std::int64_t known_version()
{
    return static_cast<std::int64_t>(schema_files().size());
}

bool is_there(std::string const& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

}

Session::Session(World& world, GlobalOptions options, Speech speech, std::string command_line)
    : m_world(world), m_options(std::move(options)), m_speech(std::move(speech)), m_command_line(std::move(command_line))
{
}

Session::~Session() = default;

std::string Session::database_path() const
{
    auto const path = discover_database(m_options.db, m_world);
    if (!path)
        cannot(tr("there is no database: no cwp.db in {} or above it; make one with 'cwp init', or name it with --db or CWP_DB"), m_world.folder);
    if (!is_there(*path))
        cannot(tr("there is no database {}; make it with 'cwp init --db FILE', or name another one with --db"), *path);
    return *path;
}

std::optional<std::string> Session::existing_database() const
{
    auto path = discover_database(m_options.db, m_world);
    return path && is_there(*path) ? path : std::nullopt;
}

Database const& Session::db()
{
    if (!m_db)
        m_db.emplace(open_database(database_path(), Database::Mode::read, known_version(), m_options.lock_wait));
    return *m_db;
}

Database const& Session::writable_db()
{
    if (m_writable)
        return *m_db;
    std::string const path = database_path();
    m_db.reset();
    m_db.emplace(open_database(path, Database::Mode::write, known_version(), m_options.lock_wait));
    m_writable = true;
    if (auto const copy = migrate(*m_db, schema_files()))
        note(tr("{}: brought to the form of this version; {} is it as it was"), path, *copy);
    if (tables_are_behind(*m_db, pack())) {
        keep_copy();
        Transaction transaction(*m_db);
        prepare_tables(*m_db, pack());
        seal_schema(*m_db);
        transaction.commit();
    }
    return *m_db;
}

void Session::keep_copy()
{
    std::string const path = database_path();
    std::string const copy = free_backup_path(path, "tables");
    m_db->backup_to(copy);
    note(tr("{}: the tables are brought to the form of the regulation; {} is it as it was"), path, copy);
}

Database const& Session::create_database(std::string const& path)
{
    m_db.reset();
    m_pack.reset();
    m_db.emplace(cwp::create_database(path, m_options.lock_wait));
    m_writable = true;
    migrate(*m_db, schema_files());
    return *m_db;
}

Pack const& Session::pack()
{
    if (m_pack)
        return *m_pack;
    bool stored = false;
    if (m_db || existing_database()) {
        try {
            stored = db().has_table("pack_file") && db().integer("SELECT count(*) FROM pack_file") > 0;
        } catch (Error const&) {
            // Help must work beside a damaged file. Whatever reads records opens the file again and tells what is wrong with it.
        }
    }
    m_pack.emplace(stored ? load_pack(db()) : Pack::embedded());
    return *m_pack;
}

Author Session::author() const
{
    return {m_world.user(), m_options.by, m_world.now, m_command_line};
}

}
