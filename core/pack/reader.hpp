#pragma once

#include "core/base/date.hpp"
#include "core/base/exact.hpp"
#include "core/base/language.hpp"
#include "core/pack/toml.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Reading a pack file: every mistake is noted with its place and reading goes on, so that one look shows them all.
namespace cwp {

/// What is wrong in one file, as `file:line:column: message`.
class Mistakes {
public:
    explicit Mistakes(std::string path) : m_path(std::move(path)) {}

    void add(Place place, Message message);
    bool empty() const { return m_found.empty(); }
    /// In the order of the file.
    std::vector<Message> messages() const;
    /// Throws the first one as an Error.
    void throw_first() const;

private:
    struct Mistake { Place place; Message message; };
    std::string m_path;
    std::vector<Mistake> m_found;
};

/// The file's tree; an empty table, with the mistake noted, where it is no TOML.
Node read_toml(std::string_view text, Mistakes& mistakes, int column_shift = 0);

/// A table whose keys are asked for by name. What nobody asked for is an unknown key: `finish` says so.
class TableReader {
public:
    TableReader(Node const& node, Mistakes& mistakes) : m_node(node), m_mistakes(mistakes) {}

    Mistakes& mistakes() const { return m_mistakes; }
    Place place() const { return m_node.place; }
    /// Where the value of `key` stands; the table's place where there is none.
    Place place_of(std::string_view key) const;
    bool has(std::string_view key) const { return m_node.find(key) != nullptr; }
    void mistake(std::string_view key, Message message) const { m_mistakes.add(place_of(key), std::move(message)); }

    /// The value where it is there and of that kind; otherwise a noted mistake (if it is there, or `required`) and nullptr.
    Node const* optional(std::string_view key, Node::Kind kind);
    Node const* required(std::string_view key, Node::Kind kind);

    /// Not blank.
    std::string text(std::string_view key);
    std::string text_or(std::string_view key, std::string fallback);
    /// [a-z][a-z0-9_]*
    std::string id(std::string_view key);
    /// A name that SQL can bear: [a-z][a-z0-9_]*, no reserved word.
    std::string name(std::string_view key);
    /// One of `words`.
    std::string word(std::string_view key, std::vector<std::string> const& words);
    std::string word_or(std::string_view key, std::vector<std::string> const& words, std::string fallback);
    bool flag_or(std::string_view key, bool fallback);
    /// A decimal of at most four places.
    Exact number(std::string_view key);
    Exact number_or(std::string_view key, Exact fallback);
    std::int64_t whole_or(std::string_view key, std::int64_t fallback);
    /// Quoted or as a TOML date: `2026-10-01`.
    Date date(std::string_view key);
    /// `2026-10` in quotes.
    std::string month_or(std::string_view key, std::string fallback);
    /// { zh = "…", en = "…" }, both there.
    Label label(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    std::vector<std::string> texts_or_none(std::string_view key);
    /// The tables of `[[key]]` or of a list of inline tables; none where it is absent.
    std::vector<Node const*> tables(std::string_view key);
    /// Marks as known a key that is looked at elsewhere.
    void know(std::string_view key) { m_asked.insert(std::string(key)); }
    /// The keys that were not asked for yet.
    std::vector<Node::Member const*> rest() const;
    /// Notes every unknown key, with the nearest known one.
    void finish() const;

private:
    Node const& m_node;
    Mistakes& m_mistakes;
    std::set<std::string> m_asked;
};

/// A decimal of at most four places; otherwise a noted mistake and 0.
Exact read_number(Node const& node, Mistakes& mistakes);

/// [a-z][a-z0-9_]*
bool is_name(std::string_view text);
/// A word that SQLite or PostgreSQL reserves.
bool is_reserved_word(std::string_view name);
/// ` (did you mean 'x'?)` for messages; empty where nothing is near.
Message likely(std::string_view word, std::vector<std::string> const& candidates);

}
