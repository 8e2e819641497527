#include "core/pack/regulation.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

std::string norms(std::string const& value)
{
    return "[standard]\nname = \"norms\"\ntitle = { zh = \"数\", en = \"norms\" }\n[[value]]\nname = \"limit\"\nvalue = " + value + "\nzh = \"限\"\nen = \"limit\"\n";
}

std::string ledger(std::string const& name, std::string const& type)
{
    return "[ledger]\nname = \"" + name + "\"\ntitle = { zh = \"甲\", en = \"a\" }\npillar = \"ground\"\nkey = [\"code\"]\n"
        + "[[column]]\nname = \"code\"\ntype = \"" + type + "\"\nlabel = { zh = \"代码\", en = \"code\" }\nrequired = true\n";
}

/// Every mistake, one a line.
std::string mistakes_of(Pack const& pack)
{
    std::string all;
    for (Message const& message : mistakes_in(pack))
        all += (all.empty() ? "" : "\n") + english(message);
    return all;
}

std::string mistakes(std::vector<PackFile> files) { return mistakes_of(Pack(std::move(files))); }

/// Those of the embedded pack with one file in the place of its own or beside the others.
std::string mistakes_with(std::string const& path, std::string const& text) { return mistakes_of(with_files(Pack::embedded(), {{path, "0000-00", text}}, "9999-99")); }

std::string embedded_with(std::string const& path, std::string_view old, std::string_view replacement)
{
    std::string text = Pack::embedded().file(path, "9999-99")->text;
    REQUIRE(text.find(old) != std::string::npos);
    return text.replace(text.find(old), old.size(), replacement);
}

}

TEST_CASE("The embedded pack has no mistakes")
{
    CHECK(mistakes_of(Pack::embedded()) == "");
}

TEST_CASE("The embedded pack holds the regulation and not the engine's own files")
{
    Pack const pack = Pack::embedded();
    CHECK(pack.has_ledger("visit"));
    CHECK(pack.ledger("officer").code_column()->name == "badge");
    CHECK(pack.norm("day18", make_month(2026, 10)) == Exact(18));
    CHECK(pack.standard("tasks").items.size() == 10);
    for (PackFile const& file : pack.files())
        CHECK_FALSE(file.path.starts_with("schema/"));
}

TEST_CASE("Ledgers are listed by pillar and by their place in it")
{
    std::vector<std::string> const names = Pack::embedded().ledger_names();
    auto const place = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) - names.begin(); };
    CHECK(place("unit") < place("post"));
    CHECK(place("post") < place("visit"));
    CHECK(place("visit") < place("return"));
}

TEST_CASE("A file is in force from its month until the next version")
{
    Pack const pack({{"standards/norms.toml", "2026-07", norms("2")}, {"standards/norms.toml", "0000-00", norms("1")}, {"standards/norms.toml", "2027-01", ""}});
    CHECK(pack.norm("limit", make_month(2026, 6)) == Exact(1));
    CHECK(pack.norm("limit", make_month(2026, 7)) == Exact(2));
    CHECK(pack.norm("limit", make_month(2026, 12)) == Exact(2));
    CHECK_THROWS_WITH_AS(pack.norm("limit", make_month(2027, 1)), "no standard holds the norm “limit” for 2027-01; add it to standards/norms.toml", Error);
    CHECK(pack.standard_names().empty());
    CHECK(pack.file("standards/norms.toml", "2026-12")->from == "2026-07");
}

TEST_CASE("A name that the pack does not have is answered with the nearest one")
{
    CHECK_THROWS_WITH_AS(Pack::embedded().ledger("vist"), "the pack has no ledgers/vist.toml (did you mean “visit”?)", Error);
    CHECK_THROWS_WITH_AS(Pack::embedded().measure("x", make_month(2026, 1)), "the pack has no measures/x.sql in 2026-01", Error);
}

