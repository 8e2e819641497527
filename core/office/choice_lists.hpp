#pragma once

#include "core/base/language.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cwp {

/// The lists of a workbook's drop-downs that are too long to stand in the rule itself: they stand on a sheet of their own, each once.
class ChoiceLists {
public:
    /// Where the list stands on the sheet of that name, as a rule refers to it.
    std::string place_of(std::vector<std::string> const& choices, std::string const& sheet);
    std::vector<std::vector<std::string>> const& all() const { return m_lists; }
    std::size_t longest() const;

private:
    std::vector<std::vector<std::string>> m_lists;
};

/// What the sheet of the lists is called.
std::string choice_sheet_name(Language language);
/// Whether a hidden sheet of that name holds but lists for drop-downs.
bool is_choice_sheet(std::string const& name);

/// Whether a rule can hold the words itself: 255 characters for a spreadsheet, 250 bytes for the library; commas part them.
bool fit_into_rule(std::vector<std::string> const& words);

}
