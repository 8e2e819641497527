#include "core/report/public_form.hpp"
#include "core/render/format.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

Question october()
{
    Question question;
    question.month = make_month(2026, 10);
    question.period = ScoredBureau::october();
    question.today = make_date(2026, 11, 4);
    question.for_public = true;
    return question;
}

Document answered(ScoredBureau& scored, std::string_view report, Question const& question) { return answer(report_named(report), scored.db, scored.pack, question, Speech{}); }

/// What a usage error says.
std::string refused(ScoredBureau& scored, std::string_view report, Question const& question)
{
    try {
        answered(scored, report, question);
    } catch (Error const& error) {
        return Speech{}(error.message());
    }
    return {};
}

std::string in_words(Document const& document) { return format_named("text").write(document, {0, false}) + format_named("json").write(document, {0, false}) + format_named("csv").write(document, {0, false}); }

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string column(Table const& table, std::size_t at)
{
    std::string words;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        words += (row > 0 ? " " : "") + table.rows[row].cells[at].text;
    return words;
}

}

TEST_CASE("in public a person has a surname only")
{
    CHECK(public_name("王芳") == "王某");
    CHECK(public_name("李　明") == "李某");
    CHECK(public_name("欧阳修远") == "欧阳某");
    CHECK(public_name("欧阳") == "欧某");
    CHECK(public_name("阿布都·热合曼") == "阿某");
    CHECK(public_name("𠮷田") == "𠮷某");
    CHECK(public_name(" 赵") == "赵某");
    CHECK(public_name("") == "");
}

TEST_CASE("the smallest count that is published is a norm of the month")
{
    ScoredBureau scored;
    CHECK(small_group(scored.db, make_month(2026, 10)) == 5);
    scored.db.execute("UPDATE norm SET value = 100000 WHERE name = 'small_group'");
    CHECK(small_group(scored.db, make_month(2026, 10)) == 10);
    scored.db.execute("DELETE FROM norm WHERE name = 'small_group'");
    CHECK(small_group(scored.db, make_month(2026, 10)) == 5);
}

TEST_CASE("the activities for publication are by station and show no small count, nor what it could be found from")
{
    ScoredBureau scored;
    auto const document = answered(scored, "activity", october());
    auto const* table = find_table(document, "activity");
    REQUIRE(table);
    CHECK(table->columns[0].key == "name");
    CHECK(column(*table, 0) == "西屏派出所 古市派出所 total");
    CHECK(column(*table, 2) == "* <5 42"); // 41 visits, for the other station has one of the 42
    CHECK(contains(document.footer, "<5"));
    auto by_station = october();
    by_station.options["by"] = "station";
    CHECK(in_words(answered(scored, "activity", by_station)) == in_words(document));
}

TEST_CASE("a public paper is of one whole assessment month that is over, and of one level")
{
    ScoredBureau scored;
    auto asked = october();
    asked.month.reset();
    CHECK(refused(scored, "activity", asked).empty()); // --from 2026-10-01 --to 2026-10-31
    for (auto const& period : {Period{make_date(2026, 10, 1), make_date(2026, 10, 30)}, Period{make_date(2026, 10, 2), make_date(2026, 10, 31)}, Period{make_date(2026, 9, 1), make_date(2026, 10, 31)}}) {
        asked.period = period;
        CHECK(refused(scored, "activity", asked) == "A public paper is of one whole assessment month, --month 2026-10: from papers of days that overlap, small counts could be found by subtracting.");
    }
    asked.period.reset();
    CHECK(contains(refused(scored, "activity", asked), "one whole assessment month"));
    for (auto const& [day, is_over] : {std::pair{make_date(2026, 10, 31), false}, std::pair{make_date(2026, 11, 1), true}}) {
        asked = october();
        asked.today = day;
        CHECK(refused(scored, "activity", asked).empty() == is_over);
    }
    asked.today = make_date(2026, 10, 31);
    CHECK(refused(scored, "activity", asked) == "A public paper of 2026-10 can be made when the month is over, after 2026-10-31: what is published before could be subtracted from it.");
    for (std::string const level : {"room", "officer"}) {
        asked = october();
        asked.options["by"] = level;
        CHECK(refused(scored, "activity", asked) == "A public paper is made by station only, not by " + level + ": from papers of two levels, small counts could be found by subtracting.");
        asked.for_public = false;
        CHECK(refused(scored, "activity", asked).empty());
    }
}

TEST_CASE("papers about single persons are never public, and say why")
{
    ScoredBureau scored;
    auto asked = october();
    asked.subject = "000001";
    CHECK(refused(scored, "officer", asked) == "report officer is never public: a paper about a single person is for that person and the superiors.");
    CHECK(refused(scored, "quality", october()) == "report quality is never public: it compares single persons, and what the checks remark proves nothing.");
    CHECK(refused(scored, "due", october()) == "report due is never public: it names what single persons and matters wait for.");
    Report const silent{"silent", tr("report"), TimeAsked::none, "", {}, "", report_named("due").build};
    CHECK_THROWS_WITH_AS(answer(silent, scored.db, scored.pack, october(), Speech{}), "report silent is never public: it declares nothing that anybody may read.", Error);
}

