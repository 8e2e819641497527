#pragma once

#include "core/office/number_look.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Numbers, days and texts as a workbook stores them, and what they say.
namespace cwp {

/// `D3`. \param column from 0. \param row from 1.
std::string cell_name(std::size_t column, std::size_t row);

struct CellPlace {
    std::size_t column = 0; ///< from 0
    std::size_t row = 0;    ///< from 1; 0: not said
};
/// The place of `D3`, also of `D` and `3`; nothing for anything else.
std::optional<CellPlace> place_of_cell(std::string_view name);

/// The number that is written, `85.599999999999994` or `1.5E-3`; nothing for anything else.
std::optional<double> stored_number(std::string_view text);
/// As its spreadsheet shows it: at most fifteen digits, never in scientific notation where it can be helped. 85.599999999999994 is `85.6`.
std::string number_text(double number);
/// 0.95 is `95%`.
std::string percent_text(double share);
/// The day, the time of day or both that a stored number means: `2026-10-03`, `2026-10-03 08:30`, `08:30`, elapsed hours `27:15`; seconds only where there are some.
/// Nothing for a number that is no day of the calendar. \param date1904 days are counted from 1904, not 1900.
std::optional<std::string> serial_text(double serial, NumberLook look, bool date1904);
/// The same of `2026-10-03T08:30:00`, as newer programs store a date; nothing for another text.
std::optional<std::string> iso_cell_text(std::string_view text);

/// `_x000D_` and its like as the characters they stand for; the inverse of `workbook_text`.
std::string unescaped_text(std::string_view stored);

}
