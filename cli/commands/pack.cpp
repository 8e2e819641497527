#include "cli/command.hpp"
#include "cli/pack_mistakes.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/base/digest.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/ledger/ledger_change.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/regulation.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace cwp {

namespace {

constexpr std::string_view latest = "9999-99";

/// How a file of the regulation in force compares with the one built into the program.
Text origin(PackFile const& file, Pack const& built_in)
{
    if (file.text.empty()) {
        return tr("removed");
    }
    PackFile const* original = built_in.file(file.path, latest);
    return original == nullptr ? tr("added") : original->text == file.text ? tr("built-in") : tr("changed");
}

Exit list(Session& session, Arguments const&)
{
    Speech const& say = session.say();
    Table table;
    table.key = "files";
    table.columns = {{"path", say(tr("file")), CellKind::code}, {"from", say(tr("in force from")), CellKind::date},
        {"origin", say(tr("origin")), CellKind::text}, {"sha256", "SHA-256", CellKind::code}};
    Pack const built_in = Pack::embedded();
    for (PackFile const& file : session.pack().files()) {
        std::string const from = file.from == "0000-00" ? "" : file.from;
        table.rows.push_back({{code_cell(file.path), date_cell(from), text_cell(say(origin(file, built_in))), code_cell(sha256(file.text))}, RowRole::item});
    }
    Document document;
    document.name = "pack";
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    session.show(document);
    return Exit::done;
}

/// The regulation in force with the files of `folder` over it; the one in force where no folder is given.
Pack pack_with(Session& session, std::string const& folder)
{
    if (folder.empty()) {
        return Pack(session.pack().files());
    }
    return with_files(session.pack(), folder_files(session.world().path(folder)), std::string(latest));
}

Exit check(Session& session, Arguments const& arguments)
{
    Pack const pack = pack_with(session, arguments.word("DIR"));
    std::vector<Message> const mistakes = all_mistakes_in(pack);
    for (Message const& mistake : mistakes) {
        session.print(printable(session.say()(mistake)));
    }
    session.note(tr("{} files looked at, mistakes: {}"), pack.files().size(), mistakes.size());
    return mistakes.empty() ? Exit::done : Exit::no;
}

Exit export_files(Session& session, Arguments const& arguments)
{
    namespace fs = std::filesystem;
    std::string const folder = session.world().path(arguments.word("DIR"));
    std::error_code error;
    if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error))) {
        fail(tr("{} is there already and not an empty folder; name a new one"), folder);
    }
    Pack const pack = arguments.has("built-in") ? Pack::embedded() : Pack(session.pack().files());
    std::optional<Month> const month = month_asked(session, arguments);
    bool const dry_run = session.options().dry_run;
    std::set<std::string> written;
    for (PackFile const& file : pack.files()) {
        PackFile const* in_force = pack.file(file.path, month ? iso(*month) : latest);
        if (in_force == nullptr || !written.insert(file.path).second) {
            continue;
        }
        if (dry_run)
            continue;
        std::string const path = (fs::path(folder) / file.path).string();
        make_folder_of(path);
        replace_file(path, in_force->text);
    }
    if (dry_run)
        session.note(tr("dry run: {} files would be written to {}"), written.size(), folder);
    else
        session.note(tr("{} files written to {}"), written.size(), folder);
    return Exit::done;
}

/// Where two texts part: the first line that differs, counted from 1, and its content in both.
struct Difference {
    std::size_t line = 0;
    std::string was;
    std::string is;
};

Difference first_difference(std::string_view was, std::string_view is)
{
    std::vector<std::string_view> const old_lines = split(was, '\n');
    std::vector<std::string_view> const new_lines = split(is, '\n');
    auto const line = [](std::vector<std::string_view> const& lines, std::size_t at) { return at < lines.size() ? std::string(trim(lines[at])) : std::string(); };
    std::size_t at = 0;
    while (at < old_lines.size() && at < new_lines.size() && old_lines[at] == new_lines[at]) {
        ++at;
    }
    return {at + 1, line(old_lines, at), line(new_lines, at)};
}

/// One row for a file that is not the same in both; `offered` may be nullptr: it is not there.
TableRow difference_row(std::string const& path, PackFile const* in_force, PackFile const* offered, Speech const& say)
{
    std::string_view const was = in_force == nullptr ? std::string_view() : in_force->text;
    std::string_view const is = offered == nullptr ? std::string_view() : offered->text;
    Text const change = in_force == nullptr ? tr("added") : is.empty() ? tr("absent") : tr("changed");
    TableRow row{{code_cell(path), text_cell(say(change)), text_cell(""), text_cell(""), text_cell("")}, RowRole::item};
    if (!was.empty() && !is.empty()) {
        Difference const difference = first_difference(was, is);
        row.cells[2] = number_cell(static_cast<std::int64_t>(difference.line));
        row.cells[3] = text_cell(difference.was);
        row.cells[4] = text_cell(difference.is);
    }
    return row;
}

Table difference_table(Speech const& say)
{
    Table table;
    table.key = "differences";
    table.columns = {{"path", say(tr("file")), CellKind::code}, {"change", say(tr("change")), CellKind::text}, {"line", say(tr("first line")), CellKind::number},
        {"was", say(tr("in force")), CellKind::text}, {"is", say(tr("there")), CellKind::text}};
    table.if_empty = say(tr("No file differs from the regulation in force."));
    return table;
}

