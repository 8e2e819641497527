#include "core/office/archive.hpp"

#include "core/base/error.hpp"
#include "tests/office/built_workbook.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

std::string refusal(std::string const& bytes, ArchiveLimits const& limits = {}, std::string_view member = {})
{
    try {
        Archive const archive("a.xlsx", bytes, limits);
        if (!member.empty())
            archive.read(member, std::size_t{1} << 30);
    } catch (Error const& error) {
        return error.what();
    }
    return "read";
}

bool says(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("Members of an archive are read whole and piece by piece, packed or stored, whatever the case of their names")
{
    std::string const content(100000, 'x');
    std::string const bytes = built::zip({{"xl/Workbook.xml", content}, {"b", "short", true}, {"empty", ""}});
    Archive const archive("a.xlsx", bytes);
    CHECK(archive.has("xl/workbook.xml"));
    CHECK(archive.has("/XL/WORKBOOK.xml"));
    CHECK_FALSE(archive.has("xl/other.xml"));
    CHECK(archive.read("xl/workbook.xml", 100000) == content);
    CHECK(archive.read("b", 100) == "short");
    CHECK(archive.read("empty", 100).empty());
    Archive::Member member(archive, "b");
    char piece[3];
    CHECK(member.read(piece, 3) == 3);
    CHECK(member.read(piece, 3) == 2);
    CHECK(member.read(piece, 3) == 0);
    CHECK(member.read(piece, 3) == 0);
    CHECK_THROWS_AS(archive.read("b", 4), Error);
    CHECK_THROWS_AS(archive.read("none", 4), Error);
}

TEST_CASE("An archive that is cut short, damaged or lies about itself is refused")
{
    std::string const whole = built::zip({{"a", std::string(5000, 'a') + "end"}, {"b", "b"}});
    constexpr std::size_t zeros_at_the_end = 4; // which say nothing
    for (std::size_t size = 0; size < whole.size() - zeros_at_the_end; ++size) {
        CAPTURE(size);
        CHECK(says(refusal(whole.substr(0, size), {}, "a"), "cut short or damaged"));
    }
    CHECK(refusal(whole, {}, "a") == "read");
    CHECK(says(refusal(built::zip({{"a", "content", false, 0, 1}}), {}, "a"), "damaged"));           // check sum
    CHECK(says(refusal(built::zip({{"a", "content", false, 0, 0, 100}}), {}, "a"), "damaged"));      // claims more than it holds
    CHECK(says(refusal(built::zip({{"a", "content", false, 0, 0, 3}}), {}, "a"), "damaged"));        // claims less
    CHECK(says(refusal(built::zip({{"a", "one"}, {"A", "two"}})), "damaged"));                       // two of one name
    CHECK(says(refusal(built::zip({{"a", "secret", false, 1}})), "password"));
    CHECK(says(refusal(built::zip({})), "damaged"));
}

TEST_CASE("Archives larger than the limits are refused before anything is unpacked")
{
    std::vector<built::Member> many;
    for (int i = 0; i < 12; ++i)
        many.push_back({"member" + std::to_string(i), "x"});
    ArchiveLimits few;
    few.members = 10;
    CHECK(says(refusal(built::zip(many), few), "larger than any workbook"));
    // A bomb: 40 MB of nothing in 40 KB.
    CHECK(says(refusal(built::zip({{"bomb", std::string(std::size_t{40} << 20, '\0')}})), "larger than any workbook"));
    ArchiveLimits small;
    small.member = 1000;
    CHECK(says(refusal(built::zip({{"a", std::string(1001, 'a')}}), small), "larger than any workbook"));
    CHECK(refusal(built::zip({{"a", std::string(1000, 'a')}}), small) == "read");
    small = {};
    small.total = 1500;
    CHECK(says(refusal(built::zip({{"a", std::string(1000, 'a')}, {"b", std::string(1000, 'a')}}), small), "larger than any workbook"));
    // What a member claims counts, not what it holds.
    CHECK(says(refusal(built::zip({{"a", "x", false, 0, 0, 0xF0000000U}})), "larger than any workbook"));
}

TEST_CASE("Names of members that lead out of a folder are names like others")
{
    std::string const bytes = built::zip({{"../../etc/passwd", "root"}, {"/absolute", "path"}, {"back\\slash", "way"}});
    Archive const archive("a.xlsx", bytes);
    CHECK(archive.read("../../etc/passwd", 100) == "root");
    CHECK(archive.read("absolute", 100) == "path");
    CHECK(archive.read("back/slash", 100) == "way");
}
