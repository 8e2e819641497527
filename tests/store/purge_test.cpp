#include "core/store/purge.hpp"

#include "core/store/area_seals.hpp"
#include "core/store/chain.hpp"
#include "tests/store/desk.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace cwp;
using namespace cwp::store_test;

namespace {

std::int64_t purge_of(Database const& db, std::function<std::int64_t(Operation&)> const& work)
{
    Operation operation(db, wang(), "purge");
    auto const count = work(operation);
    operation.commit();
    return count;
}

/// What is wrong, in words; empty where all is sound.
std::string faults_in(Database const& db)
{
    std::string found;
    for (auto const& fault : chain_faults(db))
        found += english(fault.what) + "\n";
    for (auto const& fault : record_faults(db))
        found += english(fault.what) + "\n";
    for (auto const& fault : area_faults(db))
        found += fault.area + " " + fault.part + "\n";
    return found;
}

}

TEST_CASE("former contents may be purged, and the journal and every record still fit")
{
    auto const db = desk();
    work_a_day(db);
    CHECK(purgeable_images(db, "2026-11-04") > 0);
    purge_of(db, [](Operation& operation) {
        purge_images(operation, "2026-11-04");
        return std::int64_t{0};
    });
    CHECK(purgeable_images(db, "2026-11-04") == 0);
    CHECK(faults_in(db) == "");
}

TEST_CASE("records whose time is over may be purged, and the journal and every record still fit")
{
    auto const db = desk();
    work_a_day(db);
    purge_of(db, [](Operation& operation) { return purge_records(operation, "visit", {1, 2}); });
    CHECK(db.integer("SELECT count(*) FROM visit WHERE id IN (1, 2)") == 0);
    CHECK(db.integer("SELECT count(*) FROM image WHERE ledger = 'visit' AND id IN (1, 2) AND before IS NOT NULL") == 0);
    CHECK(faults_in(db) == "");
}

TEST_CASE("a record that disappears after a purge is still missed")
{
    auto const db = desk();
    work_a_day(db);
    purge_of(db, [](Operation& operation) { return purge_records(operation, "visit", {1}); });
    db.execute("DELETE FROM visit WHERE id = 5");
    CHECK_FALSE(record_faults(db).empty());
}
