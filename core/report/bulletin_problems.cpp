#include "core/report/bulletin.hpp"

#include "core/base/text.hpp"
#include "core/report/figures.hpp"

#include <algorithm>

/// 三、存在的主要问题 and 五、下步工作要求
namespace cwp {

namespace {

constexpr std::size_t weakest_named = 3;

void add_weakest(Document& document, BulletinSource const& source)
{
    std::vector<std::pair<Exact, std::size_t>> rates;
    for (std::size_t i = 0; i < source.run.officers.scheme.indicators.size(); ++i) {
        if (auto const rate = rate_of(source.run.officers, i); rate && *rate < Exact(1)) {
            rates.emplace_back(*rate, i);
        }
    }
    std::stable_sort(rates.begin(), rates.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(rates.size(), weakest_named); ++i) {
        names.push_back(source.wording("weak_indicator", {{"indicator", source.title_of(rates[i].second)}, {"rate", (rates[i].first * Exact(100)).fixed(1)}}));
    }
    if (!names.empty()) {
        document.blocks.emplace_back(Paragraph{source.wording("weakest", {{"indicators", join(names, "、")}})});
    }
}

void add_missing(Document& document, BulletinSource const& source)
{
    std::vector<std::string> names;
    for (auto const& [code, name] : stations_unreported(source.run)) {
        names.push_back(name);
    }
    document.blocks.emplace_back(Paragraph{names.empty() ? source.wording("none_missing") : source.wording("missing", {{"stations", join(names, "、")}})});
}

/// Findings by check, in the order of their first.
Table findings_by_check(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "findings_by_check";
    table.columns = {wording.column("check"), wording.column("level"), wording.column("findings", CellKind::number)};
    auto const& findings = source.circumstances.findings;
    for (auto at = findings.begin(); at != findings.end();) {
        auto const next = std::find_if(at, findings.end(), [&](Finding const& finding) { return finding.check != at->check; });
        auto const names = source.pack.check_names();
        bool const known = std::find(names.begin(), names.end(), at->check) != names.end();
        table.rows.push_back({{text_cell(known ? source.pack.check(at->check).title.in(source.language()) : at->check),
                                  text_cell(label_of(at->level).in(source.language())), number_cell(next - at)}, RowRole::item});
        at = next;
    }
    return table;
}

void add_findings(Document& document, BulletinSource const& source)
{
    auto table = findings_by_check(source);
    if (table.rows.empty()) {
        document.blocks.emplace_back(Paragraph{source.wording("no_findings")});
        return;
    }
    table.caption = next_caption(document, source, "findings_table");
    document.blocks.emplace_back(Paragraph{source.wording("findings")});
    document.blocks.emplace_back(std::move(table));
}

void add_waived(Document& document, BulletinSource const& source)
{
    if (source.run.waived.empty()) {
        return;
    }
    document.blocks.emplace_back(Paragraph{source.wording("waived", {{"reason", source.run.waived}})});
    ListBlock list;
    for (auto const& finding : source.circumstances.findings) {
        if (finding.level == Level::block) {
            list.items.push_back(finding.reason.in(source.language()));
        }
    }
    if (!list.items.empty()) {
        document.blocks.emplace_back(std::move(list));
    }
}

}

void add_problems(Document& document, BulletinSource const& source)
{
    document.blocks.emplace_back(Heading{1, source.wording("problems")});
    add_weakest(document, source);
    add_missing(document, source);
    if (!source.is_public()) {
        add_findings(document, source);
        add_waived(document, source);
    }
}

void add_requirements(Document& document, BulletinSource const& source)
{
    document.blocks.emplace_back(Heading{1, source.wording("requirements")});
    document.blocks.emplace_back(ListBlock{source.wording.list("demands"), true});
    document.blocks.emplace_back(Paragraph{source.wording("closing")});
}

}
