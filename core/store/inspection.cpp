#include "core/store/inspection.hpp"

#include "core/store/chain.hpp"
#include "core/store/database_file.hpp"

#include <sys/stat.h>

namespace cwp {

namespace {

/// So many faults are told; one is enough to know that a backup is needed.
constexpr std::size_t most_faults = 20;

std::int64_t size_of(std::string const& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? static_cast<std::int64_t>(status.st_size) : 0;
}

}

FileFacts file_facts(Database const& db)
{
    FileFacts facts;
    facts.bytes = size_of(db.path()) + size_of(db.path() + "-wal");
    facts.version = schema_version(db);
    facts.pages = db.integer("PRAGMA page_count");
    facts.free_pages = db.integer("PRAGMA freelist_count");
    facts.page_size = db.integer("PRAGMA page_size");
    facts.journal_mode = db.text("PRAGMA journal_mode");
    facts.operations = db.integer("SELECT count(*) FROM operation");
    facts.chain_head = chain_head(db);
    return facts;
}

std::vector<Message> file_faults(Database const& db)
{
    std::vector<Message> faults;
    auto rows = db.prepare("PRAGMA integrity_check(20)");
    while (rows.step())
        if (rows.text(0) != "ok")
            faults.push_back(argument(rows.string(0)));
    return faults;
}

std::vector<Message> reference_faults(Database const& db)
{
    std::vector<Message> faults;
    auto rows = db.prepare("PRAGMA foreign_key_check");
    while (rows.step() && faults.size() < most_faults)
        faults.push_back(say(tr("{0} #{1} refers to a record of {2} that is not there"), rows.string(0), rows.integer(1), rows.string(2)));
    return faults;
}

}
