#pragma once

#include "core/pack/pack.hpp"
#include "core/pack/reader.hpp"

namespace cwp {

/// Notes what an attribute of a standard cannot be where the program counts with it: half a computer, a price below nothing, an item that applies «sometimes».
/// \param file the standard's file, whose [[item]] tables stand in the order of its items.
void check_attributes(TableReader& file, Standard const& standard);

}
