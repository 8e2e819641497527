#pragma once

#include "cli/world.hpp"
#include "core/base/error.hpp"
#include "core/base/language.hpp"

#include <exception>
#include <string>
#include <string_view>

/// How the program says that something went wrong.
namespace cwp {

/// Says on stderr what was thrown and returns the exit code for it: the one place where errors become exit codes.
Exit complain(std::exception const& error, World& world, Speech const& speech);
/// Text that may hold data, made safe for a terminal; its own line breaks stay.
std::string safe_lines(std::string_view text);

}
