#include "core/base/exact.hpp"
#include "core/report/kit_tables.hpp"

#include <algorithm>
#include <utility>

/// Kit in the hands of officers.
namespace cwp::kit_tables {

namespace {

/// Officers of one station, or of all.
struct Hands {
    std::int64_t officers = 0;
    std::int64_t lacking = 0; ///< officers who have fewer pieces than they must
    Cost cost;

    void add(Holding const& holding, KitItem const& item)
    {
        ++officers;
        lacking += holding.missing() > 0 ? 1 : 0;
        cost += Cost::of(item, holding.missing());
    }
};

std::int64_t given_back(Source const& source, std::size_t item, std::string const& station = {})
{
    return std::count_if(source.issued.pieces.begin(), source.issued.pieces.end(), [&](IssuedPiece const& piece) {
        return piece.given_back && piece.item == item && (station.empty() || piece.station == station);
    });
}

Cell item_cell(KitItem const& item, Speech const& say) { return coded_cell(say(item.label), item.code); }

void add_hands(Table& table, KitItem const& item, Cell place, Hands const& hands, std::int64_t back, Speech const& say, RowRole role)
{
    Cell const cost = hands.cost.is_unknown() ? coded_cell(say(tr("unknown")), "") : number_cell(Exact::fraction(hands.cost.fen, 100).fixed(2));
    table.rows.push_back({{item_cell(item, say), std::move(place), number_cell(hands.officers), number_cell(hands.officers - hands.lacking), number_cell(hands.lacking), number_cell(back), cost}, role});
}

}

Table issued(Source const& source, Speech const& say)
{
    Table table;
    table.key = "issued";
    table.caption = say(tr("Issued to officers, by item and station"));
    table.if_empty = say(tr("No police officer was in post."));
    table.columns = {{"item", say(tr("kit item"))}, {"station", say(tr("station"))}, {"officers", say(tr("officers")), CellKind::number}, {"have", say(tr("have it")), CellKind::number},
        {"lack", say(tr("lack it")), CellKind::number}, {"given_back", say(tr("given back")), CellKind::number}, {"cost", say(tr("to fix, yuan")), CellKind::number}};
    auto const& holdings = source.issued.holdings; // by item and station
    for (std::size_t from = 0; from < holdings.size();) {
        KitItem const& item = source.standard[holdings[from].item];
        Hands total;
        std::size_t at = from;
        while (at < holdings.size() && holdings[at].item == holdings[from].item) {
            Holding const& first = holdings[at];
            Hands station;
            for (; at < holdings.size() && holdings[at].item == first.item && holdings[at].station == first.station; ++at) {
                station.add(holdings[at], item);
                total.add(holdings[at], item);
            }
            add_hands(table, item, coded_cell(first.station_name, first.station), station, given_back(source, first.item, first.station), say, RowRole::item);
        }
        add_hands(table, item, coded_cell(say(tr("total")), ""), total, given_back(source, holdings[from].item), say, RowRole::total);
        from = at;
    }
    return table;
}

Table without(Source const& source, Speech const& say)
{
    Table table;
    table.key = "without";
    table.caption = say(tr("Officers in post who lack something"));
    table.if_empty = say(tr("Every officer in post has what he must have."));
    table.columns = {{"item", say(tr("kit item"))}, {"station", say(tr("station"))}, {"room", say(tr("room"))}, {"officer", say(tr("officer"))}, {"badge", say(tr("badge")), CellKind::code},
        {"required", say(tr("must have")), CellKind::number, Shown::to_programs}, {"held", say(tr("in hand")), CellKind::number, Shown::to_programs}, {"latest", say(tr("last issued")), CellKind::date}};
    for (Holding const& holding : source.issued.holdings) {
        if (holding.missing() == 0)
            continue;
        std::string const room = holding.room.starts_with(holding.station_name) ? holding.room.substr(holding.station_name.size()) : holding.room;
        table.rows.push_back({{item_cell(source.standard[holding.item], say), coded_cell(holding.station_name, holding.station), coded_cell(room, holding.room), text_cell(holding.name),
                                  code_cell(holding.badge), number_cell(holding.required), number_cell(holding.held),
                                  holding.latest.empty() ? coded_cell(say(tr("never")), "") : date_cell(holding.latest)}, RowRole::item});
    }
    return table;
}

Table outstanding(Source const& source, Speech const& say)
{
    Table table;
    table.key = "outstanding";
    table.caption = say(tr("Still to be given back by those who are not in post any more"));
    table.if_empty = say(tr("Nothing is to be given back."));
    table.columns = {{"item", say(tr("kit item"))}, {"station", say(tr("last station"))}, {"officer", say(tr("officer"))}, {"badge", say(tr("badge")), CellKind::code}, {"issued", say(tr("issued")), CellKind::date},
        {"last_post", say(tr("in post until")), CellKind::date}};
    for (IssuedPiece const& piece : source.issued.pieces)
        if (piece.is_outstanding())
            table.rows.push_back({{item_cell(source.standard[piece.item], say), coded_cell(piece.station_name, piece.station), text_cell(piece.name), code_cell(piece.badge), date_cell(piece.issued), date_cell(piece.last_post)}, RowRole::item});
    return table;
}

}
