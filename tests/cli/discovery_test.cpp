#include "cli/discovery.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

using cwp::cli_test::Scene;

TEST_CASE("the option names the database before everything else")
{
    Scene scene(cwp::cli_test::Variables{{"CWP_DB", "/elsewhere/other.db"}});

    CHECK(cwp::discover_database("mine.db", scene.world) == scene.stage.folder() + "/mine.db");
    CHECK(cwp::discover_database("/srv/mine.db", scene.world) == "/srv/mine.db");
}

TEST_CASE("the variable comes before a file that lies here")
{
    Scene scene(cwp::cli_test::Variables{{"CWP_DB", "/elsewhere/other.db"}});
    scene.stage.put({"cwp.db", "", "x"});

    CHECK(cwp::discover_database("", scene.world) == "/elsewhere/other.db");
}

TEST_CASE("the nearest cwp.db from the folder upward is found")
{
    Scene scene;
    scene.stage.put({"cwp.db", "", "x"});
    scene.stage.put({"a/b/note.txt", "", "x"});
    scene.world.folder = scene.stage.folder() + "/a/b";

    CHECK(cwp::discover_database("", scene.world) == scene.stage.folder() + "/cwp.db");

    scene.stage.put({"a/cwp.db", "", "x"});

    CHECK(cwp::discover_database("", scene.world) == scene.stage.folder() + "/a/cwp.db");
}

TEST_CASE("the setting comes before the data folder, and both after what lies here")
{
    Scene scene;
    scene.world.environment["XDG_DATA_HOME"] = scene.stage.folder() + "/data";
    scene.world.environment["XDG_CONFIG_HOME"] = scene.stage.folder() + "/settings";

    CHECK_FALSE(cwp::discover_database("", scene.world).has_value());

    scene.stage.put({"data/cwp/cwp.db", "", "x"});

    CHECK(cwp::discover_database("", scene.world) == scene.stage.folder() + "/data/cwp/cwp.db");

    scene.stage.put({"settings/cwp/config.toml", "", "db = \"/srv/set.db\"\n"});

    CHECK(cwp::discover_database("", scene.world) == "/srv/set.db");

    scene.stage.put({"cwp.db", "", "x"});

    CHECK(cwp::discover_database("", scene.world) == scene.stage.folder() + "/cwp.db");
}

TEST_CASE("without a home there is no data folder")
{
    Scene scene;

    CHECK(cwp::home_database(scene.world).empty());

    scene.world.environment["HOME"] = "/home/clerk";

    CHECK(cwp::home_database(scene.world) == "/home/clerk/.local/share/cwp/cwp.db");
}
