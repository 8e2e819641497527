#include "cli/complaint.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "cli/tongue.hpp"
#include "core/base/text.hpp"
#include "core/ledger/records.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>
#include <streambuf>

using namespace cwp;
using cli_test::Scene;
using Words = std::vector<std::string>;

namespace {

/// A disk without room.
class Full : public std::streambuf {
protected:
    int overflow(int) override { return traits_type::eof(); }
    int sync() override { return -1; }
};

Given unit(std::string const& code)
{
    return {{"code", code}, {"name", "光明派出所" + code}, {"level", "station"}};
}

}

TEST_CASE("errors become exit codes, anything else a bug")
{
    Scene scene;
    Speech const speech = speech_in(Language::en);

    CHECK(complain(Error(say(tr("no")), Exit::busy), scene.world, speech) == Exit::busy);
    CHECK(complain(Invalid(say(tr("bad")), say(tr("better"))), scene.world, speech) == Exit::no);
    CHECK(complain(std::logic_error("oops"), scene.world, speech) == Exit::bug);
    CHECK(scene.err.str() == "cwp: no\ncwp: bad\n     better\ncwp: internal error: oops; this is a bug in cwp, the database was not changed\n");
}

TEST_CASE("data in a message cannot steer the terminal")
{
    CHECK(safe_lines("a\x1b[31m\nb") == "a\\x1b[31m\nb");
}

TEST_CASE("output that cannot be written is an error")
{
    Scene scene;
    Full full;
    std::ostream nowhere(&full);
    World world{scene.in, nowhere, scene.err, scene.world.today, scene.world.now, [] { return std::string("clerk"); }, {}, scene.stage.folder()};

    CHECK(run({"help"}, world) == 3);
    CHECK(scene.err.str().starts_with("cwp: the output could not be written"));
}

TEST_CASE("a database is made once, private, and never over another file")
{
    Scene scene;

    CHECK(scene.stage.run_cwp({"init", "-q"}).exit == 0);
    auto const mode = std::filesystem::status(scene.stage.folder() + "/cwp.db").permissions();
    CHECK(mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(scene.stage.run_cwp({"init"}).exit == 1);
    CHECK(scene.stage.run_cwp({"init", "--db", "other.db", "--dry-run"}).exit == 0);
    CHECK_FALSE(std::filesystem::exists(scene.stage.folder() + "/other.db"));
}

TEST_CASE("an operation is kept, tried or dropped")
{
    Scene scene;
    REQUIRE(scene.stage.run_cwp({"init", "-q"}).exit == 0);
    GlobalOptions options;
    auto add = [&](std::string const& code) {
        Session session(scene.world, options, speech_in(Language::en), "cwp unit add");
        return session.operate("add", [&](Operation& operation) {
            References references(operation.db(), session.pack());
            add_record(operation, references, session.pack().ledger("unit"), unit(code));
        });
    };
    auto units = [&] {
        Session session(scene.world, {}, speech_in(Language::en), "cwp");
        return session.db().integer("SELECT count(*) FROM unit");
    };

    SUBCASE("kept, with the way to take it back")
    {
        CHECK(add("P01") == 2);
        CHECK(units() == 1);
        CHECK(scene.err.str() == "operation #2: units 1 added; undo with: cwp undo 2\n");
    }
    SUBCASE("tried with --dry-run")
    {
        options.dry_run = true;

        CHECK(add("P01") == 0);
        CHECK(units() == 0);
        CHECK(scene.err.str() == "dry run: units 1 added; nothing was written\n");
    }
    SUBCASE("dropped where nothing changed")
    {
        Session session(scene.world, options, speech_in(Language::en), "cwp");

        CHECK(session.operate("edit", [](Operation&) {}) == 0);
        CHECK(session.db().integer("SELECT max(number) FROM operation") == 1);
    }
    SUBCASE("rolled back where the work fails")
    {
        CHECK_THROWS_AS((add("P01"), add("P01")), Error);
        CHECK(units() == 1);
    }
}

TEST_CASE("a question needs somebody to answer it")
{
    Scene scene;
    GlobalOptions options;
    Session silent(scene.world, options, speech_in(Language::en), "cwp");

    CHECK_THROWS_AS(silent.confirm(say(tr("sure?"))), Error);

    scene.world.in_is_terminal = true;
    scene.in.str("是\n\n");

    CHECK(silent.confirm(say(tr("sure?"))));
    CHECK_FALSE(silent.confirm(say(tr("sure?"))));

    options.yes = true;
    Session certain(scene.world, options, speech_in(Language::en), "cwp");

    CHECK(certain.confirm(say(tr("sure?"))));
}

TEST_CASE("without a database a command says how to get one")
{
    Scene scene;

    cases::Outcome const outcome = scene.stage.run_cwp({"status"});

    CHECK(outcome.exit == 3);
    CHECK(outcome.lines == Words{"! cwp: there is no database: no cwp.db in . or above it; make one with 'cwp init', or name it with --db or CWP_DB"});
}

TEST_CASE("the shell is answered with words only, whatever it passes on")
{
    Scene asked(cli_test::Variables{{"COMP_LINE", "cwp duty list --where kind=ca"}, {"COMP_POINT", "29"}});
    CHECK(run({"__complete", "cwp", "ca", "--where", "-f"}, asked.world) == 0);
    CHECK(asked.out.str() == "callout \n");
    CHECK(asked.err.str().empty());

    Scene column(cli_test::Variables{{"COMP_LINE", "cwp -f csv duty list --where fin"}});
    CHECK(run({"__complete", "cwp", "fin", "-f"}, column.world) == 0);
    CHECK(column.out.str() == "finish=\n");

    Scene broken(cli_test::Variables{{"COMP_LINE", "cwp --db /no/\xff nosuch --month \xff"}, {"COMP_POINT", "x"}});
    CHECK(run({"__complete", "\xff", "", "--month"}, broken.world) == 0);
    CHECK(broken.err.str().empty());
}

TEST_CASE("words that are not UTF-8 are refused before anything is done")
{
    for (Words const& words : {Words{"\xc4\xe3"}, Words{"visit", "list", "--where", "note=\xc4"}, Words{"import", "\xff.csv"}, Words{"--by", "\xff", "status"}}) {
        Scene scene;
        CHECK(run(words, scene.world) == 2);
        CHECK(scene.err.str().find("is not UTF-8") != std::string::npos);
        CHECK_FALSE(invalid_utf8(scene.err.str()));
    }
    Scene scene(cli_test::Variables{{"CWP_USER", "\xd5\xc5"}});
    CHECK(run({"help"}, scene.world) == 2);
    CHECK(scene.err.str() == "cwp: the variable CWP_USER is not UTF-8 ('\\xd5\\xc5'): set the terminal to UTF-8 and give it again\n");
}
