#include "tests/pack/mistakes.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::tests;

namespace {

std::string const trip = R"toml([ledger]
name = "trip"
title = { zh = "流动警务", en = "trips" }
pillar = "ground"
key = ["room", "date"]
date = "date"

[[column]]
name = "room"
type = "ref:room"
label = { zh = "警务室", en = "room" }
aliases = ["警务室编号"]
required = true

[[column]]
name = "date"
type = "date"
label = { zh = "日期", en = "date" }
required = true

[[column]]
name = "back"
type = "date"
label = { zh = "返回日期", en = "back on" }
not_before = "date"

[[column]]
name = "weather"
type = "choice"
label = { zh = "天气", en = "weather" }
choices = [
  { code = "fair", zh = "晴", en = "fair" },
  { code = "rain", zh = "雨", en = "rain", aliases = ["下雨"] },
]

[[column]]
name = "distance"
type = "decimal(1)"
label = { zh = "里程", en = "distance" }

[[column]]
name = "fuel"
type = "money"
label = { zh = "油费", en = "fuel" }
nullable = true
)toml";

std::string wrong(std::string_view old, std::string_view replacement)
{
    return mistake_of("ledgers/trip.toml", with(trip, old, replacement));
}

}

TEST_CASE("A ledger file becomes a ledger")
{
    Mistakes mistakes("ledgers/trip.toml");
    Ledger const ledger = read_ledger({"ledgers/trip.toml", "0000-00", trip}, mistakes);
    REQUIRE(mistakes.empty());
    CHECK(ledger.title.zh == "流动警务");
    CHECK(ledger.key == std::vector<std::string>{"room", "date"});
    CHECK(ledger.column("room").type == ColumnType::ref);
    CHECK(ledger.column("room").target == "room");
    CHECK(ledger.column("room").key);
    CHECK(ledger.column("weather").choices[1].aliases == std::vector<std::string>{"下雨"});
    CHECK(ledger.column("distance").places == 1);
    CHECK(ledger.code_column() == nullptr);
}

TEST_CASE("Blank is NULL except in keys, counts, sums and flags that do not ask for it")
{
    Mistakes mistakes("ledgers/trip.toml");
    Ledger const ledger = read_ledger({"ledgers/trip.toml", "0000-00", trip}, mistakes);
    CHECK_FALSE(ledger.column("room").nullable);
    CHECK(ledger.column("back").nullable);
    CHECK(ledger.column("weather").nullable);
    CHECK_FALSE(ledger.column("distance").nullable);
    CHECK(ledger.column("fuel").nullable);
}

TEST_CASE("An unknown key is named with its line and column and the key that was meant")
{
    CHECK(wrong("required = true", "requird = true")
        == "ledgers/trip.toml:13:1: unknown key “requird” (did you mean “required”?); known here: aliases, choices, end, label, name, not_before, nullable, "
           "required, sensitive, type");
}

TEST_CASE("Columns are counted in characters, not bytes")
{
    CHECK(wrong("zh = \"警务室\", en", "zh = \"警务室\", eng") == "ledgers/trip.toml:11:9: the key “en” is missing here (text in quotes)\n"
                                                             "ledgers/trip.toml:11:23: unknown key “eng” (did you mean “en”?); known here: en, zh");
}

TEST_CASE("Every mistake of a ledger file is told with what was expected")
{
    CHECK(wrong("name = \"trip\"", "name = \"Trip\"") == "ledgers/trip.toml:2:8: “Trip” is no name: small letters a–z, digits and _ are allowed, a letter first\n"
                                                         "ledgers/trip.toml:2:8: the name “Trip” must be that of the file, “trip”");
    CHECK(wrong("pillar = \"ground\"", "pillar = \"grund\"")
        == "ledgers/trip.toml:4:10: “grund” is not one of: organisation, post, ground, training, management, service (did you mean “ground”?)");
    CHECK(wrong("[\"room\", \"date\"]", "[\"room\", \"dat\"]") == "ledgers/trip.toml:5:7: there is no column “dat” (did you mean “date”?)");
    CHECK(wrong("[\"room\", \"date\"]", "[\"room\", \"room\"]") == "ledgers/trip.toml:5:7: the column “room” stands here twice");
    CHECK(wrong("[\"room\", \"date\"]", "[]") == "ledgers/trip.toml:5:7: “key” must not be empty");
    CHECK(wrong("date = \"date\"", "date = \"room\"") == "ledgers/trip.toml:6:8: “room” must be a column of type date or month");
    CHECK(wrong("name = \"weather\"", "name = \"order\"") == "ledgers/trip.toml:28:8: “order” is a word of SQL and cannot be a name; choose another");
    CHECK(wrong("name = \"weather\"", "name = \"analyse\"") == "ledgers/trip.toml:28:8: “analyse” is a word of SQL and cannot be a name; choose another");
    CHECK(wrong("name = \"weather\"", "name = \"op\"") == "ledgers/trip.toml:28:8: every table has “op” by itself; choose another name");
    CHECK(wrong("name = \"weather\"", "name = \"date\"") == "ledgers/trip.toml:28:8: the column “date” stands here twice");
    CHECK(wrong("decimal(1)", "decimal(7)") == "ledgers/trip.toml:38:8: “decimal(7)” must be decimal(1) to decimal(6)");
    CHECK(wrong("\"money\"", "\"money(2)\"") == "ledgers/trip.toml:43:8: “money(2)” must be just money");
    CHECK(wrong("\"ref:room\"", "\"ref\"") == "ledgers/trip.toml:10:8: “ref” must be written ref:NAME");
    CHECK(wrong("\"money\"", "\"monney\"")
        == "ledgers/trip.toml:43:8: “monney” is no column type (did you mean “money”?); the types are: text, code, integer, count, decimal(2), money, percent, "
           "bool, date, time, month, choice, standard:NAME, ref:NAME, phone, person_id");
    CHECK(wrong("not_before = \"date\"", "not_before = \"room\"") == "ledgers/trip.toml:25:14: not_before compares two columns of type date");
    CHECK(wrong("aliases = [\"警务室编号\"]", "sensitive = true") == "ledgers/trip.toml:5:7: “room” is sensitive and cannot be part of the key");
    CHECK(wrong("required = true", "required = \"yes\"") == "ledgers/trip.toml:13:12: “required” must be true or false, not text in quotes");
    CHECK(wrong("type = \"choice\"", "type = \"text\"") == "ledgers/trip.toml:31:11: only a column of type choice has choices");
    CHECK(wrong("type = \"date\"\nlabel = { zh = \"返回", "type = \"choice\"\nlabel = { zh = \"返回").starts_with(
        "ledgers/trip.toml:21:1: a column of type choice needs choices"));
}

