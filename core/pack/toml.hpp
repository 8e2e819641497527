#pragma once

#include "core/base/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// TOML as a plain tree that remembers where everything stood. toml.cpp is the one file that includes toml++.
namespace cwp {

/// Line and column count from 1; a column is a character, not a byte.
struct Place {
    int line = 1;
    int column = 1;

    auto operator<=>(Place const&) const = default;
};

/// One value of a TOML text.
struct Node {
    enum class Kind { table, array, text, number, boolean, date };
    struct Member;

    Kind kind = Kind::table;
    Place place;
    std::string text;            ///< of text: its content; of number, boolean, date: as written, without underscores
    std::vector<Node> items;     ///< of an array
    std::vector<Member> members; ///< of a table, in the order of the file

    Member const* find(std::string_view key) const;
};

struct Node::Member {
    std::string key;
    Place place;
    Node value;
};

/// A word for the kind, as messages use it: `a table`, `text` …
Text kind_word(Node::Kind kind);

/// Why a text is no TOML, and where.
struct SyntaxError {
    Place place;
    std::string reason; ///< in the library's words
};

struct ParsedToml {
    Node root;
    std::optional<SyntaxError> error; ///< then the root is empty
};

/// Never throws for what the text holds. `column_shift` is added to every column: what was cut from the front of every line.
ParsedToml parse_toml(std::string_view text, int column_shift = 0);

}
