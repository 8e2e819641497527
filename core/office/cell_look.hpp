#pragma once

#include "core/office/workbook_writer.hpp"

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

/// How cells look, before a library makes formats of it.
namespace cwp {

/// All that a cell's look depends on.
struct Look {
    CellForm form = CellForm::text;
    RowForm row = RowForm::item;
    int decimals = 0;
    bool plus = false;
    bool wraps = false;
    bool right = false;
    bool framed = false;

    auto operator<=>(Look const&) const = default;
};

/// Part of a table, which has frames and gives columns their widths; titles and paragraphs run over several columns.
bool is_table_row(RowForm row);
/// `0.00`, `yyyy-mm-dd`; empty where the spreadsheet may decide.
std::string number_format(Look const& look);
/// How many lines a text takes in a column of that width. A Hanzi is a little wider than two figures.
std::size_t lines_of(std::string_view text, std::size_t width);

}
