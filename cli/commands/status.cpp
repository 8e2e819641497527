#include "cli/command.hpp"
#include "cli/session.hpp"
#include "core/store/database_file.hpp"

#include <filesystem>

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
    session.show(document);
    std::string const mode = mode_of(session.db().path());
    if (mode.size() == 4 && !mode.ends_with("00"))
        session.note(tr("{}: its permissions are {}, others on this computer may read it; chmod 600 closes it"), session.db().path(), mode);
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
