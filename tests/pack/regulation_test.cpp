#include "core/base/file.hpp"
#include "core/pack/embedded.hpp"
#include "core/pack/regulation.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace cwp;

namespace {

/// An empty database with the engine's own tables.
Database empty_database()
{
    Database db = Database::open(":memory:", Database::Mode::create);
    for (PackText const& file : embedded_pack())
        if (file.path.starts_with("schema/"))
            db.execute(file.text);
    return db;
}

void install(Database const& db, std::vector<PackFile> const& files)
{
    Operation operation(db, {"clerk", "", "2026-11-03 08:15:00", "cwp pack install"}, "install");
    install_pack(operation, files);
    operation.commit();
}

std::string calendar_from(int start_day)
{
    std::string text = Pack::embedded().file("standards/calendar.toml", "9999-99")->text;
    std::string const old = "value = 1\n";
    REQUIRE(text.find(old) != std::string::npos);
    return text.replace(text.find(old), old.size(), "value = " + std::to_string(start_day) + "\n");
}

std::string number_text(Database const& db, std::string const& sql) { return std::to_string(db.integer(sql)); }

}

TEST_CASE("The stored pack is the one that was installed")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    Pack const pack = load_pack(db);
    CHECK(pack.files().size() == Pack::embedded().files().size());
    CHECK(pack.ledger("visit").title.zh == "入户调查");
    CHECK(mistakes_in(pack).empty());
    CHECK(db.integer("SELECT reversible FROM operation") == 0);
    CHECK(changed_files(pack, Pack::embedded().files()).empty());
}

TEST_CASE("October 2026 has eighteen workdays and the make-up Saturday is one of them")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    CHECK(db.integer("SELECT COUNT(*) FROM calendar WHERE month = '2026-10'") == 31);
    CHECK(db.integer("SELECT SUM(workday) FROM calendar WHERE month = '2026-10'") == 18);
    CHECK(db.integer("SELECT workday FROM calendar WHERE date = '2026-10-10'") == 1);
    CHECK(db.integer("SELECT weekday FROM calendar WHERE date = '2026-10-10'") == 6);
    CHECK(db.integer("SELECT workday FROM calendar WHERE date = '2026-10-05'") == 0);
    CHECK(db.integer("SELECT COUNT(*) FROM calendar") == 730);
    CHECK(number_text(db, "SELECT SUM(half = 1) FROM calendar WHERE month = '2026-10'") == "15");
    CHECK(db.text("SELECT MAX(date) FROM calendar WHERE month = '2026-10' AND half = 1") == "2026-10-15");
    CHECK(assessment_month(db, make_month(2026, 10)) == Period{make_date(2026, 10, 1), make_date(2026, 10, 31)});
    CHECK(assessment_month_of(db, make_date(2026, 10, 31)) == make_month(2026, 10));
}

TEST_CASE("Some workdays later is a join on the running count")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    // From Wednesday 30 September: the holiday lies between, 8 and 9 October and the Saturday 10 October follow.
    CHECK(db.text("SELECT MIN(e.date) FROM calendar d JOIN calendar e ON e.workday_number = d.workday_number + 3 AND e.workday = 1 WHERE d.date = '2026-09-30'")
        == "2026-10-10");
}

TEST_CASE("A month that starts on the 26th carries the name of the month in which it ends")
{
    Database const db = empty_database();
    std::vector<PackFile> files = pack_files("");
    for (PackFile& file : files)
        if (file.path == "standards/calendar.toml")
            file.text = calendar_from(26);
    install(db, files);
    CHECK(assessment_month(db, make_month(2026, 10)) == Period{make_date(2026, 9, 26), make_date(2026, 10, 25)});
    CHECK(db.text("SELECT MIN(date) FROM calendar WHERE month = '2026-10'") == "2026-09-26");
    CHECK(db.text("SELECT MAX(date) FROM calendar WHERE month = '2026-10'") == "2026-10-25");
    CHECK(db.text("SELECT MAX(date) FROM calendar WHERE month = '2026-10' AND half = 1") == "2026-10-10");
    CHECK(assessment_month_of(db, make_date(2026, 10, 26)) == make_month(2026, 11));
    CHECK(assessment_month(db, make_month(2026, 1)).first == make_date(2025, 12, 26));
}

