#include "cli/asked.hpp"
#include "cli/command.hpp"
#include "cli/complaint.hpp"
#include "cli/import_files.hpp"
#include "cli/import_folder.hpp"
#include "cli/import_known.hpp"
#include "cli/import_telling.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/text.hpp"
#include "core/ledger/import.hpp"
#include "core/ledger/import_report.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <set>

#include <unistd.h>

/// Files of stations into ledgers: `cwp import FILE…`, and `import` of every ledger.
namespace cwp {

namespace {

/// Why nothing was stored, and of several files how many had no fault of their own.
Message nothing_stored(std::size_t good, std::size_t files)
{
    if (files < 2 || good == 0)
        return say(tr("nothing was stored: correct the rows and import the file again, or store the good ones with --skip-errors"));
    return say(tr("nothing was stored, though {} of {} files are without fault: correct the others and import all again, or store what is good with --skip-errors"), good, files);
}

/// Rows were refused and nothing may be stored: carried out of the operation, which is rolled back by it.
class Refused : public Error {
public:
    Refused(std::size_t good, std::size_t files) : Error(nothing_stored(good, files)) {}
};

struct ImportRequest {
    SheetOptions sheet;
    ImportOptions rows;
    std::string report;     ///< --report
    std::string rejects;    ///< --rejects
    std::string return_station;
    std::optional<Month> return_month;
};

char delimiter_named(std::string const& word)
{
    if (word == "tab" || word == "\\t" || word == "\t")
        return '\t';
    if (word == "," || word == ";" || word == "|")
        return word.front();
    misuse(tr("--delimiter {}: it is one of , ; | tab"), word);
}

OnDuplicate policy_named(std::string const& word)
{
    return word == "skip" ? OnDuplicate::skip : (word == "update" ? OnDuplicate::update : OnDuplicate::error);
}

void read_return(Session& session, std::string const& word, ImportRequest& request)
{
    std::string const plain = half_width(word);
    std::size_t const colon = plain.rfind(':');
    if (colon == std::string::npos || colon == 0)
        misuse(tr("--return {}: write STATION:MONTH, as in 430721510000:2026-10"), word);
    request.return_station = plain.substr(0, colon);
    request.return_month = month_named(session, "--return", plain.substr(colon + 1));
}

ImportRequest request_of(Session& session, std::string const& ledger, Arguments const& arguments)
{
    ImportRequest request;
    request.sheet.ledger = ledger.empty() && arguments.has("as") ? ledger_asked(session, "--as", arguments.value("as")) : ledger;
    if (arguments.has("encoding") && arguments.value("encoding") != "auto")
        request.sheet.encoding = encoding_named(arguments.value("encoding"));
    if (arguments.has("delimiter") && arguments.value("delimiter") != "auto")
        request.sheet.delimiter = delimiter_named(arguments.value("delimiter"));
    request.rows.on_duplicate = policy_named(arguments.value("on-duplicate"));
    request.sheet.key_suffices = request.rows.on_duplicate == OnDuplicate::update;
    request.rows.skip_errors = arguments.has("skip-errors");
    request.rows.end_open = arguments.has("end-open");
    request.sheet.tabs = arguments.values("sheet");
    request.report = arguments.value("report");
    request.rejects = arguments.value("rejects");
    if (!request.rejects.empty() && !request.rows.skip_errors)
        misuse(tr("--rejects goes with --skip-errors: otherwise one bad row refuses the whole file"));
    if (arguments.has("return"))
        read_return(session, arguments.value("return"), request);
    return request;
}

/// One import from the files named on the line to the last word about it.
class ImportRun {
public:
    ImportRun(Session& session, ImportRequest request, ImportNames names)
        : m_session(session), m_request(std::move(request)), m_names(std::move(names)), m_files(session, m_names.names()), m_rejects(session.world(), m_files, m_request.rejects), m_progress(session)
    {
    }

    Exit run()
    {
        check_report();
        m_session.writable_db();
        for (Message const& note : m_names.notes)
            m_session.note(note);
        try {
            open_sheets();
            drop_known();
            if (!m_sheets.empty() || m_request.return_month)
                store();
        } catch (Refused const& refused) {
            m_progress.erase();
            m_facts.exit_code = static_cast<int>(refused.exit());
            tell_refused();
            m_session.world().err << safe_lines(m_session.say()(refused.message())) << '\n';
        } catch (Error const& error) {
            m_facts.exit_code = static_cast<int>(error.exit());
            m_facts.failures.push_back(error.message());
            write_report();
            hint_at_end_open();
            throw;
        }
        write_report();
        return static_cast<Exit>(m_facts.exit_code);
    }

private:
    /// Nothing is stored when the report of it cannot be.
    void check_report() const
    {
        if (m_request.report.empty())
            return;
        namespace fs = std::filesystem;
        std::error_code none;
        std::string const path = m_session.world().path(m_request.report);
        fs::path const folder = fs::path(path).has_parent_path() ? fs::path(path).parent_path() : fs::path(".");
        if (fs::is_directory(path, none) || !fs::is_directory(folder, none) || ::access(folder.c_str(), W_OK) != 0)
            cannot(tr("--report {}: name a file in a folder that exists and that you may write to; nothing was read"), m_request.report);
    }

