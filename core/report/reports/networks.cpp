#include "core/base/proportion.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"

#include <map>
#include <vector>

namespace cwp::reports {

extern Report const networks;

namespace {

/// What stands around one room, or around all rooms of a station.
struct Standing {
    std::string code;
    std::string name;
    std::string station;
    std::int64_t rooms = 0;
    std::int64_t all_teams = 0;                  ///< rooms that have somebody in every team
    std::int64_t all_networks = 0;               ///< rooms in which every network is built
    std::map<std::string, std::int64_t> members; ///< by team
    std::map<std::string, std::int64_t> built;   ///< rooms by network
    std::map<std::string, std::string> states;   ///< of one room: the latest state of each network

    void add(Standing const& other)
    {
        rooms += other.rooms;
        all_teams += other.all_teams;
        all_networks += other.all_networks;
        for (auto const& [role, number] : other.members) {
            members[role] += number;
        }
        for (auto const& [network, number] : other.built) {
            built[network] += number;
        }
    }
};

/// The names of the four teams and of the five networks on the day.
struct Kinds {
    std::vector<Choice> const& teams;
    std::vector<Choice> const& states;
    std::vector<StandardItem> networks;
};

Kinds kinds_on(Pack const& pack, Month month)
{
    std::vector<StandardItem> networks;
    for (StandardItem const& item : pack.standard("networks", month).items) {
        if (item.from <= iso(month) && iso(month) <= item.until) {
            networks.push_back(item);
        }
    }
    return {pack.ledger("team").column("role").choices, pack.ledger("network").column("state").choices, std::move(networks)};
}

std::map<std::string, std::int64_t> members_of(Database const& db, std::int64_t room, std::string const& day)
{
    auto rows = db.prepare("SELECT role, COUNT(*) FROM team WHERE room = ? AND since <= ? AND (until IS NULL OR until >= ?) GROUP BY role");
    rows.with(room, day, day);
    std::map<std::string, std::int64_t> members;
    while (rows.step()) {
        members[rows.string(0)] = rows.integer(1);
    }
    return members;
}

std::map<std::string, std::string> states_of(Database const& db, std::int64_t room, std::string const& day)
{
    auto rows = db.prepare("SELECT network, state FROM network WHERE room = ? AND date <= ? ORDER BY date");
    rows.with(room, day);
    std::map<std::string, std::string> states;
    while (rows.step()) {
        states[rows.string(0)] = rows.string(1);
    }
    return states;
}

/// The fixed rooms open on the day, by station and code: a mobile room has no residents of its own.
std::vector<Standing> rooms_on(Database const& db, Kinds const& kinds, std::string const& day)
{
    auto rows = db.prepare("SELECT r.id, r.code, r.name, u.name FROM room r JOIN unit u ON u.id = r.station"
                           " WHERE r.kind <> 'mobile' AND r.opened <= ? AND (r.closed IS NULL OR r.closed >= ?) ORDER BY u.code, r.code");
    rows.with(day, day);
    std::vector<Standing> standings;
    while (rows.step()) {
        Standing room{rows.string(1), rows.string(2), rows.string(3), 1, 1, 1, members_of(db, rows.integer(0), day), {}, states_of(db, rows.integer(0), day)};
        for (Choice const& team : kinds.teams) {
            room.all_teams = room.members.contains(team.code) ? room.all_teams : 0;
        }
        for (StandardItem const& network : kinds.networks) {
            bool const is_built = room.states[network.code] == "built";
            room.built[network.code] = is_built ? 1 : 0;
            room.all_networks = is_built ? room.all_networks : 0;
        }
        standings.push_back(std::move(room));
    }
    return standings;
}

std::vector<Standing> stations_of(std::vector<Standing> const& rooms)
{
    std::vector<Standing> stations;
    for (Standing const& room : rooms) {
        if (stations.empty() || stations.back().name != room.station) {
            stations.emplace_back().name = room.station;
        }
        stations.back().add(room);
    }
    return stations;
}

std::string share(std::int64_t part, std::int64_t whole) { return whole == 0 ? std::string() : percent_text(Exact::fraction(part, whole)); }

TableRow station_row(Standing const& standing, Kinds const& kinds, RowRole role)
{
    TableRow row{{text_cell(standing.name), number_cell(standing.rooms)}, role};
    for (Choice const& team : kinds.teams) {
        auto const found = standing.members.find(team.code);
        row.cells.push_back(number_cell(found == standing.members.end() ? 0 : found->second));
    }
    row.cells.push_back(number_cell(standing.all_teams));
    for (StandardItem const& network : kinds.networks) {
        row.cells.push_back(number_cell(standing.built.at(network.code)));
    }
    row.cells.push_back(number_cell(standing.all_networks));
    row.cells.push_back(percent_cell(share(standing.all_networks, standing.rooms)));
    return row;
}

void add_team_columns(Table& table, Kinds const& kinds, Speech const& say)
{
    for (Choice const& team : kinds.teams) {
        table.columns.push_back({team.code, say(team.label), CellKind::number});
    }
}

Table stations_table(std::vector<Standing> const& rooms, Kinds const& kinds, Speech const& say)
{
    Table table;
    table.key = "stations";
    table.caption = say(tr("By station: members of the teams, rooms with each network built"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"station", say(tr("station"))}, {"rooms", say(tr("rooms")), CellKind::number}};
    add_team_columns(table, kinds, say);
    table.columns.push_back({"all_teams", say(tr("rooms with all teams")), CellKind::number});
    for (StandardItem const& network : kinds.networks) {
        table.columns.push_back({network.code, say(network.label), CellKind::number});
    }
    table.columns.push_back({"all_networks", say(tr("rooms with all networks")), CellKind::number});
    table.columns.push_back({"share", say(tr("share")), CellKind::percent});
    Standing sum;
    sum.name = say(tr("total"));
    for (Standing const& station : stations_of(rooms)) {
        table.rows.push_back(station_row(station, kinds, RowRole::item));
        sum.add(station);
    }
    if (!table.rows.empty()) {
        table.rows.push_back(station_row(sum, kinds, RowRole::total));
    }
    return table;
}

/// A network that nobody wrote down is not known; it is no missing one.
std::string state_in_words(Kinds const& kinds, std::string const& state, Speech const& say)
{
    for (Choice const& each : kinds.states) {
        if (each.code == state) {
            return say(each.label);
        }
    }
    return say(tr("not recorded"));
}

Table rooms_table(std::vector<Standing> const& rooms, Kinds const& kinds, Speech const& say)
{
    Table table;
    table.key = "rooms";
    table.caption = say(tr("By room"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"room", say(tr("room"))}};
    add_team_columns(table, kinds, say);
    for (StandardItem const& network : kinds.networks) {
        table.columns.push_back({network.code, say(network.label)});
    }
    for (Standing const& room : rooms) {
        TableRow row{{coded_cell(room.name, room.code)}, RowRole::item};
        for (Choice const& team : kinds.teams) {
            auto const found = room.members.find(team.code);
            row.cells.push_back(number_cell(found == room.members.end() ? 0 : found->second));
        }
        for (StandardItem const& network : kinds.networks) {
            auto const& state = room.states.at(network.code);
            row.cells.push_back(coded_cell(state_in_words(kinds, state, say), state));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    Kinds const kinds = kinds_on(pack, assessment_month_of(db, question.today));
    auto const rooms = rooms_on(db, kinds, iso(question.today));
    Document document;
    document.name = "networks";
    document.language = say.language();
    document.title = say(tr("Teams and networks on {}"), iso(question.today));
    document.blocks.emplace_back(stations_table(rooms, kinds, say));
    document.blocks.emplace_back(rooms_table(rooms, kinds, say));
    document.footer = say(tr("Fixed rooms open on that day. Members: those in a team on that day. Networks: the latest record of each up to that day; what was never recorded counts as not built and is shown as not recorded."));
    return document;
}

}

Report const networks{"networks", tr("the four teams and five networks of prevention: by station and room"), TimeAsked::day, "", {},
    "cwp report networks\ncwp report networks --on 2026-06-30 -f xlsx -o networks.xlsx", build};

}
