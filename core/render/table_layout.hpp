#pragma once

#include "core/document/document.hpp"

#include <cstddef>
#include <string>

namespace cwp {

/// A table as lines of text: columns aligned by display width, two spaces apart, rules of `-`. Where it is wider than `width` (0: no limit)
/// headings are wrapped, then the widest text columns, down to a readable least; codes, dates and figures are never broken. Without caption.
std::string table_lines(Table const& table, std::size_t width);

}
