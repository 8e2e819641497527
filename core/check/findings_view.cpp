#include "core/check/findings_view.hpp"

#include "core/base/text.hpp"

#include <map>

namespace cwp {

namespace {

Document list_of(std::string name, Table table, Speech const& say)
{
    Document document;
    document.name = std::move(name);
    document.language = say.language();
    document.data_only = true;
    document.blocks = {std::move(table)};
    return document;
}

}

Document findings_document(std::vector<Finding> const& findings, References& references, Speech const& say)
{
    auto const& pack = references.pack();
    std::map<std::string, std::string> stations;
    auto units = references.db().prepare("SELECT code, name FROM unit");
    while (units.step()) {
        stations[units.string(0)] = units.string(1);
    }
    Table table;
    table.key = "findings";
    table.if_empty = say(tr("Nothing was found."));
    table.columns = {{"check", say(tr("check"))}, {"level", say(tr("level"))}, {"ledger", say(tr("ledger"))}, {"id", "#", CellKind::number},
        {"station", say(tr("station")), CellKind::text, Shown::where_filled}, {"reason", say(tr("reason"))}};
    for (auto const& finding : findings) {
        auto const station = stations.find(finding.station);
        table.rows.push_back({{coded_cell(say(pack.check(finding.check).title), finding.check), coded_cell(say(label_of(finding.level)), std::string(name_of(finding.level))),
                                  coded_cell(pack.has_ledger(finding.ledger) ? say(pack.ledger(finding.ledger).title) : finding.ledger, finding.ledger), number_cell(finding.id),
                                  coded_cell(station != stations.end() ? station->second : finding.station, finding.station), text_cell(say(finding.reason))}, RowRole::item});
    }
    return list_of("check", std::move(table), say);
}

Document checks_document(Pack const& pack, Speech const& say)
{
    Table table;
    table.key = "checks";
    table.columns = {{"check", say(tr("check")), CellKind::code}, {"title", say(tr("title")), CellKind::text}, {"level", say(tr("level"))},
        {"group", say(tr("group")), CellKind::code}, {"on", say(tr("run before writing")), CellKind::code}};
    for (auto const& name : pack.check_names()) {
        auto const& check = pack.check(name);
        table.rows.push_back({{code_cell(name), text_cell(say(check.title)), coded_cell(say(label_of(check.level)), std::string(name_of(check.level))), code_cell(check.group), code_cell(join(check.on, " "))}, RowRole::item});
    }
    return list_of("checks", std::move(table), say);
}

}
