#include "core/base/text.hpp"
#include "core/document/document.hpp"
#include "core/render/chart_scale.hpp"
#include "core/render/format.hpp"
#include "core/render/table_layout.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

/// Plain text for a terminal: nothing wider than it, no box-drawing, Chinese paragraphs indented by two full-width spaces.
namespace cwp::formats {

extern Format const text;

namespace {

constexpr std::size_t endless = 100000;

std::string lines(std::string_view words, std::size_t width, std::string const& indent = {})
{
    std::string out;
    for (auto const& line : wrap(indent + printable(words), width)) {
        out += line + "\n";
    }
    return out;
}

std::string centred(std::string const& words, std::size_t width)
{
    std::string out;
    for (auto const& line : wrap(printable(words), width)) {
        auto const used = display_width(line);
        out += std::string(width < endless && width > used ? (width - used) / 2 : 0, ' ') + line + "\n";
    }
    return out;
}

std::string right_hand(std::string const& words, std::size_t width)
{
    return (width < endless ? pad_left(printable(words), width - std::min<std::size_t>(width, 4)) : printable(words)) + "\n";
}

/// A bar for every value.
std::string bars(Chart const& chart, std::size_t width)
{
    std::size_t names = 0;
    std::size_t figures = 0;
    for (auto const& category : chart.categories) {
        names = std::max(names, display_width(printable(category)));
    }
    for (auto const& value : chart.series.front().values) {
        figures = std::max(figures, display_width(printable(value)));
    }
    auto const used = names + figures + 4;
    auto const room = static_cast<double>(std::min<std::size_t>(width > used + 10 ? width - used : 10, 50));
    auto const scale = scale_for(chart);
    std::string out;
    for (std::size_t i = 0; i < chart.categories.size() && i < chart.series.front().values.size(); ++i) {
        auto const& value = chart.series.front().values[i];
        auto const drawn = drawn_value(value).value_or(scale.low);
        auto const length = static_cast<std::size_t>(std::lround(room * (drawn - scale.low) / (scale.high - scale.low)));
        auto line = pad_right(printable(chart.categories[i]), names) + "  " + pad_left(printable(value), figures) + "  " + std::string(length, '#');
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

struct BlockText {
    std::size_t width;
    bool chinese;
    bool may_split; ///< a list stays one table, whatever its width

    std::string operator()(Heading const& heading) const { return lines(heading.text, width); }
    std::string operator()(Paragraph const& paragraph) const
    {
        return lines(paragraph.text, width, chinese && !paragraph.lead ? "　　" : "");
    }
    std::string operator()(ListBlock const& list) const
    {
        std::string out;
        int number = 0;
        for (auto const& item : list.items) {
            auto const mark = list.numbered ? fmt::format("{}. ", ++number) : std::string("- ");
            bool first = true;
            for (auto const& line : wrap(printable(item), width > mark.size() + 10 ? width - mark.size() : width)) {
                out += (first ? mark : std::string(mark.size(), ' ')) + line + "\n";
                first = false;
            }
        }
        return out;
    }
    std::string operator()(Table const& table) const { return hides_columns(table) ? shown(as_people_see(table)) : shown(table); }
    std::string shown(Table const& table) const
    {
        auto const caption = table.caption.empty() ? std::string() : lines(table.caption, width);
        if (table.rows.empty() && !table.if_empty.empty()) {
            return caption + lines(table.if_empty, width);
        }
        if (!may_split) {
            return caption + table_lines(table, width);
        }
        std::string out;
        for (auto const& part : parts_that_fit(table, width)) {
            out += (out.empty() ? "" : "\n") + table_lines(part, width);
        }
        return caption + out;
    }
    std::string operator()(Chart const& chart) const
    {
        // Lines, and several series in one picture, stand in the table beside it.
        if (chart.kind != ChartKind::bars || chart.series.size() != 1 || chart.categories.empty()) {
            return {};
        }
        return lines(title_with_unit(chart, chinese ? Language::zh : Language::en), width) + bars(chart, width);
    }
    std::string operator()(Signature const& signature) const
    {
        return right_hand(signature.office, width) + right_hand(signature.date, width);
    }
    std::string operator()(Annex const& annex) const { return "\n" + lines(annex.title, width); }
};

std::string write(Document const& document, RenderOptions const& options)
{
    auto const width = options.width == 0 ? endless : options.width;
    std::string out;
    auto const add = [&out](std::string const& block) {
        if (!block.empty()) {
            out += (out.empty() ? "" : "\n") + block;
        }
    };
    if (!document.data_only) {
        if (!document.title.empty()) {
            add((document.official ? centred(document.title, width) : lines(document.title, width))
                + (document.subtitle.empty() ? ""
                   : document.official       ? centred(document.subtitle, width)
                                             : lines(document.subtitle, width)));
        }
    }
    for (auto const& block : document.blocks) {
        add(std::visit(BlockText{width, document.language == Language::zh, !document.data_only}, block));
    }
    if (!document.footer.empty()) {
        add(lines(document.footer, width));
    }
    return out;
}

}

Format const text{"text", ".txt", write};

}
