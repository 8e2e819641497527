#include "cli/output.hpp"

#include "cli/run.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <ostream>

#include <fcntl.h>
#include <unistd.h>

using namespace cwp;
using cli_test::Scene;

namespace {

/// What the program does with this as its standard output.
int run_into(int file, Scene& scene, std::vector<std::string> const& args)
{
    OutputBuffer buffer(file);
    std::ostream out(&buffer);
    out.exceptions(std::ios::badbit);
    World world{scene.in, out, scene.err, scene.world.today, scene.world.now, [] { return std::string("clerk"); }, {}, scene.stage.folder()};
    return run(args, world);
}

std::string received(int file)
{
    std::string bytes(1 << 16, '\0');
    ssize_t const count = ::read(file, bytes.data(), bytes.size());
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

}

TEST_CASE("output arrives whole, however it is cut")
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    {
        OutputBuffer buffer(ends[1]);
        std::ostream out(&buffer);
        out << "one " << 2 << std::string(3, 'x') << std::flush << 'y';
        CHECK(received(ends[0]) == "one 2xxx");
        out.flush();
        CHECK(received(ends[0]) == "y");
    }
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("a full disk behind the output is an error of its own, and what was done before is said to be kept")
{
    Scene scene;
    int const full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    CHECK(run_into(full, scene, {"help"}) == 3);
    CHECK(scene.err.str() == "cwp: the output could not be written: the disk is full\n");
    scene.err.str("");
    CHECK(run_into(full, scene, {"init"}) == 3);
    CHECK(scene.err.str().find("cwp: the output could not be written: the disk is full\n     what was done is kept; 'cwp log' shows it\n") != std::string::npos);
    CHECK(run_into(full, scene, {"--version"}) == 3);
    CHECK(run_into(full, scene, {"status"}) == 3);
    CHECK(run_into(full, scene, {"status", "-f", "json"}) == 3);
    ::close(full);
}

TEST_CASE("a reader that went away is no news")
{
    Scene scene;
    auto const before = std::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    CHECK(run_into(ends[1], scene, {"help"}) == 141);
    CHECK(scene.err.str().empty());
    ::close(ends[1]);
    std::signal(SIGPIPE, before);
}
