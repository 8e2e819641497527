#include "core/assess/views.hpp"
#include "core/render/format.hpp"
#include "tests/assess_fixture.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace cwp;
using namespace cwp::assess_test;

namespace {

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::string csv_of(Document const& document) { return format_named("csv").write(document, {}); }

/// One ranked with visits, one away, one whose station is silent, one vetoed.
struct Small {
    Bureau bureau;
    std::int64_t officer = bureau.lead_of_own_room("012345");

    Small()
    {
        for (int i = 0; i < 36; ++i)
            bureau.visit(officer, "2026-10-12", "H" + std::to_string(i));
        bureau.absence(bureau.lead_of_own_room("000002"), {"2026-10-01", "2026-10-31"}, "sick");
        bureau.add("merit", {{"officer", bureau.lead_of_own_room("000003")}, {"number", "1"}, {"date", "2026-10-12"}, {"kind", "leak"}});
        bureau.own_station = bureau.station("330106020000");
        bureau.lead_of_own_room("000004", "2");
        bureau.draft();
    }
    Run run() const { return load_run(bureau.db, *iso_month("2026-10")); }
    Explanation explained(char const* badge) const { return explain(bureau.db, bureau.pack, run(), badge); }
};

bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("The list for programs has one line a subject under a header that does not change")
{
    Small const small;
    Run const run = small.run();
    std::vector<std::string> const lines = lines_of(csv_of(results_table(run, run.officers)));
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "code,name,class,total,rank,grade,visits,publicity,patrols,inspections,notices,grievances,presence,satisfaction,quality,bonus,penalty");
    // 12.60 for visits, 5 + 10 where nothing was due, 5 for quality: 32.60 of 90
    CHECK(lines[1] == "012345,012345,1,36.22,1,不合格,12.60,0.00,0.00,5.00,0.00,10.00,0.00,,5.00,0.00,0.00");
    CHECK(lines[2] == "000003,000003,1,22.22,,不合格,0.00,0.00,0.00,5.00,0.00,10.00,0.00,,5.00,0.00,0.00");
    CHECK(lines[3] == "000002,000002,1,,,,,,,,,,,,,,");
    CHECK(lines[4] == "000004,000004,2,,,,0.00,0.00,0.00,5.00,0.00,10.00,0.00,,5.00,0.00,0.00");
}

TEST_CASE("JSON of results keeps figures as strings and says null for what there is not")
{
    Small const small;
    Run const run = small.run();
    std::string const json = results_json(run, run.officers);
    CHECK(contains(json, "\"month\": \"2026-10\""));
    CHECK(contains(json, "\"state\": \"draft\""));
    CHECK(contains(json, "\"total\": \"36.22\""));
    CHECK(contains(json, "\"rank\": 1"));
    CHECK(contains(json, "\"rank\": null"));
    CHECK(contains(json, "\"standing\": \"unreported\""));
    CHECK(contains(json, "\"reason\": \"no_return\""));
    CHECK(contains(json, "\"policy\": \"drop\""));
    CHECK(contains(json, "\"target\": \"40\""));
    CHECK(json.ends_with("}\n"));
}

TEST_CASE("JSON of an explanation has indicators, parts and rows with exact contributions")
{
    Small const small;
    std::string const json = explanation_json(small.explained("012345"), "");
    CHECK(contains(json, "\"total\": \"36.22\""));
    CHECK(contains(json, "\"bonus\": \"0.00\""));
    CHECK(contains(json, "\"penalty\": \"0.00\""));
    for (char const* const key : {"\"indicators\"", "\"parts\"", "\"rows\"", "\"ledger\": \"visit\"", "\"date\": \"2026-10-12\"", "\"done\": \"1\"", "\"due\": \"0\"",
                                  "\"contribution\": \"0.35\"", "\"note\": null", "\"id\": \"households\"", "\"points\": \"12.6\"", "\"full\": \"14\""}) {
        CAPTURE(key);
        CHECK(contains(json, key));
    }
    std::string const english = explanation_json(small.explained("012345"), "", Language::en);
    CHECK(contains(json, "\"title\": \"" + small.explained("012345").indicators[0].indicator.title.zh));
    CHECK(contains(english, "\"title\": \"" + small.explained("012345").indicators[0].indicator.title.en));
    std::string const one = explanation_json(small.explained("012345"), "quality");
    CHECK(contains(one, "\"id\": \"quality\""));
    CHECK_FALSE(contains(one, "\"id\": \"visits\""));
}

