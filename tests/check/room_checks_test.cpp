#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// The small bureau with two mobile rooms that share a car, and one that has none written down.
class MobileBureau : public SmallBureau {
public:
    MobileBureau()
    {
        mobile("M01", "步行街流动警务室", "浙K1234警");
        mobile("M02", "夜市流动警务室", "浙k 1234警");
        mobile("M03", "库区流动警务室", "");
    }

    void mobile(std::string const& code, std::string const& name, std::string const& vehicle)
    {
        add("room", {{"code", code}, {"name", name}, {"station", "331124510000"}, {"kind", "mobile"}, {"vehicle", vehicle}, {"opened", "2026-10-01"}, {"closed", "2026-10-30"}});
    }
    std::int64_t trip(std::string const& room, std::string const& date, std::string const& start, std::string const& finish, std::string const& place = "广场")
    {
        return add("trip", {{"room", room}, {"date", date}, {"place", place}, {"start", start}, {"finish", finish}});
    }
    std::int64_t inspected(std::string const& room, std::string const& date, std::string const& item, std::string const& result = "pass")
    {
        return add("checklist", {{"room", room}, {"date", date}, {"item", item}, {"result", result}});
    }
    std::string reason(std::string const& name)
    {
        auto const found = check(name);
        return found.size() == 1 ? found[0].reason.en : std::to_string(found.size()) + " findings";
    }
};

}

TEST_CASE("an item that does not apply to the room's kind is not inspected there")
{
    MobileBureau small;
    small.inspected("M01", "2026-10-12", "tidy");
    small.inspected("R01", "2026-10-12", "area_map", "fail");
    CHECK(small.check("checklist_item").empty());
    auto const id = small.inspected("M01", "2026-10-12", "area_map", "na");
    CHECK(small.reason("checklist_item") == "步行街流动警务室 (M01) is a mobile room, to which “map of the area” does not apply: leave it out (2026-10-12)");
    CHECK(small.check("checklist_item")[0].id == id);
    CHECK(small.check("checklist_item")[0].reason.zh == "步行街流动警务室（M01）是流动警务室，2026-10-12 的“警务区地图”一项不适用，请删去");
    CHECK(small.check("checklist_item")[0].station == "331124510000");
}

TEST_CASE("a room that does not move makes no trips")
{
    MobileBureau small;
    small.trip("M01", "2026-10-12", "08:00", "10:00");
    CHECK(small.check("trip_of_fixed_room").empty());
    small.trip("R01", "2026-10-12", "08:00", "10:00");
    CHECK(small.reason("trip_of_fixed_room") == "白龙社区警务室 (R01) is an urban room, not a mobile one: it makes no trips (2026-10-12 广场)");
}

TEST_CASE("trips of one room that touch do not overlap, those that share a minute do")
{
    MobileBureau small;
    auto const first = small.trip("M01", "2026-10-12", "08:00", "10:00");
    small.trip("M01", "2026-10-12", "10:00", "12:00");
    CHECK(small.check("overlapping_trips").empty());
    auto const second = small.trip("M01", "2026-10-12", "09:59", "10:00", "车站");
    CHECK(small.reason("overlapping_trips") == "the trip of 步行街流动警务室 (M01) to 车站 from 2026-10-12 09:59 overlaps 步行街流动警务室 #" + std::to_string(first)
                                                   + " (2026-10-12 08:00 to 10:00, 广场), vehicle 浙K1234警");
    CHECK(small.check("overlapping_trips")[0].id == second);
}

TEST_CASE("one vehicle is in one place, whatever room it serves; rooms without one written down have their own")
{
    MobileBureau small;
    small.trip("M01", "2026-10-12", "08:00", "10:00");
    small.trip("M03", "2026-10-12", "08:00", "10:00");
    CHECK(small.check("overlapping_trips").empty());
    small.trip("M02", "2026-10-12", "08:00", "09:00");
    REQUIRE(small.check("overlapping_trips").size() == 1);
    CHECK(small.check("overlapping_trips")[0].reason.zh.find("步行街流动警务室 #1（2026-10-12 08:00 至 10:00，广场）") != std::string::npos);
}

TEST_CASE("a trip past midnight overlaps those of the next day, also over the period's first day")
{
    MobileBureau small;
    small.trip("M01", "2026-10-12", "22:00", "01:30");
    small.trip("M01", "2026-10-13", "01:30", "03:00");
    CHECK(small.check("overlapping_trips").empty());
    small.trip("M02", "2026-10-13", "01:00", "01:10");
    CHECK(small.check("overlapping_trips").size() == 1);
    CHECK(small.check("overlapping_trips", Period{make_date(2026, 10, 13), make_date(2026, 10, 13)}).size() == 1);
    CHECK(small.check("overlapping_trips", Period{make_date(2026, 10, 14), make_date(2026, 10, 14)}).empty());
}

TEST_CASE("a room that is not open makes no trips and is not inspected; one inspection is one finding")
{
    MobileBureau small;
    small.trip("M01", "2026-10-30", "08:00", "10:00");
    small.inspected("M01", "2026-10-01", "tidy");
    CHECK(small.check("room_not_open").empty());
    small.trip("M01", "2026-10-31", "08:00", "10:00");
    CHECK(small.reason("room_not_open") == "步行街流动警务室 (M01) was not open on 2026-10-31 (it was from 2026-10-01 to 2026-10-30): it has no trip");
    small.inspected("M01", "2026-10-31", "tidy");
    small.inspected("M01", "2026-10-31", "name_rule");
    CHECK(small.check("room_not_open").size() == 2);
}

TEST_CASE("an inspection or a trip dated after today is found in the period in which today is")
{
    MobileBureau small;
    small.inspected("R01", "2026-11-04", "tidy");
    small.inspected("R01", "2026-11-05", "tidy");
    small.inspected("R01", "2026-11-05", "area_map");
    Period const november{make_date(2026, 11, 1), make_date(2026, 11, 30)};
    auto const found = small.check("rooms_dated_ahead", november);
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.en == "the inspection of 白龙社区警务室 (R01) is dated 2026-11-05, after today, 2026-11-04");
    CHECK(small.check("rooms_dated_ahead").empty());
}

TEST_CASE("these checks stop what breaks them when it is written")
{
    MobileBureau small;
    small.trip("R01", "2026-10-12", "08:00", "10:00");
    Period const day{make_date(2026, 10, 12), make_date(2026, 10, 12)};
    CHECK(blocking_findings(small.references, {"trip"}, day, make_date(2026, 11, 4)).size() == 1);
    CHECK(blocking_findings(small.references, {"room"}, day, make_date(2026, 11, 4)).size() == 1);
    CHECK(blocking_findings(small.references, {"visit"}, day, make_date(2026, 11, 4)).empty());
}

TEST_CASE("a change of what has no date is held against the records of all time")
{
    MobileBureau small;
    small.trip("R01", "2026-10-12", "08:00", "10:00");
    Period const all_time{make_date(1, 1, 1), make_date(9999, 12, 31)};
    CHECK(blocking_findings(small.references, {"room"}, all_time, make_date(2026, 11, 4)).size() == 1);
}

TEST_CASE("a trip that ends when it starts has no length")
{
    MobileBureau small;
    small.trip("M01", "2026-10-12", "08:00", "08:00");
    CHECK(small.reason("no_length") == "the entry of 步行街流动警务室 (M01) on 2026-10-12 starts and finishes at 08:00");
}
