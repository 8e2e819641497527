#pragma once

#include "core/pack/pack.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// Words as people write them: free text, codes, phones, citizen ids, yes and no, choices. All throw Invalid.
namespace cwp {

inline constexpr std::size_t longest_text = 32767; ///< characters: what a spreadsheet cell holds

/// Outer space removed; control characters refused, line breaks kept as `\n`.
std::string written_text(std::string_view text);
/// Half-width, without outer space and without the apostrophe that makes a spreadsheet keep zeros.
std::string written_code(std::string_view text);
/// Digits with `+` in front and `-` between, 7 to 20 of them.
std::string written_phone(std::string_view text);
/// A citizen id of GB 11643: eighteen characters, a birthday that exists, the check character.
std::string written_person_id(std::string_view text);
/// true false yes no y n 1 0 是 否 有 无 √ ×.
bool written_bool(std::string_view text);
/// The code of a choice by code, Chinese or English label, alias; folded where the exact word fits none.
std::string const& written_choice(Column const& column, std::string_view text);

}
