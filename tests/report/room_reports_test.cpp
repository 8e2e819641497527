#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/render/format.hpp"
#include "core/report/report.hpp"
#include "core/room/checklist_items.hpp"
#include "tests/check/small_bureau.hpp"
#include "tests/golden/golden.hpp"
#include "tests/office/unpacked.hpp"

#include <doctest/doctest.h>

#include <algorithm>

/// The reports on kit, on signs and order, and on mobile rooms.
using namespace cwp;
using bureau::SmallBureau;

namespace {

/// Two fixed rooms, one of them under heavy load, a mobile one; kit, inspections of two half-years and trips.
class FurnishedBureau : public SmallBureau {
public:
    FurnishedBureau()
    {
        add("rating", {{"room", "R01"}, {"since", "2026-01-01"}, {"class", "1"}, {"funding", "urban"}, {"posts_due", "2"}, {"heavy_load", "yes"}});
        add("room", {{"code", "M01"}, {"name", "流动警务室"}, {"station", "331124510000"}, {"kind", "mobile"}, {"vehicle", "浙K1234警"}, {"opened", "2026-01-01"}});
        furnish();
        inspect("R01", "2026-05-12", {"tidy", "name_board", "contact_card"});
        inspect("R01", "2026-10-12", {"tidy"});
        inspect("R02", "2026-06-01", {"contact_card"});
        inspect("R02", "2026-09-30", {"contact_card", "light_box"});
        trip("2026-10-12", "广场", "08:00", "10:30", "50");
        trip("2026-10-13", "车站", "14:00", "15:00", "7");
        trip("2026-10-31", "广场", "22:00", "01:00", "9");
        add("duty", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "08:00"}, {"finish", "10:00"}, {"kind", "room"}});
        add("petition", {{"room", "R01"}, {"number", "1"}, {"received", "2026-10-12"}, {"kind", "letter"}, {"subject", "噪声"}});
        add("patrol", {{"officer", "000001"}, {"date", "2026-10-12"}, {"start", "20:00"}, {"finish", "21:30"}, {"route", "沿河"}, {"checked", "6"}});
    }

    Document report(std::string const& name, Date on = make_date(2026, 10, 31), std::map<std::string, std::string> const& options = {})
    {
        Question question;
        question.period = october();
        question.today = on;
        question.options = options;
        return report_named(name).build(db, pack, question, Speech{});
    }

private:
    void stock(std::string const& room, std::string const& item, std::string const& quantity, std::string const& condition = "good")
    {
        add("equipment", {{"room", room}, {"item", item}, {"quantity", quantity}, {"since", "2025-01-01"}, {"condition", condition}});
    }
    void furnish()
    {
        for (auto const* const room : {"R01", "R02"})
            for (auto const* const item : {"name_board", "light_box", "notice_board", "contact_card", "contact_box", "computer", "telephone", "body_camera", "torch", "first_aid"})
                stock(room, item, "1");
        stock("R01", "furniture", "3");
        stock("R02", "printer", "1", "damaged");
        for (auto const* const item : {"police_car", "light_sign", "computer", "body_camera", "first_aid"})
            stock("M01", item, "1");
        add("kit", {{"officer", "000001"}, {"item", "work_bag"}, {"date", "2024-03-01"}});
        add("kit", {{"officer", "000001"}, {"item", "journal_book"}, {"date", "2026-01-05"}});
        add("kit", {{"officer", "000002"}, {"item", "work_bag"}, {"date", "2024-03-01"}, {"returned", "2026-10-01"}});
        add("kit", {{"officer", "000002"}, {"item", "journal_book"}, {"date", "2025-01-05"}});
        add("officer", {{"badge", "000009"}, {"name", "周杰"}, {"kind", "police"}});
        add("post", {{"officer", "000009"}, {"room", "R02"}, {"role", "member"}, {"since", "2025-01-01"}, {"until", "2026-10-15"}});
        add("kit", {{"officer", "000009"}, {"item", "work_bag"}, {"date", "2025-01-10"}});
    }
    void inspect(std::string const& room, std::string const& date, std::vector<std::string> const& failed)
    {
        for (ChecklistItem const& item : checklist_items(db, make_month(2026, 10)))
            add("checklist", {{"room", room}, {"date", date}, {"item", item.code}, {"result", std::find(failed.begin(), failed.end(), item.code) != failed.end() ? "fail" : "pass"}});
    }
    void trip(std::string const& date, std::string const& place, std::string const& start, std::string const& finish, std::string const& served)
    {
        add("trip", {{"room", "M01"}, {"date", date}, {"place", place}, {"start", start}, {"finish", finish}, {"reports", "1"}, {"checks", "20"}, {"collected", "3"}, {"served", served}});
    }
};

