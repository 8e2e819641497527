#include "core/render/chart_svg.hpp"

#include "core/base/text.hpp"
#include "core/render/chart_scale.hpp"
#include "core/render/escape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/core.h>
#include <optional>

namespace cwp {

namespace {

constexpr double page_width = 560;
constexpr double letter = 8.2; ///< width of one terminal column in the labels' size
constexpr std::size_t few_points = 6;  ///< several lines have all their values labelled up to this many
constexpr std::array<char const*, 4> colours{"#0072b2", "#d55e00", "#009e73", "#7a3e9d"};
constexpr std::array<char const*, 4> dashes{"", "7 4", "2 4", "10 3 2 3"};

struct Point { double x; double y; };
/// The rectangle in which values are drawn.
struct Area {
    double left;
    double top;
    double right;
    double bottom;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

struct Drawing {
    Chart const& chart;
    int number;
    ChartScale scale;
    Area area;
    std::string out;

    std::size_t count() const { return chart.categories.size(); }
    double share(double value) const { return (value - scale.low) / (scale.high - scale.low); }
    void line(Point from, Point to, char const* style)
    {
        out += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>\n", from.x, from.y, to.x, to.y, style);
    }
    void label(Point at, char const* anchor, std::string const& words)
    {
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", at.x, at.y, anchor, html_text(words));
    }
};

std::string colour(std::size_t series) { return colours[series % colours.size()]; }

/// Solid for the first series, hatched differently for each that follows.
std::string fill_of(int number, std::size_t series)
{
    return series == 0 ? colour(0) : fmt::format("url(#c{}s{})", number, series);
}

std::string patterns(Drawing const& drawing)
{
    std::string out;
    for (std::size_t s = 1; s < drawing.chart.series.size(); ++s) {
        out += fmt::format("<pattern id=\"c{0}s{1}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({2})\">"
                           "<rect width=\"8\" height=\"8\" fill=\"#fff\"/><rect width=\"4\" height=\"8\" fill=\"{3}\"/></pattern>\n",
            drawing.number, s, 45 * static_cast<int>(s), colour(s));
    }
    return out.empty() ? out : "<defs>" + out + "</defs>\n";
}

std::size_t widest(std::vector<std::string> const& texts)
{
    std::size_t width = 0;
    for (auto const& text : texts) {
        width = std::max(width, display_width(printable(text)));
    }
    return width;
}

double label_width(std::size_t columns) { return letter * static_cast<double>(columns); }

/// Names that would run into each other under upright bars are written beside lying ones.
bool lies(Chart const& chart)
{
    auto const slot = (page_width - 60) / static_cast<double>(std::max<std::size_t>(1, chart.categories.size()));
    return label_width(widest(chart.categories)) + 6 > slot;
}

std::string value_in(ChartSeries const& series, std::size_t category)
{
    return category < series.values.size() ? series.values[category] : std::string();
}

std::string marker(std::size_t series, Point at)
{
    auto const fill = colour(series);
    switch (series % 4) {
    case 0: return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4.5\" fill=\"{}\"/>\n", at.x, at.y, fill);
    case 1: return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"9\" height=\"9\" fill=\"{}\"/>\n", at.x - 4.5, at.y - 4.5, fill);
    case 2: return fmt::format("<path d=\"M{0:.1f} {1:.1f}l5 9h-10z\" fill=\"{2}\"/>\n", at.x, at.y - 5.5, fill);
    default: return fmt::format("<path d=\"M{0:.1f} {1:.1f}l5.5 5.5l-5.5 5.5l-5.5 -5.5z\" fill=\"{2}\"/>\n", at.x, at.y - 5.5, fill);
    }
}

void draw_upright_axis(Drawing& drawing)
{
    auto const& area = drawing.area;
    for (int tick = 0; tick <= drawing.scale.steps(); ++tick) {
        double const y = area.bottom - area.height() * drawing.share(drawing.scale.at(tick));
        drawing.line({area.left, y}, {area.right, y}, "grid");
        drawing.label({area.left - 8, y + 5}, "end", drawing.scale.label(tick));
    }
    drawing.line({area.left, area.bottom}, {area.right, area.bottom}, "axis");
}

void draw_upright_bars(Drawing& drawing)
{
    auto const& area = drawing.area;
    draw_upright_axis(drawing);
    double const slot = area.width() / static_cast<double>(drawing.count());
    double const bar = slot * 0.68 / static_cast<double>(drawing.chart.series.size());
    double const zero = area.bottom - area.height() * drawing.share(std::max(0.0, drawing.scale.low));
    for (std::size_t c = 0; c < drawing.count(); ++c) {
        double const centre = area.left + slot * (static_cast<double>(c) + 0.5);
        drawing.label({centre, area.bottom + 20}, "middle", drawing.chart.categories[c]);
        for (std::size_t s = 0; s < drawing.chart.series.size(); ++s) {
            auto const text = value_in(drawing.chart.series[s], c);
            auto const value = drawn_value(text);
            if (!value) {
                continue;
            }
            double const y = area.bottom - area.height() * drawing.share(*value);
            double const x = centre - slot * 0.34 + bar * static_cast<double>(s);
            drawing.out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" stroke=\"{}\"/>\n", x,
                std::min(y, zero), bar, std::abs(zero - y), fill_of(drawing.number, s), colour(s));
            drawing.label({x + bar / 2, std::min(y, zero) - 6}, "middle", text);
        }
    }
}

