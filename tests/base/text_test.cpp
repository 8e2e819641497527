#include "core/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cwp;

using Strings = std::vector<std::string>;

TEST_CASE("text that is not UTF-8 is found at its first wrong byte")
{
    CHECK_FALSE(invalid_utf8(""));
    CHECK_FALSE(invalid_utf8("plain text, 中文, 𠮷, é"));
    CHECK(invalid_utf8("abc\xff") == 3);
    CHECK(invalid_utf8("twelve bytes\x80more") == 12);
    CHECK(invalid_utf8("\xc0\xaf") == 0);
    CHECK(invalid_utf8("\xe0\x80\xaf") == 0);
    CHECK(invalid_utf8("\xed\xa0\x80") == 0);
    CHECK(invalid_utf8("\xf4\x90\x80\x80") == 0);
    CHECK(invalid_utf8("\xf5\x80\x80\x80") == 0);
    CHECK(invalid_utf8("ok\xe4\xb8") == 2);
    CHECK(invalid_utf8("中\xe4\xb8x") == 3);
    CHECK_FALSE(invalid_utf8("\xf4\x8f\xbf\xbf"));
}

TEST_CASE("every code point survives the way to UTF-8 and back")
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        REQUIRE(next_code_point(text, at) == c);
        REQUIRE(at == text.size());
        REQUIRE_FALSE(invalid_utf8(text));
    }
    CHECK(code_points("a中𠮷") == U"a中𠮷");
}

