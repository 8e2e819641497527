#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace cwp {

/// What a database cell holds: nothing, a whole number, or text.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

inline bool is_blank(Value const& value) { return std::holds_alternative<std::monostate>(value); }

}
