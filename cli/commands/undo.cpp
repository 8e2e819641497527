#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/numbers.hpp"
#include "cli/session.hpp"

namespace cwp {

namespace {

Exit run(Session& session, Arguments const& arguments)
{
    std::string const& word = arguments.word("N");
    auto const number = word.empty() ? last_undoable(session.db()) : operation_number(word);
    if (!number)
        fail(tr("there is no operation that could be undone"));
    UndoResult result;
    auto const done = session.operate("undo", [&](Operation& operation) { result = undo(operation, *number, session.pack().ledger_names()); });
    session.show(undo_outcome(*number, result, session.say()));
    return done > 0 || session.options().dry_run ? Exit::done : Exit::no;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "undo";
    command.summary = argument(tr("takes an operation back; undoing an undo brings it back"));
    command.positionals = {{"N", argument(tr("number of the operation (cwp log); without it the last one that can be undone")), false}};
    command.examples = "cwp undo\ncwp undo 17 --dry-run\ncwp undo 17";
    command.run = run;
    command.writes = true;
    return {command};
}

}

namespace commands {
extern CommandFile const undo;
CommandFile const undo{"system", make};
}

}
