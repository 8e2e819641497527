#include "core/room/kit_standard.hpp"

#include "core/room/open_rooms.hpp"

namespace cwp {

namespace {

/// Attributes are stored × 10000.
constexpr std::int64_t scale = 10000;

void read_attribute(KitItem& item, std::string const& name, std::int64_t scaled)
{
    if (name == "urban" || name == "rural" || name == "mobile")
        item.rooms[name] = scaled / scale;
    else if (name == "heavy")
        item.heavy = scaled / scale;
    else if (name == "officer")
        item.officer = scaled / scale;
    else if (name == "yearly")
        item.yearly = scaled != 0;
    else if (name == "price")
        item.price = scaled / (scale / 100);
}

}

std::int64_t KitItem::required_in(OpenRoom const& room) const
{
    auto const base = rooms.find(room.kind);
    std::int64_t const pieces = base == rooms.end() ? 0 : base->second;
    return room.heavy && !room.is_mobile() ? pieces + heavy : pieces;
}

std::vector<KitItem> kit_standard(Database const& db, Month month)
{
    Statement rows = db.prepare(
        "SELECT i.code, i.zh, i.en, a.name, a.number FROM standard_item i"
        " LEFT JOIN standard_attribute a ON a.list = i.list AND a.code = i.code AND a.number IS NOT NULL AND ?1 BETWEEN a.valid_from AND a.valid_until"
        " WHERE i.list = 'kit' AND ?1 BETWEEN i.valid_from AND i.valid_until ORDER BY i.position, i.code");
    rows.with(iso(month));
    std::vector<KitItem> items;
    while (rows.step()) {
        if (items.empty() || items.back().code != rows.text(0)) {
            items.emplace_back();
            items.back().code = rows.string(0);
            items.back().label = {rows.string(1), rows.string(2)};
        }
        read_attribute(items.back(), rows.string(3), rows.integer(4));
    }
    return items;
}

Cost Cost::of(KitItem const& item, std::int64_t pieces)
{
    return item.price ? Cost{pieces * *item.price, 0} : Cost{0, pieces};
}

Cost& Cost::operator+=(Cost const& other)
{
    fen += other.fen;
    unpriced += other.unpriced;
    return *this;
}

}