TEST_CASE("a public form is of whole months, and no report has both a form and a reason against it")
{
    for (auto const* report : reports::all()) {
        CAPTURE(report->name);
        bool const of_months = report->time == TimeAsked::month || report->time == TimeAsked::period;
        CHECK((!report->public_form.exists() || (of_months && report->public_form.refusal.english.empty())));
    }
}

TEST_CASE("the bulletin for publication names nobody in full, no badge, no laggard, nobody who was not assessed, no single score")
{
    ScoredBureau scored;
    CHECK(contains(refused(scored, "bulletin", october()), "is a draft, which is never public: publish the run first"));
    scored.publish(10);
    auto const document = answered(scored, "bulletin", october());
    auto const words = in_words(document);
    auto asked = october();
    asked.for_public = false;
    auto const whole = in_words(answered(scored, "bulletin", asked));
    CHECK(contains(words, "公开版"));
    for (char const* const hidden : {"王芳", "李明", "000001", "000002", "后进民警", "未参加考核", "附件", "未计分民警", "加分"}) {
        CAPTURE(hidden);
        CHECK_FALSE(contains(words, hidden));
    }
    for (char const* const shown_inside : {"王芳", "000001", "附件", "未计分民警"})
        CHECK(contains(whole, shown_inside));
    for (char const* const key : {"ranking_1", "details", "unassessed", "laggards", "findings", "findings_by_check", "missing_returns", "activities_by_room", "activities_by_station"})
        CHECK(find_table(document, key) == nullptr);
    CHECK(std::none_of(document.blocks.begin(), document.blocks.end(), [](Block const& block) { return std::holds_alternative<Chart>(block); }));
    auto const* units = find_table(document, "units");
    REQUIRE(units);
    CHECK(column(*units, 1) == " *"); // one officer each, the first without: the score of the station would be the score of that officer
    auto const* bands = find_table(document, "distribution");
    REQUIRE(bands);
    CHECK(contains(column(*bands, 1), "<5"));
    CHECK(document.json.empty());
}

namespace {

Document of(Table table)
{
    Document document;
    document.json = "{}";
    document.blocks = {Paragraph{"words"}, std::move(table), Table{"other", "", {}, {}, ""}, Chart{}};
    return document;
}

Table people(std::vector<std::vector<std::string>> const& rows)
{
    Table table;
    table.key = "people";
    table.columns = {{"name", "name"}, {"badge", "badge", CellKind::code}, {"station", "station"}, {"visits", "visits", CellKind::number}};
    for (auto const& row : rows)
        table.rows.push_back({{text_cell(row[0]), code_cell(row[1]), coded_cell(row[2], "code"), number_cell(row[3])}, RowRole::item});
    return table;
}

PublicForm const by_station{.tables = {{.key = "people", .shown = {"name", "station", "visits"}, .names = {"name"}, .counts = {"visits"}, .order = {"station", "visits"}}}};

}

TEST_CASE("what a public form does not declare is left out, and the order of its rows tells no badge")
{
    auto const one = public_document(of(people({{"王芳", "000001", "西屏", "7"}, {"王明", "000002", "西屏", "3"}, {"李红", "000003", "西屏", "3"}, {"赵伟", "000004", "古市", "9"}})), by_station, 5);
    auto const other = public_document(of(people({{"李红", "000001", "西屏", "3"}, {"王明", "000002", "西屏", "3"}, {"王芳", "000003", "西屏", "7"}, {"赵伟", "000004", "古市", "9"}})), by_station, 5);
    CHECK(one.blocks.size() == 2); // no other table, no chart
    CHECK(one.json.empty());
    auto const* table = find_table(one, "people");
    REQUIRE(table);
    CHECK(table->columns.size() == 3);
    CHECK(column(*table, 0) == "王某 李某 王某 赵某");
    CHECK(column(*table, 1) == "西屏 西屏 西屏 古市");
    CHECK(column(*table, 2) == "7 <5 <5 9");
    CHECK(in_words(one) == in_words(other)); // the badges are others
}

TEST_CASE("the place of a withheld figure among the others does not tell it")
{
    PublicForm const by_score{.tables = {{.key = "people", .shown = {"station", "visits"}, .rates = {{"visits", "visits"}}, .order = {"visits"}}}};
    auto form = by_score;
    form.tables[0].counts = {"visits"};
    auto const document = public_document(of(people({{"", "", "丁所", "3"}, {"", "", "甲所", "9"}, {"", "", "乙所", "2"}, {"", "", "丙所", "9"}, {"", "", "戊所", "6"}})), form, 5);
    CHECK(column(*find_table(document, "people"), 0) == "戊所 丙所 甲所 丁所 乙所");
    CHECK(column(*find_table(document, "people"), 1) == "6 9 9 * *");
}

TEST_CASE("a public form that declares a column which the table has not lets nothing out")
{
    PublicForm const wrong{.tables = {{.key = "people", .shown = {"name", "nmae"}, .names = {"nmae"}}}};
    CHECK_THROWS_AS(public_document(of(people({{"王芳", "000001", "西屏", "7"}})), wrong, 5), std::logic_error);
}