Table table_of(Document const& document, std::string const& key)
{
    Table const* table = find_table(document, key);
    REQUIRE_MESSAGE(table != nullptr, key);
    return *table;
}

std::size_t column_of(Table const& table, std::string const& key)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].key == key)
            return i;
    FAIL(key);
    return 0;
}

/// A cell as printed, of the row whose first column that people see says `name`.
std::string cell(Table const& table, std::string const& name, std::string const& column)
{
    for (TableRow const& row : table.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (row.cells[i].text == name)
                return row.cells[column_of(table, column)].text;
    return "no row " + name;
}

/// The sum of a column's items, in hundredths, and what its row of totals says.
void check_total(Table const& table, std::string const& key)
{
    std::size_t const column = column_of(table, key);
    Exact sum;
    for (TableRow const& row : table.rows) {
        std::string const& text = row.cells[column].text;
        if (row.role == RowRole::item && text.find_first_not_of("0123456789.") == std::string::npos && !text.empty())
            sum += Exact::decimal(text);
    }
    REQUIRE(table.rows.back().role == RowRole::total);
    CHECK_MESSAGE(sum.fixed(2) == Exact::decimal(table.rows.back().cells[column].text).fixed(2), table.key << " " << key);
}

std::string first_paragraph(Document const& document)
{
    for (Block const& block : document.blocks)
        if (Paragraph const* paragraph = std::get_if<Paragraph>(&block))
            return paragraph->text;
    return {};
}

void check_goldens(Document const& document, std::string const& name)
{
    for (auto const* format : formats::all()) {
        CAPTURE(format->name);
        auto const bytes = format->write(document, RenderOptions{.width = 100});
        CHECK(golden::compare(name + std::string(format->extension) + (format->binary ? ".txt" : ""), format->binary ? unpacked::text(bytes) : bytes) == "");
    }
}

void check_eighty_columns(Document const& document)
{
    auto const text = format_named("text").write(document, {80, false});
    CAPTURE(text);
    for (auto const line : split(text, '\n'))
        CHECK(display_width(line) <= 80);
}

}

TEST_CASE("what is missing by item, by room and by station adds up to the same")
{
    FurnishedBureau small;
    Document const document = small.report("kit");
    for (auto const* const key : {"stations", "items", "rooms", "shortages"}) {
        Table const& table = table_of(document, key);
        for (auto const* const column : {"missing", "damaged", "cost", "unpriced"})
            check_total(table, column);
        CHECK(table.rows.back().cells[column_of(table, "missing")].text == "5");
        CHECK(table.rows.back().cells[column_of(table, "cost")].text == "9200.00");
        CHECK(table.rows.back().cells[column_of(table, "unpriced")].text == "1");
    }
    CHECK(first_paragraph(document) == "3 rooms must have 31 pieces and have 26 of them in good order (83.9%); 5 are missing in 2 rooms, 1 are damaged. To fix: 9200.00 yuan; besides, 1 pieces whose price is unknown.");
}

TEST_CASE("a piece of unknown price costs an unknown sum, for programs none")
{
    FurnishedBureau small;
    Table const& shortages = table_of(small.report("kit"), "shortages");
    for (TableRow const& row : shortages.rows) {
        if (row.cells[column_of(shortages, "item")].code != "vehicle")
            continue;
        Cell const& cost = row.cells[column_of(shortages, "cost")];
        CHECK(cost.text == "unknown");
        CHECK(cost.code == "");
        CHECK(row.cells[column_of(shortages, "price")].text == "unknown");
        return;
    }
    FAIL("the vehicle is not missing");
}

TEST_CASE("the shortage list has what is short, with --all everything that a room must have or has")
{
    FurnishedBureau small;
    CHECK(table_of(small.report("kit"), "shortages").rows.size() == 5 + 1);
    Document const all = small.report("kit", make_date(2026, 10, 31), {{"all", ""}});
    CHECK(table_of(all, "shortages").rows.size() == 13 + 12 + 5 + 1);
    CHECK(table_of(all, "rooms").rows.size() == 3 + 1);
}

