#include "core/store/chain.hpp"

#include "core/store/record_seals.hpp"
#include "core/store/seal.hpp"

#include <fmt/format.h>

namespace cwp {

namespace {

void add_cells(Seal& seal, Statement const& row)
{
    for (int column = 0; column < row.columns(); ++column)
        if (row.is_null(column))
            seal.add("NULL").add(std::int64_t{0});
        else
            seal.add(row.text(column)).add(std::int64_t{1});
}

/// Every cell of every row of a query over one operation.
void add_rows(Seal& seal, Database const& db, std::string_view sql, std::int64_t operation)
{
    auto rows = db.prepare(sql);
    rows.bind(1, operation);
    while (rows.step())
        add_cells(seal, rows);
}

}

namespace {

/// Operations from before there were such seals have none.
std::int64_t sealed_areas(Database const& db, std::int64_t operation)
{
    if (!db.has_table("area_seal"))
        return 0;
    auto count = db.prepare("SELECT count(*) FROM area_seal WHERE sealed_by = ?");
    return count.with(operation).step() ? count.integer(0) : 0;
}

}

std::string chain_head(Database const& db)
{
    if (!db.has_table("operation"))
        return {};
    return db.text("SELECT digest FROM operation ORDER BY number DESC LIMIT 1");
}

std::string link_digest(Database const& db, std::int64_t operation)
{
    Seal seal;
    add_rows(seal, db, "SELECT previous, number, done_at, os_user, done_by, command, kind, note, reversible, undoes, sources_digest, images_digest FROM operation WHERE number = ?", operation);
    seal.add("counts");
    add_rows(seal, db, "SELECT ledger, added, changed, removed, first_date, last_date, rows_digest FROM operation_count WHERE operation = ? ORDER BY ledger", operation);
    seal.add("files");
    add_rows(seal, db, "SELECT place, name, sha256 FROM operation_file WHERE operation = ? ORDER BY place", operation);
    if (sealed_areas(db, operation) > 0)
        add_rows(seal.add("seals"), db, "SELECT area, part, digest FROM area_seal WHERE sealed_by = ? ORDER BY area, part", operation);
    return seal.hex();
}

std::string images_digest(Database const& db, std::int64_t operation)
{
    Seal seal;
    add_rows(seal, db, "SELECT ledger, id, what, before, before_op, after_op FROM image WHERE operation = ? ORDER BY ledger, id", operation);
    return seal.hex();
}

std::string sources_digest(Database const& db, std::int64_t operation)
{
    Seal seal;
    add_rows(seal, db, "SELECT ledger, first_id, last_id, file, first_line FROM source_run WHERE operation = ? ORDER BY ledger, first_id", operation);
    return seal.hex();
}

// ---- Looking for faults

namespace {

struct Entry {
    std::int64_t number = 0;
    std::string previous;
    std::string digest;
    std::string images;
    std::string sources;
};

std::vector<Entry> read_entries(Database const& db)
{
    std::vector<Entry> entries;
    auto rows = db.prepare("SELECT number, previous, digest, images_digest, sources_digest FROM operation ORDER BY number");
    while (rows.step())
        entries.push_back({rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4)});
    return entries;
}

/// What is left of purged images is sealed anew.
bool images_are_purged(Database const& db, std::int64_t operation)
{
    if (db.has_table("area_seal")) {
        auto seal = db.prepare("SELECT 1 FROM area_seal WHERE area = 'image' AND part = ?");
        if (seal.with(std::to_string(operation)).step())
            return true;
    }
    auto counts = db.prepare("SELECT count(*), count(before) FROM image WHERE operation = ? AND what <> 'restored'");
    counts.bind(1, operation);
    return counts.step() && counts.integer(0) > 0 && counts.integer(1) == 0;
}

void check_entry(Database const& db, Entry const& entry, std::vector<ChainFault>& faults)
{
    if (link_digest(db, entry.number) != entry.digest)
        faults.push_back({entry.number, say(tr("the entry of operation {} was changed after it was written"), entry.number)});
    if (sources_digest(db, entry.number) != entry.sources)
        faults.push_back({entry.number, say(tr("the sources of the records of operation {} were changed after they were written"), entry.number)});
    if (!images_are_purged(db, entry.number) && images_digest(db, entry.number) != entry.images)
        faults.push_back({entry.number, say(tr("the former contents kept by operation {} were changed after they were written"), entry.number)});
}

/// The blocks of records that an operation sealed, against its entry. Operations from before there were such seals have none.
void check_blocks(Database const& db, std::int64_t operation, std::vector<ChainFault>& faults)
{
    auto counts = db.prepare("SELECT ledger, rows_digest FROM operation_count WHERE operation = ?1"
                             " AND EXISTS (SELECT 1 FROM block_seal b WHERE b.sealed_by = ?1 AND b.ledger = operation_count.ledger) ORDER BY ledger");
    counts.with(operation);
    while (counts.step())
        if (stored_blocks_digest(db, operation, counts.string(0)) != counts.text(1))
            faults.push_back({operation, say(tr("the seals of operation {} over records of {} were changed after they were written"), operation, counts.string(0))});
}

/// Rows that name an operation that the journal does not have.
void check_strays(Database const& db, std::vector<ChainFault>& faults)
{
    for (auto const* table : {"operation_count", "operation_file", "image", "source_run"}) {
        auto stray = db.prepare(fmt::format("SELECT operation FROM {} WHERE operation NOT IN (SELECT number FROM operation) LIMIT 1", table));
        if (stray.step())
            faults.push_back({stray.integer(0), say(tr("operation {} is missing in the journal, but its details are there"), stray.integer(0))});
    }
    auto const last = db.integer("SELECT max(number) FROM operation");
    auto const given = db.integer("SELECT seq FROM sqlite_sequence WHERE name = 'operation'");
    if (last != given)
        faults.push_back({last + 1, say(tr("operations after {} are missing: number {} was given"), last, given)});
    if (!db.has_table("block_seal"))
        return;
    auto seal = db.prepare("SELECT sealed_by, ledger FROM block_seal b WHERE NOT EXISTS (SELECT 1 FROM operation_count c WHERE c.operation = b.sealed_by AND c.ledger = b.ledger) LIMIT 1");
    if (seal.step())
        faults.push_back({seal.integer(0), say(tr("the seals of operation {} over records of {} were changed after they were written"), seal.integer(0), seal.string(1))});
}

}

std::vector<ChainFault> chain_faults(Database const& db)
{
    std::vector<ChainFault> faults;
    std::string previous;
    std::int64_t expected = 1;
    bool const has_blocks = db.has_table("block_seal");
    for (auto const& entry : read_entries(db)) {
        if (entry.number != expected)
            faults.push_back({expected, say(tr("operation {} is missing in the journal"), expected)});
        else if (entry.previous != previous)
            faults.push_back({entry.number, say(tr("operation {} does not continue the one before it"), entry.number)});
        check_entry(db, entry, faults);
        if (has_blocks)
            check_blocks(db, entry.number, faults);
        previous = entry.digest;
        expected = entry.number + 1;
    }
    check_strays(db, faults);
    return faults;
}

}
