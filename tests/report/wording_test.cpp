#include "core/base/error.hpp"
#include "core/report/report.hpp"
#include "core/report/wording.hpp"
#include "core/render/format.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

constexpr std::string_view header = "[document]\nname = \"bulletin\"\ntitle = { zh = \"月通报\", en = \"bulletin\" }\nlanguage = \"zh\"\n\n[text]\n";

/// A pack whose bulletin has these sentences only.
Pack pack_with(std::vector<PackFile> files, std::string const& sentences)
{
    for (auto& file : files) {
        if (file.path == "documents/bulletin.toml") {
            file.text = std::string(header) + sentences;
        }
    }
    return Pack(std::move(files));
}

Month october() { return make_month(2026, 10); }

}

TEST_CASE("a sentence of the pack in the database is said before the program's own")
{
    auto const pack = pack_with(Pack::embedded().files(), "closing = \"现予通报。\"\n");
    Wording const wording(pack, "bulletin", october());
    CHECK(wording("closing") == "现予通报。");
    CHECK(wording("overview") == Wording(Pack::embedded(), "bulletin", october())("overview"));
    CHECK(wording.list("demands") == Wording(Pack::embedded(), "bulletin", october()).list("demands"));
    CHECK(wording.has("closing"));
    CHECK_FALSE(wording.has("overview"));
}

TEST_CASE("a sentence that neither has is named with its document")
{
    auto const pack = Pack::embedded();
    Wording const wording(pack, "bulletin", october());
    CHECK_THROWS_WITH_AS(wording("no_such_sentence"), doctest::Contains("bulletin.toml"), Error);
    CHECK_THROWS_WITH_AS(wording.list("no_such_list"), doctest::Contains("no_such_list"), Error);
}

TEST_CASE("a bulletin of an older pack that lacks most sentences is still written")
{
    ScoredBureau scored;
    auto const older = pack_with(scored.pack.files(), "closing = \"现予通报。\"\nunit_table = \"表1  各单位考核情况\"\n");
    Question question;
    question.month = october();
    auto const text = format_named("text").write(report_named("bulletin").build(scored.db, older, question, Speech{}), {0, false});
    CHECK(text.find("现予通报。") != std::string::npos);
    CHECK(text.find("表1  各单位考核情况") != std::string::npos);
    CHECK(text.find("一、总体情况") != std::string::npos);
}

TEST_CASE("a local time that is none stays as it is")
{
    auto const pack = Pack::embedded();
    Wording const wording(pack, "bulletin", october());
    CHECK(wording.moment("2026-11-03 03:33:21") == "2026年11月3日03:33");
    CHECK(wording.moment("soon") == "soon");
}
