#include "core/base/json.hpp"
#include "core/document/document.hpp"
#include "core/render/format.hpp"

#include <fmt/core.h>

/// JSON for programs. A list is an array of objects by column key; a report is an object with its blocks in order.
/// Whole numbers are numbers; decimals are strings as printed (`"12.60"`), so that no reader rounds them; a blank is null. Rows of totals are left out: whoever reads rows can add them.
namespace cwp::formats {

extern Format const json;

namespace {

bool is_whole_number(std::string_view text)
{
    auto const digits = text.substr(text.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.size() <= 15 && digits.find_first_not_of("0123456789") == std::string_view::npos
        && (digits.size() == 1 || digits[0] != '0');
}

std::string value(TableColumn const& column, Cell const& cell)
{
    auto const& text = cell.code ? *cell.code : cell.text;
    if (text.empty()) {
        return "null";
    }
    return kind_in(column, cell) == CellKind::number && is_whole_number(text) ? text : json_string(text);
}

std::string rows(Table const& table, std::string const& indent)
{
    std::string out = "[";
    bool first_row = true;
    for (auto const& row : table.rows) {
        if (row.role == RowRole::total) {
            continue;
        }
        out += first_row ? "\n" : ",\n";
        first_row = false;
        out += indent + "  {";
        for (std::size_t c = 0; c < table.columns.size() && c < row.cells.size(); ++c) {
            out += fmt::format("{}{}: {}", c ? ", " : "", json_string(table.columns[c].key), value(table.columns[c], row.cells[c]));
        }
        out += "}";
    }
    return out + (first_row ? "]" : "\n" + indent + "]");
}

std::string list(std::vector<std::string> const& texts, bool blank_is_null = false)
{
    std::string out = "[";
    for (auto const& text : texts) {
        out += out.size() > 1 ? ", " : "";
        out += blank_is_null && text.empty() ? "null" : json_string(text);
    }
    return out + "]";
}

struct BlockText {
    std::string operator()(Heading const& heading) const
    {
        return fmt::format(R"({{"type": "heading", "level": {}, "text": {}}})", heading.level, json_string(heading.text));
    }
    std::string operator()(Paragraph const& paragraph) const
    {
        return fmt::format(R"({{"type": "paragraph", "text": {}}})", json_string(paragraph.text));
    }
    std::string operator()(ListBlock const& block) const
    {
        return fmt::format(R"({{"type": "list", "items": {}}})", list(block.items));
    }
    std::string operator()(Table const& table) const
    {
        return fmt::format(R"({{"type": "table", "key": {}, "caption": {}, "rows": {}}})", json_string(table.key), json_string(table.caption), rows(table, "    "));
    }
    std::string operator()(Chart const& chart) const
    {
        std::string series;
        for (auto const& one : chart.series) {
            series += fmt::format(R"({}{{"name": {}, "values": {}}})", series.empty() ? "" : ", ", json_string(one.name), list(one.values, true));
        }
        return fmt::format(R"({{"type": "chart", "kind": "{}", "title": {}, "unit": {}, "categories": {}, "series": [{}]}})",
            chart.kind == ChartKind::bars ? "bars" : "lines", json_string(chart.title), json_string(chart.unit), list(chart.categories), series);
    }
    std::string operator()(Signature const& signature) const
    {
        return fmt::format(R"({{"type": "signature", "office": {}, "date": {}}})", json_string(signature.office), json_string(signature.date));
    }
    std::string operator()(Annex const& annex) const
    {
        return fmt::format(R"({{"type": "annex", "title": {}}})", json_string(annex.title));
    }
};

std::string write(Document const& document, RenderOptions const&)
{
    if (!document.json.empty())
        return document.json;
    if (document.data_only) {
        for (auto const& block : document.blocks) {
            if (auto const* table = std::get_if<Table>(&block)) {
                return rows(*table, "") + "\n";
            }
        }
        return "[]\n";
    }
    auto out = fmt::format("{{\n  \"name\": {},\n  \"title\": {},\n  \"subtitle\": {},\n  \"blocks\": [", json_string(document.name),
        json_string(document.title), json_string(document.subtitle));
    bool first = true;
    for (auto const& block : document.blocks) {
        out += (first ? "\n    " : ",\n    ") + std::visit(BlockText{}, block);
        first = false;
    }
    return out + fmt::format("{}],\n  \"footer\": {}\n}}\n", first ? "" : "\n  ", json_string(document.footer));
}

}

Format const json{"json", ".json", write};

}
