#include "cli/parser.hpp"

#include "core/base/text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cwp {

namespace {

bool is_wide_dash(std::string const& arg)
{
    return arg.starts_with("－") || arg.starts_with("—") || arg.starts_with("–");
}

/// What a Chinese input method made of `--json`.
std::string with_plain_dashes(std::string arg)
{
    for (std::string_view dash : {"——", "—", "–"})
        if (arg.starts_with(dash))
            return "--" + half_width(arg.substr(dash.size()));
    return half_width(arg);
}

bool is_option(std::string const& arg)
{
    return arg.size() > 1 && arg.front() == '-' && !(arg[1] >= '0' && arg[1] <= '9');
}

/// The command's options and those globals that it does not redefine.
struct Offer {
    std::vector<OptionSpec const*> specs;
    std::size_t own = 0;

    OptionSpec const* find(std::string_view name) const
    {
        for (OptionSpec const* spec : specs)
            if (spec->name == name || spec->short_name == name)
                return spec;
        return nullptr;
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (OptionSpec const* spec : specs)
            all.push_back(spec->name);
        return all;
    }
};

Offer offer(Command const& command, std::span<OptionSpec const> globals)
{
    Offer result;
    for (OptionSpec const& spec : command.options)
        result.specs.push_back(&spec);
    result.own = result.specs.size();
    for (OptionSpec const& spec : globals) {
        bool redefined = std::any_of(command.options.begin(), command.options.end(), [&](OptionSpec const& o) { return o.name == spec.name; });
        if (!redefined)
            result.specs.push_back(&spec);
    }
    return result;
}

/// The words of a line as CLI11 wants them: `--note=` would otherwise take the next word as its value.
struct Split {
    std::vector<std::string> before; ///< up to `--`
    std::vector<std::string> after;  ///< words whatever they begin with
};

Split split_line(std::vector<std::string> const& args)
{
    Split split;
    auto end = std::find(args.begin(), args.end(), "--");
    for (auto arg = args.begin(); arg != end; ++arg) {
        bool blank_value = arg->starts_with("--") && arg->back() == '=';
        split.before.push_back(blank_value ? arg->substr(0, arg->size() - 1) : *arg);
        if (blank_value)
            split.before.emplace_back();
    }
    if (end != args.end())
        split.after.assign(end + 1, args.end());
    return split;
}

[[noreturn]] void explain_mismatch(Command const& command, Offer const& known, std::vector<std::string> const& args)
{
    for (std::string const& arg : args) {
        auto equals = arg.find('=');
        if (!arg.starts_with("--") || equals == arg.npos)
            continue;
        OptionSpec const* spec = known.find(std::string_view(arg).substr(2, equals - 2));
        if (spec && spec->value.empty())
            misuse(tr("--{} takes no value; see '{} --help'"), spec->name, spoken(command));
    }
    std::string const last = args.empty() ? std::string() : args.back();
    OptionSpec const* spec = known.find(last.starts_with("--") ? last.substr(2) : last.substr(std::min<std::size_t>(1, last.size())));
    if (spec && !spec->value.empty())
        misuse(tr("{} needs a value: {} {}; see '{} --help'"), last, last, spec->value, spoken(command));
    misuse(tr("the options could not be read near '{}'; see '{} --help'"), last, spoken(command));
}

void refuse_unknown(Command const& command, Offer const& known, std::string const& arg)
{
    refuse_full_width_option(arg);
    if (!is_option(arg))
        return;
    auto names = known.names();
    names.emplace_back("help");
    std::string const name = arg.substr(arg.find_first_not_of('-') == arg.npos ? arg.size() : arg.find_first_not_of('-'));
    std::string const plain = name.substr(0, name.find('='));
    bool const changes = std::any_of(command.positionals.begin(), command.positionals.end(), [](PositionalSpec const& word) { return word.name == "CHANGE"; });
    if (changes && arg.starts_with("--") && nearest(plain, names, 1).empty())
        misuse(tr("'{0}' has no option '{1}'; to change a column write {2}=VALUE; see '{0} --help'"), spoken(command), arg, plain);
    misuse(tr("'{0}' has no option '{1}'; see '{0} --help'{2}"), spoken(command), arg, suggestion(plain, names, "--"));
}

void check_choices(OptionSpec const& spec, std::vector<std::string> const& values)
{
    if (spec.choices.empty())
        return;
    for (std::string const& value : values)
        if (std::find(spec.choices.begin(), spec.choices.end(), value) == spec.choices.end())
            misuse(tr("--{} {}: it must be one of {}{}"), spec.name, value, join(spec.choices, ", "), suggestion(value, spec.choices));
}

void place_words(Command const& command, std::vector<std::string> const& words, Arguments& into)
{
    std::size_t at = 0;
    std::size_t required = 0;
    for (PositionalSpec const& spec : command.positionals)
        required += spec.required ? 1 : 0;
    for (PositionalSpec const& spec : command.positionals) {
        required -= spec.required ? 1 : 0;
        std::size_t const left = words.size() - at;
        if (spec.required && left == 0)
            misuse(tr("'{0}' needs {1} ({2}); see '{0} --help'"), spoken(command), spec.name, spec.help);
        std::size_t const spare = left > required ? left - required : (spec.required ? 1 : 0);
        std::size_t take = spec.repeats ? spare : std::min<std::size_t>(spare, 1);
        for (; take > 0; --take)
            into.positionals[spec.name].push_back(words[at++]);
    }
    if (at < words.size())
        misuse(tr("'{}' does not take '{}'; see '{} --help'"), spoken(command), words[at], spoken(command));
}

/// Hands the options to CLI11; what it does not know comes back in order.
std::vector<std::string> read_options(Command const& command, Offer const& known, std::vector<std::string> args, Parsed& parsed)
{
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<CLI::Option*> options;
    for (OptionSpec const* spec : known.specs) {
        std::string const name = (spec->short_name.empty() ? "" : "-" + spec->short_name + ",") + "--" + spec->name;
        CLI::callback_t const keep = [](CLI::results_t const&) { return true; };
        if (spec->value.empty())
            options.push_back(app.add_flag(name)->disable_flag_override()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast));
        else
            options.push_back(app.add_option(name, keep)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false));
    }
    std::vector<std::string> reversed(args.rbegin(), args.rend());
    try {
        app.parse(reversed);
    } catch (CLI::ParseError const&) {
        explain_mismatch(command, known, args);
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i]->count() == 0)
            continue;
        OptionSpec const& spec = *known.specs[i];
        auto const& values = options[i]->results();
        check_choices(spec, spec.value.empty() ? std::vector<std::string>() : values);
        (i < known.own ? parsed.own : parsed.globals).options[spec.name] = values;
    }
    return app.remaining();
}

}