    void open_sheets()
    {
        Pack const& pack = m_session.pack();
        std::vector<Headings> ledgers;
        for (std::string const& name : m_request.sheet.ledger.empty() ? pack.ledger_names() : std::vector<std::string>{m_request.sheet.ledger})
            ledgers.emplace_back(pack.ledger(name));
        std::vector<Message> failures;
        Exit exit = Exit::no;
        for (std::size_t i = 0; i < m_files.count(); ++i) {
            try {
                for (Sheet& sheet : cwp::open_sheets(m_files.sheet_file(i), ledgers, m_request.sheet, m_session.say().language())) {
                    m_sheets.push_back(std::move(sheet));
                    m_places.push_back(i);
                }
            } catch (Error const& error) {
                failures.push_back(error.message());
                exit = error.exit();
            }
        }
        if (failures.empty())
            return;
        Message all = failures.front();
        for (std::size_t i = 1; i < failures.size(); ++i)
            all = Message{"{}\n{}", {all, failures[i]}};
        if (m_request.rows.skip_errors && !m_sheets.empty()) {
            m_session.world().err << safe_lines(m_session.say()(all)) << '\n' << m_session.say()(tr("files left out whole: {}"), failures.size()) << '\n';
            m_facts.failures = std::move(failures);
            m_facts.exit_code = static_cast<int>(Exit::no);
            return;
        }
        if (failures.size() < m_files.count())
            all = Message{"{}\n{}", {all, say(tr("nothing was stored, though {} of {} files could be opened: put the others right or take them out and import all again, or leave them out with --skip-errors"), m_files.count() - failures.size(), m_files.count())}};
        throw Error(all, exit);
    }

    /// Of several sheets of a workbook each counts for the one file.
    std::size_t files_without_fault() const
    {
        std::set<std::size_t> faulty;
        for (std::size_t i = 0; i < m_places.size(); ++i)
            if (m_outcome.sheets[i].counts.rejected > 0)
                faulty.insert(m_places[i]);
        return m_files.count() - faulty.size();
    }

    /// The very same file again changes nothing; who wants it compared says --on-duplicate.
    void drop_known()
    {
        if (m_request.rows.on_duplicate == OnDuplicate::error)
            m_facts.known = cwp::drop_known(m_session, m_sheets, m_places, m_names);
        if (m_sheets.empty() && m_facts.known.size() > 1 && !speaks_json() && !m_session.options().quiet)
            m_session.print(m_session.say()(tr("{} files: all were imported before; nothing to do"), m_facts.known.size()));
    }

    void store()
    {
        Database const& db = m_session.writable_db();
        db.cache(64 * 1024);
        // Every reference comes from a record that was read within the transaction, so the database need not look each up again.
        db.enforce_references(false);
        struct Enforced {
            Database const& db;
            ~Enforced() { db.enforce_references(true); }
        } const enforced{db};
        m_facts.dry_run = m_session.options().dry_run;
        m_facts.operation = m_session.operate("import", [this](Operation& operation) { work(operation); }, [this] { finish(); });
        m_facts.stored = m_facts.operation != 0;
    }

    void work(Operation& operation)
    {
        References references(operation.db(), m_session.pack());
        m_outcome = import_sheets(operation, references, m_sheets, m_request.rows, m_session.say(), hooks());
        m_progress.erase();
        if (!m_outcome.faults.empty() && !m_request.rows.skip_errors)
            throw Refused(files_without_fault(), m_files.count());
        if (!m_outcome.faults.empty())
            operation.note("--skip-errors");
        if (m_request.return_month)
            m_return_added = record_return(operation, references, record_asked(references, "unit", "--return", m_request.return_station), *m_request.return_month, m_session.today());
    }

    ImportHooks hooks()
    {
        ImportHooks hooks;
        hooks.progress = [this](std::size_t sheet, std::size_t bytes, std::size_t rows) { m_progress.tell(m_sheets[sheet], bytes, rows); };
        hooks.reject = [this](std::size_t sheet, std::string_view bytes) {
            if (!m_session.options().dry_run)
                m_rejects.add(m_places[sheet], m_sheets[sheet], bytes);
        };
        return hooks;
    }

    void finish()
    {
        tell_notes(m_session, m_sheets, m_outcome);
        if (!m_outcome.faults.empty()) {
            tell_faults(m_session, m_sheets, m_outcome.faults, m_request.report);
            m_facts.exit_code = static_cast<int>(Exit::no);
        }
        keep_rejects();
        if (!speaks_json() && !m_session.options().quiet)
            tell_counts(m_session, m_sheets, m_outcome, m_facts.known.size());
        if (m_request.return_month && !m_return_added)
            m_session.note(tr("the return of {} for {} was recorded before"), m_request.return_station, iso(*m_request.return_month));
    }

