#pragma once

#include "cli/world.hpp"

#include <string>
#include <vector>

namespace cwp {

/// What is said when a signal ends the program, in the language of the line.
std::string interrupted_words(std::vector<std::string> const& args, World const& world);
/// The whole program: `args` without the program's name. Returns the exit code (help exit-codes); never throws.
int run(std::vector<std::string> const& args, World& world);

}
