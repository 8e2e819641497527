#include "core/room/issued_kit.hpp"
#include "core/room/room_kit.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

Date october(int day) { return make_date(2026, 10, day); }

/// The small bureau with a room under heavy load from 15 October on, and a mobile one.
class EquippedBureau : public SmallBureau {
public:
    EquippedBureau()
    {
        add("rating", {{"room", "R01"}, {"since", "2026-10-15"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "2"}, {"heavy_load", "yes"}});
        add("room", {{"code", "M01"}, {"name", "流动警务室"}, {"station", "331124510000"}, {"kind", "mobile"}, {"opened", "2026-10-01"}});
        add("rating", {{"room", "M01"}, {"since", "2026-10-01"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "1"}, {"heavy_load", "yes"}});
    }

    void stock(std::string const& room, std::string const& item, std::string const& quantity, std::string const& condition = "good", std::string const& since = "2025-01-01")
    {
        add("equipment", {{"room", room}, {"item", item}, {"quantity", quantity}, {"since", since}, {"condition", condition}});
    }
    Pieces pieces(std::string const& code, std::string const& item, Date on)
    {
        std::vector<KitItem> const standard = kit_standard(db, month_containing(on));
        for (RoomKit const& kit : room_kits(db, standard, on))
            for (std::size_t i = 0; i < standard.size() && kit.room.code == code; ++i)
                if (standard[i].code == item)
                    return kit.items[i];
        FAIL("no such room or item");
        return {};
    }
    KitItem item(std::string const& code)
    {
        for (KitItem const& each : kit_standard(db, make_month(2026, 10)))
            if (each.code == code)
                return each;
        return {};
    }
    void issue(std::string const& officer, std::string const& item, std::string const& date, std::string const& returned = "")
    {
        add("kit", {{"officer", officer}, {"item", item}, {"date", date}, {"returned", returned}});
    }
    IssuedKit issued(Date on)
    {
        return issued_kit(db, kit_standard(db, month_containing(on)), on);
    }
    /// What the officer misses of an item.
    std::int64_t missing(std::string const& badge, std::string const& item, Date on)
    {
        std::vector<KitItem> const standard = kit_standard(db, month_containing(on));
        for (Holding const& holding : issued(on).holdings)
            if (holding.badge == badge && standard[holding.item].code == item)
                return holding.missing();
        return -1;
    }
};

}

TEST_CASE("what a room must have goes by its kind, and under heavy load there is more in fixed rooms, from the day of the rating on")
{
    EquippedBureau small;
    CHECK(small.pieces("R01", "computer", october(14)).required == 1);
    CHECK(small.pieces("R01", "computer", october(15)).required == 2);
    CHECK(small.pieces("R01", "vehicle", october(15)).required == 1);
    CHECK(small.pieces("R02", "vehicle", october(15)).required == 0);
    CHECK(small.pieces("M01", "computer", october(15)).required == 1);
    CHECK(small.pieces("M01", "police_car", october(15)).required == 1);
    CHECK(small.pieces("M01", "furniture", october(15)).required == 0);
}

TEST_CASE("the standard of the month counts: an item and a price hold from the month to the month that it says")
{
    EquippedBureau small;
    small.db.execute("UPDATE standard_item SET valid_until = '2026-09' WHERE list = 'kit' AND code = 'torch';"
                     "UPDATE standard_attribute SET valid_until = '2026-09' WHERE list = 'kit' AND code = 'computer' AND name = 'price';"
                     "INSERT INTO standard_attribute (list, code, name, number, text, valid_from, valid_until) VALUES ('kit', 'computer', 'price', 50000000, '5000', '2026-10', '9999-99')");
    auto const has_torch = [&](int month) {
        auto const standard = kit_standard(small.db, make_month(2026, month));
        return std::any_of(standard.begin(), standard.end(), [](KitItem const& item) { return item.code == "torch"; });
    };
    CHECK(has_torch(9));
    CHECK_FALSE(has_torch(10));
    CHECK(small.pieces("R02", "computer", make_date(2026, 9, 30)).cost.fen == 450000);
    CHECK(small.pieces("R02", "computer", october(1)).cost.fen == 500000);
}

TEST_CASE("a damaged piece is missing, and a piece counts from its day on")
{
    EquippedBureau small;
    small.stock("R02", "printer", "1", "damaged");
    small.stock("R02", "computer", "1", "good", "2026-10-20");
    Pieces const printer = small.pieces("R02", "printer", october(20));
    CHECK(printer.damaged == 1);
    CHECK(printer.good == 0);
    CHECK(printer.missing == 1);
    CHECK(printer.cost.fen == 160000);
    CHECK(small.pieces("R02", "computer", october(19)).missing == 1);
    CHECK(small.pieces("R02", "computer", october(20)).missing == 0);
}

