#pragma once

#include "core/store/ledger_table.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <string>

/// What records are and what they were.
namespace cwp {

/// Walks over every version of the records of one ledger that the database holds, from the records as they are and from the images of what they
/// were, in the order of ids. A version that is there twice comes once.
class RecordVersions {
public:
    RecordVersions(Database const& db, LedgerTable const& table);

    enum class Kind {
        version,
        conflict, ///< the operation left two different versions
        purged,   ///< there was a version, and what it held is gone
    };
    bool next();
    Kind kind() const { return m_kind; }
    std::int64_t id() const { return m_id; }
    std::int64_t operation() const { return m_operation; } ///< that left it so
    std::string const& fields() const { return m_fields; } ///< for a seal (record_fields)

private:
    void begin_record(std::int64_t id);
    bool take_image();
    bool take_record();
    bool take_version();

    LedgerTable const& m_table;
    Statement m_records;
    Statement m_images;
    bool m_more_records;
    bool m_more_images;
    Kind m_kind = Kind::version;
    std::int64_t m_id = 0;
    std::int64_t m_operation = 0;
    std::string m_fields;
    std::map<std::int64_t, std::string> m_known; ///< versions of the record so far, by operation
};

}
