#include "core/room/issued_kit.hpp"

#include <utility>

namespace cwp {

namespace {

/// What the statements below share: the item and the days between which it was handed out.
void bind_item(Statement& rows, KitItem const& item, Date on)
{
    rows.bind(":item", Value{item.code});
    rows.bind(":on", Value{iso(on)});
    rows.bind(":from", Value{item.yearly ? iso(make_date(year_of(on), 1, 1)) : std::string("0001-01-01")});
}

void add_holdings(Database const& db, KitItem const& item, std::size_t place, Date on, std::vector<Holding>& holdings)
{
    Statement rows = db.prepare(
        "SELECT o.badge, o.name, r.name, u.code, u.name,"
        " (SELECT COUNT(*) FROM kit k WHERE k.officer = o.id AND k.item = :item AND k.date BETWEEN :from AND :on AND (k.returned IS NULL OR k.returned > :on)),"
        " COALESCE((SELECT MAX(k.date) FROM kit k WHERE k.officer = o.id AND k.item = :item AND k.date <= :on), '')"
        " FROM officer o JOIN post p ON p.officer = o.id AND p.since <= :on AND (p.until IS NULL OR p.until >= :on)"
        " JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station WHERE o.kind = 'police' ORDER BY u.code, o.badge");
    bind_item(rows, item, on);
    while (rows.step())
        holdings.push_back({place, rows.string(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4), item.officer, rows.integer(5), rows.string(6)});
}

void add_pieces(Database const& db, KitItem const& item, std::size_t place, Date on, std::vector<IssuedPiece>& pieces)
{
    Statement rows = db.prepare(
        "SELECT o.badge, o.name, k.date, k.returned IS NOT NULL AND k.returned <= :on, p.id IS NOT NULL AND (p.until IS NULL OR p.until >= :on), COALESCE(p.until, ''), COALESCE(u.code, ''), COALESCE(u.name, '')"
        " FROM kit k JOIN officer o ON o.id = k.officer"
        " LEFT JOIN post p ON p.id = (SELECT x.id FROM post x WHERE x.officer = o.id AND x.since <= :on ORDER BY x.since DESC LIMIT 1)"
        " LEFT JOIN room r ON r.id = p.room LEFT JOIN unit u ON u.id = r.station"
        " WHERE k.item = :item AND k.date BETWEEN :from AND :on ORDER BY o.badge, k.date");
    bind_item(rows, item, on);
    while (rows.step()) {
        IssuedPiece piece{place, rows.string(0), rows.string(1), rows.string(2), rows.integer(3) != 0, rows.integer(4) != 0, {}, rows.string(6), rows.string(7)};
        piece.last_post = piece.in_post ? std::string() : rows.string(5);
        pieces.push_back(std::move(piece));
    }
}

}

IssuedKit issued_kit(Database const& db, std::vector<KitItem> const& standard, Date on)
{
    IssuedKit issued;
    for (std::size_t place = 0; place < standard.size(); ++place) {
        if (standard[place].officer <= 0)
            continue;
        add_holdings(db, standard[place], place, on, issued.holdings);
        add_pieces(db, standard[place], place, on, issued.pieces);
    }
    return issued;
}

}
