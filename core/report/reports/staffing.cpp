#include "core/base/exact.hpp"
#include "core/base/proportion.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"
#include "core/report/unit_lines.hpp"
#include "core/room/room_kit.hpp"
#include "core/room/staffing.hpp"

#include <algorithm>
#include <utility>

namespace cwp::reports {

extern Report const staffing;

namespace {

struct Line {
    std::int64_t rooms = 0;
    std::int64_t due = 0;
    std::int64_t filled = 0;
    std::int64_t missing = 0; ///< by room: what is more in one fills no gap of another
    std::int64_t with_pattern = 0;
    std::int64_t meeting = 0;

    Line& operator+=(Line const& other)
    {
        rooms += other.rooms;
        due += other.due;
        filled += other.filled;
        missing += other.missing;
        with_pattern += other.with_pattern;
        meeting += other.meeting;
        return *this;
    }
};

Line line_of(RoomStaffing const& room)
{
    return {1, room.due, room.filled, std::max<std::int64_t>(room.due - room.filled, 0), room.has_pattern() ? 1 : 0, room.meets_pattern() ? 1 : 0};
}

/// Blank where nothing is due: that is no share.
Cell share_cell(std::int64_t part, std::int64_t whole)
{
    return percent_cell(whole == 0 ? std::string() : percent_text(Exact::fraction(part, whole)));
}

Table units_table(UnitLines<Line> const& lines, Speech const& say)
{
    Table table;
    table.key = "units";
    table.caption = say(tr("Posts filled and 1+X, by unit"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"unit", say(tr("unit"))}, {"rooms", say(tr("rooms")), CellKind::number}, {"due", say(tr("person-days due")), CellKind::number}, {"filled", say(tr("person-days filled")), CellKind::number},
        {"missing", say(tr("missing")), CellKind::number}, {"rate", say(tr("filled")), CellKind::percent}, {"with_pattern", say(tr("rooms with a pattern")), CellKind::number}, {"meeting", say(tr("of them as it says")), CellKind::number}, {"meeting_rate", say(tr("share")), CellKind::percent}};
    lines.add_rows(table, say, [](TableRow& row, Line const& line) {
        for (std::int64_t const number : {line.rooms, line.due, line.filled, line.missing})
            row.cells.push_back(number_cell(number));
        row.cells.push_back(share_cell(line.filled, line.due));
        row.cells.push_back(number_cell(line.with_pattern));
        row.cells.push_back(number_cell(line.meeting));
        row.cells.push_back(share_cell(line.meeting, line.with_pattern));
    });
    return table;
}

Table rooms_table(std::vector<RoomStaffing> const& rooms, Pack const& pack, Speech const& say)
{
    std::vector<Choice> const& patterns = pack.ledger("rating").column("staffing").choices;
    auto const label_of = [&](std::string const& code) {
        auto const found = std::find_if(patterns.begin(), patterns.end(), [&](Choice const& choice) { return choice.code == code; });
        return found == patterns.end() ? code : say(found->label);
    };
    Table table;
    table.key = "rooms";
    table.caption = say(tr("Room by room"));
    table.if_empty = say(tr("No room was open."));
    table.columns = {{"station", say(tr("station")), CellKind::code, Shown::to_programs}, {"room", say(tr("room"))}, {"due", say(tr("person-days due")), CellKind::number},
        {"filled", say(tr("person-days filled")), CellKind::number}, {"rate", say(tr("filled")), CellKind::percent}, {"pattern", say(tr("pattern"))}, {"governance_cadre", say(tr("governance cadres")), CellKind::number},
        {"auxiliary", say(tr("auxiliaries")), CellKind::number}, {"patrol", say(tr("patrol members")), CellKind::number}, {"security_cadre", say(tr("security cadres")), CellKind::number}, {"meets", say(tr("as it says"))}};
    for (RoomStaffing const& room : rooms) {
        PeopleCounts const& people = room.people;
        TableRow row{{code_cell(room.room.station), coded_cell(room.room.name, room.room.code), number_cell(room.due), number_cell(room.filled), share_cell(room.filled, room.due), coded_cell(label_of(room.pattern), room.pattern)}, RowRole::item};
        for (std::int64_t const number : {people.governance_cadre, people.auxiliary, people.patrol, people.security_cadre})
            row.cells.push_back(number_cell(number));
        bool const meets = room.meets_pattern();
        row.cells.push_back(room.has_pattern() ? coded_cell(say(meets ? tr("yes") : tr("no")), meets ? "yes" : "no") : text_cell({}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Rooms summed for the comparison of the busy with the others.
struct Means {
    std::int64_t rooms = 0;
    std::int64_t due = 0;
    std::int64_t filled = 0;
    Pieces kit;
    RoomMoney money;
};

Cell yuan_per_room(std::int64_t fen, std::int64_t rooms)
{
    return number_cell(rooms == 0 ? std::string() : Exact::fraction(fen, rooms * 100).fixed(2));
}

TableRow means_row(Cell name, Means const& means)
{
    auto const per_room = [&](std::int64_t number) { return number_cell(means.rooms == 0 ? std::string() : Exact::fraction(number, means.rooms).fixed(1)); };
    return {{std::move(name), number_cell(means.rooms), share_cell(means.filled, means.due), per_room(means.kit.required), per_room(means.kit.good), share_cell(means.kit.filled, means.kit.required),
                yuan_per_room(means.money.received, means.rooms), yuan_per_room(means.money.spent, means.rooms), yuan_per_room(means.money.balance, means.rooms)}, RowRole::item};
}

Table busy_table(Database const& db, std::vector<RoomStaffing> const& rooms, Period period, Speech const& say)
{
    std::map<std::int64_t, Pieces> kits;
    for (RoomKit const& kit : room_kits(db, kit_standard(db, month_containing(period.last)), period.last))
        kits[kit.room.id] = kit.sum();
    std::map<std::int64_t, RoomMoney> money = money_in(db, {make_date(year_of(period.last), 1, 1), period.last});
    Means busy;
    Means others;
    for (RoomStaffing const& room : rooms) {
        Means& means = room.room.heavy ? busy : others;
        ++means.rooms;
        means.due += room.due;
        means.filled += room.filled;
        means.kit += kits[room.room.id];
        means.money += money[room.room.id];
    }
    Table table;
    table.key = "busy";
    table.caption = say(tr("Rooms under heavy load beside the others"));
    table.columns = {{"load", say(tr("load"))}, {"rooms", say(tr("rooms")), CellKind::number}, {"rate", say(tr("posts filled")), CellKind::percent}, {"required", say(tr("pieces due a room")), CellKind::number},
        {"good", say(tr("good pieces a room")), CellKind::number}, {"kit_rate", say(tr("kit filled")), CellKind::percent}, {"received", say(tr("received a room, yuan")), CellKind::number},
        {"spent", say(tr("spent a room, yuan")), CellKind::number}, {"balance", say(tr("balance a room, yuan")), CellKind::number}};
    table.if_empty = say(tr("No room was open."));
    if (!rooms.empty())
        table.rows = {means_row(coded_cell(say(tr("heavy load")), "heavy"), busy), means_row(coded_cell(say(tr("others")), "others"), others)};
    return table;
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    Period const period = assessment_month(db, question.month.value_or(assessment_month_of(db, question.today) - 1));
    std::vector<RoomStaffing> rooms = staffing_in(db, period);
    References references(db, pack);
    if (auto const units = units_asked(references, question))
        rooms.erase(std::remove_if(rooms.begin(), rooms.end(), [&](RoomStaffing const& room) { return !units->contains(room.room.station); }), rooms.end());
    UnitLines<Line> lines(db);
    for (RoomStaffing const& room : rooms)
        lines.add(room.room.station, line_of(room));
    Document document;
    document.name = "staffing";
    document.language = say.language();
    document.title = say(tr("Staffing of the rooms, {} to {}"), iso(period.first), iso(period.last));
    document.subtitle = say(tr("Posts filled in person-days, who stands beside the officer, busy rooms beside the others"));
    document.blocks.emplace_back(units_table(lines, say));
    document.blocks.emplace_back(busy_table(db, rooms, period, say));
    document.blocks.emplace_back(rooms_table(rooms, pack, say));
    document.footer = say(tr("Due: posts due by the rating of the day × workdays on which the room is open. Filled: workdays of police in lead and member posts, absences not subtracted; it may be more than is due, but what one room has more fills no gap of another (missing). The pattern (1+X) is that of the rating; it is met where on the last day somebody of its kind stands beside the officer. Money: received and spent since 1 January, balance of all until the last day; kit as of the last day."));
    return document;
}

}

Report const staffing{"staffing", tr("posts filled in person-days, 1+X against the room's pattern, busy rooms beside the others"), TimeAsked::month, "", {station_option()},
    "cwp report staffing --month last\ncwp report staffing --month 2026-10 -f xlsx -o 警力配备.xlsx", build, {.refusal = tr("how many officers there are is for the bureau and its superiors")}};

}
