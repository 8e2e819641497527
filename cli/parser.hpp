#pragma once

#include "cli/command.hpp"

#include <span>
#include <string>
#include <vector>

namespace cwp {

struct Parsed {
    Arguments own;     ///< the command's options and positionals
    Arguments globals; ///< global options, except those the command has under the same name itself
};

/// Reads what follows the command's words. Throws Error (usage) that names the argument, the nearest right one and the help to read.
Parsed parse(Command const& command, std::span<OptionSpec const> globals, std::vector<std::string> const& args);

/// `cwp room list`.
std::string spoken(Command const& command);
/// Throws Error (usage) where a Chinese input method wrote the dashes: `－－json`.
void refuse_full_width_option(std::string const& arg);
/// `. Did you mean 'x'?`, or nothing where no candidate is near. `prefix` stands before each (`--`).
Message suggestion(std::string_view word, std::span<std::string const> candidates, std::string_view prefix = {});

}
