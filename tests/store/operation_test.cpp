#include "core/store/operation.hpp"

#include "core/store/chain.hpp"
#include "tests/store/desk.hpp"

#include <random>

using namespace cwp;
using namespace cwp::store_test;

namespace {

/// An import with a file, a removal and a change of what the import brought.
void work_a_day(Database const& db)
{
    Operation import(db, wang(), "import");
    auto const officer = add_officer(import, "012345", "李梅");
    for (int day = 10; day < 15; ++day)
        add_visit(import, "2026-10-" + std::to_string(day), officer, day);
    import.file("入户走访.csv", std::string(64, 'a'));
    import.source({"visit", "入户走访.csv", 1, 3, 2});
    import.source({"visit", "入户走访.csv", 4, 5, 5});
    import.note("十月");
    import.commit();
    Operation edit(db, wang(), "edit");
    change_visit(edit, 2, 45);
    remove_visit(edit, 3);
    edit.commit();
}

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
    for (auto const& [sql, operation] : tampering) {
        CAPTURE(sql);
        auto const db = desk();
        work_a_day(db);
        db.execute(sql);
        CHECK(first_fault(db) == operation);
    }
}

TEST_CASE("contents of former records may be purged without breaking the chain")
{
    auto const db = desk();
    work_a_day(db);
    auto const head = chain_head(db);
    db.execute("UPDATE image SET before = NULL");
    CHECK(chain_faults(db).empty());
    CHECK(record_faults(db).empty());
    CHECK(chain_head(db) == head);
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

namespace {

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
                         date = "2026-11-" + std::to_string(10 + ids[at++] % 20);
                         std::size_t place = 0;
                         for (auto const* value : std::initializer_list<Value const*>{&id, &op, &minutes, &date, &officer})
                             row[place++] = value;
                         return true;
                     }};
    operation.insert_rows("visit", {"id", "op", "minutes", "date", "officer"}, source);
    operation.count("visit", {static_cast<std::int64_t>(ids.size()), 0, 0});
}

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
        CHECK(db.text("SELECT rows_digest FROM operation_count WHERE operation = 3") == rows_digest(db, "visit", 3, 5));
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
