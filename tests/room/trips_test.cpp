#include "core/room/trips.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

class TravellingBureau : public SmallBureau {
public:
    TravellingBureau()
    {
        add("room", {{"code", "M01"}, {"name", "流动警务室"}, {"station", "331124510000"}, {"kind", "mobile"}, {"vehicle", "浙K1234警"}, {"opened", "2026-01-01"}});
    }

    void trip(std::string const& date, std::string const& place, std::string const& start, std::string const& finish, std::string const& served)
    {
        add("trip", {{"room", "M01"}, {"date", date}, {"place", place}, {"start", start}, {"finish", finish}, {"reports", "1"}, {"checks", "2"}, {"collected", "3"}, {"served", served}});
    }
    void duty(std::string const& officer, std::string const& date, std::string const& start, std::string const& finish, std::string const& kind = "room")
    {
        add("duty", {{"officer", officer}, {"date", date}, {"start", start}, {"finish", finish}, {"kind", kind}});
    }
    FixedRoom fixed(std::string const& code)
    {
        for (FixedRoom const& room : fixed_rooms(db, october(), {"331124510000", "331124520000"}))
            if (room.room.code == code)
                return room;
        FAIL("no such room");
        return {};
    }
};

}

TEST_CASE("trips are summed by place, with all their hours on the day on which they start")
{
    TravellingBureau small;
    small.trip("2026-10-12", "广场", "08:00", "10:30", "5");
    small.trip("2026-10-12", "车站", "14:00", "15:00", "7");
    small.trip("2026-10-31", "广场", "22:00", "01:00", "9");
    small.trip("2026-11-01", "广场", "08:00", "09:00", "100");
    auto const rooms = mobile_rooms(small.db, SmallBureau::october());
    REQUIRE(rooms.size() == 1);
    CHECK(rooms[0].days == 2);
    CHECK(rooms[0].vehicle == "浙K1234警");
    REQUIRE(rooms[0].places.size() == 2);
    CHECK(rooms[0].places[0].place == "广场");
    CHECK(rooms[0].places[0].sum.minutes == 150 + 180);
    CHECK(rooms[0].places[0].sum.served == 14);
    TripSum const sum = rooms[0].sum();
    CHECK(sum.trips == 3);
    CHECK(sum.minutes == 390);
    CHECK(sum.reports == 3);
    CHECK(sum.checks == 6);
    CHECK(sum.collected == 9);
    CHECK(sum.served == 21);
}

TEST_CASE("a mobile room without a trip is listed, one that is not open is not")
{
    TravellingBureau small;
    CHECK(mobile_rooms(small.db, SmallBureau::october()).size() == 1);
    CHECK(mobile_rooms(small.db, SmallBureau::october())[0].places.empty());
    CHECK(mobile_rooms(small.db, Period{make_date(2025, 10, 1), make_date(2025, 10, 31)}).empty());
}

TEST_CASE("a fixed room is open while somebody posted there is on duty in it, each minute once")
{
    TravellingBureau small;
    small.duty("000001", "2026-10-12", "08:00", "10:00");
    small.duty("000003", "2026-10-12", "09:00", "11:00");
    small.duty("000001", "2026-10-12", "13:00", "14:00", "community");
    small.duty("000001", "2026-10-13", "22:00", "00:30");
    small.duty("000003", "2026-10-14", "00:00", "01:00");
    small.duty("000002", "2026-10-14", "08:00", "09:00");
    CHECK(small.fixed("R01").open_minutes == 180 + 180);
    CHECK(small.fixed("R02").open_minutes == 60);
}

TEST_CASE("a fixed room served those whose petitions and opinions it took in, and checked whom its patrols checked")
{
    TravellingBureau small;
    small.add("petition", {{"room", "R01"}, {"number", "1"}, {"received", "2026-10-12"}, {"kind", "letter"}, {"subject", "噪声"}});
    small.add("petition", {{"room", "R01"}, {"number", "2"}, {"received", "2026-11-01"}, {"kind", "letter"}, {"subject", "噪声"}});
    small.add("opinion", {{"room", "R01"}, {"number", "1"}, {"date", "2026-10-13"}, {"source", "talk_day"}, {"content", "路灯"}});
    small.add("patrol", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "22:00"}, {"finish", "00:30"}, {"route", "沿河"}, {"checked", "6"}});
    small.add("patrol", {{"officer", "000001"}, {"date", "2026-10-14"}, {"start", "20:00"}, {"finish", "21:00"}, {"route", "沿河"}, {"checked", "3"}, {"room", "R02"}});
    CHECK(small.fixed("R01").served == 2);
    CHECK(small.fixed("R01").patrol_minutes == 150);
    CHECK(small.fixed("R01").checks == 6);
    CHECK(small.fixed("R02").patrol_minutes == 60);
    CHECK(small.fixed("R02").checks == 3);
    FixedRoom sum;
    for (FixedRoom const& room : fixed_rooms(small.db, SmallBureau::october(), {"331124510000"}))
        sum += room;
    CHECK(sum.checks == 6);
    CHECK(sum.served == 2);
}
