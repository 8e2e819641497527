#include "core/report/rules_in_force.hpp"

#include "core/report/query_table.hpp"

namespace cwp {

Table rules_in_force(References& references, Date day, Speech const& say)
{
    auto rows = references.db().prepare("SELECT system, title, number, in_force FROM rule WHERE in_force <= ? AND (repealed IS NULL OR repealed > ?) ORDER BY in_force, number");
    rows.with(iso(day), iso(day));
    Table const found = query_table(references, rows, "rules", {{"system", {}, "rule.system"}, {"title", {}, "rule.title"}, {"number", {}, "rule.number"}, {"in_force", {}, "rule.in_force"}}, say);
    Table table = found;
    table.rows.clear();
    table.caption = say(tr("Rules in force on {}, by system"), iso(day));
    for (Choice const& system : references.pack().ledger("rule").column("system").choices) {
        bool has_one = false;
        for (TableRow const& row : found.rows) {
            if (row.cells[0].code == system.code) {
                table.rows.push_back(row);
                has_one = true;
            }
        }
        if (!has_one && system.code != "other") {
            table.rows.push_back({{coded_cell(say(system.label), system.code), text_cell(say(tr("no rule recorded"))), code_cell({}), date_cell({})}, RowRole::item});
        }
    }
    return table;
}

}
