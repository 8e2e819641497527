#include "cli/run.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <iostream>

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

extern char** environ;

namespace {

/// What a signal handler may use: text made before the signal comes.
char const* farewell = "";

extern "C" void leave(int)
{
    // Nothing else is needed: what was not committed is rolled back when the database is next opened.
    [[maybe_unused]] auto written = write(STDERR_FILENO, farewell, std::strlen(farewell));
    _exit(static_cast<int>(cwp::Exit::interrupted));
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

void listen_for_signals(std::string const& words)
{
    farewell = words.c_str();
    struct sigaction action{};
    action.sa_handler = leave;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A reader that went away is a failed write, told like any other.
    std::signal(SIGPIPE, SIG_IGN);
}

}

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    cwp::World world{std::cin, std::cout, std::cerr, {}, {}, user_name, environment(), {}};
    std::error_code error;
    world.folder = std::filesystem::current_path(error).string();
    world.width = terminal_width(world);
    world.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    world.err_is_terminal = isatty(STDERR_FILENO) == 1;
    world.in_is_terminal = isatty(STDIN_FILENO) == 1;
    set_clock(world);
    std::vector<std::string> const args(argv + 1, argv + argc);
    std::string const words = "\n" + cwp::interrupted_words(args, world) + "\n";
    listen_for_signals(words);
    return cwp::run(args, world);
}
