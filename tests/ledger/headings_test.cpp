#include "core/ledger/headings.hpp"

#include <doctest/doctest.h>

using namespace cwp;

namespace {

Layout layout_of(Pack const& pack, std::string const& ledger, std::vector<std::string> const& headings)
{
    return read_layout(Headings(pack.ledger(ledger)), headings);
}

}

TEST_CASE("A heading is known by label, name and alias, whatever its width, spaces, star and unit")
{
    Pack const pack = Pack::embedded();
    Headings const visit(pack.ledger("visit"));
    for (char const* heading : {"警号", "警　号", " 警 号*", "民警编号", "officer", "ＯＦＦＩＣＥＲ", "走访人"}) {
        auto const match = visit.find(heading);
        REQUIRE_MESSAGE(match, heading);
        CHECK(visit.ledger().columns[match->column].name == "officer");
    }
    Headings const community(pack.ledger("community"));
    auto const households = community.find("户数(户)");
    REQUIRE(households);
    CHECK(community.ledger().columns[households->column].name == "households");
    CHECK_FALSE(visit.find("天气"));
    CHECK(visit.nearest_to("走访曰期", Language::zh) == "走访日期");
    CHECK(visit.nearest_to("完全无关的一列", Language::zh).empty());
}

TEST_CASE("A heading row says which columns are there, which are missing and which are unknown")
{
    Pack const pack = Pack::embedded();
    Layout const layout = layout_of(pack, "visit", {"警号", "走访日期", "天气", "走访对象", "", "备注"});
    CHECK(layout.fields.size() == 4);
    CHECK(layout.unknown == std::vector<std::size_t>{2});
    REQUIRE(layout.missing.size() == 1);
    CHECK(pack.ledger("visit").columns[layout.missing[0]].name == "target");
    CHECK(layout.is_likely());
    CHECK_FALSE(layout_of(pack, "visit", {"警号", "天气"}).is_likely());
}

TEST_CASE("Number and name of one officer are one field and its witness; any other column may stand once")
{
    Pack const pack = Pack::embedded();
    Layout const named = layout_of(pack, "visit", {"姓名", "警号", "走访日期", "走访对象", "对象类型"});
    REQUIRE(named.witnesses.size() == 1);
    CHECK(named.witnesses[0].cell == 0);
    CHECK(named.fields[0].cell == 1);
    CHECK(named.doubles.empty());
    Layout const doubled = layout_of(pack, "visit", {"警号", "走访日期", "日期", "走访对象", "对象类型"});
    REQUIRE(doubled.doubles.size() == 1);
    CHECK(doubled.doubles[0].second == 2);
}

TEST_CASE("The last two columns of a rejects file say nothing")
{
    Pack const pack = Pack::embedded();
    Layout const layout = layout_of(pack, "post", {"警号", "警务室", "职责", "到岗日期", "行号", "原因"});
    CHECK(layout.fields.size() == 4);
    CHECK(layout.unknown.empty());
    CHECK(layout_of(pack, "post", {"警号", "警务室", "职责", "到岗日期", "原因"}).fields.size() == 5);
}

TEST_CASE("No label or alias of a ledger names two of its columns")
{
    Pack const pack = Pack::embedded();
    for (std::string const& name : pack.ledger_names()) {
        Ledger const& ledger = pack.ledger(name);
        Headings const headings(ledger);
        for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
            std::vector<std::string> words = ledger.columns[i].aliases;
            words.push_back(ledger.columns[i].label.zh);
            words.push_back(ledger.columns[i].name);
            for (std::string const& word : words) {
                auto const match = headings.find(word);
                REQUIRE(match);
                CHECK_MESSAGE(match->column == i, name, ": ", word);
            }
        }
    }
}
