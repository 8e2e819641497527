#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/base/file.hpp"
#include "core/base/number_shapes.hpp"
#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

/// Numbers as people split and disguise them, and what only looks like them.
using namespace cwp;

namespace {

std::vector<std::string> const between{" ", "  ", "\t", "\u00A0", "\u2009", "\u3000", "-", "_", "－", "‐", "–", "—", "−", " - ", "·", "•", "・", ".", "．", "。"};
std::vector<std::string> const unseen{"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E"};

struct Draw {
    std::mt19937 random{20261101};

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); }
    std::string digits(std::size_t size)
    {
        std::string text;
        while (text.size() < size)
            text += static_cast<char>('0' + below(10));
        return text;
    }
    std::string two(std::size_t from, std::size_t to)
    {
        std::size_t const number = from + below(to - from + 1);
        return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    }
    std::string mobile() { return "1" + std::string(1, static_cast<char>('3' + below(7))) + digits(9); }
    std::string id()
    {
        std::string const front = "430721" + (below(2) == 0 ? "19" : std::string("20")) + digits(2) + two(1, 12) + two(1, 28) + digits(3);
        return front + check_character_of_id(front);
    }
    std::string old_id() { return "430721" + digits(2) + two(1, 12) + two(1, 28) + digits(3); }
    std::string one_of(std::vector<std::string> const& list) { return list[below(list.size())]; }
};

std::string in_groups(std::string const& number, std::vector<std::size_t> const& sizes, std::string const& separator)
{
    std::string out;
    std::size_t at = 0;
    for (std::size_t const size : sizes) {
        out += (at > 0 ? separator : "") + number.substr(at, size);
        at += size;
    }
    return out;
}

std::string full_width(std::string const& number)
{
    std::string out;
    for (char const c : number)
        append_utf8(out, static_cast<char32_t>(c) + 0xFEE0);
    return out;
}

std::string masked_form(std::string const& number)
{
    bool const is_id = number.size() > mobile_length;
    return number.substr(0, is_id ? 4 : 3) + (is_id ? "********" : "****") + number.substr(number.size() - 4);
}

std::vector<std::size_t> ones(std::size_t size) { return std::vector<std::size_t>(size, 1); }

}

TEST_CASE("a number in groups is masked whatever separates them and whatever stands around it")
{
    Draw draw;
    std::vector<std::string> const around{"", "电话", "tel", "No.", "（", "王芳", "，"};
    for (int trial = 0; trial < 400; ++trial) {
        std::vector<std::pair<std::string, std::vector<std::vector<std::size_t>>>> const forms{
            {draw.mobile(), {{3, 4, 4}, {3, 3, 5}, {3, 2, 2, 2, 2}, ones(11)}},
            {draw.id(), {{6, 8, 4}, {6, 4, 4, 4}, {6, 4, 2, 2, 4}, {3, 3, 4, 4, 4}, {4, 4, 4, 4, 2}, {3, 3, 3, 3, 3, 3}, {10, 8}, {14, 4}, {17, 1}, {5, 7, 6}, ones(18)}},
            {draw.old_id(), {{6, 6, 3}, {6, 2, 2, 2, 3}, {6, 9}, ones(15)}}};
        for (auto const& [number, groupings] : forms)
            for (auto const& sizes : groupings) {
                std::string const separator = draw.one_of(between);
                std::string const before = draw.one_of(around);
                std::string const behind = draw.one_of(around);
                std::string const text = before + in_groups(number, sizes, separator) + behind;
                CAPTURE(text);
                CHECK(without_personal_numbers(text) == before + masked_form(number) + behind);
                CHECK(holds_personal_number(text));
            }
    }
}

TEST_CASE("invisible characters and full-width digits at any place of a number hide it from nobody")
{
    Draw draw;
    for (int trial = 0; trial < 400; ++trial)
        for (std::string const& number : {draw.mobile(), draw.id(), draw.old_id()}) {
            std::string written;
            for (char const c : number) {
                written += draw.below(2) == 0 ? full_width(std::string(1, c)) : std::string(1, c);
                if (draw.below(3) == 0 && written.size() < number.size() * 3)
                    written += draw.one_of(unseen);
            }
            CAPTURE(written);
            std::string const masked = without_personal_numbers("电话" + written + "。");
            CHECK(masked.starts_with("电话" + masked_form(number)));
            CHECK(masked.ends_with("。"));
        }
}

