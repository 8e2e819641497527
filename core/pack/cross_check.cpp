#include "core/pack/regulation.hpp"

#include "core/base/text.hpp"
#include "core/pack/embedded.hpp"
#include "core/pack/files.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

/// What one file says about another. Every file was sound by itself before it comes here.
namespace cwp {

namespace {

/// The latest versions of the files that others name, as far as they are sound.
struct Known {
    std::map<std::string, Ledger> ledgers;
    std::map<std::string, Standard> standards;
    std::map<std::string, ViewFile> views;
    std::map<std::string, MeasureFile> measures;
    std::map<std::string, Scheme> schemes;
    std::vector<std::string> engine_tables;
    std::set<std::string> unsound; ///< paths of files with mistakes of their own: nothing more is said about what they hold
};

template <class T>
void keep_sound(PackFile const& file, T (*read)(PackFile const&, Mistakes&), std::map<std::string, T>& into, Known& known)
{
    Mistakes mistakes(file.path);
    T value = read(file, mistakes);
    if (mistakes.empty()) {
        into.insert_or_assign(std::string(stem_of(file.path)), std::move(value));
    } else {
        known.unsound.insert(file.path);
    }
}

/// The words after CREATE TABLE in the engine's own schema.
std::vector<std::string> engine_tables()
{
    constexpr std::string_view words = "CREATE TABLE ";
    std::vector<std::string> tables;
    for (PackText const& file : embedded_pack()) {
        for (std::size_t at = file.text.find(words); folder_of(file.path) == "schema" && at != std::string_view::npos; at = file.text.find(words, at + 1)) {
            std::string_view const rest = file.text.substr(at + words.size());
            tables.emplace_back(rest.substr(0, rest.find_first_of(" (\n")));
        }
    }
    return tables;
}

Known look_around(Pack const& pack)
{
    Known known;
    known.engine_tables = engine_tables();
    for (PackFile const& each : pack.files()) {
        PackFile const* file = pack.file(each.path, "9999-99");
        std::string_view const folder = folder_of(each.path);
        if (file == nullptr) {
            continue;
        }
        if (folder == "ledgers") {
            keep_sound(*file, read_ledger, known.ledgers, known);
        } else if (folder == "standards") {
            keep_sound(*file, read_standard, known.standards, known);
        } else if (folder == "views") {
            keep_sound(*file, read_view, known.views, known);
        } else if (folder == "measures") {
            keep_sound(*file, read_measure, known.measures, known);
        } else if (folder == "schemes") {
            keep_sound(*file, read_scheme, known.schemes, known);
        }
    }
    return known;
}

/// One sound file, read once more for the places of what it says.
struct Reading {
    PackFile const& file;
    Node root;
    Known const& known;
    Mistakes& mistakes;

