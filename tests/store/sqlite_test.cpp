#include "core/store/sqlite.hpp"

#include "tests/store/desk.hpp"

#include <fstream>
#include <stdexcept>

#include <sys/stat.h>

using namespace cwp;
using namespace cwp::store_test;
using Mode = Database::Mode;

TEST_CASE("values come back as they were bound")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE t (a INTEGER, b TEXT, c TEXT, d TEXT) STRICT");
    db.prepare("INSERT INTO t VALUES (?, ?, ?, ?)").with(std::int64_t{9007199254740993}, "警务", Value(), std::string()).run();
    auto row = db.prepare("SELECT a, b, c, d FROM t WHERE b = :word");
    row.bind(":word", std::string("警务"));
    row.bind(":nobody", Value());
    REQUIRE(row.step());
    CHECK(row.value(0) == Value(std::int64_t{9007199254740993}));
    CHECK(row.text(1) == "警务");
    CHECK(row.is_null(2));
    CHECK(!row.is_null(3));
    CHECK(row.value(3) == Value(std::string()));
    CHECK(row.column("c") == 2);
    CHECK(row.column("x") == -1);
    CHECK(!row.step());
}

TEST_CASE("a statement can be used again with other values")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE t (a INTEGER, b TEXT)");
    auto insert = db.prepare("INSERT INTO t VALUES (?, ?)");
    for (std::int64_t n = 1; n <= 3; ++n)
        insert.with(n, "x").run();
    CHECK(db.integer("SELECT sum(a) FROM t") == 6);
    CHECK(db.last_id() == 3);
    CHECK(db.integer("SELECT a FROM t WHERE a > 5") == 0);
    CHECK(db.text("SELECT b FROM t WHERE a > 5").empty());
}

TEST_CASE("a constraint that says no is an error of its own kind, wrong SQL is a bug")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL, c INTEGER) STRICT; INSERT INTO t VALUES (1, 'x', 3)");
    CHECK_THROWS_AS(db.execute("INSERT INTO t VALUES (1, 'y', 3)"), ConstraintError);
    CHECK_THROWS_AS(db.execute("INSERT INTO t VALUES (2, NULL, 3)"), ConstraintError);
    CHECK_THROWS_AS(db.execute("INSERT INTO t VALUES (2, 'y', 'three')"), ConstraintError);
    CHECK_THROWS_AS(db.prepare("SELECT nothing FROM t"), std::logic_error);
    CHECK_THROWS_AS(db.prepare("SELECT \"text\" FROM t"), std::logic_error);
}

TEST_CASE("references are enforced, except while they are switched off, also inside a transaction")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (parent INTEGER REFERENCES parent (id))");
    Transaction transaction(db);
    CHECK_THROWS_AS(db.execute("INSERT INTO child VALUES (1)"), ConstraintError);
    db.enforce_references(false);
    db.execute("INSERT INTO child VALUES (1)");
    db.enforce_references(true);
    CHECK_THROWS_AS(db.execute("INSERT INTO child VALUES (2)"), ConstraintError);
}

TEST_CASE("a transaction that is not committed leaves nothing")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE t (a INTEGER)");
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)");
    }
    CHECK(db.integer("SELECT count(*) FROM t") == 0);
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    CHECK(db.integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a new database is private, durable and does not replace a file")
{
    Folder const folder;
    auto const path = folder.file("a b?#%.db");
    {
        auto const db = Database::open(path, Mode::create);
        CHECK(db.text("PRAGMA journal_mode") == "wal");
        CHECK(db.integer("PRAGMA synchronous") == 2);
        CHECK(db.integer("PRAGMA foreign_keys") == 1);
        db.execute("CREATE TABLE t (a INTEGER)");
        for (auto const* name : {"", "-wal", "-shm"}) {
            struct stat status {};
            REQUIRE(stat((path + name).c_str(), &status) == 0);
            CHECK((status.st_mode & 0777) == 0600);
        }
    }
    CHECK(refusal([&] { Database::open(path, Mode::create); }) == "1 " + path + " exists already; nothing was changed");
    CHECK(Database::open(path, Mode::read).has_table("t"));
}

TEST_CASE("a second writer waits and is then told that another command is writing")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    auto const db = Database::open(path, Mode::create);
    db.execute("CREATE TABLE t (a INTEGER)");
    Transaction transaction(db);
    auto const other = Database::open(path, Mode::write, 1);
    CHECK(refusal([&] { Transaction second(other); })
          == "4 another command is writing to " + path + "; try again when it has ended, or wait longer with --lock-wait");
    CHECK(other.integer("SELECT count(*) FROM t") == 0); // reading goes on
}

