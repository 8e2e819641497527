#include "cli/command.hpp"
#include "cli/session.hpp"
#include "cli/settings.hpp"

namespace cwp {

namespace {

Exit list(Session& session, Arguments const&)
{
    Document document;
    document.name = "config";
    document.data_only = true;
    Table table;
    table.key = "settings";
    table.columns = {{"name", session.say()(tr("setting")), CellKind::code}, {"value", session.say()(tr("value")), CellKind::code}};
    table.if_empty = session.say()(tr("Nothing is set in {}."), settings_path(session.world()));
    for (auto const& [name, value] : read_settings(session.world()))
        table.rows.push_back({{code_cell(name), code_cell(value)}, RowRole::item});
    document.blocks.emplace_back(std::move(table));
    session.show(document);
    return Exit::done;
}

Exit set(Session& session, Arguments const& arguments)
{
    std::string const& name = arguments.word("NAME");
    std::string const& value = arguments.word("VALUE");
    if (name == "lang" && value != "zh" && value != "en" && !value.empty())
        misuse(tr("the setting lang is zh or en, not '{}'"), value);
    if (session.options().dry_run) {
        session.note(tr("dry run: in {} would stand {} = {}"), settings_path(session.world()), name, value);
        return Exit::done;
    }
    // A relative path would mean another file in every folder.
    write_setting(session.world(), name, name == "db" ? session.world().path(value) : value);
    session.note(tr("{}: {} = {}"), settings_path(session.world()), name, value);
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command shown;
    shown.noun = "config";
    shown.verb = "list";
    shown.summary = argument(tr("show what is set for this user"));
    shown.examples = "cwp config list\ncwp config list -f json";
    shown.run = list;
    Command changed;
    changed.noun = "config";
    changed.verb = "set";
    changed.summary = argument(tr("set the database or the language for this user; options and environment come first"));
    changed.positionals = {{"NAME", argument(tr("db or lang")), true, false}, {"VALUE", argument(tr("what it shall be; left out: no longer set")), false, false}};
    changed.examples = "cwp config set lang zh\ncwp config set db /srv/cwp/cwp.db\ncwp config set db";
    changed.run = set;
    changed.shows = false;
    return {shown, changed};
}

}

namespace commands {
extern CommandFile const config;
CommandFile const config{"system", make};
}

}
