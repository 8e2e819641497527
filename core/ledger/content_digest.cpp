#include "core/ledger/content_digest.hpp"

#include "core/base/digest.hpp"
#include "core/ledger/values.hpp"
#include "core/store/seal.hpp"

#include <array>
#include <charconv>
#include <map>

#include <fmt/format.h>

namespace cwp {

namespace {

/// A sum of digests: the same in any order, and no record can stand in for another.
class Sum {
public:
    void add(std::string const& digest)
    {
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            std::uint64_t number = 0;
            std::from_chars(digest.data() + part * 16, digest.data() + (part + 1) * 16, number, 16);
            m_parts[part] += number;
        }
        ++m_records;
    }
    std::int64_t records() const { return m_records; }
    std::string hex() const { return fmt::format("{:016x}{:016x}{:016x}{:016x}", m_parts[0], m_parts[1], m_parts[2], m_parts[3]); }

private:
    std::array<std::uint64_t, 4> m_parts{};
    std::int64_t m_records = 0;
};

/// Columns that are blank say nothing, so that a column added later changes nothing; references by their code.
std::string record_digest(Ledger const& ledger, Statement const& row, References& references)
{
    Seal seal;
    int place = 0;
    for (Column const& column : ledger.columns) {
        std::string const text = export_value(column, row.value(place++), references);
        if (!text.empty())
            seal.add(column.name).add(text);
    }
    return seal.hex();
}

}

std::vector<MonthDigest> month_digests(References& references, Ledger const& ledger)
{
    std::string names;
    std::size_t date = ledger.columns.size();
    for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
        names += (i == 0 ? "" : ", ") + ledger.columns[i].name;
        if (ledger.columns[i].name == ledger.date)
            date = i;
    }
    std::map<std::string, Sum> months;
    Statement rows = references.db().prepare("SELECT " + names + " FROM " + ledger.name);
    while (rows.step()) {
        std::string const month = date < ledger.columns.size() ? std::string(rows.text(static_cast<int>(date)).substr(0, 7)) : std::string();
        months[month].add(record_digest(ledger, rows, references));
    }
    std::vector<MonthDigest> digests;
    for (auto const& [month, sum] : months)
        digests.push_back({month, sum.records(), sum.hex()});
    return digests;
}

}
