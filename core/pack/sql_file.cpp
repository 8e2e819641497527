#include "core/pack/files.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace cwp {

namespace {

/// The TOML block at the head of a .sql file: its leading lines that begin with `--`, without those marks.
struct SqlText {
    std::string header;
    std::string sql;
    int first_line = 1; ///< line of the file on which `sql` begins
};

constexpr std::string_view mark = "-- ";

SqlText split_header(std::string_view text)
{
    SqlText parts;
    while (text.starts_with("--")) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = text.substr(0, end);
        parts.header += line.substr(std::min(line.size(), mark.size()));
        parts.header += '\n';
        ++parts.first_line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    parts.sql = text;
    return parts;
}

/// A word or sign of SQL in small letters; comments and quoted texts are left out.
struct Token {
    std::string text;
    Place place;
};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':'; }

class Tokens {
public:
    Tokens(std::string_view sql, int first_line) : m_sql(sql), m_place{first_line, 1} {}

    std::vector<Token> all()
    {
        std::vector<Token> tokens;
        while (m_at < m_sql.size()) {
            if (rest().starts_with("--")) {
                skip_past("\n");
            } else if (rest().starts_with("/*")) {
                skip_past("*/");
            } else if (m_sql[m_at] == '\'' || m_sql[m_at] == '"') {
                std::string_view const quote = rest().substr(0, 1);
                advance();
                skip_past(quote);
            } else if (is_word(m_sql[m_at])) {
                tokens.push_back(word());
            } else {
                if (m_sql[m_at] > ' ') {
                    tokens.push_back({std::string(1, m_sql[m_at]), m_place});
                }
                advance();
            }
        }
        return tokens;
    }

private:
    std::string_view rest() const { return m_sql.substr(m_at); }

    void advance()
    {
        char const c = m_sql[m_at++];
        if (c == '\n') {
            m_place = {m_place.line + 1, 1};
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) { // not the continuation of a character
            ++m_place.column;
        }
    }

    void skip_past(std::string_view end)
    {
        while (m_at < m_sql.size() && !rest().starts_with(end)) {
            advance();
        }
        for (std::size_t byte = 0; byte < end.size() && m_at < m_sql.size(); ++byte) {
            advance();
        }
    }

    Token word()
    {
        Token token{{}, m_place};
        while (m_at < m_sql.size() && is_word(m_sql[m_at])) {
            token.text += m_sql[m_at];
            advance();
        }
        token.text = lower(token.text);
        return token;
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
    Place m_place;
};

/// Words that would write, and what only one database engine knows; a larger bureau runs the same pack on a server.
constexpr auto words_that_write = std::to_array<std::string_view>({"alter", "analyze", "attach", "begin", "commit", "create", "delete", "detach", "drop",
    "insert", "pragma", "reindex", "rollback", "savepoint", "update", "vacuum"});
constexpr auto functions_of_one_engine = std::to_array<std::string_view>({"date", "datetime", "glob", "group_concat", "ifnull", "iif", "instr", "julianday",
    "printf", "random", "strftime", "time", "total", "typeof", "unixepoch"});

template <std::size_t n>
bool contains(std::array<std::string_view, n> const& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A parameter that nobody binds would be NULL without a word.
void check_parameter(Token const& token, std::vector<std::string> const& known, Mistakes& mistakes)
{
    if (token.text.starts_with(':') && std::find(known.begin(), known.end(), token.text) == known.end()) {
        mistakes.add(token.place, say(tr("nobody fills “{}”; there are: {}{}"), token.text, join(known, " "), likely(token.text, known)));
    }
}

void check_query(SqlText const& text, std::vector<std::string> const& parameters, Mistakes& mistakes)
{
    std::vector<Token> const tokens = Tokens(text.sql, text.first_line).all();
    if (tokens.empty()) {
        mistakes.add({text.first_line, 1}, say(tr("a SELECT is missing below the header")));
        return;
    }
    if (tokens.front().text != "select" && tokens.front().text != "with") {
        mistakes.add(tokens.front().place, say(tr("the query must begin with SELECT or WITH")));
    }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        Token const& token = tokens[at];
        check_parameter(token, parameters, mistakes);
        bool const is_call = at + 1 < tokens.size() && tokens[at + 1].text == "(";
        if (contains(words_that_write, token.text)) {
            mistakes.add(token.place, say(tr("“{}” has no place here: the query only reads"), token.text));
        } else if (token.text == "rowid" || (is_call && contains(functions_of_one_engine, token.text))) {
            mistakes.add(token.place, say(tr("“{}” belongs to one database engine; compare text dates or join the calendar"), token.text));
        } else if (token.text == ";" && at + 1 < tokens.size()) {
            mistakes.add(token.place, say(tr("one query is expected here, not several")));
        }
    }
}

std::vector<std::string> parameters_in(SqlText const& text)
{
    std::set<std::string> parameters;
    for (Token const& token : Tokens(text.sql, text.first_line).all()) {
        if (token.text.starts_with(':')) {
            parameters.insert(token.text);
        }
    }
    return {parameters.begin(), parameters.end()};
}

/// Labels by code word: { met = { zh = "未见面", en = "nobody met" } }.
std::map<std::string, Label> read_notes(TableReader& table)
{
    std::map<std::string, Label> notes;
    Node const* node = table.optional("notes", Node::Kind::table);
    if (node == nullptr) {
        return notes;
    }
    TableReader words(*node, table.mistakes());
    for (Node::Member const& member : node->members) {
        if (!is_name(member.key)) {
            table.mistakes().add(member.place, say(tr("“{}” is no name: small letters a–z, digits and _ are allowed, a letter first"), member.key));
        }
        notes.emplace(member.key, words.label(member.key));
    }
    return notes;
}

std::string without_last_semicolon(std::string sql)
{
    std::size_t const end = sql.find_last_not_of("; \t\r\n");
    sql.resize(end == std::string::npos ? 0 : end + 1);
    return sql;
}

void check_file_name(PackFile const& file, Mistakes& mistakes)
{
    if (!is_name(stem_of(file.path))) {
        mistakes.add({}, say(tr("“{}” is no name: small letters a–z, digits and _ are allowed, a letter first"), stem_of(file.path)));
    }
}

}

