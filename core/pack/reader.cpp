#include "core/pack/reader.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace cwp {

void Mistakes::add(Place place, Message message)
{
    m_found.push_back({place, say(tr("{}:{}:{}: {}"), m_path, place.line, place.column, message)});
}

std::vector<Message> Mistakes::messages() const
{
    std::vector<Mistake> sorted = m_found;
    std::stable_sort(sorted.begin(), sorted.end(), [](Mistake const& a, Mistake const& b) { return a.place < b.place; });
    std::vector<Message> messages;
    for (Mistake& mistake : sorted) {
        messages.push_back(std::move(mistake.message));
    }
    return messages;
}

void Mistakes::throw_first() const
{
    if (!m_found.empty()) {
        throw Error(messages().front());
    }
}

Node read_toml(std::string_view text, Mistakes& mistakes, int column_shift)
{
    ParsedToml parsed = parse_toml(text, column_shift);
    if (parsed.error) {
        mistakes.add(parsed.error->place, say(tr("this is no TOML: {}"), parsed.error->reason));
    }
    return std::move(parsed.root);
}

Place TableReader::place_of(std::string_view key) const
{
    Node::Member const* member = m_node.find(key);
    return member == nullptr ? m_node.place : member->value.place;
}

Node const* TableReader::optional(std::string_view key, Node::Kind kind)
{
    know(key);
    Node::Member const* member = m_node.find(key);
    if (member == nullptr) {
        return nullptr;
    }
    if (member->value.kind != kind) {
        mistake(key, say(tr("“{}” must be {}, not {}"), key, kind_word(kind), kind_word(member->value.kind)));
        return nullptr;
    }
    return &member->value;
}

Node const* TableReader::required(std::string_view key, Node::Kind kind)
{
    if (!has(key)) {
        know(key);
        mistake(key, say(tr("the key “{}” is missing here ({})"), key, kind_word(kind)));
        return nullptr;
    }
    return optional(key, kind);
}

std::string TableReader::text(std::string_view key)
{
    Node const* node = required(key, Node::Kind::text);
    if (node == nullptr) {
        return {};
    }
    if (trim(node->text).empty()) {
        mistake(key, say(tr("“{}” must not be blank"), key));
    }
    return node->text;
}

std::string TableReader::text_or(std::string_view key, std::string fallback)
{
    Node const* node = optional(key, Node::Kind::text);
    return node == nullptr ? std::move(fallback) : node->text;
}

std::string TableReader::id(std::string_view key)
{
    std::string id = text(key);
    if (!id.empty() && !is_name(id)) {
        mistake(key, say(tr("“{}” is no name: small letters a–z, digits and _ are allowed, a letter first"), id));
    }
    return id;
}

std::string TableReader::name(std::string_view key)
{
    std::string name = id(key);
    if (is_reserved_word(name)) {
        mistake(key, say(tr("“{}” is a word of SQL and cannot be a name; choose another"), name));
    }
    return name;
}

std::string TableReader::word(std::string_view key, std::vector<std::string> const& words)
{
    std::string const word = text(key);
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) {
        mistake(key, say(tr("“{}” is not one of: {}{}"), word, join(words, ", "), likely(word, words)));
    }
    return word;
}

std::string TableReader::word_or(std::string_view key, std::vector<std::string> const& words, std::string fallback)
{
    if (!has(key)) {
        know(key);
        return fallback;
    }
    return word(key, words);
}

bool TableReader::flag_or(std::string_view key, bool fallback)
{
    Node const* node = optional(key, Node::Kind::boolean);
    return node == nullptr ? fallback : node->text == "true";
}

Exact TableReader::number(std::string_view key)
{
    Node const* node = required(key, Node::Kind::number);
    return node == nullptr ? Exact() : read_number(*node, m_mistakes);
}

Exact TableReader::number_or(std::string_view key, Exact fallback)
{
    Node const* node = optional(key, Node::Kind::number);
    return node == nullptr ? fallback : read_number(*node, m_mistakes);
}

std::int64_t TableReader::whole_or(std::string_view key, std::int64_t fallback)
{
    Node const* node = optional(key, Node::Kind::number);
    if (node == nullptr) {
        return fallback;
    }
    Exact const value = read_number(*node, m_mistakes);
    if (!value.is_whole()) {
        mistake(key, say(tr("“{}” must be a whole number, not {}"), key, node->text));
        return fallback;
    }
    return value.scaled(0);
}

