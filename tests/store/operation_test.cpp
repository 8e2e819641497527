#include "core/store/operation.hpp"

#include "core/base/date.hpp"
#include "core/store/area_seals.hpp"
#include "core/store/chain.hpp"
#include "core/store/record_seals.hpp"
#include "core/store/undo.hpp"
#include "tests/store/desk.hpp"

#include <random>

using namespace cwp;
using namespace cwp::store_test;

namespace {

std::int64_t first_fault(Database const& db)
{
    auto const faults = chain_faults(db);
    return faults.empty() ? 0 : faults.front().operation;
}

}

TEST_CASE("an operation records who did what, how much, from which file and between which dates")
{
    auto const db = desk();
    work_a_day(db);
    CHECK(db.text("SELECT done_at || '|' || os_user || '|' || done_by || '|' || kind || '|' || note FROM operation WHERE number = 1") == "2026-11-03 08:15:00|wang|王主任|import|十月");
    CHECK(db.text("SELECT added || '|' || changed || '|' || removed || '|' || first_date || '|' || last_date FROM operation_count WHERE operation = 1 AND ledger = 'visit'")
          == "5|0|0|2026-10-10|2026-10-14");
    CHECK(db.text("SELECT name FROM operation_file WHERE operation = 1") == "入户走访.csv");
    CHECK(db.text("SELECT before FROM image WHERE operation = 2 AND id = 2") == R"({"date":"2026-10-11","officer":1,"minutes":11,"note":null})");
}

TEST_CASE("runs of records from neighbouring lines of one file become one")
{
    auto const db = desk();
    work_a_day(db);
    CHECK(db.integer("SELECT count(*) FROM source_run") == 1);
    CHECK(db.text("SELECT first_id || '-' || last_id || ' from line ' || first_line FROM source_run") == "1-5 from line 2");
}

TEST_CASE("without commit nothing of an operation stays")
{
    auto const db = desk();
    {
        Operation operation(db, wang(), "add");
        add_officer(operation, "1", "a");
    }
    Operation operation(db, wang(), "add");
    CHECK(operation.number() == 1);
    add_officer(operation, "2", "b");
    operation.abandon();
    CHECK(contents(db).empty());
    CHECK(db.integer("SELECT count(*) FROM operation") == 0);
    CHECK(chain_head(db).empty());
}

TEST_CASE("a record that one operation writes twice has one image: what it was before the operation")
{
    auto const db = desk();
    work_a_day(db);
    Operation operation(db, wang(), "edit");
    change_visit(operation, 1, 77);
    change_visit(operation, 1, 78);
    remove_visit(operation, 1);
    remove_visit(operation, add_visit(operation, "2026-12-01", 1, 1));
    operation.commit();
    CHECK(db.integer("SELECT count(*) FROM image WHERE operation = 3") == 1);
    CHECK(db.text("SELECT what || before FROM image WHERE operation = 3") == R"(removed{"date":"2026-10-10","officer":1,"minutes":10,"note":null})");
    CHECK(record_faults(db).empty());
}

TEST_CASE("an untouched journal has no faults, and its head is the digest of the last operation")
{
    auto const db = desk();
    CHECK(chain_faults(db).empty());
    work_a_day(db);
    CHECK(chain_faults(db).empty());
    CHECK(record_faults(db).empty());
    CHECK(chain_head(db) == db.text("SELECT digest FROM operation WHERE number = 2"));
    CHECK(chain_head(db).size() == 64);
}

TEST_CASE("equal work gives equal digests, whatever the file")
{
    auto const a = desk();
    auto const b = desk();
    work_a_day(a);
    work_a_day(b);
    CHECK(chain_head(a) == chain_head(b));
}

