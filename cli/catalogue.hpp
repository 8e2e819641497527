#pragma once

#include "cli/command.hpp"
#include "cli/globals.hpp"

#include <string>
#include <string_view>
#include <vector>

/// All commands of all files, asked for as late as possible.
namespace cwp {

/// A noun with the verbs it has.
struct Noun {
    std::string name;
    std::string group;
    std::vector<Command> commands;
};

/// The commands of one noun; empty for a word that is none. Files whose nouns come from the pack are asked last.
std::vector<Command> commands_of(Session& session, std::string_view noun);
/// Every noun with its commands, in the order of their files.
std::vector<Noun> all_nouns(Session& session);
/// Every noun's name, without making the pack's commands.
std::vector<std::string> noun_names(Session& session);

/// The command that a line asks for, and its words taken out of the line. Error (usage) with the nearest noun or verb.
struct Asked {
    std::vector<Command> noun;       ///< all commands of its noun
    Command const* command = nullptr; ///< in `noun`; nullptr: the noun alone was typed
    std::vector<std::string> rest;
};
Asked find_command(Session& session, Line const& line);

}