TEST_CASE("A ledger says between which days its records are in force")
{
    auto const in_force = [](std::string const& line) {
        Mistakes mistakes("ledgers/trip.toml");
        Ledger const ledger = read_ledger({"ledgers/trip.toml", "0000-00", with(trip, "date = \"date\"\n", "date = \"date\"\n" + line)}, mistakes);
        REQUIRE(mistakes.empty());
        return ledger.in_force;
    };
    CHECK(in_force("").from.empty());
    CHECK(in_force("in_force = { from = \"date\", last = \"back\" }\n").from == "date");
    CHECK(in_force("in_force = { from = \"date\", last = \"back\" }\n").to == "back");
    CHECK(in_force("in_force = { from = \"date\", last = \"back\" }\n").with_last);
    CHECK(in_force("in_force = { from = \"date\", before = \"back\" }\n").to == "back");
    CHECK_FALSE(in_force("in_force = { from = \"date\", before = \"back\" }\n").with_last);
    CHECK(in_force("in_force = { from = \"date\" }\n").to.empty());
    auto const mistake = [](std::string const& table) { return wrong("date = \"date\"\n", "date = \"date\"\nin_force = " + table + "\n"); };
    CHECK(mistake("{ from = \"room\", last = \"back\" }") == "ledgers/trip.toml:7:21: “room” must be a column of type date");
    CHECK(mistake("{ from = \"date\", last = \"bak\" }") == "ledgers/trip.toml:7:36: there is no column “bak” (did you mean “back”?)");
    CHECK(mistake("{ last = \"back\" }") == "ledgers/trip.toml:7:12: the key “from” is missing here (text in quotes)");
    CHECK(mistake("{ from = \"date\", last = \"back\", before = \"back\" }")
          == "ledgers/trip.toml:7:53: a record ends either on the day in “last” or before the day in “before”: write one of them");
}

TEST_CASE("Two columns or two choices that fold to the same word are ambiguous")
{
    CHECK(wrong("aliases = [\"警务室编号\"]", "aliases = [\" 天气 *\"]") == "ledgers/trip.toml:30:9: “天气” of “weather” already means “room”");
    CHECK(wrong("[\"下雨\"]", "[\"Ｆair\"]") == "ledgers/trip.toml:33:53: “Ｆair” of “rain” already means “fair”");
    CHECK(wrong("code = \"rain\"", "code = \"fair\"") == "ledgers/trip.toml:33:3: the choice “fair” stands here twice");
}

TEST_CASE("All mistakes of a file are found in one look, in its order")
{
    std::string text = with(trip, "decimal(1)", "decimal");
    text = with(text, "pillar", "piller");
    std::vector<std::string> const found = mistakes_of("ledgers/trip.toml", text);
    REQUIRE(found.size() == 3);
    CHECK(found[0].starts_with("ledgers/trip.toml:1:1: the key “pillar” is missing here"));
    CHECK(found[1].starts_with("ledgers/trip.toml:4:1: unknown key “piller”"));
    CHECK(found[2].starts_with("ledgers/trip.toml:38:8: “decimal”"));
}

TEST_CASE("What is no TOML is a mistake like any other")
{
    CHECK(mistake_of("ledgers/trip.toml", "# 注\n[单位]\nx = 1\n").starts_with("ledgers/trip.toml:2:2: this is no TOML: "));
    CHECK(mistake_of("ledgers/trip.toml", "[[组]]").starts_with("ledgers/trip.toml:1:3: this is no TOML: "));
    CHECK(mistake_of("ledgers/trip.toml", "[[[a]]]").starts_with("ledgers/trip.toml:1:3: this is no TOML: "));
    CHECK(mistake_of("ledgers/trip.toml", "a = 1\na = 2").starts_with("ledgers/trip.toml:2:"));
    // A letter of those that the library believes it never meets (see toml.cpp).
    CHECK(mistake_of("ledgers/trip.toml", "\xef\xba\xbf" "a = 1").starts_with("ledgers/trip.toml:1:1: this is no TOML: "));
    CHECK(mistake_of("ledgers/trip.toml", "a = \"\xff\"").starts_with("ledgers/trip.toml:1:5: this is no TOML: "));
}
