#include "core/base/error.hpp"

#include <charconv>
#include <utility>

namespace cwp {

namespace {

/// Where the place that opens at `at` ends, and which argument it asks for; `end` stays 0 where the brace opens no place.
struct Place {
    std::size_t end = 0;
    std::size_t index = 0;
};

Place place_at(std::string_view pattern, std::size_t at, std::size_t& in_order)
{
    std::size_t const close = pattern.find('}', at);
    if (close == std::string_view::npos)
        return {};
    std::string_view const inside = pattern.substr(at + 1, close - at - 1);
    if (inside.empty())
        return {close + 1, in_order++};
    Place place;
    auto const [rest, error] = std::from_chars(inside.data(), inside.data() + inside.size(), place.index);
    if (error == std::errc{} && rest == inside.data() + inside.size())
        place.end = close + 1;
    return place;
}

}

std::string fill(std::string_view pattern, std::vector<std::string> const& arguments)
{
    std::string out;
    std::size_t in_order = 0;
    for (std::size_t at = 0; at < pattern.size();) {
        char const c = pattern[at];
        bool const doubled = at + 1 < pattern.size() && pattern[at + 1] == c;
        if ((c == '{' || c == '}') && doubled) {
            out += c;
            at += 2;
            continue;
        }
        if (c == '{') {
            Place const place = place_at(pattern, at, in_order);
            if (place.end != 0 && place.index < arguments.size()) {
                out += arguments[place.index];
                at = place.end;
                continue;
            }
        }
        out += c;
        ++at;
    }
    return out;
}

std::string english(Message const& message)
{
    if (message.literal)
        return message.text;
    std::vector<std::string> arguments;
    for (Message const& each : message.arguments)
        arguments.push_back(english(each));
    return fill(message.text, arguments);
}

Error::Error(Message message, Exit exit) : m_message(std::move(message)), m_exit(exit), m_english(english(m_message)) {}

Invalid::Invalid(Message message, Message hint) : Error(std::move(message), Exit::no), m_hint(std::move(hint)) {}

}
