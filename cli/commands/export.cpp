#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/complaint.hpp"
#include "cli/periods.hpp"
#include "cli/replacing.hpp"
#include "cli/session.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/ledger/export.hpp"
#include "core/render/format.hpp"
#include "core/base/new_file.hpp"

#include <ostream>

/// Records into CSV or workbooks that can be imported again.
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

void check_unmask(Session& session, Arguments const& arguments)
{
    if (arguments.has("unmask") && trim(arguments.value("unmask")).empty())
        misuse(tr("--unmask needs a reason: it is kept in the log"));
    if (arguments.has("unmask") && session.options().dry_run)
        misuse(tr("--unmask is kept in the log, so it cannot be a dry run"));
}

/// Writing sensitive columns out is an operation with a reason, so that the log tells who took them.
void record_unmask(Session& session, std::string_view reason)
{
    session.operate("unmask", [&](Operation& operation) {
        operation.note(std::string(trim(reason)));
        operation.irreversible();
    });
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

/// Records on their way into files or to the standard output.
class Exporting {
public:
    Exporting(Session& session, ExportOptions options, std::vector<std::string> names);
    /// Whether all its files may be written; false in a dry run.
    bool may_begin() const;
    void run();

private:
    std::string path_of(std::string const& ledger) const { return output_path(m_session, ledger + (m_workbook ? ".xlsx" : ".csv")); }
    void csv_file(Ledger const& ledger, std::string const& path);
    void workbook_file(std::vector<std::string> const& names, std::string const& path);
    void to_standard_output();
    void write();
    void fill(WorkbookWriter& workbook, std::vector<std::string> const& names);
    void tell_withheld();
    WorkbookOptions workbook_options(std::string const& title, std::string const& name = {}) const { return {.title = title, .name = name, .language = m_language, .streaming = true}; }

    Session& m_session;
    ExportOptions m_options;
    References m_references;
    Language m_language;
    std::vector<std::string> m_names; ///< of the ledgers
    bool m_folder = false;            ///< -o names one: each ledger has a file of its own
    bool m_workbook = false;
    Exported m_done;
};

Exporting::Exporting(Session& session, ExportOptions options, std::vector<std::string> names)
    : m_session(session), m_options(std::move(options)), m_references(session.db(), session.pack()), m_language(session.say().language()), m_names(std::move(names)),
      m_folder(!session.options().output.empty() && names_folder(session.world().path(session.options().output))), m_workbook(workbook_asked(session.options()))
{
    if (m_names.size() > 1 && !m_folder && !m_workbook)
        misuse(tr("several ledgers need a folder: -o DIR/"));
}

bool Exporting::may_begin() const
{
    bool may = true;
    for (std::string const& name : m_names) {
        std::string const path = path_of(name);
        if (path.empty())
            return true;
        may = may_write(m_session, path);
        if (!m_folder)
            break;
    }
    return may;
}

void Exporting::csv_file(Ledger const& ledger, std::string const& path)
{
    make_folder_of(path);
    NewFile file(path);
    Exported const done = export_records(m_references, ledger, m_options, m_language, [&](std::string_view bytes) { file.write(bytes); });
    file.commit();
    m_session.note(tr("written: {} ({} records)"), path, done.records);
    m_done.add(done);
}

/// Once for all ledgers: what a reader of the files would otherwise take for all there is.
void Exporting::tell_withheld()
{
    if (!m_done.left_out.empty())
        m_session.note(tr("sensitive columns left out: {}; --unmask REASON writes them too"), join(m_done.left_out, ", "));
    if (m_done.masked > 0)
        m_session.note(tr("citizen ids and mobile numbers masked in texts: {}; import refuses such texts, --unmask REASON writes them in full"), m_done.masked);
}

void Exporting::fill(WorkbookWriter& workbook, std::vector<std::string> const& names)
{
    for (std::string const& name : names)
        m_done.add(export_records(m_references, m_session.pack().ledger(name), m_options, m_language, workbook));
}

void Exporting::workbook_file(std::vector<std::string> const& names, std::string const& path)
{
    make_folder_of(path);
    NewFile file(path);
    WorkbookWriter workbook(workbook_options(join(names, " "), path), file.temporary_path());
    std::int64_t const before = m_done.records;
    fill(workbook, names);
    workbook.finish();
    file.commit();
    m_session.note(tr("written: {} ({} records)"), path, m_done.records - before);
}

void Exporting::to_standard_output()
{
    if (m_workbook) {
        m_session.refuse_on_terminal(format_named("xlsx"));
        WorkbookWriter workbook(workbook_options(join(m_names, " ")));
        fill(workbook, m_names);
        m_session.world().out << workbook.bytes();
        return;
    }
    World& world = m_session.world();
    auto const put = [&](std::string_view bytes) { world.out_is_terminal ? world.out << safe_lines(bytes) : world.out << bytes; };
    for (std::string const& name : m_names)
        m_done.add(export_records(m_references, m_session.pack().ledger(name), m_options, m_language, put));
}

void Exporting::run()
{
    write();
    tell_withheld();
}

void Exporting::write()
{
    std::string const first = path_of(m_names.front());
    if (first.empty()) {
        to_standard_output();
    } else if (m_workbook && !m_folder) {
        workbook_file(m_names, first);
    } else {
        for (std::string const& name : m_names)
            m_workbook ? workbook_file({name}, path_of(name)) : csv_file(m_session.pack().ledger(name), path_of(name));
    }
}

Exit run(Session& session, std::vector<std::string> const& names, Arguments const& arguments)
{
    workbook_asked(session.options()); // refuses other formats before anything is done
    check_unmask(session, arguments);
    ExportOptions options = options_of(session, arguments);
    options.listing.unmask = arguments.has("unmask");
    Exporting exporting(session, std::move(options), names);
    if (!exporting.may_begin())
        return Exit::done;
    if (arguments.has("unmask"))
        record_unmask(session, arguments.value("unmask"));
    exporting.run();
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
    made.summary = argument(tr("write ledgers as CSV files or workbooks that can be imported again"));
    made.positionals = {{"LEDGER", argument(tr("ledgers to write; several need -o DIR/, or one workbook: -o FILE.xlsx")), true, true}};
    made.options = export_options(true);
    made.examples = "cwp export visit --month last -o visits.csv\ncwp export unit room officer post -o backup/\ncwp export officer --excel -o officers.csv\ncwp export room officer -o 台账.xlsx";
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
    made.summary = say(tr("write records as CSV or xlsx that can be imported again ({})"), ledger.title);
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
