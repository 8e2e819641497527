#include "cli/command.hpp"
#include "cli/numbers.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/text.hpp"
#include "core/ledger/back_check_list.hpp"
#include "core/render/format.hpp"

#include <filesystem>

/// `cwp visit sample`: records drawn by chance to be checked by calling back, and the same of every ledger whose records are somebody's.
namespace cwp {

namespace {

SampleQuestion question_of(Session& session, Arguments const& arguments)
{
    SampleQuestion question;
    if (!arguments.has("month"))
        misuse(tr("--month says of which month records are drawn: --month last"));
    question.among.period = period_asked(session, arguments);
    question.among.station = arguments.value("station");
    question.among.officer = arguments.value("officer");
    question.among.today = session.today();
    if (!arguments.has("size"))
        misuse(tr("--size says how many records are drawn"));
    question.size = static_cast<std::size_t>(whole_number("size", arguments.value("size")));
    if (question.size == 0)
        misuse(tr("--size 0: at least one record is to be drawn"));
    question.seed = std::string(trim(arguments.value("seed")));
    if (question.seed.empty())
        misuse(tr("--seed N: who draws writes a number down first, and everybody can draw the same again"));
    std::string_view const format = session.format();
    question.to_fill_in = format == "csv" || format == "json" || format == "xlsx";
    return question;
}

void tell(Session& session, Ledger const& ledger, SampleQuestion const& question, BackCheckList const& made)
{
    session.note(tr("{}: {} drawn of {} records, {} of {} officers; seed {}"), ledger.title, made.drawn, made.records, made.officers_drawn, made.officers, question.seed);
    if (question.size > made.records)
        session.note(tr("{} were asked for: all are taken"), question.size);
    else if (made.officers_drawn < made.officers)
        session.note(tr("there are more officers than records to draw: {} of them have none in the sample"), made.officers - made.officers_drawn);
}

Exit sample(Session& session, std::string const& name, Arguments const& arguments)
{
    Ledger const& ledger = session.pack().ledger(name);
    SampleQuestion const question = question_of(session, arguments);
    References references(session.db(), session.pack());
    BackCheckList const made = back_check_list(references, ledger, question, session.say());
    if (made.records == 0)
        fail(tr("{}: there are no records to draw from in {}"), ledger.title, arguments.value("month"));
    std::string const stem = ledger.name + "-sample-" + iso(question.among.period->first).substr(0, 7);
    session.show(made.list, stem);
    tell(session, ledger, question, made);
    return Exit::done;
}

OptionSpec option(std::string name, std::string value, Text help)
{
    OptionSpec made;
    made.name = std::move(name);
    made.value = std::move(value);
    made.help = argument(help);
    return made;
}

std::vector<Command> of(Session& session, std::string_view noun)
{
    Pack const& pack = session.pack();
    if (!pack.has_ledger(noun) || !can_be_sampled(pack, pack.ledger(noun)))
        return {};
    Command made;
    made.noun = std::string(noun);
    made.verb = "sample";
    made.summary = say(tr("draw records by chance for a back-check, each officer's by his share ({})"), pack.ledger(noun).title);
    made.group = pack.ledger(noun).pillar;
    made.options = {month_option(), option("size", "N", tr("how many")), option("seed", "N", tr("a number or word: the same seed draws the same records")),
        option("station", "UNIT", tr("only of this station, or of all below this unit")), option("officer", "OFFICER", tr("only of this officer"))};
    made.examples = "cwp " + made.noun + " sample --month last --size 60 --seed 20261103\ncwp " + made.noun + " sample --month last --size 60 --seed 20261103 -o 回访核实.csv\ncwp supervision import 回访核实.csv";
    made.run = [name = made.noun](Session& running, Arguments const& arguments) { return sample(running, name, arguments); };
    return {made};
}

std::vector<std::string> nouns(Session& session)
{
    return session.pack().ledger_names();
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
extern CommandFile const sample;
CommandFile const sample{"ground", make, of, nouns};
}

}
