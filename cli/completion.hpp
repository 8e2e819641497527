#pragma once

#include "cli/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cwp {

/// What may stand where the line ends: nouns, verbs, options, choices, topics; each begins with the word begun. Sorted.
std::vector<std::string> completions(Session& session, std::string_view line);

}
