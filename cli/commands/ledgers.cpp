#include "cli/command.hpp"
#include "cli/field_by_field.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"
#include "core/ledger/finding_records.hpp"
#include "core/ledger/records.hpp"

#include <charconv>

/// What every ledger can: list, show, add, edit, remove. All of it follows from the ledger's file.
namespace cwp {

namespace {

std::vector<std::string> separate(std::vector<std::string> const& lists)
{
    std::vector<std::string> words;
    for (std::string const& list : lists)
        for (std::string_view word : split(list, ','))
            if (!trim(word).empty())
                words.emplace_back(trim(word));
    return words;
}

/// `COLUMN=VALUE`; the value may hold further `=`.
std::pair<std::string, std::string> change(std::string const& written)
{
    std::size_t const equals = written.find('=');
    if (equals == std::string::npos || equals == 0)
        misuse(tr("'{}' should be written COLUMN=VALUE"), written);
    return {std::string(trim(std::string_view(written).substr(0, equals))), written.substr(equals + 1)};
}

Given changes(std::vector<std::string> const& written)
{
    Given given;
    for (std::string const& each : written)
        given.push_back(change(each));
    return given;
}

/// The journal is kept for ever and read by many: it has the command line without what is masked everywhere else.
void leave_out_sensitive(Session& session, Ledger const& ledger, Given const& given)
{
    for (auto const& [word, value] : given)
        if (column_called(ledger, word).sensitive)
            session.leave_out(word, value);
}

/// A text that was written by hand may hold numbers of persons.
void tell_of_numbers(Session& session, Ledger const& ledger, Given const& given)
{
    for (auto const& [word, value] : given) {
        Column const& column = column_called(ledger, word);
        if (column.type == ColumnType::text && !column.sensitive && holds_personal_number(value))
            session.note(tr("{}: a citizen id or mobile number stands in the text; it is stored as written and masked in what is written out"), column.label);
    }
}

std::int64_t limit_asked(Arguments const& arguments)
{
    if (!arguments.has("limit"))
        return 0;
    std::string const plain = half_width(arguments.value("limit"));
    std::int64_t limit = 0;
    auto const [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), limit);
    if (error != std::errc{} || end != plain.data() + plain.size() || limit < 1)
        misuse(tr("--limit {}: it must be a whole number from 1"), arguments.value("limit"));
    return limit;
}

/// CSV and JSON are read by programs: codes instead of names, and every column.
bool is_for_programs(GlobalOptions const& options)
{
    if (!options.format.empty())
        return options.format == "csv" || options.format == "json";
    return options.output.ends_with(".csv") || options.output.ends_with(".json");
}

/// Showing what is masked is an operation with a reason, so that the log tells who looked: it is opened for writing before anything is read.
bool unmask_asked(Session& session, Arguments const& arguments)
{
    if (!arguments.has("unmask"))
        return false;
    if (trim(arguments.value("unmask")).empty())
        misuse(tr("--unmask needs a reason: it is kept in the log"));
    if (session.options().dry_run)
        misuse(tr("--unmask is kept in the log, so it cannot be a dry run"));
    session.writable_db();
    return true;
}

/// Shows the document; where it is unmasked, not before the log has it.
void show_logged(Session& session, Ledger const& ledger, Arguments const& arguments, Document const& document)
{
    if (arguments.has("unmask"))
        session.operate("unmask", [&](Operation& operation) {
            operation.note(std::string(trim(arguments.value("unmask"))));
            operation.irreversible();
        });
    session.show(document, ledger.name, arguments.has("unmask"));
}

Listing listing_asked(Session& session, Arguments const& arguments)
{
    Listing listing;
    listing.period = period_asked(session, arguments);
    if (arguments.has("on"))
        listing.on = day_asked(session, arguments, "on");
    listing.station = arguments.value("station");
    listing.room = arguments.value("room");
    listing.predecessors = arguments.has("predecessors");
    if (listing.predecessors && listing.room.empty())
        misuse(tr("--predecessors goes with --room: say whose predecessors"));
    listing.officer = arguments.value("officer");
    listing.where = changes(arguments.values("where"));
    listing.sort = separate(arguments.values("sort"));
    listing.limit = limit_asked(arguments);
    listing.columns = separate(arguments.values("columns"));
    listing.count_by = arguments.value("count-by");
    listing.raw = is_for_programs(session.options());
    bool const on_screen = session.world().out_is_terminal && (session.options().output.empty() || session.options().output == "-");
    listing.width = on_screen ? session.world().width : 0;
    listing.today = session.today();
    return listing;
}

Exit list(Session& session, std::string const& name, Arguments const& arguments)
{
    Ledger const& ledger = session.pack().ledger(name);
    Listing listing = listing_asked(session, arguments);
    listing.unmask = unmask_asked(session, arguments);
    leave_out_sensitive(session, ledger, listing.where);
    References references(session.db(), session.pack());
    show_logged(session, ledger, arguments, list_records(references, ledger, listing, session.say()));
    return Exit::done;
}

Exit show(Session& session, std::string const& name, Arguments const& arguments)
{
    Ledger const& ledger = session.pack().ledger(name);
    bool const unmasked = unmask_asked(session, arguments);
    References references(session.db(), session.pack());
    std::int64_t const id = find_record(references, ledger, arguments.word("RECORD"));
    show_logged(session, ledger, arguments, show_record(references, ledger, id, unmasked, session.say()));
    return Exit::done;
}

Given given_columns(Ledger const& ledger, Arguments const& arguments)
{
    Given given;
    for (Column const& column : ledger.columns)
        if (arguments.has(column.name))
            given.emplace_back(column.name, arguments.value(column.name));
    return given;
}

Given asked_columns(Session& session, Ledger const& ledger)
{
    if (!session.world().in_is_terminal)
        misuse(tr("nothing to add: give the columns as options; needed: {}; see 'cwp {} add --help'"), join(required_options(ledger), " "), ledger.name);
    References references(session.db(), session.pack());
    return ask_field_by_field(session, references, ledger);
}

Exit add(Session& session, std::string const& name, Arguments const& arguments)
{
    session.writable_db();
    Ledger const& ledger = session.pack().ledger(name);
    Given given = given_columns(ledger, arguments);
    if (given.empty())
        given = asked_columns(session, ledger);
    leave_out_sensitive(session, ledger, given);
    References references(session.writable_db(), session.pack());
    std::int64_t id = 0;
    std::int64_t const number = session.operate("add", [&](Operation& operation) {
        operation.note(arguments.value("reason"));
        id = add_record(operation, references, ledger, given);
    });
    tell_of_numbers(session, ledger, given);
    if (number != 0)
        session.print("#" + std::to_string(id));
    return Exit::done;
}

Exit edit(Session& session, std::string const& name, Arguments const& arguments)
{
    Given const given = changes(arguments.words("CHANGE"));
    References references(session.writable_db(), session.pack());
    Ledger const& ledger = session.pack().ledger(name);
    leave_out_sensitive(session, ledger, given);
    std::int64_t const id = find_record(references, ledger, arguments.word("RECORD"));
    session.operate("edit", [&](Operation& operation) {
        operation.note(arguments.value("reason"));
        edit_record(operation, references, ledger, id, given);
    });
    tell_of_numbers(session, ledger, given);
    return Exit::done;
}

Exit remove(Session& session, std::string const& name, Arguments const& arguments)
{
    References references(session.writable_db(), session.pack());
    Ledger const& ledger = session.pack().ledger(name);
    std::int64_t const id = find_record(references, ledger, arguments.word("RECORD"));
    session.operate("remove", [&](Operation& operation) {
        operation.note(arguments.value("reason"));
        remove_record(operation, references, ledger, id);
    });
    return Exit::done;
}

OptionSpec option(std::string name, std::string value, Message help)
{
    OptionSpec spec;
    spec.name = std::move(name);
    spec.value = std::move(value);
    spec.help = std::move(help);
    return spec;
}

OptionSpec repeated(OptionSpec spec)
{
    spec.repeats = true;
    return spec;
}

bool refers_to(Ledger const& ledger, std::initializer_list<std::string_view> targets)
{
    for (std::string_view target : targets) {
        if (ledger.name == target)
            return true;
        for (Column const& column : ledger.columns)
            if (column.type == ColumnType::ref && column.target == target)
                return true;
    }
    return false;
}

std::vector<OptionSpec> list_options(Ledger const& ledger)
{
    std::vector<OptionSpec> options;
    if (!ledger.date.empty())
        options = period_options();
    options.push_back(option("on", "DATE", argument(tr("only what is in force, or dated, on this day"))));
    if (refers_to(ledger, {"unit", "room", "officer", "community"}))
        options.push_back(option("station", "UNIT", argument(tr("only of this station, or of all below this unit"))));
    if (refers_to(ledger, {"room", "officer"})) {
        options.push_back(option("room", "ROOM", argument(tr("only of this room, through the officer's post where the record names no room"))));
        options.push_back(option("predecessors", "", argument(tr("with --room: of the rooms too whose successor it is, as far back as they lead"))));
    }
    if (refers_to(ledger, {"officer"}))
        options.push_back(option("officer", "OFFICER", argument(tr("only of this officer"))));
    options.push_back(repeated(option("where", "COLUMN=VALUE", argument(tr("only with this value; nothing behind = means blank")))));
    options.push_back(repeated(option("sort", "COLUMN,...", argument(tr("in the order of these columns; -COLUMN descends; text by pinyin")))));
    options.push_back(option("limit", "N", argument(tr("at most so many records"))));
    options.push_back(repeated(option("columns", "COLUMN,...", argument(tr("these columns only, in this order")))));
    options.push_back(option("count-by", "COLUMN", argument(tr("count the records by this column instead of listing them"))));
    options.push_back(option("unmask", "REASON", argument(tr("show sensitive columns in full; the reason is kept in the log"))));
    return options;
}

std::vector<OptionSpec> column_options(Ledger const& ledger)
{
    std::vector<OptionSpec> options;
    for (Column const& column : ledger.columns)
        options.push_back(option(column.name, placeholder_of(column), help_of(column)));
    if (!ledger.find("reason"))
        options.push_back(option("reason", "TEXT", argument(tr("why, for the log"))));
    return options;
}

using Run = Exit (*)(Session&, std::string const&, Arguments const&);

Command command(Ledger const& ledger, char const* verb, Message summary, Run run)
{
    Command made;
    made.noun = ledger.name;
    made.verb = verb;
    made.summary = std::move(summary);
    made.group = ledger.pillar;
    made.run = [name = ledger.name, run](Session& session, Arguments const& arguments) { return run(session, name, arguments); };
    return made;
}

Command list_command(Ledger const& ledger)
{
    Command made = command(ledger, "list", say(tr("list {}"), ledger.title), list);
    made.options = list_options(ledger);
    std::string const noun = "cwp " + ledger.name + " list";
    made.examples = noun + (ledger.date.empty() ? " --sort " + ledger.key.front() : " --month last") + "\n" + noun + " -f csv -o " + ledger.name + ".csv\n"
        + noun + " --count-by " + ledger.key.front();
    return made;
}

PositionalSpec record_word(Ledger const& ledger)
{
    Message const help = ledger.code_column() ? argument(tr("its code, its name, or its number as '#12'"))
                                              : say(tr("its number, or its key: {}"), join(ledger.key, "/"));
    return {"RECORD", help, true, false};
}

Command show_command(Ledger const& ledger)
{
    Command made = command(ledger, "show", say(tr("show one record with its history ({})"), ledger.title), show);
    made.positionals = {record_word(ledger)};
    made.options = {option("unmask", "REASON", argument(tr("show sensitive columns in full; the reason is kept in the log")))};
    made.examples = "cwp " + ledger.name + " show '#12'";
    return made;
}

Command add_command(Ledger const& ledger)
{
    Command made = command(ledger, "add", say(tr("add a record ({}); without options, field by field"), ledger.title), add);
    made.options = column_options(ledger);
    made.writes = true;
    made.shows = false;
    made.examples = "cwp " + ledger.name + " add\ncwp " + ledger.name + " add";
    for (std::string const& name : required_options(ledger))
        made.examples += " " + name + " " + placeholder_of(ledger.column(std::string_view(name).substr(2)));
    return made;
}

Command edit_command(Ledger const& ledger)
{
    Command made = command(ledger, "edit", say(tr("change columns of a record, its key too: references follow ({})"), ledger.title), edit);
    made.positionals = {record_word(ledger), {"CHANGE", argument(tr("COLUMN=VALUE; nothing behind = clears the column")), true, true}};
    made.options = {option("reason", "TEXT", argument(tr("why, for the log")))};
    made.writes = true;
    made.shows = false;
    Column const& last = ledger.columns.back();
    made.examples = "cwp " + ledger.name + " edit '#12' " + last.name + "=" + placeholder_of(last) + " --reason TEXT";
    return made;
}

Command remove_command(Ledger const& ledger)
{
    Command made = command(ledger, "remove", say(tr("remove a record that no other refers to ({})"), ledger.title), remove);
    made.positionals = {record_word(ledger)};
    made.options = {option("reason", "TEXT", argument(tr("why, for the log")))};
    made.writes = true;
    made.shows = false;
    made.examples = "cwp " + ledger.name + " remove '#12' --reason TEXT\ncwp undo";
    return made;
}

std::vector<Command> of_ledger(Ledger const& ledger)
{
    return {list_command(ledger), show_command(ledger), add_command(ledger), edit_command(ledger), remove_command(ledger)};
}

std::vector<Command> of(Session& session, std::string_view noun)
{
    return session.pack().has_ledger(noun) ? of_ledger(session.pack().ledger(noun)) : std::vector<Command>{};
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
extern CommandFile const ledgers;
CommandFile const ledgers{"organisation", make, of, nouns};
}

}
