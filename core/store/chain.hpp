#pragma once

#include "core/base/error.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// The journal as a chain: every operation carries a digest over its own entry and the digest of the one before, so that nothing in it can be
/// changed, slipped in or left out unnoticed as long as somebody keeps the head (every bulletin prints it).
namespace cwp {

/// Digest of the last operation; empty before the first.
std::string chain_head(Database const& db);

struct ChainFault {
    std::int64_t operation = 0; ///< the first that is concerned; 0 where none can be named
    Message what;
    std::string ledger = {};    ///< whose records are concerned; empty where it is not about records
    std::int64_t first_id = 0;  ///< they are among these
    std::int64_t last_id = 0;
};

/// Entries whose link does not fit, and images, sources and seals that do not fit their entry, in order of operations. Purged images are no fault.
std::vector<ChainFault> chain_faults(Database const& db);
/// Records that are not as the journal says its operations left them. Reads every record.
std::vector<ChainFault> record_faults(Database const& db);

/// The digests of an entry, from what the database holds.
std::string link_digest(Database const& db, std::int64_t operation);
std::string images_digest(Database const& db, std::int64_t operation);
std::string sources_digest(Database const& db, std::int64_t operation);

}