TEST_CASE("numbers glued to letters, to a country's code and to each other are masked")
{
    CHECK(without_personal_numbers("138-0013-8000") == "138****8000");
    CHECK(without_personal_numbers("138 1234 5678") == "138****5678");
    CHECK(without_personal_numbers("430721 19900101 0114") == "4307********0114");
    CHECK(without_personal_numbers("430721 19900101 011X") == "4307********011X");
    CHECK(without_personal_numbers("43072119900101011-X") == "4307********011X");
    CHECK(without_personal_numbers("430721900101011") == "4307********1011");
    CHECK(without_personal_numbers("a13800138000b") == "a138****8000b");
    CHECK(without_personal_numbers("abc138-0013-8000def") == "abc138****8000def");
    CHECK(without_personal_numbers("+86 138 0013 8000") == "+86 138****8000");
    CHECK(without_personal_numbers("+86138 0013 8000") == "+86138****8000");
    CHECK(without_personal_numbers("(138)0013-8000") == "(138****8000");
    CHECK(without_personal_numbers("138-00138000，1380013-8000") == "138****8000，138****8000");
    CHECK(without_personal_numbers("2026-10-15 138-0013-8000") == "2026-10-15 138****8000");
    CHECK(without_personal_numbers("1 13800138000 2 139-0013-9000") == "1 138****8000 2 139****9000");
    CHECK(without_personal_numbers("1380013800013900139000") == "138****8000139****9000");
    CHECK(without_personal_numbers("11010519491231002X13800138000") == "1101********002X138****8000");
    CHECK(without_personal_numbers("13800138000" "11010519491231002X") == "138****80001101********002X");
    CHECK(without_personal_numbers("138001380001390013900013700137000") == "138****8000139****9000137****7000"); // thirty-three digits are no digest
    CHECK(without_personal_numbers("430721 19900101 0114\n138 1234 5678") == "4307********0114\n138****5678");
}

TEST_CASE("amounts, codes of units, badges, dates, serial numbers and digests are no numbers of persons")
{
    for (char const* text : {"13,800,138,000元", "13 800 138 000", "1380013.80", "135.12345678", "111.6800138", "430721513101", "430721 513101 123", "4307 2151 3101", "430721513101-01", "430721510000 012345",
                             "012345 136025 13800", "136025 13800", "2026-10-15", "2026-10-15 14:30", "20261015143012", "20261015-20261031", "1990-01-01 123", "1990.10.01-2000.10.01", "15-2026-10-001",
                             "15-202610001", "150-20261015", "14 30 15 45 100", "1998 200 3000", "6222021380013800012", "6222 0213 8001 3800 012", "0736-4320010", "192.168.100.10", "192.168.10.100",
                             "550e8400-e29b-41d4-a716-446655440000", "13800138-0013-4000-8000-138001380001", "3f13800138000aa0123456789abcdef00", "430721519901011", "990721900101011", "138、2000、3000户",
                             "138\n0013\n8000", "138    0013    8000", "138/0013/8000", "12800138000", "138001380001", "第1380013号8000", "3 号楼 8 单元 0013 室"}) {
        CAPTURE(text);
        CHECK(without_personal_numbers(text) == text);
        CHECK_FALSE(holds_personal_number(text));
    }
}

TEST_CASE("texts of any bytes are only changed where a number stands")
{
    Draw draw;
    for (int trial = 0; trial < 2000; ++trial) {
        std::string bytes;
        for (std::size_t size = draw.below(60); size > 0; --size)
            bytes += draw.below(2) == 0 ? static_cast<char>('0' + draw.below(10)) : static_cast<char>(draw.below(256));
        std::size_t count = 0;
        std::string const masked = without_personal_numbers(bytes, &count);
        CHECK((masked == bytes) == (count == 0));
        CHECK(holds_personal_number(bytes) == (count > 0));
        CHECK(without_personal_numbers(masked) == masked);
    }
}

TEST_CASE("in the files of the example bureau only the cells that are a number are masked")
{
    std::size_t numbers = 0;
    std::size_t texts = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(CWP_SOURCE_DIR "/examples/bureau")) {
        if (entry.path().extension() != ".csv")
            continue;
        std::string const bytes = read_file(entry.path().string());
        std::string const text = invalid_utf8(bytes) ? decode(bytes, encoding_named("gb18030")) : bytes;
        CsvReader reader(text, ',');
        for (CsvRecord record; reader.next(record);)
            for (std::string_view const cell : record.cells) {
                ++texts;
                std::string const plain = half_width(trim(cell));
                bool const is_number = (plain.size() == mobile_length || plain.size() == id_length) && kind_of_digits(plain) != NumberKind::none;
                numbers += is_number ? 1U : 0U;
                CAPTURE(cell);
                CHECK((without_personal_numbers(cell) == cell) == !is_number);
            }
    }
    CHECK(texts > 10000);
    CHECK(numbers > 50);
}
