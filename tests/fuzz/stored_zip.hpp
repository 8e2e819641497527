#pragma once

#include <string>
#include <string_view>

namespace cwp::fuzz {

/// A workbook whose only sheet is `sheet` as it stands, nothing compressed: what is made up gets past the check sums.
std::string workbook_around(std::string_view sheet);

}