Date TableReader::date(std::string_view key)
{
    Node::Kind const kind = has(key) && m_node.find(key)->value.kind == Node::Kind::date ? Node::Kind::date : Node::Kind::text;
    Node const* node = required(key, kind);
    if (node == nullptr) {
        return {};
    }
    std::optional<Date> const date = iso_date(node->text);
    if (!date) {
        mistake(key, say(tr("“{}” is no date; write it as 2026-10-01"), node->text));
    }
    return date.value_or(Date());
}

std::string TableReader::month_or(std::string_view key, std::string fallback)
{
    Node const* node = optional(key, Node::Kind::text);
    if (node == nullptr) {
        return fallback;
    }
    if (!iso_month(node->text)) {
        mistake(key, say(tr("“{}” is no month; write it as 2026-10"), node->text));
        return fallback;
    }
    return node->text;
}

Label TableReader::label(std::string_view key)
{
    Node const* node = required(key, Node::Kind::table);
    if (node == nullptr) {
        return {};
    }
    TableReader languages(*node, m_mistakes);
    Label label{languages.text("zh"), languages.text("en")};
    languages.finish();
    return label;
}

std::vector<std::string> TableReader::texts(std::string_view key)
{
    if (required(key, Node::Kind::array) == nullptr) {
        return {};
    }
    std::vector<std::string> texts = texts_or_none(key);
    if (texts.empty()) {
        mistake(key, say(tr("“{}” must not be empty"), key));
    }
    return texts;
}

std::vector<std::string> TableReader::texts_or_none(std::string_view key)
{
    std::vector<std::string> texts;
    Node const* node = optional(key, Node::Kind::array);
    if (node == nullptr) {
        return texts;
    }
    for (Node const& item : node->items) {
        if (item.kind != Node::Kind::text || trim(item.text).empty()) {
            m_mistakes.add(item.place, say(tr("“{}” is a list of texts in quotes, none of them blank"), key));
        } else {
            texts.push_back(item.text);
        }
    }
    return texts;
}

std::vector<Node const*> TableReader::tables(std::string_view key)
{
    std::vector<Node const*> tables;
    Node const* node = optional(key, Node::Kind::array);
    if (node == nullptr) {
        return tables;
    }
    for (Node const& item : node->items) {
        if (item.kind == Node::Kind::table) {
            tables.push_back(&item);
        } else {
            m_mistakes.add(item.place, say(tr("“{}” is a list of tables: [[{}]]"), key, key));
        }
    }
    return tables;
}

std::vector<Node::Member const*> TableReader::rest() const
{
    std::vector<Node::Member const*> rest;
    for (Node::Member const& member : m_node.members) {
        if (!m_asked.contains(member.key)) {
            rest.push_back(&member);
        }
    }
    return rest;
}

void TableReader::finish() const
{
    std::vector<std::string> const known(m_asked.begin(), m_asked.end());
    for (Node::Member const* member : rest()) {
        m_mistakes.add(member->place, say(tr("unknown key “{}”{}; known here: {}"), member->key, likely(member->key, known), join(known, ", ")));
    }
}

Exact read_number(Node const& node, Mistakes& mistakes)
{
    std::size_t const point = node.text.find('.');
    bool const plain = node.text.find_first_not_of("+-.0123456789") == std::string::npos;
    if (!plain || node.text.size() > 16) {
        mistakes.add(node.place, say(tr("“{}” must be written as a plain decimal such as 0.85"), node.text));
        return {};
    }
    if (point != std::string::npos && node.text.size() - point - 1 > 4) {
        mistakes.add(node.place, say(tr("{} has more than four decimals"), node.text));
        return {};
    }
    return Exact::decimal(node.text.starts_with('+') ? node.text.substr(1) : node.text);
}

bool is_name(std::string_view text)
{
    auto const belongs = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && std::all_of(text.begin(), text.end(), belongs);
}

Message likely(std::string_view word, std::vector<std::string> const& candidates)
{
    std::vector<std::string> const near = nearest(word, candidates, 1);
    return near.empty() ? argument("") : say(tr(" (did you mean “{}”?)"), near.front());
}

}
