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
