#include "core/render/chart_scale.hpp"
#include "core/render/chart_svg.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace cwp;

namespace {

Chart chart_of(ChartKind kind, std::vector<std::string> values)
{
    Chart chart;
    chart.kind = kind;
    chart.title = "图";
    for (std::size_t i = 0; i < values.size(); ++i) {
        chart.categories.push_back(std::to_string(i + 1));
    }
    chart.series = {{"", std::move(values)}};
    return chart;
}

}

TEST_CASE("an axis has round steps that hold every value")
{
    auto const bars = scale_for(chart_of(ChartKind::bars, {"2", "8", "31", "84", "23"}));
    CHECK(bars.low == doctest::Approx(0));
    CHECK(bars.step == doctest::Approx(20));
    CHECK(bars.high == doctest::Approx(100));
    auto const lines = scale_for(chart_of(ChartKind::lines, {"81.20", "82.28", "83.42"}));
    CHECK(lines.low == doctest::Approx(81));
    CHECK(lines.step == doctest::Approx(0.5));
    CHECK(lines.high == doctest::Approx(83.5));
    CHECK(lines.label(1) == "81.5");
}

TEST_CASE("an axis of counts has no halves")
{
    auto const scale = scale_for(chart_of(ChartKind::bars, {"1", "2"}));
    CHECK(scale.step == doctest::Approx(1));
    CHECK(scale.label(0) == "0");
}

TEST_CASE("an axis stands whatever the values are")
{
    CHECK(scale_for(chart_of(ChartKind::bars, {})).steps() == 1);
    CHECK(scale_for(chart_of(ChartKind::bars, {"", ""})).steps() == 1);
    CHECK(scale_for(chart_of(ChartKind::bars, {"0", "0"})).steps() >= 1);
    CHECK(scale_for(chart_of(ChartKind::lines, {"90.00", "90.00"})).steps() >= 1);
    auto const below = scale_for(chart_of(ChartKind::bars, {"-3", "5"}));
    CHECK(below.low <= -3);
    CHECK(below.high >= 5);
}

TEST_CASE("a blank value is a gap in a line, not a zero")
{
    auto const picture = chart_svg(chart_of(ChartKind::lines, {"80", "", "90", "85"}), 1);
    auto const path = picture.substr(picture.rfind("<path d=\"M"));
    auto const drawn = path.substr(0, path.find("\" fill"));
    CHECK(std::count(drawn.begin(), drawn.end(), 'M') == 2);
    CHECK(std::count(drawn.begin(), drawn.end(), 'L') == 1);
}

TEST_CASE("a chart without values draws nothing")
{
    CHECK(chart_svg(Chart{}, 1).empty());
}