TEST_CASE("changing any stored field of the journal is found, and the operation is named")
{
    std::vector<std::pair<std::string, std::int64_t>> const tampering{
        {"UPDATE operation SET done_at = '2026-11-03 08:15:01' WHERE number = 1", 1},
        {"UPDATE operation SET os_user = 'zhao' WHERE number = 2", 2},
        {"UPDATE operation SET done_by = '' WHERE number = 1", 1},
        {"UPDATE operation SET command = 'cwp status' WHERE number = 1", 1},
        {"UPDATE operation SET kind = 'add' WHERE number = 1", 1},
        {"UPDATE operation SET note = '' WHERE number = 1", 1},
        {"UPDATE operation SET reversible = 0 WHERE number = 1", 1},
        {"UPDATE operation SET undoes = 1 WHERE number = 2", 2},
        {"UPDATE operation SET sources_digest = '' WHERE number = 2", 2},
        {"UPDATE operation SET images_digest = '' WHERE number = 1", 1},
        {"UPDATE operation SET previous = '' WHERE number = 2", 2},
        {"UPDATE operation SET digest = 'b' WHERE number = 1", 1},
        {"UPDATE operation SET number = 5 WHERE number = 2", 2},
        {"DELETE FROM operation WHERE number = 1", 1},
        {"DELETE FROM operation WHERE number = 2", 2},
        {"UPDATE operation_count SET added = 4 WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE operation_count SET changed = 4 WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE operation_count SET removed = 4 WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE operation_count SET first_date = '2026-10-09' WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE operation_count SET last_date = '2026-10-29' WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE operation_count SET rows_digest = '' WHERE operation = 2", 2},
        {"UPDATE operation_count SET ledger = 'room' WHERE operation = 2", 2},
        {"DELETE FROM operation_count WHERE operation = 1 AND ledger = 'officer'", 1},
        {"INSERT INTO operation_count SELECT 2, 'officer', 1, 0, 0, '', '', ''", 2},
        {"UPDATE operation_file SET name = 'other.csv'", 1},
        {"UPDATE operation_file SET sha256 = 'c'", 1},
        {"UPDATE operation_file SET place = 2", 1},
        {"DELETE FROM operation_file", 1},
        {"INSERT INTO operation_file VALUES (9, 1, 'x', 'y')", 9},
        {"UPDATE block_seal SET digest = 'x' WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE block_seal SET block = 1 WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE block_seal SET operation = 2 WHERE operation = 1 AND ledger = 'visit'", 1},
        {"UPDATE block_seal SET sealed_by = 2 WHERE sealed_by = 1 AND ledger = 'officer'", 2},
        {"DELETE FROM area_seal WHERE area = 'regulation' AND part = 'norm'", 1},
        {"UPDATE area_seal SET digest = 'x' WHERE area = 'regulation' AND part = 'norm'", 1},
        {"INSERT INTO area_seal VALUES (2, 'image', '1', 'x')", 2},
        {"UPDATE source_run SET first_line = 3", 1},
        {"UPDATE source_run SET last_id = 4", 1},
        {"DELETE FROM source_run", 1},
        {"UPDATE image SET before = '{}' WHERE id = 2", 2},
        {"UPDATE image SET before = NULL WHERE id = 2", 2},
        {"UPDATE image SET before_op = 2 WHERE id = 2", 2},
        {"UPDATE image SET after_op = 1 WHERE id = 2", 2},
        {"UPDATE image SET what = 'changed' WHERE id = 3", 2},
        {"UPDATE image SET id = 9 WHERE id = 3", 2},
        {"DELETE FROM image WHERE id = 2", 2},
    };
    for (auto const& [statement, operation] : tampering) {
        auto const& sql = statement;
        CAPTURE(sql);
        auto const db = desk();
        work_a_day(db);
        db.execute(sql);
        CHECK(first_fault(db) == operation);
    }
}

TEST_CASE("former contents that are blanked by hand and not by a purge are missed")
{
    auto const db = desk();
    work_a_day(db);
    db.execute("UPDATE image SET before = NULL");
    CHECK_FALSE(record_faults(db).empty());
}

