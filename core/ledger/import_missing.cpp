#include "core/ledger/import_missing.hpp"

#include "core/base/json.hpp"

#include <algorithm>

namespace cwp {

EarlierRows::EarlierRows(Database const& db, Ledger const& ledger, std::set<std::string> const& files) : m_db(db), m_ledger(ledger.name)
{
    Statement runs = db.prepare("SELECT file, first_id, last_id FROM source_run WHERE ledger = ? ORDER BY first_id, last_id");
    runs.with(std::string_view(m_ledger));
    while (runs.step())
        if (auto const file = files.find(runs.string(0)); file != files.end())
            m_ranges[*file].emplace_back(runs.integer(1), runs.integer(2));
}

std::size_t EarlierRows::missing(std::string const& file, std::vector<std::int64_t> met, bool has_rows) const
{
    auto const ranges = m_ranges.find(file);
    if (ranges == m_ranges.end())
        return 0;
    std::sort(met.begin(), met.end());
    // The name of the ledger comes from the pack, which takes nothing but [a-z_0-9].
    Statement stored = m_db.prepare("SELECT id FROM \"" + m_ledger + "\" WHERE id BETWEEN ? AND ? ORDER BY id");
    std::size_t missing = 0;
    bool met_any = false;
    std::int64_t counted = 0; // up to this number: a record that was changed by a later import of the file stands in two ranges
    for (auto const& [first, last] : ranges->second) {
        stored.reset();
        stored.bind(1, std::max(first, counted + 1)).bind(2, last);
        while (stored.step()) {
            bool const there = std::binary_search(met.begin(), met.end(), stored.integer(0));
            met_any = met_any || there;
            missing += there ? 0 : 1;
        }
        counted = std::max(counted, last);
    }
    return has_rows && !met_any ? 0 : missing;
}

std::vector<std::int64_t> added_again(Operation const& operation, Ledger const& ledger)
{
    Database const& db = operation.db();
    // By hand: the images of an undone import are many, and nobody meant those rows to stay away.
    Statement removed = db.prepare("SELECT i.before FROM operation o CROSS JOIN image i ON i.operation = o.number AND i.ledger = ?1 AND i.what = 'removed'"
                                   " WHERE o.kind = 'remove' AND i.before IS NOT NULL AND NOT EXISTS (SELECT 1 FROM operation u WHERE u.undoes = o.number)");
    removed.with(std::string_view(ledger.name));
    // The names of the ledger and its columns come from the pack, which takes nothing but [a-z_0-9].
    std::string same_key = "SELECT id FROM \"" + ledger.name + "\" WHERE op = ?";
    for (std::string const& column : ledger.key)
        same_key += " AND " + column + " = ?";
    Statement added = db.prepare(same_key);
    std::vector<std::int64_t> again;
    while (removed.step()) {
        FlatObject const before = parse_flat_json(removed.text(0));
        added.reset();
        int place = 1;
        added.bind(place, operation.number());
        for (std::string const& column : ledger.key) {
            auto const value = std::find_if(before.begin(), before.end(), [&](auto const& each) { return each.first == column; });
            added.bind(++place, value == before.end() ? Value() : value->second);
        }
        while (added.step())
            again.push_back(added.integer(0));
    }
    std::sort(again.begin(), again.end());
    again.erase(std::unique(again.begin(), again.end()), again.end());
    return again;
}

}
