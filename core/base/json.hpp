#pragma once

#include "core/base/value.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// JSON (RFC 8259) as this program writes it: UTF-8 unescaped, objects in the order in which they were told.
namespace cwp {

/// `text` in quotes; control characters, quotes and backslashes escaped.
std::string json_string(std::string_view text);

/// Writes one value piece by piece. The caller opens and closes in pairs; a key precedes every value of an object.
class Json {
public:
    enum class Layout { indented, compact };

    explicit Json(Layout layout = Layout::indented) : m_layout(layout) {}

    Json& begin_object();
    Json& end_object();
    Json& begin_array();
    Json& end_array();
    Json& key(std::string_view name);
    Json& string(std::string_view text);
    /// A number as it shall stand: `12.60` keeps its zero.
    Json& number(std::string_view text);
    Json& boolean(bool truth);
    Json& null();
    /// A null, a whole number or a string.
    Json& value(Value const& value);

    /// What was written; ends without a line break.
    std::string const& text() const { return m_out; }

private:
    void begin(char bracket);
    void end(char bracket);
    void before_value();
    void new_line();

    Layout m_layout;
    std::string m_out;
    std::vector<bool> m_has_items; ///< for every bracket that is open
    bool m_after_key = false;
};

/// Names and values of one row.
using FlatObject = std::vector<std::pair<std::string, Value>>;

/// `{"visitor":"012346","minutes":35,"note":null}`, compact.
std::string flat_json(std::span<FlatObject::value_type const> object);
/// The inverse of `flat_json`. Throws Invalid where the text is not one flat object of strings, whole numbers and nulls.
FlatObject parse_flat_json(std::string_view text);

}
