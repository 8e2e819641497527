#pragma once

#include "cli/world.hpp"

#include <optional>
#include <string>

/// Which database a command works on.
namespace cwp {

/// The first that is named or found: `asked` (--db), CWP_DB, the nearest cwp.db from the working folder upward, the setting db, cwp/cwp.db in the XDG data folder.
/// What is named by option or variable counts whether it exists or not; nothing where none of them is there.
std::optional<std::string> discover_database(std::string const& asked, World const& world);
/// Where the XDG data folder would have it; empty without a home.
std::string home_database(World const& world);

}
