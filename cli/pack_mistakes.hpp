#pragma once

#include "core/base/error.hpp"
#include "core/pack/pack.hpp"

#include <vector>

namespace cwp {

/// Every mistake of a pack, its queries tried on an empty database made for that.
std::vector<Message> all_mistakes_in(Pack const& pack);

/// Error with all of them, a line each below `heading`, where there are any.
void refuse_mistakes(Pack const& pack, Text heading);
/// Likewise, of those that `older` did not have: what was accepted before a rule for regulations came is not refused for it now.
void refuse_new_mistakes(Pack const& newer, Pack const& older, Text heading);

}
