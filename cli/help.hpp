#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Help, made from the table of commands in the language of the session.
namespace cwp {

/// `cwp` alone: where to start, then every noun with its verbs, by pillar.
Exit show_overview(Session& session);
/// `cwp room`: its verbs, and its columns where it is a ledger.
Exit show_noun_help(Session& session, std::vector<Command> const& noun);
/// `cwp room list --help`.
Exit show_command_help(Session& session, Command const& command);
/// `cwp help exit-codes`; false where there is no such topic.
bool show_topic(Session& session, std::string_view topic);
std::vector<std::string> topic_names();

/// Two columns of text: names, and what they mean, wrapped to the width of the terminal.
class HelpList {
public:
    void add(std::string name, std::string meaning);
    std::string text(std::size_t width) const;

private:
    std::vector<std::pair<std::string, std::string>> m_entries;
};

}
