#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/duty/days_view.hpp"
#include "core/duty/duty_book.hpp"
#include "core/duty/postings.hpp"
#include "core/ledger/records.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"

/// What an officer does besides being a record: moves, leaves, has days in post; and what may not be done with him.
namespace cwp {

namespace {

std::int64_t officer_named(References& references, Arguments const& arguments)
{
    return find_record(references, references.pack().ledger("officer"), arguments.word("BADGE"));
}

Exit show_days(Session& session, Arguments const& arguments)
{
    std::optional<Month> const month = month_asked(session, arguments);
    if (!month)
        misuse(tr("say which month: --month last, or --month 2026-10"));
    References references(session.db(), session.pack());
    std::int64_t const officer = officer_named(references, arguments);
    DutyBook const book(session.db(), assessment_month(session.db(), *month), session.pack().scheme_for("officer", *month));
    session.show(days_document(book.month_of(officer), references, session.say()), "days-" + references.code("officer", officer) + "-" + iso(*month));
    return Exit::done;
}

Exit move(Session& session, Arguments const& arguments)
{
    if (!arguments.has("room"))
        misuse(tr("say where to: --room CODE"));
    Date const from = day_asked(session, arguments, "from");
    References references(session.writable_db(), session.pack());
    Move const asked{.officer = officer_named(references, arguments), .room = record_asked(references, "room", "--room", arguments.value("room")), .role = arguments.value("role"),
                     .from = from, .reason = arguments.value("reason"), .approved_by = arguments.value("approved-by")};
    Message done;
    session.operate("move", [&](Operation& operation) {
        done = move_officer(operation, references, asked);
        operation.note(asked.reason);
    });
    session.print(session.say()(done));
    return Exit::done;
}

Exit depart(Session& session, Arguments const& arguments)
{
    Date const on = day_asked(session, arguments, "on");
    References references(session.writable_db(), session.pack());
    Departure const asked{.officer = officer_named(references, arguments), .on = on, .reason = arguments.value("reason")};
    Message done;
    session.operate("depart", [&](Operation& operation) {
        done = depart_officer(operation, references, asked);
        operation.note(asked.reason);
    });
    session.print(session.say()(done));
    return Exit::done;
}

/// The report of that name, for last month where no month is given.
Exit show_compliance(Session& session, Arguments const& arguments)
{
    Question question;
    question.today = session.today();
    question.month = month_asked(session, arguments);
    if (!question.month)
        question.month = assessment_month_of(session.db(), session.today()) - 1;
    if (arguments.has("by"))
        question.options["by"] = arguments.value("by");
    session.show(answer(report_named("compliance"), session.db(), session.pack(), question, session.say()), "compliance-" + iso(*question.month));
    return Exit::done;
}

OptionSpec option(std::string name, std::string value, Text help, std::vector<std::string> choices = {})
{
    return {.name = std::move(name), .short_name = {}, .value = std::move(value), .help = argument(help), .repeats = false, .choices = std::move(choices)};
}

Command command(std::string verb, Text summary, std::string examples, Exit (*run)(Session&, Arguments const&))
{
    Command made;
    made.noun = "officer";
    made.verb = std::move(verb);
    made.group = "post";
    made.summary = argument(summary);
    made.positionals = {{"BADGE", argument(tr("the officer's badge, or a name that only one bears")), true, false}};
    made.examples = std::move(examples);
    made.run = run;
    return made;
}

std::vector<Command> make(Session&)
{
    Command days = command("days", tr("show an officer's month day by day: posts, absences, duty factor"), "cwp officer days 012345 --month 2026-10", show_days);
    days.options = {month_option()};
    Command moving = command("move", tr("move an officer to another room; the old post ends the day before"),
                             "cwp officer move 012345 --room CG-03 --from 2026-10-19\ncwp officer move 012345 --room CG-03 --role lead --approved-by 局党委", move);
    moving.options = {option("room", "ROOM", tr("code or name of the room")), option("from", "DATE", tr("first day in the new post; today where it is left out")),
                      option("role", "ROLE", tr("role in the new post; the old one's where it is left out"), {"lead", "member", "partner"}),
                      option("reason", "TEXT", tr("why")), option("approved-by", "NAME", tr("who approved it"))};
    moving.writes = true;
    moving.shows = false;
    Command departing = command("depart", tr("an officer leaves the force: the open post ends on his last day"), "cwp officer depart 012345 --on 2026-10-31 --reason 退休", depart);
    departing.options = {option("on", "DATE", tr("the last day; today where it is left out")), option("reason", "TEXT", tr("why"))};
    departing.writes = true;
    departing.shows = false;
    Command compliance = command("compliance", tr("how the four hard requirements were kept: what broke them, whom it met, who is responsible"),
                                 "cwp officer compliance --month last\ncwp officer compliance --month 2026-10 --by station", show_compliance);
    compliance.positionals.clear();
    compliance.options = {month_option(), option("by", "WHOM", tr("one line for each station, room or officer"), {"officer", "room", "station"})};
    return {days, moving, departing, compliance};
}

std::vector<std::string> nouns(Session&) { return {"officer"}; }
std::vector<Command> of(Session& session, std::string_view) { return make(session); }

}

namespace commands {
extern CommandFile const officer;
CommandFile const officer{"post", make, of, nouns};
}

}
