#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Workbooks made from readable text, by other means than the program's own.
namespace built {

/// An archive as its headers say it, member by member.
struct Member {
    std::string name;
    std::string content;
    bool stored = false;          ///< not compressed
    std::uint16_t flags = 0;      ///< 1: says that it is encrypted
    std::uint32_t wrong_crc = 0;  ///< added to the check sum
    std::uint32_t claimed = 0;    ///< unpacked size that is claimed; 0: the true one
};
std::string zip(std::vector<Member> const& members);

/// A sheet as its XML: rows within `sheetData`, what stands behind it.
struct Tab {
    std::string name;
    std::string rows;
    std::string behind{};
    std::string state{};          ///< hidden, veryHidden
};

struct Book {
    std::vector<Tab> tabs;
    std::string shared{};         ///< the `si` elements
    std::string formats{};        ///< the `numFmt` elements
    std::vector<int> styles{};    ///< number format of every style of cells; the first, of cells without a style, comes by itself
    bool date1904 = false;
    std::vector<Member> more{};   ///< replace members of the same name
};
std::string workbook(Book const& book);

/// Of lines: `= NAME` begins a sheet (`= NAME hidden`), `| a | b` is a row, `merge A1:B2`, `hide 3`, `skip 2` rows, `1904`. A cell is text, or by its prefix `n:12.5` a number,
/// `d:46298` one with a format of dates, `t:0.5` of times, `p:0.95` of percents, `e:#REF!` an error, `f:A1+1` a formula without its result, `v:A1+1=3` one with it. `\n` is a line break.
std::string workbook_of(std::string_view text);

}
