#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/replacing.hpp"
#include "cli/session.hpp"
#include "core/base/text.hpp"
#include "core/ledger/template.hpp"
#include "core/render/format.hpp"

#include <ostream>

/// Empty files with the right headings.
namespace cwp {

namespace {

std::string workbook_bytes(Session& session, Ledger const& ledger)
{
    if (!session.existing_database())
        return workbook_template(session.pack(), nullptr, ledger, session.say());
    References references(session.db(), session.pack());
    return workbook_template(session.pack(), &references, ledger, session.say());
}

Exit run(Session& session, std::string const& name, Arguments const& arguments)
{
    Ledger const& ledger = session.pack().ledger(name);
    if (arguments.has("explain")) {
        session.show(explained_columns(session.pack(), ledger, session.say()), name + "-columns");
        return Exit::done;
    }
    bool const workbook = workbook_asked(session.options());
    std::string const bytes = workbook ? workbook_bytes(session, ledger) : sheet_template(ledger, session.say().language());
    std::string const path = output_path(session, name + (workbook ? ".xlsx" : ".csv"));
    if (path.empty()) {
        if (workbook)
            session.refuse_on_terminal(format_named("xlsx"));
        session.world().out << bytes;
    } else {
        write_output(session, path, bytes);
    }
    session.note(tr("columns with * must be filled in; what each accepts: cwp template {} --explain"), name);
    return Exit::done;
}

OptionSpec explain_option()
{
    OptionSpec spec;
    spec.name = "explain";
    spec.help = argument(tr("say what every column accepts instead"));
    return spec;
}

Command general()
{
    Command made;
    made.noun = "template";
    made.summary = argument(tr("an empty CSV file or workbook with the headings of a ledger, for stations to fill in"));
    made.positionals = {{"LEDGER", argument(tr("the ledger")), true, false}};
    made.options = {explain_option()};
    made.examples = "cwp template visit -o 入户调查.xlsx\ncwp template visit --explain";
    made.group = "system";
    made.run = [](Session& session, Arguments const& arguments) { return run(session, ledger_asked(session, {}, arguments.word("LEDGER")), arguments); };
    return made;
}

Command of_ledger(Ledger const& ledger)
{
    Command made;
    made.noun = ledger.name;
    made.verb = "template";
    made.summary = say(tr("an empty CSV file or workbook with the headings ({})"), ledger.title);
    made.options = {explain_option()};
    made.examples = "cwp " + ledger.name + " template -o " + ledger.name + ".xlsx\ncwp " + ledger.name + " template --explain";
    made.group = ledger.pillar;
    made.run = [name = ledger.name](Session& session, Arguments const& arguments) { return run(session, name, arguments); };
    return made;
}

std::vector<Command> of(Session& session, std::string_view noun)
{
    if (noun == "template")
        return {general()};
    return session.pack().has_ledger(noun) ? std::vector<Command>{of_ledger(session.pack().ledger(noun))} : std::vector<Command>{};
}

std::vector<std::string> nouns(Session& session)
{
    std::vector<std::string> names = session.pack().ledger_names();
    names.push_back("template");
    return names;
}

std::vector<Command> make(Session& session)
{
    std::vector<Command> all;
    for (std::string const& noun : nouns(session))
        for (Command& each : of(session, noun))
            all.push_back(std::move(each));
    return all;
}

}

namespace commands {
extern CommandFile const template_;
CommandFile const template_{"system", make, of, nouns};
}

}
