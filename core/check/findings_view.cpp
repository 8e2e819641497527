#include "core/check/findings_view.hpp"

#include "core/base/text.hpp"

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

Document findings_document(std::vector<Finding> const& findings, Speech const& say)
{
    Table table;
    table.key = "findings";
    table.if_empty = say(tr("Nothing was found."));
    table.columns = {{"check", say(tr("check")), CellKind::code}, {"level", say(tr("level")), CellKind::code}, {"ledger", say(tr("ledger")), CellKind::code},
        {"id", "#", CellKind::number}, {"station", say(tr("station")), CellKind::code}, {"reason", say(tr("reason")), CellKind::text}};
    for (auto const& finding : findings) {
        table.rows.push_back({{code_cell(finding.check), code_cell(std::string(name_of(finding.level))), code_cell(finding.ledger), number_cell(finding.id),
                                  code_cell(finding.station), text_cell(say(finding.reason))}, RowRole::item});
    }
    return list_of("check", std::move(table), say);
}

Document checks_document(Pack const& pack, Speech const& say)
{
    Table table;
    table.key = "checks";
    table.columns = {{"check", say(tr("check")), CellKind::code}, {"title", say(tr("title")), CellKind::text}, {"level", say(tr("level")), CellKind::code},
        {"group", say(tr("group")), CellKind::code}, {"on", say(tr("run before writing")), CellKind::code}};
    for (auto const& name : pack.check_names()) {
        auto const& check = pack.check(name);
        table.rows.push_back({{code_cell(name), text_cell(say(check.title)), code_cell(std::string(name_of(check.level))), code_cell(check.group), code_cell(join(check.on, " "))}, RowRole::item});
    }
    return list_of("checks", std::move(table), say);
}

}
