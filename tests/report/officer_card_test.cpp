#include "core/base/error.hpp"
#include "core/render/format.hpp"
#include "core/report/report.hpp"
#include "tests/report/scored_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::ScoredBureau;

namespace {

Document card_of(ScoredBureau& scored, std::string const& badge, std::optional<int> month = 10)
{
    Question question;
    if (month) {
        question.month = make_month(2026, *month);
    }
    question.subject = badge;
    return report_named("officer").build(scored.db, scored.pack, question, Speech{});
}

std::string in_words(Document const& document) { return format_named("text").write(document, {0, false}); }

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("a card has the indicators with what was done, the target and the points")
{
    ScoredBureau scored;
    auto const card = card_of(scored, "000001");
    auto const* score = find_table(card, "score");
    REQUIRE(score != nullptr);
    auto const& households = score->rows[0].cells;
    CHECK(households[1].text == "走访居民户");
    CHECK(households[2].text == "30");
    CHECK(households[3].text == "40.00");
    CHECK(households[5].text == "10.50");
    auto const run = load_run(scored.db, make_month(2026, 10));
    CHECK(score->rows.back().cells.back().text == run.officers.find("000001")->total->text());
}

TEST_CASE("a card has the year's trend, the posts, and what did not count with the reason")
{
    ScoredBureau scored;
    auto const card = card_of(scored, "000001");
    CHECK(find_table(card, "trend")->rows.size() == 2);
    CHECK(find_table(card, "posts")->rows.size() == 1);
    CHECK(find_table(card, "posts")->rows[0].cells[1].text == "责任民警");
    auto const* uncounted = find_table(card, "uncounted");
    REQUIRE(uncounted != nullptr);
    REQUIRE(uncounted->rows.size() == 1);
    CHECK(uncounted->rows[0].cells[2].text == "1");
}

TEST_CASE("the card of an officer whose station sent no return says why there is no total")
{
    ScoredBureau scored;
    CHECK(contains(in_words(card_of(scored, "000002")), "本月不计分"));
}

TEST_CASE("commands and digests stand in a card's small print only")
{
    ScoredBureau scored;
    auto card = card_of(scored, "000001");
    CHECK(contains(card.footer, "cwp assess explain 000001 --month 2026-10"));
    CHECK(contains(card.footer, "2026年11月4日08:15"));
    CHECK(contains(card.footer, "0123456789abcdef"));
    card.footer.clear();
    CHECK_FALSE(contains(in_words(card), "cwp "));
    CHECK_FALSE(contains(in_words(card), "0123456789abcdef"));
    CHECK(contains(in_words(card), "在岗系数1.00"));
}

TEST_CASE("without a month the card is of the latest that was scored")
{
    ScoredBureau scored;
    CHECK(card_of(scored, "000001", std::nullopt).title == card_of(scored, "000001", 10).title);
    CHECK_THROWS_AS(card_of(scored, "000777"), Error);
}
