#include "tests/pack/mistakes.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::tests;

namespace {

std::string const visits = R"(-- title = { zh = "入户", en = "visits" }
-- unit = { zh = "户", en = "homes" }
-- subject = "officer"
-- counts = "always"
-- notes = { met = { zh = "未见面", en = "nobody met" } }

-- delete is only a word here; so is rowid.
SELECT officer AS subject, 'drop; table' AS part, date, 1 AS done
  FROM visit;
)";

std::string const checks = R"(-- title = { zh = "重叠", en = "overlap" }
-- level = "block"
-- on = ["post"]
-- message = { zh = "{officer} 重叠", en = "{officer} overlaps" }

WITH p AS (SELECT * FROM post) SELECT 'post' AS ledger, id FROM p
)";

std::string wrong(std::string_view old, std::string_view replacement)
{
    return mistake_of("measures/visits.sql", with(visits, old, replacement));
}

}

TEST_CASE("A measure is a header in comments and a query")
{
    Mistakes mistakes("measures/visits.sql");
    MeasureFile const measure = read_measure({"measures/visits.sql", "0000-00", visits}, mistakes);
    REQUIRE(mistakes.empty());
    CHECK(measure.name == "visits");
    CHECK(measure.unit.en == "homes");
    CHECK_FALSE(measure.in_post);
    CHECK(measure.notes.at("met").zh == "未见面");
    CHECK(measure.sql.ends_with("FROM visit"));
}

TEST_CASE("A check names its level and the ledgers whose writes run it")
{
    Mistakes mistakes("checks/overlap.sql");
    CheckFile const check = read_check({"checks/overlap.sql", "0000-00", checks}, mistakes);
    REQUIRE(mistakes.empty());
    CHECK(check.level == Level::block);
    CHECK(check.on == std::vector<std::string>{"post"});
    CHECK(check.message.zh == "{officer} 重叠");
    CHECK(mistake_of("checks/overlap.sql", with(checks, "block", "blok")) == "checks/overlap.sql:2:12: “blok” is not one of: block, warn, info (did you mean “block”?)");
}

TEST_CASE("Positions in a header are those of the .sql file")
{
    CHECK(wrong("-- counts = \"always\"", "-- count = \"always\"")
        == "measures/visits.sql:4:4: unknown key “count” (did you mean “counts”?); known here: counts, notes, subject, title, unit, uses");
    CHECK(wrong("\"officer\"", "\"offcer\"") == "measures/visits.sql:3:14: “offcer” is not one of: officer, room (did you mean “officer”?)");
    CHECK(wrong("subject = ", "subject ").starts_with("measures/visits.sql:3:12: this is no TOML: "));
    CHECK(wrong("met = {", "Met = {") == "measures/visits.sql:5:14: “Met” is no name: small letters a–z, digits and _ are allowed, a letter first");
}

TEST_CASE("A query only reads and speaks plain SQL")
{
    CHECK(wrong("SELECT officer", "DELETE officer") == "measures/visits.sql:8:1: the query must begin with SELECT or WITH\n"
                                                       "measures/visits.sql:8:1: “delete” has no place here: the query only reads");
    CHECK(wrong("date, 1", "julianday(date), 1") == "measures/visits.sql:8:51: “julianday” belongs to one database engine; compare text dates or join the calendar");
    CHECK(wrong("date, 1", "/* 甲\n */ rowid, 1") == "measures/visits.sql:9:5: “rowid” belongs to one database engine; compare text dates or join the calendar");
    CHECK(wrong("visit;", "visit; SELECT 1") == "measures/visits.sql:9:13: one query is expected here, not several");
    CHECK(wrong("date, 1", "date (1), 1") == "measures/visits.sql:8:51: “date” belongs to one database engine; compare text dates or join the calendar");
    CHECK(mistake_of("measures/visits.sql", visits.substr(0, visits.find("SELECT"))) == "measures/visits.sql:6:1: a SELECT is missing below the header");
}

TEST_CASE("A parameter that nobody fills is a mistake")
{
    CHECK(wrong("FROM visit;", "FROM visit WHERE date >= :frist;")
        == "measures/visits.sql:9:28: nobody fills “:frist”; there are: :first :last :month :since (did you mean “:first”?)");
    CHECK(mistake_of("checks/overlap.sql", with(checks, "FROM p\n", "FROM p WHERE since <= :today AND :before < :after\n")).empty());
}

TEST_CASE("A file that belongs nowhere in a pack is a mistake")
{
    CHECK(mistake_of("measures/visits.toml", "").starts_with("measures/visits.toml:1:1: this is no file of a pack"));
    CHECK(mistake_of("rules/visits.sql", "").starts_with("rules/visits.sql:1:1: this is no file of a pack"));
    CHECK_FALSE(is_pack_path("ledgers/a/b.toml"));
    CHECK_FALSE(is_pack_path("ledgers/a.b.toml"));
    CHECK(is_pack_path("ledgers/a.toml"));
}
