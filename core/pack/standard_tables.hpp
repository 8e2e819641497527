#pragma once

#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

namespace cwp {

/// Rewrites standard_item, standard_attribute and norm: every version of every standard, each for the months in which it is in force.
void write_standards(Database const& db, Pack const& pack);

}
