#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/report/due_items.hpp"

#include <algorithm>

/// What is owed by whom; exit 1 when something is overdue.
namespace cwp {

namespace {

Exit show_due(Session& session, Arguments const& arguments)
{
    Date const day = day_asked(session, arguments, "on");
    auto const items = due_items(session.db(), session.pack(), day);
    session.show(due_document(items, day, session.pack(), session.say()), "due-" + iso(day));
    bool const late = std::any_of(items.begin(), items.end(), [day](DueItem const& item) { return is_overdue(item, day); });
    return late ? Exit::no : Exit::done;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "due";
    command.summary = argument(tr("what is owed by whom, overdue or within seven days; exit 1 when something is overdue"));
    command.options = {day_option()};
    command.examples = "cwp due\ncwp due --on 2026-11-05\ncwp due -f csv -o due.csv";
    command.run = show_due;
    return {command};
}

}

namespace commands {
extern CommandFile const due;
CommandFile const due{"system", make};
}

}
