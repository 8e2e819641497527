#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

using Texts = std::vector<std::string>;

Document shown(LedgerDesk& desk, std::string const& ledger, std::int64_t id, bool unmask = false)
{
    return show_record(desk.references, desk.pack.ledger(ledger), id, unmask, Speech());
}

}

TEST_CASE("a record is shown with its fields, codes beside names")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Document const document = shown(desk, "officer", 1);
    CHECK(document.title == "officers and helpers 012345 张伟");
    Table const& fields = table_of(document);
    CHECK(column_texts(fields, "column")[1] == "badge");
    Texts const values = column_texts(fields, "value");
    CHECK(values[0] == "1");
    CHECK(values[1] == "012345");
    CHECK(values[3] == "police officer (police)");
    CHECK(values[5] == "1*********4");
    CHECK(column_texts(table_of(shown(desk, "officer", 1, true)), "value")[5] == "13800001234");
}

TEST_CASE("the history tells who wrote the record when, and what changed")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    std::int64_t const id = desk.add("visit", {{"officer", "012345"}, {"date", "2026-10-03"}, {"subject", "幸福路1号"}, {"target", "household"}});
    desk.edit("visit", id, {{"note", "门牌已换"}, {"officer", "012346"}});
    desk.edit("visit", id, {{"note", ""}, {"target", "rental"}});
    Table const& history = table_of(shown(desk, "visit", id), 1);
    CHECK(column_texts(history, "what") == Texts{"added", "changed", "changed"});
    CHECK(column_texts(history, "user") == Texts{"clerk", "Zhang", "Zhang"});
    CHECK(column_texts(history, "time")[0] == "2026-11-03 08:15:00");
    CHECK(column_texts(history, "reason") == Texts{"", "as the station asked", "as the station asked"});
    Texts const changes = column_texts(history, "changes");
    CHECK(changes[0].empty());
    CHECK(changes[1] == "officer: 张伟(012345) -> 李娜 (012346); note: (blank) -> 门牌已换");
    CHECK(changes[2] == "target: household -> rental home (rental); note: 门牌已换 -> (blank)");
}

TEST_CASE("sensitive values stay masked in the history")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.edit("officer", 1, {{"phone", "13900009999"}});
    CHECK(column_texts(table_of(shown(desk, "officer", 1), 1), "changes")[1] == "mobile phone: 1*********4 -> 1*********9");
    CHECK(column_texts(table_of(shown(desk, "officer", 1, true), 1), "changes")[1] == "mobile phone: 13800001234 -> 13900009999");
}

TEST_CASE("a record from a file names file and line")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    Ledger const& ledger = desk.pack.ledger("unit");
    Operation operation(desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp import units.csv"}, "import");
    std::int64_t first = 0;
    std::int64_t last = 0;
    for (char const* code : {"330106030000", "330106040000"}) {
        Row row = read_record(desk.db, ledger, 2);
        row[0].second = std::string(code);
        last = insert_row(operation, ledger, row);
        first = first == 0 ? last : first;
    }
    operation.source({"unit", "units.csv", first, last, 5});
    operation.commit();
    desk.references.forget("unit");
    CHECK(column_texts(table_of(shown(desk, "unit", last), 1), "source") == Texts{"units.csv:6"});
}

TEST_CASE("purged images are named as such")
{
    LedgerDesk desk;
    fill_small_bureau(desk);
    desk.edit("officer", 1, {{"phone", "13900009999"}});
    desk.db.execute("UPDATE image SET before = NULL");
    CHECK(column_texts(table_of(shown(desk, "officer", 1), 1), "changes") == Texts{"", "(purged)"});
}
