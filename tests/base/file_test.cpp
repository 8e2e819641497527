#include "core/base/file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace cwp;
namespace fs = std::filesystem;

namespace {

/// An empty folder, removed with all in it at the end of the test.
class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "cwp-test-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { fs::remove_all(m_path); }
    std::string file(std::string const& name) const { return (m_path / name).string(); }
    std::ptrdiff_t count() const { return std::distance(fs::directory_iterator(m_path), {}); }

private:
    fs::path m_path;
};

template <class Action>
std::string refusal(Action action)
{
    try {
        action();
    } catch (Error const& error) {
        CHECK(error.exit() == Exit::cannot);
        return error.what();
    }
    return "done";
}

}

TEST_CASE("a replaced file holds the new bytes whole and no temporary stays")
{
    Folder const folder;
    std::string const path = folder.file("报表.csv");
    replace_file(path, "first");
    CHECK(read_file(path) == "first");
    std::string const large(3000000, 'x');
    replace_file(path, large);
    CHECK(read_file(path) == large);
    CHECK(folder.count() == 1);
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    replace_file(path, std::string_view("\0\xff", 2));
    CHECK(read_file(path) == std::string("\0\xff", 2));
    CHECK(folder.count() == 1);
}

TEST_CASE("a symbolic link is replaced and what it leads to is left alone")
{
    Folder const folder;
    replace_file(folder.file("canary"), "alive");
    fs::create_symlink(folder.file("canary"), folder.file("link"));
    replace_file(folder.file("link"), "new");
    CHECK(read_file(folder.file("canary")) == "alive");
    CHECK(read_file(folder.file("link")) == "new");
    CHECK(fs::is_regular_file(fs::symlink_status(folder.file("link"))));
}

TEST_CASE("a device is written to, not replaced")
{
    replace_file("/dev/null", "gone");
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(refusal([] { replace_file("/dev/full", "x"); }) == "cannot write /dev/full: the disk is full");
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("what cannot be written is named with the reason, and no temporary stays")
{
    Folder const folder;
    fs::create_directory(folder.file("sub"));
    CHECK(refusal([&] { replace_file(folder.file("sub"), "x"); }) == "cannot write " + folder.file("sub") + ": it is a folder");
    CHECK(folder.count() == 1);
    CHECK(refusal([&] { replace_file(folder.file("none/x"), "x"); }) == "cannot write " + folder.file("none/x") + ": there is no such file or folder");
    replace_file(folder.file("plain"), "x");
    CHECK(refusal([&] { replace_file(folder.file("plain/x"), "x"); }) == "cannot write " + folder.file("plain/x") + ": a part of the path is not a folder");
}

TEST_CASE("what cannot be read is named with the reason")
{
    Folder const folder;
    std::string const missing = folder.file("missing");
    CHECK(refusal([&] { read_file(missing); }) == "cannot read " + missing + ": there is no such file or folder");
    CHECK(refusal([&] { MappedFile{missing}; }) == "cannot read " + missing + ": there is no such file or folder");
    CHECK(refusal([&] { read_file("/"); }) == "cannot read /: it is a folder");
    CHECK(refusal([&] { MappedFile{std::string("/")}; }) == "cannot read /: it is a folder");
}

TEST_CASE("a mapped file shows the bytes of the file, also after they were dropped")
{
    Folder const folder;
    std::string text;
    for (int i = 0; i < 200000; ++i)
        text += std::to_string(i) + "\n";
    replace_file(folder.file("large"), text);
    MappedFile file(folder.file("large"));
    CHECK(file.bytes() == text);
    file.drop(100000);
    file.drop(50000);
    file.drop(text.size() + 1);
    CHECK(file.bytes() == text);
    MappedFile moved = std::move(file);
    CHECK(moved.bytes() == text);
    CHECK(file.bytes().empty()); // NOLINT(bugprone-use-after-move): moved-from is documented as empty here
}

TEST_CASE("a file that is read twice gives its memory back twice")
{
    Folder const folder;
    constexpr std::size_t size = std::size_t{64} << 20;
    constexpr std::size_t piece = std::size_t{4} << 20;
    replace_file(folder.file("large"), std::string(size, 'x'));
    MappedFile file(folder.file("large"));
    auto const mapped_kilobytes = [] {
        std::string const status = read_file("/proc/self/status");
        return std::stol(status.substr(status.find("RssFile:") + 8));
    };
    long const before = mapped_kilobytes();
    for (int walk = 0; walk < 2; ++walk) {
        for (std::size_t at = 0; at < size; at += piece) {
            REQUIRE(std::count(file.bytes().begin() + static_cast<std::ptrdiff_t>(at), file.bytes().begin() + static_cast<std::ptrdiff_t>(at + piece), 'x') == static_cast<std::ptrdiff_t>(piece));
            file.drop(at + piece);
        }
        CHECK(mapped_kilobytes() < before + 32 * 1024);
    }
}

TEST_CASE("an empty file is an empty text")
{
    Folder const folder;
    replace_file(folder.file("empty"), "");
    CHECK(MappedFile(folder.file("empty")).bytes().empty());
    CHECK(read_file(folder.file("empty")).empty());
}

TEST_CASE("input that cannot be mapped is kept in a file without a name")
{
    std::string const text(300000, 'y');
    std::size_t at = 0;
    MappedFile const file([&](char* to, std::size_t size) {
        std::size_t const count = std::min(size, text.size() - at);
        std::copy_n(text.data() + at, count, to);
        at += count;
        return count;
    });
    CHECK(file.bytes() == text);
    CHECK(MappedFile([](char*, std::size_t) { return std::size_t{0}; }).bytes().empty());
}

TEST_CASE("a pipe is read to its end")
{
    Folder const folder;
    std::string const pipe = folder.file("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::string const text(200000, 'z');
    std::thread writer([&] { replace_file(pipe, text); });
    MappedFile const file(pipe);
    writer.join();
    CHECK(file.bytes() == text);
}

TEST_CASE("the system's error numbers are said in words")
{
    CHECK(english(reason(ENOSPC)) == "the disk is full");
    CHECK(english(reason(EPERM)) == "permission denied");
    CHECK_FALSE(english(reason(ELOOP)).empty());
}
