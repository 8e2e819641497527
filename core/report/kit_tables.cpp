#include "core/report/kit_tables.hpp"

#include "core/base/exact.hpp"
#include "core/base/proportion.hpp"

#include <algorithm>
#include <utility>

namespace cwp::kit_tables {

namespace {

Cell yuan_cell(std::int64_t fen) { return number_cell(Exact::fraction(fen, 100).fixed(2)); }

/// A price that nobody wrote down is unknown, not nothing.
Cell price_cell(KitItem const& item, Speech const& say)
{
    return item.price ? yuan_cell(*item.price) : coded_cell(say(tr("unknown")), "");
}

Cell cost_cell(Cost const& cost, Speech const& say)
{
    return cost.is_unknown() ? coded_cell(say(tr("unknown")), "") : yuan_cell(cost.fen);
}

Cell unpriced_cell(Cost const& cost) { return cost.unpriced == 0 ? Cell{"", CellKind::number, "0"} : number_cell(cost.unpriced); }

/// The room with its station's name before it where its own does not begin with it.
Cell room_cell(OpenRoom const& room)
{
    return coded_cell(room.name.starts_with(room.station_name) ? room.name : room.station_name + " " + room.name, room.code);
}

bool is_short(Pieces const& pieces) { return pieces.missing > 0 || pieces.damaged > 0; }

void add_piece_columns(Table& table, Speech const& say)
{
    for (auto const& [key, heading] : std::vector<std::pair<std::string, Text>>{{"required", tr("must have")}, {"good", tr("good")}, {"damaged", tr("damaged")}, {"missing", tr("missing")}})
        table.columns.push_back({key, say(heading), CellKind::number});
}

void add_cost_columns(Table& table, Speech const& say)
{
    table.columns.push_back({"cost", say(tr("to fix, yuan")), CellKind::number});
    table.columns.push_back({"unpriced", say(tr("pieces of unknown price")), CellKind::number, Shown::where_filled});
}

void add_pieces(TableRow& row, Pieces const& pieces)
{
    for (std::int64_t const number : {pieces.required, pieces.good, pieces.damaged, pieces.missing})
        row.cells.push_back(number_cell(number));
}

void add_cost(TableRow& row, Cost const& cost, Speech const& say)
{
    row.cells.push_back(cost_cell(cost, say));
    row.cells.push_back(unpriced_cell(cost));
}

struct StationKit {
    OpenRoom of;
    std::int64_t rooms = 0;
    std::int64_t rooms_short = 0;
    Pieces pieces;

