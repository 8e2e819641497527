#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cwp {

enum class Encoding { utf8, gb18030, utf16le, utf16be };

std::string_view name_of(Encoding encoding);
/// `utf-8`, `UTF8`, `gbk`, `gb2312`, `cp936`, `ansi`, `gb18030`, `utf-16` (little-endian where nothing else is said) …; throws Error for another word.
Encoding encoding_named(std::string_view word);

/// Decodes many pieces: keeps what is costly to set up. `decode` is the same for one piece.
class Decoder {
public:
    explicit Decoder(Encoding encoding);
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;
    std::string operator()(std::string_view bytes);
    /// The same into a string that is used again and again.
    void decode_into(std::string_view bytes, std::string& out);

private:
    struct State;
    Encoding m_encoding;
    std::unique_ptr<State> m_state; ///< of GB18030
};

/// Bytes to UTF-8. Throws Invalid naming the byte (offset from 0, value in hex) that does not belong to the encoding.
std::string decode(std::string_view bytes, Encoding encoding);
/// UTF-8 to bytes, without a byte order mark.
std::string encode(std::string_view utf8, Encoding encoding);

}
