#include "core/office/number_look.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <string>

namespace cwp {

namespace {

bool between(unsigned number, unsigned first, unsigned last) { return first <= number && number <= last; }

/// The first section of a format (that of positive numbers) in small letters without what is printed as it stands; a bracket with nothing but h, m or s is kept.
std::string bare_format(std::string_view code)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size(); ++i) {
        char const c = code[i];
        if (c == ';')
            break;
        if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character is printed, left as space or repeated
        } else if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '[') {
            std::size_t const close = std::min(code.find(']', i), code.size());
            std::string const inside = lower(code.substr(i + 1, close - i - 1));
            if (!inside.empty() && inside.find_first_not_of(inside.front()) == std::string::npos && std::string_view("hms").find(inside.front()) != std::string_view::npos)
                bare += "[" + inside + "]";
            i = close;
        } else {
            bare += c;
        }
    }
    return lower(bare);
}

bool take_out(std::string& text, std::string_view word)
{
    std::size_t const at = text.find(word);
    if (at != std::string::npos)
        text.erase(at, word.size());
    return at != std::string::npos;
}

}

NumberLook look_of_builtin(unsigned format)
{
    if (format == 9 || format == 10)
        return NumberLook::percent;
    if (format == 46)
        return NumberLook::elapsed;
    if (between(format, 18, 21) || between(format, 32, 35) || format == 45 || format == 47 || between(format, 55, 56))
        return NumberLook::time;
    if (between(format, 14, 17) || format == 22 || between(format, 27, 31) || format == 36 || between(format, 50, 54) || between(format, 57, 58))
        return NumberLook::date;
    return NumberLook::number;
}

NumberLook look_of_format(std::string_view code)
{
    std::string bare = bare_format(code);
    if (bare.find('[') != std::string::npos)
        return NumberLook::elapsed;
    while (take_out(bare, "general")) {}
    bool const half_days = take_out(bare, "am/pm") || take_out(bare, "a/p");
    auto const has = [&](char letter) { return bare.find(letter) != std::string::npos; };
    bool const hours = has('h') || has('s') || half_days;
    if (has('y') || has('d') || (has('m') && !hours))
        return NumberLook::date;
    if (hours)
        return NumberLook::time;
    return has('%') ? NumberLook::percent : NumberLook::number;
}

}
