#include "cli/help.hpp"

#include "cli/catalogue.hpp"
#include "cli/command.hpp"
#include "cli/parser.hpp"
#include "cli/session.hpp"

#include <algorithm>

namespace cwp {

namespace {

[[noreturn]] void refuse(Session& session, std::string const& word)
{
    std::vector<std::string> known = noun_names(session);
    for (std::string& topic : topic_names())
        known.push_back(std::move(topic));
    misuse(tr("there is no command or topic '{}'; see 'cwp help'{}"), word, suggestion(word, known));
}

Exit help_with(Session& session, Arguments const& arguments)
{
    auto const& words = arguments.words("WORD");
    if (words.empty())
        return show_overview(session);
    std::vector<Command> const noun = commands_of(session, words[0]);
    if (words.size() == 1) {
        std::vector<std::string> const topics = topic_names();
        bool const is_topic = std::find(topics.begin(), topics.end(), words[0]) != topics.end();
        if (noun.empty() && !is_topic)
            refuse(session, words[0]);
        // `cwp help import`: first the command, then the page of that name.
        if (!noun.empty())
            show_noun_help(session, noun);
        if (!noun.empty() && is_topic)
            session.print("");
        if (is_topic)
            show_topic(session, words[0]);
        return Exit::done;
    }
    if (noun.empty())
        refuse(session, words[0]);
    for (Command const& command : noun)
        if (command.verb == words[1])
            return show_command_help(session, command);
    std::vector<std::string> verbs;
    for (Command const& command : noun)
        verbs.push_back(command.verb);
    misuse(tr("'cwp {0}' has no verb '{1}'; see 'cwp {0} --help'{2}"), words[0], words[1], suggestion(words[1], verbs));
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "help";
    command.summary = argument(tr("help on a command or a topic"));
    command.positionals = {{"WORD", argument(tr("a noun, a noun and its verb, or a topic")), false, true}};
    command.examples = "cwp help\ncwp help room\ncwp help room list\ncwp help exit-codes";
    command.run = help_with;
    command.shows = false;
    return {command};
}

}

namespace commands {
extern CommandFile const help;
CommandFile const help{"system", make};
}

}
