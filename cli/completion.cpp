#include "cli/completion.hpp"

#include "cli/catalogue.hpp"
#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "core/base/text.hpp"
#include "core/render/format.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace cwp {

namespace {

/// The line's words so far and the one that is being typed.
struct Typed {
    std::vector<std::string> before;
    std::string begun;
};

Typed typed_words(std::string_view line)
{
    Typed typed;
    for (std::string_view word : split(line, ' ')) {
        if (!typed.begun.empty())
            typed.before.push_back(typed.begun);
        typed.begun = word;
    }
    if (!typed.before.empty())
        typed.before.erase(typed.before.begin());
    return typed;
}

std::vector<std::string> format_names()
{
    std::vector<std::string> names;
    for (Format const* format : formats::all())
        names.emplace_back(format->name);
    return names;
}

/// What a cell of the column may hold, where that is a closed list.
std::vector<std::string> column_values(Pack const& pack, Column const& column)
{
    std::vector<std::string> values;
    for (Choice const& choice : column.choices)
        values.push_back(choice.code);
    if (column.type == ColumnType::standard)
        for (StandardItem const& item : pack.standard(column.target).items)
            values.push_back(item.code);
    if (column.type == ColumnType::boolean)
        values = {"yes", "no"};
    return values;
}

/// `kind=`, and behind the sign what that column may hold.
std::vector<std::string> assignments(Pack const& pack, Ledger const& ledger, std::string_view begun)
{
    std::vector<std::string> words;
    std::size_t const equals = begun.find('=');
    if (equals == begun.npos) {
        for (Column const& column : ledger.columns)
            words.push_back(column.name + "=");
        return words;
    }
    std::string const name(begun.substr(0, equals));
    if (Column const* column = ledger.find(name))
        for (std::string const& value : column_values(pack, *column))
            words.push_back(name + "=" + value);
    return words;
}

/// `officer,-date`: the last name of the list is the one being typed.
std::vector<std::string> column_list(Ledger const& ledger, std::string_view begun)
{
    std::size_t const comma = begun.rfind(',');
    std::string before(begun.substr(0, comma == begun.npos ? 0 : comma + 1));
    if (begun.substr(before.size()).starts_with('-'))
        before += '-';
    std::vector<std::string> words;
    for (Column const& column : ledger.columns)
        words.push_back(before + column.name);
    return words;
}

/// Values of an option; none where only the user knows, or a file is meant: bash then offers files.
std::vector<std::string> values_of(Session& session, OptionSpec const& option, std::string_view noun, std::string_view begun)
{
    if (!option.choices.empty())
        return option.choices;
    if (option.name == "format")
        return format_names();
    if (option.value == "MONTH" || option.name == "month")
        return {"last", "this"};
    if (option.value == "LEDGER")
        return session.pack().ledger_names();
    if (!session.pack().has_ledger(noun))
        return {};
    Ledger const& ledger = session.pack().ledger(noun);
    if (option.name == "where")
        return assignments(session.pack(), ledger, begun);
    if (option.name == "sort" || option.name == "columns" || option.name == "count-by")
        return column_list(ledger, begun);
    Column const* column = ledger.find(option.name);
    return column ? column_values(session.pack(), *column) : std::vector<std::string>{};
}

/// `--format=js`: the values with the option before them.
std::vector<std::string> joined_values(Session& session, std::vector<OptionSpec> const& options, std::string_view noun, std::string_view begun)
{
    std::size_t const equals = begun.find('=');
    std::vector<std::string> words;
    for (OptionSpec const& option : options)
        if ("--" + option.name == begun.substr(0, equals))
            for (std::string const& value : values_of(session, option, noun, begun.substr(equals + 1)))
                words.push_back(std::string(begun.substr(0, equals + 1)) + value);
    return words;
}

/// The option whose value comes next; nullptr where none is waiting.
OptionSpec const* waiting(std::vector<OptionSpec> const& options, std::vector<std::string> const& before)
{
    if (before.empty() || !before.back().starts_with('-'))
        return nullptr;
    for (OptionSpec const& option : options)
        if (!option.value.empty() && (before.back() == "--" + option.name || before.back() == "-" + option.short_name))
            return &option;
    return nullptr;
}

std::vector<std::string> option_names(std::vector<OptionSpec> const& options)
{
    std::vector<std::string> names{"--help"};
    for (OptionSpec const& option : options)
        names.push_back("--" + option.name);
    return names;
}

std::vector<std::string> candidates(Session& session, Typed const& typed)
{
    std::vector<OptionSpec> options(global_options().begin(), global_options().end());
    Line line;
    line.args = typed.before;
    std::vector<std::size_t> const places = line.words();
    std::vector<Command> noun;
    Command const* command = nullptr;
    if (!places.empty() && line.args[places[0]] != "help") {
        noun = commands_of(session, line.args[places[0]]);
        for (Command const& one : noun)
            if (one.verb == (places.size() > 1 ? line.args[places[1]] : ""))
                command = &one;
    }
    if (command)
        options.insert(options.begin(), command->options.begin(), command->options.end());
    std::string_view const subject = places.empty() ? std::string_view() : std::string_view(line.args[places[0]]);
    if (OptionSpec const* option = waiting(options, typed.before))
        return values_of(session, *option, subject, typed.begun);
    if (typed.begun.starts_with("--") && typed.begun.find('=') != typed.begun.npos)
        return joined_values(session, options, subject, typed.begun);
    if (typed.begun.starts_with('-'))
        return option_names(options);
    if (places.empty() || (places.size() == 1 && line.args[places[0]] == "help")) {
        std::vector<std::string> words = noun_names(session);
        if (!places.empty())
            for (std::string& topic : topic_names())
                words.push_back(std::move(topic));
        return words;
    }
    std::vector<std::string> verbs;
    if (places.size() == 1)
        for (Command const& one : noun)
            verbs.push_back(one.verb);
    if (command && command->verb == "edit" && places.size() > 2 && session.pack().has_ledger(subject))
        return assignments(session.pack(), session.pack().ledger(subject), typed.begun);
    return verbs;
}

}

std::vector<std::string> completions(Session& session, std::string_view line)
{
    Typed const typed = typed_words(line);
    std::vector<std::string> words = candidates(session, typed);
    std::erase_if(words, [&](std::string const& word) { return word.empty() || !word.starts_with(typed.begun); });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

Exit answer_shell(World& world)
{
    std::string line = world.variable("COMP_LINE");
    std::string const& point = world.variable("COMP_POINT");
    std::size_t end = line.size();
    std::from_chars(point.data(), point.data() + point.size(), end);
    line.resize(std::min(end, line.size()));
    try {
        Typed const typed = typed_words(line);
        Line given;
        given.args = typed.before;
        GlobalOptions options;
        options.db = given.global("db");
        Session session(world, options, Speech(), "cwp");
        // bash counts what stands before `=` or `:` as a word of its own.
        std::size_t const sign = typed.begun.find_last_of("=:");
        std::size_t const known = sign == std::string::npos ? 0 : sign + 1;
        for (std::string const& word : completions(session, line))
            world.out << printable(std::string_view(word).substr(known)) << (word.ends_with('=') ? "" : " ") << '\n';
    } catch (std::exception const&) {
        // Without a database that can be read there is nothing to offer.
    }
    world.out.flush();
    return Exit::done;
}

}
