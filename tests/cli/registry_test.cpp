#include "cli/catalogue.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/tongue.hpp"
#include "cli/words.hpp"
#include "core/base/text.hpp"
#include "tests/cli/scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace cwp;
using cli_test::Scene;

namespace {

std::vector<std::string> words_of(Command const& command)
{
    return command.verb.empty() ? std::vector<std::string>{command.noun} : std::vector<std::string>{command.noun, command.verb};
}

bool holds_chinese(std::string const& text)
{
    return std::ranges::any_of(code_points(text), [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; });
}

/// What is said in both languages alike: a name of the shell, a placeholder.
bool needs_chinese(Message const& message)
{
    bool const has_words = std::ranges::any_of(message.text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return !message.literal && has_words && message.text != "bash";
}

std::vector<Message> sentences(Command const& command)
{
    std::vector<Message> all{command.summary};
    for (OptionSpec const& option : command.options)
        all.push_back(option.help);
    for (PositionalSpec const& positional : command.positionals)
        all.push_back(positional.help);
    return all;
}

}

TEST_CASE("every command has a summary and an example, and all it says is said in Chinese too")
{
    Scene scene;
    Session session(scene.world, {}, speech_in(Language::en), "cwp");
    std::set<std::string> only_english;
    for (Noun const& noun : all_nouns(session))
        for (Command const& command : noun.commands) {
            CAPTURE(command.noun);
            CAPTURE(command.verb);
            CHECK_FALSE(command.summary.text.empty());
            CHECK(command.run);
            bool const shown = std::ranges::any_of(split(command.examples, '\n'), [&](std::string_view line) {
                return line.find("cwp " + join(words_of(command), " ")) != line.npos;
            });
            CHECK_MESSAGE(shown, "no example shows the command itself");
            for (Message const& sentence : sentences(command))
                if (needs_chinese(sentence) && !holds_chinese(std::string(chinese(sentence.text))))
                    only_english.insert(sentence.text);
        }
    std::vector<std::string> const missing(only_english.begin(), only_english.end());
    CHECK_MESSAGE(missing.empty(), join(missing, "\n"));
}

TEST_CASE("no command has two options of one name, or an option without help")
{
    Scene scene;
    Session session(scene.world, {}, speech_in(Language::en), "cwp");
    for (Noun const& noun : all_nouns(session))
        for (Command const& command : noun.commands) {
            std::vector<std::string> names;
            for (OptionSpec const& option : command.options) {
                CAPTURE(command.noun + " " + command.verb + " --" + option.name);
                CHECK_FALSE(option.help.text.empty());
                CHECK(std::ranges::find(names, option.name) == names.end());
                names.push_back(option.name);
            }
        }
}

TEST_CASE("every command gives help in both languages")
{
    Scene scene;
    Session session(scene.world, {}, speech_in(Language::en), "cwp");
    for (Noun const& noun : all_nouns(session))
        for (Command const& command : noun.commands)
            for (std::string const language : {"en", "zh"}) {
                std::vector<std::string> args = words_of(command);
                args.insert(args.end(), {"--help", "--lang", language});
                CAPTURE(join(args, " "));

                cases::Outcome const outcome = scene.stage.run_cwp(args);

                CHECK(outcome.exit == 0);
                std::string const usage = language == "zh" ? "用法：" : "Usage:";
                CHECK(std::ranges::any_of(outcome.lines, [&](std::string const& line) { return line.starts_with(usage); }));
            }
}

TEST_CASE("asking for one noun gives the same commands as asking for all")
{
    Scene scene;
    Session session(scene.world, {}, speech_in(Language::en), "cwp");
    for (Noun const& noun : all_nouns(session)) {
        CAPTURE(noun.name);
        std::vector<Command> const commands = commands_of(session, noun.name);
        REQUIRE(commands.size() == noun.commands.size());
        for (std::size_t i = 0; i < commands.size(); ++i)
            CHECK(commands[i].verb == noun.commands[i].verb);
    }
}

TEST_CASE("every topic of help has its page in both languages")
{
    for (std::string const& topic : topic_names()) {
        Scene scene;
        CAPTURE(topic);

        CHECK(scene.stage.run_cwp({"help", topic}).exit == 0);
        cases::Outcome const chinese_page = scene.stage.run_cwp({"help", topic, "--lang", "zh"});
        CHECK(chinese_page.exit == 0);
        CHECK(holds_chinese(join(chinese_page.lines, "\n")));
    }
}

TEST_CASE("columns of help are aligned by what the terminal shows")
{
    HelpList list;
    list.add("警务室", "police room");
    list.add("unit", "a unit with a rather long meaning");

    CHECK(list.text(35) == "  警务室  police room\n  unit    a unit with a rather long\n          meaning\n");
}

TEST_CASE("completion offers what may stand at the end of the line")
{
    Scene scene;
    Session session(scene.world, {}, speech_in(Language::en), "cwp");
    using Words = std::vector<std::string>;
    auto offers = [&](std::string const& line, std::string const& word) { return std::ranges::count(completions(session, line), word) == 1; };

    CHECK(completions(session, "cwp stat") == Words{"status"});
    CHECK(offers("cwp ", "room"));
    CHECK(completions(session, "cwp config l") == Words{"list"});
    CHECK(completions(session, "cwp --lang ") == Words{"en", "zh"});
    CHECK(offers("cwp visit list --mo", "--month"));
    CHECK(completions(session, "cwp room list -f js") == Words{"json"});
    CHECK(completions(session, "cwp help exit") == Words{"exit-codes"});
    CHECK_FALSE(offers("cwp __", "__complete"));
}

TEST_CASE("completion offers the values of an option, and nothing where a file is meant")
{
    Scene scene;
    Session session(scene.world, {}, speech_in(Language::en), "cwp");
    using Words = std::vector<std::string>;
    auto offers = [&](std::string const& line, std::string const& word) { return std::ranges::count(completions(session, line), word) == 1; };

    CHECK(offers("cwp -f ", "markdown"));
    CHECK(completions(session, "cwp visit list --month ") == Words{"last", "this"});
    CHECK(completions(session, "cwp visit list --month=l") == Words{"--month=last"});
    CHECK(offers("cwp duty list --where ", "kind="));
    CHECK(completions(session, "cwp duty list --where kind=ca") == Words{"kind=callout"});
    CHECK(offers("cwp duty list --sort date,-k", "date,-kind"));
    CHECK(completions(session, "cwp duty add --kind st") == Words{"station"});
    CHECK(offers("cwp import --as vis", "visit"));
    CHECK(offers("cwp duty edit '#1' fin", "finish="));
    CHECK(completions(session, "cwp visit list -o ").empty());
}
