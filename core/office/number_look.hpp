#pragma once

#include <string_view>

/// What the number format of a cell makes of its number. A date is stored as a number: only the format says that it is one.
namespace cwp {

enum class NumberLook {
    number,
    percent,
    date,    ///< a day, with a time or without
    time,    ///< of day
    elapsed, ///< hours that may go beyond a day: `[h]:mm`
};

/// Of a format that every spreadsheet has, by its number; the East Asian ones (27–36, 50–58) mean dates and times in Chinese workbooks.
NumberLook look_of_builtin(unsigned format);
/// Of a format as it is written, `yyyy"年"m"月"d"日"`: letters in quotes, behind `\` and in brackets say nothing.
NumberLook look_of_format(std::string_view code);

}
