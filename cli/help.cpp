#include "cli/help.hpp"

#include "cli/catalogue.hpp"
#include "cli/complaint.hpp"
#include "cli/globals.hpp"
#include "cli/parser.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <ostream>

namespace cwp {

namespace {

std::string usage_of(Speech const& say, Command const& command)
{
    std::string line = spoken(command);
    for (PositionalSpec const& spec : command.positionals) {
        std::string const name = spec.name + (spec.repeats ? "..." : "");
        line += ' ' + (spec.required ? name : '[' + name + ']');
    }
    return line + ' ' + say(tr("[options]"));
}

std::string name_of(OptionSpec const& option)
{
    std::string name = option.short_name.empty() ? "    " : "-" + option.short_name + ", ";
    name += "--" + option.name;
    return option.value.empty() ? name : name + ' ' + option.value;
}

/// The help of an option with its choices, where the help does not name them itself.
std::string meaning_of(Speech const& say, OptionSpec const& option)
{
    std::string text = say(option.help);
    bool const named = std::all_of(option.choices.begin(), option.choices.end(), [&](std::string const& c) { return text.find(c) != text.npos; });
    if (!named)
        text += (text.empty() ? "" : ": ") + join(option.choices, ", ");
    if (option.repeats)
        text += say(tr(" (may be given several times)"));
    return text;
}

std::string indented(std::string_view lines)
{
    std::string text;
    for (std::string_view line : split(lines, '\n'))
        if (!trim(line).empty())
            text += "  " + std::string(trim(line)) + '\n';
    return text;
}

std::string paragraphs(std::string_view text, std::size_t width)
{
    std::string out;
    for (std::string const& line : wrap(text, width))
        out += line + '\n';
    return out;
}

std::string columns_of(Session& session, std::string const& noun)
{
    Speech const& say = session.say();
    HelpList list;
    Ledger const& ledger = session.pack().ledger(noun);
    for (Column const& column : ledger.columns) {
        std::string meaning = say(column.label);
        if (column.key)
            meaning += say(tr(" (key)"));
        else if (column.required)
            meaning += say(tr(" (required)"));
        std::vector<std::string> choices;
        for (Choice const& choice : column.choices)
            choices.push_back(choice.code + ' ' + say(choice.label));
        if (!choices.empty())
            meaning += ": " + join(choices, ", ");
        list.add(column.name, meaning);
    }
    return '\n' + say(tr("Columns:")) + '\n' + list.text(session.world().width);
}

}

void HelpList::add(std::string name, std::string meaning)
{
    m_entries.emplace_back(std::move(name), std::move(meaning));
}

std::string HelpList::text(std::size_t width) const
{
    std::size_t widest = 0;
    for (auto const& [name, meaning] : m_entries)
        if (display_width(name) <= 26)
            widest = std::max(widest, display_width(name));
    std::size_t const room = width > widest + 24 ? width - widest - 4 : 20;
    std::string out;
    for (auto const& [name, meaning] : m_entries) {
        std::string start = "  " + pad_right(name, widest);
        if (display_width(name) > widest) {
            out += start + '\n';
            start = std::string(widest + 2, ' ');
        }
        for (std::string const& line : wrap(meaning, room)) {
            std::string const whole = start + "  " + line;
            out += whole.substr(0, whole.find_last_not_of(' ') + 1) + '\n';
            start = std::string(widest + 2, ' ');
        }
    }
    return out;
}

Exit show_command_help(Session& session, Command const& command)
{
    Speech const& say = session.say();
    std::size_t const width = session.world().width;
    std::string text = paragraphs(say(command.summary), width);
    text += '\n' + say(tr("Usage: {}"), usage_of(say, command)) + '\n';
    if (!command.examples.empty())
        text += '\n' + say(tr("Examples:")) + '\n' + indented(command.examples);
    HelpList words;
    for (PositionalSpec const& spec : command.positionals)
        words.add(spec.name, say(spec.help));
    if (!command.positionals.empty())
        text += '\n' + say(tr("Arguments:")) + '\n' + words.text(width);
    HelpList options;
    for (OptionSpec const& option : command.options)
        options.add(name_of(option), meaning_of(say, option));
    if (!command.options.empty())
        text += '\n' + say(tr("Options:")) + '\n' + options.text(width);
    text += '\n' + paragraphs(say(tr("Options of every command (--db, -f, -o, --dry-run …): cwp help options")), width);
    text += paragraphs(say(tr("Exit codes: 0 done, 1 refused or findings, 2 wrong usage, 3 cannot, 4 busy; more: cwp help exit-codes")), width);
    session.world().out << safe_lines(text);
    return Exit::done;
}

Exit show_noun_help(Session& session, std::vector<Command> const& noun)
{
    Speech const& say = session.say();
    std::string const& name = noun.front().noun;
    bool const alone = noun.size() == 1 && noun.front().verb.empty();
    if (alone)
        return show_command_help(session, noun.front());
    std::string text;
    bool const is_ledger = session.pack().has_ledger(name);
    if (is_ledger)
        text += say(session.pack().ledger(name).title) + "\n\n";
    text += say(tr("Usage: cwp {} VERB [arguments] [options]"), name) + "\n\n" + say(tr("Verbs:")) + '\n';
    HelpList verbs;
    for (Command const& command : noun)
        verbs.add(command.verb.empty() ? say(tr("(no verb)")) : command.verb, say(command.summary));
    text += verbs.text(session.world().width);
    if (is_ledger)
        text += columns_of(session, name);
    text += '\n' + say(tr("More about one of them, with examples: cwp {} VERB --help"), name) + '\n';
    session.world().out << safe_lines(text);
    return Exit::done;
}

}
