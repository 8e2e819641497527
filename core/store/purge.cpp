#include "core/store/purge.hpp"

namespace cwp {

std::int64_t purgeable_images(Database const& db, std::string const& day)
{
    auto count = db.prepare("SELECT count(*) FROM image WHERE before IS NOT NULL AND operation IN (SELECT number FROM operation WHERE done_at < ?)");
    return count.with(day).step() ? count.integer(0) : 0;
}

void purge_images(Operation& operation, std::string const& day)
{
    operation.irreversible();
    operation.note(day);
    // Freed bytes are overwritten with zeros, not only released.
    operation.db().execute("PRAGMA secure_delete = ON");
    operation.db().prepare("UPDATE image SET before = NULL WHERE before IS NOT NULL AND operation IN (SELECT number FROM operation WHERE done_at < ?)").with(day).run();
}

void wipe_freed(Database const& db)
{
    db.execute("VACUUM");
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}
