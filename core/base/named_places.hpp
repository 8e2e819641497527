#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cwp {

/// The values of named places.
using Places = std::map<std::string, std::string, std::less<>>;

/// Puts the values into the `{named}` places of a pack's sentence; `{{` and `}}` are braces.
/// Error that names the place and those there are, where the sentence names one that does not exist.
std::string fill_places(std::string_view pattern, Places const& places);

}
