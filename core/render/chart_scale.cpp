#include "core/render/chart_scale.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/core.h>

namespace cwp {

int ChartScale::steps() const { return static_cast<int>(std::lround((high - low) / step)); }

std::string ChartScale::label(int tick) const
{
    int decimals = 0;
    for (double scaled = step; decimals < 4 && std::abs(scaled - std::round(scaled)) > 1e-9; scaled *= 10) {
        ++decimals;
    }
    auto const value = at(tick);
    return fmt::format("{:.{}f}", std::abs(value) < step / 1000 ? 0.0 : value, decimals);
}

std::optional<double> drawn_value(std::string const& text)
{
    char* end = nullptr;
    double const value = std::strtod(text.c_str(), &end);
    if (end == text.c_str() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

namespace {

double nice_step(double span, int ticks)
{
    double const rough = span / ticks;
    double const power = std::pow(10.0, std::floor(std::log10(rough)));
    for (double const factor : {1.0, 2.0, 2.5, 5.0}) {
        if (rough <= factor * power * (1 + 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

}

ChartScale scale_for(Chart const& chart, int ticks)
{
    std::vector<double> values;
    for (auto const& series : chart.series) {
        for (auto const& text : series.values) {
            if (auto const value = drawn_value(text)) {
                values.push_back(*value);
            }
        }
    }
    if (values.empty()) {
        return {};
    }
    double low = *std::min_element(values.begin(), values.end());
    double high = *std::max_element(values.begin(), values.end());
    if (chart.kind == ChartKind::bars) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low < 1e-9) {
        high += 1;
        low -= chart.kind == ChartKind::bars ? 0 : 1;
    }
    // Counts have no halves: a step below one would print ticks that nothing can reach.
    bool const whole = chart.kind == ChartKind::bars
        && std::all_of(values.begin(), values.end(), [](double v) { return std::abs(v - std::round(v)) < 1e-9; });
    ChartScale scale;
    scale.step = nice_step(high - low, ticks);
    if (whole) {
        scale.step = std::max(1.0, std::round(scale.step));
    }
    scale.low = std::floor(low / scale.step + 1e-9) * scale.step;
    scale.high = std::ceil(high / scale.step - 1e-9) * scale.step;
    return scale;
}

}
