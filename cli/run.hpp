#pragma once

#include "cli/world.hpp"

#include <string>
#include <vector>

namespace cwp {

/// What is said when a signal ends the program, or want of memory, in the language of the line.
struct Farewells {
    std::string nothing_kept; ///< while that is certain
    std::string unfinished;   ///< once something was kept, or is just being kept
    std::string no_memory;
};
Farewells farewells(std::vector<std::string> const& args, World const& world);
/// The whole program: `args` without the program's name. Returns the exit code (help exit-codes); never throws.
int run(std::vector<std::string> const& args, World& world);

}
