#include "cli/run.hpp"

#include "cli/catalogue.hpp"
#include "cli/completion.hpp"
#include "cli/complaint.hpp"
#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/parser.hpp"
#include "cli/replacing.hpp"
#include "cli/session.hpp"
#include "cli/tongue.hpp"
#include "cli/verification.hpp"
#include "core/base/interruption.hpp"
#include "core/base/text.hpp"

#include <ostream>

namespace cwp {

namespace {

/// The command line as the log keeps it, for a shell to read again.
std::string command_line(std::vector<std::string> const& args)
{
    std::string line = "cwp";
    for (std::string const& arg : args) {
        bool const plain = !arg.empty() && arg.find_first_of(" \t\n\"'\\$`*?;&|<>()#") == arg.npos;
        line += ' ';
        if (plain) {
            line += arg;
            continue;
        }
        line += '\'';
        for (char c : arg)
            line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        line += '\'';
    }
    return line;
}

Exit show_version(World& world)
{
    world.out << "cwp " CWP_VERSION "\n";
    return Exit::done;
}

Exit run_in(Session& session, Line const& line)
{
    if (line.words().empty()) {
        if (!line.args.empty() && !line.help)
            parse(Command{}, global_options(), line.args);
        refuse_output(line.global("output"));
        return show_overview(session);
    }
    Asked const asked = find_command(session, line);
    if (!asked.command || line.help)
        refuse_output(line.global("output"));
    if (!asked.command)
        return show_noun_help(session, asked.noun);
    if (line.help)
        return show_command_help(session, *asked.command);
    Parsed const parsed = parse(*asked.command, global_options(), asked.rest);
    session.use(read_globals(parsed.globals, session.world()));
    check_output(session, *asked.command);
    return asked.command->run(session, parsed.own);
}

/// Commands and options before any of them is known: enough of a session to ask the pack for its nouns.
Exit run_line(Line const& line, std::vector<std::string> const& args, World& world, Speech const& speech)
{
    GlobalOptions early;
    early.db = line.global("db");
    Session session(world, early, speech, command_line(args));
    try {
        return run_in(session, line);
    } catch (Error const&) {
        throw;
    } catch (std::exception const&) {
        if (Database const* const db = session.opened_db())
            refuse_damaged(*db);
        throw;
    }
}

/// Bytes that are not UTF-8 would be kept for ever in the log and in records: nothing is begun with them.
void refuse_broken_text(std::vector<std::string> const& args, World const& world)
{
    for (std::string const& arg : args)
        if (invalid_utf8(arg))
            misuse(tr("the word '{}' is not UTF-8: set the terminal to UTF-8 and type it again; rename a file whose name is not"), arg);
    for (auto const& [name, value] : world.environment)
        if (name.starts_with("CWP_") && invalid_utf8(value))
            misuse(tr("the variable {} is not UTF-8 ('{}'): set the terminal to UTF-8 and give it again"), name, value);
}

/// A reader that has seen enough is told nothing; whoever waits for a file must know what became of the work.
Exit lose_output(OutputLost const& lost, World& world, Speech const& speech)
{
    if (lost.reader_gone())
        return lost.exit();
    Exit const exit = complain(lost, world, speech);
    if (has_kept())
        world.err << "     " << speech(tr("what was done is kept; 'cwp log' shows it")) << '\n';
    return exit;
}

/// What was written must have arrived: a full disk or a closed pipe is an error like any other.
Exit flushed(World& world, Exit exit)
{
    world.out.flush();
    if (!world.out)
        cannot(tr("the output could not be written: the disk is full or the reader has gone"));
    return exit;
}

}

Farewells farewells(std::vector<std::string> const& args, World const& world)
{
    Speech speech;
    try {
        speech = speech_in(choose_language(read_line(args).global("lang"), world));
    } catch (Error const&) {
        // `run` reads the same line and complains about it.
    }
    return {speech(tr("cwp: interrupted, nothing was written")),
            speech(tr("cwp: interrupted; what was not finished is not kept, 'cwp log' shows the last operation that was")),
            speech(tr("cwp: there is not enough memory; what was not finished is not kept, 'cwp log' shows the last operation that was"))};
}

int run(std::vector<std::string> const& args, World& world)
{
    nothing_kept_yet();
    Line const line = read_line(args);
    Speech speech;
    Exit exit = Exit::bug;
    try {
        if (!args.empty() && args.front() == "__complete")
            return static_cast<int>(flushed(world, answer_shell(world)));
        speech = speech_in(choose_language(line.global("lang"), world));
        refuse_broken_text(args, world);
        exit = flushed(world, line.version ? show_version(world) : run_line(line, args, world, speech));
    } catch (OutputLost const& lost) {
        exit = lose_output(lost, world, speech);
    } catch (std::exception const& error) {
        exit = complain(error, world, speech);
    }
    return static_cast<int>(exit);
}

}