TEST_CASE("When the start day changes no day is lost and none counts twice")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    install(db, {{"standards/calendar.toml", "2026-07", calendar_from(26)}});
    CHECK(assessment_month(db, make_month(2026, 6)) == Period{make_date(2026, 6, 1), make_date(2026, 6, 25)});
    CHECK(assessment_month(db, make_month(2026, 7)) == Period{make_date(2026, 6, 26), make_date(2026, 7, 25)});
    CHECK(db.integer("SELECT COUNT(*) FROM calendar WHERE month = '2026-06'") == 25);
}

TEST_CASE("A year without holidays is an error that names the file to add to")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    CHECK_THROWS_WITH_AS(assessment_month(db, make_month(2027, 3)),
        "the calendar has no holidays for 2027: add them and [[year]] year = 2027 to standards/calendar.toml, then cwp pack install DIR --from 2027-03", Error);
}

TEST_CASE("Standards are tables with values times ten thousand and months of validity")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    CHECK(db.integer("SELECT COUNT(*) FROM standard_item WHERE list = 'tasks'") == 10);
    CHECK(db.integer("SELECT position FROM standard_item WHERE list = 'tasks' AND code = '10'") == 10);
    CHECK(db.integer("SELECT number FROM standard_attribute WHERE list = 'merit' AND code = 'lead' AND name = 'points'") == 5000);
    CHECK(db.integer("SELECT number FROM standard_attribute WHERE list = 'merit' AND code = 'accountability' AND name = 'points'") == -20000);
    CHECK(db.integer("SELECT number FROM standard_attribute WHERE list = 'merit' AND code = 'leak' AND name = 'veto'") == 10000);
    CHECK(db.integer("SELECT value FROM norm WHERE name = 'day18' AND '2026-10' BETWEEN valid_from AND valid_until") == 180000);
}

TEST_CASE("A later version of a standard ends the earlier one the month before")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    std::string norms = Pack::embedded().file("standards/norms.toml", "9999-99")->text;
    norms.replace(norms.find("value = 18"), 10, "value = 20");
    install(db, {{"standards/norms.toml", "2027-01", norms}});
    CHECK(db.integer("SELECT value FROM norm WHERE name = 'day18' AND '2026-12' BETWEEN valid_from AND valid_until") == 180000);
    CHECK(db.integer("SELECT value FROM norm WHERE name = 'day18' AND '2027-01' BETWEEN valid_from AND valid_until") == 200000);
    CHECK(db.text("SELECT valid_until FROM norm WHERE name = 'day18' AND valid_from = '0000-00'") == "2026-12");
    CHECK(load_pack(db).norm("day18", make_month(2026, 12)) == Exact(18));
}

TEST_CASE("Nothing is installed into a published month")
{
    Database const db = empty_database();
    install(db, pack_files(""));
    db.execute("INSERT INTO run (month, first, last, revision, state, made_at, chain_head, operation) VALUES ('2026-10', '2026-10-01', '2026-10-31', 1, 'published', '', '', 1)");
    std::string const text = Pack::embedded().file("standards/tasks.toml", "9999-99")->text + "\n";
    CHECK_THROWS_WITH_AS(install(db, {{"standards/tasks.toml", "2026-10", text}}), "2026-10 is published; the regulation can change from 2026-11 on: --from 2026-11", Error);
    install(db, {{"standards/tasks.toml", "2026-11", text}});
    CHECK(db.integer("SELECT COUNT(*) FROM pack_file WHERE path = 'standards/tasks.toml'") == 2);
}

TEST_CASE("A folder's files replace and add to the embedded ones")
{
    namespace fs = std::filesystem;
    fs::path const folder = fs::temp_directory_path() / "cwp-pack-folder-test";
    fs::remove_all(folder);
    fs::create_directories(folder / "standards");
    std::string const tasks = Pack::embedded().file("standards/tasks.toml", "9999-99")->text + "# 本局\n";
    replace_file((folder / "standards/tasks.toml").string(), "\xEF\xBB\xBF" + tasks);
    replace_file((folder / "readme.txt").string(), "words");
    std::vector<PackFile> const files = pack_files(folder.string(), "2026-11");
    CHECK(files.size() == Pack::embedded().files().size());
    Pack const pack(files);
    CHECK(pack.file("standards/tasks.toml", "2026-11")->text == tasks);
    CHECK(changed_files(Pack::embedded(), folder_files(folder.string())).size() == 1);
    replace_file((folder / "tasks.toml").string(), "");
    CHECK_THROWS_AS(folder_files(folder.string()), Error);
    CHECK_THROWS_AS(folder_files((folder / "nowhere").string()), Error);
    fs::remove_all(folder);
}

