#include "cli/session.hpp"

#include <array>

/// What the log does not keep of a command line.
namespace cwp {

namespace {

/// As the command line quotes it.
std::string escaped(std::string const& value)
{
    std::string out;
    for (char c : value)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out;
}

/// `--phone 138`, `--phone=138`, `phone=138`, with or without quotes around.
bool follows(std::string_view before, std::string const& word)
{
    static constexpr std::array<std::string_view, 4> links{"=", " ", " '", "='"};
    for (std::string_view link : links)
        if (before.ends_with(word + std::string(link)))
            return true;
    return false;
}

}

void Session::leave_out(std::string const& word, std::string const& value)
{
    std::string const written = escaped(value);
    std::string const stars = "***";
    if (written.empty())
        return;
    for (std::size_t at = m_command_line.find(written); at != std::string::npos; at = m_command_line.find(written, at)) {
        if (!follows(std::string_view(m_command_line).substr(0, at), word)) {
            at += written.size();
            continue;
        }
        m_command_line.replace(at, written.size(), stars);
        at += stars.size();
    }
}

}
