#include "core/base/exact.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"
#include "core/report/unit_lines.hpp"
#include "core/room/force.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cwp::reports {

extern Report const force;

namespace {

using Columns = std::vector<std::pair<std::string, Text>>;

void add_number_columns(Table& table, Columns const& columns, Speech const& say)
{
    for (auto const& [key, heading] : columns)
        table.columns.push_back({key, say(heading), CellKind::number});
}

void add_numbers(TableRow& row, std::vector<std::int64_t> const& numbers)
{
    for (std::int64_t const number : numbers)
        row.cells.push_back(number_cell(number));
}

constexpr std::array kinds{"urban", "rural", "mobile"};

/// A unit's rooms and people, all together and by kind of room.
struct Line {
    RoomForce all;
    std::array<RoomForce, kinds.size()> of_kind;
    std::array<std::int64_t, 4> of_class{};

    Line& operator+=(Line const& other)
    {
        all += other.all;
        for (std::size_t i = 0; i < kinds.size(); ++i)
            of_kind[i] += other.of_kind[i];
        for (std::size_t i = 0; i < of_class.size(); ++i)
            of_class[i] += other.of_class[i];
        return *this;
    }
};

Line line_of(RoomForce const& room)
{
    Line line;
    line.all = room;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (room.room.kind == kinds[i])
            line.of_kind[i] += room;
    for (std::size_t i = 0; i < line.of_class.size(); ++i)
        line.of_class[i] = room.rating == std::to_string(i + 1) ? 1 : 0;
    return line;
}

UnitLines<Line> lines_of(Database const& db, std::vector<RoomForce> const& rooms)
{
    UnitLines<Line> lines(db);
    for (RoomForce const& room : rooms)
        lines.add(room.room.station, line_of(room));
    return lines;
}

Table rooms_table(UnitLines<Line> const& lines, Speech const& say)
{
    Table table;
    table.key = "rooms";
    table.caption = say(tr("Rooms by unit"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"unit", say(tr("unit"))}};
    add_number_columns(table, {{"rooms", tr("rooms")}, {"urban", tr("urban")}, {"rural", tr("rural")}, {"mobile", tr("mobile")}, {"class_1", tr("class 1")}, {"class_2", tr("class 2")}, {"class_3", tr("class 3")},
                                  {"class_4", tr("class 4")}, {"demonstration", tr("demonstration rooms")}, {"heavy", tr("heavy load")}}, say);
    lines.add_rows(table, say, [](TableRow& row, Line const& line) {
        add_numbers(row, {line.all.rooms, line.of_kind[0].rooms, line.of_kind[1].rooms, line.of_kind[2].rooms, line.of_class[0], line.of_class[1], line.of_class[2], line.of_class[3], line.all.demonstration, line.all.heavy});
    });
    return table;
}

Table officers_table(UnitLines<Line> const& lines, Speech const& say)
{
    Table table;
    table.key = "officers";
    table.caption = say(tr("Police officers in the rooms, by unit"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"unit", say(tr("unit"))}};
    add_number_columns(table, {{"police", tr("officers")}, {"lead", tr("lead officers")}, {"member", tr("members")}, {"urban", tr("in urban rooms")}, {"rural", tr("in rural rooms")}, {"mobile", tr("in mobile rooms")},
                                  {"full_time", tr("full time")}, {"village_post", tr("with a village post")}}, say);
    lines.add_rows(table, say, [](TableRow& row, Line const& line) {
        PeopleCounts const& people = line.all.people;
        add_numbers(row, {people.police(), people.lead, people.member, line.of_kind[0].people.police(), line.of_kind[1].people.police(), line.of_kind[2].people.police(), people.full_time, people.village_post});
    });
    return table;
}

Table helpers_table(UnitLines<Line> const& lines, Speech const& say)
{
    Table table;
    table.key = "helpers";
    table.caption = say(tr("Who stands beside them, by unit"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"unit", say(tr("unit"))}};
    add_number_columns(table, {{"helpers", tr("helpers")}, {"auxiliary", tr("auxiliaries")}, {"patrol", tr("patrol members")}, {"governance_cadre", tr("governance cadres")}, {"security_cadre", tr("security cadres")},
                                  {"urban", tr("in urban rooms")}, {"rural", tr("in rural rooms")}, {"mobile", tr("in mobile rooms")}}, say);
    lines.add_rows(table, say, [](TableRow& row, Line const& line) {
        PeopleCounts const& people = line.all.people;
        add_numbers(row, {people.helpers(), people.auxiliary, people.patrol, people.governance_cadre, people.security_cadre, line.of_kind[0].people.helpers(), line.of_kind[1].people.helpers(), line.of_kind[2].people.helpers()});
    });
    return table;
}

/// So many people for an officer, without a fraction; blank where there is no officer, or nothing is covered.
Cell per_officer(RoomForce const& sum)
{
    std::int64_t const officers = sum.people.police();
    return number_cell(officers == 0 || sum.communities == 0 ? std::string() : Exact::fraction(sum.population, officers).fixed(0));
}

TableRow kind_row(Cell name, RoomForce const& sum, RowRole role)
{
    TableRow row{{std::move(name)}, role};
    add_numbers(row, {sum.rooms, sum.communities, sum.population, sum.people.police(), sum.people.full_time, sum.people.helpers()});
    row.cells.push_back(per_officer(sum));
    return row;
}

Table kinds_table(Line const& all, Speech const& say)
{
    Table table;
    table.key = "kinds";
    table.caption = say(tr("Urban, rural and mobile"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"kind", say(tr("kind of room"))}};
    add_number_columns(table, {{"rooms", tr("rooms")}, {"communities", tr("communities and villages")}, {"population", tr("people")}, {"police", tr("officers")}, {"full_time", tr("full time")}, {"helpers", tr("helpers")},
                                  {"people_per_officer", tr("people per officer")}}, say);
    if (all.all.rooms == 0)
        return table;
    std::array const names{tr("urban"), tr("rural"), tr("mobile")};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        table.rows.push_back(kind_row(coded_cell(say(names[i]), kinds[i]), all.of_kind[i], RowRole::item));
    table.rows.push_back(kind_row(text_cell(say(tr("total"))), all.all, RowRole::total));
    return table;
}

Paragraph summary(Line const& all, Speech const& say)
{
    PeopleCounts const& people = all.all.people;
    return {say(tr("{} rooms: {} urban, {} rural, {} mobile. {} police officers in them, {} full time; {} helpers beside them. {} communities and villages with {} people."), all.all.rooms, all.of_kind[0].rooms,
                all.of_kind[1].rooms, all.of_kind[2].rooms, people.police(), people.full_time, people.helpers(), all.all.communities, all.all.population),
        true};
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    std::vector<RoomForce> rooms = force_on(db, question.today);
    References references(db, pack);
    if (auto const units = units_asked(references, question))
        rooms.erase(std::remove_if(rooms.begin(), rooms.end(), [&](RoomForce const& room) { return !units->contains(room.room.station); }), rooms.end());
    UnitLines<Line> const lines = lines_of(db, rooms);
    Document document;
    document.name = "force";
    document.language = say.language();
    document.title = say(tr("Rooms and officers, as of {}"), iso(question.today));
    document.subtitle = say(tr("By unit and kind of room, as reported upward"));
    document.blocks.emplace_back(summary(lines.total(), say));
    document.blocks.emplace_back(kinds_table(lines.total(), say));
    document.blocks.emplace_back(rooms_table(lines, say));
    document.blocks.emplace_back(officers_table(lines, say));
    document.blocks.emplace_back(helpers_table(lines, say));
    document.footer = say(tr("Rooms open on the day and people with a post in one of them on the day, absent or not; each person has one post. Officers: police in lead and member posts; helpers: all others. People: residents and floating people of the communities that a room covers; a community that two rooms cover counts for both."));
    return document;
}

}

Report const force{"force", tr("rooms and officers by kind and unit, urban and rural, full time, as reported upward"), TimeAsked::day, "", {station_option()},
    "cwp report force\ncwp report force --on 2026-06-30 -f xlsx -o 警务室和警力.xlsx", build, {.refusal = tr("how many officers there are is for the bureau and its superiors")}};

}
