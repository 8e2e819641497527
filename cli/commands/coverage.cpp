#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/import_files.hpp"
#include "cli/import_telling.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/text.hpp"
#include "core/ledger/headings.hpp"
#include "core/ledger/import.hpp"
#include "core/room/coverage_plan.hpp"
#include "core/room/gaps.hpp"

#include <charconv>

/// What coverage does besides being recorded: where there are gaps, where the next rooms should be.
namespace cwp {

namespace {

std::size_t rooms_asked(Arguments const& arguments)
{
    std::string const word = half_width(arguments.value("rooms"));
    std::size_t rooms = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), rooms);
    constexpr std::size_t most = 10000;
    if (word.empty() || error != std::errc() || end != word.data() + word.size() || rooms < 1 || rooms > most)
        misuse(tr("say how many rooms, 1 to {}: --rooms 5"), most);
    return rooms;
}

void tell_how_good(Session& session, CoveragePlan const& plan)
{
    Placement const& placement = plan.placement;
    if (!placement.rooms.empty() && placement.rooms.size() < plan.question.rooms)
        session.note(tr("rooms asked for: {}; more than {} would serve nothing that wants one"), plan.question.rooms, placement.rooms.size());
    if (placement.value < placement.bound)
        session.note(tr("worth {}; no plan of so many rooms is worth more than {}: at most {}% better"), placement.value, placement.bound,
                     Exact::fraction((placement.bound - placement.value) * 100, placement.value).fixed(1));
    else if (placement.value > 0)
        session.note(tr("worth {}: no plan of so many rooms is worth more"), placement.value);
    session.note(tr("communities that would still be covered by nobody: {}"), plan.still_uncovered);
    if (!placement.rooms.empty())
        session.note(tr("nothing was written; edit the file (-o plan.csv or plan.xlsx), then: cwp coverage apply plan.csv"));
}

Exit plan(Session& session, Arguments const& arguments)
{
    PlanQuestion question;
    question.rooms = rooms_asked(arguments);
    question.day = day_asked(session, arguments, "on");
    References references(session.db(), session.pack());
    if (arguments.has("station"))
        question.station = record_asked(references, "unit", "--station", arguments.value("station"));
    CoveragePlan const found = plan_coverage(session.db(), session.pack(), question);
    session.show(plan_document(found, session.pack(), session.say()), "coverage-plan-" + iso(question.day));
    tell_how_good(session, found);
    return Exit::done;
}

/// The rows of one file as the rooms and as the coverage in it: the rooms first, for the coverage names them.
std::vector<Sheet> sheets_of_plan(Session& session, ImportFiles& files)
{
    std::vector<Sheet> sheets;
    for (char const* const ledger : {"room", "coverage"}) {
        std::vector<Headings> const headings{Headings(session.pack().ledger(ledger))};
        SheetOptions options;
        options.ledger = ledger;
        for (Sheet& sheet : open_sheets(files.sheet_file(0), headings, options, session.say().language()))
            sheets.push_back(std::move(sheet));
    }
    return sheets;
}

/// Rooms that are there stay as they are: a plan may link villages to them.
Exit apply(Session& session, Arguments const& arguments)
{
    session.writable_db();
    ImportFiles files(session, {arguments.word("FILE")});
    std::vector<Sheet> const sheets = sheets_of_plan(session, files);
    ImportOptions options;
    options.on_duplicate = OnDuplicate::skip;
    options.end_open = true;
    ImportOutcome outcome;
    std::int64_t const number = session.operate("apply-plan", [&](Operation& operation) {
        References references(operation.db(), session.pack());
        outcome = import_sheets(operation, references, sheets, options, session.say(), {});
        if (!outcome.faults.empty()) {
            tell_faults(session, sheets, outcome.faults, {});
            fail(tr("{}: nothing was written; correct the rows and apply the plan again"), arguments.word("FILE"));
        }
    });
    if (!outcome.changes_anything()) {
        session.print(session.say()(tr("the rooms and the coverage of this plan are all there; nothing to do")));
        return Exit::done;
    }
    session.print(session.say()(tr("rooms opened: {}; communities covered: {}; earlier coverage ended the day before: {}"), outcome.sheets.front().counts.added, outcome.sheets.back().counts.added,
                                 outcome.ended));
    if (number != 0)
        session.note(tr("rate the new rooms and post officers to them; cwp room gaps shows what is missing"));
    return Exit::done;
}

Exit gaps(Session& session, Arguments const& arguments)
{
    Date const day = day_asked(session, arguments, "on");
    auto const found = gaps_on(session.db(), day);
    session.show(gaps_document(found, session.pack(), session.say()), "gaps-" + iso(day));
    return found.empty() ? Exit::done : Exit::no;
}

OptionSpec option(std::string name, std::string value, Text help)
{
    return {.name = std::move(name), .short_name = {}, .value = std::move(value), .help = argument(help), .repeats = false, .choices = {}};
}

Command command(std::string noun, std::string verb, Text summary, std::string examples, Exit (*run)(Session&, Arguments const&))
{
    Command made;
    made.noun = std::move(noun);
    made.verb = std::move(verb);
    made.group = "post";
    made.summary = argument(summary);
    made.examples = std::move(examples);
    made.run = run;
    return made;
}

std::vector<Command> make(Session&)
{
    Command planning = command("coverage", "plan", tr("propose where the next rooms should be and which villages each would link; writes nothing"),
                               "cwp coverage plan --rooms 5\ncwp coverage plan --rooms 3 --station 大湖口派出所 --on 2027-01-01 -o plan.csv", plan);
    planning.options = {option("rooms", "N", tr("how many new rooms")), day_option(), option("station", "UNIT", tr("only in the area of this station"))};
    Command applying = command("coverage", "apply", tr("open the rooms of an edited plan and record what they cover, as one operation; what covered those communities before ends the day before"), "cwp coverage apply plan.csv\ncwp coverage apply plan.xlsx --dry-run", apply);
    applying.positionals = {{"FILE", argument(tr("a plan of cwp coverage plan, as CSV or XLSX, edited")), true, false}};
    applying.writes = true;
    Command looking = command("room", "gaps", tr("communities covered by nobody, coverage that no longer holds, rooms without an officer, with what to do; exit 1 when there is any"),
                              "cwp room gaps\ncwp room gaps --on 2026-06-30 -f csv -o gaps.csv", gaps);
    looking.options = {day_option()};
    return {planning, applying, looking};
}

std::vector<std::string> nouns(Session&) { return {"coverage", "room"}; }

std::vector<Command> of(Session& session, std::string_view noun)
{
    std::vector<Command> commands = make(session);
    std::erase_if(commands, [noun](Command const& each) { return each.noun != noun; });
    return commands;
}

}

namespace commands {
extern CommandFile const coverage;
CommandFile const coverage{"post", make, of, nouns};
}

}
