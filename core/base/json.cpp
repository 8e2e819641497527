#include "core/base/json.hpp"

#include <fmt/core.h>

namespace cwp {

std::string json_string(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else
                out += c;
        }
    }
    return out + '"';
}

Json& Json::begin_object()
{
    begin('{');
    return *this;
}

Json& Json::end_object()
{
    end('}');
    return *this;
}

Json& Json::begin_array()
{
    begin('[');
    return *this;
}

Json& Json::end_array()
{
    end(']');
    return *this;
}

Json& Json::key(std::string_view name)
{
    before_value();
    m_out += json_string(name);
    m_out += m_layout == Layout::compact ? ":" : ": ";
    m_after_key = true;
    return *this;
}

Json& Json::string(std::string_view text)
{
    before_value();
    m_out += json_string(text);
    return *this;
}

Json& Json::number(std::string_view text)
{
    before_value();
    m_out += text;
    return *this;
}

Json& Json::boolean(bool truth)
{
    return number(truth ? "true" : "false");
}

Json& Json::null()
{
    return number("null");
}

Json& Json::value(Value const& value)
{
    if (auto const* const whole = std::get_if<std::int64_t>(&value))
        return number(std::to_string(*whole));
    if (auto const* const text = std::get_if<std::string>(&value))
        return string(*text);
    return null();
}

void Json::begin(char bracket)
{
    before_value();
    m_out += bracket;
    m_has_items.push_back(false);
}

void Json::end(char bracket)
{
    bool const had_items = m_has_items.back();
    m_has_items.pop_back();
    if (had_items)
        new_line();
    m_out += bracket;
}

void Json::before_value()
{
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_has_items.empty())
        return;
    if (m_has_items.back())
        m_out += ',';
    m_has_items.back() = true;
    new_line();
}

void Json::new_line()
{
    if (m_layout == Layout::compact)
        return;
    m_out += '\n';
    m_out.append(2 * m_has_items.size(), ' ');
}

std::string flat_json(std::span<FlatObject::value_type const> object)
{
    Json json(Json::Layout::compact);
    json.begin_object();
    for (auto const& [name, value] : object)
        json.key(name).value(value);
    json.end_object();
    return json.text();
}

}
