#include "core/pack/files.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <map>

namespace cwp {

namespace {

struct TypeWord { std::string_view word; ColumnType type; };

constexpr TypeWord type_words[] = {
    {"text", ColumnType::text}, {"code", ColumnType::code}, {"integer", ColumnType::integer}, {"count", ColumnType::count},
    {"decimal", ColumnType::decimal}, {"money", ColumnType::money}, {"percent", ColumnType::percent}, {"bool", ColumnType::boolean},
    {"date", ColumnType::date}, {"time", ColumnType::time}, {"month", ColumnType::month}, {"choice", ColumnType::choice},
    {"standard", ColumnType::standard}, {"ref", ColumnType::ref}, {"phone", ColumnType::phone}, {"person_id", ColumnType::person_id},
};

std::vector<std::string> const& pillars()
{
    static std::vector<std::string> const pillars{"organisation", "post", "ground", "training", "management", "service"};
    return pillars;
}

/// Blank counts, sums and flags are 0 unless the ledger wants to tell "unknown" from 0.
bool is_zero_when_blank(ColumnType type)
{
    return type == ColumnType::count || type == ColumnType::decimal || type == ColumnType::money || type == ColumnType::boolean;
}

/// `decimal(2)` → 2; 0 with the mistake noted where it is not that.
int places_of(std::string_view word, TableReader& table)
{
    bool const sound = word.size() == 10 && word[7] == '(' && word[9] == ')' && word[8] >= '1' && word[8] <= '6';
    if (!sound) {
        table.mistake("type", say(tr("“{}” must be decimal(1) to decimal(6)"), word));
        return 0;
    }
    return word[8] - '0';
}

std::vector<std::string> types_as_written()
{
    std::vector<std::string> words;
    for (TypeWord const& each : type_words) {
        bool const has_target = each.type == ColumnType::ref || each.type == ColumnType::standard;
        words.push_back(each.type == ColumnType::decimal ? "decimal(2)" : std::string(each.word) + (has_target ? ":NAME" : ""));
    }
    return words;
}

void read_type(TableReader& table, Column& column)
{
    std::string const written = table.text("type");
    if (written.empty()) {
        return;
    }
    std::string_view const word = std::string_view(written).substr(0, written.find_first_of(":("));
    auto const* known = std::find_if(std::begin(type_words), std::end(type_words), [word](TypeWord const& each) { return each.word == word; });
    if (known == std::end(type_words)) {
        std::vector<std::string> const words = types_as_written();
        table.mistake("type", say(tr("“{}” is no column type{}; the types are: {}"), written, likely(written, words), join(words, ", ")));
        return;
    }
    column.type = known->type;
    std::string_view const rest = std::string_view(written).substr(word.size());
    if (column.type == ColumnType::decimal) {
        column.places = places_of(written, table);
    } else if (column.type == ColumnType::ref || column.type == ColumnType::standard) {
        column.target = rest.starts_with(':') ? std::string(rest.substr(1)) : std::string();
        if (!is_name(column.target)) {
            table.mistake("type", say(tr("“{}” must be written {}:NAME"), written, word));
        }
    } else if (!rest.empty()) {
        table.mistake("type", say(tr("“{}” must be just {}"), written, word));
    }
}

/// Words by which something is known, after folding; a second owner of the same word is a mistake.
class Vocabulary {
public:
    /// False where `word` already means something else; `owner` then is who has it.
    bool add(std::string const& word, std::string const& owner, std::string& taken_by)
    {
        auto const [place, is_new] = m_owner.try_emplace(fold(word), owner);
        taken_by = place->second;
        return is_new || place->second == owner;
    }

private:
    std::map<std::string, std::string> m_owner;
};

struct Named {
    std::string const& name;
    Label const& label;
    std::vector<std::string> const& aliases;
};

void check_words(Named const& thing, Vocabulary& vocabulary, TableReader& table)
{
    std::vector<std::string> words{thing.name, thing.label.zh, thing.label.en};
    words.insert(words.end(), thing.aliases.begin(), thing.aliases.end());
    std::string taken_by;
    for (std::string const& word : words) {
        if (!word.empty() && !vocabulary.add(word, thing.name, taken_by)) {
            Place const place = table.place_of(word == thing.name ? "name" : word == thing.label.zh || word == thing.label.en ? "label" : "aliases");
            table.mistakes().add(place, say(tr("“{}” of “{}” already means “{}”"), word, thing.name, taken_by));
        }
    }
}

Choice read_choice(Node const& node, Vocabulary& vocabulary, Mistakes& mistakes)
{
    TableReader table(node, mistakes);
    Choice choice;
    choice.code = table.text("code");
    choice.label = {table.text("zh"), table.text("en")};
    choice.aliases = table.texts_or_none("aliases");
    table.finish();
    check_words({choice.code, choice.label, choice.aliases}, vocabulary, table);
    return choice;
}

void read_choices(TableReader& table, Column& column)
{
    Vocabulary vocabulary;
    for (Node const* node : table.tables("choices")) {
        column.choices.push_back(read_choice(*node, vocabulary, table.mistakes()));
        std::string const& code = column.choices.back().code;
        auto const same = [&](Choice const& choice) { return choice.code == code; };
        if (!code.empty() && std::count_if(column.choices.begin(), column.choices.end(), same) > 1) {
            table.mistakes().add(node->place, say(tr("the choice “{}” stands here twice"), code));
        }
    }
    if (column.type == ColumnType::choice && column.choices.empty()) {
        table.mistake("choices", say(tr("a column of type choice needs choices = [{ code, zh, en }, …]")));
    }
    if (column.type != ColumnType::choice && !column.choices.empty()) {
        table.mistake("choices", say(tr("only a column of type choice has choices")));
    }
}

Column read_column(Node const& node, Mistakes& mistakes)
{
    TableReader table(node, mistakes);
    Column column;
    column.name = table.name("name");
    if (column.name == "id" || column.name == "op") {
        table.mistake("name", say(tr("every table has “{}” by itself; choose another name"), column.name));
    }
    read_type(table, column);
    column.label = table.label("label");
    column.aliases = table.texts_or_none("aliases");
    read_choices(table, column);
    column.required = table.flag_or("required", false);
    column.sensitive = table.flag_or("sensitive", false);
    column.nullable = table.flag_or("nullable", !column.required && !is_zero_when_blank(column.type));
    column.end = table.flag_or("end", false);
    if (column.end && column.type != ColumnType::time) {
        table.mistake("end", say(tr("only a column of type time has an end")));
    }
    column.not_before = table.text_or("not_before", {});
    table.finish();
    return column;
}

void read_columns(TableReader& file, Ledger& ledger)
{
    Vocabulary vocabulary;
    for (Node const* node : file.tables("column")) {
        Column column = read_column(*node, file.mistakes());
        TableReader table(*node, file.mistakes());
        if (ledger.find(column.name) != nullptr) {
            table.mistake("name", say(tr("the column “{}” stands here twice"), column.name));
        } else {
            check_words({column.name, column.label, column.aliases}, vocabulary, table);
        }
        ledger.columns.push_back(std::move(column));
    }
    if (ledger.columns.empty()) {
        file.mistakes().add(file.place(), say(tr("a ledger needs at least one [[column]]")));
    }
}

std::vector<std::string> names_of(std::vector<Column> const& columns)
{
    std::vector<std::string> names;
    for (Column const& column : columns) {
        names.push_back(column.name);
    }
    return names;
}

Column* column_named(Ledger& ledger, TableReader& table, std::string_view key, std::string const& name)
{
    auto const found = std::find_if(ledger.columns.begin(), ledger.columns.end(), [&](Column const& column) { return column.name == name; });
    if (found == ledger.columns.end()) {
        table.mistake(key, say(tr("there is no column “{}”{}"), name, likely(name, names_of(ledger.columns))));
        return nullptr;
    }
    return &*found;
}

void mark_key(TableReader& table, Ledger& ledger)
{
    for (std::string const& name : ledger.key) {
        Column* column = column_named(ledger, table, "key", name);
        if (column == nullptr) {
            continue;
        }
        if (column->key) {
            table.mistake("key", say(tr("the column “{}” stands here twice"), name));
        }
        if (column->sensitive) {
            table.mistake("key", say(tr("“{}” is sensitive and cannot be part of the key"), name));
        }
        column->key = true;
        column->nullable = false;
    }
}

void check_date(TableReader& table, Ledger& ledger)
{
    if (ledger.date.empty()) {
        return;
    }
    Column const* column = column_named(ledger, table, "date", ledger.date);
    if (column != nullptr && column->type != ColumnType::date && column->type != ColumnType::month) {
        table.mistake("date", say(tr("“{}” must be a column of type date or month"), ledger.date));
    }
}

void need_date(TableReader& table, Ledger& ledger, std::string_view key, std::string const& name)
{
    Column const* column = name.empty() ? nullptr : column_named(ledger, table, key, name);
    if (column != nullptr && column->type != ColumnType::date) {
        table.mistake(key, say(tr("“{}” must be a column of type date"), name));
    }
}

/// `{ from = "since", last = "until" }`, `{ from = "granted", before = "withdrawn" }` or `{ from = "since" }`.
void read_in_force(TableReader& head, Ledger& ledger)
{
    Node const* node = head.optional("in_force", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    TableReader table(*node, head.mistakes());
    ledger.in_force.from = table.text("from");
    std::string const last = table.text_or("last", {});
    std::string const before = table.text_or("before", {});
    table.finish();
    if (!last.empty() && !before.empty()) {
        table.mistake("before", say(tr("a record ends either on the day in “last” or before the day in “before”: write one of them")));
    }
    need_date(table, ledger, "from", ledger.in_force.from);
    ledger.in_force.with_last = before.empty();
    ledger.in_force.to = before.empty() ? last : before;
    need_date(table, ledger, before.empty() ? "last" : "before", ledger.in_force.to);
}

void check_order_of_dates(TableReader& file, Ledger& ledger)
{
    std::vector<Node const*> const nodes = file.tables("column");
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        Column const& column = ledger.columns[at];
        if (column.not_before.empty()) {
            continue;
        }
        TableReader table(*nodes[at], file.mistakes());
        Column const* earlier = column_named(ledger, table, "not_before", column.not_before);
        if (earlier != nullptr && (column.type != ColumnType::date || earlier->type != ColumnType::date)) {
            table.mistake("not_before", say(tr("not_before compares two columns of type date")));
        }
    }
}

}

std::string_view name_of(ColumnType type)
{
    auto const* known = std::find_if(std::begin(type_words), std::end(type_words), [type](TypeWord const& each) { return each.type == type; });
    return known->word;
}

bool Column::is_number() const
{
    switch (type) {
    case ColumnType::integer:
    case ColumnType::count:
    case ColumnType::decimal:
    case ColumnType::money:
    case ColumnType::percent:
    case ColumnType::boolean:
    case ColumnType::ref: return true;
    default: return false;
    }
}

Column const* Ledger::find(std::string_view column) const
{
    auto const found = std::find_if(columns.begin(), columns.end(), [column](Column const& each) { return each.name == column; });
    return found == columns.end() ? nullptr : &*found;
}

Column const& Ledger::column(std::string_view column_name) const { return *find(column_name); }

Column const* Ledger::code_column() const
{
    Column const* only = key.size() == 1 ? find(key.front()) : nullptr;
    return only != nullptr && (only->type == ColumnType::code || only->type == ColumnType::text) ? only : nullptr;
}

Ledger read_ledger(PackFile const& file, Mistakes& mistakes)
{
    Node const root = read_toml(file.text, mistakes);
    Ledger ledger;
    if (!mistakes.empty()) {
        return ledger;
    }
    TableReader top(root, mistakes);
    Node const* head = top.required("ledger", Node::Kind::table);
    read_columns(top, ledger);
    top.finish();
    if (head == nullptr) {
        return ledger;
    }
    TableReader table(*head, mistakes);
    ledger.name = table.name("name");
    check_own_name(table, ledger.name, file.path);
    ledger.title = table.label("title");
    ledger.pillar = table.word("pillar", pillars());
    ledger.order = static_cast<int>(table.whole_or("order", 0));
    ledger.key = table.texts("key");
    ledger.date = table.text_or("date", {});
    read_in_force(table, ledger);
    table.finish();
    mark_key(table, ledger);
    check_date(table, ledger);
    check_order_of_dates(top, ledger);
    return ledger;
}

}
