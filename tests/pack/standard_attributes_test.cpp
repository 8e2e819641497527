#include "tests/pack/mistakes.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::tests;

namespace {

std::string const kit = R"([standard]
name = "kit"
title = { zh = "装备", en = "kit" }

[[item]]
code = "computer"
zh = "计算机"
en = "computer"
urban = 1
heavy = 1
yearly = false
price = 4500.50
colour = -1
)";

std::string wrong(std::string_view old, std::string_view replacement)
{
    return mistake_of("standards/kit.toml", with(kit, old, replacement));
}

}

TEST_CASE("what the program counts with is whole pieces, yuan, yes or no; all else is the bureau's own")
{
    CHECK(mistake_of("standards/kit.toml", kit) == "");
    CHECK(wrong("price = 4500.50\n", "") == "");
    CHECK(wrong("urban = 1", "urban = 0.5") == "standards/kit.toml:9:9: “urban” must be a whole number of pieces, 0 or more");
    CHECK(wrong("heavy = 1", "heavy = -1") == "standards/kit.toml:10:9: “heavy” must be a whole number of pieces, 0 or more");
    CHECK(wrong("urban = 1", "urban = true") == "standards/kit.toml:9:9: “urban” must be a whole number of pieces, 0 or more");
    CHECK(wrong("yearly = false", "yearly = 1") == "standards/kit.toml:11:10: “yearly” must be true or false");
    for (auto const* const price : {"-1", "0.125", "\"约三千\""})
        CHECK(wrong("price = 4500.50", std::string("price = ") + price) == "standards/kit.toml:12:9: “price” must be yuan, 0 or more, with two decimals at most; leave it out where it is not known");
    std::string const checklist = with(with(kit, "name = \"kit\"", "name = \"checklist\""), "urban = 1", "urban = \"sometimes\"");
    CHECK(mistake_of("standards/checklist.toml", checklist) == "standards/checklist.toml:9:9: “urban” must be true or false");
}
