#include "core/report/report.hpp"
#include "core/room/staffing.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// October 2026 has 18 workdays. R01 has two posts due and one officer, with an auxiliary beside him.
class StaffedBureau : public SmallBureau {
public:
    std::vector<RoomStaffing> rooms() { return staffing_in(db, october()); }
    void pattern(std::string const& room, std::string const& word) { db.prepare("UPDATE rating SET staffing = ? WHERE room = (SELECT id FROM room WHERE code = ?)").with(std::string_view(word), std::string_view(room)).run(); }
    Table table(std::string const& key)
    {
        Question question;
        question.today = make_date(2026, 11, 4);
        question.month = make_month(2026, 10);
        return *find_table(report_named("staffing").build(db, pack, question, Speech{}), key);
    }
};

std::string line(Table const& table, std::size_t row)
{
    std::string text;
    for (Cell const& cell : table.rows.at(row).cells)
        text += (text.empty() ? "" : "|") + cell.text;
    return text;
}

}

TEST_CASE("posts are filled in person-days of the workdays on which a room is open, absences not subtracted")
{
    StaffedBureau small;
    small.add("absence", {{"officer", "000001"}, {"since", "2026-10-12"}, {"until", "2026-10-16"}, {"kind", "sick"}});
    auto rooms = small.rooms();
    REQUIRE(rooms.size() == 2);
    CHECK(rooms[0].workdays == 18);
    CHECK(rooms[0].due == 36);
    CHECK(rooms[0].filled == 18);
    CHECK(rooms[1].due == 18);
    // A rating of the 19th, a Monday, brings a third post; ten workdays are left.
    small.add("rating", {{"room", "R01"}, {"since", "2026-10-19"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "3"}});
    CHECK(small.rooms()[0].due == 8 * 2 + 10 * 3);
    // A room that closes counts until it does, and so do its posts.
    small.db.execute("UPDATE room SET closed = '2026-10-16' WHERE code = 'R02'");
    rooms = small.rooms();
    REQUIRE(rooms.size() == 2);
    CHECK(rooms[1].due == rooms[1].workdays);
    CHECK(rooms[1].filled == rooms[1].workdays);
    CHECK(rooms[1].workdays == 8);
    CHECK(rooms[1].people.lead == 1);
}

TEST_CASE("who has to stand beside the officer is what the room's pattern says")
{
    StaffedBureau small;
    CHECK_FALSE(small.rooms()[0].has_pattern());
    CHECK_FALSE(small.rooms()[0].meets_pattern());
    struct Meeting { std::string kind; std::string pattern; };
    std::vector<Meeting> const meeting{{"governance_cadre", "cadre"}, {"auxiliary", "auxiliary"}, {"patrol", "auxiliary"}, {"security_cadre", "guard"}};
    for (auto const& [kind, met] : meeting) {
        small.db.prepare("UPDATE officer SET kind = ? WHERE badge = '000003'").with(std::string_view(kind)).run();
        for (std::string const word : {"cadre", "auxiliary", "guard"}) {
            small.pattern("R01", word);
            INFO(word); // a structured binding cannot be told: clang 14 captures none
            CHECK(small.rooms()[0].meets_pattern() == (word == met));
        }
    }
}

TEST_CASE("money of a room: what came and went in the period, the balance of all before its end")
{
    StaffedBureau small;
    small.add("fund", {{"room", "R01"}, {"date", "2026-09-30"}, {"line", "1"}, {"head", "office"}, {"received", "2000"}, {"spent", "150.50"}});
    small.add("fund", {{"room", "R01"}, {"date", "2026-10-01"}, {"line", "1"}, {"head", "office"}, {"received", "10"}, {"spent", "100"}});
    small.add("fund", {{"room", "R01"}, {"date", "2026-11-01"}, {"line", "1"}, {"head", "office"}, {"spent", "100"}});
    auto const money = money_in(small.db, SmallBureau::october());
    REQUIRE(money.size() == 1);
    CHECK(money.begin()->second.received == 1000);
    CHECK(money.begin()->second.spent == 10000);
    CHECK(money.begin()->second.balance == 175950);
}

TEST_CASE("more in one room fills no gap of another; busy rooms stand beside the others")
{
    StaffedBureau small;
    small.pattern("R01", "cadre");
    small.add("officer", {{"badge", "000010"}, {"name", "孙丽"}, {"kind", "police"}});
    small.add("post", {{"officer", "000010"}, {"room", "R02"}, {"role", "member"}, {"since", "2025-01-01"}});
    small.db.execute("UPDATE rating SET heavy_load = 1 WHERE room = 1");
    Table const units = small.table("units");
    REQUIRE(units.rows.size() == 3);
    CHECK(line(units, 0) == "西屏派出所|1|36|18|18|50.0%|1|0|0.0%");
    CHECK(line(units, 1) == "古市派出所|1|18|36|0|200.0%|0|0|");
    CHECK(line(units, 2) == "total|2|54|54|18|100.0%|1|0|0.0%");
    Table const busy = small.table("busy");
    CHECK(line(busy, 0).starts_with("heavy load|1|50.0%|"));
    CHECK(line(busy, 1).starts_with("others|1|200.0%|"));
    CHECK(line(small.table("rooms"), 0) == "331124510000|白龙社区警务室|36|18|50.0%|officer and governance cadre|0|1|0|0|no");
}
