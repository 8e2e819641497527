#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"

#include <span>
#include <string>
#include <vector>

/// The options that every command takes, anywhere on the line.
namespace cwp {

std::span<OptionSpec const> global_options();
/// What was given, over the environment (CWP_USER). Throws Error (usage) for a bad value; --today changes the world's date.
GlobalOptions read_globals(Arguments const& given, World& world);

/// A command line before it is known which command it is for.
struct Line {
    std::vector<std::string> args;
    bool help = false;
    bool version = false;

    /// Places of the words that are neither options nor values of global options, in order.
    std::vector<std::size_t> words() const;
    /// The last value of a global option on the line; empty where it is not given.
    std::string global(std::string_view name) const;
    /// The arguments without those at `places`.
    std::vector<std::string> without(std::span<std::size_t const> places) const;
};

/// `--` ends options; --help, -h and --version are taken out.
Line read_line(std::vector<std::string> const& args);

}
