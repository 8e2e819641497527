#include "core/base/error.hpp"
#include "core/ledger/row_check.hpp"
#include "core/store/undo.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

/// What the Error says, in English; empty where nothing was thrown.
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

Given visit(std::string const& officer = "012345", std::string const& subject = "幸福路1号")
{
    return {{"officer", officer}, {"date", "2026-10-03"}, {"start", "9:30"}, {"subject", subject}, {"target", "居民户"}};
}

}

TEST_CASE("a record is added with what was given, the rest blank, and bears its operation")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const before = desk.db.integer("SELECT max(number) FROM operation");
    std::int64_t const id = desk.add("visit", visit());
    Row const row = read_record(desk.db, desk.pack.ledger("visit"), id);
    CHECK(row[0].second == Value(desk.references.id("officer", "012345")));
    CHECK(row[1].second == Value(std::string("2026-10-03")));
    CHECK(row[2].second == Value(std::string("09:30")));
    CHECK(is_blank(row[7].second)); // met: unknown
    CHECK(desk.db.integer("SELECT op FROM visit") == before + 1);
    CHECK(desk.db.text("SELECT added || ' ' || first_date FROM operation_count WHERE ledger = 'visit'") == "1 2026-10-03");
}

TEST_CASE("columns may be named by their labels")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const id = desk.add("visit", {{"警号", "012345"}, {"走访日期", "2026.10.3"}, {"走访对象", "幸福路1号"}, {"对象类型", "出租屋"}});
    CHECK(desk.db.text("SELECT target FROM visit WHERE id = " + std::to_string(id)) == "rental");
}

TEST_CASE("what is missing is named all at once")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    CHECK(said([&] { desk.add("visit", {{"officer", "012345"}}); }) == "home visits: these may not be blank: --date --subject --target");
    CHECK(desk.count("visit") == 0);
}

TEST_CASE("a bad value is refused with its option, an unknown column with the nearest")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    CHECK(said([&] { desk.add("visit", visit("12345")); }) == "officer (--officer \"12345\"): no such code or name");
    Given wrong = visit();
    wrong.emplace_back("reson", "routine");
    CHECK(said([&] { desk.add("visit", wrong); }) == "home visits has no column reson; did you mean reason?");
    CHECK(said([&] { desk.add("officer", {{"person_id", "110105194912310021"}}); }) ==
          "citizen id (--person_id): the check character of this citizen id does not fit");
}

TEST_CASE("a record whose key exists is refused with the number of the other")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.add("visit", visit());
    CHECK(said([&] { desk.add("visit", visit()); }) ==
          "home visits: this record exists already as #1 (same officer, date, start, subject); change it with: cwp visit edit '#1' COLUMN=VALUE");
    CHECK(desk.count("visit") == 1);
}

TEST_CASE("a date may not lie before the one it follows")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Given const post{{"officer", "012347"}, {"room", "CX-07"}, {"role", "member"}, {"since", "2026-10-05"}, {"until", "2026-10-04"}};
    CHECK(said([&] { desk.add("post", post); }) == "in post until: lies before in post since (2026-10-05)");
    std::int64_t const id = desk.add("post", {post.begin(), post.end() - 1});
    CHECK(said([&] { desk.edit("post", id, {{"until", "2026-10-04"}}); }) == "in post until: lies before in post since (2026-10-05)");
    CHECK_NOTHROW(desk.edit("post", id, {{"until", "2026-10-05"}}));
}

TEST_CASE("the fault of a row names the cell, for whoever reads rows from a file")
{
    LedgerDesk desk;
    Ledger const& ledger = desk.pack.ledger("unit");
    Row row;
    for (Column const& column : ledger.columns) {
        row.emplace_back(column.name, Value());
    }
    auto const fault = row_fault(ledger, row);
    REQUIRE(fault);
    CHECK(fault->column->name == "code");
    CHECK(english(fault->reason) == "may not be blank");
}

