#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/report/report.hpp"

/// Whether the name plates of a year stay.
namespace cwp {

namespace {

Exit review(Session& session, Arguments const& arguments)
{
    Question question;
    question.today = session.today();
    question.year = year_asked(session, arguments);
    if (arguments.has("station"))
        question.options["station"] = arguments.value("station");
    session.show(report_named("plates").build(session.db(), session.pack(), question, session.say()), "plates");
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "plate";
    command.verb = "review";
    command.group = "management";
    command.summary = argument(tr("which name plates of a year stay and which are withdrawn, with the evidence"));
    command.options = {year_option(), {.name = "station", .short_name = {}, .value = "UNIT", .help = argument(tr("only of this station, or of all below this unit")), .repeats = false, .choices = {}}};
    command.examples = "cwp plate review --year 2026\ncwp plate review --year last --station 深柳派出所";
    command.run = review;
    return {command};
}

std::vector<std::string> nouns(Session&) { return {"plate"}; }
std::vector<Command> of(Session& session, std::string_view) { return make(session); }

}

namespace commands {
extern CommandFile const plate;
CommandFile const plate{"management", make, of, nouns};
}

}
