#include "core/store/seal.hpp"

namespace cwp {

void append_field(std::string& out, std::string_view text)
{
    out += std::to_string(text.size());
    out += ':';
    out += text;
    out += ',';
}

void append_field(std::string& out, std::int64_t number)
{
    out += '#';
    out += std::to_string(number);
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
