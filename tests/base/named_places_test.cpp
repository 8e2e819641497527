#include "core/base/error.hpp"
#include "core/base/named_places.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("named places are filled wherever they stand, as often as they stand")
{
    CHECK(fill_places("{a}和{b}，又是{a}", {{"a", "甲"}, {"b", "乙"}}) == "甲和乙，又是甲");
    CHECK(fill_places("{{a}}", {{"a", "甲"}}) == "{a}");
    CHECK(fill_places("50%{", {}) == "50%{");
}

TEST_CASE("what fills a place is not read for places itself")
{
    CHECK(fill_places("{a}", {{"a", "{b}"}, {"b", "乙"}}) == "{b}");
}

TEST_CASE("a place that does not exist is named with those that do")
{
    CHECK_THROWS_WITH_AS(fill_places("{namme}", {{"name", "王芳"}}), doctest::Contains("{name}"), Error);
}