TEST_CASE("A query that the database cannot read is told with its place in the file")
{
    Database const db = empty_database();
    db.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, officer INTEGER, date TEXT)");
    std::string const header = "-- title = { zh = \"甲\", en = \"a\" }\n-- unit = { zh = \"户\", en = \"homes\" }\n-- subject = \"officer\"\n\n";
    auto const mistake = [&](std::string const& query) {
        std::vector<Message> const found = query_mistakes_in(Pack({{"measures/a.sql", "0000-00", header + query}}), db);
        return found.empty() ? std::string() : english(found[0]);
    };
    CHECK(mistake("SELECT officer AS subject, 'a' AS part, 'visit' AS ledger, id, date, 1 AS done FROM visit WHERE date >= :first") == "");
    CHECK(mistake("SELECT officer AS subject,\n  '甲' AS part, oficer AS ledger, id, date, 1 AS done FROM visit")
        == "measures/a.sql:6:16: the database cannot read this: no such column: oficer");
    CHECK(mistake("SELECT officer AS subject, 'a' AS part, 'visit' AS ledger, id, 1 AS done FROM visit")
        == "measures/a.sql:4:1: the SELECT has no column “date”; it has: subject, part, ledger, id, done");
}

TEST_CASE("The places of a check's message are columns of its SELECT")
{
    Database const db = empty_database();
    std::string const text = "-- title = { zh = \"甲\", en = \"a\" }\n-- level = \"info\"\n-- message = { zh = \"{{甲}} {day}\", en = \"{date}\" }\n\n"
                             "SELECT 'visit' AS ledger, 1 AS id, date AS day FROM calendar\n";
    std::vector<Message> const found = query_mistakes_in(Pack({{"checks/a.sql", "0000-00", text}}), db);
    REQUIRE(found.size() == 1);
    CHECK(english(found[0]) == "checks/a.sql:1:1: the message names {date}, but the SELECT has no such column; it has: ledger, id, day");
}

TEST_CASE("What is due has a day and a record, and its message only names its columns")
{
    Database const db = empty_database();
    std::string const header = "-- title = { zh = \"例会\", en = \"meeting\" }\n-- message = { zh = \"{month}\", en = \"{mont}\" }\n\n";
    std::string const query = "SELECT '' AS ledger, 0 AS id, '2026-10' AS month WHERE :today > ''\n";
    std::vector<Message> const found = query_mistakes_in(Pack({{"dues/meeting.sql", "0000-00", header + query}}), db);
    REQUIRE(found.size() == 2);
    CHECK(english(found[1]) == "dues/meeting.sql:3:1: the SELECT has no column “due”; it has: ledger, id, month");
    CHECK(english(found[0]) == "dues/meeting.sql:1:1: the message names {mont}, but the SELECT has no such column (did you mean “month”?); it has: ledger, id, month");
}

TEST_CASE("A view that several queries use stands before the query's own tables, with the query's parameters")
{
    std::string const view = "-- title = { zh = \"甲\", en = \"a\" }\n\nWITH x AS (SELECT 1 AS n)\nSELECT n, :first AS day FROM x\n";
    std::string const header = "-- title = { zh = \"甲\", en = \"a\" }\n-- unit = { zh = \"户\", en = \"homes\" }\n-- subject = \"officer\"\n-- uses = [\"one\", \"other\"]\n\n";
    std::vector<PackFile> const views{{"views/one.sql", "0000-00", view}, {"views/other.sql", "0000-00", view}};
    auto const asked = [&](std::string const& query) {
        std::vector<PackFile> files = views;
        files.push_back({"measures/a.sql", "0000-00", header + query});
        Pack const pack(std::move(files));
        Database const db = empty_database();
        Statement rows = db.prepare(pack.measure("a", make_month(2026, 10)).sql);
        rows.bind(":first", Value(std::string("2026-10-01")));
        REQUIRE(rows.step());
        return rows.string(0) + " " + rows.string(1);
    };
    CHECK(asked("SELECT a.n + b.n, a.day FROM one a, other b\n") == "2 2026-10-01");
    CHECK(asked("-- why\nWITH own AS (SELECT n + 5 AS n, day FROM one)\nSELECT n, day FROM own\n") == "6 2026-10-01");
    CHECK(asked("WITH\n own AS (SELECT n + 6 AS n, day FROM one) SELECT n, day FROM own;\n") == "7 2026-10-01");
}

