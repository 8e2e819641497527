#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/ledger/masking.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

using Texts = std::vector<std::string>;

Table listed(LedgerDesk& desk, std::string const& ledger, Listing listing)
{
    listing.today = make_date(2026, 11, 3);
    return table_of(list_records(desk.references, desk.pack.ledger(ledger), listing, Speech()));
}

Texts subjects(LedgerDesk& desk, Listing listing)
{
    listing.raw = true;
    return column_texts(listed(desk, "visit", listing), "subject");
}

template <class Action>
std::string said(Action action)
{
    try {
        action();
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

/// Officer 012346 is in room CX-07 until 15 October, in CD-03 from the 16th.
void add_visits(LedgerDesk& desk)
{
    auto const visit = [&](char const* officer, char const* date, char const* subject, char const* room) {
        desk.add("visit", {{"officer", officer}, {"date", date}, {"subject", subject}, {"target", "household"}, {"room", room}});
    };
    visit("012345", "2026-10-20", "a", "");
    visit("012346", "2026-10-15", "b", "");
    visit("012346", "2026-10-16", "c", "");
    visit("012346", "2026-09-30", "d", "");
    visit("012346", "2026-11-01", "e", "CX-07");
}

Listing in_october()
{
    Listing listing;
    listing.period = Period{make_date(2026, 10, 1), make_date(2026, 10, 31)};
    return listing;
}

}

TEST_CASE("a list has the number first and then the columns, by date")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    add_visits(desk);
    Listing all;
    all.raw = true;
    Table const table = listed(desk, "visit", all);
    CHECK(table.columns[0].key == "id");
    CHECK(table.columns[0].heading == "#");
    CHECK(table.columns.size() == desk.pack.ledger("visit").columns.size() + 1);
    CHECK(column_texts(table, "subject") == Texts{"d", "b", "c", "a", "e"});
    CHECK(column_texts(table, "officer") == Texts{"012346", "012346", "012346", "012345", "012346"});
}

TEST_CASE("people get names and labels, and no columns that are blank in every row")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    add_visits(desk);
    Table const table = listed(desk, "visit", in_october());
    CHECK(column_texts(table, "officer") == Texts{"李娜", "李娜", "张伟(012345)"});
    CHECK(column_texts(table, "target") == Texts{"household", "household", "household"});
    CHECK(column_texts(table, "room").empty());
    CHECK(column_texts(table, "note").empty());
}

TEST_CASE("a column called like a code is headed like the name where it shows names")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    auto const heading = [&](bool raw) {
        Listing listing;
        listing.raw = raw;
        Document const document = list_records(desk.references, desk.pack.ledger("post"), listing, Speech(Language::zh, {}));
        return table_of(document).columns[1].heading;
    };
    CHECK(heading(false) == "姓名");
    CHECK(heading(true) == "警号");
}

TEST_CASE("a list is restricted by period, station, room, officer and values")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    add_visits(desk);
    CHECK(subjects(desk, in_october()) == Texts{"b", "c", "a"});
    Listing listing;
    listing.station = "城西派出所";
    CHECK(subjects(desk, listing) == Texts{"d", "b", "e"});
    listing.station = "330106010000";
    CHECK(subjects(desk, listing) == Texts{"c", "a"});
    listing.station = "西湖分局";
    CHECK(subjects(desk, listing).size() == 5);
    listing = {};
    listing.room = "CX-07";
    CHECK(subjects(desk, listing) == Texts{"d", "b", "e"});
    listing = {};
    listing.officer = "012345";
    CHECK(subjects(desk, listing) == Texts{"a"});
    listing = {};
    listing.where = {{"room", "CX-07"}, {"对象类型", "居民户"}};
    CHECK(subjects(desk, listing) == Texts{"e"});
    listing.where = {{"room", ""}};
    CHECK(subjects(desk, listing) == Texts{"d", "b", "c", "a"});
    listing.limit = 2;
    CHECK(subjects(desk, listing) == Texts{"d", "b"});
}