Exit diff(Session& session, Arguments const& arguments)
{
    std::string const& folder = arguments.word("DIR");
    std::vector<PackFile> const offered = folder.empty() ? Pack::embedded().files() : folder_files(session.world().path(folder));
    Pack const& pack = session.pack();
    std::map<std::string, PackFile const*> by_path;
    // A folder is laid over the regulation and may hold few files; only the built-in pack is whole, so that a file can be absent from it.
    for (PackFile const& file : folder.empty() ? pack.files() : std::vector<PackFile>()) {
        if (pack.file(file.path, latest) != nullptr) {
            by_path.emplace(file.path, nullptr);
        }
    }
    for (PackFile const& file : offered) {
        by_path[file.path] = &file;
    }
    Table table = difference_table(session.say());
    for (auto const& [path, file] : by_path) {
        PackFile const* in_force = pack.file(path, latest);
        bool const same = in_force != nullptr && file != nullptr && in_force->text == file->text;
        if (!same && (in_force != nullptr || !file->text.empty())) {
            table.rows.push_back(difference_row(path, in_force, file, session.say()));
        }
    }
    Document document;
    document.name = "pack-diff";
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    session.show(document);
    return Exit::done;
}

void refuse_obstacles(std::vector<Message> const& obstacles)
{
    if (obstacles.empty()) {
        return;
    }
    Message text = argument(tr("the tables cannot follow; nothing was installed"));
    for (Message const& obstacle : obstacles) {
        text = Message{"{}\n  {}", {text, obstacle}};
    }
    throw Error(text, Exit::no);
}

Exit install(Session& session, Arguments const& arguments)
{
    if (!arguments.has("from")) {
        misuse(tr("--from MONTH is missing: the first month in which the new files hold"));
    }
    Month const month = month_named(session, "--from", arguments.value("from"));
    session.writable_db();
    std::vector<PackFile> const files = changed_files(session.pack(), folder_files(session.world().path(arguments.word("DIR")), iso(month)));
    if (files.empty()) {
        session.note(tr("nothing to change: all of these files are in force"));
        return Exit::done;
    }
    refuse_new_mistakes(with_files(session.pack(), files, iso(month)), with_files(session.pack(), {}, iso(month)), tr("the files have mistakes; nothing was installed"));
    Pack const newer = installed_with(session.pack(), files);
    refuse_obstacles(ledger_obstacles(session.db(), session.pack(), newer));
    for (PackFile const& file : files) {
        session.note(tr("from {} on: {}"), file.from, file.path);
    }
    if (std::any_of(files.begin(), files.end(), [](PackFile const& file) { return file.path.starts_with("ledgers/"); })) {
        session.note(tr("The form of ledgers holds at once, whatever the month: a table has one form."));
    }
    if (!session.options().dry_run && !session.confirm(say(tr("From {1} on, install {0} changed files? This cannot be undone."), files.size(), iso(month)))) {
        return Exit::no;
    }
    if (!session.options().dry_run && widens_records(session.db(), newer)) {
        session.keep_copy();
    }
    session.operate("install", [&](Operation& operation) {
        install_pack(operation, files);
        prepare_tables(operation.db(), load_pack(operation.db()));
    });
    return Exit::done;
}

Command command(std::string verb, Text summary, Exit (*run)(Session&, Arguments const&))
{
    Command command;
    command.noun = "pack";
    command.verb = std::move(verb);
    command.summary = argument(summary);
    command.run = run;
    return command;
}

OptionSpec option(std::string name, std::string value, Text help)
{
    OptionSpec option;
    option.name = std::move(name);
    option.value = std::move(value);
    option.help = argument(help);
    return option;
}

std::vector<Command> make(Session&)
{
    Command listed = command("list", tr("the files of the regulation in force, and since when"), list);
    listed.examples = "cwp pack list\ncwp pack list -f csv";
    Command checked = command("check", tr("look for mistakes in the regulation, or in a folder laid over it"), check);
    checked.positionals = {{"DIR", argument(tr("folder with ledgers/ measures/ schemes/ …")), false, false}};
    checked.shows = false;
    checked.examples = "cwp pack check\ncwp pack check our-rules";
    Command exported = command("export", tr("write the regulation in force to a folder, to change it there"), export_files);
    exported.positionals = {{"DIR", argument(tr("a new or empty folder")), true, false}};
    exported.options = {month_option(), option("built-in", "", tr("what came with the program, not what is in force"))};
    exported.shows = false;
    exported.examples = "cwp pack export our-rules\ncwp pack export --built-in original";
    Command compared = command("diff", tr("which files of a folder differ from the regulation in force"), diff);
    compared.positionals = {{"DIR", argument(tr("a folder; left out: what came with the program")), false, false}};
    compared.examples = "cwp pack diff our-rules\ncwp pack diff";
    Command installed = command("install", tr("put the files of a folder in force from a month on; cannot be undone"), install);
    installed.positionals = {{"DIR", argument(tr("folder with the files that are new or changed")), true, false}};
    installed.options = {option("from", "MONTH", tr("the first month in which they hold; not a published one"))};
    installed.examples = "cwp pack install our-rules --from 2027-01\ncwp pack install our-rules --from 2027-01 --dry-run";
    installed.writes = true;
    installed.shows = false;
    return {listed, checked, exported, compared, installed};
}

}

namespace commands {
extern CommandFile const pack;
CommandFile const pack{"system", make};
}

}
