#include "core/store/chain.hpp"

#include "core/store/ledger_table.hpp"
#include "core/store/record_seals.hpp"
#include "core/store/record_versions.hpp"
#include "core/store/seal.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace cwp {

namespace {

/// The seals of one ledger in the order of its blocks; of each the latest.
class StoredSeals {
public:
    StoredSeals(Database const& db, std::string const& ledger)
        : m_rows(db.prepare("SELECT block, operation, digest FROM block_seal WHERE ledger = ? ORDER BY block, operation, sealed_by"))
    {
        m_rows.bind(1, ledger);
        m_more = m_rows.step();
    }

    std::optional<std::int64_t> next_block() const { return m_more ? std::optional(m_rows.integer(0)) : std::nullopt; }

    /// By operation.
    std::map<std::int64_t, std::string> take(std::int64_t block)
    {
        std::map<std::int64_t, std::string> seals;
        for (; m_more && m_rows.integer(0) == block; m_more = m_rows.step())
            seals[m_rows.integer(1)] = m_rows.string(2);
        return seals;
    }

private:
    Statement m_rows;
    bool m_more = false;
};

/// What the journal's operations wrote into one ledger, put together from the records as they are and the images of what they were.
class LedgerHistory {
public:
    LedgerHistory(Database const& db, LedgerTable table) : m_db(db), m_table(std::move(table))
    {
        if (db.has_table("block_seal")) {
            m_seals.emplace(db, m_table.name);
            auto sealed = db.prepare("SELECT operation FROM block_seal WHERE ledger = ?1 UNION SELECT sealed_by FROM block_seal WHERE ledger = ?1");
            sealed.with(m_table.name);
            while (sealed.step())
                m_in_blocks.insert(sealed.integer(0));
        }
    }

    std::vector<ChainFault> faults()
    {
        collect();
        compare_streams();
        compare_removals();
        return std::move(m_faults);
    }

private:
    void collect()
    {
        RecordVersions versions(m_db, m_table);
        while (versions.next()) {
            begin_record(versions.id());
            switch (versions.kind()) {
            case RecordVersions::Kind::version:
                seal_of(versions.operation()).add_fields(versions.fields());
                break;
            case RecordVersions::Kind::conflict:
                m_faults.push_back({versions.operation(), say(tr("{} #{} is not as operation {} left it"), m_table.name, m_id, versions.operation()), m_table.name, m_id, m_id});
                break;
            case RecordVersions::Kind::purged:
                if (!m_in_blocks.contains(versions.operation()))
                    m_purged_streams.insert(versions.operation());
                break;
            }
        }
        end_block();
        while (m_seals && m_seals->next_block())
            compare_block(*m_seals->next_block());
    }

    void begin_record(std::int64_t id)
    {
        m_id = id;
        if (block_of(id) == m_block)
            return;
        end_block();
        m_block = block_of(id);
    }

    void end_block()
    {
        if (!m_seals || m_block < 0)
            return;
        while (m_seals->next_block() && *m_seals->next_block() < m_block)
            compare_block(*m_seals->next_block());
        compare_block(m_block);
        m_written.clear();
    }

    Seal& seal_of(std::int64_t operation)
    {
        return m_in_blocks.contains(operation) ? m_written[operation] : m_streams[operation];
    }

    void compare_block(std::int64_t block)
    {
        auto seals = m_seals->take(block);
        if (block == m_block)
            for (auto& [operation, written] : m_written) {
                auto const seal = seals.extract(operation);
                if (seal.empty())
                    add_fault(operation, block, tr("records of {} among #{} to #{} claim to come from operation {}, which did not write them"));
                else if (written.hex() != seal.mapped())
                    add_fault(operation, block, tr("records of {} among #{} to #{} are not as operation {} left them"));
            }
        // Of a block that was purged as a whole the seal over nothing is left.
        for (auto const& [operation, digest] : seals)
            if (digest != Seal().hex())
                add_fault(operation, block, tr("records of {} among #{} to #{} are missing: operation {} wrote them"));
    }

    void add_fault(std::int64_t operation, std::int64_t block, Text words)
    {
        auto const first = std::max<std::int64_t>(1, block * block_size);
        auto const last = (block + 1) * block_size - 1;
        m_faults.push_back({operation, say(words, m_table.name, first, last, operation), m_table.name, first, last});
    }

    /// Operations from before records were sealed in blocks kept one digest over all they wrote into a ledger.
    void compare_streams()
    {
        auto counts = m_db.prepare("SELECT operation, rows_digest FROM operation_count WHERE ledger = ? ORDER BY operation");
        counts.bind(1, m_table.name);
        std::set<std::int64_t> known;
        while (counts.step()) {
            auto const operation = counts.integer(0);
            known.insert(operation);
            bool const comparable = !m_in_blocks.contains(operation) && !m_purged_streams.contains(operation);
            if (comparable && m_streams[operation].hex() != counts.text(1))
                m_faults.push_back({operation, say(tr("records of {} are not as operation {} left them"), m_table.name, operation), m_table.name});
        }
        for (auto const& [operation, seal] : m_streams)
            if (!known.contains(operation))
                m_faults.push_back({operation, say(tr("records of {} claim to come from operation {}, which did not write them"), m_table.name, operation), m_table.name});
    }

    /// What was removed last must not be there: an operation that brought it back was cut off the journal.
    void compare_removals()
    {
        auto rows = m_db.prepare(fmt::format("SELECT i.id, i.operation FROM image i JOIN {} r ON r.id = i.id WHERE i.ledger = ?1 AND i.what = 'removed'"
                                             " AND NOT EXISTS (SELECT 1 FROM image later WHERE later.ledger = ?1 AND later.id = i.id AND later.operation > i.operation) ORDER BY i.operation, i.id",
                                             m_table.name));
        rows.with(m_table.name);
        while (rows.step())
            m_faults.push_back({rows.integer(1), say(tr("{} #{} is there although operation {} removed it"), m_table.name, rows.integer(0), rows.integer(1)), m_table.name, rows.integer(0), rows.integer(0)});
    }

    Database const& m_db;
    LedgerTable m_table;
    std::optional<StoredSeals> m_seals;
    std::set<std::int64_t> m_in_blocks; ///< operations whose records are sealed in blocks, and purges, which sealed those of others
    std::int64_t m_id = 0;
    std::int64_t m_block = -1;
    std::map<std::int64_t, Seal> m_written;         ///< in the block m_block, by operation
    std::map<std::int64_t, Seal> m_streams;         ///< of operations without blocks
    std::set<std::int64_t> m_purged_streams;
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
