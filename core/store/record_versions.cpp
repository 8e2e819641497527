#include "core/store/record_versions.hpp"

#include "core/base/json.hpp"

#include <fmt/format.h>

namespace cwp {

RecordVersions::RecordVersions(Database const& db, LedgerTable const& table)
    : m_table(table), m_records(db.prepare(fmt::format("SELECT {} FROM {} ORDER BY id", table.select_list(), table.name))),
      m_images(db.prepare("SELECT id, before_op, before FROM image WHERE ledger = ? AND before_op IS NOT NULL ORDER BY id, operation"))
{
    m_images.bind(1, table.name);
    m_more_records = m_records.step();
    m_more_images = m_images.step();
}

bool RecordVersions::next()
{
    while (m_more_records || m_more_images) {
        bool const image = m_more_images && (!m_more_records || m_images.integer(0) <= m_records.integer(0));
        if (image ? take_image() : take_record())
            return true;
    }
    return false;
}

void RecordVersions::begin_record(std::int64_t id)
{
    if (id != m_id)
        m_known.clear();
    m_id = id;
}

bool RecordVersions::take_image()
{
    begin_record(m_images.integer(0));
    m_operation = m_images.integer(1);
    bool const purged = m_images.is_null(2);
    if (!purged)
        m_fields = record_fields(m_table, m_id, parse_flat_json(m_images.text(2)));
    m_more_images = m_images.step();
    if (!purged)
        return take_version();
    m_kind = Kind::purged;
    return true;
}

bool RecordVersions::take_record()
{
    begin_record(m_records.integer(0));
    m_operation = m_records.integer(1);
    m_fields.clear();
    append_record_fields(m_fields, m_table, m_records);
    m_more_records = m_records.step();
    if (!m_known.empty())
        return take_version();
    // Most records were written once: nothing to compare with.
    m_kind = Kind::version;
    return true;
}

bool RecordVersions::take_version()
{
    auto const [known, is_new] = m_known.try_emplace(m_operation, m_fields);
    m_kind = is_new ? Kind::version : Kind::conflict;
    return is_new || known->second != m_fields;
}

}
