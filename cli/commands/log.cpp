#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/numbers.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"

namespace cwp {

namespace {

Exit list(Session& session, Arguments const& arguments)
{
    JournalQuestion question;
    question.limit = arguments.has("limit") ? whole_number("limit", arguments.value("limit")) : 20;
    if (arguments.has("ledger"))
        question.ledger = ledger_asked(session, "--ledger", arguments.value("ledger"));
    if (arguments.has("since"))
        question.since = iso(day_asked(session, arguments, "since"));
    session.show(journal_list(session.db(), question, session.say()));
    return Exit::done;
}

Exit show(Session& session, Arguments const& arguments)
{
    References references(session.db(), session.pack());
    session.show(journal_entry(references, operation_number(arguments.word("N")), session.say()));
    return Exit::done;
}

Exit verify(Session& session, Arguments const&)
{
    auto faults = chain_faults(session.db());
    auto const records = record_faults(session.db());
    faults.insert(faults.end(), records.begin(), records.end());
    session.show(journal_faults(session.db(), faults, session.say()));
    return faults.empty() ? Exit::done : Exit::no;
}

OptionSpec option(std::string name, std::string value, Text help)
{
    OptionSpec made;
    made.name = std::move(name);
    made.value = std::move(value);
    made.help = argument(help);
    return made;
}

std::vector<Command> make(Session&)
{
    Command all;
    all.noun = "log";
    all.summary = argument(tr("who changed what and when, newest first"));
    all.options = {option("limit", "N", tr("so many operations (default 20; 0: all)")), option("ledger", "LEDGER", tr("only those that wrote into this ledger")),
                   option("since", "DATE", tr("only those of this day and later"))};
    all.examples = "cwp log\ncwp log --ledger visit --since 2026-10-01\ncwp log -f csv --limit 0";
    all.run = list;

    Command one;
    one.noun = "log";
    one.verb = "show";
    one.summary = argument(tr("one operation: its files, its records, and what they were before"));
    one.positionals = {{"N", argument(tr("number of the operation"))}};
    one.examples = "cwp log show 17";
    one.run = show;

    Command whole;
    whole.noun = "log";
    whole.verb = "verify";
    whole.summary = argument(tr("checks that neither the journal nor any record was changed behind its back"));
    whole.examples = "cwp log verify";
    whole.run = verify;
    return {all, one, whole};
}

}

namespace commands {
extern CommandFile const log;
CommandFile const log{"system", make};
}

}
