#pragma once

#include "core/document/document.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cwp {

/// A unit of which lines of a table are made.
struct UnitPlace {
    std::string code;
    std::string name;
    std::string above;      ///< code of the sub-bureau it belongs to; empty: to the bureau itself
    std::string above_name;
};

/// All units, those of a sub-bureau together, by code.
std::vector<UnitPlace> unit_places(Database const& db);
/// The row of a unit begins with its name.
TableRow unit_row(std::string const& name, std::string const& code, RowRole role);
TableRow subtotal_row(std::string const& name, std::string const& code, Speech const& say);
TableRow total_row(Speech const& say);

/// Sums by station, with a line for each sub-bureau and one for all: they add up because they are made of the same sums. \tparam Sum has +=.
template <class Sum>
class UnitLines {
public:
    explicit UnitLines(Database const& db) : m_places(unit_places(db)) {}

    void add(std::string const& station, Sum const& sum)
    {
        m_sums[station] += sum;
        m_total += sum;
    }

    Sum const& total() const { return m_total; }

    /// Stations that have a sum, after those of a sub-bureau its line, at last the total; nothing where there is none.
    template <class AddCells>
    void add_rows(Table& table, Speech const& say, AddCells add_cells) const
    {
        auto const add = [&](TableRow row, Sum const& sum) {
            add_cells(row, sum);
            table.rows.push_back(std::move(row));
        };
        Sum above{};
        bool has_line = false;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            UnitPlace const& place = m_places[i];
            if (auto const found = m_sums.find(place.code); found != m_sums.end()) {
                add(unit_row(place.name, place.code, RowRole::item), found->second);
                above += found->second;
                has_line = true;
            }
            if (i + 1 < m_places.size() && m_places[i + 1].above == place.above)
                continue;
            if (!place.above.empty() && has_line)
                add(subtotal_row(place.above_name, place.above, say), above);
            above = Sum{};
            has_line = false;
        }
        if (!m_sums.empty())
            add(total_row(say), m_total);
    }

private:
    std::vector<UnitPlace> m_places;
    std::map<std::string, Sum> m_sums; ///< by code of the station
    Sum m_total{};
};

}
