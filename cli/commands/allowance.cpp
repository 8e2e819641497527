#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/room/allowance.hpp"

/// The monthly commuting allowance: what is to be paid, and that it was.
namespace cwp {

namespace {

Month month_of_list(Session& session, Arguments const& arguments)
{
    std::optional<Month> const month = month_asked(session, arguments);
    if (!month)
        misuse(tr("say which month: --month last, or --month 2026-10"));
    return *month;
}

Exit show(Session& session, Arguments const& arguments)
{
    Question question;
    question.today = session.today();
    question.month = month_of_list(session, arguments);
    for (std::string const name : {"station", "officer"})
        if (arguments.has(name))
            question.options[name] = arguments.value(name);
    session.show(report_named("allowance").build(session.db(), session.pack(), question, session.say()), "allowance-" + iso(*question.month));
    return Exit::done;
}

Exit pay(Session& session, Arguments const& arguments)
{
    Month const month = month_of_list(session, arguments);
    if (arguments.has("station") || arguments.has("officer"))
        misuse(tr("--pay writes down the whole list of the month; leave out --station and --officer"));
    Date const paid_on = day_asked(session, arguments, "paid-on");
    References references(session.writable_db(), session.pack());
    if (paid_on <= assessment_month(session.db(), month).last)
        misuse(tr("--paid-on {}: the month {} is not over then"), iso(paid_on), iso(month));
    session.operate("pay", [&](Operation& operation) { record_allowance(operation, references, allowance_list(references, month), paid_on); });
    return Exit::done;
}

Exit allowance(Session& session, Arguments const& arguments)
{
    return arguments.has("pay") ? pay(session, arguments) : show(session, arguments);
}

OptionSpec option(std::string name, std::string value, Text help)
{
    return {.name = std::move(name), .short_name = {}, .value = std::move(value), .help = argument(help), .repeats = false, .choices = {}};
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "officer";
    command.verb = "allowance";
    command.group = "post";
    command.summary = argument(tr("the monthly commuting allowance as a payment list; --pay writes down that it was paid"));
    command.options = {month_option(), option("station", "UNIT", tr("only of this station, or of all below this unit")), option("officer", "BADGE", tr("only of this officer")),
                       option("pay", "", tr("write the list into the ledger of allowances")), option("paid-on", "DATE", tr("the day of payment; today where it is left out"))};
    command.examples = "cwp officer allowance --month 2026-10 -o 发放表.xlsx\ncwp officer allowance --month 2026-10 --pay --paid-on 2026-11-15";
    command.writes = true;
    command.run = allowance;
    return {command};
}

std::vector<std::string> nouns(Session&) { return {"officer"}; }
std::vector<Command> of(Session& session, std::string_view) { return make(session); }

}

namespace commands {
extern CommandFile const allowance;
CommandFile const allowance{"post", make, of, nouns};
}

}
