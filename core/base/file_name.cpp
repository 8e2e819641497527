#include "core/base/file_name.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t longest = 120;

bool may_stay(std::string_view character)
{
    if (character.size() > 1)
        return printable(character) == character; // no marks that turn a name round or hide in it
    char const c = character.front();
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

/// CON, nul.txt, COM1 …: devices on the desks that the files go to.
bool is_device(std::string_view name)
{
    std::string const stem = lower(name.substr(0, name.find('.')));
    constexpr std::array<std::string_view, 4> alone{"con", "prn", "aux", "nul"};
    bool const numbered = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
    return numbered || std::find(alone.begin(), alone.end(), stem) != alone.end();
}

}

std::string file_name_of(std::string_view words)
{
    std::string name;
    std::string const text = invalid_utf8(words) ? printable(words) : std::string(words);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        next_code_point(text, at);
        std::string_view const character = std::string_view(text).substr(begin, at - begin);
        if (name.size() + character.size() > longest)
            break;
        name += may_stay(character) ? character : "_";
    }
    for (std::size_t end : {std::size_t{0}, name.empty() ? 0 : name.size() - 1})
        if (end < name.size() && name[end] == '.')
            name[end] = '_';
    if (name.empty() || is_device(name))
        name.insert(0, "_");
    return name;
}

}
