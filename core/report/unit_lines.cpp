#include "core/report/unit_lines.hpp"

namespace cwp {

std::vector<UnitPlace> unit_places(Database const& db)
{
    // A sub-bureau may have rooms of its own: it stands among its stations.
    Statement rows = db.prepare("SELECT u.code, u.name, COALESCE(CASE WHEN u.level = 'sub_bureau' THEN u.code WHEN a.level = 'sub_bureau' THEN a.code END, '') AS above,"
                                " COALESCE(CASE WHEN u.level = 'sub_bureau' THEN u.name WHEN a.level = 'sub_bureau' THEN a.name END, '')"
                                " FROM unit u LEFT JOIN unit a ON a.id = u.parent ORDER BY above = '', above, u.code");
    std::vector<UnitPlace> places;
    while (rows.step())
        places.push_back({rows.string(0), rows.string(1), rows.string(2), rows.string(3)});
    return places;
}

TableRow unit_row(std::string const& name, std::string const& code, RowRole role)
{
    return {{coded_cell(name, code)}, role};
}

TableRow subtotal_row(std::string const& name, std::string const& code, Speech const& say)
{
    return unit_row(say(tr("{} together"), name), code, RowRole::total);
}

TableRow total_row(Speech const& say)
{
    return {{text_cell(say(tr("total")))}, RowRole::total};
}

}