    bool is_unsound(std::string const& path) const { return known.unsound.contains(path); }
};

template <class T>
std::vector<std::string> names_of(std::map<std::string, T> const& things)
{
    std::vector<std::string> names;
    for (auto const& [name, thing] : things) {
        names.push_back(name);
    }
    return names;
}

void check_column_target(Reading const& reading, Node const& node)
{
    TableReader column(node, reading.mistakes);
    std::string const type = column.text("type");
    std::string const target = type.substr(std::min(type.size(), type.find(':') + 1));
    if (type.starts_with("standard:")) {
        auto const list = reading.known.standards.find(target);
        if (list == reading.known.standards.end() && !reading.is_unsound("standards/" + target + ".toml")) {
            column.mistake("type", say(tr("the pack has no standard “{}”{}"), target, likely(target, names_of(reading.known.standards))));
        } else if (list != reading.known.standards.end() && list->second.items.empty()) {
            column.mistake("type", say(tr("the standard “{}” has no [[item]] to choose from"), target));
        }
    } else if (type.starts_with("ref:")) {
        auto const ledger = reading.known.ledgers.find(target);
        if (ledger == reading.known.ledgers.end() && !reading.is_unsound("ledgers/" + target + ".toml")) {
            column.mistake("type", say(tr("the pack has no ledger “{}”{}"), target, likely(target, names_of(reading.known.ledgers))));
        } else if (ledger != reading.known.ledgers.end() && ledger->second.code_column() == nullptr) {
            column.mistake("type", say(tr("“{}” cannot be referred to: its key is not one column of type code or text"), target));
        }
    }
}

void check_ledger(Reading const& reading)
{
    TableReader top(reading.root, reading.mistakes);
    TableReader head(*top.required("ledger", Node::Kind::table), reading.mistakes);
    std::string const name = head.text("name");
    std::vector<std::string> const& taken = reading.known.engine_tables;
    if (std::find(taken.begin(), taken.end(), name) != taken.end()) {
        head.mistake("name", say(tr("“{}” is a table of the program itself; choose another name"), name));
    }
    for (Node const* column : top.tables("column")) {
        check_column_target(reading, *column);
    }
}

/// A norm is looked up by its name alone, so two standards must not share one.
void check_standard(Reading const& reading)
{
    TableReader top(reading.root, reading.mistakes);
    for (Node const* node : top.tables("value")) {
        TableReader value(*node, reading.mistakes);
        std::string const name = value.text("name");
        for (auto const& [list, standard] : reading.known.standards) {
            bool const has = std::any_of(standard.values.begin(), standard.values.end(), [&](StandardValue const& each) { return each.name == name; });
            if (has && list < stem_of(reading.file.path)) {
                value.mistake("name", say(tr("the norm “{}” stands in standards/{}.toml already"), name, list));
            }
        }
    }
}

/// To a query that uses it a view hides the table of its name.
void check_view(Reading const& reading)
{
    std::string const name(stem_of(reading.file.path));
    std::vector<std::string> const& taken = reading.known.engine_tables;
    if (reading.known.ledgers.contains(name) || std::find(taken.begin(), taken.end(), name) != taken.end()) {
        reading.mistakes.add({}, say(tr("“{}” is the name of a table already; choose another name for the view"), name));
    }
}

/// A view is asked with the parameters of the query that uses it.
void check_uses(Reading const& reading)
{
    TableReader header(reading.root, reading.mistakes);
    std::vector<std::string> const filled = parameters_of_folder(folder_of(reading.file.path));
    for (std::string const& name : header.texts_or_none("uses")) {
        auto const view = reading.known.views.find(name);
        if (view == reading.known.views.end()) {
            if (!reading.is_unsound("views/" + name + ".sql")) {
                header.mistake("uses", say(tr("the pack has no view “{}”{}"), name, likely(name, names_of(reading.known.views))));
            }
            continue;
        }
        for (std::string const& parameter : view->second.parameters) {
            if (std::find(filled.begin(), filled.end(), parameter) == filled.end()) {
                header.mistake("uses", say(tr("the view “{}” asks for “{}”, which nobody fills here; there are: {}"), name, parameter, join(filled, " ")));
            }
        }
    }
}

void check_check(Reading const& reading)
{
    check_uses(reading);
    TableReader header(reading.root, reading.mistakes);
    for (std::string const& name : header.texts_or_none("on")) {
        if (!reading.known.ledgers.contains(name) && !reading.is_unsound("ledgers/" + name + ".toml")) {
            header.mistake("on", say(tr("the pack has no ledger “{}”{}"), name, likely(name, names_of(reading.known.ledgers))));
        }
    }
}

/// Points for a part that no row of the measure bears would never be given. The SELECT writes its parts as words between quotes.
void check_part_name(TableReader& table, MeasureFile const& measure, std::string_view key)
{
    std::string const part = table.text(key);
    if (!part.empty() && measure.sql.find("'" + part + "'") == std::string::npos) {
        table.mistake(key, say(tr("measures/{}.sql gives no row the part “{}”"), measure.name, part));
    }
}

void check_measure_name(Reading const& reading, TableReader& table, std::string const& subject, std::string_view part_key)
{
    std::string const name = table.text("measure");
    auto const measure = reading.known.measures.find(name);
    if (measure == reading.known.measures.end()) {
        if (!reading.is_unsound("measures/" + name + ".sql")) {
            table.mistake("measure", say(tr("the pack has no measure “{}”{}"), name, likely(name, names_of(reading.known.measures))));
        }
    } else if (measure->second.subject != subject) {
        table.mistake("measure", say(tr("the measure “{}” counts for “{}”, the scheme is for “{}”"), name, measure->second.subject, subject));
    } else {
        check_part_name(table, measure->second, part_key);
    }
}

/// The indicators whose mean a room gets are those of an officers' scheme.
void check_mean(Reading const& reading, TableReader& part)
{
    std::vector<std::string> ids;
    for (auto const& [name, scheme] : reading.known.schemes) {
        for (Indicator const& indicator : scheme.indicators) {
            if (scheme.subject == "officer") {
                ids.push_back(indicator.id);
            }
        }
    }
    for (std::string const& id : part.texts("indicators")) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            part.mistake("indicators", say(tr("no officers' scheme has an indicator “{}”{}"), id, likely(id, ids)));
        }
    }
}

/// Nobody is measured by what is not among the ten tasks. Runs that are stored keep what their schemes said: only what is to be installed is held to it.
void check_tasks(Reading const& reading, TableReader& indicator)
{
    std::vector<std::string> const codes = indicator.texts_or_none("tasks");
    if (codes.empty()) {
        indicator.mistake("tasks", say(tr("an indicator must name the tasks it serves, of the ten in standards/tasks.toml: tasks = [\"2\"]; nothing else is assessed")));
    }
    auto const tasks = reading.known.standards.find("tasks");
    for (std::string const& code : codes) {
        auto const is_it = [&](StandardItem const& item) { return item.code == code; };
        if (tasks != reading.known.standards.end() && std::none_of(tasks->second.items.begin(), tasks->second.items.end(), is_it)) {
            indicator.mistake("tasks", say(tr("standards/tasks.toml has no task “{}”"), code));
        }
    }
}

