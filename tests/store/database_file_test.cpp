#include "core/store/database_file.hpp"

#include "core/base/digest.hpp"
#include "core/base/file.hpp"
#include "tests/store/desk.hpp"

#include <fstream>

using namespace cwp;
using namespace cwp::store_test;
using Mode = Database::Mode;

namespace {

void write_file(std::string const& path, std::string const& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::int64_t known()
{
    return static_cast<std::int64_t>(schema_files().size());
}

/// A finished database: one operation.
void make_finished(std::string const& path)
{
    auto const db = desk(path);
    Operation operation(db, wang(), "init");
    add_officer(operation, "1", "a");
    operation.commit();
}

/// The refusal of the file, which must be byte for byte what it was, with nothing beside it.
std::string refused(Folder const& folder, std::string const& path, std::int64_t version)
{
    auto const before = sha256(read_file(path));
    auto const words = refusal([&] { open_database(path, Mode::write, version); });
    CHECK(sha256(read_file(path)) == before);
    CHECK(refusal([&] { open_database(path, Mode::read, version); }) == words);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    return words;
}

}

TEST_CASE("what was made can be opened again, and has the version of its schema")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    make_finished(path);
    CHECK(schema_version(open_database(path, Mode::read, known())) == known());
    CHECK(open_database(path, Mode::write, known()).integer("PRAGMA application_id") == 0x63777031);
}

TEST_CASE("foreign files are refused and stay as they are")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    auto const words = "3 " + path + " is not a cwp database; nothing was changed";
    write_file(path, "");
    CHECK(refused(folder, path, 1) == words);
    write_file(path, "警号,姓名\n012345,李梅\n");
    CHECK(refused(folder, path, 1) == words);
    write_file(path, std::string(5000, 'x'));
    CHECK(refused(folder, path, 1) == words);
    std::filesystem::remove(path);
    Database::open(path, Mode::create).execute("PRAGMA journal_mode = DELETE; CREATE TABLE somebody (elses INTEGER)");
    CHECK(refused(folder, path, 1) == words);
    CHECK(refusal([&] { create_database(path); }) == "1 " + path + " exists already; nothing was changed");
}

TEST_CASE("folders, devices and missing files are refused and nothing is made")
{
    Folder const folder;
    CHECK(refusal([&] { open_database(folder.path().string(), Mode::write, 1); }) == "3 " + folder.path().string() + " is not a file");
    CHECK(refusal([&] { open_database("/dev/zero", Mode::read, 1); }) == "3 /dev/zero is not a file");
    auto const path = folder.file("none.db");
    CHECK(refusal([&] { open_database(path, Mode::write, 1); }) == "3 there is no database " + path + "; make one with cwp init");
    CHECK(!std::filesystem::exists(path));
}

TEST_CASE("a database of a newer program is refused with both versions and stays as it is")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    make_finished(path);
    Database::open(path, Mode::write).execute("PRAGMA user_version = 9000");
    CHECK(refused(folder, path, 3) == "3 " + path + " has version 9000 and this program knows versions up to 3; use a newer cwp. The file was not changed");
}

TEST_CASE("a damaged database is said to be damaged")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    make_finished(path);
    auto bytes = read_file(path);
    for (std::size_t place = 100; place < bytes.size(); ++place)
        bytes[place] = 'x';
    write_file(path, bytes);
    CHECK(refusal([&] { open_database(path, Mode::read, known()); }).starts_with("3 " + path + " is damaged"));
}

TEST_CASE("a database that was never finished can be made again, a finished one cannot")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    write_file(path, "");
    create_database(path);
    CHECK(refusal([&] { open_database(path, Mode::read, 1); }) == "3 " + path + " was never finished; run cwp init again");
    migrate(create_database(path), schema_files());
    std::filesystem::remove(path);
    make_finished(path);
    CHECK(refusal([&] { create_database(path); }) == "1 " + path + " exists already; nothing was changed");
}

TEST_CASE("each step of the schema is applied once, and an older database is copied first")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    SchemaFiles files{{"schema/0001.sql", "CREATE TABLE a (x INTEGER)"}};
    auto const db = create_database(path);
    CHECK(migrate(db, files));
    CHECK(!migrate(db, files));
    CHECK(!std::filesystem::exists(path + ".v1.backup"));
    db.execute("INSERT INTO a VALUES (5)");
    files.emplace_back("schema/0002.sql", "CREATE TABLE b (x INTEGER); ALTER TABLE a ADD COLUMN y INTEGER");
    CHECK(migrate(db, files));
    CHECK(schema_version(db) == 2);
    CHECK(db.integer("SELECT x FROM a WHERE y IS NULL") == 5);
    auto const backup = open_database(path + ".v1.backup", Mode::read, 2);
    CHECK(schema_version(backup) == 1);
    CHECK(backup.integer("SELECT x FROM a") == 5);
}

TEST_CASE("a step that fails leaves the database at the step before")
{
    auto const db = create_database(":memory:");
    SchemaFiles const files{{"schema/0001.sql", "CREATE TABLE a (x INTEGER)"}, {"schema/0002.sql", "CREATE TABLE b (x INTEGER); CREATE TABLE a (x INTEGER)"}};
    CHECK_THROWS(migrate(db, files));
    CHECK(schema_version(db) == 1);
    CHECK(!db.has_table("b"));
}
