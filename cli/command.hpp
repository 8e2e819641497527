#pragma once

#include "cli/world.hpp"
#include "core/base/error.hpp"
#include "core/base/language.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Commands as data. One adapter (cli/parser.cpp) turns them into parser, help and completion.
namespace cwp {

class Session;

/// `--month MONTH`; `value` empty makes it a flag. `short_name` is `f` of `-f` or empty.
struct OptionSpec {
    std::string name;                 ///< without dashes
    std::string short_name;
    std::string value;                ///< placeholder: MONTH; empty: a flag
    Message help;
    bool repeats = false;
    std::vector<std::string> choices; ///< closed list of words; completion offers them
};

struct PositionalSpec {
    std::string name;                 ///< FILE
    Message help;
    bool required = true;
    bool repeats = false;
};

/// What was typed for one command. Options by long name.
struct Arguments {
    std::map<std::string, std::vector<std::string>> options;
    std::map<std::string, std::vector<std::string>> positionals;

    bool has(std::string const& option) const;
    /// The last value given; empty where none.
    std::string const& value(std::string const& option) const;
    std::vector<std::string> const& values(std::string const& option) const;
    /// The first positional of that name; empty where none.
    std::string const& word(std::string const& positional) const;
    std::vector<std::string> const& words(std::string const& positional) const;
};

struct Command {
    std::string noun;    ///< `room`, `assess`, `init`
    std::string verb;    ///< `list`; empty for a noun that is a command itself (`cwp status`)
    Message summary;     ///< one line
    std::vector<PositionalSpec> positionals;
    std::vector<OptionSpec> options;
    std::string examples; ///< lines of commands, not translated
    std::function<Exit(Session&, Arguments const&)> run;
    bool writes = false;  ///< takes --dry-run and --by
    bool shows = true;    ///< what it says can go into a file (-o) in a form (-f); otherwise it only does something and tells that
    std::string group;    ///< where the overview lists it; empty: the group of its file
};

/// What one file under cli/commands offers. `commands` may look at the pack of the database in use (ledger nouns depend on it).
struct CommandFile {
    /// Pillar or `system`/`main`, for the overview; `organisation post ground training management service assess report system`.
    std::string_view group;
    std::vector<Command> (*commands)(Session&);
    /// The commands of one noun only, for files whose nouns come from the pack (so that `cwp room list` reads one ledger, not all);
    /// empty where the noun is not its own. Where it is missing, `commands` is asked and filtered.
    std::vector<Command> (*of)(Session&, std::string_view noun) = nullptr;
    /// All nouns, without reading more than their names; goes with `of`.
    std::vector<std::string> (*nouns)(Session&) = nullptr;
};

namespace commands {
std::span<CommandFile const* const> all();
}

}
