#include "core/base/error.hpp"
#include "core/base/language.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

std::string_view small_dictionary(std::string_view english)
{
    if (english == "line {}: {}")
        return "第 {} 行：{}";
    if (english == "{} of {} rows")
        return "共 {1} 行，其中 {0} 行";
    if (english == "nobody met")
        return "未见面";
    return {};
}

}

TEST_CASE("arguments take their places in order or by number")
{
    CHECK(fill("{} and {}", {"a", "b"}) == "a and b");
    CHECK(fill("{1} before {0}", {"a", "b"}) == "b before a");
    CHECK(fill("{{}} {}", {"x"}) == "{} x");
    CHECK(fill("no places", {"x"}) == "no places");
}

TEST_CASE("a place without an argument stays as it is")
{
    CHECK(fill("{} {}", {"a"}) == "a {}");
    CHECK(fill("{7}", {"a"}) == "{7}");
    CHECK(fill("{name} {", {"a"}) == "{name} {");
    CHECK(fill("}", {}) == "}");
}

TEST_CASE("an argument that contains braces is not filled again")
{
    CHECK(english(say(tr("value {}"), "{0}")) == "value {0}");
    CHECK(english(say(tr("value {}"), std::string("{}"))) == "value {}");
}

TEST_CASE("errors carry their message, exit code and hint")
{
    try {
        misuse(tr("no such command: {}"), "asses");
        FAIL("nothing was thrown");
    } catch (Error const& error) {
        CHECK(error.exit() == Exit::usage);
        CHECK(std::string(error.what()) == "no such command: asses");
    }
    CHECK_THROWS_WITH_AS(fail(tr("{} rows"), 3), "3 rows", Error);
    CHECK_THROWS_WITH_AS(reject(tr("bad")), "bad", Invalid);
    try {
        cannot(tr("gone"));
        FAIL("nothing was thrown");
    } catch (Error const& error) {
        CHECK(error.exit() == Exit::cannot);
    }
    Invalid const invalid(say(tr("bad")), say(tr("write {}"), 5));
    CHECK(english(invalid.hint()) == "write 5");
    CHECK(english(Invalid(say(tr("bad"))).hint()).empty());
}

TEST_CASE("speech translates a message and the messages inside it")
{
    Speech const chinese(Language::zh, small_dictionary);
    CHECK(chinese(tr("line {}: {}"), 3, tr("nobody met")) == "第 3 行：未见面");
    CHECK(chinese(tr("{} of {} rows"), 2, 9) == "共 9 行，其中 2 行");
    CHECK(chinese(say(tr("line {}: {}"), 3, "nobody met")) == "第 3 行：nobody met");
}

TEST_CASE("speech falls back to English where there is no translation")
{
    Speech const chinese(Language::zh, small_dictionary);
    CHECK(chinese(tr("unknown {}"), 1) == "unknown 1");
    CHECK(Speech()(tr("line {}: {}"), 3, tr("nobody met")) == "line 3: nobody met");
    CHECK(Speech(Language::en, small_dictionary)(tr("nobody met")) == "nobody met");
}

TEST_CASE("labels are said in the language of the speech")
{
    Label const label{"走访", "visit"};
    CHECK(Speech(Language::zh, {})(label) == "走访");
    CHECK(Speech()(label) == "visit");
}
