#include "cli/checklist_form.hpp"
#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/ledger/records.hpp"
#include "core/room/open_rooms.hpp"

#include <algorithm>

/// `cwp checklist fill`: inspects a room on the terminal.
namespace cwp {

namespace {

/// The room as it is open on the day. Error that says from when to when it was.
OpenRoom room_inspected(References& references, std::string const& written, Date date)
{
    std::int64_t const id = find_record(references, references.pack().ledger("room"), written);
    std::vector<OpenRoom> const rooms = open_rooms(references.db(), date);
    auto const found = std::find_if(rooms.begin(), rooms.end(), [id](OpenRoom const& room) { return room.id == id; });
    if (found != rooms.end())
        return *found;
    Statement days = references.db().prepare("SELECT opened, COALESCE(closed, '…') FROM room WHERE id = ?");
    days.with(id).step();
    fail(tr("{} ({}) was not open on {} (it was from {} to {}): it cannot be inspected"), references.name("room", id), references.code("room", id), iso(date), days.text(0), days.text(1));
}

std::map<std::string, ItemAnswer> stored_answers(Database const& db, std::int64_t room, Date date)
{
    Statement rows = db.prepare("SELECT item, result, COALESCE(note, '') FROM checklist WHERE room = ? AND date = ?");
    rows.with(room, iso(date));
    std::map<std::string, ItemAnswer> stored;
    while (rows.step())
        stored[rows.string(0)] = {rows.string(0), rows.string(1), rows.string(2)};
    return stored;
}

ChecklistForm form_of(Session& session, References& references, OpenRoom const& room, Date date)
{
    ChecklistForm form;
    for (ChecklistItem& item : checklist_items(references.db(), month_containing(date)))
        if (item.applies_to(room.kind))
            form.items.push_back(std::move(item));
    Column const& kind = references.pack().ledger("room").column("kind");
    auto const label = std::find_if(kind.choices.begin(), kind.choices.end(), [&](Choice const& choice) { return choice.code == room.kind; });
    std::string const kind_in_words = label == kind.choices.end() ? room.kind : session.say()(label->label);
    form.title = session.say()(tr("{} ({}), {}, {}"), room.name, room.code, kind_in_words, iso(date));
    form.stored = stored_answers(references.db(), room.id, date);
    return form;
}

void write(Operation& operation, References& references, OpenRoom const& room, Date date, std::string const& inspector, ChecklistForm const& form, ItemAnswer const& answer)
{
    Ledger const& ledger = references.pack().ledger("checklist");
    Given values{{"result", answer.result}, {"note", answer.note}};
    if (!inspector.empty())
        values.emplace_back("inspector", inspector);
    if (form.stored.contains(answer.item)) {
        edit_record(operation, references, ledger, find_record(references, ledger, room.code + "/" + iso(date) + "/" + answer.item), values);
        return;
    }
    values.insert(values.begin(), {{"room", room.code}, {"date", iso(date)}, {"item", answer.item}});
    add_record(operation, references, ledger, values);
}

/// `13 passed, 1 failed, 0 not applicable, 1 left as they were`.
void tell(Session& session, ChecklistForm const& form, std::vector<ItemAnswer> const& answers)
{
    auto const count = [&](std::string_view result) { return std::count_if(answers.begin(), answers.end(), [result](ItemAnswer const& answer) { return answer.result == result; }); };
    session.note(tr("{}: {} passed, {} failed, {} not applicable, {} left as they were"), form.title, count("pass"), count("fail"), count("na"), form.items.size() - answers.size());
}

Exit fill(Session& session, Arguments const& arguments)
{
    Date const date = day_asked(session, arguments, "date");
    if (date > session.today())
        misuse(tr("--date {} is after today, {}: an inspection is written down when it was made"), iso(date), iso(session.today()));
    if (!session.world().in_is_terminal)
        misuse(tr("a form needs a terminal; without one make a sheet with 'cwp template checklist', fill it in and read it with 'cwp checklist import FILE'"));
    References references(session.writable_db(), session.pack());
    OpenRoom const room = room_inspected(references, arguments.word("ROOM"), date);
    ChecklistForm const form = form_of(session, references, room, date);
    std::string const inspector = arguments.has("inspector") ? arguments.value("inspector") : session.options().by;
    std::vector<ItemAnswer> const answers = ask_checklist(session, references, form);
    tell(session, form, answers);
    session.operate("fill", [&](Operation& operation) {
        for (ItemAnswer const& answer : answers)
            write(operation, references, room, date, inspector, form, answer);
    });
    return Exit::done;
}

OptionSpec option(std::string name, std::string value, Text help)
{
    return {.name = std::move(name), .short_name = {}, .value = std::move(value), .help = argument(help), .repeats = false, .choices = {}};
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "checklist";
    command.verb = "fill";
    command.group = "management";
    command.summary = argument(tr("inspect a room on the terminal: every item that applies to it, stored as one operation"));
    command.positionals = {{"ROOM", argument(tr("code or name of the room")), true, false}};
    command.options = {option("date", "DATE", tr("day of the inspection; today where it is left out")), option("inspector", "NAME", tr("who inspected; --by where it is left out"))};
    command.examples = "cwp checklist fill 430721513101\ncwp checklist fill 430721513101 --date 2026-10-16 --inspector 治安大队";
    command.run = fill;
    command.writes = true;
    return {command};
}

}

namespace commands {
extern CommandFile const checklist;
CommandFile const checklist{"management", make};
}

}
