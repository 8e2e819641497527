#pragma once

#include "cli/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cwp {

/// What may stand where the line ends: nouns, verbs, options, choices, topics; each begins with the word begun. Sorted.
std::vector<std::string> completions(Session& session, std::string_view line);

/// Answers bash's `complete -C`, which puts the line and the cursor into COMP_LINE and COMP_POINT: a word per line, with a blank behind what
/// is complete. Whatever bash passes besides is not looked at, and nothing is ever said but words: it would be printed into the prompt.
Exit answer_shell(World& world);

}
