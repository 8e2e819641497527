#include "core/base/error.hpp"
#include "core/report/report.hpp"
#include "core/room/plates.hpp"
#include "tests/check/small_bureau.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using bureau::SmallBureau;

namespace {

/// Room R01 bears the name of officer 000001.
class NamedRoom : public SmallBureau {
public:
    NamedRoom()
    {
        plate = add("plate", {{"room", "R01"}, {"granted", "2025-05-01"}, {"name", "王芳警务室"}, {"officer", "000001"}});
    }

    void survey(std::string const& batch, std::string const& date, std::string const& safe, std::string const& asked)
    {
        add("survey", {{"batch", batch}, {"room", "R01"}, {"date", date}, {"method", "phone"}, {"safety_sample", asked}, {"safe", safe}});
    }

    PlateReview review(int year = 2026) { return review_plates(references, year, make_date(2026, 11, 4)).back(); }

    Document notice()
    {
        Question question;
        question.subject = "R01";
        question.year = 2026;
        question.today = make_date(2026, 11, 4);
        return report_named("withdrawal").build(db, pack, question, Speech{});
    }

    std::int64_t plate = 0;
};

}

TEST_CASE("a plate stays at ninety percent exactly, is undecided where the sample says nothing, and goes where it says enough")
{
    struct Asked { std::string safe; std::string sample; PlateVerdict verdict; };
    for (Asked const& asked : {Asked{"81", "90", PlateVerdict::keep}, Asked{"80", "90", PlateVerdict::undecided}, Asked{"700", "1000", PlateVerdict::below}, Asked{"0", "0", PlateVerdict::not_surveyed}}) {
        NamedRoom room;
        room.survey("H1", "2026-06-20", asked.safe, asked.sample);
        INFO(asked.safe << " of " << asked.sample);
        CHECK(room.review().verdict == asked.verdict);
    }
}

TEST_CASE("all surveys of the year count together, those of other years not")
{
    NamedRoom room;
    room.survey("2025", "2025-12-31", "100", "1000");
    room.survey("H1", "2026-06-20", "40", "50");
    room.survey("H2", "2026-09-20", "50", "50");
    PlateReview const review = room.review();
    CHECK(review.safety.hits == 90);
    CHECK(review.safety.sample == 100);
    CHECK(review.verdict == PlateVerdict::keep);
    CHECK(review.surveys == "#2 #3");
    CHECK(room.review(2025).verdict == PlateVerdict::below);
}

TEST_CASE("the plate goes when its officer's post in the room has ended, and stays while a later one holds")
{
    NamedRoom room;
    room.db.execute("UPDATE post SET until = '2026-10-16' WHERE officer = 1");
    CHECK(room.review().verdict == PlateVerdict::officer_left);
    CHECK(*room.review().left == make_date(2026, 10, 16));
    room.add("post", {{"officer", "000001"}, {"room", "R01"}, {"role", "member"}, {"since", "2026-10-20"}});
    CHECK(room.review().verdict == PlateVerdict::not_surveyed);
}

TEST_CASE("a post taken up after the year keeps no plate of the year")
{
    NamedRoom room;
    room.db.execute("UPDATE post SET until = '2025-10-16' WHERE officer = 1");
    room.add("post", {{"officer", "000001"}, {"room", "R01"}, {"role", "member"}, {"since", "2026-03-02"}});
    CHECK(room.review(2025).verdict == PlateVerdict::officer_left);
    CHECK(*room.review(2025).left == make_date(2025, 10, 16));
    CHECK(room.review(2026).verdict == PlateVerdict::not_surveyed);
}

TEST_CASE("the notice cites the measure that is surely below, not a lower one that decides nothing")
{
    NamedRoom room;
    room.survey("H1", "2026-06-20", "8", "10");
    room.db.execute("UPDATE survey SET satisfied = 850, satisfaction_sample = 1000");
    CHECK(room.review().verdict == PlateVerdict::below);
    CHECK(std::get<Paragraph>(room.notice().blocks[1]).text.find("满意度为85.0%（有效样本1000人）") != std::string::npos);
}

TEST_CASE("a plate that was withdrawn is shown as such, and the next one as granted again")
{
    NamedRoom room;
    room.db.execute("UPDATE plate SET withdrawn = '2026-03-01', why = 'below_90'");
    CHECK(room.review().verdict == PlateVerdict::withdrawn);
    room.add("plate", {{"room", "R01"}, {"granted", "2026-09-01"}, {"name", "王芳警务室"}, {"officer", "000001"}});
    CHECK(room.review().granted_again);
    CHECK(review_plates(room.references, 2026, make_date(2026, 11, 4)).size() == 2);
}

TEST_CASE("the notice gives its reason, and there is none without one")
{
    NamedRoom room;
    CHECK_THROWS_WITH_AS(room.notice(), "“王芳警务室” stays: its officer has a post there and no survey of 2026 is below the line", Error);
    room.survey("H1", "2026-06-20", "80", "90");
    CHECK_THROWS_WITH_AS(room.notice(), ("“王芳警务室” is below the line in 2026, but the sample decides nothing: whoever decides writes it down with cwp plate edit '#" + std::to_string(room.plate) + "' withdrawn=DATE why=below_90").c_str(), Error);
    room.survey("H2", "2026-09-20", "0", "400");
    auto const said = [&](std::size_t block) { return std::get<Paragraph>(room.notice().blocks[block]).text; };
    CHECK(said(1) == "白龙社区警务室于2025年5月1日被命名为“王芳警务室”。2026年度该室群众安全感为16.3%（有效样本490人），低于规定标准。按照社区警务室命名管理规定，现决定收回该室命名牌。");
    room.db.execute("UPDATE post SET until = '2026-10-16' WHERE officer = 1");
    CHECK(said(1).find("命名民警王芳已于2026年10月16日离开该室。") != std::string::npos);
    room.db.execute("DELETE FROM plate");
    CHECK_THROWS_WITH_AS(room.notice(), "白龙社区警务室 (R01) bears no name plate in 2026: there is nothing to withdraw", Error);
}
