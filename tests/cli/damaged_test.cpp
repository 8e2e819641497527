#include "cli/verification.hpp"
#include "tests/cases/stage.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

/// A new database in which somebody or something changed a few bytes behind the program's back.
struct Damaged {
    explicit Damaged(std::string_view change)
    {
        REQUIRE(stage.run_cwp({"init"}).exit == 0);
        open(Database::Mode::write).execute(change);
    }

    Database open(Database::Mode mode) const { return Database::open(stage.folder() + "/cwp.db", mode, 1000); }

    cases::Stage stage;
};

std::string only_line(cases::Outcome const& outcome)
{
    REQUIRE(outcome.lines.size() == 1);
    return outcome.lines.front();
}

}

TEST_CASE("a bug that comes of a damaged file is told as what it is, with the way out")
{
    Damaged const damaged("UPDATE pack_file SET text = replace(text, ' JOIN ', ' JOYN ') WHERE path LIKE 'checks/%'");
    auto const english = damaged.stage.run_cwp({"check", "--month", "2026-10"});
    CHECK(english.exit == 3);
    CHECK(only_line(english).find("cwp.db is damaged: the regulation (table pack_file) is not as operation 1 left it; put a backup in its place with cwp db restore") != std::string::npos);
    auto const chinese = damaged.stage.run_cwp({"check", "--month", "2026-10", "--lang", "zh"});
    CHECK(chinese.exit == 3);
    CHECK(only_line(chinese).find("cwp.db 已损坏：") != std::string::npos);
}

TEST_CASE("a sound file is no excuse for a bug")
{
    Damaged const sound("SELECT 1");
    CHECK_NOTHROW(refuse_damaged(sound.open(Database::Mode::read)));
    Damaged const damaged("DELETE FROM norm");
    CHECK_THROWS_AS(refuse_damaged(damaged.open(Database::Mode::read)), DamagedError);
}