TEST_CASE("an operation that brought a removed record back cannot be cut off unnoticed")
{
    auto const db = desk();
    work_a_day(db);
    std::int64_t removal = 0;
    {
        Operation operation(db, wang(), "remove");
        removal = operation.number();
        remove_visit(operation, 1);
        operation.commit();
    }
    {
        Operation operation(db, wang(), "undo");
        undo(operation, removal, {});
        operation.commit();
    }
    REQUIRE(chain_faults(db).empty());
    REQUIRE(record_faults(db).empty());
    auto const last = std::to_string(removal + 1);
    for (auto const* table : {"image", "source_run", "operation_count", "operation_file"})
        db.execute("DELETE FROM " + std::string(table) + " WHERE operation = " + last);
    db.execute("DELETE FROM block_seal WHERE sealed_by = " + last + "; DELETE FROM area_seal WHERE sealed_by = " + last + "; DELETE FROM operation WHERE number = " + last);
    auto const faults = record_faults(db);
    REQUIRE_FALSE(faults.empty());
    CHECK(english(faults.front().what) == "visit #1 is there although operation " + std::to_string(removal) + " removed it");
}

TEST_CASE("changing a record behind the journal's back is found")
{
    for (auto const* sql : {"UPDATE visit SET minutes = 60 WHERE id = 1", "UPDATE visit SET note = 'x' WHERE id = 5", "UPDATE visit SET minutes = 46 WHERE id = 2", "DELETE FROM visit WHERE id = 4",
             "INSERT INTO visit (date, officer, minutes, op) VALUES ('2026-12-12', 1, 5, 1)", "UPDATE visit SET op = 2 WHERE id = 1", "UPDATE officer SET name = '李玫'",
             "INSERT INTO visit (date, officer, minutes, op) VALUES ('2026-12-12', 1, 5, 8)"}) {
        CAPTURE(sql);
        auto const db = desk();
        work_a_day(db);
        db.execute(sql);
        CHECK(chain_faults(db).empty());
        CHECK(!record_faults(db).empty());
    }
}

/// Visits of one officer on consecutive days, with these ids.
void insert_visits(Operation& operation, std::vector<std::int64_t> const& ids)
{
    Value id;
    Value const op = operation.number();
    Value const officer = std::int64_t{1};
    Value date;
    Value const minutes = std::int64_t{0};
    std::size_t at = 0;
    RowSource source{5, [&](std::span<Value const*> row) {
                         if (at == ids.size())
                             return false;
                         id = ids[at];
                         date = iso(make_date(2027, 1, 1) + static_cast<int>(ids[at++]));
                         std::size_t place = 0;
                         for (auto const* value : std::initializer_list<Value const*>{&id, &op, &minutes, &date, &officer})
                             row[place++] = value;
                         return true;
                     }};
    operation.insert_rows("visit", {"id", "op", "minutes", "date", "officer"}, source);
    operation.count("visit", {static_cast<std::int64_t>(ids.size()), 0, 0});
}

TEST_CASE("a record that was changed behind the journal's back is named with its ledger, its neighbours and the operation that wrote it")
{
    auto const db = desk();
    work_a_day(db);
    Operation operation(db, wang(), "import");
    std::vector<std::int64_t> ids;
    for (std::int64_t id = 6; id <= 300; ++id)
        ids.push_back(id);
    insert_visits(operation, ids);
    operation.commit();
    CHECK(record_faults(db).empty());
    db.execute("UPDATE visit SET minutes = 61 WHERE id = 150");
    auto const faults = record_faults(db);
    REQUIRE(faults.size() == 1);
    CHECK(english(faults[0].what) == "records of visit among #128 to #191 are not as operation 3 left them");
    CHECK(faults[0].ledger == "visit");
    CHECK(faults[0].first_id == 128);
    CHECK(faults[0].last_id == 191);
    db.execute("DELETE FROM visit WHERE id BETWEEN 128 AND 191");
    CHECK(english(record_faults(db).front().what) == "records of visit among #128 to #191 are missing: operation 3 wrote them");
    db.execute("UPDATE visit SET minutes = 62 WHERE id = 2");
    CHECK(english(record_faults(db).front().what) == "records of visit among #1 to #63 are not as operation 2 left them");
}

