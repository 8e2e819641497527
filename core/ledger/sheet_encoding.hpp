#pragma once

#include "core/base/file.hpp"
#include "core/base/utf16.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

/// In which encoding a text is that does not say it itself.
namespace cwp {

/// Whether a text with broken UTF-8, whose headings are the same in both encodings, is a damaged UTF-8 file: many Chinese characters in UTF-8 happen
/// to be other characters in GB18030, so that being decodable proves little. In doubt it is UTF-8, where the broken bytes are refused and nothing is garbled.
bool is_damaged_utf8(std::string_view text);

/// Whether the bytes are UTF-16: by a byte order mark, or because every other byte of what is ASCII is zero.
std::optional<ByteOrder> utf16_order(std::string_view bytes);
/// Whether they begin with a byte order mark of UTF-16.
bool has_utf16_mark(std::string_view bytes);
/// The same text in UTF-8, in a file without a name.
MappedFile text_of_utf16(std::string_view bytes, ByteOrder order);

/// The end of the last whole line at or before `end`, so that no character is cut; `end` itself where there is none.
std::size_t after_last_line(std::string_view bytes, std::size_t begin, std::size_t end);

}