TEST_CASE("an edit changes what was named, keeps how it was, and clears with nothing or the word for it")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Given given = visit();
    given.emplace_back("note", "门牌已换");
    std::int64_t const id = desk.add("visit", given);
    desk.edit("visit", id, {{"met", "是"}, {"note", "（清空）"}, {"start", ""}});
    CHECK(desk.db.integer("SELECT count(*) FROM visit WHERE met = 1 AND note IS NULL AND start = ''") == 1);
    CHECK(desk.db.text("SELECT before FROM image WHERE ledger = 'visit'").find("门牌已换") != std::string::npos);
    CHECK(said([&] { desk.edit("visit", id, {{"subject", ""}}); }) == "home visits: these may not be blank: --subject");
}

TEST_CASE("an edit that changes nothing writes nothing")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const id = desk.add("visit", visit());
    std::int64_t const op = desk.db.integer("SELECT op FROM visit");
    desk.edit("visit", id, {{"target", "household"}});
    CHECK(desk.db.integer("SELECT op FROM visit") == op);
    CHECK(desk.db.integer("SELECT count(*) FROM image WHERE ledger = 'visit'") == 0);
}

TEST_CASE("keys can be edited and references follow; a key that another has is refused")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const id = desk.add("visit", visit());
    desk.edit("officer", desk.find("officer", "012345"), {{"badge", "099999"}});
    CHECK(desk.references.code("officer", std::get<std::int64_t>(read_record(desk.db, desk.pack.ledger("visit"), id)[0].second)) == "099999");
    std::string const taken = said([&] { desk.edit("officer", desk.find("officer", "099999"), {{"badge", "012346"}}); });
    CHECK(taken.find("officers and helpers: this record exists already as #2 (same badge)") == 0);
}

TEST_CASE("a record that others refer to cannot be removed, and is told which do")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.add("visit", visit());
    desk.add("visit", visit("012345", "幸福路2号"));
    CHECK(said([&] { desk.remove("officer", desk.find("officer", "012345")); }) ==
          "officers and helpers 012345 张伟 cannot be removed, other records refer to it: 1 in posts (officer), 2 in home visits (officer)");
    desk.remove("officer", desk.find("officer", "012347"));
    CHECK(desk.count("officer") == 3);
    CHECK(desk.db.text("SELECT what FROM image WHERE ledger = 'officer'") == "removed");
    CHECK(said([&] { desk.find("officer", "012347"); }).find("officers and helpers 012347: no such code or name") == 0);
}

TEST_CASE("a record is named by number, code, name or the values of its key")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const id = desk.add("visit", visit());
    CHECK(desk.find("officer", "#2") == 2);
    CHECK(desk.find("officer", "＃2") == 2);
    CHECK(desk.find("officer", "2") == 2); // no badge is 2
    CHECK(desk.find("officer", "李娜") == 2);
    CHECK(desk.find("visit", "1") == id);
    CHECK(desk.find("visit", "012345/2026-10-03/09:30/幸福路1号") == id);
    CHECK(said([&] { desk.find("visit", "#99"); }) == "home visits: there is no record #99");
    CHECK(said([&] { desk.find("visit", "012345/2026-10-03"); }) ==
          "home visits 012345/2026-10-03: name the record by its number, as #12, or by its key: officer/date/start/subject");
    CHECK(said([&] { desk.find("visit", "012345/2026-10-04//x"); }) == "home visits: there is no record 012345/2026-10-04//x");
    CHECK(said([&] { desk.find("visit", "12345/2026-10-04//x"); }) == "officer \"12345\": no such code or name");
}

TEST_CASE("a code that looks like a number is a code first")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const id = desk.add("officer", {{"badge", "2"}, {"name", "钱七"}, {"kind", "police"}});
    CHECK(desk.find("officer", "2") == id);
}

TEST_CASE("a change and its undo keep what stands in a column that the regulation does not name")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.db.execute("ALTER TABLE officer ADD COLUMN plate TEXT");
    desk.db.execute("UPDATE officer SET plate = '浙A1'");
    std::int64_t const officer = desk.find("officer", "012346");
    desk.edit("officer", officer, {{"name", "李梅"}});
    CHECK(desk.db.text("SELECT before FROM image").find("浙A1") != std::string::npos);
    Operation operation(desk.db, {"clerk", "", "2026-11-05 10:00:00", "cwp undo"}, "undo");
    CHECK(undo(operation, operation.number() - 1).left.empty());
    operation.commit();
    CHECK(desk.db.prepare("SELECT 1 FROM officer WHERE id = ? AND name = '李娜' AND plate = '浙A1'").with(officer).step());
}
