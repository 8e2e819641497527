#include "core/document/document.hpp"
#include "core/render/chart_svg.hpp"
#include "core/render/escape.hpp"
#include "core/render/format.hpp"
#include "core/render/html_style.hpp"

#include <algorithm>
#include <fmt/core.h>

/// One self-contained HTML file: its style and its charts are in it, nothing is fetched and nothing runs.
namespace cwp::formats {

extern Format const html;

namespace {

/// An annex with a table of more columns than this is printed across the page.
constexpr std::size_t columns_on_a_page = 9;
/// A table of no more rows than this is not broken between pages.
constexpr std::size_t rows_kept_together = 8;
/// A table of no more columns than this is not drawn out over the page.
constexpr std::size_t columns_of_a_narrow_table = 4;

std::string element(std::string_view name, std::string_view classes, std::string_view words)
{
    auto const attribute = classes.empty() ? std::string() : fmt::format(" class=\"{}\"", classes);
    return fmt::format("<{0}{1}>{2}</{0}>\n", name, attribute, html_text(words));
}

std::string_view cell_class(TableColumn const& column, Cell const& cell, bool right)
{
    if (right) {
        return " class=\"figure\"";
    }
    auto const kind = kind_in(column, cell);
    if (kind == CellKind::code || kind == CellKind::date) {
        return " class=\"whole\"";
    }
    // Six characters stay on a line; longer texts may break, but not one character a line.
    return cell.text.size() > 45 ? " class=\"words\"" : cell.text.size() > 18 ? " class=\"name\"" : " class=\"whole\"";
}

std::string table_head(Table const& table)
{
    std::string out = "<thead><tr>";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        out += fmt::format("<th scope=\"col\"{}>{}</th>", is_right_aligned(table, c) ? " class=\"figure\"" : "", html_text(table.columns[c].heading));
    }
    return out + "</tr></thead>\n";
}

std::string table_body(Table const& table)
{
    std::vector<bool> right;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        right.push_back(is_right_aligned(table, c));
    }
    std::string out = "<tbody>\n";
    for (auto const& row : table.rows) {
        out += row.role == RowRole::total ? "<tr class=\"total\">" : row.role == RowRole::note ? "<tr class=\"note\">" : "<tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            auto const cell = c < row.cells.size() ? row.cells[c] : Cell{};
            out += fmt::format("<td{}>{}</td>", cell_class(table.columns[c], cell, right[c]), html_text(cell.text));
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n";
}

std::string table_class(Table const& table)
{
    std::string classes = table.rows.size() <= rows_kept_together ? "short" : "";
    if (table.columns.size() <= columns_of_a_narrow_table) {
        classes += classes.empty() ? "narrow" : " narrow";
    }
    return classes.empty() ? classes : fmt::format(" class=\"{}\"", classes);
}

struct BlockText {
    Language language = Language::zh;
    int charts = 0;
    bool in_annex = false;

    std::string operator()(Heading const& heading) const
    {
        return element(fmt::format("h{}", std::clamp(heading.level + 1, 2, 4)), "", heading.text);
    }
    std::string operator()(Paragraph const& paragraph) const { return element("p", paragraph.lead ? "lead" : "indent", paragraph.text); }
    std::string operator()(ListBlock const& list) const
    {
        std::string_view const name = list.numbered ? "ol" : "ul";
        std::string items;
        for (auto const& item : list.items) {
            items += element("li", "", item);
        }
        return fmt::format("<{0}>\n{1}</{0}>\n", name, items);
    }
    std::string operator()(Table const& table) const { return hides_columns(table) ? shown(as_people_see(table)) : shown(table); }
    std::string shown(Table const& table) const
    {
        if (table.rows.empty() && !table.if_empty.empty()) {
            return (table.caption.empty() ? "" : element("h4", "", table.caption)) + element("p", "empty", table.if_empty);
        }
        auto const caption = table.caption.empty() ? std::string() : element("caption", "", table.caption);
        auto const name = table.caption.empty() ? table.key : table.caption;
        return fmt::format("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n<table{}>\n{}{}{}</table>\n</div>\n", html_text(name),
            table_class(table), caption, table_head(table), table_body(table));
    }
    std::string operator()(Chart const& chart)
    {
        auto const picture = chart_svg(chart, ++charts);
        return picture.empty() ? picture : fmt::format("<figure>\n{}{}</figure>\n", element("figcaption", "", title_with_unit(chart, language)), picture);
    }
    std::string operator()(Signature const& signature) const
    {
        return fmt::format("<div class=\"signature\">{}<br>{}</div>\n", html_text(signature.office), html_text(signature.date));
    }
    std::string operator()(Annex const& annex) const { return element("h2", "", annex.title); }
};

/// Whether the annex that begins at `from` has a table that needs the page across.
bool is_wide(std::vector<Block> const& blocks, std::size_t from)
{
    for (auto at = from + 1; at < blocks.size() && !std::holds_alternative<Annex>(blocks[at]); ++at) {
        auto const* table = std::get_if<Table>(&blocks[at]);
        if (table && table->columns.size() > columns_on_a_page) {
            return true;
        }
    }
    return false;
}

std::string body(Document const& document)
{
    BlockText block_text{document.language};
    std::string out;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (std::holds_alternative<Annex>(document.blocks[i])) {
            out += block_text.in_annex ? "</section>\n" : "";
            out += is_wide(document.blocks, i) ? "<section class=\"annex wide\">\n" : "<section class=\"annex\">\n";
            block_text.in_annex = true;
        }
        out += std::visit(block_text, document.blocks[i]);
    }
    return out + (block_text.in_annex ? "</section>\n" : "");
}

std::string head(Document const& document)
{
    std::string out;
    if (document.official) {
        out += (document.issuer.empty() ? "" : element("p", "issuer", document.issuer)) + "<hr class=\"red-rule\">\n";
    }
    if (!document.title.empty()) {
        out += element("h1", "", document.title);
    }
    return out + (document.subtitle.empty() ? "" : element("p", "subtitle", document.subtitle));
}

std::string write(Document const& document, RenderOptions const&)
{
    auto const* const language = document.language == Language::zh ? "zh-CN" : "en";
    auto out = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", language);
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    out += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n", html_text(document.title.empty() ? document.name : document.title), html_style());
    out += fmt::format("<body{}>\n<main>\n", document.official ? " class=\"official\"" : "");
    out += head(document) + body(document);
    if (!document.footer.empty()) {
        out += element("footer", "", document.footer);
    }
    return out + "</main>\n</body>\n</html>\n";
}

}

Format const html{"html", ".html", write};

}
