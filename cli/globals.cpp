#include "cli/globals.hpp"

#include "cli/asked.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace cwp {

namespace {

std::vector<OptionSpec> make_table()
{
    auto option = [](char const* name, char const* shortly, char const* value, Text help) {
        OptionSpec spec;
        spec.name = name;
        spec.short_name = shortly;
        spec.value = value;
        spec.help = argument(help);
        return spec;
    };
    std::vector<OptionSpec> table{
        option("db", "", "FILE", tr("the database; otherwise CWP_DB, cwp.db from here upward, or the one in the XDG data folder")),
        option("format", "f", "FORMAT", tr("form of the output: text markdown html csv json xlsx …; otherwise by the name after -o")),
        option("output", "o", "FILE", tr("write to this file, or into this folder when it ends in /; what is there is replaced only with --yes; - is the terminal")),
        option("dry-run", "", "", tr("do everything except keeping it, and say what would have been done; no file is written either")),
        option("yes", "", "", tr("answer yes to every question, and replace files that are there")),
        option("quiet", "q", "", tr("say nothing but results and errors")),
        option("verbose", "v", "", tr("say more")),
        option("lang", "", "LANGUAGE", tr("language of messages: zh or en")),
        option("color", "", "WHEN", tr("auto, always or never; no meaning is carried by colour alone")),
        option("today", "", "DATE", tr("work as if it were this day")),
        option("by", "", "NAME", tr("who does it, for the log; otherwise CWP_USER")),
        option("lock-wait", "", "SECONDS", tr("how long to wait for another command that is writing (5)")),
    };
    auto named = [&](std::string_view name) { return std::find_if(table.begin(), table.end(), [&](auto const& o) { return o.name == name; }); };
    named("lang")->choices = {"zh", "en"};
    named("color")->choices = {"auto", "always", "never"};
    return table;
}

OptionSpec const* find_global(std::string_view name)
{
    for (OptionSpec const& option : global_options())
        if (option.name == name || (!option.short_name.empty() && option.short_name == name))
            return &option;
    return nullptr;
}

/// An argument as far as the table of global options can tell.
struct Seen {
    OptionSpec const* global = nullptr;
    std::string value;       ///< `--db=FILE`, `-fcsv`
    bool takes_next = false; ///< `--db FILE`
    bool option = false;
};

Seen look_at(std::string const& arg)
{
    Seen seen;
    if (arg.size() < 2 || arg.front() != '-' || (arg[1] >= '0' && arg[1] <= '9'))
        return seen;
    seen.option = true;
    if (arg.starts_with("--")) {
        auto equals = arg.find('=');
        seen.global = find_global(std::string_view(arg).substr(2, equals == arg.npos ? arg.npos : equals - 2));
        if (equals != arg.npos)
            seen.value = arg.substr(equals + 1);
        else
            seen.takes_next = seen.global && !seen.global->value.empty();
    } else {
        seen.global = find_global(std::string_view(arg).substr(1, 1));
        if (seen.global && !seen.global->value.empty()) {
            seen.value = arg.substr(2);
            seen.takes_next = arg.size() == 2;
        }
    }
    return seen;
}

int seconds(std::string const& text)
{
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 86400)
        misuse(tr("--lock-wait {}: give a whole number of seconds from 0 to 86400"), text);
    return value;
}

}

std::span<OptionSpec const> global_options()
{
    static std::vector<OptionSpec> const table = make_table();
    return table;
}

GlobalOptions read_globals(Arguments const& given, World& world)
{
    GlobalOptions options;
    options.db = given.value("db");
    options.format = given.value("format");
    options.output = given.value("output");
    options.dry_run = given.has("dry-run");
    options.yes = given.has("yes");
    options.quiet = given.has("quiet");
    options.verbose = given.has("verbose");
    options.by = given.has("by") ? given.value("by") : world.variable("CWP_USER");
    if (given.has("lock-wait"))
        options.lock_wait = seconds(given.value("lock-wait")) * 1000;
    std::string const& today = given.has("today") ? given.value("today") : world.variable("CWP_TODAY");
    if (!today.empty()) {
        try {
            world.today = parse_date(today);
        } catch (Invalid const& invalid) {
            refuse_word(given.has("today") ? "--today" : "CWP_TODAY", today, invalid);
        }
        world.now = iso(world.today) + world.now.substr(std::min<std::size_t>(10, world.now.size()));
    }
    return options;
}

std::vector<std::size_t> Line::words() const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < args.size(); ++i) {
        if (args[i] == "--")
            break;
        Seen seen = look_at(args[i]);
        if (seen.takes_next)
            ++i;
        else if (!seen.option)
            places.push_back(i);
    }
    return places;
}

std::string Line::global(std::string_view name) const
{
    std::string value;
    for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
        Seen seen = look_at(args[i]);
        bool wanted = seen.global && seen.global->name == name;
        if (seen.takes_next && i + 1 < args.size())
            seen.value = args[++i];
        if (wanted)
            value = seen.value;
    }
    return value;
}

std::vector<std::string> Line::without(std::span<std::size_t const> places) const
{
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < args.size(); ++i)
        if (std::find(places.begin(), places.end(), i) == places.end())
            rest.push_back(args[i]);
    return rest;
}

Line read_line(std::vector<std::string> const& args)
{
    Line line;
    bool open = true;
    for (std::string const& arg : args) {
        open = open && arg != "--";
        if (open && (arg == "--help" || arg == "-h"))
            line.help = true;
        else if (open && arg == "--version")
            line.version = true;
        else
            line.args.push_back(arg);
    }
    return line;
}

}