void draw_lying_bars(Drawing& drawing)
{
    auto const& area = drawing.area;
    for (int tick = 0; tick <= drawing.scale.steps(); ++tick) {
        double const x = area.left + area.width() * drawing.share(drawing.scale.at(tick));
        drawing.line({x, area.top}, {x, area.bottom}, "grid");
        drawing.label({x, area.bottom + 20}, "middle", drawing.scale.label(tick));
    }
    drawing.line({area.left, area.top}, {area.left, area.bottom}, "axis");
    double const slot = area.height() / static_cast<double>(drawing.count());
    double const bar = slot * 0.68 / static_cast<double>(drawing.chart.series.size());
    double const zero = area.left + area.width() * drawing.share(std::max(0.0, drawing.scale.low));
    for (std::size_t c = 0; c < drawing.count(); ++c) {
        double const centre = area.top + slot * (static_cast<double>(c) + 0.5);
        drawing.label({area.left - 8, centre + 5}, "end", drawing.chart.categories[c]);
        for (std::size_t s = 0; s < drawing.chart.series.size(); ++s) {
            auto const text = value_in(drawing.chart.series[s], c);
            auto const value = drawn_value(text);
            if (!value) {
                continue;
            }
            double const x = area.left + area.width() * drawing.share(*value);
            double const y = centre - slot * 0.34 + bar * static_cast<double>(s);
            drawing.out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" stroke=\"{}\"/>\n",
                std::min(x, zero), y, std::abs(x - zero), bar, fill_of(drawing.number, s), colour(s));
            drawing.label({std::max(x, zero) + 6, y + bar / 2 + 5}, "start", text);
        }
    }
}

/// The points of a series by category; nothing where the value is blank.
std::vector<std::optional<Point>> points_of(Drawing const& drawing, ChartSeries const& series, double slot)
{
    auto const& area = drawing.area;
    std::vector<std::optional<Point>> points(drawing.count());
    for (std::size_t c = 0; c < drawing.count(); ++c) {
        if (auto const value = drawn_value(value_in(series, c))) {
            points[c] = Point{area.left + slot * (static_cast<double>(c) + 0.5), area.bottom - area.height() * drawing.share(*value)};
        }
    }
    return points;
}

/// A value stands where its line is not: below a low point, left of a rising line, right of a falling one, else above.
void label_point(Drawing& drawing, std::vector<std::optional<Point>> const& points, std::size_t c, std::string const& words)
{
    auto const at = *points[c];
    auto const before = c > 0 ? points[c - 1] : std::nullopt;
    auto const after = c + 1 < points.size() ? points[c + 1] : std::nullopt;
    bool const falls = before && before->y < at.y - 4;
    bool const rises = after && after->y < at.y - 4;
    if (falls && rises && at.y + 20 < drawing.area.bottom) {
        drawing.label({at.x, at.y + 20}, "middle", words);
    } else if (rises && !falls) {
        drawing.label({at.x - 5, at.y - 8}, before ? "end" : "middle", words);
    } else if (falls && !rises) {
        drawing.label({at.x + 5, at.y - 8}, after ? "start" : "middle", words);
    } else {
        drawing.label({at.x, at.y - 11}, "middle", words);
    }
}