/// Every class that a room may be rated in needs its coefficient.
void check_classes(Reading const& reading, TableReader& top, Scheme const& scheme)
{
    auto const rating = reading.known.ledgers.find("rating");
    Column const* column = rating == reading.known.ledgers.end() ? nullptr : rating->second.find("class");
    if (scheme.subject != "officer" || column == nullptr) {
        return;
    }
    for (Choice const& choice : column->choices) {
        if (!scheme.class_coefficient.contains(choice.code)) {
            top.mistake("class_coefficient", say(tr("the class “{}” of ledgers/rating.toml has no coefficient"), choice.code));
        }
    }
    if (scheme.class_coefficient.size() > column->choices.size()) {
        top.mistake("class_coefficient", say(tr("there are more classes here than in ledgers/rating.toml")));
    }
}

void check_adjustments(Reading const& reading, TableReader& top, std::string const& subject)
{
    for (std::string_view const key : {"bonus", "penalty"}) {
        if (Node const* node = top.optional(key, Node::Kind::table)) {
            TableReader table(*node, reading.mistakes);
            for (Node const* source : table.tables("from")) {
                TableReader from(*source, reading.mistakes);
                check_measure_name(reading, from, subject, "part");
            }
        }
    }
    for (Node const* node : top.tables("veto")) {
        TableReader veto(*node, reading.mistakes);
        check_measure_name(reading, veto, subject, "part");
    }
}

void check_scheme(Reading const& reading)
{
    Mistakes unused(reading.file.path);
    Scheme const scheme = read_scheme(reading.file, unused);
    TableReader top(reading.root, reading.mistakes);
    check_classes(reading, top, scheme);
    for (Node const* node : top.tables("indicator")) {
        TableReader indicator(*node, reading.mistakes);
        check_tasks(reading, indicator);
        for (Node const* each : indicator.tables("part")) {
            TableReader part(*each, reading.mistakes);
            if (part.has("measure")) {
                check_measure_name(reading, part, scheme.subject, "id");
            } else {
                check_mean(reading, part);
            }
        }
    }
    check_adjustments(reading, top, scheme.subject);
}

void check_against_others(PackFile const& file, Known const& known, Mistakes& mistakes)
{
    std::string_view const folder = folder_of(file.path);
    Mistakes unused(file.path);
    bool const is_query = folder == "views" || folder == "measures" || folder == "checks" || folder == "dues";
    Node root = is_query ? read_header(file, unused) : read_toml(file.text, unused);
    Reading const reading{file, std::move(root), known, mistakes};
    if (folder == "ledgers") {
        check_ledger(reading);
    } else if (folder == "standards") {
        check_standard(reading);
    } else if (folder == "views") {
        check_view(reading);
    } else if (folder == "measures" || folder == "dues") {
        check_uses(reading);
    } else if (folder == "checks") {
        check_check(reading);
    } else if (folder == "schemes") {
        check_scheme(reading);
    }
}

}

DraftScheme read_draft_scheme(Pack const& pack, std::string const& file, std::string const& text)
{
    Mistakes unused(file);
    Node const root = read_toml(text, unused);
    Node::Member const* head = root.find("scheme");
    Node::Member const* name = head == nullptr ? nullptr : head->value.find("name");
    PackFile const draft{"schemes/" + (name == nullptr ? std::string("draft") : name->value.text) + ".toml", "0000-00", text};
    Mistakes mistakes(file);
    DraftScheme read{read_scheme(draft, mistakes), {}};
    if (mistakes.empty()) {
        check_against_others(draft, look_around(pack), mistakes);
    }
    read.mistakes = mistakes.messages();
    return read;
}

std::vector<Message> mistakes_in(Pack const& pack)
{
    std::vector<PackFile const*> files;
    for (PackFile const& file : pack.files()) {
        files.push_back(&file);
    }
    std::stable_sort(files.begin(), files.end(), [](PackFile const* a, PackFile const* b) { return std::tie(a->path, a->from) < std::tie(b->path, b->from); });
    Known const known = look_around(pack);
    std::vector<Message> messages;
    for (PackFile const* file : files) {
        Mistakes mistakes(file->path);
        look_for_mistakes(*file, mistakes);
        if (mistakes.empty() && !file->text.empty()) {
            check_against_others(*file, known, mistakes);
        }
        std::vector<Message> found = mistakes.messages();
        messages.insert(messages.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return messages;
}

}