TEST_CASE("a broken byte reads as one replacement character")
{
    CHECK(code_points("a\xff\xe4\xb8") == U"a\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("Chinese characters take two columns, combining marks none, ambiguous ones one")
{
    CHECK(display_width("abc") == 3);
    CHECK(display_width("警务室") == 6);
    CHECK(display_width("𠮷㐂〇") == 6);
    CHECK(display_width("１２，：（）～￥　") == 18);
    CHECK(display_width("かなカナ한글") == 12);
    CHECK(display_width("㎡㊣") == 4);
    CHECK(display_width("“”…—·①★○●×℃→■√№Ⅳ│") == 17);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("a\u200bb\u202e") == 2);
    CHECK(display_width("\x1b") == 0);
    CHECK(display_width("€") == 1);
}

TEST_CASE("padding counts columns")
{
    CHECK(pad_right("警", 4) == "警  ");
    CHECK(pad_left("警", 4) == "  警");
    CHECK(pad_right("abcdef", 4) == "abcdef");
    CHECK(pad_left("12", 2) == "12");
}

TEST_CASE("shortening keeps within the columns and shows that something is missing")
{
    CHECK(shorten("社区警务室", 10) == "社区警务室");
    CHECK(shorten("社区警务室", 9) == "社区警务…");
    CHECK(shorten("社区警务室", 8) == "社区警…");
    CHECK(shorten("abcdef", 4) == "abc…");
    CHECK(shorten("abc", 0) == "");
    CHECK(shorten("警务", 1) == "…");
}

TEST_CASE("lines break at spaces and between Chinese characters, and keep the breaks they have")
{
    CHECK(wrap("one two three", 7) == Strings{"one two", "three"});
    CHECK(wrap("one  two", 20) == Strings{"one  two"});
    CHECK(wrap("社区民警每周走访", 8) == Strings{"社区民警", "每周走访"});
    CHECK(wrap("a\n\nb", 10) == Strings{"a", "", "b"});
    CHECK(wrap("", 10) == Strings{""});
    CHECK(wrap("  indented text here", 12) == Strings{"  indented", "text here"});
    CHECK(wrap("报表 report 名称", 7) == Strings{"报表", "report", "名称"});
}

TEST_CASE("a line does not begin with punctuation that belongs to the word before")
{
    CHECK(wrap("社区民警，走访", 8) == Strings{"社区民", "警，走访"});
    CHECK(wrap("走访吗?好", 6) == Strings{"走访", "吗?好"});
    CHECK(wrap("检查单位:商场", 8) == Strings{"检查单", "位:商场"});
}

TEST_CASE("a line does not end with an opening bracket or quotation mark")
{
    CHECK(wrap("走访（二）", 8) == Strings{"走访", "（二）"});
    CHECK(wrap("见《规范》", 4) == Strings{"见", "《规", "范》"});
    CHECK(wrap("巡逻时长（分钟）", 10) == Strings{"巡逻时长", "（分钟）"});
    CHECK(wrap("主题是“【防】”", 8) == Strings{"主题是", "“【防】”"});
}

TEST_CASE("numbers stay with what they count, dates and ranges stay whole")
{
    CHECK(wrap("在岗失10.00分，良好", 12) == Strings{"在岗失", "10.00分，良", "好"});
    CHECK(wrap("截至2026年10月1日", 16) == Strings{"截至", "2026年10月1日"});
    CHECK(wrap("得分60～64.99的", 12) == Strings{"得分", "60～64.99的"});
    CHECK(wrap("每月3次", 6) == Strings{"每月", "3次"});
    CHECK(wrap("记录visit#123有误", 12) == Strings{"记录", "visit#123有", "误"});
}

TEST_CASE("the widest piece is what a column needs to break nothing")
{
    CHECK(widest_piece("社区民警") == 2);
    CHECK(widest_piece("a inspection#221 b") == 14);
    CHECK(widest_piece("第3次（二）") == 6);
    CHECK(widest_piece("") == 0);
}

TEST_CASE("a word longer than the line is cut")
{
    CHECK(wrap("abcdefghij", 4) == Strings{"abcd", "efgh", "ij"});
    CHECK(wrap("x abcdefghij", 4) == Strings{"x", "abcd", "efgh", "ij"});
    for (std::size_t width = 0; width < 8; ++width) {
        for (std::string const& line : wrap("警务，，，，，，，室 abcdefghij", width))
            CHECK(display_width(line) <= std::max<std::size_t>(width, 2));
    }
}

TEST_CASE("outer white space goes, also ideographic and no-break")
{
    CHECK(trim("  a b \t\r\n") == "a b");
    CHECK(trim("　李　明\u00a0") == "李　明");
    CHECK(trim("　 ") == "");
    CHECK(trim("") == "");
}

TEST_CASE("full-width letters and digits become half-width, other characters stay")
{
    CHECK(half_width("０１２３４５ＡＢ（）：，　x") == "012345AB():, x");
    CHECK(half_width("①㎡。、中") == "①㎡。、中");
    CHECK(half_width("～！") == "~!");
}

TEST_CASE("headings fold to what they are compared by")
{
    CHECK(fold("姓　名") == "姓名");
    CHECK(fold("*警号（必填）") == "警号");
    CHECK(fold("面积(㎡)") == "面积");
    CHECK(fold("Ｏｆｆｉｃｅｒ No") == "officerno");
    CHECK(fold("\xef\xbb\xbf日期") == "日期");
    CHECK(fold("时长[分钟]") == "时长");
    CHECK(fold("(备注)") == "(备注)");
    CHECK(fold("人数（人）（实有）") == "人数(人)");
    CHECK(fold("") == "");
}

TEST_CASE("splitting and joining are each other's inverse")
{
    CHECK(split("a,b,,c", ',') == std::vector<std::string_view>{"a", "b", "", "c"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(split("a,", ',') == std::vector<std::string_view>{"a", ""});
    Strings const parts{"a", "", "b"};
    CHECK(join(parts, ", ") == "a, , b");
    CHECK(join({}, ",") == "");
}

TEST_CASE("lower changes ASCII letters only")
{
    CHECK(lower("AbC中É1") == "abc中É1");
}

TEST_CASE("the distance counts insertions, deletions, substitutions and swaps in characters")
{
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("走访", "走防") == 1);
    CHECK(edit_distance("assess", "asess") == 1);
    CHECK(edit_distance("report", "reprot") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "警务室") == 3);
    CHECK(edit_distance("ca", "abc") == 3);
}

TEST_CASE("the nearest words come first and unlike ones not at all")
{
    Strings const words{"visit", "assess", "report", "import", "export"};
    CHECK(nearest("asess", words) == Strings{"assess"});
    CHECK(nearest("eport", words) == Strings{"report", "export"});
    CHECK(nearest("Report", words, 1) == Strings{"report"});
    CHECK(nearest("ｒｅｐｏｒｔ", words, 1) == Strings{"report"});
    CHECK(nearest("zzz", words).empty());
    Strings const short_words{"a", "人"};
    CHECK(nearest("b", short_words).empty());
    Strings const chinese{"走访登记", "群众评议"};
    CHECK(nearest("走访登计", chinese) == Strings{"走访登记"});
}

TEST_CASE("text from files cannot steer the terminal")
{
    CHECK(printable("李明 ok") == "李明 ok");
    CHECK(printable("\x1b[31m") == "\\x1b[31m");
    CHECK(printable("a\u202eb") == "a\\u202eb");
    CHECK(printable("a\u200b\ufeff") == "a\\u200b\\ufeff");
    CHECK(printable("a\nb\t\x7f") == "a\\x0ab\\x09\\x7f");
    CHECK(printable("\u0085") == "\\x85");
    CHECK(printable("a\xff\xe4") == "a\\xff\\xe4");
}

TEST_CASE("Chinese names sort by pinyin")
{
    Strings names{"张三", "李明", "王芳", "陈静", "A组"};
    std::sort(names.begin(), names.end(), [](std::string const& a, std::string const& b) { return name_order(a) < name_order(b); });
    CHECK(names == Strings{"A组", "陈静", "李明", "王芳", "张三"});
}

TEST_CASE("visible ASCII is plain; control characters and everything else are not")
{
    CHECK(is_plain(""));
    CHECK(is_plain(" ~A1"));
    CHECK_FALSE(is_plain("a\x1f"));
    CHECK_FALSE(is_plain("a\x7f"));
    CHECK_FALSE(is_plain("警"));
}
