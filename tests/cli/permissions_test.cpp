#include "core/store/sqlite.hpp"
#include "tests/cases/stage.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace cwp;

namespace {

unsigned mode_of(std::string const& path)
{
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

std::string text(cases::Outcome const& outcome)
{
    std::string all;
    for (std::string const& line : outcome.lines)
        all += line + "\n";
    return all;
}

}

TEST_CASE("whatever the umask, the database and what SQLite keeps beside it are its owner's only")
{
    cases::Stage const stage;
    mode_t const before = umask(0);
    CHECK(stage.run_cwp({"init"}).exit == 0);
    std::string const path = stage.folder() + "/cwp.db";
    CHECK(mode_of(path) == 0600U);
    {
        auto const db = Database::open(path, Database::Mode::write, 1000);
        db.execute("CREATE TABLE more (id INTEGER); INSERT INTO more VALUES (1)");
        CHECK(mode_of(path + "-wal") == 0600U);
        CHECK(mode_of(path + "-shm") == 0600U);
    }
    umask(before);
}

TEST_CASE("whatever the umask, folders that a command makes for its files are their owner's only")
{
    cases::Stage const stage;
    mode_t const before = umask(0);
    CHECK(stage.run_cwp({"init"}).exit == 0);
    CHECK(stage.run_cwp({"export", "unit", "room", "-o", "out/today/"}).exit == 0);
    CHECK(stage.run_cwp({"room", "list", "-f", "csv", "-o", "lists/"}).exit == 0);
    CHECK(stage.run_cwp({"pack", "export", "rules"}).exit == 0);
    umask(before);
    for (char const* folder : {"/out", "/out/today", "/lists", "/rules", "/rules/ledgers"})
        CHECK(mode_of(stage.folder() + folder) == 0700U);
    CHECK(mode_of(stage.folder() + "/out/today/room.csv") == 0600U);
}

TEST_CASE("a folder that cannot be made is told with the system's reason")
{
    cases::Stage const stage;
    stage.put({"taken", "", "x"});
    CHECK(stage.run_cwp({"init"}).exit == 0);
    auto const outcome = stage.run_cwp({"room", "list", "-f", "csv", "-o", "taken/in/"});
    CHECK(outcome.exit == 3);
    CHECK(text(outcome).find("the folder cannot be made: ") != std::string::npos);
}

TEST_CASE("status names what others may read or put in place of the database, and the command that closes it")
{
    cases::Stage const stage;
    std::string const path = stage.folder() + "/cwp.db";
    std::string const backup = path + ".v3.backup";
    CHECK(stage.run_cwp({"init"}).exit == 0);
    CHECK(chmod(stage.folder().c_str(), 0700) == 0);
    CHECK(text(stage.run_cwp({"status"})).find("others on this computer") == std::string::npos);
    stage.put({"cwp.db.v3.backup", "", "x"});
    stage.put({"cwp.db-wal.txt", "", "x"}); // none of its files
    CHECK(chmod(path.c_str(), 0640) == 0);
    CHECK(chmod(backup.c_str(), 0604) == 0);
    CHECK(chmod(stage.folder().c_str(), 0775) == 0);
    auto const said = text(stage.run_cwp({"status"}));
    CHECK(said.find("cwp.db: its permissions are 0640, others on this computer may get at it; chmod 600 '") != std::string::npos);
    CHECK(said.find("cwp.db.v3.backup: its permissions are 0604, others on this computer may get at it; chmod 600 '") != std::string::npos);
    CHECK(said.find(": its permissions are 0775, others on this computer may get at it; chmod go-w '") != std::string::npos);
    CHECK(said.find("wal.txt") == std::string::npos);
    CHECK(text(stage.run_cwp({"status"}, {{"CWP_LANG", "zh"}})).find("权限为 0640，本机其他用户可以触及；用 chmod 600 ") != std::string::npos);
    auto const json = text(stage.run_cwp({"status", "-f", "json"}));
    CHECK(json.find("\"open_to_others\"") != std::string::npos);
    CHECK(json.find("\"chmod 600 '") != std::string::npos);
    CHECK(chmod(path.c_str(), 0600) == 0);
    CHECK(chmod(backup.c_str(), 0600) == 0);
    CHECK(chmod(stage.folder().c_str(), 0700) == 0);
    CHECK(text(stage.run_cwp({"status", "-f", "json"})).find("open_to_others") == std::string::npos);
    auto const working = Database::open(path, Database::Mode::write, 1000);
    working.execute("CREATE TABLE more (id INTEGER)");
    CHECK(chmod((path + "-wal").c_str(), 0644) == 0);
    auto const meanwhile = text(stage.run_cwp({"status"}));
    CHECK(meanwhile.find("cwp.db-wal: its permissions are 0644") != std::string::npos);
    CHECK(meanwhile.find("cwp.db-shm: its") == std::string::npos);
}
