#include "core/base/proportion.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/room/coverage.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cwp::reports {

extern Report const coverage;

namespace {

struct UnitOf {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::int64_t parent = 0;
    std::optional<std::int64_t> force; ///< police officers of a station; nothing where they are not recorded
};

/// What is to be said of a station or of all below a unit.
struct Standing {
    std::int64_t communities = 0;
    std::int64_t covered = 0;
    std::map<std::string, std::int64_t> by_mode;
    std::int64_t over = 0;                ///< rooms over a norm
    std::int64_t groups = 0;              ///< joint duty groups with a room of it
    std::int64_t officers = 0;            ///< police in rooms
    std::optional<std::int64_t> force;

    bool is_empty() const { return communities == 0 && officers == 0 && !force; }
};

/// Everything that the tables are made from.
struct Picture {
    Date day;
    std::vector<UnitOf> units;             ///< by code
    std::vector<Community> communities;
    std::vector<RoomLoad> rooms;
    CoverageNorms norms;
    std::int64_t share = 0;                ///< norm, in percent
    std::vector<Choice> const& modes;
    std::map<std::int64_t, Standing> by_unit; ///< what stands at the unit itself, without those below
};

std::vector<UnitOf> units_of(Database const& db)
{
    bool const has_force = db.prepare("SELECT * FROM unit").column("force") >= 0; // not yet where the pack in the database is older
    auto rows = db.prepare(std::string("SELECT id, code, name, parent, ") + (has_force ? "force" : "NULL") + " FROM unit ORDER BY code");
    std::vector<UnitOf> units;
    while (rows.step()) {
        units.push_back({rows.integer(0), rows.string(1), rows.string(2), rows.integer(3), rows.is_null(4) ? std::nullopt : std::optional(rows.integer(4))});
    }
    return units;
}

/// Not where the pack in the database is older than that ledger.
bool has_joint_duty(Database const& db) { return db.has_table("joint"); }

std::map<std::int64_t, std::int64_t> groups_by_station(Database const& db, std::string const& day)
{
    auto rows = db.prepare("SELECT r.station, COUNT(DISTINCT j.team) FROM joint j JOIN room r ON r.id = j.room WHERE j.since <= ?1 AND (j.until IS NULL OR j.until >= ?1) GROUP BY r.station");
    rows.with(day);
    std::map<std::int64_t, std::int64_t> groups;
    while (rows.step()) {
        groups[rows.integer(0)] = rows.integer(1);
    }
    return groups;
}

bool is_over(Picture const& picture, RoomLoad const& room)
{
    return picture.norms.has_too_many_villages(room) || picture.norms.has_too_many_people(room);
}

Picture picture_on(Database const& db, Pack const& pack, Date day)
{
    Month const month = assessment_month_of(db, day);
    std::vector<Community> communities = communities_on(db, day);
    std::vector<RoomLoad> rooms = room_loads(db, communities, day);
    Picture picture{day, units_of(db), std::move(communities), std::move(rooms), coverage_norms(pack, month), pack.norm("community_officer_share", month).scaled(0),
                    pack.ledger("coverage").column("mode").choices, {}};
    for (Community const& each : picture.communities) {
        Standing& standing = picture.by_unit[each.station];
        ++standing.communities;
        standing.covered += each.is_covered() ? 1 : 0;
        for (Choice const& mode : picture.modes) {
            standing.by_mode[mode.code] += each.has_mode(mode.code) ? 1 : 0;
        }
    }
    for (RoomLoad const& room : picture.rooms) {
        picture.by_unit[room.station].officers += room.officers;
        picture.by_unit[room.station].over += is_over(picture, room) ? 1 : 0;
    }
    for (auto const& [station, groups] : has_joint_duty(db) ? groups_by_station(db, iso(day)) : std::map<std::int64_t, std::int64_t>{}) {
        picture.by_unit[station].groups = groups;
    }
    for (UnitOf const& unit : picture.units) {
        picture.by_unit[unit.id].force = unit.force;
    }
    return picture;
}

/// The unit and all below it. A sum of officers is known only where those of every station with rooms are.
Standing standing_below(Picture const& picture, std::int64_t unit)
{
    Standing sum = picture.by_unit.at(unit);
    for (UnitOf const& each : picture.units) {
        if (each.parent == unit && each.id != unit) {
            Standing const below = standing_below(picture, each.id);
            if (below.is_empty()) {
                continue;
            }
            bool const is_known = below.force.has_value() && (sum.force || (sum.communities == 0 && sum.officers == 0));
            sum.force = is_known ? std::optional(sum.force.value_or(0) + *below.force) : std::nullopt;
            sum.communities += below.communities;
            sum.covered += below.covered;
            sum.over += below.over;
            sum.groups += below.groups;
            sum.officers += below.officers;
            for (auto const& [mode, number] : below.by_mode) {
                sum.by_mode[mode] += number;
            }
        }
    }
    return sum;
}

bool has_units_below(Picture const& picture, std::int64_t unit)
{
    return std::any_of(picture.units.begin(), picture.units.end(), [unit](UnitOf const& each) { return each.parent == unit; });
}

/// Stations first, then the units above them with their sums, the highest last.
std::vector<std::pair<UnitOf const*, RowRole>> units_in_order(Picture const& picture)
{
    std::vector<std::pair<UnitOf const*, RowRole>> order;
    for (UnitOf const& unit : picture.units) {
        if (!has_units_below(picture, unit.id) && !picture.by_unit.at(unit.id).is_empty()) {
            order.emplace_back(&unit, RowRole::item);
        }
    }
    for (auto unit = picture.units.rbegin(); unit != picture.units.rend(); ++unit) {
        if (has_units_below(picture, unit->id)) {
            order.emplace_back(&*unit, RowRole::total);
        }
    }
    return order;
}

std::string share(std::int64_t part, std::int64_t whole) { return whole == 0 ? std::string() : percent_text(Exact::fraction(part, whole)); }

Table units_table(Picture const& picture, Speech const& say)
{
    Table table;
    table.key = "units";
    table.caption = say(tr("By unit"));
    table.if_empty = say(tr("No community is recorded."));
    table.columns = {{"unit", say(tr("unit"))}, {"communities", say(tr("communities")), CellKind::number}, {"covered", say(tr("covered")), CellKind::number},
        {"uncovered", say(tr("by nobody")), CellKind::number}, {"share", say(tr("share")), CellKind::percent}};
    for (Choice const& mode : picture.modes) {
        table.columns.push_back({mode.code, say(mode.label), CellKind::number, Shown::where_filled});
    }
    table.columns.push_back({"joint_groups", say(tr("joint duty groups")), CellKind::number});
    table.columns.push_back({"rooms_over_norm", say(tr("rooms over a norm")), CellKind::number});
    for (auto const& [unit, role] : units_in_order(picture)) {
        Standing const standing = standing_below(picture, unit->id);
        TableRow row{{coded_cell(unit->name, unit->code), number_cell(standing.communities), number_cell(standing.covered), number_cell(standing.communities - standing.covered),
                      percent_cell(share(standing.covered, standing.communities))}, role};
        for (Choice const& mode : picture.modes) {
            auto const found = standing.by_mode.find(mode.code);
            row.cells.push_back(found == standing.by_mode.end() || found->second == 0 ? number_cell(std::string()) : number_cell(found->second));
        }
        row.cells.push_back(number_cell(standing.groups));
        row.cells.push_back(number_cell(standing.over));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table uncovered_table(Picture const& picture, Speech const& say)
{
    Table table;
    table.key = "uncovered";
    table.caption = say(tr("Covered by nobody"));
    table.if_empty = say(tr("Every community is covered."));
    table.columns = {{"station", say(tr("station"))}, {"community", say(tr("community"))}, {"code", say(tr("code")), CellKind::code}, {"key_village", say(tr("key village"))},
        {"people", say(tr("people")), CellKind::number}};
    for (Community const& each : picture.communities) {
        if (!each.is_covered()) {
            table.rows.push_back({{coded_cell(each.station_name, each.station_code), text_cell(each.name), code_cell(each.code), coded_cell(say(each.is_key ? tr("yes") : tr("no")), each.is_key ? "yes" : "no"),
                                      number_cell(each.people)}, RowRole::item});
        }
    }
    return table;
}

Table overloaded_table(Picture const& picture, Speech const& say)
{
    Table table;
    table.key = "over_norm";
    table.caption = say(tr("Rooms with more villages or more people an officer than the norm"));
    table.if_empty = say(tr("No room is over a norm."));
    table.columns = {{"station", say(tr("station"))}, {"room", say(tr("room"))}, {"villages", say(tr("villages")), CellKind::number}, {"most_villages", say(tr("at most")), CellKind::number},
        {"people", say(tr("people")), CellKind::number}, {"officers", say(tr("officers")), CellKind::number}, {"people_per_officer", say(tr("people an officer")), CellKind::number},
        {"most_people", say(tr("at most")), CellKind::number}, {"over", say(tr("over the norm in"))}};
    for (RoomLoad const& room : picture.rooms) {
        if (!is_over(picture, room)) {
            continue;
        }
        bool const villages = picture.norms.has_too_many_villages(room);
        bool const people = picture.norms.has_too_many_people(room);
        std::string const why = say(villages && people ? tr("villages and people") : villages ? tr("villages") : room.officers == 0 ? tr("people, without an officer") : tr("people"));
        std::int64_t const most = picture.norms.people_per_officer(room.kind);
        table.rows.push_back({{coded_cell(room.station_name, room.station_code), coded_cell(room.name, room.code), number_cell(room.villages), number_cell(picture.norms.villages_per_room),
                                  number_cell(room.people), number_cell(room.officers), number_cell(room.officers == 0 ? std::string() : Exact::fraction(room.people, room.officers).fixed(0)),
                                  number_cell(most == 0 ? std::string() : std::to_string(most)), coded_cell(why, villages && people ? "villages people" : villages ? "villages" : "people")}, RowRole::item});
    }
    return table;
}

Table officers_table(Picture const& picture, Speech const& say)
{
    Table table;
    table.key = "officers";
    table.caption = say(tr("Community officers among the police officers of a station, against {}%"), picture.share);
    table.if_empty = say(tr("No station has a room."));
    table.columns = {{"unit", say(tr("unit"))}, {"community_officers", say(tr("community officers")), CellKind::number}, {"force", say(tr("police officers")), CellKind::number},
        {"share", say(tr("share")), CellKind::percent}, {"reached", say(tr("reached"))}};
    for (auto const& [unit, role] : units_in_order(picture)) {
        Standing const standing = standing_below(picture, unit->id);
        bool const is_known = standing.force && *standing.force > 0;
        bool const reached = is_known && standing.officers * 100 >= *standing.force * picture.share;
        table.rows.push_back({{coded_cell(unit->name, unit->code), number_cell(standing.officers), is_known ? number_cell(*standing.force) : coded_cell(say(tr("not recorded")), {}),
                                  percent_cell(is_known ? share(standing.officers, *standing.force) : std::string()),
                                  coded_cell(say(!is_known ? tr("not known") : reached ? tr("yes") : tr("no")), !is_known ? "unknown" : reached ? "yes" : "no")}, role});
    }
    return table;
}

Table joint_table(Database const& db, Date day, Speech const& say)
{
    Table table;
    table.key = "joint";
    table.caption = say(tr("Joint duty groups"));
    table.if_empty = say(tr("No joint duty group is recorded."));
    table.columns = {{"station", say(tr("station"))}, {"team", say(tr("joint duty group")), CellKind::code}, {"rooms", say(tr("rooms")), CellKind::number}, {"names", say(tr("room"))}};
    if (!has_joint_duty(db)) {
        return table;
    }
    auto rows = db.prepare("SELECT j.team, u.name, u.code, COUNT(*), group_concat(r.name, '、') FROM (SELECT * FROM joint ORDER BY team, room) j JOIN room r ON r.id = j.room JOIN unit u ON u.id = r.station"
                           " WHERE j.since <= ?1 AND (j.until IS NULL OR j.until >= ?1) GROUP BY j.team, u.id ORDER BY u.code, j.team");
    rows.with(iso(day));
    while (rows.step()) {
        table.rows.push_back({{coded_cell(rows.string(1), rows.string(2)), code_cell(rows.string(0)), number_cell(rows.integer(3)), text_cell(rows.string(4))}, RowRole::item});
    }
    return table;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    Picture const picture = picture_on(db, pack, question.today);
    Document document;
    document.name = "coverage";
    document.language = say.language();
    document.title = say(tr("Coverage on {}"), iso(question.today));
    document.blocks.emplace_back(units_table(picture, say));
    document.blocks.emplace_back(uncovered_table(picture, say));
    document.blocks.emplace_back(overloaded_table(picture, say));
    document.blocks.emplace_back(officers_table(picture, say));
    document.blocks.emplace_back(joint_table(db, question.today, say));
    document.footer = say(tr("Covered: by an open room or by somebody who has not left. A community counts under each mode that it has. People: the residents recorded now, in full at each room that covers them. Community officers: police in post as lead or member on the day; the police officers of a station are as recorded in its unit now."));
    return document;
}

}

Report const coverage{"coverage", tr("which communities are covered, how, and by nobody; rooms over the norms; officers in rooms"), TimeAsked::day, "", {},
    "cwp report coverage\ncwp report coverage --on 2026-06-30 -f xlsx -o coverage.xlsx\ncwp room gaps", build};

}
