#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cwp {

/// The values of named places.
using Places = std::map<std::string, std::string, std::less<>>;

/// Puts the values into the `{named}` places of a pack's sentence; `{{` and `}}` are braces.
/// Error that names the place and those there are, where the sentence names one that does not exist.
std::string fill_places(std::string_view pattern, Places const& places);
/// The first place that cannot be one, as written: its name is none (`{:>99}`) or it is not closed. Nothing where all can be.
std::optional<std::string> impossible_place(std::string_view pattern);

}
