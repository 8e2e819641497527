#include "core/ledger/import.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace cwp {

namespace {

/// How many ledgers have to come before a ledger, counted along its references.
class Depths {
public:
    explicit Depths(Pack const& pack) : m_pack(pack) {}

    std::size_t of(std::string const& ledger)
    {
        auto const known = m_depths.find(ledger);
        if (known != m_depths.end())
            return known->second;
        if (!m_pack.has_ledger(ledger) || !m_open.insert(ledger).second)
            return 0; // two ledgers that refer to each other: the one met first comes second
        std::size_t depth = 0;
        for (Column const& column : m_pack.ledger(ledger).columns)
            if (column.type == ColumnType::ref && column.target != ledger)
                depth = std::max(depth, of(column.target) + 1);
        m_open.erase(ledger);
        return m_depths[ledger] = depth;
    }

private:
    Pack const& m_pack;
    std::map<std::string, std::size_t> m_depths;
    std::set<std::string> m_open;
};

}

std::vector<std::size_t> order_of_sheets(std::vector<Sheet> const& sheets, Pack const& pack)
{
    Depths depths(pack);
    std::vector<std::pair<std::size_t, std::string>> ranks;
    for (Sheet const& sheet : sheets)
        ranks.emplace_back(depths.of(sheet.ledger().name), sheet.ledger().name);
    std::vector<std::size_t> order(sheets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    return order;
}

}
