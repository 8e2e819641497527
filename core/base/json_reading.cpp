#include "core/base/error.hpp"
#include "core/base/json.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace cwp {

namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    FlatObject object()
    {
        FlatObject result;
        expect('{');
        if (!take('}')) {
            do {
                std::string name = string();
                expect(':');
                result.emplace_back(std::move(name), value());
            } while (take(','));
            expect('}');
        }
        skip_space();
        if (m_at != m_text.size())
            broken();
        return result;
    }

private:
    [[noreturn]] void broken() const { reject(tr("byte {} is not what a stored row (a flat JSON object) has there"), m_at); }

    void skip_space()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || (m_text[m_at] >= '\t' && m_text[m_at] <= '\r')))
            ++m_at;
    }

    bool take(char c)
    {
        skip_space();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void expect(char c)
    {
        if (!take(c))
            broken();
    }

    Value value()
    {
        skip_space();
        std::string_view const rest = m_text.substr(m_at);
        if (rest.starts_with('"'))
            return string();
        if (rest.starts_with("null")) {
            m_at += 4;
            return std::monostate{};
        }
        std::int64_t number = 0;
        auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (error != std::errc{})
            broken();
        m_at += static_cast<std::size_t>(end - rest.data());
        return number;
    }

    std::string string()
    {
        expect('"');
        std::string out;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\')
                escape(out);
            else
                out += m_text[m_at++];
        }
        expect('"');
        return out;
    }

    void escape(std::string& out)
    {
        if (m_at + 1 >= m_text.size())
            broken();
        char const c = m_text[m_at + 1];
        if (c == 'u') {
            code_point(out);
            return;
        }
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        std::size_t const which = names.find(c);
        if (which == std::string_view::npos)
            broken();
        out += meanings[which];
        m_at += 2;
    }

    void code_point(std::string& out)
    {
        std::uint32_t value = hex_unit();
        if (value >= 0xD800 && value < 0xDC00 && m_text.substr(m_at).starts_with("\\u")) {
            std::uint32_t const second = hex_unit();
            if (second < 0xDC00 || second > 0xDFFF)
                broken();
            value = 0x10000 + ((value - 0xD800) << 10U) + (second - 0xDC00);
        }
        if (value >= 0xD800 && value <= 0xDFFF)
            broken();
        append_utf8(out, value);
    }

    /// The number of `\uXXXX` at this place.
    std::uint32_t hex_unit()
    {
        std::uint32_t value = 0;
        std::string_view const digits = m_text.substr(m_at).substr(std::min<std::size_t>(2, m_text.size() - m_at), 4);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (digits.size() != 4 || error != std::errc{} || end != digits.data() + digits.size())
            broken();
        m_at += 6;
        return value;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

}

FlatObject parse_flat_json(std::string_view text)
{
    return Reader(text).object();
}

}
