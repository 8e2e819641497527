#include "core/store/purge.hpp"

#include "core/base/json.hpp"
#include "core/store/area_seals.hpp"
#include "core/store/ledger_table.hpp"
#include "core/store/record_seals.hpp"
#include "core/store/record_versions.hpp"
#include "core/store/seal.hpp"

#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace cwp {

namespace {

/// Records that an operation wrote, by block.
using Blocks = std::set<std::pair<std::int64_t, std::int64_t>>;

/// One purge: what it takes from where, and the new seals over what is left.
class Purge {
public:
    explicit Purge(Operation& by)
        : m_by(by), m_db(by.db()), m_forget(m_db.prepare("UPDATE image SET before = NULL WHERE operation = ? AND ledger = ? AND id = ?"))
    {
        by.irreversible();
        // Freed bytes are overwritten with zeros, not only released.
        m_db.execute("PRAGMA secure_delete = ON");
    }

    /// Forgets the former contents that the statement's rows name: operation, ledger, id, before_op.
    std::int64_t forget(Statement& images)
    {
        std::int64_t count = 0;
        std::vector<std::tuple<std::int64_t, std::string, std::int64_t>> found;
        while (images.step()) {
            found.emplace_back(images.integer(0), images.string(1), images.integer(2));
            touch(images.string(1), images.integer(3), images.integer(2));
        }
        for (auto const& [operation, ledger, id] : found) {
            m_forget.with(operation, ledger, id).run();
            m_operations.insert(operation);
            ++count;
        }
        return count;
    }

    /// A version of a record goes.
    void touch(std::string const& ledger, std::int64_t operation, std::int64_t id) { m_touched[ledger].emplace(operation, block_of(id)); }

    void seal()
    {
        for (auto const operation : m_operations)
            seal_purged_images(m_db, operation, m_by.number());
        for (auto const& [ledger, blocks] : m_touched) {
            m_by.count(ledger, {});
            seal_ledger(ledger, blocks);
        }
    }

private:
    /// Operations from before records were sealed in blocks have one digest over everything: now it fits no more, and all of their blocks get a seal.
    std::set<std::int64_t> without_blocks(std::string const& ledger, Blocks const& blocks) const
    {
        std::set<std::int64_t> operations;
        auto sealed = m_db.prepare("SELECT 1 FROM block_seal WHERE operation = ? AND ledger = ? LIMIT 1");
        for (auto const& [operation, block] : blocks)
            if (!sealed.with(operation, ledger).step())
                operations.insert(operation);
        return operations;
    }

    void seal_ledger(std::string const& ledger, Blocks const& blocks)
    {
        auto const table = ledger_table(m_db, ledger);
        if (!table)
            return;
        auto const whole = without_blocks(ledger, blocks);
        std::map<std::pair<std::int64_t, std::int64_t>, Seal> seals;
        for (auto const& block : blocks)
            seals[block];
        RecordVersions versions(m_db, *table);
        while (versions.next()) {
            std::pair const block{versions.operation(), block_of(versions.id())};
            if (versions.kind() == RecordVersions::Kind::version && (blocks.contains(block) || whole.contains(block.first)))
                seals[block].add_fields(versions.fields());
        }
        std::vector<SealedBlock> sealed;
        for (auto& [block, seal] : seals)
            sealed.push_back({block.first, block.second, seal.hex()});
        store_blocks(m_db, m_by.number(), ledger, sealed);
    }

    Operation& m_by;
    Database const& m_db;
    Statement m_forget;
    std::set<std::int64_t> m_operations;      ///< whose images went
    std::map<std::string, Blocks> m_touched;  ///< by ledger
};

constexpr auto* wanted_images = "SELECT operation, ledger, id, before_op FROM image WHERE before IS NOT NULL AND ";

}

std::int64_t purgeable_images(Database const& db, std::string const& day)
{
    auto count = db.prepare("SELECT count(*) FROM image WHERE before IS NOT NULL AND operation IN (SELECT number FROM operation WHERE done_at < ?)");
    return count.with(day).step() ? count.integer(0) : 0;
}

void purge_images(Operation& operation, std::string const& day)
{
    operation.note(day);
    Purge purge(operation);
    auto images = operation.db().prepare(std::string(wanted_images) + "operation IN (SELECT number FROM operation WHERE done_at < ?)");
    purge.forget(images.with(day));
    purge.seal();
}

std::int64_t purge_records(Operation& operation, std::string const& ledger, std::vector<std::int64_t> const& ids)
{
    auto const& db = operation.db();
    if (!ledger_table(db, ledger))
        throw std::logic_error("purge_records: the table of a ledger is wanted");
    Purge purge(operation);
    std::int64_t forgotten = 0;
    std::int64_t removed = 0;
    auto images = db.prepare(std::string(wanted_images) + "ledger = ? AND id = ?");
    auto record = db.prepare(fmt::format("SELECT op FROM {} WHERE id = ?", ledger));
    auto remove = db.prepare(fmt::format("DELETE FROM {} WHERE id = ?", ledger));
    for (auto const id : ids) {
        forgotten += purge.forget(images.with(ledger, id));
        if (!record.with(id).step())
            continue;
        purge.touch(ledger, record.integer(0), id);
        record.reset();
        remove.with(id).run();
        ++removed;
    }
    operation.count(ledger, {0, 0, removed});
    purge.seal();
    return forgotten;
}

std::vector<std::int64_t> removed_before(Database const& db, std::string const& ledger, std::string const& column, std::string const& day)
{
    std::set<std::int64_t> ids;
    auto images = db.prepare(fmt::format("SELECT id, before FROM image WHERE ledger = ? AND before IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {} r WHERE r.id = image.id)", ledger));
    images.with(ledger);
    while (images.step()) {
        Row const row = parse_flat_json(images.text(1));
        auto const* const date = std::get_if<std::string>(&cell(row, column));
        if (date != nullptr && !date->empty() && *date < day)
            ids.insert(images.integer(0));
    }
    return {ids.begin(), ids.end()};
}

void wipe_freed(Database const& db)
{
    db.execute("VACUUM");
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}