TEST_CASE("a room's list may go back to the rooms that it carries on, and a loop of successors ends")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    add_visits(desk);
    desk.add("room", {{"code", "CX-01"}, {"name", "老城警务室"}, {"station", "城西派出所"}, {"kind", "urban"}, {"opened", "2015-01-01"}, {"closed", "2025-12-31"}, {"successor", "CX-07"}});
    desk.add("room", {{"code", "CX-00"}, {"name", "旧城警务室"}, {"station", "城西派出所"}, {"kind", "urban"}, {"opened", "2010-01-01"}, {"closed", "2014-12-31"}, {"successor", "CX-01"}});
    Listing listing;
    listing.raw = true;
    listing.room = "CX-07";
    CHECK(column_texts(listed(desk, "room", listing), "code") == Texts{"CX-07"});
    listing.predecessors = true;
    CHECK(column_texts(listed(desk, "room", listing), "code") == Texts{"CX-00", "CX-01", "CX-07"});
    CHECK(subjects(desk, listing) == Texts{"d", "b", "e"});
    desk.add("rating", {{"room", "CX-00"}, {"since", "2010-01-01"}, {"class", "2"}, {"funding", "urban"}, {"posts_due", "1"}});
    CHECK(column_texts(listed(desk, "rating", listing), "room") == Texts{"CX-00"});
    desk.db.execute("UPDATE room SET successor = (SELECT id FROM room WHERE code = 'CX-00') WHERE code = 'CX-07'");
    CHECK(listed(desk, "room", listing).rows.size() == 3);
}

TEST_CASE("rooms, officers and units are restricted to a station too")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing;
    listing.raw = true;
    listing.station = "城东派出所";
    CHECK(column_texts(listed(desk, "room", listing), "code") == Texts{"CD-03"});
    CHECK(column_texts(listed(desk, "officer", listing), "badge") == Texts{"012345", "012346"});
    CHECK(column_texts(listed(desk, "unit", listing), "code") == Texts{"330106010000"});
    listing.on = make_date(2026, 10, 1);
    CHECK(column_texts(listed(desk, "officer", listing), "badge") == Texts{"012345"});
}

TEST_CASE("as of a day, a list has what is in force on it")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing;
    listing.raw = true;
    listing.on = make_date(2026, 10, 15);
    CHECK(column_texts(listed(desk, "post", listing), "room") == Texts{"CD-03", "CX-07"});
    listing.on = make_date(2026, 10, 16);
    CHECK(column_texts(listed(desk, "post", listing), "room") == Texts{"CD-03", "CD-03"});
    CHECK(column_texts(listed(desk, "room", listing), "code") == Texts{"CD-03", "CX-07"});
    for (auto const& [since, class_] : {std::pair("2025-01-01", "2"), std::pair("2026-07-01", "1")}) {
        desk.add("rating", {{"room", "CD-03"}, {"since", since}, {"class", class_}, {"funding", "urban"}, {"posts_due", "2"}});
    }
    CHECK(column_texts(listed(desk, "rating", listing), "class") == Texts{"1"});
    listing.on = make_date(2026, 6, 30);
    CHECK(column_texts(listed(desk, "rating", listing), "class") == Texts{"2"});
}

TEST_CASE("what ends before a day is in force no more on it, what ends on a day still is")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.add("rule", {{"number", "1"}, {"title", "旧"}, {"system", "performance"}, {"issued", "2025-01-01"}, {"in_force", "2025-02-01"}, {"repealed", "2026-07-01"}});
    desk.add("kit", {{"officer", "012345"}, {"item", "work_bag"}, {"date", "2026-01-05"}, {"returned", "2026-07-01"}});
    desk.add("plate", {{"room", "CD-03"}, {"granted", "2025-05-01"}, {"name", "张伟警务室"}, {"officer", "012345"}, {"withdrawn", "2026-07-01"}});
    desk.add("leader", {{"code", "L1"}, {"name", "何建国"}, {"unit", "330106010000"}, {"since", "2024-01-01"}, {"until", "2026-07-01"}});
    auto const number = [&](char const* ledger, Date day) {
        Listing listing;
        listing.on = day;
        return listed(desk, ledger, listing).rows.size();
    };
    for (char const* ledger : {"rule", "kit", "plate", "leader"}) {
        CAPTURE(ledger);
        CHECK(number(ledger, make_date(2026, 6, 30)) == 1);
        CHECK(number(ledger, make_date(2026, 7, 1)) == (std::string(ledger) == "leader" ? 1 : 0));
        CHECK(number(ledger, make_date(2026, 7, 2)) == 0);
        CHECK(number(ledger, make_date(2024, 12, 31)) == (std::string(ledger) == "leader" ? 1 : 0));
    }
}

