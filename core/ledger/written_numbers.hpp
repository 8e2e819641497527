#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Numbers as people and spreadsheets write them: half or full width, thousands separators, a zero fraction. All throw Invalid.
namespace cwp {

/// `1,234` `－12` `168.0`; refuses `8 5`, `约100`, `1,23`.
std::int64_t written_integer(std::string_view text);
/// A whole number that is not negative.
std::int64_t written_count(std::string_view text);
/// × 10^places; refuses more than `places` decimals.
std::int64_t written_decimal(std::string_view text, int places);
/// In fen: `1,234.50` `¥1234.5` `1234元`.
std::int64_t written_money(std::string_view text);
/// In hundredths of a percent: `95%` `95` `95.5`, from 0 to 100. Below 1 the `%` has to be written, for 0.95 may mean 95%.
std::int64_t written_percent(std::string_view text);

/// A scaled number with all its decimals: (1250, 2) is `12.50`.
std::string scaled_text(std::int64_t scaled, int places);
/// The form into which spreadsheets turn long codes, `1.1E+17`: the last digits are lost.
bool is_scientific(std::string_view text);
/// Throws the refusal of such a value with the way out.
[[noreturn]] void refuse_scientific();

}
