#include "core/room/room_kit.hpp"

#include <algorithm>
#include <utility>

namespace cwp {

namespace {

struct Stock {
    std::int64_t good = 0;
    std::int64_t damaged = 0;
};

/// By room and item.
using Stocks = std::map<std::pair<std::int64_t, std::string>, Stock>;

Stocks stocks_on(Database const& db, Date on)
{
    Statement rows = db.prepare("SELECT room, item, COALESCE(condition, '') = 'damaged', SUM(quantity) FROM equipment WHERE since IS NULL OR since <= ? GROUP BY 1, 2, 3");
    rows.with(iso(on));
    Stocks stocks;
    while (rows.step()) {
        Stock& stock = stocks[{rows.integer(0), rows.string(1)}];
        (rows.integer(2) != 0 ? stock.damaged : stock.good) += rows.integer(3);
    }
    return stocks;
}

Pieces pieces_of(KitItem const& item, OpenRoom const& room, Stock const& stock)
{
    Pieces pieces;
    pieces.required = item.required_in(room);
    pieces.good = stock.good;
    pieces.damaged = stock.damaged;
    pieces.filled = std::min(stock.good, pieces.required);
    pieces.missing = pieces.required - pieces.filled;
    pieces.cost = Cost::of(item, pieces.missing);
    return pieces;
}

}

Pieces& Pieces::operator+=(Pieces const& other)
{
    required += other.required;
    good += other.good;
    damaged += other.damaged;
    filled += other.filled;
    missing += other.missing;
    cost += other.cost;
    return *this;
}

Pieces RoomKit::sum() const
{
    Pieces sum;
    for (Pieces const& pieces : items)
        sum += pieces;
    return sum;
}

std::vector<RoomKit> room_kits(Database const& db, std::vector<KitItem> const& standard, Date on)
{
    Stocks stocks = stocks_on(db, on);
    std::vector<RoomKit> kits;
    for (OpenRoom const& room : open_rooms(db, on)) {
        RoomKit kit{room, {}};
        for (KitItem const& item : standard)
            kit.items.push_back(pieces_of(item, room, stocks[{room.id, item.code}]));
        kits.push_back(std::move(kit));
    }
    return kits;
}

}
