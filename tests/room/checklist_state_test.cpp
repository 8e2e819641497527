#include "core/room/checklist_state.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

Date const last_of_october = make_date(2026, 10, 31);

class InspectedBureau : public SmallBureau {
public:
    InspectedBureau()
    {
        add("room", {{"code", "M01"}, {"name", "流动警务室"}, {"station", "331124510000"}, {"kind", "mobile"}, {"opened", "2020-01-01"}});
    }

    /// Every item that applies to the room, all passed but these.
    void inspect(std::string const& room, std::string const& date, std::vector<std::string> const& failed = {}, std::vector<std::string> const& left_out = {})
    {
        std::string const kind = db.text("SELECT kind FROM room WHERE code = '" + room + "'");
        for (ChecklistItem const& item : checklist_items(db, make_month(2026, 10))) {
            auto const is_in = [&](std::vector<std::string> const& codes) { return std::find(codes.begin(), codes.end(), item.code) != codes.end(); };
            if (item.applies_to(kind) && !is_in(left_out))
                result(room, date, item.code, is_in(failed) ? "fail" : "pass");
        }
    }
    void result(std::string const& room, std::string const& date, std::string const& item, std::string const& value)
    {
        add("checklist", {{"room", room}, {"date", date}, {"item", item}, {"result", value}});
    }
    RoomChecklist room(std::string const& code, Date on = last_of_october)
    {
        for (RoomChecklist const& each : checklist_state(db, on).rooms)
            if (each.room.code == code)
                return each;
        FAIL("no such room");
        return {};
    }
};

}

TEST_CASE("so many months before a month's last day is a last day, else the same day where that month has it")
{
    CHECK(iso(months_before(make_date(2026, 10, 31), 6)) == "2026-04-30");
    CHECK(iso(months_before(make_date(2026, 6, 30), 6)) == "2025-12-31");
    CHECK(iso(months_before(make_date(2026, 2, 28), 6)) == "2025-08-31");
    CHECK(iso(months_before(make_date(2026, 11, 3), 6)) == "2026-05-03");
    CHECK(iso(months_before(make_date(2026, 8, 30), 6)) == "2026-02-28");
    CHECK(iso(months_before(make_date(2026, 10, 25), 12)) == "2025-10-25");
}

TEST_CASE("a room without an inspection is not inspected, which is not failed")
{
    InspectedBureau small;
    RoomChecklist const room = small.room("R01");
    CHECK_FALSE(room.is_inspected());
    CHECK_FALSE(room.meets());
    CHECK(room.failed() == 0);
    CHECK(room.counts.items == 15);
    CHECK(room.counts.looked_at == 0);
    CHECK_FALSE(room.counts.item_rate());
    CHECK_FALSE(room.counts.room_rate());
}

TEST_CASE("items that do not apply to a kind of room are in no count")
{
    InspectedBureau small;
    small.inspect("M01", "2026-10-12");
    RoomChecklist const room = small.room("M01");
    CHECK(room.counts.items == 12);
    CHECK(room.counts.passed == 12);
    CHECK(room.meets());
}

TEST_CASE("a room meets the standard with every required item and enough of all")
{
    InspectedBureau small;
    small.inspect("R01", "2026-10-12", {"tidy"});
    CHECK(small.room("R01").meets()); // 14 of 15: 93.3 %
    small.inspect("R01", "2026-10-13", {"tidy", "area_map"});
    CHECK_FALSE(small.room("R01").meets()); // 13 of 15: 86.7 %
    small.inspect("R01", "2026-10-14", {"name_board"});
    CHECK_FALSE(small.room("R01").meets()); // a required one
    CHECK(small.room("R01").failed() == 1);
}

TEST_CASE("what was not looked at does not pass, and what was found not to apply is left out")
{
    InspectedBureau small;
    small.inspect("R01", "2026-10-12", {}, {"name_board"});
    RoomChecklist room = small.room("R01");
    CHECK(room.is_inspected());
    CHECK_FALSE(room.meets());
    CHECK(room.counts.looked_at == 14);
    CHECK(room.counts.item_rate() == Exact(1));
    small.result("R01", "2026-10-13", "name_board", "na");
    room = small.room("R01");
    CHECK(room.counts.items == 14);
    CHECK(room.meets());
}

TEST_CASE("of several inspections the latest counts, item by item, for as long as the norm says")
{
    InspectedBureau small;
    small.inspect("R01", "2026-05-01", {"tidy", "area_map"});
    small.result("R01", "2026-06-20", "area_map", "pass");
    CHECK(small.room("R01").latest == "2026-06-20");
    CHECK(small.room("R01").failed() == 1);
    CHECK(small.room("R01", make_date(2026, 6, 19)).failed() == 2);
    RoomChecklist const later = small.room("R01", make_date(2026, 11, 1)); // May holds no more
    CHECK(later.counts.looked_at == 1);
    CHECK(later.failed() == 0);
    CHECK_FALSE(small.room("R01", make_date(2026, 12, 20)).is_inspected());
    CHECK_FALSE(small.room("R01", make_date(2026, 4, 30)).is_inspected());
    CHECK(iso(checklist_state(small.db, last_of_october).since) == "2026-05-01");
}

TEST_CASE("the rates of all rooms are those of their sums")
{
    InspectedBureau small;
    small.inspect("R01", "2026-10-12", {"tidy"});
    small.inspect("M01", "2026-10-12", {"name_rule"});
    ChecklistCounts sum;
    for (RoomChecklist const& room : checklist_state(small.db, last_of_october).rooms)
        sum += room.counts;
    CHECK(sum.rooms == 3);
    CHECK(sum.inspected == 2);
    CHECK(sum.meeting == 1);
    CHECK(sum.room_rate() == Exact::fraction(1, 2));
    CHECK(sum.items == 15 + 15 + 12);
    CHECK(sum.looked_at == 27);
    CHECK(sum.item_rate() == Exact::fraction(25, 27));
}

TEST_CASE("an item of which the standard says nothing more is required in every room")
{
    ChecklistItem const item;
    CHECK(item.required);
    CHECK(item.applies_to("urban"));
}
