#include "core/base/utf16.hpp"

#include "core/base/encoding.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

std::string back(std::string const& bytes, ByteOrder order)
{
    std::string utf8;
    append_from_utf16(utf8, bytes, order);
    return to_utf16(utf8, order);
}

}

TEST_CASE("Text goes to UTF-16 and back in both byte orders")
{
    std::string const text = "警号,012345\r\n𠮷㐂 \u00e9\uFEFF";
    for (ByteOrder const order : {ByteOrder::little, ByteOrder::big}) {
        std::string const bytes = to_utf16(text, order);
        CHECK(bytes == encode(text, order == ByteOrder::little ? Encoding::utf16le : Encoding::utf16be));
        std::string utf8;
        append_from_utf16(utf8, bytes, order);
        CHECK(utf8 == text);
    }
}

TEST_CASE("Broken UTF-16 comes back as it was")
{
    for (std::string const& bytes : {std::string("\x00\xD8" "a\0", 4), std::string("a\0\x00\xDC", 4), std::string("\x00\xD8\x00\xD8\x00\xDC", 6)})
        CHECK(back(bytes, ByteOrder::little) == bytes);
    std::string utf8;
    append_from_utf16(utf8, std::string("a\0b", 3), ByteOrder::little);
    CHECK(utf8 == "a\xFF");
    CHECK(to_utf16(utf8, ByteOrder::little) == std::string("a\0\xFD\xFF", 4));
}

TEST_CASE("A piece of UTF-16 never ends in the middle of a character")
{
    std::string const bytes = to_utf16("a𠮷b", ByteOrder::big);
    CHECK(whole_characters(bytes, 3, ByteOrder::big) == 2);
    CHECK(whole_characters(bytes, 4, ByteOrder::big) == 2);
    CHECK(whole_characters(bytes, 5, ByteOrder::big) == 2);
    CHECK(whole_characters(bytes, 6, ByteOrder::big) == 6);
    CHECK(whole_characters(bytes, 100, ByteOrder::big) == bytes.size());
}
