#include "core/ledger/sheet_encoding.hpp"

#include "core/base/encoding.hpp"
#include "core/base/text.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Length of the well-formed UTF-8 character of three or four bytes with which `text` begins; 0 where there is none. Chinese in UTF-8 is made of these.
std::size_t long_character(std::string_view text)
{
    unsigned const lead = static_cast<unsigned char>(text.front());
    std::size_t const length = lead >= 0xF0 && lead <= 0xF4 ? 4 : ((lead & 0xF0U) == 0xE0U ? 3 : 0);
    return length > 0 && length <= text.size() && !invalid_utf8(text.substr(0, length)) ? length : 0;
}

/// How well the lines of a text suit the two encodings.
struct Suitability {
    std::size_t bad_in_utf8 = 0;     ///< lines that are not UTF-8
    std::size_t bad_in_gb18030 = 0;  ///< lines that are not GB18030
    std::size_t long_bytes = 0;      ///< of characters of three and four bytes in UTF-8
    std::size_t broken_bytes = 0;    ///< that belong to no character in UTF-8
};

void count_bytes(std::string_view line, Suitability& found)
{
    for (std::size_t i = 0; i < line.size();) {
        std::string_view const rest = line.substr(i);
        std::size_t length = 1;
        if (static_cast<unsigned char>(rest.front()) >= 0x80) {
            if (std::size_t const whole = long_character(rest); whole > 0) {
                length = whole;
                found.long_bytes += whole;
            } else if (rest.size() > 1 && !invalid_utf8(rest.substr(0, 2))) {
                length = 2;
            } else {
                ++found.broken_bytes;
            }
        }
        i += length;
    }
}

}

bool is_damaged_utf8(std::string_view text)
{
    Suitability found;
    Decoder gb18030(Encoding::gb18030);
    std::string decoded;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string_view const line = text.substr(begin, end - begin);
        begin = end + 1;
        if (is_plain(line))
            continue;
        found.bad_in_utf8 += invalid_utf8(line).has_value() ? std::size_t{1} : std::size_t{0};
        count_bytes(line, found);
        try {
            gb18030.decode_into(line, decoded);
        } catch (Invalid const&) {
            ++found.bad_in_gb18030;
        }
    }
    return found.bad_in_gb18030 >= found.bad_in_utf8 || found.long_bytes >= found.broken_bytes;
}

bool has_utf16_mark(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::optional<ByteOrder> utf16_order(std::string_view bytes)
{
    if (has_utf16_mark(bytes))
        return bytes.front() == '\xFF' ? ByteOrder::little : ByteOrder::big;
    std::string_view const head = bytes.substr(0, 4096);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += static_cast<std::size_t>(head[i] == '\0');
    // Separators alone make one byte in twenty zero; fewer are accidents in another text.
    constexpr std::size_t rarely = 20;
    if ((zeros[0] + zeros[1]) * rarely < head.size())
        return std::nullopt;
    // 一 (U+4E00) and its like have the zero on the other side.
    constexpr std::size_t clearly = 4;
    if (zeros[1] > clearly * zeros[0])
        return ByteOrder::little;
    if (zeros[0] > clearly * zeros[1])
        return ByteOrder::big;
    return std::nullopt;
}

MappedFile text_of_utf16(std::string_view bytes, ByteOrder order)
{
    constexpr std::size_t piece = std::size_t{1} << 20;
    std::string ready;
    std::size_t given = 0;
    return MappedFile(MappedFile::Read([&](char* to, std::size_t size) {
        if (given == ready.size() && !bytes.empty()) {
            ready.clear();
            given = 0;
            std::size_t const whole = whole_characters(bytes, piece, order);
            append_from_utf16(ready, bytes.substr(0, whole), order);
            bytes.remove_prefix(whole);
        }
        std::size_t const count = std::min(size, ready.size() - given);
        ready.copy(to, count, given);
        given += count;
        return count;
    }));
}

std::size_t after_last_line(std::string_view bytes, std::size_t begin, std::size_t end)
{
    if (end >= bytes.size())
        return bytes.size();
    std::size_t const at = bytes.substr(begin, end - begin).rfind('\n');
    return at == std::string_view::npos ? end : begin + at + 1;
}

}