std::vector<std::string> parameters_of_folder(std::string_view folder)
{
    if (folder == "measures") {
        return {":first", ":last", ":month", ":since"};
    }
    if (folder == "checks") {
        return {":before", ":first", ":last", ":after", ":today"};
    }
    return {":today"};
}

Node read_header(PackFile const& file, Mistakes& mistakes)
{
    return read_toml(split_header(file.text).header, mistakes, static_cast<int>(mark.size()));
}

Place place_in_query(PackFile const& file, std::size_t byte)
{
    SqlText const text = split_header(file.text);
    std::string_view const before = std::string_view(text.sql).substr(0, byte);
    std::string_view const line = before.substr(before.rfind('\n') + 1); // npos + 1 is 0: the first line
    return {text.first_line + static_cast<int>(std::count(before.begin(), before.end(), '\n')), static_cast<int>(code_points(line).size()) + 1};
}

namespace {

/// What all .sql files have: a header, of which `fill` reads what is its own, and a query that may ask for `parameters`.
template <class File, class Fill>
File read_sql_file(PackFile const& file, std::vector<std::string> const& parameters, Mistakes& mistakes, Fill const& fill)
{
    Node const root = read_header(file, mistakes);
    File read;
    if (!mistakes.empty()) {
        return read;
    }
    check_file_name(file, mistakes);
    TableReader table(root, mistakes);
    read.name = stem_of(file.path);
    read.title = table.label("title");
    fill(table, read);
    table.finish();
    SqlText const text = split_header(file.text);
    check_query(text, parameters, mistakes);
    read.sql = without_last_semicolon(text.sql);
    return read;
}

}

ViewFile read_view(PackFile const& file, Mistakes& mistakes)
{
    auto view = read_sql_file<ViewFile>(file, {":before", ":first", ":last", ":after", ":today", ":month", ":since"}, mistakes, [](TableReader&, ViewFile&) {});
    view.parameters = parameters_in(split_header(file.text));
    return view;
}

MeasureFile read_measure(PackFile const& file, Mistakes& mistakes)
{
    return read_sql_file<MeasureFile>(file, parameters_of_folder("measures"), mistakes, [](TableReader& table, MeasureFile& measure) {
        measure.unit = table.label("unit");
        measure.subject = table.word("subject", {"officer", "room"});
        measure.in_post = table.word_or("counts", {"in_post", "always"}, "in_post") == "in_post";
        measure.notes = read_notes(table);
        measure.uses = table.texts_or_none("uses");
    });
}

CheckFile read_check(PackFile const& file, Mistakes& mistakes)
{
    return read_sql_file<CheckFile>(file, parameters_of_folder("checks"), mistakes, [](TableReader& table, CheckFile& check) {
        std::string const level = table.word("level", {"block", "warn", "info"});
        check.level = level == "block" ? Level::block : level == "info" ? Level::info : Level::warn;
        check.on = table.texts_or_none("on");
        check.group = table.text_or("group", {});
        check.message = table.label("message");
        check.uses = table.texts_or_none("uses");
    });
}

DueFile read_due(PackFile const& file, Mistakes& mistakes)
{
    return read_sql_file<DueFile>(file, parameters_of_folder("dues"), mistakes, [](TableReader& table, DueFile& due) {
        due.message = table.label("message");
        due.uses = table.texts_or_none("uses");
    });
}

}
