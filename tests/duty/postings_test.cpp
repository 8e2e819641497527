#include "core/duty/days_view.hpp"
#include "core/duty/postings.hpp"
#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

struct Desk {
    Bureau bureau;
    std::int64_t first = bureau.room("R1", "1");
    std::int64_t second = bureau.room("R2", "3");
    std::int64_t officer = bureau.officer("012345");

    void move(std::int64_t room, char const* from, char const* role = "")
    {
        References references(bureau.db, bureau.pack);
        Operation operation(bureau.db, {"clerk", "", "2026-10-20 09:00:00", "cwp officer move"}, "move");
        move_officer(operation, references, {.officer = officer, .room = room, .role = role, .from = day(from), .reason = "轮岗", .approved_by = "局党委"});
        operation.commit();
    }
    void depart(char const* on)
    {
        References references(bureau.db, bureau.pack);
        Operation operation(bureau.db, {"clerk", "", "2026-10-20 09:00:00", "cwp officer depart"}, "depart");
        depart_officer(operation, references, {.officer = officer, .on = day(on), .reason = "退休"});
        operation.commit();
    }
    std::string posts() const
    {
        std::string text;
        Statement rows = bureau.db.prepare("SELECT room, role, since, COALESCE(until, '…') FROM post ORDER BY since");
        while (rows.step())
            text += std::to_string(rows.integer(0)) + " " + rows.string(1) + " " + rows.string(2) + " " + rows.string(3) + "\n";
        return text;
    }
};

template <class Work>
std::string refusal(Work const& work)
{
    try {
        work();
    } catch (Error const& error) {
        return error.what();
    }
    FAIL("nothing was refused");
    return "";
}

bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("A move ends the old post the day before and begins the new one in the same role")
{
    Desk desk;
    desk.bureau.post(desk.officer, desk.first, {"2026-01-01", ""}, "lead");
    desk.move(desk.second, "2026-10-19");
    CHECK(desk.posts() == "1 lead 2026-01-01 2026-10-18\n2 lead 2026-10-19 …\n");
    CHECK(desk.bureau.db.text("SELECT approved_by FROM post WHERE room = 2") == "局党委");
    CHECK(desk.bureau.month_of(desk.officer).in_post == 18);
}

TEST_CASE("A move may change the role alone")
{
    Desk desk;
    desk.bureau.post(desk.officer, desk.first, {"2026-01-01", ""}, "member");
    desk.move(desk.first, "2026-10-19", "lead");
    CHECK(desk.posts() == "1 member 2026-01-01 2026-10-18\n1 lead 2026-10-19 …\n");
}

TEST_CASE("Whoever holds no open post must be given a role")
{
    Desk desk;
    CHECK(contains(refusal([&] { desk.move(desk.first, "2026-10-19"); }), "--role"));
    desk.move(desk.first, "2026-10-19", "member");
    CHECK(desk.posts() == "1 member 2026-10-19 …\n");
}

TEST_CASE("A move is refused into the post that is held, on the day it began, and before a later post")
{
    Desk desk;
    desk.bureau.post(desk.officer, desk.first, {"2026-10-10", ""}, "lead");
    CHECK(contains(refusal([&] { desk.move(desk.first, "2026-10-19"); }), "already as lead"));
    CHECK(contains(refusal([&] { desk.move(desk.second, "2026-10-10"); }), "begins on that very day"));
    CHECK(contains(refusal([&] { desk.move(desk.second, "2026-10-09"); }), "begins later"));
    CHECK(desk.posts() == "1 lead 2026-10-10 …\n");
}

TEST_CASE("Whoever leaves has his post ended on his last day, and leaves once")
{
    Desk desk;
    desk.bureau.post(desk.officer, desk.first, {"2026-01-01", ""}, "lead");
    desk.depart("2026-10-16");
    CHECK(desk.posts() == "1 lead 2026-01-01 2026-10-16\n");
    CHECK(desk.bureau.db.text("SELECT left_on FROM officer") == "2026-10-16");
    CHECK(desk.bureau.month_of(desk.officer).in_post == 8);
    CHECK(contains(refusal([&] { desk.depart("2026-10-20"); }), "left on 2026-10-16 already"));
}

TEST_CASE("Nobody leaves before a post that begins later")
{
    Desk desk;
    desk.bureau.post(desk.officer, desk.first, {"2026-11-01", ""}, "lead");
    CHECK(contains(refusal([&] { desk.depart("2026-10-16"); }), "begins later"));
}

TEST_CASE("The days of an officer show what each of them is and add up to the duty factor")
{
    Desk desk;
    desk.bureau.post(desk.officer, desk.first, {"2026-01-01", "2026-10-16"}, "lead");
    desk.bureau.post(desk.officer, desk.second, {"2026-10-17", "2026-10-29"}, "member");
    desk.bureau.post(desk.officer, desk.second, {"2026-10-30", "2026-10-30"}, "partner");
    desk.bureau.absence(desk.officer, {"2026-10-12", "2026-10-13"}, "sick");
    References references(desk.bureau.db, desk.bureau.pack);
    Document const document = days_document(desk.bureau.month_of(desk.officer), references, Speech());
    Table const* const table = find_table(document, "days");
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 31);
    auto const cells = [&](int day_of_month) {
        std::string text;
        for (cwp::Cell const& cell : table->rows.at(static_cast<std::size_t>(day_of_month - 1)).cells)
            text += (text.empty() ? "" : "|") + cell.text;
        return text;
    };
    CHECK(cells(1) == "2026-10-01|Thu|National Day|室R1|lead officer|1||0|");
    CHECK(cells(10) == "2026-10-10|Sat|workday|室R1|lead officer|1||1|1");
    CHECK(cells(12) == "2026-10-12|Mon|workday|室R1|lead officer|1|sick leave|0|");
    CHECK(cells(19) == "2026-10-19|Mon|workday|室R2|member|3||1|0.9");
    CHECK(cells(30) == "2026-10-30|Fri|workday|室R2|partner|3||0|");
    CHECK(cells(31) == "2026-10-31|Sat|free|no post||||0|");
    CHECK(std::get<Paragraph>(document.blocks.at(0)).text == "Workdays of the month 18, in lead and member posts 17, excused 2: duty factor (17 − 2) ÷ 18 = 5/6");
    // 6 days of class 1 and 9 of class 3: (6 + 8.1) ÷ 18
    CHECK(std::get<Paragraph>(document.blocks.at(1)).text == "Targets are multiplied by 47/60: coefficients of the days that count ÷ workdays");
}