TEST_CASE("of networks and ratings the latest up to the day is in force")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    for (auto const& [date, state] : {std::pair("2026-03-31", "missing"), std::pair("2026-06-30", "partial"), std::pair("2026-09-30", "built")}) {
        desk.add("network", {{"room", "CD-03"}, {"network", "street"}, {"date", date}, {"state", state}});
    }
    desk.add("network", {{"room", "CD-03"}, {"network", "community"}, {"date", "2026-03-31"}, {"state", "built"}});
    Listing listing;
    listing.raw = true;
    listing.on = make_date(2026, 7, 15);
    CHECK(column_texts(listed(desk, "network", listing), "state") == Texts{"built", "partial"});
}

TEST_CASE("a list is sorted by columns: text by pinyin, references by code, in either direction")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing;
    listing.sort = {"name", "-badge"};
    CHECK(column_texts(listed(desk, "officer", listing), "badge") == Texts{"012346", "012347", "F00001", "012345"});
    listing.limit = 1;
    CHECK(column_texts(listed(desk, "officer", listing), "name") == Texts{"李娜"});
    listing = {};
    listing.sort = {"-room", "since"};
    listing.raw = true;
    CHECK(column_texts(listed(desk, "post", listing), "room") == Texts{"CX-07", "CD-03", "CD-03"});
}

TEST_CASE("a list can be counted by a column, with the total below")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    add_visits(desk);
    Listing listing;
    listing.count_by = "officer";
    Table const table = listed(desk, "visit", listing);
    CHECK(column_texts(table, "officer") == Texts{"李娜", "张伟(012345)", "total"});
    CHECK(column_texts(table, "count") == Texts{"4", "1", "5"});
    CHECK(table.rows.back().role == RowRole::total);
    listing.count_by = "room";
    CHECK(column_texts(listed(desk, "visit", listing), "room") == Texts{"(blank)", "城西社区警务室", "total"});
}

TEST_CASE("columns can be chosen; those that do not exist are refused with the nearest")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing;
    listing.columns = {"姓名", "badge"};
    Table const table = listed(desk, "officer", listing);
    REQUIRE(table.columns.size() == 3);
    CHECK(table.columns[1].key == "name");
    CHECK(table.columns[2].key == "badge");
    listing.columns = {"bage"};
    CHECK(said([&] { listed(desk, "officer", listing); }) == "officers and helpers has no column bage; did you mean badge?");
}

TEST_CASE("sensitive columns are masked unless asked otherwise")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing;
    listing.where = {{"phone", "13800001234"}};
    CHECK(said([&] { listed(desk, "officer", listing); }).find("--where with it needs --unmask") != std::string::npos);
    listing.where = {{"badge", "012345"}};
    listing.sort = {"-phone"};
    CHECK(said([&] { listed(desk, "officer", listing); }).find("sorting by it needs --unmask") != std::string::npos);
    listing.sort.clear();
    CHECK(column_texts(listed(desk, "officer", listing), "phone") == Texts{"1*********4"});
    listing.raw = true;
    CHECK(column_texts(listed(desk, "officer", listing), "phone") == Texts{"1*********4"});
    listing.count_by = "phone";
    CHECK(said([&] { listed(desk, "officer", listing); }).find("needs --unmask") != std::string::npos);
    listing.count_by.clear();
    listing.unmask = true;
    CHECK(column_texts(listed(desk, "officer", listing), "phone") == Texts{"13800001234"});
    CHECK(masked("张伟") == "张*");
    CHECK(masked("欧阳娜娜") == "欧**娜");
    CHECK(masked("7") == "*");
    CHECK(masked("") == "");
}

TEST_CASE("a narrow screen keeps key and name and says what it leaves out")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing;
    listing.width = 40;
    Document const document = list_records(desk.references, desk.pack.ledger("officer"), listing, Speech());
    Table const& table = table_of(document);
    CHECK(table.columns[1].key == "badge");
    CHECK(table.columns[2].key == "name");
    CHECK(table.columns.size() < 6);
    CHECK(document.footer.find("not shown for want of room: ") == 0);
    CHECK(document.footer.find("village_post") != std::string::npos);
}

TEST_CASE("what does not apply to a ledger is refused as such")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Listing listing = in_october();
    CHECK(said([&] { listed(desk, "officer", listing); }).find("its records have no date") != std::string::npos);
    listing = {};
    listing.officer = "012345";
    CHECK(said([&] { listed(desk, "community", listing); }).find("name no officer") != std::string::npos);
    listing = {};
    listing.where = {{"room", "没有的警务室"}};
    CHECK(said([&] { listed(desk, "visit", listing); }) == "--where room=没有的警务室: no such code or name");
    listing = {};
    CHECK(listed(desk, "visit", listing).if_empty == "no records");
}
