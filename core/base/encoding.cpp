#include "core/base/encoding.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <vector>

#include <iconv.h>

namespace cwp {

namespace {

bool is_ascii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// One direction of conversion. Whoever converts many pieces keeps one.
class Conversion {
public:
    Conversion(char const* to, char const* from) : m_handle(iconv_open(to, from))
    {
        // Casting is how POSIX spells the error value.
        if (m_handle == reinterpret_cast<iconv_t>(-1))
            cannot(tr("this system cannot convert {} to {}: install the C library's conversion modules (gconv)"), from, to);
    }
    Conversion(Conversion const&) = delete;
    Conversion& operator=(Conversion const&) = delete;
    ~Conversion() { iconv_close(m_handle); }

    /// Appends to `out`. Returns where the first piece stands that does not convert; nothing when all did.
    std::optional<std::size_t> append(std::string& out, std::string_view bytes)
    {
        char* in = const_cast<char*>(bytes.data()); // iconv does not write to it
        std::size_t left = bytes.size();
        while (left > 0) {
            std::size_t const used = out.size();
            out.resize(used + 2 * left + 16);
            char* to = out.data() + used;
            std::size_t room = out.size() - used;
            std::size_t const result = iconv(m_handle, &in, &left, &to, &room);
            out.resize(out.size() - room);
            if (result == static_cast<std::size_t>(-1) && errno != E2BIG) {
                iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
                return bytes.size() - left;
            }
        }
        return std::nullopt;
    }

private:
    iconv_t m_handle;
};

/// Its name for iconv.
char const* conversion_name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::gb18030: return "GB18030";
    case Encoding::utf16le: return "UTF-16LE";
    case Encoding::utf16be: return "UTF-16BE";
    case Encoding::utf8: break;
    }
    return "UTF-8";
}

bool is_utf16(Encoding encoding) { return encoding == Encoding::utf16le || encoding == Encoding::utf16be; }

[[noreturn]] void reject_byte(std::string_view bytes, std::size_t offset, Encoding encoding)
{
    auto const value = static_cast<unsigned>(static_cast<unsigned char>(bytes[offset]));
    reject(tr("byte {} (0x{}) is not {} text"), offset, fmt::format("{:02x}", value), name_of(encoding));
}

}

std::string_view name_of(Encoding encoding)
{
    switch (encoding) {
    case Encoding::utf8: return "utf-8";
    case Encoding::gb18030: return "gb18030";
    case Encoding::utf16le: return "utf-16le";
    case Encoding::utf16be: return "utf-16be";
    }
    return {};
}

Encoding encoding_named(std::string_view word)
{
    std::string plain;
    for (char const c : lower(half_width(word))) {
        if (c != '-' && c != '_' && c != ' ')
            plain += c;
    }
    if (plain == "utf8" || plain == "utf8bom" || plain == "unicode")
        return Encoding::utf8;
    for (std::string_view const name : {"gb18030", "gbk", "gb2312", "gb", "cp936", "936", "ms936", "windows936", "ansi", "euccn", "hzgb2312"}) {
        if (plain == name)
            return Encoding::gb18030;
    }
    if (plain == "utf16" || plain == "utf16le" || plain == "ucs2")
        return Encoding::utf16le;
    if (plain == "utf16be")
        return Encoding::utf16be;
    misuse(tr("“{}” is not an encoding this program reads; there are utf-8, gb18030 (also for gbk and gb2312) and utf-16"), word);
}

namespace {

/// UTF-8 of the characters of two bytes, which are nearly all there are. Made by one conversion, then one look-up each.
class Pairs {
public:
    explicit Pairs(Conversion& conversion) : m_pairs(leads * trails)
    {
        std::string all;
        for (unsigned lead = first_lead; lead < first_lead + leads; ++lead)
            for (unsigned trail = first_trail; trail < first_trail + trails; ++trail) {
                all += static_cast<char>(lead);
                all += static_cast<char>(trail == 0x7F ? 0x40 : trail); // 7F is no trail byte; its place is cleared below
                all += '\n';
            }
        std::string utf8;
        if (conversion.append(utf8, all))
            return; // then all goes the long way
        std::size_t at = 0;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            std::size_t const end = utf8.find('\n', at);
            bool const is_pair = i % trails != 0x7F - first_trail && end - at <= 3;
            m_pairs[i].length = static_cast<unsigned char>(is_pair ? end - at : 0);
            if (is_pair)
                utf8.copy(m_pairs[i].bytes, end - at, at);
            at = end + 1;
        }
    }

    /// Appends the character; false where the two bytes are none.
    bool append(std::string& out, unsigned char lead, unsigned char trail) const
    {
        if (lead < first_lead || lead >= first_lead + leads || trail < first_trail || trail >= first_trail + trails)
            return false;
        Pair const& pair = m_pairs[(lead - first_lead) * trails + (trail - first_trail)];
        out.append(pair.bytes, pair.length);
        return pair.length > 0;
    }

private:
    static constexpr unsigned first_lead = 0x81;
    static constexpr unsigned leads = 126;
    static constexpr unsigned first_trail = 0x40;
    static constexpr unsigned trails = 191;
    struct Pair {
        char bytes[3] = {};
        unsigned char length = 0;
    };
    std::vector<Pair> m_pairs;
};

}

struct Decoder::State {
    Conversion conversion{"UTF-8", "GB18030"};
    Pairs pairs{conversion};
};

Decoder::Decoder(Encoding encoding) : m_encoding(encoding)
{
    if (encoding == Encoding::gb18030)
        m_state = std::make_unique<State>();
}

Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

std::string Decoder::operator()(std::string_view bytes)
{
    std::string out;
    decode_into(bytes, out);
    return out;
}

void Decoder::decode_into(std::string_view bytes, std::string& out)
{
    if (m_encoding == Encoding::utf8) {
        out.assign(bytes);
        if (auto const offset = invalid_utf8(bytes))
            reject_byte(bytes, *offset, m_encoding);
        return;
    }
    if (m_state == nullptr) {
        out = decode(bytes, m_encoding);
        return;
    }
    out.clear();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto const byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80) {
            out += bytes[i];
        } else if (i + 1 < bytes.size() && m_state->pairs.append(out, byte, static_cast<unsigned char>(bytes[i + 1]))) {
            ++i;
        } else { // four bytes, or none at all
            if (auto const offset = m_state->conversion.append(out, bytes.substr(i)))
                reject_byte(bytes, i + *offset, m_encoding);
            return;
        }
    }
}

std::string decode(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8 || (!is_utf16(encoding) && is_ascii(bytes))) {
        if (auto const offset = invalid_utf8(bytes))
            reject_byte(bytes, *offset, encoding);
        return std::string(bytes);
    }
    std::string out;
    if (auto const offset = Conversion("UTF-8", conversion_name(encoding)).append(out, bytes))
        reject_byte(bytes, *offset, encoding);
    return out;
}

std::string encode(std::string_view utf8, Encoding encoding)
{
    if (auto const offset = invalid_utf8(utf8))
        reject_byte(utf8, *offset, Encoding::utf8);
    if (encoding == Encoding::utf8 || (!is_utf16(encoding) && is_ascii(utf8)))
        return std::string(utf8);
    std::string out;
    Conversion conversion(conversion_name(encoding), "UTF-8");
    if (auto const offset = conversion.append(out, utf8)) {
        std::size_t at = *offset;
        auto const code_point = static_cast<std::uint32_t>(next_code_point(utf8, at));
        reject(tr("the character U+{} does not exist in {}"), fmt::format("{:04X}", code_point), name_of(encoding));
    }
    return out;
}

}