TEST_CASE("An explanation for people says the total, the days and every part with its calculation")
{
    Small const small;
    Document const document = explanation_document(small.explained("012345"), "", Speech());
    std::string const text = format_named("text").write(document, {.width = 200});
    CHECK(contains(text, "indicators 32.60, 折算 ×100/90, bonus 0.00, penalty 0.00, total 36.22, rank 1 in class 1, grade fail"));
    CHECK(contains(text, "workdays of the month 18, in post 18, excused 0: duty factor 1"));
    CHECK(contains(text, "14 × min(36 ÷ 40.00, 1) = 12.6"));
    CHECK(contains(text, "no data: left out of earned and full points"));
    CHECK_THROWS_AS(explanation_document(small.explained("012345"), "nonsense", Speech()), Error);
}

TEST_CASE("An explanation of somebody without a total says why")
{
    Small const small;
    CHECK(contains(format_named("text").write(explanation_document(small.explained("000002"), "", Speech()), {.width = 200}), "away the whole month"));
    CHECK(contains(format_named("text").write(explanation_document(small.explained("000004"), "", Speech()), {.width = 200}), "the station sent no return"));
    std::string const vetoed = format_named("text").write(explanation_document(small.explained("000003"), "", Speech()), {.width = 200});
    CHECK(contains(vetoed, "veto"));
    CHECK(contains(vetoed, "merit"));
}

TEST_CASE("The list for a terminal shows classes by rank, the change since last month, and who has no rank with the reason")
{
    Small small;
    small.bureau.draft("2026-09");
    Run const before = load_run(small.bureau.db, *iso_month("2026-09"));
    Run const run = small.run();
    Document const document = results_list(run, run.officers, &before.officers, 0, Speech());
    Table const* const first = find_table(document, "class_1");
    REQUIRE(first != nullptr);
    REQUIRE(first->rows.size() == 1);
    CHECK(first->rows[0].cells[1].text == "012345");
    CHECK(first->rows[0].cells[5].text == "+14.00"); // 36.22 after 22.22
    CHECK(find_table(document, "class_2") == nullptr);
    Table const* const others = find_table(document, "others");
    REQUIRE(others != nullptr);
    REQUIRE(others->rows.size() == 3);
    CHECK(others->rows[0].cells[5].text == "a veto fact");
    CHECK(others->rows[1].cells[5].text == "away the whole month");
    CHECK(others->rows[2].cells[5].text == "the station sent no return for the month");
}

TEST_CASE("Only the first of each class are listed where a limit is given, ties whole")
{
    Bureau bureau;
    for (int i = 0; i < 5; ++i) {
        std::int64_t const officer = bureau.lead_of_own_room("00000" + std::to_string(i));
        for (int k = 0; k < (i < 2 ? 10 : i); ++k)
            bureau.visit(officer, "2026-10-12", "H" + std::to_string(k));
    }
    Run const run = bureau.assess();
    CHECK(find_table(results_list(run, run.officers, nullptr, 1, Speech()), "class_1")->rows.size() == 2); // two share the first rank
    CHECK(find_table(results_list(run, run.officers, nullptr, 3, Speech()), "class_1")->rows.size() == 3);
    CHECK(find_table(results_list(run, run.officers, nullptr, 0, Speech()), "class_1")->rows.size() == 5);
}

TEST_CASE("A month in which nobody was assessed says so")
{
    Bureau bureau;
    Run const run = bureau.assess();
    Document const document = results_list(run, run.officers, nullptr, 0, Speech());
    REQUIRE(document.blocks.size() == 1);
    CHECK(contains(std::get<Paragraph>(document.blocks.front()).text, "Nobody was assessed"));
}
