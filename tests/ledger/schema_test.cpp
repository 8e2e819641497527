#include "core/ledger/schema.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

constexpr char const* drill = R"toml([ledger]
name = "drill"
title = { zh = "演练", en = "drills" }
pillar = "ground"
key = ["place", "date", "partner"]
date = "date"

[[column]]
name = "place"
type = "text"
label = { zh = "地点", en = "place" }
required = true

[[column]]
name = "date"
type = "date"
label = { zh = "日期", en = "date" }
required = true

[[column]]
name = "partner"
type = "ref:drill_partner"
label = { zh = "参加单位", en = "partner" }

[[column]]
name = "people"
type = "count"
label = { zh = "人数", en = "people" }
)toml";

constexpr char const* partner = R"toml([ledger]
name = "drill_partner"
title = { zh = "参加单位", en = "partners" }
pillar = "ground"
key = ["code"]

[[column]]
name = "code"
type = "code"
label = { zh = "编号", en = "code" }
required = true
)toml";

constexpr char const* more_columns = R"toml(
[[column]]
name = "hours"
type = "decimal(1)"
label = { zh = "时长", en = "hours" }

[[column]]
name = "lead"
type = "ref:drill_partner"
label = { zh = "牵头单位", en = "lead" }

[[column]]
name = "verdict"
type = "text"
label = { zh = "评定", en = "verdict" }
required = true
)toml";

Pack pack_of(std::string const& drill_file)
{
    return Pack({{"ledgers/drill.toml", "0000-00", drill_file}, {"ledgers/drill_partner.toml", "0000-00", partner}});
}

}

TEST_CASE("a table has its id, the columns, the operation and the key with the date first")
{
    CHECK(table_definition(pack_of(drill).ledger("drill")) ==
          "CREATE TABLE drill (\n"
          "  id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
          "  place TEXT NOT NULL CHECK (place <> ''),\n"
          "  date TEXT NOT NULL CHECK (length(date) = 10),\n"
          "  partner INTEGER NOT NULL CHECK (partner >= 0),\n"
          "  people INTEGER NOT NULL CHECK (people >= 0),\n"
          "  op INTEGER NOT NULL,\n"
          "  UNIQUE (date, place, partner)\n"
          ") STRICT");
}

TEST_CASE("every ledger of the pack becomes a table, whatever order its references want")
{
    LedgerDesk desk;
    for (std::string const& name : desk.pack.ledger_names()) {
        CAPTURE(name);
        CHECK(desk.db.has_table(name));
    }
    CHECK_FALSE(tables_are_behind(desk.db, desk.pack));
    CHECK_FALSE(prepare_tables(desk.db, desk.pack));
}

TEST_CASE("columns that the pack added later are added to the table, blank in the rows that are there")
{
    LedgerDesk desk(pack_of(drill));
    desk.add("drill", {{"place", "广场"}, {"date", "2026-10-03"}, {"people", "20"}});
    Pack const newer = pack_of(std::string(drill) + more_columns);
    CHECK(tables_are_behind(desk.db, newer));
    CHECK(prepare_tables(desk.db, newer));
    CHECK_FALSE(tables_are_behind(desk.db, newer));
    CHECK(desk.db.integer("SELECT hours FROM drill") == 0);
    CHECK(desk.db.integer("SELECT count(*) FROM drill WHERE lead IS NULL AND verdict IS NULL AND people = 20") == 1);
}

TEST_CASE("a table that an earlier version made with the codes of its choices is made anew without them, records and numbers as they were")
{
    for (char const* codes : {"kind IN ('fire', 'flood (all)')", "kind = 'fire' OR kind = 'flood (all)'"}) {
        CAPTURE(codes);
        LedgerDesk desk(pack_of(std::string(drill) + "\n[[column]]\nname = \"kind\"\ntype = \"choice\"\nlabel = { zh = \"种类\", en = \"kind\" }\nrequired = true\n"
                                                     "choices = [{ code = \"fire\", zh = \"火\", en = \"fire\" }, { code = \"storm\", zh = \"风\", en = \"storm\" }]\n"));
        std::string definition = table_definition(desk.pack.ledger("drill"));
        std::string const now = definition;
        std::string const check = "kind <> ''";
        definition.replace(definition.find(check), check.size(), codes);
        desk.db.enforce_references(false);
        desk.db.execute("DROP TABLE drill");
        desk.db.execute(definition);
        desk.db.execute("INSERT INTO drill (id, place, date, partner, people, kind, op) VALUES (7, '广场', '2026-10-03', 0, 20, 'fire', 1), (9, '码头', '2026-10-04', 0, 5, 'fire', 1)");
        desk.db.execute("DELETE FROM drill WHERE id = 9; CREATE INDEX drill_place ON drill (place)");
        desk.db.enforce_references(true);
        CHECK_THROWS(desk.add("drill", {{"place", "码头"}, {"date", "2026-10-05"}, {"people", "3"}, {"kind", "storm"}}));
        CHECK(tables_are_behind(desk.db, desk.pack));
        CHECK(prepare_tables(desk.db, desk.pack));
        CHECK_FALSE(tables_are_behind(desk.db, desk.pack));
        CHECK(desk.db.integer("SELECT count(*) FROM drill WHERE id = 7 AND place = '广场' AND people = 20 AND kind = 'fire'") == 1);
        CHECK(desk.db.integer("SELECT seq FROM sqlite_sequence WHERE name = 'drill'") == 9);
        CHECK(desk.db.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'drill_place'") == 1);
        desk.add("drill", {{"place", "码头"}, {"date", "2026-10-05"}, {"people", "3"}, {"kind", "storm"}});
        CHECK(desk.db.integer("SELECT id FROM drill WHERE kind = 'storm'") == 10);
        CHECK_THROWS(desk.db.execute("INSERT INTO drill (place, date, partner, kind, op) VALUES ('x', '2026-10-05', 99, 'fire', 1)")); // references hold again
    }
}

TEST_CASE("a new column cannot join the key of a table that exists")
{
    LedgerDesk desk(pack_of(drill));
    std::string changed = drill;
    changed.replace(changed.find("\"partner\"]"), 10, "\"partner\", \"round\"]");
    Pack const newer = pack_of(changed + "\n[[column]]\nname = \"round\"\ntype = \"count\"\nlabel = { zh = \"场次\", en = \"round\" }\n");
    CHECK_THROWS_WITH_AS(prepare_tables(desk.db, newer), "the table of drill exists and its key cannot be changed: column round would be new in it", Error);
}

TEST_CASE("references are enforced by the database, a blank one in the key is not a reference")
{
    LedgerDesk desk(pack_of(std::string(drill) + more_columns));
    desk.db.execute("INSERT INTO drill (place, date, partner, people, hours, verdict, op) VALUES ('a', '2026-10-03', 0, 0, 0, 'good', 1)");
    CHECK_THROWS_AS(desk.db.execute("INSERT INTO drill (place, date, partner, people, hours, lead, verdict, op) VALUES ('b', '2026-10-03', 0, 0, 0, 5, 'good', 1)"),
                    ConstraintError);
}
