#include "core/store/undo.hpp"

#include "core/store/chain.hpp"
#include "tests/store/desk.hpp"

#include <functional>
#include <random>

using namespace cwp;
using namespace cwp::store_test;

namespace {

std::int64_t operate(Database const& db, std::string const& kind, std::function<void(Operation&)> const& work)
{
    Operation operation(db, wang(), kind);
    work(operation);
    operation.commit();
    return operation.number();
}

std::pair<std::int64_t, UndoResult> take_back(Database const& db, std::int64_t number)
{
    Operation operation(db, wang(), "undo");
    auto result = undo(operation, number);
    operation.commit();
    return {operation.number(), result};
}

/// A desk with one officer (#1).
Database desk_with_officer()
{
    auto db = desk();
    operate(db, "add", [](Operation& operation) { add_officer(operation, "012345", "李梅"); });
    return db;
}

std::int64_t any_visit(Database const& db, std::mt19937& chance)
{
    auto const count = db.integer("SELECT count(*) FROM visit");
    if (count == 0)
        return 0;
    auto row = db.prepare("SELECT id FROM visit ORDER BY id LIMIT 1 OFFSET ?");
    row.with(static_cast<std::int64_t>(chance()) % count).step();
    return row.integer(0);
}

/// A few writes of any kind, some of them on rows that this very operation wrote.
void write_at_random(Operation& operation, std::mt19937& chance)
{
    for (auto left = 1 + chance() % 6; left > 0; --left) {
        auto const id = any_visit(operation.db(), chance);
        auto const choice = chance() % 4;
        if (choice == 0 || id == 0) {
            auto const date = "2026-" + std::to_string(10 + chance() % 3) + "-" + std::to_string(10 + chance() % 20);
            auto taken = operation.db().prepare("SELECT 1 FROM visit WHERE date = ? AND officer = 1");
            if (!taken.with(date).step())
                add_visit(operation, date, 1, static_cast<std::int64_t>(chance() % 100));
        } else if (choice == 1) {
            remove_visit(operation, id);
        } else {
            change_visit(operation, id, static_cast<std::int64_t>(chance() % 100));
        }
    }
}

}

TEST_CASE("undoing what was done leaves every record as it was, and undoing that brings it back")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 chance(seed);
        auto const db = desk_with_officer();
        operate(db, "import", [&](Operation& operation) { write_at_random(operation, chance); });
        auto const before = contents(db);
        auto const number = operate(db, "edit", [&](Operation& operation) { write_at_random(operation, chance); });
        auto const after = contents(db);
        auto const [undone, result] = take_back(db, number);
        CHECK(result.left.empty());
        CHECK(contents(db) == before);
        auto const [redone, again] = take_back(db, undone);
        CHECK(again.left.empty());
        CHECK(contents(db) == after);
        take_back(db, redone);
        CHECK(contents(db) == before);
        CHECK(chain_faults(db).empty());
        CHECK(record_faults(db).empty());
    }
}

TEST_CASE("the last operations can be undone one after the other, back to the first")
{
    for (unsigned seed = 1; seed <= 15; ++seed) {
        CAPTURE(seed);
        std::mt19937 chance(seed);
        auto const db = desk_with_officer();
        std::vector<std::string> states;
        for (int n = 0; n < 12; ++n) {
            states.push_back(contents(db));
            operate(db, "edit", [&](Operation& operation) { write_at_random(operation, chance); });
        }
        while (!states.empty()) {
            auto const [number, result] = take_back(db, last_undoable(db).value());
            CHECK(result.left.empty());
            CHECK(contents(db) == states.back());
            states.pop_back();
        }
        CHECK(record_faults(db).empty());
    }
}

TEST_CASE("records that were touched since stay as they are and are named with the operation that touched them")
{
    auto const db = desk_with_officer();
    auto const import = operate(db, "import", [](Operation& operation) {
        add_visit(operation, "2026-10-01", 1, 10);
        add_visit(operation, "2026-10-02", 1, 20);
    });
    auto const edit = operate(db, "edit", [](Operation& operation) { change_visit(operation, 2, 25); });
    auto const [number, result] = take_back(db, import);
    CHECK(db.integer("SELECT count(*) FROM visit") == 1);
    CHECK(db.integer("SELECT minutes FROM visit WHERE id = 2") == 25);
    REQUIRE(result.left.size() == 1);
    CHECK(result.left[0].ledger == "visit");
    CHECK(result.left[0].id == 2);
    CHECK(result.left[0].operation == edit);
    CHECK(english(result.left[0].reason) == "it was written again by operation 3");
    CHECK(result.counts.at("visit").removed == 1);
}

