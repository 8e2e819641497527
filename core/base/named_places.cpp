#include "core/base/named_places.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <vector>

namespace cwp {

namespace {

std::string const& value_at(std::string_view name, std::string_view pattern, Places const& places)
{
    auto const found = places.find(name);
    if (found != places.end()) {
        return found->second;
    }
    std::vector<std::string> known;
    for (auto const& [key, value] : places) {
        known.push_back("{" + key + "}");
    }
    fail(tr("There is no place {} for the sentence “{}”; places are: {}"), "{" + std::string(name) + "}", pattern, join(known, " "));
}

}

std::optional<std::string> impossible_place(std::string_view pattern)
{
    for (std::size_t at = pattern.find_first_of("{}"); at != std::string_view::npos; at = pattern.find_first_of("{}", at)) {
        if (at + 1 < pattern.size() && pattern[at + 1] == pattern[at]) {
            at += 2;
            continue;
        }
        auto const close = pattern.find('}', at);
        auto const name = close == std::string_view::npos || close == at ? std::string_view() : pattern.substr(at + 1, close - at - 1);
        if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string_view::npos) {
            return std::string(pattern.substr(at, close == std::string_view::npos ? close : close - at + 1));
        }
        at = close + 1;
    }
    return std::nullopt;
}

std::string fill_places(std::string_view pattern, Places const& places)
{
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        char const c = pattern[at];
        bool const doubled = at + 1 < pattern.size() && pattern[at + 1] == c;
        if ((c == '{' || c == '}') && doubled) {
            out += c;
            ++at;
            continue;
        }
        auto const close = c == '{' ? pattern.find('}', at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            out += c;
            continue;
        }
        out += value_at(pattern.substr(at + 1, close - at - 1), pattern, places);
        at = close;
    }
    return out;
}

}
