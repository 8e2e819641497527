#pragma once

#include "core/document/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cwp {

/// A table as lines of text: columns aligned by display width, two spaces apart, rules of `-`. Where it is wider than `width` (0: no limit)
/// headings are wrapped, then the widest text columns, down to a readable least; codes, dates and figures are never broken. Without caption.
std::string table_lines(Table const& table, std::size_t width);
/// The table itself where `table_lines` can keep it within `width` without breaking a word; else the least number of tables that each
/// begin with its first columns of words (two at most) and share the others out evenly.
std::vector<Table> parts_that_fit(Table const& table, std::size_t width);

}
