#include "core/base/error.hpp"
#include "core/render/format.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"
#include "tests/golden/golden.hpp"
#include "tests/office/unpacked.hpp"

#include <doctest/doctest.h>

#include <tuple>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

/// The small bureau whose first room has all that a room's page tells, and carries on an older one.
class FullRoom : public ScoredBureau {
public:
    FullRoom()
    {
        add("room", {{"code", "R00"}, {"name", "老白龙警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2010-01-01"}, {"closed", "2019-12-31"}, {"successor", "R01"}});
        add("community", {{"code", "331124100001"}, {"name", "白龙社区"}, {"kind", "community"}, {"station", "331124510000"}, {"households", "1500"}, {"population", "4000"}, {"floating", "500"}});
        add("coverage", {{"community", "331124100001"}, {"mode", "urban_multi"}, {"since", "2020-01-01"}, {"room", "R01"}});
        add("equipment", {{"room", "R01"}, {"item", "computer"}, {"quantity", "1"}, {"since", "2021-01-01"}, {"condition", "good"}});
        add("fund", {{"room", "R01"}, {"date", "2026-10-09"}, {"line", "1"}, {"head", "office"}, {"received", "2000"}});
        add("fund", {{"room", "R01"}, {"date", "2026-10-20"}, {"line", "1"}, {"head", "office"}, {"spent", "150.50"}});
        add("checklist", {{"room", "R01"}, {"date", "2026-09-09"}, {"item", "tidy"}, {"result", "pass"}});
        add("checklist", {{"room", "R01"}, {"date", "2026-09-09"}, {"item", "area_map"}, {"result", "fail"}});
        add("plate", {{"room", "R01"}, {"granted", "2025-05-01"}, {"name", "王芳警务室"}, {"officer", "000001"}});
        db.execute("UPDATE rating SET staffing = 'auxiliary' WHERE room = 1");
    }

    Document report(std::string const& code, int month = 10)
    {
        Question question;
        question.today = make_date(2026, 11, 4);
        question.month = make_month(2026, month);
        question.subject = code;
        return report_named("room").build(db, pack, question, Speech{});
    }

    std::string fact(Document const& document, std::string const& key)
    {
        for (TableRow const& row : find_table(document, "room")->rows)
            if (row.cells[0].code == key)
                return row.cells[1].text;
        return "—";
    }
    static std::string texts(Document const& document)
    {
        std::string all;
        for (Block const& block : document.blocks)
            if (auto const* paragraph = std::get_if<Paragraph>(&block))
                all += paragraph->text + "\n";
        return all;
    }
};

}

TEST_CASE("a room on one page: people, 1+X, coverage, kit, plate, money, the last inspection, its predecessor")
{
    FullRoom small;
    Document const page = small.report("R01");
    CHECK(small.fact(page, "predecessor") == "R00 老白龙警务室 (until 2019-12-31)");
    CHECK(small.fact(page, "filled") == "18 of 36 person-days (50.0%)");
    CHECK(small.fact(page, "beside") == "officer and auxiliary or patrol member: met; helpers: 1");
    CHECK(small.fact(page, "plate") == "王芳警务室 (2025-05-01)");
    CHECK(find_table(page, "people")->rows.size() == 2);
    CHECK(find_table(page, "coverage")->rows.size() == 2);
    CHECK(FullRoom::texts(page) == "4500 people, 1 officers: 4500 people for each.\n"
                                   "Earmarked money in the month: received 2000.00 yuan, spent 150.50 yuan; balance 1849.50 yuan.\n"
                                   "Last inspected on 2026-09-09: 1 of 2 items looked at passed (50.0%), 13 were not looked at; the standard is not met. Failed: map of the area.\n"
                                   "The four hard requirements were broken 0 times in the month.\n");
}

