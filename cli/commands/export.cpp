#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/ledger/export.hpp"
#include "core/store/new_file.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>

/// Records into CSV that can be imported again.
namespace cwp {

namespace {

Given restrictions(std::vector<std::string> const& written)
{
    Given given;
    for (std::string const& each : written) {
        std::size_t const equals = each.find('=');
        if (equals == std::string::npos || equals == 0)
            misuse(tr("'{}' should be written COLUMN=VALUE"), each);
        given.emplace_back(std::string(trim(std::string_view(each).substr(0, equals))), each.substr(equals + 1));
    }
    return given;
}

/// Writing sensitive columns out is an operation with a reason, so that the log tells who took them.
bool unmask(Session& session, Arguments const& arguments)
{
    if (!arguments.has("unmask"))
        return false;
    std::string const reason(trim(arguments.value("unmask")));
    if (reason.empty())
        misuse(tr("--unmask needs a reason: it is kept in the log"));
    session.operate("unmask", [&](Operation& operation) {
        operation.note(reason);
        operation.irreversible();
    });
    return true;
}

ExportOptions options_of(Session& session, Arguments const& arguments)
{
    ExportOptions options;
    options.listing.period = period_asked(session, arguments);
    options.listing.station = arguments.value("station");
    options.listing.room = arguments.value("room");
    options.listing.officer = arguments.value("officer");
    options.listing.where = restrictions(arguments.values("where"));
    options.listing.today = session.today();
    options.listing.raw = true;
    options.excel = arguments.has("excel");
    return options;
}

void write_file(Session& session, References& references, Ledger const& ledger, ExportOptions const& options, std::string const& path)
{
    NewFile file(path);
    std::ofstream out(file.temporary_path(), std::ios::binary);
    std::int64_t const count = export_records(references, ledger, options, session.say().language(), [&](std::string_view bytes) { out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); });
    out.close();
    if (!out)
        cannot(tr("{}: it could not be written: the disk is full or the folder is read-only"), path);
    file.commit();
    session.note(tr("written: {} ({} records)"), path, count);
}

bool is_folder(std::string const& path)
{
    std::error_code none;
    return path.ends_with('/') || std::filesystem::is_directory(path, none);
}

void refuse_other_formats(Session& session)
{
    std::string const& format = session.options().format;
    if (!format.empty() && format != "csv")
        misuse(tr("export writes CSV, which import reads again; for {} use list"), format);
}

Exit run(Session& session, std::vector<std::string> const& names, Arguments const& arguments)
{
    refuse_other_formats(session);
    ExportOptions options = options_of(session, arguments);
    options.listing.unmask = unmask(session, arguments);
    References references(session.db(), session.pack());
    std::string const& given = session.options().output;
    std::string const path = given.empty() || given == "-" ? std::string() : session.world().path(given);
    bool const folder = !path.empty() && is_folder(path);
    if (names.size() > 1 && !folder)
        misuse(tr("several ledgers need a folder: -o DIR/"));
    if (folder) {
        std::error_code error;
        std::filesystem::create_directories(path, error);
        if (error)
            cannot(tr("{}: the folder cannot be made: {}"), path, reason(error.value()));
    }
    for (std::string const& name : names) {
        Ledger const& ledger = session.pack().ledger(name);
        if (path.empty())
            export_records(references, ledger, options, session.say().language(), [&](std::string_view bytes) { session.world().out << bytes; });
        else
            write_file(session, references, ledger, options, folder ? (std::filesystem::path(path) / (name + ".csv")).string() : path);
    }
    return Exit::done;
}

OptionSpec option(char const* name, char const* value, Text help)
{
    OptionSpec spec;
    spec.name = name;
    spec.value = value;
    spec.help = argument(help);
    return spec;
}

std::vector<OptionSpec> export_options(bool dated)
{
    std::vector<OptionSpec> options;
    if (dated)
        options = period_options();
    options.push_back(option("station", "UNIT", tr("only of this station, or of all below this unit")));
    options.push_back(option("room", "ROOM", tr("only of this room, through the officer's post where the record names no room")));
    options.push_back(option("officer", "OFFICER", tr("only of this officer")));
    options.push_back(option("where", "COLUMN=VALUE", tr("only with this value; nothing behind = means blank")));
    options.back().repeats = true;
    options.push_back(option("excel", "", tr("with a byte order mark and CRLF, so that Excel opens it with a double click")));
    options.push_back(option("unmask", "REASON", tr("with the sensitive columns, which are left out otherwise; the reason is kept in the log")));
    return options;
}

Command general()
{
    Command made;
    made.noun = "export";
    made.summary = argument(tr("write ledgers as CSV files that can be imported again"));
    made.positionals = {{"LEDGER", argument(tr("ledgers to write; several need -o DIR/")), true, true}};
    made.options = export_options(true);
    made.examples = "cwp export visit --month last -o visits.csv\ncwp export unit room officer post -o backup/\ncwp export officer --excel -o officers.csv";
    made.group = "system";
    made.run = [](Session& session, Arguments const& arguments) {
        std::vector<std::string> names;
        for (std::string const& word : arguments.words("LEDGER"))
            names.push_back(ledger_asked(session, {}, word));
        return run(session, names, arguments);
    };
    return made;
}

Command of_ledger(Ledger const& ledger)
{
    Command made;
    made.noun = ledger.name;
    made.verb = "export";
    made.summary = say(tr("write records as CSV that can be imported again ({})"), ledger.title);
    made.options = export_options(!ledger.date.empty());
    made.examples = "cwp " + ledger.name + " export -o " + ledger.name + ".csv";
    made.group = ledger.pillar;
    made.run = [name = ledger.name](Session& session, Arguments const& arguments) { return run(session, {name}, arguments); };
    return made;
}

std::vector<Command> of(Session& session, std::string_view noun)
{
    if (noun == "export")
        return {general()};
    return session.pack().has_ledger(noun) ? std::vector<Command>{of_ledger(session.pack().ledger(noun))} : std::vector<Command>{};
}

std::vector<std::string> nouns(Session& session)
{
    std::vector<std::string> names = session.pack().ledger_names();
    names.push_back("export");
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
extern CommandFile const export_;
CommandFile const export_{"system", make, of, nouns};
}

}
