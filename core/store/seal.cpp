#include "core/store/seal.hpp"

#include <array>
#include <charconv>

namespace cwp {

namespace {

void append_number(std::string& out, std::int64_t number)
{
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

}

void append_field(std::string& out, std::string_view text)
{
    append_number(out, static_cast<std::int64_t>(text.size()));
    out += ':';
    out += text;
    out += ',';
}

void append_field(std::string& out, std::int64_t number)
{
    out += '#';
    append_number(out, number);
    out += ',';
}

Seal& Seal::add(std::string_view text)
{
    append_field(m_pending, text);
    flush_when_full();
    return *this;
}

Seal& Seal::add(std::int64_t number)
{
    append_field(m_pending, number);
    flush_when_full();
    return *this;
}

Seal& Seal::add_fields(std::string_view fields)
{
    m_pending += fields;
    flush_when_full();
    return *this;
}

void Seal::flush_when_full()
{
    if (m_pending.size() < 16 * 1024)
        return;
    m_sha.add(m_pending);
    m_pending.clear();
}

std::string Seal::hex()
{
    m_sha.add(m_pending);
    m_pending.clear();
    return m_sha.hex();
}

}
