#include "cli/catalogue.hpp"

#include "cli/asked.hpp"
#include "cli/parser.hpp"

#include <algorithm>
#include <set>

namespace cwp {

namespace {

void append(std::vector<Command>& into, std::vector<Command> commands, CommandFile const& file)
{
    for (Command& command : commands) {
        if (command.group.empty())
            command.group = file.group;
        into.push_back(std::move(command));
    }
}

/// `room list` of the ledger and `room gaps` of its own file are one noun.
void append_noun(std::vector<Command>& into, std::vector<Command> commands, CommandFile const& file, std::string_view noun)
{
    std::erase_if(commands, [&](Command const& command) { return command.noun != noun; });
    append(into, std::move(commands), file);
}

std::vector<std::string> verbs_of(std::vector<Command> const& commands)
{
    std::vector<std::string> verbs;
    for (Command const& command : commands)
        if (!command.verb.empty())
            verbs.push_back(command.verb);
    return verbs;
}

Command const* with_verb(std::vector<Command> const& commands, std::string_view verb)
{
    auto found = std::find_if(commands.begin(), commands.end(), [&](Command const& command) { return command.verb == verb; });
    return found == commands.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_noun(Session& session, std::string const& noun)
{
    refuse_full_width_option(noun);
    std::vector<std::string> const meant = ledgers_titled(session, noun);
    Message const hint = meant.empty() ? suggestion(noun, noun_names(session))
        : meant.size() == 1            ? say(tr(". Did you mean '{}'?"), meant[0])
                                       : say(tr(". Did you mean '{}' or '{}'?"), meant[0], meant[1]);
    misuse(tr("there is no command '{}'; see 'cwp help'{}"), noun, hint);
}

[[noreturn]] void refuse_verb(std::vector<Command> const& noun, std::string const& verb)
{
    refuse_full_width_option(verb);
    misuse(tr("'cwp {0}' has no verb '{1}'; see 'cwp {0} --help'{2}"), noun.front().noun, verb, suggestion(verb, verbs_of(noun)));
}

}

std::vector<Command> commands_of(Session& session, std::string_view noun)
{
    std::vector<Command> own;
    for (CommandFile const* file : commands::all())
        if (!file->of)
            append_noun(own, file->commands(session), *file, noun);
    // The pack adds verbs to the nouns of a pillar only: `init`, `db restore` and the like must run without reading it.
    if (!own.empty() && (own.front().group == "system" || own.front().group == "assess" || own.front().group == "report"))
        return own;
    std::vector<Command> result;
    for (CommandFile const* file : commands::all())
        if (file->of)
            append_noun(result, file->of(session, noun), *file, noun);
    result.insert(result.end(), own.begin(), own.end());
    return result;
}

std::vector<Noun> all_nouns(Session& session)
{
    std::vector<Command> every;
    // Verbs of a ledger stand before those that a file of its own adds.
    for (bool from_pack : {true, false})
        for (CommandFile const* file : commands::all())
            if ((file->of != nullptr) == from_pack)
                append(every, file->commands(session), *file);
    std::vector<Noun> nouns;
    for (Command& command : every) {
        auto noun = std::find_if(nouns.begin(), nouns.end(), [&](Noun const& n) { return n.name == command.noun; });
        if (noun == nouns.end())
            noun = nouns.insert(nouns.end(), Noun{command.noun, command.group, {}});
        noun->commands.push_back(std::move(command));
    }
    return nouns;
}

std::vector<std::string> noun_names(Session& session)
{
    std::set<std::string> names;
    for (CommandFile const* file : commands::all()) {
        if (file->nouns)
            for (std::string& name : file->nouns(session))
                names.insert(std::move(name));
        else
            for (Command const& command : file->commands(session))
                names.insert(command.noun);
    }
    return {names.begin(), names.end()};
}

Asked find_command(Session& session, Line const& line)
{
    Asked asked;
    std::vector<std::size_t> places = line.words();
    if (places.empty())
        return asked;
    std::string const& noun = line.args[places[0]];
    asked.noun = commands_of(session, noun);
    if (asked.noun.empty())
        refuse_noun(session, noun);
    std::size_t used = 1;
    if (places.size() > 1 && (asked.command = with_verb(asked.noun, line.args[places[1]])))
        used = 2;
    else if (!(asked.command = with_verb(asked.noun, "")) && places.size() > 1)
        refuse_verb(asked.noun, line.args[places[1]]);
    asked.rest = line.without(std::span(places).first(used));
    return asked;
}

}
