#include "core/ledger/ledger_change.hpp"
#include "core/pack/regulation.hpp"
#include "tests/ledger/desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

std::string const drill = R"toml([ledger]
name = "drill"
title = { zh = "演练", en = "drills" }
pillar = "ground"
key = ["place", "date"]
date = "date"

[[column]]
name = "place"
type = "text"
label = { zh = "地点", en = "place" }
required = true

[[column]]
name = "date"
type = "date"
label = { zh = "日期", en = "date" }
required = true

[[column]]
name = "kind"
type = "choice"
label = { zh = "类型", en = "kind" }
choices = [
  { code = "fire", zh = "消防", en = "fire" },
  { code = "flood", zh = "防汛", en = "flood" },
]

[[column]]
name = "people"
type = "count"
label = { zh = "人数", en = "people" }
)toml";

Pack pack_of(std::string const& text) { return Pack({{"ledgers/drill.toml", "0000-00", text}}); }

std::string with(std::string text, std::string_view old, std::string_view replacement)
{
    return text.replace(text.find(old), old.size(), replacement);
}

std::string column(std::string const& name, std::string const& more = {})
{
    return "\n[[column]]\nname = \"" + name + "\"\ntype = \"text\"\nlabel = { zh = \"栏\", en = \"column\" }\n" + more;
}

/// A desk with one drill against fire.
struct DrillDesk : LedgerDesk {
    DrillDesk() : LedgerDesk(pack_of(drill)) { add("drill", {{"place", "广场"}, {"date", "2026-10-03"}, {"kind", "fire"}, {"people", "20"}}); }

    std::string obstacle(std::string const& changed)
    {
        auto const found = ledger_obstacles(db, pack, pack_of(changed));
        return found.empty() ? std::string() : english(found.front());
    }
};

}

TEST_CASE("tables follow new optional columns, new labels and new choices")
{
    DrillDesk desk;
    std::string const changed = with(drill, "en = \"flood\" },", "en = \"flood\" }, { code = \"quake\", zh = \"地震\", en = \"quake\" },") + column("plate");
    CHECK(desk.obstacle(changed).empty());
    CHECK(desk.obstacle(with(drill, "  { code = \"flood\", zh = \"防汛\", en = \"flood\" },\n", "")).empty());
    Pack const newer = pack_of(changed);
    CHECK(widens_records(desk.db, newer));
    prepare_tables(desk.db, newer);
    CHECK_FALSE(widens_records(desk.db, newer));
    References references(desk.db, newer);
    Operation operation(desk.db, {"clerk", "", "2026-11-03 08:15:00", "cwp drill add"}, "add");
    CHECK(add_record(operation, references, newer.ledger("drill"), {{"place", "学校"}, {"date", "2026-10-04"}, {"kind", "quake"}}) == 2);
}

TEST_CASE("what the table of a ledger cannot follow is refused with the way out")
{
    DrillDesk desk;
    CHECK(desk.obstacle(with(drill, "[\"place\", \"date\"]", "[\"date\"]"))
          == "ledgers/drill.toml: the key was place, date and cannot change, records are known by it; make a new ledger with the new key");
    CHECK(desk.obstacle(with(drill, "type = \"count\"", "type = \"money\""))
          == "ledgers/drill.toml: the column “people” is of type count and its type cannot change; add a column with another name");
    CHECK(desk.obstacle(drill + column("verdict", "required = true\n"))
          == "ledgers/drill.toml: the new column “verdict” is required, but 1 records are there without it; leave out required = true");
    CHECK(desk.obstacle(with(drill, "name = \"people\"", "name = \"persons\"")).starts_with("ledgers/drill.toml: the column “people” is missing"));
    CHECK(desk.obstacle(with(drill, "  { code = \"fire\", zh = \"消防\", en = \"fire\" },\n", ""))
          == "ledgers/drill.toml: the choice “fire” of the column “kind” is missing, but 1 records hold it; keep it or change them first");
}