    void add(StationKit const& other)
    {
        rooms += other.rooms;
        rooms_short += other.rooms_short;
        pieces += other.pieces;
    }
};

TableRow station_row(StationKit const& station, Speech const& say, RowRole role)
{
    TableRow row{{role == RowRole::total ? text_cell(say(tr("total"))) : coded_cell(station.of.station_name, station.of.station), number_cell(station.rooms), number_cell(station.rooms_short)}, role};
    add_pieces(row, station.pieces);
    row.cells.push_back(percent_cell(station.pieces.required == 0 ? std::string() : percent_text(Exact::fraction(station.pieces.filled, station.pieces.required))));
    add_cost(row, station.pieces.cost, say);
    return row;
}

}

Pieces Source::sum() const
{
    Pieces sum;
    for (RoomKit const& room : rooms)
        sum += room.sum();
    return sum;
}

Table stations(Source const& source, Speech const& say)
{
    Table table;
    table.key = "stations";
    table.caption = say(tr("Kit of the rooms by station"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"station", say(tr("station"))}, {"rooms", say(tr("rooms")), CellKind::number}, {"rooms_short", say(tr("rooms short")), CellKind::number}};
    add_piece_columns(table, say);
    table.columns.push_back({"rate", say(tr("filled")), CellKind::percent});
    add_cost_columns(table, say);
    std::vector<StationKit> lines; // the rooms come by station
    StationKit total;
    for (RoomKit const& room : source.rooms) {
        Pieces const sum = room.sum();
        StationKit const one{room.room, 1, sum.missing > 0 ? 1 : 0, sum};
        if (lines.empty() || lines.back().of.station != room.room.station)
            lines.push_back(one);
        else
            lines.back().add(one);
        total.add(one);
    }
    for (StationKit const& line : lines)
        table.rows.push_back(station_row(line, say, RowRole::item));
    if (!lines.empty())
        table.rows.push_back(station_row(total, say, RowRole::total));
    return table;
}

Table rooms(Source const& source, Speech const& say)
{
    Table table;
    table.key = "rooms";
    table.caption = source.all ? say(tr("Kit by room")) : say(tr("Rooms that lack something or have something damaged"));
    table.if_empty = say(tr("No room lacks anything."));
    table.columns = {{"station", say(tr("station")), CellKind::code, Shown::to_programs}, {"room", say(tr("room"))}, {"heavy", say(tr("heavy load")), CellKind::text, Shown::where_filled}};
    add_piece_columns(table, say);
    add_cost_columns(table, say);
    Pieces total;
    for (RoomKit const& room : source.rooms) {
        Pieces const sum = room.sum();
        if (!source.all && !is_short(sum))
            continue;
        TableRow row{{code_cell(room.room.station), room_cell(room.room), coded_cell(room.room.heavy ? say(tr("yes")) : std::string(), room.room.heavy ? "yes" : "no")}, RowRole::item};
        add_pieces(row, sum);
        add_cost(row, sum.cost, say);
        table.rows.push_back(std::move(row));
        total += sum;
    }
    if (!table.rows.empty()) {
        TableRow row{{code_cell({}), text_cell(say(tr("total"))), text_cell({})}, RowRole::total};
        add_pieces(row, total);
        add_cost(row, total.cost, say);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table pieces(Source const& source, Speech const& say)
{
    Table table;
    table.key = "shortages";
    table.caption = source.all ? say(tr("Every item of every room")) : say(tr("What is missing or damaged, by room and item"));
    table.if_empty = say(tr("No room lacks anything."));
    table.columns = {{"station", say(tr("station")), CellKind::code, Shown::to_programs}, {"room", say(tr("room"))}, {"item", say(tr("kit item"))}};
    add_piece_columns(table, say);
    table.columns.push_back({"price", say(tr("price, yuan")), CellKind::number});
    add_cost_columns(table, say);
    Pieces total;
    for (RoomKit const& room : source.rooms) {
        for (std::size_t i = 0; i < source.standard.size(); ++i) {
            Pieces const& line = room.items[i];
            KitItem const& item = source.standard[i];
            if (source.all ? line.required + line.good + line.damaged == 0 : !is_short(line))
                continue;
            TableRow row{{code_cell(room.room.station), room_cell(room.room), coded_cell(say(item.label), item.code)}, RowRole::item};
            add_pieces(row, line);
            row.cells.push_back(price_cell(item, say));
            add_cost(row, line.cost, say);
            table.rows.push_back(std::move(row));
            total += line;
        }
    }
    if (!table.rows.empty()) {
        TableRow row{{code_cell({}), text_cell(say(tr("total"))), text_cell({})}, RowRole::total};
        add_pieces(row, total);
        row.cells.push_back(number_cell(std::string()));
        add_cost(row, total.cost, say);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table items(Source const& source, Speech const& say)
{
    Table table;
    table.key = "items";
    table.caption = say(tr("Kit of the rooms by item"));
    table.if_empty = say(tr("No room has to have anything."));
    table.columns = {{"item", say(tr("kit item"))}};
    add_piece_columns(table, say);
    table.columns.push_back({"price", say(tr("price, yuan")), CellKind::number});
    add_cost_columns(table, say);
    for (std::size_t i = 0; i < source.standard.size(); ++i) {
        KitItem const& item = source.standard[i];
        Pieces sum;
        for (RoomKit const& room : source.rooms)
            sum += room.items[i];
        if (sum.required + sum.good + sum.damaged == 0)
            continue;
        TableRow row{{coded_cell(say(item.label), item.code)}, RowRole::item};
        add_pieces(row, sum);
        row.cells.push_back(price_cell(item, say));
        add_cost(row, sum.cost, say);
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) {
        Pieces const sum = source.sum();
        TableRow row{{text_cell(say(tr("total")))}, RowRole::total};
        add_pieces(row, sum);
        row.cells.push_back(number_cell(std::string()));
        add_cost(row, sum.cost, say);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}