TEST_CASE("A view takes effect in its month although the query that uses it stays the same")
{
    std::string const header = "-- title = { zh = \"甲\", en = \"a\" }\n";
    Pack const pack({{"views/one.sql", "0000-00", header + "SELECT 1 AS n"}, {"views/one.sql", "2026-10", header + "SELECT 2 AS n"},
                     {"measures/a.sql", "0000-00", header + "-- unit = { zh = \"户\", en = \"homes\" }\n-- subject = \"room\"\n-- uses = [\"one\"]\nSELECT n FROM one"}});
    Database const db = empty_database();
    CHECK(db.integer(pack.measure("a", make_month(2026, 9)).sql) == 1);
    CHECK(db.integer(pack.measure("a", make_month(2026, 10)).sql) == 2);
}

TEST_CASE("What is wrong between a view and who uses it is told where it stands")
{
    std::string const header = "-- title = { zh = \"甲\", en = \"a\" }\n";
    std::string const check = header + "-- level = \"info\"\n-- message = { zh = \"甲\", en = \"a\" }\n";
    auto const first_mistake = [](std::vector<PackFile> files) {
        Pack const embedded = Pack::embedded();
        files.insert(files.end(), embedded.files().begin(), embedded.files().end());
        std::vector<Message> const found = mistakes_in(Pack(std::move(files)));
        return found.empty() ? std::string() : english(found[0]);
    };
    PackFile const view{"views/in_month.sql", "0000-00", header + "SELECT id FROM visit WHERE date <= :last AND :month > ''"};
    CHECK(first_mistake({view}) == "");
    CHECK(first_mistake({{"checks/a.sql", "0000-00", check + "-- uses = [\"in_mont\"]\nSELECT 1"}, view}) == "checks/a.sql:4:11: the pack has no view “in_mont” (did you mean “in_month”?)");
    CHECK(first_mistake({{"checks/a.sql", "0000-00", check + "-- uses = [\"in_month\"]\nSELECT 1"}, view})
        == "checks/a.sql:4:11: the view “in_month” asks for “:month”, which nobody fills here; there are: :before :first :last :after :today");
    CHECK(first_mistake({{"views/visit.sql", "0000-00", header + "SELECT 1"}}) == "views/visit.sql:1:1: “visit” is the name of a table already; choose another name for the view");
    CHECK(first_mistake({{"views/a.sql", "0000-00", header + "SELECT :day"}}).find("nobody fills “:day”") != std::string::npos);
}

TEST_CASE("What the database cannot read in a view is told once, of the view")
{
    Database const db = empty_database();
    std::string const header = "-- title = { zh = \"甲\", en = \"a\" }\n";
    std::string const measure = header + "-- unit = { zh = \"户\", en = \"homes\" }\n-- subject = \"officer\"\n-- uses = [\"one\"]\n";
    auto const mistakes = [&](std::string const& view, std::string const& query) {
        return query_mistakes_in(Pack({{"views/one.sql", "0000-00", header + view}, {"measures/a.sql", "0000-00", measure + query}}), db);
    };
    std::vector<Message> const in_view = mistakes("SELECT nobody FROM calendar", "SELECT n FROM one");
    REQUIRE(in_view.size() == 1);
    CHECK(english(in_view[0]) == "views/one.sql:2:8: the database cannot read this: no such column: nobody");
    std::vector<Message> const in_query = mistakes("SELECT date AS n FROM calendar", "SELECT m FROM one");
    REQUIRE(in_query.size() == 1);
    CHECK(english(in_query[0]) == "measures/a.sql:5:8: the database cannot read this: no such column: m");
}
