#pragma once

#include "core/ledger/import.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cwp {

/// A file that was not read again.
struct KnownFile {
    std::string name;
    std::string ledger;
    std::string sha256;
    std::int64_t operation = 0; ///< that stored it; 0: it stands in this import under the name `twin`
    std::string twin;
};

/// What the report says besides the rows.
struct ImportFacts {
    bool stored = false;        ///< the operation was kept
    bool dry_run = false;
    std::int64_t operation = 0; ///< its number; 0: none
    int exit_code = 0;
    std::vector<std::string> rejects; ///< files of refused rows, by sheet; empty text: none
    std::vector<Message> failures;    ///< why it stopped, or why files were left out, besides faults of rows
    std::vector<KnownFile> known;     ///< files that were passed over
};

/// The import as JSON for programs, schema `cwp/import@1`: files with what was recognised and counted, faults, result.
std::string import_report(std::vector<Sheet> const& sheets, ImportOutcome const& outcome, ImportFacts const& facts, Speech const& speech);

}
