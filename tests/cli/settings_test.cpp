#include "cli/settings.hpp"
#include "core/base/error.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

using cwp::cli_test::Scene;

TEST_CASE("a setting that was written is read again, and one without value is gone")
{
    Scene scene;
    scene.world.environment["XDG_CONFIG_HOME"] = scene.stage.folder() + "/deep/down";

    cwp::write_setting(scene.world, "db", "/srv/a \"quoted\" \\ path.db");
    cwp::write_setting(scene.world, "lang", "zh");

    CHECK(cwp::setting(scene.world, "db") == "/srv/a \"quoted\" \\ path.db");
    CHECK(cwp::setting(scene.world, "lang") == "zh");

    cwp::write_setting(scene.world, "lang", "");

    CHECK(cwp::setting(scene.world, "lang").empty());
    CHECK(cwp::read_settings(scene.world).size() == 1);
}

TEST_CASE("a file of settings that holds anything else is refused with its place")
{
    Scene scene;
    scene.world.environment["XDG_CONFIG_HOME"] = scene.stage.folder();
    std::string const path = scene.stage.folder() + "/cwp/config.toml";
    auto refusal = [&](std::string const& text) -> std::string {
        scene.stage.put({"cwp/config.toml", "", text});
        try {
            cwp::read_settings(scene.world);
        } catch (cwp::Error const& error) {
            CHECK(error.exit() == cwp::Exit::usage);
            return error.what();
        }
        return {};
    };

    CHECK(refusal("lang = \"zh\"\ncolour = \"red\"\n") == path + ":2:1: there is no setting 'colour'; there are: db, lang");
    CHECK(refusal("db = 5\n").starts_with(path + ":1:6: a setting is written"));
    CHECK(refusal("db = [[[\n").starts_with(path + ":1:"));
}