TEST_CASE("a database opened for reading takes no writes, but temporary tables")
{
    Folder const folder;
    auto const path = folder.file("a.db");
    Database::open(path, Mode::create).execute("CREATE TABLE t (a INTEGER)");
    auto const db = Database::open(path, Mode::read);
    CHECK_THROWS_AS(db.execute("INSERT INTO t VALUES (1)"), std::logic_error);
    CHECK_THROWS_AS(db.execute("UPDATE t SET a = 1"), std::logic_error);
    CHECK_THROWS_AS(db.execute("DELETE FROM t"), std::logic_error);
    CHECK_THROWS_AS(db.execute("DROP TABLE t"), std::logic_error);
    CHECK(db.text("SELECT name FROM pragma_table_info('t')") == "a");
    db.execute("CREATE TEMP TABLE work (a INTEGER); INSERT INTO work VALUES (1); DELETE FROM work");
    CHECK(db.has_table("t"));
}

TEST_CASE("a backup holds what was committed, and appears whole under its name")
{
    Folder const folder;
    auto const db = Database::open(folder.file("a.db"), Mode::create);
    db.execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (7)");
    auto const copy = folder.file("copy.db");
    std::ofstream(copy) << "old";
    db.backup_to(copy);
    CHECK(Database::open(copy, Mode::read).integer("SELECT a FROM t") == 7);
    struct stat status {};
    REQUIRE(stat(copy.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(refusal([&] { db.backup_to(folder.file("no/such/copy.db")); }).starts_with("3 "));
    for (auto const& entry : std::filesystem::directory_iterator(folder.path()))
        CHECK(entry.path().filename().string().starts_with("copy.db") == (entry.path().filename() == "copy.db"));
}

TEST_CASE("many rows go in as one statement, in the order in which the source gives them")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER NOT NULL, b TEXT, op INTEGER NOT NULL) STRICT");
    Value number;
    Value text;
    Value const operation = std::int64_t{3};
    std::int64_t n = 0;
    RowSource source{3, [&](std::span<Value const*> row) {
                         if (++n > 1000)
                             return false;
                         number = n * 2;
                         text = n % 2 == 0 ? Value() : Value("行" + std::to_string(n));
                         row[0] = &number;
                         row[1] = &text;
                         row[2] = &operation;
                         return true;
                     }};
    db.insert_rows("INSERT INTO t (a, b, op)", source);
    CHECK(db.changes() == 1000);
    CHECK(db.integer("SELECT count(*) FROM t WHERE a = id * 2 AND op = 3") == 1000);
    CHECK(db.text("SELECT b FROM t WHERE id = 999") == "行999");
    CHECK(db.integer("SELECT count(*) FROM t WHERE b IS NULL") == 500);
    RowSource nothing{3, [](std::span<Value const*>) { return false; }};
    db.insert_rows("INSERT INTO t (a, b, op)", nothing);
    CHECK(db.integer("SELECT count(*) FROM t") == 1000);
}

TEST_CASE("what a source of rows throws comes out, and so does a constraint")
{
    auto const db = Database::open(":memory:", Mode::create);
    db.execute("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT");
    Value number;
    std::int64_t n = 0;
    RowSource throwing{1, [&](std::span<Value const*> row) {
                           if (++n == 3)
                               fail(tr("{} is not a file"), "x");
                           number = n;
                           row[0] = &number;
                           return true;
                       }};
    CHECK(refusal([&] { db.insert_rows("INSERT INTO t (a)", throwing); }) == "1 x is not a file");
    n = 0;
    RowSource repeating{1, [&](std::span<Value const*> row) {
                            number = std::int64_t{1};
                            row[0] = &number;
                            return ++n <= 2;
                        }};
    CHECK_THROWS_AS(db.insert_rows("INSERT INTO t (a)", repeating), ConstraintError);
    n = 0;
    db.insert_rows("INSERT INTO t (a)", repeating, "ON CONFLICT DO NOTHING");
    CHECK(db.integer("SELECT count(*) FROM t") == 1);
}
