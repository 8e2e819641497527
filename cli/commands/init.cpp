#include "cli/command.hpp"
#include "cli/pack_mistakes.hpp"
#include "cli/session.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/regulation.hpp"

#include <filesystem>

namespace cwp {

namespace {

std::string new_path(Session const& session, World const& world)
{
    if (!session.options().db.empty())
        return world.path(session.options().db);
    std::string const& named = world.variable("CWP_DB");
    return world.path(named.empty() ? "cwp.db" : named);
}

void print_next_steps(Session& session, Pack const& pack)
{
    Speech const& say = session.say();
    session.print(say(tr("Next:")));
    for (char const* ledger : {"unit", "room", "officer", "post"})
        if (pack.has_ledger(ledger))
            session.print(std::string("  cwp ") + ledger + " template -o " + ledger + ".csv");
    session.print("  cwp import unit.csv room.csv officer.csv post.csv");
    session.print("  cwp status");
}

Exit init(Session& session, Arguments const& arguments)
{
    std::string const path = new_path(session, session.world());
    std::string const folder = arguments.has("pack") ? session.world().path(arguments.value("pack")) : std::string();
    std::vector<PackFile> const files = pack_files(folder);
    Pack const pack(files);
    refuse_mistakes(pack, tr("the pack has mistakes; nothing was made"));
    if (session.options().dry_run) {
        if (std::filesystem::exists(path))
            fail(tr("{} exists already and was not touched; name another file with --db"), path);
        session.note(tr("dry run: {} would be made with {} ledgers"), path, pack.ledger_names().size());
        return Exit::done;
    }
    Database const& db = session.create_database(path);
    session.operate("init", [&](Operation& operation) {
        operation.irreversible();
        install_pack(operation, files);
        prepare_tables(db, pack);
    });
    if (!session.options().quiet) {
        session.print(session.say()(tr("Made {} with {} ledgers."), path, pack.ledger_names().size()));
        print_next_steps(session, pack);
    }
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "init";
    command.summary = argument(tr("make a new database with the regulation in it"));
    OptionSpec pack;
    pack.name = "pack";
    pack.value = "DIR";
    pack.help = argument(tr("files of this folder replace those of the built-in regulation, or are added to it"));
    command.options = {pack};
    command.examples = "cwp init\ncwp init --db /srv/cwp/cwp.db\ncwp init --pack our-regulation";
    command.writes = true;
    command.shows = false;
    command.run = init;
    return {command};
}

}

namespace commands {
extern CommandFile const init;
CommandFile const init{"system", make};
}

}
