#pragma once

#include <string>
#include <string_view>

namespace cwp {

/// The first and the last character, `*` for each between: `1*********6`. Of one or two characters only the first stays.
std::string masked(std::string_view text);

}
