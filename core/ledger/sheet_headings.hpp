#pragma once

#include "core/ledger/sheet.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Where the headings of a sheet stand, and how it must be read for them to be found.
namespace cwp {

/// One way to read the first records, and the heading row it finds.
struct Reading {
    Encoding encoding = Encoding::utf8;
    char delimiter = ',';
    std::string_view written_delimiter = ",";
    std::size_t record = 0;
    std::size_t line = 1;
    Layout layout;
    std::vector<Layout> equals; ///< other ledgers that fit as well

    /// Whether one ledger was clearly meant. \param named the user says which.
    bool is_certain(bool named, bool key_suffices) const;
};

/// Tries encodings and delimiters; the one with the most known headings wins, the first of equals.
Reading find_headings(Sheet const& sheet, SheetOptions const& options, std::span<Headings const> ledgers);

/// Takes over what the reading says. Error where it says no ledger for certain, or columns are missing or stand twice.
void settle_headings(Sheet& sheet, Reading reading, std::span<Headings const> ledgers, SheetOptions const& options, Language language);

/// Every delimiter outside quotes replaced by `stand_in_delimiter`.
std::string separated_plainly(std::string_view text, Encoding encoding, std::string_view written_delimiter);

/// Some of the words, for a message.
std::string quoted_list(std::vector<std::string> const& words);

}
