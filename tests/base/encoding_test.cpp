#include "core/base/encoding.hpp"
#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("rare characters survive the way to GB18030 and back")
{
    std::string const text = "𠮷㐂€镕 abc，１";
    CHECK(decode(encode(text, Encoding::gb18030), Encoding::gb18030) == text);
    CHECK(encode("€", Encoding::gb18030) == "\xa2\xe3");
    CHECK(encode("警", Encoding::gb18030) == "\xbe\xaf");
    CHECK(encode("𠮷", Encoding::gb18030).size() == 4);
    CHECK(decode("\xbe\xaf\xce\xf1", Encoding::gb18030) == "警务");
    CHECK(encode(text, Encoding::utf8) == text);
}

TEST_CASE("every Chinese character of the basic planes survives the round trip")
{
    for (char32_t c = 0x3400; c <= 0x9FA5; ++c) {
        std::string text;
        append_utf8(text, c);
        REQUIRE(decode(encode(text, Encoding::gb18030), Encoding::gb18030) == text);
    }
}

TEST_CASE("a byte that does not belong to the encoding is named by its place and value")
{
    CHECK_THROWS_WITH_AS(decode("abc\xff", Encoding::utf8), "byte 3 (0xff) is not utf-8 text", Invalid);
    CHECK_THROWS_WITH_AS(decode("警\xbe\xaf", Encoding::utf8), "byte 3 (0xbe) is not utf-8 text", Invalid);
    CHECK_THROWS_WITH_AS(decode("\xbe\xaf\xff\x41", Encoding::gb18030), "byte 2 (0xff) is not gb18030 text", Invalid);
    CHECK_THROWS_WITH_AS(decode("a\xbe", Encoding::gb18030), "byte 1 (0xbe) is not gb18030 text", Invalid);
    CHECK_THROWS_WITH_AS(decode("a\x80", Encoding::gb18030), "byte 1 (0x80) is not gb18030 text", Invalid);
    CHECK_THROWS_AS(encode("\xff", Encoding::gb18030), Invalid);
}

TEST_CASE("a decoder goes on after a piece that it refused")
{
    Decoder decoder(Encoding::gb18030);
    CHECK_THROWS_AS(decoder("\xbe\xaf\xff"), Invalid);
    CHECK(decoder("\xbe\xaf") == "警");
    CHECK(decoder("ascii") == "ascii");
    Decoder moved = std::move(decoder);
    CHECK(moved("\xce\xf1") == "务");
}

TEST_CASE("a long text is converted whole")
{
    std::string text;
    for (int i = 0; i < 100000; ++i)
        text += i % 7 == 0 ? "𠮷" : "警务";
    CHECK(decode(encode(text, Encoding::gb18030), Encoding::gb18030) == text);
}

TEST_CASE("encodings go by the names people use")
{
    for (std::string_view const word : {"utf-8", "UTF8", "utf_8", "ＵＴＦ－８"})
        CHECK(encoding_named(word) == Encoding::utf8);
    for (std::string_view const word : {"gbk", "GB2312", "cp936", "ANSI", "gb18030", "GB-18030"})
        CHECK(encoding_named(word) == Encoding::gb18030);
    CHECK(encoding_named(name_of(Encoding::utf8)) == Encoding::utf8);
    CHECK(encoding_named(name_of(Encoding::gb18030)) == Encoding::gb18030);
    try {
        encoding_named("big5");
        FAIL("big5 was taken");
    } catch (Error const& error) {
        CHECK(error.exit() == Exit::usage);
    }
}