TEST_CASE("who has no bag and no journal of the year is named, and what is to be given back")
{
    FurnishedBureau small;
    Document const document = small.report("kit");
    Table const& without = table_of(document, "without");
    REQUIRE(without.rows.size() == 2);
    CHECK(without.rows[0].cells[0].code == "work_bag");
    CHECK(without.rows[0].cells[3].text == "李强");
    CHECK(without.rows[0].cells[7].text == "2024-03-01");
    CHECK(without.rows[1].cells[0].code == "journal_book");
    Table const& issued = table_of(document, "issued");
    CHECK(issued.rows.back().cells[column_of(issued, "lack")].text == "1");
    CHECK(issued.rows.back().cells[column_of(issued, "cost")].text == "12.00");
    Table const& outstanding = table_of(document, "outstanding");
    REQUIRE(outstanding.rows.size() == 1);
    CHECK(outstanding.rows[0].cells[2].text == "周杰");
    CHECK(outstanding.rows[0].cells[5].text == "2026-10-15");
}

TEST_CASE("a report keeps to a station, and names the option where there is none")
{
    FurnishedBureau small;
    Document const one = small.report("kit", make_date(2026, 10, 31), {{"station", "古市派出所"}});
    CHECK(table_of(one, "stations").rows.size() == 2);
    CHECK(table_of(one, "outstanding").rows.size() == 1);
    CHECK(table_of(small.report("mobile", make_date(2026, 11, 4), {{"station", "古市派出所"}}), "rooms").rows.empty());
    for (auto const* const name : {"kit", "standards", "mobile"})
        CHECK_THROWS_WITH_AS(small.report(name, make_date(2026, 10, 31), {{"station", "古事派出所"}}), doctest::Contains("--station 古事派出所: no such code or name"), Error);
}

TEST_CASE("where the standard asks nothing of rooms the report says so")
{
    FurnishedBureau small;
    small.db.execute("DELETE FROM standard_item WHERE list IN ('kit', 'checklist')");
    CHECK(first_paragraph(small.report("kit")) == "The standard of kit requires nothing of the rooms.");
    CHECK(table_of(small.report("kit"), "items").if_empty == "No room has to have anything.");
    CHECK(table_of(small.report("standards"), "items").rows.empty());
}

TEST_CASE("both rates stand beside those of the half-year before, changed in percentage points")
{
    FurnishedBureau small;
    Document const document = small.report("standards");
    Table const& rooms = table_of(document, "rooms_by_station");
    CHECK(cell(rooms, "西屏派出所", "rooms") == "2");
    CHECK(cell(rooms, "西屏派出所", "inspected") == "1");
    CHECK(cell(rooms, "西屏派出所", "not_inspected") == "1");
    CHECK(cell(rooms, "西屏派出所", "rate") == "100.0%");
    CHECK(cell(rooms, "西屏派出所", "before") == "0.0%");
    CHECK(cell(rooms, "西屏派出所", "change") == "+100.0");
    CHECK(cell(rooms, "古市派出所", "rate") == "0.0%");
    Table const& items = table_of(document, "items_by_station");
    CHECK(cell(items, "古市派出所", "rate") == "86.7%");
    CHECK(cell(items, "古市派出所", "before") == "93.3%");
    CHECK(cell(items, "古市派出所", "change") == "-6.6");
    for (auto const* const column : {"items", "looked_at", "not_looked_at", "passed", "failed"}) {
        check_total(items, column);
        CHECK(items.rows.back().cells[column_of(items, column)].text == [&] {
            std::int64_t sum = 0;
            Table const& by_item = table_of(document, "items");
            for (TableRow const& row : by_item.rows)
                sum += std::stoll(row.cells[column_of(by_item, std::string(column) == "items" ? "rooms" : column)].text);
            return std::to_string(sum);
        }());
    }
    for (auto const* const column : {"rooms", "inspected", "not_inspected", "meeting"})
        check_total(rooms, column);
}

TEST_CASE("the worst items come first and are named, with what failed of how many")
{
    FurnishedBureau small;
    Document const document = small.report("standards");
    Table const& items = table_of(document, "items");
    CHECK(items.rows[0].cells[0].code == "light_box");
    CHECK(items.rows[0].cells[column_of(items, "rate")].text == "50.0%");
    CHECK(std::get<Paragraph>(document.blocks[1]).text == "The worst items: light box 50.0% (1 of 2 failed), contact plate 50.0% (1 of 2 failed), clean and tidy 50.0% (1 of 2 failed).");
    CHECK(items.rows.back().cells[column_of(items, "rate")].text == "100.0%");
}

TEST_CASE("every room is listed with what it fails; one that was not inspected is said not to be")
{
    FurnishedBureau small;
    Table const& rooms = table_of(small.report("standards"), "rooms");
    REQUIRE(rooms.rows.size() == 3);
    std::size_t const standing = column_of(rooms, "standing");
    CHECK(rooms.rows[0].cells[standing].text == "not inspected");
    CHECK(rooms.rows[0].cells[standing].code == "not_inspected");
    CHECK(rooms.rows[1].cells[standing].code == "meets");
    CHECK(rooms.rows[1].cells[column_of(rooms, "failed")].text == "clean and tidy");
    CHECK(rooms.rows[2].cells[standing].code == "fails");
    CHECK(rooms.rows[2].cells[column_of(rooms, "failed")].code == "light_box contact_card");
    CHECK(rooms.rows[2].cells[column_of(rooms, "latest")].text == "2026-09-30");
}