    void keep_rejects()
    {
        std::vector<KeptRejects> const kept = m_rejects.keep(m_session.say().language());
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            std::size_t const place = m_places[i];
            bool const is_told = i > 0 && m_places[i - 1] == place; // several sheets of one workbook
            auto const& [path, before] = kept[place];
            m_facts.rejects.push_back(path);
            if (path.empty() || is_told)
                continue;
            if (before)
                m_session.note(tr("the same rows were refused before and are in {}: correct them there and import that file"), path);
            else
                m_session.note(tr("refused rows are in {}: correct them there and import that file"), path);
        }
    }

    void tell_refused()
    {
        tell_notes(m_session, m_sheets, m_outcome);
        tell_faults(m_session, m_sheets, m_outcome.faults, m_request.report);
    }

    void hint_at_end_open()
    {
        bool const ends = std::any_of(m_sheets.begin(), m_sheets.end(), [](Sheet const& sheet) { return has_open_records(sheet.ledger()); });
        if (ends && !m_request.rows.end_open && m_outcome.changes_anything())
            m_session.note(tr("if the new records follow open ones, --end-open ends those the day before"));
    }

    bool speaks_json() const { return m_session.options().format == "json"; }

    void write_report()
    {
        if (m_request.report.empty() && !speaks_json())
            return;
        std::string const report = import_report(m_sheets, m_outcome, m_facts, m_session.say());
        if (!m_request.report.empty())
            replace_file(m_session.world().path(m_request.report), report);
        if (speaks_json())
            m_session.world().out << report;
    }

    Session& m_session;
    ImportRequest m_request;
    ImportNames m_names;
    ImportFiles m_files;
    RejectsFiles m_rejects;
    Progress m_progress;
    std::vector<Sheet> m_sheets;
    std::vector<std::size_t> m_places; ///< of the sheets among the files
    ImportOutcome m_outcome;
    ImportFacts m_facts;
    bool m_return_added = false;
};

OptionSpec option(char const* name, char const* value, Text help, std::vector<std::string> choices = {})
{
    OptionSpec spec;
    spec.name = name;
    spec.value = value;
    spec.help = argument(help);
    spec.choices = std::move(choices);
    return spec;
}

OptionSpec tabs()
{
    OptionSpec spec = option("sheet", "NAME", tr("of a workbook the sheet to read, by name or number; may be given several times"));
    spec.repeats = true;
    return spec;
}

std::vector<OptionSpec> import_options()
{
    return {option("encoding", "ENCODING", tr("utf-8, gb18030 or utf-16, where it is not recognised rightly")),
            option("delimiter", "CHARACTER", tr(", ; | or tab, where it is not recognised rightly")),
            tabs(),
            option("on-duplicate", "POLICY", tr("what happens where a record is stored with other content: error refuses it, skip keeps it, update takes what the file says"), {"error", "skip", "update"}),
            option("skip-errors", "", tr("store the good rows; the others go to NAME.rejects.csv or .xlsx beside the file")),
            option("rejects", "FILE", tr("where the refused rows go")),
            option("report", "FILE.json", tr("write everything found as JSON")),
            option("return", "STATION:MONTH", tr("record in the same operation that the station has handed in this month")),
            option("end-open", "", tr("a record that starts ends the open one of the same officer, the day before")),
            option("recursive", "", tr("of a folder read the folders in it, too"))};
}

Command command(std::string const& ledger)
{
    Command made;
    made.positionals = {{"FILE", argument(tr("CSV or Excel files as stations send them, or folders of such files; - is the standard input")), true, true}};
    made.options = import_options();
    made.writes = true;
    made.shows = false;
    made.run = [ledger](Session& session, Arguments const& arguments) {
        return ImportRun(session, request_of(session, ledger, arguments), import_names(session.world(), arguments.words("FILE"), arguments.has("recursive"))).run();
    };
    return made;
}

Command general()
{
    Command made = command({});
    made.noun = "import";
    made.summary = argument(tr("store files of rows, each in the ledger that its headings name"));
    made.options.insert(made.options.begin(), option("as", "LEDGER", tr("the ledger, where the headings do not say which")));
    made.examples = "cwp import 入户调查_2026年10月.csv\ncwp import 2026-10/ --skip-errors\ncwp import - --as visit < visits.csv\ncwp import october.csv --return 430721510000:2026-10";
    made.group = "system";
    return made;
}

Command of_ledger(Ledger const& ledger)
{
    Command made = command(ledger.name);
    made.noun = ledger.name;
    made.verb = "import";
    made.summary = say(tr("store files of rows ({})"), ledger.title);
    made.examples = "cwp " + ledger.name + " import " + ledger.name + ".csv\ncwp " + ledger.name + " import " + ledger.name + ".csv --dry-run";
    made.group = ledger.pillar;
    return made;
}

std::vector<Command> of(Session& session, std::string_view noun)
{
    if (noun == "import")
        return {general()};
    return session.pack().has_ledger(noun) ? std::vector<Command>{of_ledger(session.pack().ledger(noun))} : std::vector<Command>{};
}

std::vector<std::string> nouns(Session& session)
{
    std::vector<std::string> names = session.pack().ledger_names();
    names.push_back("import");
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
extern CommandFile const import_;
CommandFile const import_{"system", make, of, nouns};
}

}
