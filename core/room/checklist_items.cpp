#include "core/room/checklist_items.hpp"

namespace cwp {

bool ChecklistItem::applies_to(std::string const& kind) const
{
    auto const found = kinds.find(kind);
    return found == kinds.end() || found->second;
}

std::vector<ChecklistItem> checklist_items(Database const& db, Month month)
{
    Statement rows = db.prepare(
        "SELECT i.code, i.zh, i.en, a.name, a.number FROM standard_item i"
        " LEFT JOIN standard_attribute a ON a.list = i.list AND a.code = i.code AND a.number IS NOT NULL AND ?1 BETWEEN a.valid_from AND a.valid_until"
        " WHERE i.list = 'checklist' AND ?1 BETWEEN i.valid_from AND i.valid_until ORDER BY i.position, i.code");
    rows.with(iso(month));
    std::vector<ChecklistItem> items;
    while (rows.step()) {
        if (items.empty() || items.back().code != rows.text(0)) {
            items.emplace_back();
            items.back().code = rows.string(0);
            items.back().label = {rows.string(1), rows.string(2)};
        }
        if (rows.text(3) == "required")
            items.back().required = rows.integer(4) != 0;
        else if (!rows.is_null(3))
            items.back().kinds[rows.string(3)] = rows.integer(4) != 0;
    }
    return items;
}

}
