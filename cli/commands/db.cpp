#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/purging.hpp"
#include "cli/replacing.hpp"
#include "cli/schema_files.hpp"
#include "cli/session.hpp"
#include "cli/verification.hpp"
#include "core/base/file.hpp"
#include "core/ledger/content_digest.hpp"
#include "core/pack/regulation.hpp"
#include "core/store/chain.hpp"
#include "core/store/database_file.hpp"
#include "core/store/inspection.hpp"

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
    if (fs::exists(path, error) && !fs::is_regular_file(path, error))
        fail(tr("{} is no file that can hold a backup; name another"), path);
    if (!may_write(session, path))
        return Exit::done;
    db.backup_to(path);
    session.note(tr("written: {}"), path);
    return Exit::done;
}

Pack pack_of(Database const& db)
{
    bool const stored = db.has_table("pack_file") && db.integer("SELECT count(*) FROM pack_file") > 0;
    return stored ? load_pack(db) : Pack::embedded();
}

/// Whole before it may take the place of anything.
void refuse_unsound(Database const& copy)
{
    auto const verdicts = verdicts_on(copy, pack_of(copy));
    if (Message const* const fault = first_fault(verdicts))
        fail(tr("{} is not sound and was not taken: {}"), copy.path(), *fault);
}

std::int64_t known_version()
{
    return static_cast<std::int64_t>(schema_files().size());
}

Database sound_copy(std::string const& path, int lock_wait)
{
    try {
        auto copy = open_copy(path, known_version(), lock_wait);
        refuse_unsound(copy);
        return copy;
    } catch (DamagedError const&) {
        cannot(tr("{} is damaged and was not taken; nothing was changed: look which backup is sound with cwp db verify FILE"), path);
    }
}

/// A damaged file cannot be copied page by page; it is kept under another name and the backup takes its own.
Exit replace_damaged(Session& session, std::string const& path, Database const& copy)
{
    std::string const aside = free_backup_path(path, "damaged");
    if (!session.confirm(say(tr("{0} is damaged; it is kept as {1} and {2} takes its place; go on?"), path, aside, copy.path())))
        return Exit::no;
    for (auto const* part : {"", "-wal", "-shm"}) {
        std::error_code error;
        bool const is_there = fs::exists(path + part, error);
        fs::rename(path + part, aside + part, error);
        if (is_there && error)
            cannot(tr("{} cannot be put aside as {}: {}"), path + part, aside + part, reason(error.value()));
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
    std::string const aside = free_backup_path(db.path(), "before-restore");
    db.backup_to(aside);
    db.replace_by(copy);
    session.note(tr("restored from {0}; the database as it was is {1}"), copy.path(), aside);
    return Exit::done;
}

/// Nothing where the file is damaged.
std::optional<Database> sound_database(std::string const& path, int lock_wait)
{
    try {
        auto db = open_database(path, Database::Mode::write, known_version(), lock_wait);
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
    auto const copy = sound_copy(from, lock_wait);
    auto const db = sound_database(path, lock_wait);
    if (!db && session.options().dry_run) {
        session.note(tr("dry run: {0} is damaged and {1} would take its place"), path, from);
        return Exit::done;
    }
    return db ? replace_sound(session, *db, copy) : replace_damaged(session, path, copy);
}

Table verdict_table(Speech const& say, std::vector<Verdict> const& verdicts)
{
    Table table;
    table.key = "checks";
    table.columns = {{"check", say(tr("check"))}, {"result", say(tr("result"))}};
    for (auto const& [name, faults] : verdicts) {
        if (faults.empty())
            table.rows.push_back({{text_cell(say(name)), text_cell(say(tr("sound")))}, RowRole::item});
        for (auto const& fault : faults)
            table.rows.push_back({{text_cell(say(name)), text_cell(say(fault))}, RowRole::item});
    }
    return table;
}

/// What two databases can be compared by.
Table digest_table(Speech const& say, Database const& db, Pack const& pack)
{
    Table table;
    table.key = "digests";
    table.caption = say(tr("Digests of the records"));
    table.columns = {{"ledger", say(tr("ledger")), CellKind::code}, {"month", say(tr("month")), CellKind::date}, {"records", say(tr("records")), CellKind::number}, {"digest", say(tr("digest")), CellKind::code}};
    References references(db, pack);
    for (auto const& name : pack.ledger_names())
        if (db.has_table(name))
            for (auto const& month : month_digests(references, pack.ledger(name)))
                table.rows.push_back({{code_cell(name), date_cell(month.month), number_cell(month.records), code_cell(month.digest)}, RowRole::item});
    return table;
}

Exit show_verdicts(Session& session, Database const& db, Pack const& pack, bool digests)
{
    auto const verdicts = verdicts_on(db, pack);
    Message const* const fault = first_fault(verdicts);
    auto document = document_of("db-verify", argument(tr("Is the database sound?")), session.say());
    document.blocks.emplace_back(verdict_table(session.say(), verdicts));
    if (fault == nullptr)
        document.footer = session.say()(tr("Head of the chain: {}"), chain_head(db));
    if (digests && fault == nullptr)
        document.blocks.emplace_back(digest_table(session.say(), db, pack));
    session.show(document);
    if (fault != nullptr)
        session.note(tr("do not work on with it: look which backup is sound (cwp db verify FILE) and put that in its place (cwp db restore FILE)"));
    return fault == nullptr ? Exit::done : Exit::no;
}

Exit verify(Session& session, Arguments const& arguments)
{
    std::string const& file = arguments.word("FILE");
    if (file.empty())
        return show_verdicts(session, session.db(), session.pack(), arguments.has("digests"));
    auto const copy = open_copy(session.world().path(file), known_version(), session.options().lock_wait);
    return show_verdicts(session, copy, pack_of(copy), arguments.has("digests"));
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
    copy.shows = false;
    copy.positionals = {{"FILE", argument(tr("the copy"))}};
    auto back = command("restore", tr("puts a backup in the place of the database; what it was is kept beside it"), restore, "cwp db restore /media/usb/cwp-2026-11.db");
    back.positionals = {{"FILE", argument(tr("the backup"))}};
    back.writes = true;
    back.shows = false;
    auto look = command("verify", tr("checks the file, the references, the journal, every record, the regulation and the results"), verify, "cwp db verify\ncwp db verify /media/usb/cwp-2026-11.db\ncwp db verify --digests -f json");
    look.positionals = {{"FILE", argument(tr("a backup; without it the database itself")), false, false}};
    OptionSpec digests;
    digests.name = "digests";
    digests.help = argument(tr("also a digest of every ledger's month, to compare two databases by"));
    look.options = {digests};
    auto forget = command("purge", tr("removes for good what has been kept long enough; the journal stays whole"), purge, "cwp db purge --before 2025-01-01 --dry-run\ncwp db purge visit --before 2023-01-01 --yes");
    forget.positionals = {{"LEDGER", argument(tr("the ledger whose records from before that day go; without it what the journal keeps of former contents")), false, false}};
    OptionSpec before;
    before.name = "before";
    before.value = "DATE";
    before.help = argument(tr("records, or operations, before this day"));
    forget.options = {before};
    forget.writes = true;
    return {command("info", tr("size, version, records, head of the chain"), info, "cwp db info\ncwp db info -f json"), copy, back,
            look, forget};
}

}

namespace commands {
extern CommandFile const db;
CommandFile const db{"system", make};
}

}
