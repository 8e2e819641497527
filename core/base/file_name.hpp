#pragma once

#include <string>
#include <string_view>

namespace cwp {

/// A file's name made from words that somebody wrote: letters, digits, `-`, `_`, dots inside and what is beyond ASCII stay, everything else
/// becomes `_`. It names no folder, is hidden nowhere, is none of the names that Windows keeps for itself and no longer than 120 bytes.
std::string file_name_of(std::string_view words);

}
