#include "core/document/document.hpp"
#include "core/render/escape.hpp"
#include "core/render/format.hpp"

#include <fmt/core.h>

/// Markdown with tables. Charts are left out: the table beside each has the same figures.
namespace cwp::formats {

extern Format const markdown;

namespace {

std::string table_row(std::vector<std::string> const& cells)
{
    std::string out = "|";
    for (auto const& cell : cells) {
        out += " " + markdown_text(cell) + " |";
    }
    return out + "\n";
}

struct BlockText {
    bool chinese = true;

    std::string operator()(Heading const& heading) const
    {
        auto const level = static_cast<std::size_t>(heading.level < 1 ? 1 : heading.level > 5 ? 5 : heading.level);
        return std::string(level + 1, '#') + " " + markdown_text(heading.text) + "\n";
    }
    std::string operator()(Paragraph const& paragraph) const
    {
        return (chinese && !paragraph.lead ? "　　" : "") + markdown_text(paragraph.text) + "\n";
    }
    std::string operator()(ListBlock const& list) const
    {
        std::string out;
        int number = 0;
        for (auto const& item : list.items) {
            out += (list.numbered ? fmt::format("{}. ", ++number) : "- ") + markdown_text(item) + "\n";
        }
        return out;
    }
    std::string operator()(Table const& table) const { return hides_columns(table) ? shown(as_people_see(table)) : shown(table); }
    std::string shown(Table const& table) const
    {
        std::string out = table.caption.empty() ? "" : "**" + markdown_text(table.caption) + "**\n\n";
        if (table.rows.empty() && !table.if_empty.empty()) {
            return out + markdown_text(table.if_empty) + "\n";
        }
        std::vector<std::string> cells;
        std::string rule = "|";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            cells.push_back(table.columns[c].heading);
            rule += is_right_aligned(table, c) ? " ---: |" : " --- |";
        }
        out += table_row(cells) + rule + "\n";
        for (auto const& row : table.rows) {
            cells.clear();
            for (auto const& cell : row.cells) {
                cells.push_back(cell.text);
            }
            out += table_row(cells);
        }
        return out;
    }
    std::string operator()(Chart const&) const { return {}; }
    std::string operator()(Signature const& signature) const
    {
        return markdown_text(signature.office) + "  \n" + markdown_text(signature.date) + "\n";
    }
    std::string operator()(Annex const& annex) const { return "---\n\n## " + markdown_text(annex.title) + "\n"; }
};

std::string write(Document const& document, RenderOptions const&)
{
    std::string out;
    auto const add = [&out](std::string const& text) {
        if (!text.empty()) {
            out += (out.empty() ? "" : "\n") + text;
        }
    };
    if (!document.issuer.empty()) {
        add(markdown_text(document.issuer) + "\n");
    }
    if (!document.title.empty()) {
        add("# " + markdown_text(document.title) + "\n");
    }
    if (!document.subtitle.empty()) {
        add("*" + markdown_text(document.subtitle) + "*\n");
    }
    for (auto const& block : document.blocks) {
        add(std::visit(BlockText{document.language == Language::zh}, block));
    }
    if (!document.footer.empty()) {
        add("---\n\n" + markdown_text(document.footer) + "\n");
    }
    return out;
}

}

Format const markdown{"markdown", ".md", write};

}
