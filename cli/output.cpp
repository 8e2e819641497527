#include "cli/output.hpp"

#include "core/base/file.hpp"
#include "core/base/new_file.hpp"

#include <cerrno>

namespace cwp {

OutputLost::OutputLost(int error_number)
    : Error(say(tr("the output could not be written: {}"), reason(error_number)), error_number == EPIPE ? Exit::reader_gone : Exit::cannot), m_reader_gone(error_number == EPIPE)
{
}

OutputBuffer::OutputBuffer(int file) : m_file(file)
{
    setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
}

OutputBuffer::int_type OutputBuffer::overflow(int_type c)
{
    send();
    if (traits_type::eq_int_type(c, traits_type::eof()))
        return traits_type::not_eof(c);
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
    return c;
}

int OutputBuffer::sync()
{
    send();
    return 0;
}

void OutputBuffer::send()
{
    std::string_view const bytes(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    setp(m_bytes.data(), m_bytes.data() + m_bytes.size());
    if (!write_all(m_file, bytes))
        throw OutputLost(errno);
}

}
