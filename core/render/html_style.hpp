#pragma once

#include <string_view>

namespace cwp {

/// The style sheet that every HTML document carries within itself: for a phone, a desk and A4 paper.
std::string_view html_style();

}