TEST_CASE("without an inspection there is no rate and nothing to compare")
{
    FurnishedBureau small;
    Document const document = small.report("standards", make_date(2026, 4, 30));
    CHECK(first_paragraph(document) == "3 rooms were to be inspected; none was since 2025-11-01.");
    Table const& rooms = table_of(document, "rooms_by_station");
    CHECK(rooms.rows.back().cells[column_of(rooms, "rate")].text.empty());
    CHECK(rooms.rows.back().cells[column_of(rooms, "change")].text.empty());
    Document const first = small.report("standards", make_date(2026, 6, 30));
    CHECK(first_paragraph(first).find("0.0% (nothing to compare it with on 2025-12-31)") != std::string::npos);
}

TEST_CASE("trips by room, by place and by the hour are of the same trips")
{
    FurnishedBureau small;
    Document const document = small.report("mobile", make_date(2026, 11, 4));
    CHECK(first_paragraph(document) == "1 mobile rooms, 0 of them without a trip, made 3 trips of 6.5 hours; they served 66 people, 10.15 an hour.");
    Table const& rooms = table_of(document, "rooms");
    for (auto const* const column : {"trips", "hours", "reports", "checks", "collected", "served"}) {
        check_total(rooms, column);
        Table const& places = table_of(document, "places");
        Exact sum;
        for (TableRow const& row : places.rows)
            sum += Exact::decimal(row.cells[column_of(places, column)].text);
        CHECK(sum.fixed(1) == Exact::decimal(rooms.rows.back().cells[column_of(rooms, column)].text).fixed(1));
    }
    Table const& rates = table_of(document, "rates");
    REQUIRE(rates.rows.size() == 3);
    CHECK(rates.rows[0].cells[1].text == "广场");
    CHECK(rates.rows[0].cells[column_of(rates, "served_per_hour")].text == "10.73");
    CHECK(rates.rows[1].cells[column_of(rates, "served_per_hour")].text == "7.00");
    CHECK(rates.rows[2].role == RowRole::total);
    CHECK(rates.rows[2].cells[column_of(rates, "checks_per_hour")].text == "9.23");
}

TEST_CASE("fixed rooms of the station stand beside a mobile one, and no hour gives no figure")
{
    FurnishedBureau small;
    Table const& beside = table_of(small.report("mobile", make_date(2026, 11, 4)), "beside");
    REQUIRE(beside.rows.size() == 3);
    CHECK(beside.rows[0].cells[1].code == "mobile");
    CHECK(beside.rows[1].cells[0].code == "R01");
    CHECK(beside.rows[1].cells[column_of(beside, "served_per_hour")].text == "0.50");
    CHECK(beside.rows[1].cells[column_of(beside, "checks_per_hour")].text == "4.00");
    CHECK(beside.rows[2].cells[0].text == "西屏派出所: fixed rooms together");
    small.db.execute("DELETE FROM duty; DELETE FROM trip");
    Document const idle = small.report("mobile", make_date(2026, 11, 4));
    CHECK(first_paragraph(idle) == "1 mobile rooms made no trip.");
    CHECK(table_of(idle, "beside").rows[1].cells[column_of(beside, "served_per_hour")].text.empty());
    CHECK(table_of(idle, "rates").if_empty == "No trip was made.");
    CHECK(table_of(idle, "rooms").rows[0].cells[column_of(table_of(idle, "rooms"), "trips")].text == "0");
}

TEST_CASE("the reports on rooms are never public, and say why")
{
    FurnishedBureau small;
    for (auto const* const name : {"kit", "standards", "mobile"}) {
        Question question;
        question.today = make_date(2026, 11, 4);
        question.for_public = true;
        CHECK_THROWS_WITH_AS(answer(report_named(name), small.db, small.pack, question, Speech{}), doctest::Contains("is never public"), Error);
    }
}

TEST_CASE("the reports on rooms look in every format as they were last looked at, and fit a terminal of eighty columns")
{
    FurnishedBureau small;
    for (auto const* const name : {"kit", "standards", "mobile"}) {
        CAPTURE(name);
        Document const document = small.report(name);
        check_goldens(document, name);
        check_eighty_columns(document);
    }
}