/// A blank value breaks the line; a point between two blanks is still marked.
void draw_series(Drawing& drawing, std::size_t s, double slot)
{
    auto const& series = drawing.chart.series[s];
    auto const points = points_of(drawing, series, slot);
    std::string path;
    std::string markers;
    bool pen_down = false;
    for (auto const& point : points) {
        if (point) {
            path += fmt::format("{}{:.1f} {:.1f}", pen_down ? "L" : "M", point->x, point->y);
            markers += marker(s, *point);
        }
        pen_down = point.has_value();
    }
    drawing.out += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\" stroke-dasharray=\"{}\"/>\n{}", path, colour(s),
        dashes[s % dashes.size()], markers);
    for (std::size_t c = 0; c < points.size(); ++c) {
        bool const room_for_all = drawing.chart.series.size() == 1 || points.size() <= few_points;
        if (points[c] && (room_for_all || c + 1 == points.size())) {
            label_point(drawing, points, c, value_in(series, c));
        }
    }
}

void draw_lines(Drawing& drawing)
{
    auto const& area = drawing.area;
    draw_upright_axis(drawing);
    double const slot = area.width() / static_cast<double>(drawing.count());
    // Every n-th name, so that neighbours do not touch; the last one always.
    auto const needed = label_width(widest(drawing.chart.categories)) + 8;
    auto const every = static_cast<std::size_t>(needed / slot) + 1;
    for (std::size_t c = 0; c < drawing.count(); ++c) {
        if ((drawing.count() - 1 - c) % every == 0) {
            drawing.label({area.left + slot * (static_cast<double>(c) + 0.5), area.bottom + 20}, "middle", drawing.chart.categories[c]);
        }
    }
    for (std::size_t s = 0; s < drawing.chart.series.size(); ++s) {
        draw_series(drawing, s, slot);
    }
}

std::string legend(Drawing const& drawing, double y)
{
    std::string out;
    double x = drawing.area.left;
    for (std::size_t s = 0; s < drawing.chart.series.size(); ++s) {
        auto const& name = drawing.chart.series[s].name;
        if (drawing.chart.kind == ChartKind::lines) {
            out += fmt::format("<line x1=\"{0:.1f}\" y1=\"{1:.1f}\" x2=\"{2:.1f}\" y2=\"{1:.1f}\" stroke=\"{3}\" stroke-width=\"2.5\" stroke-dasharray=\"{4}\"/>\n",
                x, y, x + 28, colour(s), dashes[s % dashes.size()]);
            out += marker(s, {x + 14, y});
        } else {
            out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"24\" height=\"12\" fill=\"{}\" stroke=\"{}\"/>\n", x, y - 6,
                fill_of(drawing.number, s), colour(s));
        }
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", x + 34, y + 5, html_text(name));
        x += 34 + label_width(display_width(printable(name))) + 24;
    }
    return out;
}

/// The figures in words, for those who hear the page.
std::string description(Chart const& chart)
{
    std::string out;
    for (auto const& series : chart.series) {
        out += series.name.empty() ? "" : series.name + ": ";
        for (std::size_t c = 0; c < chart.categories.size(); ++c) {
            auto const value = value_in(series, c);
            out += fmt::format("{} {}; ", chart.categories[c], value.empty() ? "-" : value);
        }
    }
    return out;
}

}

std::string chart_svg(Chart const& chart, int number)
{
    if (chart.categories.empty() || chart.series.empty()) {
        return {};
    }
    bool const lying = chart.kind == ChartKind::bars && lies(chart);
    bool const has_legend = chart.series.size() > 1;
    double const top = has_legend ? 44 : 26;
    double const body = lying ? std::max(60.0, 26.0 * static_cast<double>(chart.categories.size() * chart.series.size())) : 230;
    Drawing drawing{chart, number, scale_for(chart, lying ? 4 : 5), {}, {}};
    std::vector<std::string> ticks;
    for (int tick = 0; tick <= drawing.scale.steps(); ++tick) {
        ticks.push_back(drawing.scale.label(tick));
    }
    double const left = 16 + label_width(widest(lying ? chart.categories : ticks));
    drawing.area = Area{left, top, page_width - (lying ? 60 : 10), top + body};
    if (lying) {
        draw_lying_bars(drawing);
    } else if (chart.kind == ChartKind::bars) {
        draw_upright_bars(drawing);
    } else {
        draw_lines(drawing);
    }
    double const height = drawing.area.bottom + 32;
    auto out = fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"c{}t c{}d\">\n", page_width, height, number, number);
    out += fmt::format("<title id=\"c{}t\">{}</title>\n<desc id=\"c{}d\">{}</desc>\n", number, html_text(chart.title), number, html_text(description(chart)));
    out += patterns(drawing);
    return out + drawing.out + (has_legend ? legend(drawing, 14) : "") + "</svg>\n";
}

}