std::string spoken(Command const& command)
{
    std::string words = "cwp";
    for (std::string const* word : {&command.noun, &command.verb})
        if (!word->empty())
            words += ' ' + *word;
    return words;
}

void refuse_full_width_option(std::string const& arg)
{
    if (is_wide_dash(arg))
        misuse(tr("'{}' is written with full-width characters; did you mean '{}'?"), arg, with_plain_dashes(arg));
}

Message suggestion(std::string_view word, std::span<std::string const> candidates, std::string_view prefix)
{
    std::string const plain = half_width(word);
    std::vector<std::string> near = nearest(plain, candidates, 2);
    if (near.empty() && plain.size() >= 2)
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(near), [&](std::string const& c) { return c.starts_with(plain); });
    if (near.empty() || near.size() > 2)
        return argument(std::string());
    for (std::string& one : near)
        one = std::string(prefix) + one;
    if (near.size() == 1)
        return say(tr(". Did you mean '{}'?"), near[0]);
    return say(tr(". Did you mean '{}' or '{}'?"), near[0], near[1]);
}

Parsed parse(Command const& command, std::span<OptionSpec const> globals, std::vector<std::string> const& args)
{
    Parsed parsed;
    Offer const known = offer(command, globals);
    Split split = split_line(args);
    std::vector<std::string> words = read_options(command, known, split.before, parsed);
    for (std::string const& word : words)
        refuse_unknown(command, known, word);
    words.insert(words.end(), split.after.begin(), split.after.end());
    place_words(command, words, parsed.own);
    return parsed;
}

}
