#pragma once

#include "core/document/document.hpp"

#include <optional>
#include <string>
#include <vector>

/// Where things stand on a chart's axis. Drawing only: nothing here is ever a score.
namespace cwp {

/// From `low` to `high` in steps of 1, 2, 2.5 or 5 × a power of ten.
struct ChartScale {
    double low = 0;
    double high = 1;
    double step = 1;

    int steps() const;
    double at(int tick) const { return low + step * tick; }
    /// A tick as printed, with the decimals its step needs.
    std::string label(int tick) const;
};

/// The number a printed value begins with (`92.50`, `-3`, `85.0%`); nothing for a blank.
std::optional<double> drawn_value(std::string const& text);

/// Holds every value of the chart in about `ticks` steps; bars start at zero.
ChartScale scale_for(Chart const& chart, int ticks = 5);

}
