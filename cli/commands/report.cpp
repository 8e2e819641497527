#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"

/// `cwp report NAME`: every report is a verb, with the options that it uses.
namespace cwp {

namespace {

Question question_of(Session& session, Report const& report, Arguments const& arguments)
{
    Question question;
    question.today = session.today();
    switch (report.time) {
    case TimeAsked::none: break;
    case TimeAsked::month: question.month = month_asked(session, arguments); break;
    case TimeAsked::period:
        question.month = month_asked(session, arguments);
        question.period = period_asked(session, arguments);
        break;
    case TimeAsked::day: question.today = day_asked(session, arguments, "on"); break;
    case TimeAsked::half_year: question.today = half_year_end_asked(session, arguments); break;
    case TimeAsked::year: question.year = year_asked(session, arguments); break;
    }
    if (!report.subject.empty()) {
        question.subject = arguments.word(std::string(report.subject));
    }
    for (auto const& option : report.options) {
        std::string const name(option.name);
        if (arguments.has(name)) {
            question.options[name] = arguments.value(name);
        }
    }
    question.for_public = arguments.has("public");
    return question;
}

std::vector<OptionSpec> time_options(TimeAsked time)
{
    switch (time) {
    case TimeAsked::none: return {};
    case TimeAsked::month: return {month_option()};
    case TimeAsked::period: return period_options();
    case TimeAsked::day: return {day_option()};
    case TimeAsked::half_year: return {day_option(), half_year_option()};
    case TimeAsked::year: return {year_option()};
    }
    return {};
}

/// Every report takes it: those without a public form say why there is none.
OptionSpec public_option(Report const& report)
{
    OptionSpec option;
    option.name = "public";
    option.help = argument(report.public_form.exists() ? tr("for everybody's eyes: no full names, no badges, no small counts") : tr("refused: this report is never public"));
    return option;
}

/// `bulletin-2026-10`, `officer-012345-2026-10`, `activity-2026-10-01-2026-10-07`: what a file in a folder is called.
std::string file_stem(Report const& report, Question const& question)
{
    std::string stem(report.name);
    stem += question.for_public ? "-public" : "";
    stem += question.subject.empty() ? "" : "-" + question.subject;
    if (question.month) {
        stem += "-" + iso(*question.month);
    } else if (question.period) {
        stem += "-" + iso(question.period->first) + "-" + iso(question.period->last);
    } else if (question.year) {
        stem += "-" + std::to_string(*question.year);
    } else if (report.time == TimeAsked::day || report.time == TimeAsked::half_year) {
        stem += "-" + iso(question.today);
    }
    return stem;
}

Exit show_report(Session& session, Report const& report, Arguments const& arguments)
{
    auto const question = question_of(session, report, arguments);
    session.show(answer(report, session.db(), session.pack(), question, session.say()), file_stem(report, question));
    return Exit::done;
}

Command command_of(Report const& report)
{
    Command command;
    command.noun = "report";
    command.verb = std::string(report.name);
    command.summary = argument(report.summary);
    command.examples = std::string(report.examples);
    if (!report.subject.empty()) {
        command.positionals = {{std::string(report.subject), argument(tr("a badge or code, or a name that only one bears")), true, false}};
    }
    command.options = time_options(report.time);
    for (auto const& option : report.options) {
        OptionSpec made;
        made.name = std::string(option.name);
        made.value = std::string(option.value);
        made.help = argument(option.help);
        command.options.push_back(made);
    }
    command.options.push_back(public_option(report));
    command.run = [&report](Session& running, Arguments const& arguments) { return show_report(running, report, arguments); };
    return command;
}

Exit list_reports(Session& session, Arguments const&)
{
    auto const& say = session.say();
    Table table;
    table.key = "reports";
    table.columns = {{"report", say(tr("report")), CellKind::code}, {"summary", say(tr("what it says")), CellKind::text}, {"public", say(tr("public form")), CellKind::text}};
    for (auto const* report : reports::all()) {
        table.rows.push_back({{code_cell(std::string(report->name)), text_cell(say(report->summary)), text_cell(say(report->public_form.exists() ? tr("yes") : tr("no")))}, RowRole::item});
    }
    Document document;
    document.name = "reports";
    document.language = say.language();
    document.data_only = true;
    document.blocks = {std::move(table)};
    session.show(document);
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command list;
    list.noun = "report";
    list.verb = "list";
    list.summary = argument(tr("the reports there are"));
    list.examples = "cwp report list";
    list.run = list_reports;
    std::vector<Command> commands{list};
    for (auto const* report : reports::all()) {
        commands.push_back(command_of(*report));
    }
    return commands;
}

}

namespace commands {
extern CommandFile const report;
CommandFile const report{"report", make};
}

}