TEST_CASE("a removed record whose key was given to another stays removed")
{
    auto const db = desk_with_officer();
    operate(db, "add", [](Operation& operation) { add_visit(operation, "2026-10-01", 1, 10); });
    auto const removal = operate(db, "remove", [](Operation& operation) { remove_visit(operation, 1); });
    operate(db, "add", [](Operation& operation) { add_visit(operation, "2026-10-01", 1, 99); });
    auto const [number, result] = take_back(db, removal);
    REQUIRE(result.left.size() == 1);
    CHECK(result.left[0].id == 1);
    CHECK(english(result.left[0].reason) == "another record has its key now");
    CHECK(db.integer("SELECT count(*) FROM visit") == 1);
}

TEST_CASE("keys that moved on from record to record move back")
{
    auto const db = desk_with_officer();
    operate(db, "add", [](Operation& operation) {
        add_visit(operation, "2026-10-01", 1, 1);
        add_visit(operation, "2026-10-02", 1, 2);
        add_visit(operation, "2026-10-03", 1, 3);
    });
    auto const before = contents(db);
    auto const number = operate(db, "edit", [&](Operation& operation) {
        remove_visit(operation, 3);
        for (std::int64_t id : {2, 1}) {
            operation.keep_image("visit", id, false);
            db.prepare("UPDATE visit SET date = ?, op = ? WHERE id = ?").with("2026-10-0" + std::to_string(id + 1), operation.number(), id).run();
            operation.count("visit", {0, 1, 0});
        }
    });
    auto const [undone, result] = take_back(db, number);
    CHECK(result.left.empty());
    CHECK(contents(db) == before);
}

TEST_CASE("an operation cannot be undone while its records are referred to, and nothing is changed")
{
    auto const db = desk_with_officer();
    operate(db, "add", [](Operation& operation) { add_visit(operation, "2026-10-01", 1, 10); });
    auto const before = contents(db);
    CHECK(refusal([&] { take_back(db, 1); }) == "1 operation 1 cannot be undone: visit #1 refers to a record of officer that would not be there; undo or change that first");
    CHECK(contents(db) == before);
    CHECK_THROWS_AS(db.execute("DELETE FROM officer WHERE id = 1"), ConstraintError); // references are enforced again
}

TEST_CASE("publishing, unknown numbers and what is undone already are refused with the reason")
{
    auto const db = desk_with_officer();
    auto const published = operate(db, "publish", [](Operation& operation) { operation.irreversible(); });
    CHECK(refusal([&] { take_back(db, published); }) == "1 operation 2 (publish) cannot be undone: what it did was published or is in force; make the opposite change instead");
    CHECK(refusal([&] { take_back(db, 77); }) == "1 there is no operation 77; cwp log lists them");
    take_back(db, 1);
    CHECK(refusal([&] { take_back(db, 1); }) == "1 operation 1 was undone already by operation 3; undoing 3 brings it back");
    CHECK(!last_undoable(db));
}

TEST_CASE("an operation that was undone and redone can be undone once more")
{
    auto const db = desk_with_officer();
    CHECK(last_undoable(db) == 1);
    auto const undone = take_back(db, 1).first;
    CHECK(undone_operations(db) == std::map<std::int64_t, std::int64_t>{{1, 2}});
    take_back(db, undone);
    CHECK(undone_operations(db) == std::map<std::int64_t, std::int64_t>{{2, 3}});
    CHECK(last_undoable(db) == 1);
}

TEST_CASE("what an image does not hold stays: a column that the table got after it")
{
    auto const db = desk_with_officer();
    operate(db, "add", [](Operation& operation) { add_visit(operation, "2026-10-01", 1, 1); });
    auto const number = operate(db, "edit", [](Operation& operation) { change_visit(operation, 1, 2); });
    db.execute("ALTER TABLE visit ADD COLUMN plate TEXT");
    db.execute("UPDATE visit SET plate = '浙A1' WHERE id = 1");
    take_back(db, number);
    CHECK(db.integer("SELECT minutes FROM visit") == 1);
    CHECK(db.text("SELECT plate FROM visit") == "浙A1");
}
