#include "core/store/record_seals.hpp"

#include "core/store/ledger_table.hpp"

#include <utility>

#include <fmt/format.h>

namespace cwp {

void BlockSealer::add(std::int64_t id, std::string_view fields)
{
    if (m_block != block_of(id))
        end_block();
    m_block = block_of(id);
    m_seal.add_fields(fields);
}

void BlockSealer::end_block()
{
    if (m_block)
        m_blocks.push_back({m_operation, *m_block, std::exchange(m_seal, Seal()).hex()});
}

std::vector<SealedBlock> BlockSealer::finish()
{
    end_block();
    m_block.reset();
    return std::move(m_blocks);
}

std::vector<SealedBlock> written_blocks(Database const& db, std::string const& ledger, std::int64_t operation, std::int64_t ids_before)
{
    BlockSealer sealer(operation);
    auto const table = ledger_table(db, ledger);
    if (!table)
        return {};
    std::string fields;
    auto const add_records = [&](std::string const& sql, Value const& restriction) {
        auto rows = db.prepare(sql);
        rows.bind(1, operation).bind(2, restriction);
        while (rows.step()) {
            fields.clear();
            append_record_fields(fields, *table, rows);
            sealer.add(rows.integer(0), fields);
        }
    };
    add_records(fmt::format("SELECT {} FROM image CROSS JOIN {} r ON r.id = image.id WHERE image.operation = ?1 AND image.ledger = ?2 AND image.what = 'changed' AND r.op = ?1 ORDER BY image.id",
                    table->select_list("r"), ledger),
        ledger);
    add_records(fmt::format("SELECT {} FROM {} WHERE op = ?1 AND id > ?2 ORDER BY id", table->select_list(), ledger), ids_before);
    return sealer.finish();
}

void store_blocks(Database const& db, std::int64_t sealed_by, std::string const& ledger, std::vector<SealedBlock> const& blocks)
{
    auto insert = db.prepare("INSERT INTO block_seal (sealed_by, ledger, operation, block, digest) VALUES (?, ?, ?, ?, ?)");
    for (auto const& block : blocks)
        insert.with(sealed_by, ledger, block.operation, block.block, block.digest).run();
}

std::string stored_blocks_digest(Database const& db, std::int64_t sealed_by, std::string const& ledger)
{
    Seal seal;
    auto blocks = db.prepare("SELECT operation, block, digest FROM block_seal WHERE sealed_by = ? AND ledger = ? ORDER BY operation, block");
    blocks.with(sealed_by, ledger);
    while (blocks.step())
        seal.add(blocks.integer(0)).add(blocks.integer(1)).add(blocks.text(2));
    return seal.hex();
}

}
