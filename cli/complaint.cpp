#include "cli/complaint.hpp"

#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"

#include <ostream>

namespace cwp {

std::string safe_lines(std::string_view text)
{
    std::string out;
    for (std::string_view line : split(text, '\n')) {
        if (!out.empty() || line.data() != text.data())
            out += '\n';
        out += printable(line);
    }
    return out;
}

Exit complain(std::exception const& error, World& world, Speech const& speech)
{
    if (world.out.good())
        world.out.flush();
    auto line = [&](std::string const& text) { world.err << "cwp: " << without_personal_numbers(safe_lines(text)) << '\n'; };
    if (auto const* known = dynamic_cast<Error const*>(&error)) {
        line(speech(known->message()));
        auto const* invalid = dynamic_cast<Invalid const*>(&error);
        if (invalid && !invalid->hint().text.empty())
            world.err << "     " << without_personal_numbers(safe_lines(speech(invalid->hint()))) << '\n';
        return known->exit();
    }
    line(speech(tr("internal error: {}; this is a bug in cwp, the database was not changed"), error.what()));
    return Exit::bug;
}

}
