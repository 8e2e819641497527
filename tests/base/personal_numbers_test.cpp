#include "core/base/personal_numbers.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("citizen ids and mobile numbers in a text are masked, what only looks like them is not")
{
    CHECK(without_personal_numbers("户主11010519491231002X，电话13800138000。") == "户主1101********002X，电话138****8000。");
    CHECK(without_personal_numbers("id 11010519491231002x;tel13800138000") == "id 1101********002x;tel138****8000");
    CHECK(without_personal_numbers("+8613800138000/008613800138000") == "+86138****8000/0086138****8000");
    CHECK(without_personal_numbers("mistyped: 110105194912310021") == "mistyped: 1101********0021");
    CHECK(without_personal_numbers("电话１３８００１３８０００") == "电话138****8000");
    CHECK(without_personal_numbers("13800138000、13900139000") == "138****8000、139****9000");
    for (char const* other : {"", "12800138000", "138001380001", "1380013800", "430721513101", "6222021380013800012",
                              "110105194913310021", "3f13800138000aa0123456789abcdef00", "0736-4320010", "官陵湖5栋2-201"}) {
        CAPTURE(other);
        CHECK(without_personal_numbers(other) == other);
        CHECK_FALSE(holds_personal_number(other));
    }
    for (std::size_t before = 0; before < 40; ++before) {
        CAPTURE(before);
        CHECK(holds_personal_number(std::string(before, 'a') + " 13800138000"));
        CHECK(holds_personal_number(std::string(before, 'a') + " １３８０0138000"));
    }
    std::size_t count = 1;
    without_personal_numbers("13800138000 11010519491231002X", &count);
    CHECK(count == 3);
}

TEST_CASE("in JSON only the strings are texts")
{
    CHECK(without_personal_numbers_in_json(R"({"n": 13800138000, "a\"": "call \"13800138000\"", "b": "x"})") == R"({"n": 13800138000, "a\"": "call \"138****8000\"", "b": "x"})");
}

TEST_CASE("what masking leaves of a number is known again")
{
    CHECK(holds_masked_number("户主1101********002X"));
    CHECK(holds_masked_number("a 138****8000 b"));
    for (char const* other : {"", "****", "138***8000", "138*****8000", "338****8000", "1101********", "********1234", "138****800"})
        CHECK_FALSE(holds_masked_number(other));
}
