#pragma once

#include "core/office/archive.hpp"
#include "core/office/number_look.hpp"

#include <string_view>
#include <vector>

namespace cwp {

/// What the number formats of a workbook make of numbers, by style of the cells. \param part `xl/styles.xml`.
std::vector<NumberLook> read_looks(Archive const& archive, std::string_view part);

}
