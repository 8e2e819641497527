#include "cli/import_folder.hpp"

#include "core/base/error.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <sys/resource.h>

namespace {

using namespace cwp;
using cli_test::Scene;
namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "cwp-folder-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    void file(std::string const& name) const
    {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << "x";
    }
    std::vector<std::string> swept(bool recursive) const
    {
        Scene scene;
        std::vector<std::string> names = import_names(scene.world, {path.string()}, recursive).names();
        for (std::string& name : names)
            name = name.substr(path.string().size() + 1);
        return names;
    }
};

TEST_CASE("The files of a folder come in order of their names, those below only when asked for")
{
    Folder const folder;
    for (char const* name : {"b.csv", "a.XLSX", "c.tsv", "d.txt", "old.xls", "b/z.csv", "b/.hidden/y.csv", ".git/x.csv", ".c.csv", "~$a.xlsx", "a.rejects.csv", "a.rejects-3.csv", "a.pdf", "csv"})
        folder.file(name);
    CHECK(folder.swept(false) == std::vector<std::string>{"a.XLSX", "b.csv", "c.tsv", "d.txt", "old.xls"});
    CHECK(folder.swept(true) == std::vector<std::string>{"a.XLSX", "b.csv", "b/z.csv", "c.tsv", "d.txt", "old.xls"});
}

TEST_CASE("Links are followed to files in the folder, never to other folders or out of it")
{
    Folder const folder;
    Folder const elsewhere;
    folder.file("in/a.csv");
    elsewhere.file("secret.csv");
    fs::create_directory_symlink(folder.path, folder.path / "in/up");
    fs::create_symlink(folder.path / "in/a.csv", folder.path / "b.csv");
    fs::create_symlink(folder.path / "nowhere", folder.path / "gone.csv");
    fs::create_symlink(elsewhere.path / "secret.csv", folder.path / "c.csv");
    fs::create_directory_symlink(elsewhere.path, folder.path / "d");
    CHECK(folder.swept(true) == std::vector<std::string>{"b.csv", "in/a.csv"});

    Scene scene;
    std::string said;
    for (Message const& note : import_names(scene.world, {folder.path.string()}, true).notes)
        said += english(note) + "\n";
    CHECK(said == folder.path.string() + ": symbolic links that lead out of the folder or to another one are not followed: 4 (c.csv d gone.csv in/up)\n");

    // The folder itself may be named by a link.
    fs::create_directory_symlink(folder.path / "in", elsewhere.path / "named");
    CHECK(import_names(scene.world, {(elsewhere.path / "named").string()}, false).names().size() == 1);
}

TEST_CASE("A folder that cannot be read is told with the system's reason")
{
    Folder const folder;
    Scene scene;
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    rlimit none = before;
    none.rlim_cur = 0; // no further file can be opened
    REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
    std::string said;
    try {
        import_names(scene.world, {folder.path.string()}, false);
    } catch (Error const& error) {
        said = english(error.message());
    }
    REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK(said == folder.path.string() + ": the folder cannot be read: too many files are open");
}

}
