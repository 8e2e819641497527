#include "core/pack/toml.hpp"

#include "core/base/text.hpp"

// Header only, so that the program starts without one more library. On `[单位]` an assertion of this version would abort, and with NDEBUG the compiler may
// assume that it cannot happen; without either the parser tells the mistake like any other.
#undef NDEBUG
#define TOML_HEADER_ONLY 1
#define TOML_ASSERT(condition) static_cast<void>(0)
#include <toml++/toml.h>

#include <algorithm>

namespace cwp {

namespace {

/// The text by lines, to look up how a number was written.
class Lines {
public:
    Lines(std::string_view text, int column_shift) : m_lines(split(text, '\n')), m_shift(column_shift) {}

    Place place(toml::source_position const& at) const
    {
        return Place{static_cast<int>(at.line), static_cast<int>(at.column) + m_shift};
    }

    /// The run of characters from `at` on that can belong to a number or a date.
    std::string token(toml::source_position const& at) const
    {
        std::string token;
        std::string_view const line = at.line <= m_lines.size() ? m_lines[at.line - 1] : std::string_view();
        for (std::size_t byte = byte_of_column(line, at.column); byte < line.size() && belongs(line[byte]); ++byte) {
            if (line[byte] != '_') {
                token += line[byte];
            }
        }
        return token;
    }

private:
    static bool belongs(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.' || c == ':' || c == '_';
    }

    static std::size_t byte_of_column(std::string_view line, std::size_t column)
    {
        std::size_t byte = 0;
        for (std::size_t at = 1; at < column && byte < line.size(); ++at) {
            next_code_point(line, byte);
        }
        return byte;
    }

    std::vector<std::string_view> m_lines;
    int m_shift;
};

Node convert(toml::node const& from, Lines const& lines);

void convert_table(toml::table const& from, Lines const& lines, Node& node)
{
    for (auto const& [key, value] : from) {
        node.members.push_back({std::string(key.str()), lines.place(key.source().begin), convert(value, lines)});
    }
    std::stable_sort(node.members.begin(), node.members.end(), [](auto const& a, auto const& b) { return a.place < b.place; });
}

Node convert(toml::node const& from, Lines const& lines)
{
    Node node;
    node.place = lines.place(from.source().begin);
    if (toml::table const* table = from.as_table()) {
        node.kind = Node::Kind::table;
        convert_table(*table, lines, node);
    } else if (toml::array const* array = from.as_array()) {
        node.kind = Node::Kind::array;
        for (toml::node const& item : *array) {
            node.items.push_back(convert(item, lines));
        }
    } else if (auto const* text = from.as_string()) {
        node.kind = Node::Kind::text;
        node.text = text->get();
    } else {
        node.kind = from.is_boolean() ? Node::Kind::boolean : from.is_number() ? Node::Kind::number : Node::Kind::date;
        node.text = lines.token(from.source().begin);
    }
    return node;
}

}

Node::Member const* Node::find(std::string_view key) const
{
    auto const found = std::find_if(members.begin(), members.end(), [key](Member const& member) { return member.key == key; });
    return found == members.end() ? nullptr : &*found;
}

Text kind_word(Node::Kind kind)
{
    switch (kind) {
    case Node::Kind::table: return tr("a table");
    case Node::Kind::array: return tr("a list");
    case Node::Kind::text: return tr("text in quotes");
    case Node::Kind::number: return tr("a number");
    case Node::Kind::boolean: return tr("true or false");
    case Node::Kind::date: return tr("a date");
    }
    return tr("a table");
}

ParsedToml parse_toml(std::string_view text, int column_shift)
{
    Lines const lines(text, column_shift);
    ParsedToml parsed;
    try {
        parsed.root = convert(toml::parse(text, std::string_view()), lines);
    } catch (toml::parse_error const& error) {
        parsed.error = SyntaxError{lines.place(error.source().begin), std::string(error.description())};
    }
    return parsed;
}

}