TEST_CASE("what is no record and no entry of the journal is sealed too")
{
    std::vector<std::pair<std::string, std::string>> const tampering{
        {"INSERT INTO norm VALUES ('x', 1, '0000-00', '9999-99')", "regulation norm"},
        {"INSERT INTO property VALUES ('x', 'y')", "regulation property"},
        {"INSERT INTO pack_file VALUES ('x', '0000-00', 'y', 'z')", "regulation pack_file"},
        {"CREATE TABLE stowaway (x INTEGER)", "schema "},
        {"DROP TRIGGER result_update", "schema "},
        {"PRAGMA application_id = 7", "schema "},
        {"UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'visit'", "numbers "},
        {"UPDATE run SET made_at = 'x' WHERE id = 2", "run 2"},
        {"UPDATE run SET id = 3 WHERE id = 2", "run 2, run 3"},
        {"INSERT INTO run_fact VALUES (2, 'bureau', 'x')", "run 2"},
        {"INSERT INTO run_scheme VALUES (2, 'officer', 'x', 'y')", "run 2"},
        {"DELETE FROM run WHERE id = 2", "run 2"},
        {"DELETE FROM area_seal WHERE area = 'schema'", "schema "},
    };
    for (auto const& [statement, parts] : tampering) {
        auto const& sql = statement;
        CAPTURE(sql);
        auto const db = desk();
        db.execute("INSERT INTO norm VALUES ('households', 3000000, '0000-00', '9999-99')");
        work_a_day(db);
        for (auto const* month : {"2026-09", "2026-10"}) {
            Operation operation(db, wang(), "assess");
            db.prepare("DELETE FROM run WHERE month = '2026-09'").run();
            db.prepare("INSERT INTO run (month, first, last, revision, state, made_at, chain_head, operation) VALUES (?, '', '', 1, 'draft', '', '', ?)").with(month, operation.number()).run();
            operation.commit();
        }
        CHECK(area_faults(db).empty());
        db.execute(sql);
        std::string found;
        for (auto const& fault : area_faults(db))
            found += (found.empty() ? "" : ", ") + fault.area + " " + fault.part;
        CHECK(found == parts);
    }
}

TEST_CASE("a column that is added later does not change what the journal says about older records")
{
    auto const db = desk();
    work_a_day(db);
    db.execute("ALTER TABLE visit ADD COLUMN place TEXT; ALTER TABLE visit ADD COLUMN people INTEGER NOT NULL DEFAULT 0");
    CHECK(record_faults(db).empty());
    Operation operation(db, wang(), "add");
    add_visit(operation, "2026-12-01", 1, 5);
    operation.commit();
    CHECK(record_faults(db).empty());
}

TEST_CASE("records that come in by the thousand are sealed on their way as they would be when read back")
{
    std::vector<std::vector<std::int64_t>> const orders{{6, 7, 8, 9}, {7, 6, 9, 8}, {}};
    for (auto const& ids : orders) {
        auto const db = desk();
        work_a_day(db);
        Operation operation(db, wang(), "import");
        insert_visits(operation, ids);
        operation.commit();
        CHECK(record_faults(db).empty());
        auto const read_back = written_blocks(db, "visit", 3, 5);
        REQUIRE(read_back.size() == (ids.empty() ? 0 : 1));
        CHECK(db.text("SELECT digest FROM block_seal WHERE operation = 3") == (ids.empty() ? "" : read_back[0].digest));
    }
}

TEST_CASE("what an import writes over its own records is sealed as it is in the end")
{
    auto const db = desk();
    work_a_day(db);
    Operation kept(db, wang(), "import");
    insert_visits(kept, {6, 7, 8});
    change_visit(kept, 7, 33);
    kept.commit();
    CHECK(record_faults(db).empty());
    Operation unkept(db, wang(), "import");
    insert_visits(unkept, {9, 10});
    db.execute("UPDATE visit SET minutes = 5 WHERE id = 9");
    unkept.rewrites("visit");
    unkept.commit();
    CHECK(record_faults(db).empty());
}
