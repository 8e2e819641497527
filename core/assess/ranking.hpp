#pragma once

#include "core/assess/results.hpp"

#include <vector>

namespace cwp {

/// Sorts by class, standing, total and code; gives ranks within the class and overall (1, 1, 3 on the printed total) and grades with the quota of the best (scoring §4).
void rank_and_grade(std::vector<Result>& results, Scheme const& scheme);

}
