#include "core/base/interruption.hpp"

#include "core/base/file.hpp"
#include "core/base/new_file.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

using namespace cwp;

namespace {

class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "cwp-interruption-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::string file(std::string const& name) const { return (m_path / name).string(); }
    std::ptrdiff_t count() const { return std::distance(fs::directory_iterator(m_path), fs::directory_iterator()); }

private:
    fs::path m_path;
};

extern "C" void leave(int)
{
    clear_away();
    _exit(has_kept() ? 2 : 1);
}

/// What a process leaves with that is ended by a signal when `work` is done.
int ended_after(std::function<void()> const& work)
{
    pid_t const child = fork();
    if (child == 0) {
        nothing_kept_yet();
        std::signal(SIGTERM, leave);
        work();
        std::raise(SIGTERM);
        _exit(3);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}

TEST_CASE("a signal leaves nothing of a file that is half-way, and the old one as it was")
{
    Folder const folder;
    replace_file(folder.file("report.csv"), "old");
    CHECK(ended_after([&] {
        static NewFile file(folder.file("report.csv"));
        file.write("new");
    }) == 1);
    CHECK(folder.count() == 1);
    CHECK(read_file(folder.file("report.csv")) == "old");
}

TEST_CASE("a signal leaves nothing of many files, those that were ready stay")
{
    Folder const folder;
    CHECK(ended_after([&] {
        static NewFile first(folder.file("1.csv"));
        static NewFile second(folder.file("2.csv"));
        static NewFile third(folder.file("3.csv"));
        second.write("whole");
        second.commit();
    }) == 2);
    CHECK(folder.count() == 1);
    CHECK(read_file(folder.file("2.csv")) == "whole");
}

TEST_CASE("a file that was given up leaves its place to others")
{
    Folder const folder;
    for (int n = 0; n < 100; ++n) {
        NewFile file(folder.file("a"));
        file.write("x");
    }
    CHECK(folder.count() == 0);
    CHECK(ended_after([&] { NewFile file(folder.file("a")); }) == 1);
}

TEST_CASE("a new file is for its owner only, whatever the mask and whatever was there")
{
    Folder const folder;
    mode_t const before = umask(0);
    replace_file(folder.file("a"), "x");
    CHECK(fs::status(folder.file("a")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    fs::permissions(folder.file("a"), fs::perms(0666));
    replace_file(folder.file("a"), "y");
    CHECK(fs::status(folder.file("a")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    umask(before);
}