TEST_CASE("a room's page has its score of twelve months, its predecessor's marked, and its officers'")
{
    FullRoom small;
    // What the rooms' scheme writes, whatever it is: one line for the older room, one for this.
    small.db.execute("DELETE FROM result WHERE kind = 'room'");
    for (auto const& [room, kind, month] : std::vector<std::tuple<std::string, std::string, std::string>>{{"R00", "room", "2026-09"}, {"R01", "room", "2026-10"}})
        small.db.execute("INSERT INTO result SELECT h.id, '" + kind + "', 1, m.id, m.code, m.name, m.code, m.name, '', '', 'urban', '1', 18, 18, 0, '1', '1', 'ranked', '', 8125, '100', 0, 0, 8125, 2, 2, 'good'"
                         " FROM run h JOIN room m ON m.code = '" + room + "' WHERE h.month = '" + month + "'");
    Document const page = small.report("R01");
    Table const& scores = *find_table(page, "scores");
    REQUIRE(scores.rows.size() == 2);
    CHECK(scores.rows[0].cells[0].text == "2026-09");
    CHECK(scores.rows[0].cells[1].text == "R00");
    CHECK(scores.rows[1].cells[1].text == "");
    CHECK(scores.rows[1].cells[2].text == "81.25");
    CHECK(scores.rows[1].cells[3].text == "2");
    CHECK(scores.rows[1].cells[4].code == "draft");
    CHECK(find_table(page, "officer_scores")->rows.size() == 1);
    CHECK(find_table(small.report("R01", 9), "scores")->rows.size() == 1);
    CHECK(std::any_of(page.blocks.begin(), page.blocks.end(), [](Block const& block) { return std::holds_alternative<Chart>(block); }));
}

TEST_CASE("a room of which nothing is known has a page that says so")
{
    FullRoom small;
    small.add("room", {{"code", "R09"}, {"name", "新警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2026-10-01"}});
    Document const page = small.report("R09");
    CHECK(small.fact(page, "class") == "not rated");
    CHECK(small.fact(page, "filled") == "0 of 0 person-days");
    CHECK(small.fact(page, "beside") == "no pattern is fixed; helpers: 0");
    CHECK(small.fact(page, "plate") == "—");
    CHECK(find_table(page, "people")->rows.empty());
    CHECK(FullRoom::texts(page).find("officer") == std::string::npos);
    small.add("coverage", {{"community", "331124100001"}, {"mode", "urban_multi"}, {"since", "2026-10-02"}, {"room", "R09"}});
    CHECK(FullRoom::texts(small.report("R09")).find("4500 people, no officer.\n") == 0);
    CHECK(FullRoom::texts(page).find("Not inspected since 2026-05-01.") != std::string::npos);
}

TEST_CASE("a room that was closed in the month has its page as of that day; one closed before, not open yet or unknown has none")
{
    FullRoom small;
    small.db.execute("UPDATE room SET closed = '2026-10-16' WHERE code = 'R02'");
    Document const page = small.report("R02");
    CHECK(page.subtitle == "The room on one page, as of 2026-10-16");
    CHECK(small.fact(page, "closed") == "2026-10-16");
    CHECK(small.fact(page, "filled") == "8 of 8 person-days (100.0%)");
    CHECK_THROWS_WITH_AS(small.report("R00"), "老白龙警务室 (R00) was not open from 2026-10-01 to 2026-10-31: it was closed on 2019-12-31; its successor is R01", Error);
    small.db.execute("UPDATE room SET closed = '2026-08-31' WHERE code = 'R02'");
    CHECK_THROWS_WITH_AS(small.report("R02"), "筏铺村警务室 (R02) was not open from 2026-10-01 to 2026-10-31: it was closed on 2026-08-31", Error);
    small.add("room", {{"code", "R09"}, {"name", "新警务室"}, {"station", "331124510000"}, {"kind", "urban"}, {"opened", "2026-11-01"}});
    CHECK_THROWS_WITH_AS(small.report("R09"), "新警务室 (R09) was not open from 2026-10-01 to 2026-10-31: it opens on 2026-11-01", Error);
    CHECK_THROWS_AS(small.report("R77"), Error);
}

TEST_CASE("a room's page looks in every format as it was last looked at")
{
    FullRoom small;
    small.db.execute("DELETE FROM result");
    Document const page = small.report("R01");
    for (Format const* format : formats::all()) {
        std::string const bytes = format->write(page, RenderOptions{.width = 100});
        INFO(format->name);
        CHECK(golden::compare("room" + std::string(format->extension) + (format->binary ? ".txt" : ""), format->binary ? unpacked::text(bytes) : bytes) == "");
    }
}
