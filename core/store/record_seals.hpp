#pragma once

#include "core/store/seal.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Digests over the records that an operation wrote, in blocks: small enough to say where something is wrong, large enough to cost nothing.
namespace cwp {

/// Ids 64 b to 64 b + 63 are block b.
constexpr std::int64_t block_size = 64;
constexpr std::int64_t block_of(std::int64_t id) { return id / block_size; }

struct SealedBlock {
    std::int64_t operation = 0; ///< that wrote the records
    std::int64_t block = 0;
    std::string digest;
};

/// Seals records of one operation in the order of their ids.
class BlockSealer {
public:
    explicit BlockSealer(std::int64_t operation) : m_operation(operation) {}
    /// \param fields as `append_record_fields` makes them.
    void add(std::int64_t id, std::string_view fields);
    /// The blocks; the object is spent.
    std::vector<SealedBlock> finish();

private:
    void end_block();

    std::int64_t m_operation;
    std::optional<std::int64_t> m_block;
    Seal m_seal;
    std::vector<SealedBlock> m_blocks;
};

/// The records of a ledger that an operation wrote and that are still as it left them: those it changed and those with an id above `ids_before`.
std::vector<SealedBlock> written_blocks(Database const& db, std::string const& ledger, std::int64_t operation, std::int64_t ids_before);
/// Puts blocks under the seal of an operation.
void store_blocks(Database const& db, std::int64_t sealed_by, std::string const& ledger, std::vector<SealedBlock> const& blocks);
/// Over all blocks of a ledger that an operation sealed: what its entry in the journal keeps.
std::string stored_blocks_digest(Database const& db, std::int64_t sealed_by, std::string const& ledger);

}
