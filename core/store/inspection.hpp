#pragma once

#include "core/base/error.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What a database file is made of, and whether it is sound.
namespace cwp {

struct FileFacts {
    std::int64_t bytes = 0; ///< file and WAL
    std::int64_t version = 0;
    std::int64_t pages = 0;
    std::int64_t free_pages = 0;
    std::int64_t page_size = 0;
    std::string journal_mode;
    std::int64_t operations = 0;
    std::string chain_head;
};

FileFacts file_facts(Database const& db);

/// What SQLite's own check of pages, indexes and constraints finds; reads the whole file.
std::vector<Message> file_faults(Database const& db);
/// Records that refer to records that are not there.
std::vector<Message> reference_faults(Database const& db);

}
