#include "cli/completion.hpp"

#include "cli/catalogue.hpp"
#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "core/base/text.hpp"
#include "core/render/format.hpp"

#include <algorithm>

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

std::vector<std::string> choices_of(OptionSpec const& option)
{
    if (option.name != "format")
        return option.choices;
    std::vector<std::string> names;
    for (Format const* format : formats::all())
        names.emplace_back(format->name);
    return names;
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
    if (OptionSpec const* option = waiting(options, typed.before))
        return choices_of(*option);
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

}
