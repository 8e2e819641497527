#include "cli/output.hpp"
#include "cli/run.hpp"
#include "core/base/interruption.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <new>

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern char** environ;

namespace {

/// What a signal handler may use: text made before the signal comes.
char const* nothing_kept = "";
char const* unfinished = "";
char const* no_memory = "\ncwp: there is not enough memory; nothing was changed\n"; // until there are words in the user's language

/// A transaction that is open is never committed: whoever opens the database next does not see it. What else is half-way are files, and those go now.
extern "C" void leave(int signal)
{
    cwp::clear_away();
    char const* const words = cwp::has_kept() ? unfinished : nothing_kept;
    [[maybe_unused]] auto written = write(STDERR_FILENO, words, std::strlen(words));
    _exit(128 + signal);
}

/// Where memory is refused nothing may be asked for that needs any: the words were made before, and an open transaction is never committed.
void leave_without_memory()
{
    cwp::clear_away();
    [[maybe_unused]] auto written = write(STDERR_FILENO, no_memory, std::strlen(no_memory));
    _exit(static_cast<int>(cwp::Exit::cannot));
}

std::map<std::string, std::string> environment()
{
    std::map<std::string, std::string> variables;
    for (char** entry = environ; *entry; ++entry) {
        std::string_view const text = *entry;
        auto const equals = text.find('=');
        if (equals != text.npos)
            variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return variables;
}

std::string user_name()
{
    passwd const* entry = getpwuid(getuid());
    return entry ? entry->pw_name : std::to_string(getuid());
}

std::size_t terminal_width(cwp::World const& world)
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    int const columns = std::atoi(world.variable("COLUMNS").c_str());
    return columns >= 20 ? static_cast<std::size_t>(columns) : 80;
}

void set_clock(cwp::World& world)
{
    std::time_t const seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    world.today = cwp::make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
    world.now = text;
}

/// A signal that whoever started the program does not want heard (nohup, a job in the background) stays unheard.
void prepare_for_the_end(cwp::Farewells const& words)
{
    nothing_kept = words.nothing_kept.c_str();
    unfinished = words.unfinished.c_str();
    no_memory = words.no_memory.c_str();
    struct sigaction action{};
    action.sa_handler = leave;
    sigfillset(&action.sa_mask);
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before{};
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
    // A reader that went away and a file that may not grow are failed writes, told like any other.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

}

int main(int argc, char** argv)
{
    std::set_new_handler(leave_without_memory);
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    cwp::OutputBuffer buffer(STDOUT_FILENO);
    std::ostream out(&buffer);
    out.exceptions(std::ios::badbit);
    cwp::World world{std::cin, out, std::cerr, {}, {}, user_name, environment(), {}};
    std::error_code error;
    world.folder = std::filesystem::current_path(error).string();
    world.width = terminal_width(world);
    world.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    world.err_is_terminal = isatty(STDERR_FILENO) == 1;
    world.in_is_terminal = isatty(STDIN_FILENO) == 1;
    set_clock(world);
    std::vector<std::string> const args(argv + 1, argv + argc);
    cwp::Farewells words = cwp::farewells(args, world);
    for (std::string* text : {&words.nothing_kept, &words.unfinished, &words.no_memory})
        *text = "\n" + *text + "\n";
    prepare_for_the_end(words);
    return cwp::run(args, world);
}
