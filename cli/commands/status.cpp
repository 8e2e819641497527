#include "cli/command.hpp"
#include "cli/session.hpp"
#include "core/store/database_file.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include <fmt/format.h>

namespace cwp {

namespace {

/// The file's permissions in octal.
std::string mode_of(std::string const& path)
{
    std::error_code error;
    auto const mode = static_cast<unsigned>(std::filesystem::status(path, error).permissions());
    return error ? std::string() : fmt::format("{:04o}", mode & 07777U);
}

/// A file, or the folder, that lets others in, and the command that shuts them out.
struct OpenDoor {
    std::string path;
    std::string mode;
    std::string command;
};

/// As a shell takes it for one word.
std::string as_word(std::string const& path)
{
    std::string word = "'";
    for (char const c : path)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

unsigned rights_of(std::filesystem::path const& path)
{
    std::error_code error;
    auto const status = std::filesystem::status(path, error);
    return error || status.type() == std::filesystem::file_type::not_found ? 0 : static_cast<unsigned>(status.permissions()) & 07777U;
}

/// The database, what SQLite keeps beside it while somebody works, and its backups.
std::vector<std::string> files_of(std::string const& database)
{
    std::vector<std::string> files{database, database + "-wal", database + "-shm"};
    std::filesystem::path const path(database);
    std::error_code error;
    std::string const stem = path.filename().string() + ".";
    for (auto const& entry : std::filesystem::directory_iterator(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."), error)) {
        std::string const name = entry.path().filename().string();
        if (name.starts_with(stem) && name.ends_with(".backup"))
            files.push_back(entry.path().string());
    }
    std::sort(files.begin() + 3, files.end());
    return files;
}

std::vector<OpenDoor> open_doors(std::string const& database)
{
    std::vector<OpenDoor> doors;
    unsigned const of_database = rights_of(database);
    for (std::string const& file : files_of(database)) {
        unsigned const rights = rights_of(file);
        // SQLite makes -wal and -shm with the rights of the database, and takes them away again: where these are the same, closing it is enough.
        bool const follows = rights == of_database && file.size() == database.size() + 4;
        if ((rights & 0177U) != 0 && !(follows && file.starts_with(database + "-")))
            doors.push_back({file, fmt::format("{:04o}", rights), "chmod 600 " + as_word(file)});
    }
    std::filesystem::path const folder = std::filesystem::path(database).parent_path();
    std::string const place = folder.empty() ? "." : folder.string();
    // Who may write there may put another file in the place of the database, except where only owners may (as in /tmp).
    if (unsigned const rights = rights_of(place); (rights & 0022U) != 0 && (rights & 01000U) == 0)
        doors.push_back({place, fmt::format("{:04o}", rights), "chmod go-w " + as_word(place)});
    return doors;
}

Table doors_table(std::vector<OpenDoor> const& doors, Speech const& say)
{
    Table table;
    table.key = "open_to_others";
    table.caption = say(tr("Open to others on this computer"));
    table.columns = {{"path", say(tr("file")), CellKind::code}, {"permissions", say(tr("permissions"))}, {"command", say(tr("mend with")), CellKind::code}};
    for (OpenDoor const& door : doors)
        table.rows.push_back({{code_cell(door.path), code_cell(door.mode), code_cell(door.command)}, RowRole::item});
    return table;
}

std::string last_operation(Database const& db, Speech const& say)
{
    Statement query = db.prepare("SELECT number, done_at, kind, CASE done_by WHEN '' THEN os_user ELSE done_by END FROM operation ORDER BY number DESC LIMIT 1");
    if (!query.step())
        return say(tr("none"));
    return fmt::format("#{} {} {} {}", query.integer(0), query.text(1), query.text(2), query.text(3));
}

Table facts(Session& session)
{
    Speech const& say = session.say();
    Database const& db = session.db();
    std::error_code error;
    Table table;
    table.key = "database";
    table.columns = {{"file", say(tr("database")), CellKind::code}, {"kib", say(tr("KiB")), CellKind::number}, {"version", say(tr("schema version")), CellKind::number},
                     {"last_operation", say(tr("last operation")), CellKind::text}, {"permissions", say(tr("permissions")), CellKind::text}};
    auto const size = std::filesystem::file_size(db.path(), error);
    auto const kib = error ? 0 : static_cast<std::int64_t>((size + 1023) / 1024);
    table.rows.push_back({{code_cell(db.path()), number_cell(kib), number_cell(schema_version(db)), text_cell(last_operation(db, say)), text_cell(mode_of(db.path()))}, RowRole::item});
    return table;
}

Table ledgers(Session& session)
{
    Speech const& say = session.say();
    Database const& db = session.db();
    Table table;
    table.key = "ledgers";
    table.columns = {{"ledger", say(tr("ledger")), CellKind::code}, {"title", "", CellKind::text}, {"records", say(tr("records")), CellKind::number},
                     {"last", say(tr("last date")), CellKind::date}};
    for (std::string const& name : session.pack().ledger_names()) {
        if (!db.has_table(name))
            continue;
        Ledger const& ledger = session.pack().ledger(name);
        // Names of tables and columns come from the pack, which takes nothing but [a-z_0-9].
        std::string const date = ledger.date.empty() ? "''" : "coalesce(max(\"" + ledger.date + "\"), '')";
        Statement query = db.prepare("SELECT count(*), " + date + " FROM \"" + name + "\"");
        query.step();
        table.rows.push_back({{code_cell(name), text_cell(say(ledger.title)), number_cell(query.integer(0)), date_cell(query.string(1))}, RowRole::item});
    }
    return table;
}

Table months(Session& session)
{
    Speech const& say = session.say();
    Table table;
    table.key = "months";
    table.columns = {{"month", say(tr("month")), CellKind::date}, {"state", say(tr("state")), CellKind::text},
                     {"revision", say(tr("revision")), CellKind::number}, {"made", say(tr("made at")), CellKind::text}};
    table.if_empty = say(tr("No month was assessed yet."));
    if (!session.db().has_table("run"))
        return table;
    Statement query = session.db().prepare("SELECT month, state, revision, made_at FROM run ORDER BY month DESC, revision DESC LIMIT 24");
    while (query.step()) {
        std::string const state = query.text(1) == "published" ? say(tr("published")) : say(tr("draft"));
        table.rows.push_back({{date_cell(query.string(0)), text_cell(state), number_cell(query.integer(2)), text_cell(query.string(3))}, RowRole::item});
    }
    return table;
}

Exit status(Session& session, Arguments const&)
{
    Document document;
    document.name = "status";
    document.language = session.say().language();
    document.title = session.say()(tr("What is in the database"));
    document.blocks = {facts(session), ledgers(session), months(session)};
    std::vector<OpenDoor> const doors = open_doors(session.db().path());
    if (!doors.empty())
        document.blocks.emplace_back(doors_table(doors, session.say()));
    session.show(document);
    for (OpenDoor const& door : doors)
        session.note(tr("{}: its permissions are {}, others on this computer may get at it; {} closes it"), door.path, door.mode, door.command);
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "status";
    command.summary = argument(tr("what is in the database: records, months, last operation"));
    command.examples = "cwp status\ncwp status -f json";
    command.run = status;
    return {command};
}

}

namespace commands {
extern CommandFile const status;
CommandFile const status{"system", make};
}

}
