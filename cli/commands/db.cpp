#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/periods.hpp"
#include "cli/schema_files.hpp"
#include "cli/session.hpp"
#include "core/store/inspection.hpp"
#include "core/store/purge.hpp"

#include <filesystem>

namespace cwp {

namespace {

namespace fs = std::filesystem;

Document document_of(std::string name, Message const& title, Speech const& say)
{
    Document document;
    document.name = std::move(name);
    document.title = say(title);
    document.language = say.language();
    return document;
}

Table fact_table(Session& session)
{
    Speech const& say = session.say();
    Database const& db = session.db();
    FileFacts const facts = file_facts(db);
    Table table;
    table.key = "database";
    table.columns = {{"name", say(tr("database"))}, {"value", ""}};
    auto const fact = [&](Text name, std::string value) { table.rows.push_back({{text_cell(say(name)), text_cell(std::move(value))}, RowRole::item}); };
    fact(tr("file"), db.path());
    fact(tr("bytes"), std::to_string(facts.bytes));
    fact(tr("schema version"), std::to_string(facts.version));
    fact(tr("pages"), say(tr("{0} of {1} bytes, {2} free"), facts.pages, facts.page_size, facts.free_pages));
    fact(tr("journal mode"), facts.journal_mode);
    fact(tr("operations"), std::to_string(facts.operations));
    fact(tr("head of the chain"), facts.chain_head);
    return table;
}

Table record_table(Session& session)
{
    Speech const& say = session.say();
    Table table;
    table.key = "ledgers";
    table.columns = {{"ledger", say(tr("ledger")), CellKind::code}, {"title", say(tr("title"))}, {"records", say(tr("records")), CellKind::number}};
    for (auto const& name : session.pack().ledger_names())
        if (session.db().has_table(name))
            table.rows.push_back({{code_cell(name), text_cell(say(session.pack().ledger(name).title)), number_cell(session.db().integer("SELECT count(*) FROM " + name))}, RowRole::item});
    return table;
}

Exit info(Session& session, Arguments const&)
{
    auto document = document_of("db-info", argument(tr("Database")), session.say());
    document.blocks = {fact_table(session), record_table(session)};
    session.show(document);
    return Exit::done;
}

bool is_same_file(std::string const& a, std::string const& b)
{
    std::error_code error;
    return fs::equivalent(a, b, error);
}

Exit backup(Session& session, Arguments const& arguments)
{
    Database const& db = session.db();
    std::string const path = session.world().path(arguments.word("FILE"));
    if (is_same_file(path, db.path()))
        fail(tr("{} is the database itself; name another file"), path);
    std::error_code error;
    if (fs::exists(path, error) && !session.confirm(say(tr("{} exists already; replace it?"), path)))
        return Exit::no;
    db.backup_to(path);
    session.note(tr("written: {}"), path);
    return Exit::done;
}

/// Whole before it may take the place of anything.
void refuse_unsound(Database const& copy)
{
    auto const faults = file_faults(copy);
    if (!faults.empty())
        fail(tr("{} is not sound and was not taken: {}"), copy.path(), faults.front());
    auto const broken = chain_faults(copy);
    if (!broken.empty())
        fail(tr("{} is not sound and was not taken: {}"), copy.path(), broken.front().what);
}

/// A damaged file cannot be copied page by page; it is kept under another name and the backup takes its own.
Exit replace_damaged(Session& session, std::string const& path, Database const& copy)
{
    std::string const aside = path + ".damaged";
    if (!session.confirm(say(tr("{0} is damaged; it is kept as {1} and {2} takes its place; go on?"), path, aside, copy.path())))
        return Exit::no;
    for (auto const* part : {"", "-wal", "-shm"}) {
        std::error_code error;
        fs::rename(path + part, aside + part, error);
    }
    copy.backup_to(path);
    session.note(tr("restored from {0}; the database as it was is {1}"), copy.path(), aside);
    return Exit::done;
}

Exit replace_sound(Session& session, Database const& db, Database const& copy)
{
    auto const lost = db.integer("SELECT count(*) FROM operation");
    auto const kept = copy.integer("SELECT count(*) FROM operation");
    if (session.options().dry_run) {
        session.note(tr("dry run: {0} with {1} operations would take the place of {2} with {3}"), copy.path(), kept, db.path(), lost);
        return Exit::done;
    }
    if (!session.confirm(say(tr("{0} with {1} operations takes the place of {2} with {3}; go on?"), copy.path(), kept, db.path(), lost)))
        return Exit::no;
    std::string const aside = db.path() + ".before-restore.backup";
    db.backup_to(aside);
    db.replace_by(copy);
    session.note(tr("restored from {0}; the database as it was is {1}"), copy.path(), aside);
    return Exit::done;
}

/// Nothing where the file is damaged.
std::optional<Database> sound_database(std::string const& path, std::int64_t known_version, int lock_wait)
{
    try {
        auto db = open_database(path, Database::Mode::write, known_version, lock_wait);
        if (file_faults(db).empty())
            return db;
    } catch (DamagedError const&) {
        // That is what a backup is for.
    }
    return std::nullopt;
}

Exit restore(Session& session, Arguments const& arguments)
{
    std::string const path = session.database_path();
    std::string const from = session.world().path(arguments.word("FILE"));
    if (is_same_file(path, from))
        fail(tr("{} is the database itself; name another file"), path);
    std::error_code error;
    if (!fs::exists(from, error))
        cannot(tr("there is no backup file {}"), from);
    int const lock_wait = session.options().lock_wait;
    auto const known_version = static_cast<std::int64_t>(schema_files().size());
    auto const copy = open_database(from, Database::Mode::read, known_version, lock_wait);
    refuse_unsound(copy);
    auto const db = sound_database(path, known_version, lock_wait);
    if (!db && session.options().dry_run) {
        session.note(tr("dry run: {0} is damaged and {1} would take its place"), path, from);
        return Exit::done;
    }
    return db ? replace_sound(session, *db, copy) : replace_damaged(session, path, copy);
}

Table verdicts(Speech const& say, std::vector<std::pair<Text, std::vector<Message>>> const& checks)
{
    Table table;
    table.key = "checks";
    table.columns = {{"check", say(tr("check"))}, {"result", say(tr("result"))}};
    for (auto const& [name, faults] : checks) {
        if (faults.empty())
            table.rows.push_back({{text_cell(say(name)), text_cell(say(tr("sound")))}, RowRole::item});
        for (auto const& fault : faults)
            table.rows.push_back({{text_cell(say(name)), text_cell(say(fault))}, RowRole::item});
    }
    return table;
}

std::vector<Message> words_of(std::vector<ChainFault> const& faults)
{
    std::vector<Message> words;
    for (auto const& fault : faults)
        words.push_back(fault.what);
    return words;
}

Exit verify(Session& session, Arguments const&)
{
    Database const& db = session.db();
    std::vector<std::pair<Text, std::vector<Message>>> const checks{{tr("file"), file_faults(db)},
                                                                    {tr("references between records"), reference_faults(db)},
                                                                    {tr("journal of operations"), words_of(chain_faults(db))},
                                                                    {tr("records against the journal"), words_of(record_faults(db))}};
    auto document = document_of("db-verify", argument(tr("Is the database sound?")), session.say());
    document.blocks.emplace_back(verdicts(session.say(), checks));
    document.footer = session.say()(tr("Head of the chain: {}"), chain_head(db));
    session.show(document);
    for (auto const& [name, faults] : checks)
        if (!faults.empty())
            return Exit::no;
    return Exit::done;
}

Exit purge(Session& session, Arguments const& arguments)
{
    if (!arguments.has("before"))
        misuse(tr("--before DATE says up to when; what operations before that day kept of former contents goes for good"));
    std::string const before = iso(day_asked(session, arguments, "before"));
    auto const count = purgeable_images(session.db(), before);
    if (!session.options().dry_run && count > 0
        && !session.confirm(say(tr("{0} former contents from before {1} go for good, and those operations can no longer be undone in full; go on?"), count, before)))
        return Exit::no;
    auto const number = session.operate("purge", [&](Operation& operation) { purge_images(operation, before); });
    if (number > 0)
        wipe_freed(session.writable_db());
    session.note(session.options().dry_run ? say(tr("{} former contents would go"), count) : say(tr("{} former contents purged"), count));
    return Exit::done;
}

Command command(std::string verb, Text summary, std::function<Exit(Session&, Arguments const&)> run, std::string examples)
{
    Command made;
    made.noun = "db";
    made.verb = std::move(verb);
    made.summary = argument(summary);
    made.run = std::move(run);
    made.examples = std::move(examples);
    return made;
}

std::vector<Command> make(Session&)
{
    auto copy = command("backup", tr("copies the database, also while others work with it"), backup, "cwp db backup /media/usb/cwp-2026-11.db\ncwp db backup copy.db --yes");
    copy.positionals = {{"FILE", argument(tr("the copy"))}};
    auto back = command("restore", tr("puts a backup in the place of the database; what it was is kept beside it"), restore, "cwp db restore /media/usb/cwp-2026-11.db");
    back.positionals = {{"FILE", argument(tr("the backup"))}};
    back.writes = true;
    auto forget = command("purge", tr("forgets what records were before they were changed or removed; the journal stays whole"), purge, "cwp db purge --before 2025-01-01 --dry-run");
    OptionSpec before;
    before.name = "before";
    before.value = "DATE";
    before.help = argument(tr("operations before this day"));
    forget.options = {before};
    forget.writes = true;
    return {command("info", tr("size, version, records, head of the chain"), info, "cwp db info\ncwp db info -f json"), copy, back,
            command("verify", tr("checks the file, the references, the journal and every record"), verify, "cwp db verify"), forget};
}

}

namespace commands {
extern CommandFile const db;
CommandFile const db{"system", make};
}

}
