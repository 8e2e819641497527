#include "core/store/chain.hpp"

#include "core/base/json.hpp"
#include "core/store/ledger_table.hpp"
#include "core/store/seal.hpp"

#include <map>
#include <set>
#include <utility>

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

std::string rows_digest(Database const& db, std::string const& ledger, std::int64_t operation, std::int64_t ids_before)
{
    Seal seal;
    auto const table = ledger_table(db, ledger);
    if (!table)
        return seal.hex();
    auto const add_records = [&](std::string const& sql, Value const& restriction) {
        auto rows = db.prepare(sql);
        rows.bind(1, operation).bind(2, restriction);
        std::string fields;
        while (rows.step()) {
            fields.clear();
            append_record_fields(fields, *table, rows);
            seal.add_fields(fields);
        }
    };
    add_records(fmt::format("SELECT {} FROM image CROSS JOIN {} r ON r.id = image.id WHERE image.operation = ?1 AND image.ledger = ?2 AND image.what = 'changed' AND r.op = ?1 ORDER BY image.id",
                    table->select_list("r"), ledger),
        ledger);
    add_records(fmt::format("SELECT {} FROM {} WHERE op = ?1 AND id > ?2 ORDER BY id", table->select_list(), ledger), ids_before);
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

bool images_are_purged(Database const& db, std::int64_t operation)
{
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
}

}

std::vector<ChainFault> chain_faults(Database const& db)
{
    std::vector<ChainFault> faults;
    std::string previous;
    std::int64_t expected = 1;
    for (auto const& entry : read_entries(db)) {
        if (entry.number != expected)
            faults.push_back({expected, say(tr("operation {} is missing in the journal"), expected)});
        else if (entry.previous != previous)
            faults.push_back({entry.number, say(tr("operation {} does not continue the one before it"), entry.number)});
        check_entry(db, entry, faults);
        previous = entry.digest;
        expected = entry.number + 1;
    }
    check_strays(db, faults);
    return faults;
}

namespace {

/// What the journal's operations wrote into one ledger, put together from the records as they are and the images of what they were.
class LedgerHistory {
public:
    LedgerHistory(Database const& db, LedgerTable table) : m_db(db), m_table(std::move(table)) {}

    std::vector<ChainFault> faults()
    {
        collect();
        compare();
        return std::move(m_faults);
    }

private:
    void collect()
    {
        auto records = m_db.prepare(fmt::format("SELECT {} FROM {} ORDER BY id", m_table.select_list(), m_table.name));
        auto images = m_db.prepare("SELECT id, before_op, before FROM image WHERE ledger = ? AND before_op IS NOT NULL ORDER BY id, operation");
        images.bind(1, m_table.name);
        bool more_records = records.step();
        bool more_images = images.step();
        while (more_records || more_images) {
            if (more_images && (!more_records || images.integer(0) <= records.integer(0))) {
                begin_record(images.integer(0));
                add_image(images);
                more_images = images.step();
            } else {
                begin_record(records.integer(0));
                add_record(records);
                more_records = records.step();
            }
        }
    }

    void begin_record(std::int64_t id)
    {
        if (id != m_id)
            m_versions.clear();
        m_id = id;
    }

    void add_image(Statement const& image)
    {
        if (image.is_null(2))
            m_purged.insert(image.integer(1));
        else
            add_version(image.integer(1), record_fields(m_table, m_id, parse_flat_json(image.text(2))));
    }

    void add_record(Statement const& record)
    {
        m_fields.clear();
        append_record_fields(m_fields, m_table, record);
        // Most records were written once: nothing to compare with.
        if (m_versions.empty())
            m_seals[record.integer(1)].add_fields(m_fields);
        else
            add_version(record.integer(1), m_fields);
    }

    void add_version(std::int64_t operation, std::string fields)
    {
        auto const [known, is_new] = m_versions.try_emplace(operation, std::move(fields));
        if (is_new)
            m_seals[operation].add_fields(known->second);
        else if (known->second != fields)
            m_faults.push_back({operation, say(tr("{} #{} is not as operation {} left it"), m_table.name, m_id, operation)});
    }

    void compare()
    {
        auto counts = m_db.prepare("SELECT operation, rows_digest FROM operation_count WHERE ledger = ? ORDER BY operation");
        counts.bind(1, m_table.name);
        std::set<std::int64_t> known;
        while (counts.step()) {
            auto const operation = counts.integer(0);
            known.insert(operation);
            if (!m_purged.contains(operation) && m_seals[operation].hex() != counts.text(1))
                m_faults.push_back({operation, say(tr("records of {} are not as operation {} left them"), m_table.name, operation)});
        }
        for (auto const& [operation, seal] : m_seals)
            if (!known.contains(operation))
                m_faults.push_back({operation, say(tr("records of {} claim to come from operation {}, which did not write them"), m_table.name, operation)});
    }

    Database const& m_db;
    LedgerTable m_table;
    std::int64_t m_id = 0;
    std::string m_fields;
    std::map<std::int64_t, std::string> m_versions; ///< of the record m_id, by the operation that wrote them
    std::map<std::int64_t, Seal> m_seals;
    std::set<std::int64_t> m_purged;
    std::vector<ChainFault> m_faults;
};

}

std::vector<ChainFault> record_faults(Database const& db)
{
    std::vector<ChainFault> faults;
    std::vector<std::string> ledgers;
    auto names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (names.step())
        ledgers.push_back(names.string(0));
    for (auto const& name : ledgers) {
        auto table = ledger_table(db, name);
        if (!table)
            continue;
        for (auto& fault : LedgerHistory(db, std::move(*table)).faults())
            faults.push_back(std::move(fault));
    }
    return faults;
}

}
