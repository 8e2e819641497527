#include "cli/tongue.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

using cwp::Language;
using cwp::cli_test::Scene;

TEST_CASE("the language is the option's, then the variable's, then the setting's, then the locale's")
{
    Scene scene(cwp::cli_test::Variables{{"CWP_LANG", "zh"}, {"LC_ALL", "en_US.UTF-8"}});

    CHECK(cwp::choose_language("en", scene.world) == Language::en);
    CHECK(cwp::choose_language("", scene.world) == Language::zh);

    scene.world.environment.erase("CWP_LANG");
    scene.world.environment["XDG_CONFIG_HOME"] = scene.stage.folder();
    scene.stage.put({"cwp/config.toml", "", "lang = \"zh\"\n"});

    CHECK(cwp::choose_language("", scene.world) == Language::zh);

    scene.world.environment.erase("XDG_CONFIG_HOME");

    CHECK(cwp::choose_language("", scene.world) == Language::en);
}

TEST_CASE("the first of LC_ALL, LC_MESSAGES and LANG that is set decides the locale's language")
{
    struct Sample { std::map<std::string, std::string> variables; Language language; };
    Sample const samples[] = {
        {{}, Language::en},
        {{{"LANG", "zh_CN.UTF-8"}}, Language::zh},
        {{{"LANG", "C.UTF-8"}}, Language::en},
        {{{"LC_ALL", ""}, {"LANG", "zh_CN.UTF-8"}}, Language::zh},
        {{{"LC_MESSAGES", "zh_TW.UTF-8"}, {"LANG", "en_US.UTF-8"}}, Language::zh},
        {{{"LC_ALL", "C"}, {"LC_MESSAGES", "zh_CN"}, {"LANG", "zh_CN"}}, Language::en},
    };
    for (Sample const& sample : samples) {
        Scene scene(sample.variables);

        CHECK(cwp::choose_language("", scene.world) == sample.language);
    }
}

TEST_CASE("Chinese speech translates, and says in English what has no translation")
{
    cwp::Speech const chinese = cwp::speech_in(Language::zh);

    CHECK(chinese(cwp::tr("Columns:")) == "字段：");
    CHECK(chinese(cwp::Text{"not a sentence of the program"}) == "not a sentence of the program");
    CHECK(cwp::speech_in(Language::en)(cwp::tr("Columns:")) == "Columns:");
}
