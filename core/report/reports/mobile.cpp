#include "core/base/exact.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"
#include "core/room/trips.hpp"

#include <algorithm>
#include <utility>

namespace cwp::reports {

extern Report const mobile;

namespace {

/// The period asked for; without one, last month.
Period period_of(Database const& db, Question const& question)
{
    return question.period ? *question.period : assessment_month(db, assessment_month_of(db, question.today) - 1);
}

Cell hours_cell(std::int64_t minutes) { return number_cell(Exact::fraction(minutes, 60).fixed(1)); }

/// So many an hour; blank where there was no hour, for 0 would be a figure.
Cell per_hour(std::int64_t count, std::int64_t minutes)
{
    return number_cell(minutes == 0 ? std::string() : Exact::fraction(count * 60, minutes).fixed(2));
}

Cell room_cell(OpenRoom const& room)
{
    return coded_cell(room.name.starts_with(room.station_name) ? room.name : room.station_name + " " + room.name, room.code);
}

void add_trip_columns(Table& table, Speech const& say)
{
    for (auto const& [key, heading] : std::vector<std::pair<std::string, Text>>{{"trips", tr("trips")}, {"hours", tr("hours")}, {"reports", tr("reports")}, {"checks", tr("persons checked")},
             {"collected", tr("data collected")}, {"served", tr("served")}})
        table.columns.push_back({key, say(heading), CellKind::number});
}

void add_trips(TableRow& row, TripSum const& sum)
{
    row.cells.push_back(number_cell(sum.trips));
    row.cells.push_back(hours_cell(sum.minutes));
    for (std::int64_t const number : {sum.reports, sum.checks, sum.collected, sum.served})
        row.cells.push_back(number_cell(number));
}

void add_rate_columns(Table& table, Speech const& say)
{
    for (auto const& [key, heading] : std::vector<std::pair<std::string, Text>>{{"reports_per_hour", tr("reports an hour")}, {"checks_per_hour", tr("checked an hour")}, {"collected_per_hour", tr("collected an hour")},
             {"served_per_hour", tr("served an hour")}})
        table.columns.push_back({key, say(heading), CellKind::number});
}

void add_rates(TableRow& row, TripSum const& sum)
{
    for (std::int64_t const number : {sum.reports, sum.checks, sum.collected, sum.served})
        row.cells.push_back(per_hour(number, sum.minutes));
}

TripSum sum_of(std::vector<MobileRoom> const& rooms)
{
    TripSum sum;
    for (MobileRoom const& room : rooms)
        sum += room.sum();
    return sum;
}

Table rooms_table(std::vector<MobileRoom> const& rooms, Speech const& say)
{
    Table table;
    table.key = "rooms";
    table.caption = say(tr("Trips by mobile room"));
    table.if_empty = say(tr("There was no mobile room."));
    table.columns = {{"room", say(tr("mobile room"))}, {"vehicle", say(tr("vehicle")), CellKind::text, Shown::where_filled}, {"days", say(tr("days out")), CellKind::number}};
    add_trip_columns(table, say);
    std::int64_t days = 0;
    for (MobileRoom const& room : rooms) {
        TableRow row{{room_cell(room.room), text_cell(room.vehicle), number_cell(room.days)}, RowRole::item};
        add_trips(row, room.sum());
        table.rows.push_back(std::move(row));
        days += room.days;
    }
    if (!table.rows.empty()) {
        TableRow row{{text_cell(say(tr("total"))), text_cell({}), number_cell(days)}, RowRole::total};
        add_trips(row, sum_of(rooms));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table places_table(std::vector<MobileRoom> const& rooms, Speech const& say)
{
    Table table;
    table.key = "places";
    table.caption = say(tr("Trips by stop"));
    table.if_empty = say(tr("No trip was made."));
    table.columns = {{"room", say(tr("mobile room"))}, {"place", say(tr("stop"))}};
    add_trip_columns(table, say);
    for (MobileRoom const& room : rooms) {
        for (PlaceTrips const& place : room.places) {
            TableRow row{{room_cell(room.room), text_cell(place.place)}, RowRole::item};
            add_trips(row, place.sum);
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

/// Each place with what an hour there brought, the most served first; the room before its places.
Table rates_table(std::vector<MobileRoom> const& rooms, Speech const& say)
{
    Table table;
    table.key = "rates";
    table.caption = say(tr("What an hour brought, by room and stop, the most served first"));
    table.if_empty = say(tr("No trip was made."));
    table.columns = {{"room", say(tr("mobile room"))}, {"place", say(tr("stop"))}, {"hours", say(tr("hours")), CellKind::number}};
    add_rate_columns(table, say);
    auto const add = [&](OpenRoom const& room, std::string const& place, TripSum const& sum, RowRole role) {
        TableRow row{{room_cell(room), coded_cell(place.empty() ? say(tr("(all stops)")) : place, place), hours_cell(sum.minutes)}, role};
        add_rates(row, sum);
        table.rows.push_back(std::move(row));
    };
    for (MobileRoom const& room : rooms) {
        std::vector<PlaceTrips> places = room.places;
        // a ÷ b > c ÷ d without a division; every trip lasts at least a minute.
        std::stable_sort(places.begin(), places.end(), [](PlaceTrips const& a, PlaceTrips const& b) { return a.sum.served * b.sum.minutes > b.sum.served * a.sum.minutes; });
        for (PlaceTrips const& place : places)
            add(room.room, place.place, place.sum, RowRole::item);
        if (!places.empty())
            add(room.room, {}, room.sum(), RowRole::total);
    }
    return table;
}

/// A line of the comparison: hours at the place and on the street, and what they brought.
TableRow beside_row(Cell room, Cell kind, FixedRoom const& sum, RowRole role)
{
    return {{std::move(room), std::move(kind), hours_cell(sum.open_minutes), number_cell(sum.served), per_hour(sum.served, sum.open_minutes), hours_cell(sum.patrol_minutes), number_cell(sum.checks),
                per_hour(sum.checks, sum.patrol_minutes)}, role};
}

/// Each mobile room, then the fixed rooms of its station.
Table beside_table(std::vector<MobileRoom> const& rooms, std::vector<FixedRoom> const& fixed, Speech const& say)
{
    Table table;
    table.key = "beside";
    table.caption = say(tr("Beside the fixed rooms of the same station"));
    table.if_empty = say(tr("There was no mobile room."));
    table.columns = {{"room", say(tr("room"))}, {"kind", say(tr("kind"))}, {"hours", say(tr("hours open")), CellKind::number}, {"served", say(tr("served")), CellKind::number},
        {"served_per_hour", say(tr("served an hour")), CellKind::number}, {"street_hours", say(tr("hours on the street")), CellKind::number}, {"checks", say(tr("persons checked")), CellKind::number},
        {"checks_per_hour", say(tr("checked an hour")), CellKind::number}};
    Cell const is_mobile = coded_cell(say(tr("mobile")), "mobile");
    Cell const is_fixed = coded_cell(say(tr("fixed")), "fixed");
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        MobileRoom const& room = rooms[i];
        TripSum const sum = room.sum();
        table.rows.push_back(beside_row(room_cell(room.room), is_mobile, {room.room, sum.minutes, sum.served, sum.minutes, sum.checks}, RowRole::item));
        if (i + 1 < rooms.size() && rooms[i + 1].room.station == room.room.station)
            continue;
        FixedRoom of_station;
        for (FixedRoom const& each : fixed) {
            if (each.room.station != room.room.station)
                continue;
            table.rows.push_back(beside_row(room_cell(each.room), is_fixed, each, RowRole::item));
            of_station += each;
        }
        Cell name = coded_cell(say(tr("{}: fixed rooms together"), room.room.station_name), room.room.station);
        table.rows.push_back(beside_row(std::move(name), is_fixed, of_station, RowRole::total));
    }
    return table;
}

Paragraph summary(std::vector<MobileRoom> const& rooms, Speech const& say)
{
    TripSum const sum = sum_of(rooms);
    auto const idle = std::count_if(rooms.begin(), rooms.end(), [](MobileRoom const& room) { return room.places.empty(); });
    if (sum.trips == 0)
        return {say(tr("{} mobile rooms made no trip."), rooms.size()), true};
    return {say(tr("{} mobile rooms, {} of them without a trip, made {} trips of {} hours; they served {} people, {} an hour."), rooms.size(), idle, sum.trips, Exact::fraction(sum.minutes, 60).fixed(1), sum.served,
                Exact::fraction(sum.served * 60, sum.minutes).fixed(2)),
        true};
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    Period const period = period_of(db, question);
    std::vector<MobileRoom> rooms = mobile_rooms(db, period);
    References references(db, pack);
    if (auto const units = units_asked(references, question))
        rooms.erase(std::remove_if(rooms.begin(), rooms.end(), [&](MobileRoom const& room) { return !units->contains(room.room.station); }), rooms.end());
    std::vector<std::string> stations;
    for (MobileRoom const& room : rooms)
        stations.push_back(room.room.station);
    Document document;
    document.name = "mobile";
    document.language = say.language();
    document.title = say(tr("Mobile rooms, {} to {}"), iso(period.first), iso(period.last));
    document.subtitle = say(tr("Trips, what they brought by the hour and place, and the fixed rooms beside them"));
    document.blocks.emplace_back(summary(rooms, say));
    document.blocks.emplace_back(rooms_table(rooms, say));
    document.blocks.emplace_back(places_table(rooms, say));
    document.blocks.emplace_back(rates_table(rooms, say));
    document.blocks.emplace_back(beside_table(rooms, fixed_rooms(db, period, stations), say));
    document.footer = say(tr("A trip counts on the day on which it starts, with all its hours. A fixed room is open while somebody posted there is on duty in it (duty of kind room), each minute once however many are; it served those whose petitions and opinions it took in, and its persons checked and hours on the street are those of its officers' patrols. A mobile room is open, and on the street, while it is out. Reports and data collected have no counterpart in the records of fixed rooms."));
    return document;
}

}

Report const mobile{"mobile", tr("mobile rooms: trips, what an hour brought at each place, beside the fixed rooms of the station"), TimeAsked::period, "", {station_option()},
    "cwp report mobile --month last\ncwp report mobile --from 2026-08-01 --to 2026-10-31 -f xlsx -o 流动警务.xlsx", build,
    {.refusal = tr("where a patrol car stands and when is for the bureau alone")}};

}
