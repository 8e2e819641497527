#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/assess/assessment.hpp"
#include "core/assess/publish.hpp"
#include "core/assess/restatement.hpp"
#include "core/assess/views.hpp"
#include "core/base/text.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/circumstances.hpp"
#include "core/store/chain.hpp"

#include <algorithm>
#include <future>
#include <set>

/// The monthly assessment: run, show, explain, publish.
namespace cwp {

namespace {

Month month_of(Session& session, Arguments const& arguments)
{
    if (std::optional<Month> const month = month_asked(session, arguments))
        return *month;
    misuse(tr("say which month: --month last, or --month 2026-10"));
}

/// How many stand where, in one line for each standing that occurs.
void tell_standings(Session& session, Scores const& scores)
{
    for (Standing const standing : {Standing::ranked, Standing::unranked, Standing::vetoed, Standing::blocked, Standing::unreported, Standing::off_duty}) {
        auto const count = std::count_if(scores.results.begin(), scores.results.end(), [&](Result const& r) { return r.standing == standing; });
        if (count > 0)
            session.note(tr("{}: {}"), label_of(standing), count);
    }
}

/// What the checks find in the month, looked for while it is scored: with a reader of its own, which sees what stood before this operation, and that
/// is all there is to see, for an assessment changes no record.
std::future<Circumstances> circumstances_meanwhile(Session& session, Month month)
{
    auto const look = [path = session.writable_db().path(), files = session.pack().files(), days = assessment_month(session.writable_db(), month), today = session.today(),
                       lock_wait = session.options().lock_wait] {
        Database const db = Database::open(path, Database::Mode::read, lock_wait);
        db.cache(64 * 1024);
        return circumstances_now(db, Pack(files), days, today);
    };
    return std::async(std::launch::async, look);
}

Exit run_month(Session& session, Arguments const& arguments)
{
    Month const month = month_of(session, arguments);
    Database const& db = session.writable_db();
    if (is_published(db, month))
        fail(tr("{} is published and does not move; late or corrected records show in: cwp assess restate"), iso(month));
    db.cache(64 * 1024);
    std::optional<Run> run;
    session.operate("assess", [&](Operation& operation) {
        std::future<Circumstances> circumstances = circumstances_meanwhile(session, month);
        run = assess_month(db, session.pack(), month, session.world().now, chain_head(db));
        run->id = store_draft(db, *run, operation.number());
        keep_circumstances(db, run->id, circumstances.get());
        operation.count("run", {.added = 1, .changed = 0, .removed = 0});
        operation.irreversible();
    });
    session.note(tr("{}: {} officers assessed by the scheme {}; a draft until it is published"), iso(month), run->officers.results.size(), run->officers.scheme.name);
    tell_standings(session, run->officers);
    if (run->has_rooms()) {
        session.note(tr("{}: {} rooms assessed by the scheme {}"), iso(month), run->rooms.results.size(), run->rooms.scheme.name);
        tell_standings(session, run->rooms);
    }
    if (session.today() <= run->period.last)
        session.note(tr("{} is not over yet: this is how things stand today"), iso(month));
    return Exit::done;
}

std::int64_t limit_of(Arguments const& arguments)
{
    if (!arguments.has("top"))
        return 0;
    std::string const& top = arguments.value("top");
    bool const is_number = !top.empty() && top.size() < 6 && top.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number)
        misuse(tr("--top takes a whole number, not \"{}\""), top);
    return std::stoll(top);
}

/// The scores of the kind asked for: `--kind room`, else those of officers.
Scores const& scores_asked(Run const& run, Arguments const& arguments)
{
    if (arguments.value("kind") != "room")
        return run.officers;
    if (!run.has_rooms())
        fail(tr("no rooms were assessed in {}: no scheme for rooms was in force"), iso(run.month));
    return run.rooms;
}

Exit show(Session& session, Arguments const& arguments)
{
    Month const month = month_of(session, arguments);
    Run const run = load_run(session.db(), month);
    Scores const& scores = scores_asked(run, arguments);
    std::string const stem = (scores.are_of_rooms() ? "assess-room-" : "assess-") + iso(month);
    if (session.format() == "csv" || session.format() == "json") {
        session.show(results_table(run, scores), stem);
        return Exit::done;
    }
    std::optional<Run> const before = find_run(session.db(), month - 1);
    Scores const* const earlier = !before ? nullptr : scores.are_of_rooms() ? &before->rooms : &before->officers;
    session.show(results_list(run, scores, earlier, limit_of(arguments), session.say()), stem);
    return Exit::done;
}

Exit explain_score(Session& session, Arguments const& arguments)
{
    Month const month = month_of(session, arguments);
    Run const run = load_run(session.db(), month);
    References references(session.db(), session.pack());
    Explanation const explanation = explain(references, run, arguments.word("CODE"), session.say().language());
    session.show(explanation_document(explanation, arguments.value("item"), session.say()),
                 "explain-" + explanation.result.code + "-" + iso(month));
    return Exit::done;
}

/// The findings that stand against publishing, one line each.
[[noreturn]] void refuse_over(Session& session, std::vector<Finding> const& obstacles, Month month)
{
    Message text = say(tr("{} is not published: {} findings of block checks; mend the records, or publish with --waive REASON, which the bulletin prints"),
                       iso(month), obstacles.size());
    for (Finding const& finding : obstacles)
        text = Message{"{}\n  {} #{}: {}", {text, argument(session.pack().ledger(finding.ledger).title), argument(finding.id), argument(finding.reason)}};
    throw Error(text, Exit::no);
}

/// What a person should know before the month stands still: who would be left without a score, what the checks found. Asks on a terminal only.
bool is_meant(Session& session, Run const& run)
{
    std::set<std::string> unreported;
    for (Scores const* const scores : {&run.officers, &run.rooms})
        for (Result const& result : scores->results)
            if (result.standing == Standing::unreported)
                unreported.insert(result.station_name);
    if (!unreported.empty())
        session.note(tr("without a return, so without a score: {}"), join(std::vector<std::string>(unreported.begin(), unreported.end()), ", "));
    session.note(tr("a published month cannot be undone; findings: cwp check --month {}"), iso(run.month));
    return session.options().yes || session.options().dry_run || !session.world().in_is_terminal || session.confirm(say(tr("publish {}?"), iso(run.month)));
}

Exit publish_month(Session& session, Arguments const& arguments)
{
    Month const month = month_of(session, arguments);
    std::string const waived(trim(arguments.value("waive")));
    if (arguments.has("waive") && waived.empty())
        misuse(tr("--waive needs a reason"));
    Database const& db = session.writable_db();
    db.cache(64 * 1024);
    References references(db, session.pack());
    std::vector<Finding> const obstacles = publishing_obstacles(references, assessment_month(db, month), session.today());
    if (!obstacles.empty() && waived.empty())
        refuse_over(session, obstacles, month);
    if (!is_published(db, month) && !is_meant(session, load_run(db, month)))
        return Exit::no;
    Author const author = session.author();
    session.operate("publish", [&](Operation& operation) {
        publish(db, session.pack(),
                {.month = month, .today = session.today(), .at = session.world().now, .by = author.by.empty() ? author.user : author.by,
                 .waived = obstacles.empty() ? "" : waived, .operation = operation.number()});
        operation.count("run", {.added = 0, .changed = 1, .removed = 0});
        operation.irreversible();
        operation.note(waived);
    });
    if (!session.options().dry_run)
        session.note(tr("{} is published; write the bulletin with: cwp report bulletin --month {}"), iso(month), iso(month));
    return Exit::done;
}

/// What late and corrected records would change in a published month. It stays as it is.
Exit restate(Session& session, Arguments const& arguments)
{
    Month const month = month_of(session, arguments);
    Run const published = load_run(session.db(), month);
    if (published.state != RunState::published)
        fail(tr("{0} is not published, so it can simply be run again: cwp assess run --month {0}"), iso(month));
    session.show(differences_document(published, differences(session.db(), session.pack(), published), session.say()), "restate-" + iso(month));
    return Exit::done;
}

Command command(std::string verb, Text summary, std::string examples, Exit (*run)(Session&, Arguments const&))
{
    Command made;
    made.noun = "assess";
    made.verb = std::move(verb);
    made.summary = argument(summary);
    made.options = {month_option()};
    made.examples = std::move(examples);
    made.run = run;
    return made;
}

std::vector<Command> make(Session&)
{
    Command running = command("run", tr("score all officers and rooms for a month; a draft until it is published"),
                              "cwp assess run --month last\ncwp assess run --month 2026-10", run_month);
    running.writes = true;
    running.shows = false;
    Command showing = command("show", tr("show totals, ranks and grades of a month"),
                              "cwp assess show --month 2026-10\ncwp assess show --month last --top 3\ncwp assess show --month last --kind room\n"
                              "cwp assess show --month 2026-10 -f csv -o 2026-10.csv", show);
    showing.options.push_back({.name = "kind", .short_name = {}, .value = "KIND", .help = argument(tr("whose scores: of officers, or of rooms")), .repeats = false,
                               .choices = {"officer", "room"}});
    showing.options.push_back({.name = "top", .short_name = {}, .value = "N", .help = argument(tr("only the first N of each class")), .repeats = false, .choices = {}});
    Command explaining = command("explain", tr("take the score of an officer or a room apart, down to the records"),
                                 "cwp assess explain 012345 --month 2026-10\ncwp assess explain 012345 --month last --item visits\ncwp assess explain DY05 --month last\n"
                                 "cwp assess explain 012345 --month 2026-10 -f json", explain_score);
    explaining.positionals = {{"CODE", argument(tr("an officer's badge, a room's code, or a name that only one bears")), true, false}};
    explaining.options.push_back({.name = "item", .short_name = {}, .value = "INDICATOR", .help = argument(tr("only this indicator")), .repeats = false, .choices = {}});
    Command publishing = command("publish", tr("publish a month: from then on it does not move"),
                                 "cwp assess publish --month last\ncwp assess publish --month 2026-10 --waive 系统切换,9日重复登记已核实", publish_month);
    publishing.options.push_back({.name = "waive", .short_name = {}, .value = "REASON",
                                  .help = argument(tr("publish over findings of block checks; the reason is stored and printed in the bulletin")), .repeats = false, .choices = {}});
    publishing.writes = true;
    publishing.shows = false;
    Command restating = command("restate", tr("show what late and corrected records would change in a published month"),
                                "cwp assess restate --month 2026-10\ncwp assess restate --month last -f csv", restate);
    return {running, showing, explaining, publishing, restating};
}

}

namespace commands {
extern CommandFile const assess;
CommandFile const assess{"assess", make};
}

}
