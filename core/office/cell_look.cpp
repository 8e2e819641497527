#include "core/office/cell_look.hpp"

#include "core/base/text.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace cwp {

bool is_table_row(RowForm row) { return row != RowForm::title && row != RowForm::words && row != RowForm::remark; }

std::string number_format(Look const& look)
{
    switch (look.form) {
    case CellForm::text:
        return {};
    case CellForm::code:
        return "@";
    case CellForm::date:
        return "yyyy-mm-dd";
    case CellForm::moment:
        return "yyyy-mm-dd hh:mm";
    case CellForm::number:
    case CellForm::percent:
        break;
    }
    std::string shown = look.decimals > 0 ? "0." + std::string(static_cast<std::size_t>(look.decimals), '0') : "0";
    shown += look.form == CellForm::percent ? "%" : "";
    return look.plus ? fmt::format("+{0};-{0};+{0}", shown) : shown;
}

std::size_t lines_of(std::string_view text, std::size_t width)
{
    std::size_t lines = 0;
    for (std::string_view const line : split(text, '\n'))
        lines += std::max<std::size_t>(1, (display_width(line) * 107 / 100 + width - 1) / width);
    return lines;
}

}
