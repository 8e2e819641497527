#include "core/ledger/sheet.hpp"

#include "core/base/digest.hpp"
#include "tests/ledger/import_desk.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::import_test;

namespace {

char const* const visits = "警号,走访日期,走访对象,对象类型\n012345,2026-10-03,三多12栋4-202,居民户\n";

std::string refusal(Pack const& pack, std::string const& bytes, SheetOptions const& options = {})
{
    try {
        open_text(pack, "file.csv", bytes, options);
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

bool says(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

}

TEST_CASE("A file is recognised by its headings in both encodings, with and without a byte order mark")
{
    Pack const pack = Pack::embedded();
    Sheet const plain = open_text(pack, "a.csv", visits);
    CHECK(plain.ledger().name == "visit");
    CHECK(plain.encoding == Encoding::utf8);
    CHECK(plain.sound);
    CHECK(plain.sha256 == sha256(visits));
    Sheet const marked = open_text(pack, "a.csv", "\xEF\xBB\xBF" + std::string(visits));
    CHECK(marked.encoding == Encoding::utf8);
    CHECK(marked.layout.headings[0] == "警号");
    std::string const chinese = encode(visits, Encoding::gb18030);
    Sheet const gb = open_text(pack, "a.csv", chinese);
    CHECK(gb.encoding == Encoding::gb18030);
    CHECK(gb.layout.headings[1] == "走访日期");
}

TEST_CASE("One broken byte does not turn a UTF-8 file into another encoding")
{
    Pack const pack = Pack::embedded();
    std::string bytes = visits;
    bytes += "012346,2026-10-04,三多\xE4\xB8 12栋,居民户\n";
    Sheet const sheet = open_text(pack, "a.csv", bytes);
    CHECK(sheet.encoding == Encoding::utf8);
    CHECK_FALSE(sheet.sound);
}

TEST_CASE("English headings do not turn a damaged UTF-8 file into GB18030, nor GB18030 into UTF-8")
{
    Pack const pack = Pack::embedded();
    std::string const english = "officer,date,subject,target\n";
    // Every broken line is GB18030 as well: characters of three bytes in pairs are characters of two.
    CHECK(open_text(pack, "a.csv", english + "012345,2026-10-03,三多十二\xE4\xB8,居民户\n012345,2026-10-04,四季商店,居民户\n").encoding == Encoding::utf8);
    CHECK(open_text(pack, "a.csv", english + "012345,2026-10-03,Jos\xE9,a\n").encoding == Encoding::utf8);
    std::string const rows = "012345,2026-10-03,三多十二栋,居民户\n012346,2026-10-04,四季商店,单位商户\n";
    CHECK(open_text(pack, "a.csv", english + encode(rows, Encoding::gb18030)).encoding == Encoding::gb18030);
    CHECK(open_text(pack, "a.csv", english + encode(rows, Encoding::gb18030) + "012345,2026-10-05,\xFF,\n").encoding == Encoding::gb18030);
}

TEST_CASE("Delimiters are found out: comma, tab, semicolon, bar, full-width comma")
{
    Pack const pack = Pack::embedded();
    for (std::string const delimiter : {",", "\t", ";", "|", "，"}) {
        for (Encoding const encoding : {Encoding::utf8, Encoding::gb18030}) {
            std::string bytes = "警号" + delimiter + "走访日期" + delimiter + "走访对象" + delimiter + "对象类型\n012345" + delimiter + "2026-10-03" + delimiter + "莂|居" + delimiter + "居民户\n";
            if (delimiter == "|")
                bytes.replace(bytes.find("莂|居"), std::string("莂|居").size(), "诇瘄");
            std::string const encoded = encode(bytes, encoding);
            Sheet const sheet = open_text(pack, "a.csv", encoded);
            CHECK(sheet.written_delimiter == delimiter);
            CHECK(sheet.encoding == encoding);
            CHECK(sheet.layout.fields.size() == 4);
        }
    }
}

TEST_CASE("Titles above the headings are skipped")
{
    Pack const pack = Pack::embedded();
    std::string const bytes = "城东派出所2026年10月入户调查台账,,,\n（此表每月3日前报送）,,,\n" + std::string(visits);
    Sheet const sheet = open_text(pack, "a.csv", bytes);
    CHECK(sheet.heading_line == 3);
    CHECK(sheet.heading_record == 2);
}

TEST_CASE("A file that fits no ledger, several ledgers or lacks a column is refused with what was found")
{
    Pack const pack = Pack::embedded();
    CHECK(says(refusal(pack, "天气,风向\n晴,北\n"), "天气"));
    CHECK(says(refusal(pack, "天气,风向\n晴,北\n"), "--as"));
    std::string const lacking = refusal(pack, "警号,走访曰期,走访对象,对象类型\n012345,2026-10-03,a,居民户\n");
    CHECK(says(lacking, "走访曰期"));
    CHECK(says(lacking, "date"));
    CHECK(says(refusal(pack, "警号,走访日期,日期,走访对象,对象类型\n1,2026-10-03,2026-10-03,a,居民户\n"), "日期"));
    CHECK(says(refusal(pack, "012345,2026-10-03,a,居民户\n", {"visit", {}, '\0', false}), "no heading row"));
    CHECK(says(refusal(pack, "\n \n"), "empty"));
}

TEST_CASE("Old workbooks, PDF, web pages and what is no text get one clear sentence")
{
    Pack const pack = Pack::embedded();
    CHECK(says(refusal(pack, "PK\x03\x04 etc"), "cut short or damaged"));
    CHECK(says(refusal(pack, "\xD0\xCF\x11\xE0\xA1"), ".xls"));
    CHECK(says(refusal(pack, "\xD0\xCF\x11\xE0\xA1" + encode("EncryptedPackage", Encoding::utf16le)), "locked with a password"));
    CHECK(says(refusal(pack, "\xD0\xCF\x11\xE0\xA1" + encode("WordDocument", Encoding::utf16le)), ".doc"));
    CHECK(says(refusal(pack, "%PDF-1.7"), "PDF"));
    CHECK(says(refusal(pack, "\n<HTML><body><table>"), "web page"));
    CHECK(says(refusal(pack, std::string("abc,\0\0\0\0def", 11)), "zero bytes"));
}

TEST_CASE("An encoding that is named is taken")
{
    Pack const pack = Pack::embedded();
    std::string const chinese = encode(visits, Encoding::gb18030);
    SheetOptions options;
    options.encoding = Encoding::utf8;
    CHECK_FALSE(refusal(pack, chinese, options).empty());
    options.encoding = Encoding::gb18030;
    CHECK(open_text(pack, "a.csv", chinese, options).encoding_given);
}

TEST_CASE("UTF-16 is read with a byte order mark and without, and a broken character is found where it stands")
{
    Pack const pack = Pack::embedded();
    for (Encoding const encoding : {Encoding::utf16le, Encoding::utf16be}) {
        for (std::string const mark : {"\uFEFF", ""}) {
            std::string const bytes = encode(mark + visits, encoding);
            Sheet const sheet = open_text(pack, "a.txt", bytes);
            CHECK(sheet.written_encoding == encoding);
            CHECK(sheet.encoding == Encoding::utf8);
            CHECK(sheet.marked == !mark.empty());
            CHECK(sheet.text == visits);
            CHECK(sheet.sound);
            CHECK(sheet.sha256 == sha256(bytes));
        }
    }
    std::string broken = encode(visits, Encoding::utf16le);
    broken.replace(broken.size() - 4, 2, "\x01\xD8"); // half a character
    CHECK_FALSE(open_text(pack, "a.txt", broken).sound);
}

TEST_CASE("UTF-16 without a byte order mark and without ASCII is read when it is named")
{
    Pack const pack = Pack::embedded();
    // Nothing but Chinese characters: no zero says which order they are in.
    std::string const bytes = encode("警号，走访日期，走访对象，对象类型", Encoding::utf16be);
    SheetOptions options;
    options.encoding = Encoding::utf16be;
    CHECK(open_text(pack, "a.txt", bytes, options).ledger().name == "visit");
}
