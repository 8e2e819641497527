#include "core/document/document.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("a plain cell is of its column's kind, any other of its own")
{
    TableColumn const badge{"officer", "警号", CellKind::code};
    CHECK(kind_in(badge, text_cell("012345")) == CellKind::code);
    CHECK(kind_in(badge, number_cell(7)) == CellKind::number);
    CHECK(kind_in(TableColumn{"name", "姓名", CellKind::text}, text_cell("王芳")) == CellKind::text);
}

TEST_CASE("a column of figures stands at the right, a column of words does not")
{
    Table table;
    table.columns = {{"name", "姓名", CellKind::text}, {"n", "次数", CellKind::number}, {"value", "数值", CellKind::text}, {"mixed", "备注", CellKind::text}};
    table.rows.push_back({{text_cell("王芳"), number_cell(3), number_cell("12.60"), number_cell(1)}, RowRole::item});
    table.rows.push_back({{text_cell("李强"), text_cell(""), text_cell(""), text_cell("未见面")}, RowRole::item});
    CHECK_FALSE(is_right_aligned(table, 0));
    CHECK(is_right_aligned(table, 1));
    CHECK(is_right_aligned(table, 2));
    CHECK_FALSE(is_right_aligned(table, 3));
}

TEST_CASE("a table is found by its key")
{
    Document document;
    document.blocks = {Heading{1, "一、总体情况"}, Table{"ranking", "名次", {}, {}, ""}};
    REQUIRE(find_table(document, "ranking") != nullptr);
    CHECK(find_table(document, "ranking")->caption == "名次");
    CHECK(find_table(document, "laggards") == nullptr);
}

TEST_CASE("people do not see columns for programs, nor those that may be left out and are blank")
{
    Table table;
    table.columns = {{"kind", "事项"}, {"station", "单位", CellKind::text, Shown::to_programs}, {"room", "警务室", CellKind::text, Shown::where_filled},
        {"officer", "民警", CellKind::text, Shown::where_filled}};
    table.rows = {{{text_cell("隐患整改"), text_cell("西屏派出所"), text_cell(""), text_cell("王芳")}, RowRole::item}, {{text_cell("月报送")}, RowRole::note}};
    CHECK(hides_columns(table));
    auto const seen = as_people_see(table);
    REQUIRE(seen.columns.size() == 2);
    CHECK(seen.columns[1].key == "officer");
    CHECK(seen.rows[0].cells[1].text == "王芳");
    CHECK(seen.rows[1].cells[1].text.empty());
    CHECK(seen.rows[1].role == RowRole::note);
}

TEST_CASE("a chart's title says its unit in the brackets of its language")
{
    Chart chart;
    chart.title = "各分数段人数";
    CHECK(title_with_unit(chart, Language::zh) == "各分数段人数");
    chart.unit = "人";
    CHECK(title_with_unit(chart, Language::zh) == "各分数段人数（人）");
    CHECK(title_with_unit(chart, Language::en) == "各分数段人数 (人)");
}
