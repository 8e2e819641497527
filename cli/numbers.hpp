#pragma once

#include <cstdint>
#include <string>

/// Numbers as options and arguments give them.
namespace cwp {

/// A whole number from 0 up. Error (usage) that names the option.
std::int64_t whole_number(std::string const& option, std::string const& text);
/// `17` or `#17`. Error (usage).
std::int64_t operation_number(std::string const& text);

}
