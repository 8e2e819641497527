#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What may stand in a workbook's cell, before it stands there.
namespace cwp {

/// A number that a workbook holds exactly as it is printed: its value and how many decimals are shown.
struct PrintedNumber {
    double value = 0;
    int decimals = 0;
    bool plus = false; ///< a change: `+4.70`
};

/// `12.60`, `-3`, `+0.5`. Nothing for what a spreadsheet would not give back as printed: words, leading zeros, more than 15 digits before the zeros at the end.
std::optional<PrintedNumber> printed_number(std::string_view text);
/// `95%`, `12.5%`: a twentieth is 0.05 with no decimals shown. Nothing for anything else.
std::optional<PrintedNumber> printed_percent(std::string_view text);
/// The serial of `2026-10-03` or `2026-10-03 08:30`. Nothing for other text and for days before March 1900, from which on spreadsheets agree.
std::optional<double> date_serial(std::string_view text);

/// Text as a workbook stores it: bytes that are no UTF-8 become U+FFFD, characters that XML cannot hold become `_x001B_`, and text that
/// already looks like such an escape is escaped itself, so that it reads back as it was.
std::string workbook_text(std::string_view text);
/// Characters as a spreadsheet counts them (UTF-16 units).
std::size_t workbook_length(std::string_view text);

/// A name that a sheet may have: no `[]:*?/\`, no apostrophe at its ends, at most 31 characters, never empty. `tail` is kept whole.
std::string sheet_name(std::string_view wished, std::string_view tail = {});

}