TEST_CASE("more than is required of one item does not make up for what is missing of another, nor for another room's")
{
    EquippedBureau small;
    small.stock("R02", "torch", "9");
    Pieces const torch = small.pieces("R02", "torch", october(20));
    CHECK(torch.good == 9);
    CHECK(torch.filled == 1);
    CHECK(torch.missing == 0);
    CHECK(torch.cost.fen == 0);
    std::vector<KitItem> const standard = kit_standard(small.db, make_month(2026, 10));
    Pieces all;
    for (RoomKit const& kit : room_kits(small.db, standard, october(20))) {
        Pieces const sum = kit.sum();
        CHECK(sum.filled + sum.missing == sum.required);
        all += sum;
    }
    CHECK(all.filled == 1);
    CHECK(all.missing == all.required - 1);
}

TEST_CASE("a price that the standard has not is unknown and never nothing")
{
    EquippedBureau small;
    CHECK_FALSE(small.item("vehicle").price);
    CHECK(small.item("computer").price == 450000);
    Pieces const vehicle = small.pieces("R01", "vehicle", october(20));
    CHECK(vehicle.missing == 1);
    CHECK(vehicle.cost.fen == 0);
    CHECK(vehicle.cost.unpriced == 1);
    CHECK(vehicle.cost.is_unknown());
    Cost cost = Cost::of(small.item("vehicle"), 2);
    cost += Cost::of(small.item("computer"), 3);
    CHECK(cost.fen == 1350000);
    CHECK(cost.unpriced == 2);
    CHECK_FALSE(cost.is_unknown());
    CHECK_FALSE(Cost::of(small.item("vehicle"), 0).is_unknown());
}

TEST_CASE("a room counts from its first to its last day")
{
    EquippedBureau small;
    CHECK(open_rooms(small.db, make_date(2026, 9, 30)).size() == 2);
    REQUIRE(open_rooms(small.db, october(1)).size() == 3);
    CHECK(open_rooms(small.db, october(1))[0].code == "M01");
    CHECK(open_rooms(small.db, october(1))[2].station_name == "古市派出所");
    CHECK_FALSE(open_rooms(small.db, october(14))[1].heavy);
    CHECK(open_rooms(small.db, october(15))[1].heavy);
    small.add("room", {{"code", "R09"}, {"name", "旧警务室"}, {"station", "331124520000"}, {"kind", "rural"}, {"opened", "2020-01-01"}, {"closed", "2026-10-10"}});
    CHECK(open_rooms(small.db, october(10)).size() == 4);
    CHECK(open_rooms(small.db, october(11)).size() == 3);
    CHECK(open_rooms(small.db, Period{october(10), october(31)}).size() == 4);
    CHECK(open_rooms(small.db, Period{october(11), october(31)}).size() == 3);
}

TEST_CASE("every police officer in post must have the bag, and the journal of the year")
{
    EquippedBureau small;
    small.issue("000001", "work_bag", "2020-05-01");
    small.issue("000001", "journal_book", "2025-01-10");
    CHECK(small.missing("000001", "work_bag", october(20)) == 0);
    CHECK(small.missing("000001", "journal_book", october(20)) == 1);
    CHECK(small.missing("000001", "journal_book", make_date(2025, 12, 31)) == 0);
    CHECK(small.missing("000003", "work_bag", october(20)) == -1); // no police officer
    small.issue("000001", "journal_book", "2026-10-20");
    CHECK(small.missing("000001", "journal_book", october(19)) == 1);
    CHECK(small.missing("000001", "journal_book", october(20)) == 0);
    for (Holding const& holding : small.issued(october(19)).holdings)
        if (holding.badge == "000001" && holding.item == kit_standard(small.db, make_month(2026, 10)).size() - 1)
            CHECK(holding.latest == "2025-01-10");
}

TEST_CASE("what was given back is held no more, and who left his post ought to give it back")
{
    EquippedBureau small;
    small.issue("000001", "work_bag", "2025-05-01", "2026-10-10");
    small.add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
    small.add("post", {{"officer", "000009"}, {"room", "R02"}, {"role", "member"}, {"since", "2025-01-01"}, {"until", "2026-10-15"}});
    small.issue("000009", "work_bag", "2025-05-01");
    small.issue("000009", "journal_book", "2025-01-05"); // last year's is nobody's debt
    CHECK(small.missing("000001", "work_bag", october(9)) == 0);
    CHECK(small.missing("000001", "work_bag", october(10)) == 1);
    auto const count = [&](Date on, bool (*which)(IssuedPiece const&)) {
        auto const pieces = small.issued(on).pieces;
        return std::count_if(pieces.begin(), pieces.end(), which);
    };
    CHECK(count(october(9), [](IssuedPiece const& piece) { return piece.given_back; }) == 0);
    CHECK(count(october(10), [](IssuedPiece const& piece) { return piece.given_back; }) == 1);
    CHECK(count(october(15), [](IssuedPiece const& piece) { return piece.is_outstanding(); }) == 0);
    CHECK(count(october(16), [](IssuedPiece const& piece) { return piece.is_outstanding(); }) == 1);
    auto const pieces = small.issued(october(16)).pieces;
    auto const owed = std::find_if(pieces.begin(), pieces.end(), [](IssuedPiece const& piece) { return piece.is_outstanding(); });
    CHECK(owed->badge == "000009");
    CHECK(owed->last_post == "2026-10-15");
    CHECK(owed->station == "331124520000");
}
