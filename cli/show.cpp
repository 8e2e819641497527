#include "cli/session.hpp"

#include "cli/complaint.hpp"
#include "cli/replacing.hpp"
#include "core/base/file_name.hpp"
#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"
#include "core/document/personal_numbers.hpp"
#include "core/render/format.hpp"

#include <istream>
#include <ostream>

/// What a session says: lines, documents, questions.
namespace cwp {

namespace {

/// -f decides, else the name after -o, else text.
Format const& chosen_format(GlobalOptions const& options)
{
    if (!options.format.empty())
        return format_named(options.format);
    if (options.output.empty() || options.output == "-" || names_folder(options.output))
        return format_named("text");
    if (Format const* format = format_for_file(options.output))
        return *format;
    if (options.output.find_last_of('.') == std::string::npos)
        return format_named("text");
    misuse(tr("{}: the name does not tell the format; give it with -f"), options.output);
}

}

void Session::note(Message const& message)
{
    if (m_options.quiet)
        return;
    m_world.out.flush(); // what was said first shall stand first where both go to one terminal
    m_world.err << without_personal_numbers(safe_lines(m_speech(message))) << '\n';
}

void Session::print(std::string const& line)
{
    m_world.out << without_personal_numbers(safe_lines(line)) << '\n';
}

std::string_view Session::format() const { return chosen_format(m_options).name; }

void Session::refuse_on_terminal(Format const& format) const
{
    if (format.binary && m_world.out_is_terminal)
        misuse(tr("{} is nothing for a terminal: give it a file with -o FILE{}"), format.name, format.extension);
}

void Session::show(Document const& document, std::string const& file_stem, bool secret)
{
    Format const& format = chosen_format(m_options);
    bool const to_file = !m_options.output.empty() && m_options.output != "-";
    if (!to_file)
        refuse_on_terminal(format);
    RenderOptions render;
    render.width = !to_file && m_world.out_is_terminal ? m_world.width : 0;
    // Excel takes a file without the mark for the code page of the computer; lists are for programs.
    render.byte_order_mark = to_file && !document.data_only;
    std::string const bytes = format.write(secret ? document : without_personal_numbers(document), render);
    if (!to_file) {
        m_world.out << (m_world.out_is_terminal ? safe_lines(bytes) : bytes);
        return;
    }
    std::string const& stem = file_stem.empty() ? document.name : file_stem;
    write_output(*this, output_path(*this, file_name_of(stem.empty() ? "cwp" : stem) + std::string(format.extension)), bytes);
}

bool Session::confirm(Message const& question)
{
    if (m_options.yes)
        return true;
    if (!m_world.in_is_terminal)
        throw Error(cwp::say(tr("{} - nobody can be asked here; add --yes if that is meant"), question), Exit::no);
    m_world.err << without_personal_numbers(safe_lines(m_speech(question))) << m_speech(tr(" [y/N] ")) << std::flush;
    std::string answer;
    std::getline(m_world.in, answer);
    answer = lower(half_width(trim(answer)));
    return answer == "y" || answer == "yes" || answer == "是";
}

}
