#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text in UTF-16 as spreadsheets save it («Unicode text»), to UTF-8 and back, whatever is broken in it.
namespace cwp {

enum class ByteOrder { little, big };

/// How many bytes of the beginning of `bytes` may be converted by themselves: at most `wished`, no character cut.
std::size_t whole_characters(std::string_view bytes, std::size_t wished, ByteOrder order);
/// Appends the text in UTF-8. Half a character (a lone surrogate) and a last odd byte become bytes that are no UTF-8, so that they are found where they stand.
void append_from_utf16(std::string& out, std::string_view bytes, ByteOrder order);
/// The inverse: the broken halves come back as they were, other bytes that are no UTF-8 as U+FFFD.
std::string to_utf16(std::string_view utf8, ByteOrder order);

}