TEST_CASE("A file with mistakes is refused with the first of them when it is needed, not before")
{
    Pack const pack({{"ledgers/a.toml", "0000-00", ledger("a", "cod")}, {"ledgers/b.toml", "0000-00", ledger("b", "code")}});
    CHECK(pack.ledger("b").columns.size() == 1);
    CHECK_THROWS_AS(pack.ledger("a"), Error);
    CHECK_THROWS_AS(pack.ledger("a"), Error);
}

TEST_CASE("What a file says about others is checked too")
{
    CHECK(mistakes({{"ledgers/a.toml", "0000-00", ledger("a", "ref:b")}}) == "ledgers/a.toml:8:8: the pack has no ledger “b”");
    CHECK(mistakes({{"ledgers/a.toml", "0000-00", ledger("a", "ref:bb")}, {"ledgers/bb.toml", "0000-00", ledger("bb", "date")}})
        == "ledgers/a.toml:8:8: “bb” cannot be referred to: its key is not one column of type code or text");
    CHECK(mistakes_with("ledgers/run.toml", ledger("run", "code"))
        == "ledgers/run.toml:2:8: “run” is a table of the program itself; choose another name");
    CHECK(mistakes_with("ledgers/merit.toml", embedded_with("ledgers/merit.toml", "standard:merit", "standard:merits"))
        == "ledgers/merit.toml:34:8: the pack has no standard “merits” (did you mean “merit”?)");
    CHECK(mistakes_with("ledgers/merit.toml", embedded_with("ledgers/merit.toml", "standard:merit", "standard:norms"))
        == "ledgers/merit.toml:34:8: the standard “norms” has no [[item]] to choose from");
    CHECK(mistakes_with("standards/others.toml", norms("1").replace(norms("1").find("limit"), 5, "day18").replace(norms("1").find("norms"), 5, "others"))
        == "standards/others.toml:5:8: the norm “day18” stands in standards/norms.toml already");
    CHECK(mistakes_with("checks/x.sql", "-- title = { zh = \"甲\", en = \"x\" }\n-- level = \"info\"\n-- on = [\"posts\"]\n-- message = { zh = \"甲\", en = \"x\" }\nSELECT 1\n")
        == "checks/x.sql:3:9: the pack has no ledger “posts” (did you mean “post”?)");
}

TEST_CASE("A scheme's measures, tasks and classes exist")
{
    std::string const path = "schemes/officer.toml";
    CHECK(mistakes_with(path, embedded_with(path, "measure = \"visits\"", "measure = \"visit\"")).find("the pack has no measure “visit” (did you mean “visits”?)") != std::string::npos);
    CHECK(mistakes_with(path, embedded_with(path, "tasks = [\"2\"]", "tasks = [\"11\"]")).find("standards/tasks.toml has no task “11”") != std::string::npos);
    std::string const nameless = "an indicator must name the tasks it serves, of the ten in standards/tasks.toml: tasks = [\"2\"]; nothing else is assessed";
    CHECK(mistakes_with(path, embedded_with(path, "tasks = [\"2\"]\n", "")) == "schemes/officer.toml:50:1: " + nameless);
    CHECK(mistakes_with(path, embedded_with(path, "tasks = [\"2\"]", "tasks = []")) == "schemes/officer.toml:53:9: " + nameless);
    CHECK(mistakes_with(path, embedded_with(path, "\"4\" = 0.75\n", "")).find("the class “4” of ledgers/rating.toml has no coefficient") != std::string::npos);
    CHECK(mistakes_with(path, embedded_with(path, "\"4\" = 0.75\n", "\"4\" = 0.75\n\"5\" = 1\n")).find("there are more classes here than in ledgers/rating.toml") != std::string::npos);
    CHECK(mistakes_with(path, embedded_with(path, "measure = \"merit\"", "measure = \"merits\"")).find("the pack has no measure “merits” (did you mean “merit”?)") != std::string::npos);
    std::string const measure = embedded_with("measures/visits.sql", "subject = \"officer\"", "subject = \"room\"");
    CHECK(mistakes_with("measures/visits.sql", measure).find("the measure “visits” counts for “room”, the scheme is for “officer”") != std::string::npos);
}
