#include "core/base/error.hpp"
#include "core/base/json.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace cwp;

TEST_CASE("a JSON string escapes what has to be and leaves Chinese as it is")
{
    CHECK(json_string("走访\"a\\b\"") == "\"走访\\\"a\\\\b\\\"\"");
    CHECK(json_string("a\n\r\t\x01\x1f") == "\"a\\n\\r\\t\\u0001\\u001f\"");
    CHECK(json_string(std::string_view("\0", 1)) == "\"\\u0000\"");
    CHECK(json_string("/") == "\"/\"");
}

TEST_CASE("nested values are indented by two spaces")
{
    Json json;
    json.begin_object().key("name").string("考核").key("score").number("12.60").key("rows").begin_array();
    json.begin_object().key("ok").boolean(true).end_object();
    json.null().end_array().key("none").begin_array().end_array().key("empty").begin_object().end_object().end_object();
    CHECK(json.text() == R"({
  "name": "考核",
  "score": 12.60,
  "rows": [
    {
      "ok": true
    },
    null
  ],
  "none": [],
  "empty": {}
})");
}

TEST_CASE("the compact layout has no white space")
{
    Json json(Json::Layout::compact);
    json.begin_array().number("1").begin_object().key("a").boolean(false).key("b").null().end_object().string("x").end_array();
    CHECK(json.text() == R"([1,{"a":false,"b":null},"x"])");
}

TEST_CASE("a flat object survives the way to text and back")
{
    FlatObject const row{{"visitor", "012346"},
                         {"minutes", std::int64_t{35}},
                         {"note", std::monostate{}},
                         {"text", "行一\n\"引\"\\ \x01 𠮷"},
                         {"least", std::numeric_limits<std::int64_t>::min()},
                         {"most", std::numeric_limits<std::int64_t>::max()},
                         {"", ""}};
    CHECK(parse_flat_json(flat_json(row)) == row);
    CHECK(flat_json(FlatObject{{"a", std::int64_t{-1}}, {"b", std::monostate{}}}) == R"({"a":-1,"b":null})");
    CHECK(flat_json({}) == "{}");
    CHECK(parse_flat_json("{}").empty());
}

TEST_CASE("a flat object may have white space and every escape of JSON")
{
    auto const row = parse_flat_json(" { \"a\" : \"\\u8d70\\ud842\\udfb7\\/\\b\\f\\n\\r\\t\\\"\\\\\" , \"b\" : null } \n");
    REQUIRE(row.size() == 2);
    CHECK(row[0].second == Value("走𠮷/\b\f\n\r\t\"\\"));
    CHECK(is_blank(row[1].second));
}

TEST_CASE("text that is not one flat object is refused at its byte")
{
    CHECK_THROWS_WITH_AS(parse_flat_json("{\"a\":1.5}"), "byte 6 is not what a stored row (a flat JSON object) has there", Invalid);
    for (std::string_view const text : {"", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":{}}", "{\"a\":true}", "{\"a\":1} x", "{\"a\":\"b}", "{\"a\":\"\\", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
                                        "{\"a\":\"\\ud842\"}", "{\"a\":\"\\ud842\\u0041\"}", "{\"a\":99999999999999999999}", "{a:1}", "{\"a\":\"\\u"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_flat_json(text), Invalid);
    }
}
