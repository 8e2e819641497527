#include "cli/globals.hpp"
#include "cli/parser.hpp"
#include "core/base/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using Words = std::vector<std::string>;

cwp::OptionSpec option(std::string name, std::string value)
{
    cwp::OptionSpec spec;
    spec.name = std::move(name);
    spec.value = std::move(value);
    return spec;
}

cwp::Command sample()
{
    cwp::Command command;
    command.noun = "room";
    command.verb = "list";
    command.options = {option("month", "MONTH"), option("where", "COL=VALUE"), option("kind", "KIND"), option("all", ""), option("by", "KEY")};
    command.options[1].repeats = true;
    command.options[2].choices = {"urban", "rural", "mobile"};
    command.positionals = {{"FIRST", {}, true, false}, {"REST", {}, false, true}};
    return command;
}

cwp::Parsed parsed(Words const& args)
{
    return cwp::parse(sample(), cwp::global_options(), args);
}

std::string refusal(Words const& args)
{
    try {
        parsed(args);
    } catch (cwp::Error const& error) {
        CHECK(error.exit() == cwp::Exit::usage);
        return error.what();
    }
    return {};
}

}

TEST_CASE("options and words may be mixed, and global options stand anywhere")
{
    cwp::Parsed const line = parsed({"--db", "x.db", "one", "--month=2026-10", "two", "--where", "a=b", "-q", "--where", "c=d=e", "--all", "three", "-fcsv"});

    CHECK(line.own.word("FIRST") == "one");
    CHECK(line.own.words("REST") == Words{"two", "three"});
    CHECK(line.own.value("month") == "2026-10");
    CHECK(line.own.values("where") == Words{"a=b", "c=d=e"});
    CHECK(line.own.has("all"));
    CHECK_FALSE(line.own.has("kind"));
    CHECK(line.globals.value("db") == "x.db");
    CHECK(line.globals.has("quiet"));
    CHECK(line.globals.value("format") == "csv");
}

TEST_CASE("an option of the command comes before the global one of the same name")
{
    cwp::Parsed const line = parsed({"one", "--by", "station"});

    CHECK(line.own.value("by") == "station");
    CHECK_FALSE(line.globals.has("by"));
}

TEST_CASE("values are taken as they stand")
{
    CHECK(parsed({"one", "--month="}).own.values("month") == Words{""});
    CHECK(parsed({"one", "--month", "-5"}).own.value("month") == "-5");
    CHECK(parsed({"one", "--where", "[a,b]"}).own.value("where") == "[a,b]");
    CHECK(parsed({"-5"}).own.word("FIRST") == "-5");
    CHECK(parsed({"-"}).own.word("FIRST") == "-");
    CHECK(parsed({"--", "--all", "-x"}).own.words("REST") == Words{"-x"});
    CHECK(parsed({"one", "--month", "a", "--month", "b"}).own.value("month") == "b");
}

TEST_CASE("a mistyped option gets the nearest one")
{
    CHECK(refusal({"one", "--mouth", "2026-10"}) == "'cwp room list' has no option '--mouth'; see 'cwp room list --help'. Did you mean '--month'?");
    CHECK(refusal({"one", "--kind", "urbam"}) == "--kind urbam: it must be one of urban, rural, mobile. Did you mean 'urban'?");
    CHECK(refusal({"one", "--zzzzzzzz"}) == "'cwp room list' has no option '--zzzzzzzz'; see 'cwp room list --help'");
}

TEST_CASE("dashes of a Chinese input method are recognised")
{
    CHECK(refusal({"one", "－－month", "2026-10"}) == "'－－month' is written with full-width characters; did you mean '--month'?");
    CHECK(refusal({"one", "——all"}) == "'——all' is written with full-width characters; did you mean '--all'?");
}

TEST_CASE("missing values, values of flags, missing and needless words are told")
{
    CHECK(refusal({"one", "--month"}) == "--month needs a value: --month MONTH; see 'cwp room list --help'");
    CHECK(refusal({"one", "--all=1"}) == "--all takes no value; see 'cwp room list --help'");
    CHECK(refusal({}) == "'cwp room list' needs FIRST (); see 'cwp room list --help'");

    cwp::Command alone = sample();
    alone.positionals.clear();

    CHECK_THROWS_WITH_AS(cwp::parse(alone, cwp::global_options(), {"more"}), "'cwp room list' does not take 'more'; see 'cwp room list --help'", cwp::Error);
}

TEST_CASE("the words of a line are found between global options and their values")
{
    cwp::Line const line = cwp::read_line({"--db", "x.db", "room", "-f", "csv", "--quiet", "list", "-ojson", "--", "show"});

    CHECK(line.words() == std::vector<std::size_t>{2, 6});
    CHECK(line.global("db") == "x.db");
    CHECK(line.global("format") == "csv");
    CHECK(line.global("output") == "json");
    CHECK(cwp::read_line({"room", "-h"}).help);
    CHECK_FALSE(cwp::read_line({"room", "--", "-h"}).help);
    CHECK(cwp::read_line({"--version"}).version);
}
