#pragma once

#include "core/document/document.hpp"

#include <string>

namespace cwp {

/// A chart as inline SVG: axis with round ticks, value labels, a name and a description for those who do not see it. Series differ by
/// colour (safe for the colour-blind) and by pattern or marker (safe for a black-and-white printer). `number` keeps ids apart on a page.
std::string chart_svg(Chart const& chart, int number);

}
