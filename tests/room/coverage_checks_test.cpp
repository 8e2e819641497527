#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

class Rooms : public SmallBureau {
public:
    std::int64_t room(std::string const& code, Given more)
    {
        Given given{{"code", code}, {"name", "警务室" + code}, {"station", "331124520000"}, {"kind", "rural"}};
        given.insert(given.end(), more.begin(), more.end());
        return add("room", given);
    }
    void succeeds(std::string const& code, std::string const& successor)
    {
        Operation operation(db, author(), "edit");
        edit_record(operation, references, pack.ledger("room"), references.id("room", code), {{"successor", successor}});
        operation.commit();
    }
    std::int64_t covers(std::string const& mode, std::string const& since, std::string const& until, std::string const& room)
    {
        return add("coverage", {{"community", "331124100201"}, {"mode", mode}, {"since", since}, {"until", until}, {"room", room}});
    }
    void village() { add("community", {{"code", "331124100201"}, {"name", "筏铺村"}, {"kind", "village"}, {"station", "331124520000"}}); }
    std::vector<std::string> reasons(std::string const& name)
    {
        std::vector<std::string> found;
        for (Finding const& finding : check(name)) {
            found.push_back(finding.reason.en);
        }
        return found;
    }
};

using Reasons = std::vector<std::string>;

}

TEST_CASE("successors that lead back are one finding that names both rooms")
{
    Rooms small;
    small.room("A", {{"opened", "2020-01-01"}, {"closed", "2025-12-31"}});
    small.room("B", {{"opened", "2020-01-01"}, {"closed", "2026-12-31"}, {"successor", "A"}});
    small.room("C", {{"opened", "2020-01-01"}, {"closed", "2025-12-31"}, {"successor", "B"}});
    CHECK(small.reasons("successor_loop").empty());
    small.succeeds("A", "B");
    CHECK(small.reasons("successor_loop") == Reasons{"警务室A (A) is succeeded by 警务室B (B), whose successors lead back to A"});
    small.succeeds("A", "C"); // A → C → B → A
    CHECK(small.reasons("successor_loop") == Reasons{"警务室A (A) is succeeded by 警务室C (C), whose successors lead back to A"});
}

TEST_CASE("a room is not its own successor")
{
    Rooms small;
    small.room("A", {{"opened", "2020-01-01"}, {"closed", "2025-12-31"}});
    CHECK(small.reasons("own_successor").empty());
    small.succeeds("A", "A");
    CHECK(small.reasons("own_successor") == Reasons{"警务室A (A) names itself as its successor: name the room that took over, or leave it blank"});
    CHECK(small.reasons("successor_loop").empty());
}

TEST_CASE("a successor takes over from a room that has closed, and is open then")
{
    Rooms small;
    small.room("A", {{"opened", "2026-01-01"}, {"closed", "2026-06-30"}});
    small.room("B", {{"opened", "2020-01-01"}, {"closed", "2026-06-29"}, {"successor", "A"}});
    small.room("C", {{"opened", "2020-01-01"}, {"closed", "2025-12-31"}, {"successor", "A"}});
    CHECK(small.reasons("successor_closed").empty());
    CHECK(small.reasons("successor_late").empty());
    small.room("D", {{"opened", "2020-01-01"}, {"closed", "2026-06-30"}, {"successor", "A"}});
    small.room("E", {{"opened", "2020-01-01"}, {"successor", "A"}});
    CHECK(small.reasons("successor_closed") == Reasons{
        "警务室D (D, opened 2020-01-01, closed 2026-06-30) is succeeded by 警务室A (A, opened 2026-01-01, closed 2026-06-30): the successor had closed by then",
        "警务室E (E, opened 2020-01-01, closed …) is succeeded by 警务室A (A, opened 2026-01-01, closed 2026-06-30): the room is open and has no successor yet; say when it closed"});
    small.room("F", {{"opened", "2020-01-01"}, {"closed", "2025-12-30"}, {"successor", "A"}});
    CHECK(small.reasons("successor_late") == Reasons{"警务室F (F) closed on 2025-12-30, but its successor 警务室A (A) opened on 2026-01-01: between them there was no room"});
}

TEST_CASE("only an open room covers a community")
{
    Rooms small;
    small.village();
    small.room("A", {{"opened", "2025-01-01"}, {"closed", "2026-06-30"}});
    small.covers("linked", "2025-01-01", "2026-06-30", "A");
    CHECK(small.reasons("coverage_closed_room").empty());
    small.covers("own_room", "2024-12-31", "2026-06-30", "A");
    small.covers("own_room", "2025-01-02", "", "A");
    CHECK(small.reasons("coverage_closed_room") == Reasons{
        "筏铺村 (331124100201) is covered by 警务室A (A) from 2024-12-31 to 2026-06-30, but that room was open from 2025-01-01 to 2026-06-30: correct the days or the room",
        "筏铺村 (331124100201) is covered by 警务室A (A) from 2025-01-02 to …, but that room was open from 2025-01-01 to 2026-06-30: correct the days or the room"});
}

TEST_CASE("a community has one room of its own at a time, and is no linked village besides")
{
    Rooms small;
    small.village();
    small.room("A", {{"opened", "2020-01-01"}});
    auto const first = small.covers("own_room", "2026-01-01", "2026-10-15", "R02");
    small.covers("own_room", "2026-10-16", "", "A");
    small.covers("urban_multi", "2026-10-16", "", "R01");
    CHECK(small.reasons("two_own_rooms").empty());
    small.covers("linked", "2025-01-01", "2026-01-01", "A");
    CHECK(small.reasons("two_own_rooms").empty()); // they met on one day, long past
    small.covers("own_room", "2026-10-15", "", "R01");
    auto const found = small.reasons("two_own_rooms");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "筏铺村 (331124100201) is covered by 白龙社区警务室 (officer of its own) from 2026-10-15 while 筏铺村警务室 still covers it as an officer of its own (#" + std::to_string(first)
                          + ", 2026-01-01 to 2026-10-15): end one of them");
    CHECK(found[1].find("from 2026-10-16 while 白龙社区警务室 still covers it") != std::string::npos);
}

TEST_CASE("these checks stop what breaks them when it is written")
{
    Rooms small;
    small.village();
    small.room("A", {{"opened", "2025-01-01"}, {"closed", "2026-06-30"}});
    small.succeeds("A", "A");
    Period const ever{make_date(1, 1, 1), make_date(9999, 12, 31)};
    CHECK(blocking_findings(small.references, {"room"}, ever, make_date(2026, 11, 4)).size() == 1);
    small.covers("linked", "2026-07-01", "", "A");
    CHECK(blocking_findings(small.references, {"coverage"}, ever, make_date(2026, 11, 4)).size() == 1);
}
