#include "core/ledger/masking.hpp"

#include "core/base/text.hpp"

namespace cwp {

std::string masked(std::string_view text)
{
    std::u32string const characters = code_points(text);
    std::string out;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        bool const shown = (i == 0 && characters.size() > 1) || (i + 1 == characters.size() && characters.size() > 2);
        append_utf8(out, shown ? characters[i] : U'*');
    }
    return out;
}

}
