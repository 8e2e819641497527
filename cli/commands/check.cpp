#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/text.hpp"
#include "core/check/check.hpp"
#include "core/check/findings_view.hpp"
#include "core/pack/regulation.hpp"

#include <algorithm>

/// `cwp check`: what must not be, and is.
namespace cwp {

namespace {

/// Without --month: last month and this one up to today.
Period period_to_check(Session& session, Arguments const& arguments)
{
    if (auto const month = month_asked(session, arguments)) {
        return assessment_month(session.db(), *month);
    }
    Month const now = assessment_month_of(session.db(), session.today());
    return Period{assessment_month(session.db(), now - 1).first, session.today()};
}

/// Hints are for whoever asks for them: otherwise they would bury the warnings, and a script would never see an exit code of 0.
bool asks_for_hints(Arguments const& arguments)
{
    return arguments.has("level") || arguments.has("group") || !arguments.words("NAME").empty();
}

Level least_level(Arguments const& arguments)
{
    return level_named(arguments.value("level")).value_or(asks_for_hints(arguments) ? Level::info : Level::warn);
}

std::vector<CheckFile const*> checks_asked(Pack const& pack, Arguments const& arguments)
{
    std::vector<CheckFile const*> checks;
    for (auto const& name : arguments.words("NAME")) {
        checks.push_back(&check_named(pack, name));
    }
    if (checks.empty()) {
        for (auto const& name : pack.check_names()) {
            checks.push_back(&pack.check(name));
        }
    }
    auto const& group = arguments.value("group");
    auto const unwanted = [&](CheckFile const* check) { return (!group.empty() && check->group != group) || check->level > least_level(arguments); };
    checks.erase(std::remove_if(checks.begin(), checks.end(), unwanted), checks.end());
    std::stable_sort(checks.begin(), checks.end(), [](CheckFile const* a, CheckFile const* b) { return a->level < b->level; });
    return checks;
}

void refuse_unknown_group(Pack const& pack, std::string const& group)
{
    std::vector<std::string> groups;
    for (auto const& name : pack.check_names()) {
        groups.push_back(pack.check(name).group);
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    if (!group.empty() && std::find(groups.begin(), groups.end(), group) == groups.end()) {
        misuse(tr("There is no group of checks “{}”. Groups: {}."), group, join(groups, " "));
    }
}

Exit check(Session& session, Arguments const& arguments)
{
    auto const& pack = session.pack();
    if (arguments.has("list")) {
        session.show(checks_document(pack, session.say()), "checks");
        return Exit::done;
    }
    refuse_unknown_group(pack, arguments.value("group"));
    auto const period = period_to_check(session, arguments);
    References references(session.db(), pack);
    std::vector<Finding> findings;
    for (auto const* one : checks_asked(pack, arguments)) {
        auto const found = run_check(references, *one, period, session.today());
        findings.insert(findings.end(), found.begin(), found.end());
    }
    session.show(findings_document(findings, references, session.say()), "check-" + iso(period.first) + "-" + iso(period.last));
    session.note(tr("checked {} to {}; findings: {}"), iso(period.first), iso(period.last), findings.size());
    if (!asks_for_hints(arguments)) {
        session.note(tr("hints were not looked for: cwp check --level info, or --group quality"));
    }
    return findings.empty() ? Exit::done : Exit::no;
}

OptionSpec option(std::string name, std::string value, Text help, std::vector<std::string> choices = {})
{
    OptionSpec made;
    made.name = std::move(name);
    made.value = std::move(value);
    made.help = argument(help);
    made.choices = std::move(choices);
    return made;
}

std::vector<std::string> level_words()
{
    std::vector<std::string> words;
    for (auto const level : {Level::block, Level::warn, Level::info}) {
        words.emplace_back(name_of(level));
    }
    for (auto const level : {Level::block, Level::warn, Level::info}) {
        words.push_back(label_of(level).zh);
    }
    return words;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "check";
    command.summary = argument(tr("look for what must not be: records outside a post, overlaps, gaps, missing returns; exit 1 when there is any"));
    command.positionals = {{"NAME", argument(tr("only these checks, by name or title; left out: all")), false, true}};
    command.options = {month_option(), option("level", "LEVEL", tr("only from this level up; hints (info) come only when asked for by --level, --group or NAME"), level_words()),
        option("group", "GROUP", tr("only the checks of a group: month posts quality records requirements rooms")), option("list", "", tr("the checks there are, nothing is run"))};
    command.examples = "cwp check\ncwp check --month last --level warn\ncwp check --group quality --month last\ncwp check outside_post night_duty --month 2026-10\ncwp check --group requirements --month last\ncwp check --list";
    command.run = check;
    return {command};
}

}

namespace commands {
extern CommandFile const check;
CommandFile const check{"assess", make};
}

}
