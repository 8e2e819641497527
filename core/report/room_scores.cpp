#include "core/report/room_scores.hpp"

#include "core/base/exact.hpp"

namespace cwp {

namespace {

/// The run of each month that counts: published where there is one, else the draft, the latest revision.
constexpr std::string_view runs = "h.id = (SELECT l.id FROM run l WHERE l.month = h.month ORDER BY l.state = 'published' DESC, l.revision DESC LIMIT 1)";

Cell points_cell(Statement const& row, int column)
{
    return number_cell(row.is_null(column) ? std::string() : Exact::fraction(row.integer(column), 100).fixed(2));
}

Cell rank_cell(Statement const& row, int column) { return number_cell(row.is_null(column) ? std::string() : row.string(column)); }

Cell state_cell(std::string const& state, Speech const& say) { return coded_cell(say(state == "published" ? tr("published") : tr("draft")), state); }

}

Table room_scores(Database const& db, std::int64_t room, Month month, Speech const& say)
{
    Table table;
    table.key = "scores";
    table.caption = say(tr("Scores of twelve months"));
    table.if_empty = say(tr("The room has no score in these twelve months."));
    table.columns = {{"month", say(tr("month"))}, {"room", say(tr("predecessor")), CellKind::code, Shown::where_filled}, {"total", say(tr("total score")), CellKind::number}, {"rank", say(tr("rank in the class")), CellKind::number}, {"state", say(tr("state"))}};
    Statement rows = db.prepare("WITH RECURSIVE line(id) AS (SELECT CAST(?1 AS INTEGER) UNION SELECT r.id FROM room r JOIN line l ON r.successor = l.id)"
                                " SELECT h.month, CASE WHEN r.subject = ?1 THEN '' ELSE r.code END, r.total, r.rank, h.state FROM run h JOIN result r ON r.run = h.id AND r.kind = 'room' JOIN line l ON l.id = r.subject"
                                " WHERE h.month BETWEEN ?2 AND ?3 AND " + std::string(runs) + " ORDER BY h.month, r.code");
    rows.with(room, std::string_view(iso(month - 11)), std::string_view(iso(month)));
    while (rows.step())
        table.rows.push_back({{text_cell(rows.string(0)), code_cell(rows.string(1)), points_cell(rows, 2), rank_cell(rows, 3), state_cell(rows.string(4), say)}, RowRole::item});
    return table;
}

Table officers_of_room(Database const& db, std::string const& room_code, Month month, Speech const& say)
{
    Table table;
    table.key = "officer_scores";
    table.caption = say(tr("Scores of its officers in the month"));
    table.if_empty = say(tr("No officer of the room was scored in the month."));
    table.columns = {{"officer", say(tr("officer"))}, {"badge", say(tr("badge")), CellKind::code}, {"total", say(tr("total score")), CellKind::number}, {"rank", say(tr("rank in the class")), CellKind::number}, {"state", say(tr("state"))}};
    Statement rows = db.prepare("SELECT r.name, r.code, r.total, r.rank, h.state FROM run h JOIN result r ON r.run = h.id AND r.kind = 'officer' AND r.room = ?1 WHERE h.month = ?2 AND " + std::string(runs) + " ORDER BY r.code");
    rows.with(std::string_view(room_code), std::string_view(iso(month)));
    while (rows.step())
        table.rows.push_back({{text_cell(rows.string(0)), code_cell(rows.string(1)), points_cell(rows, 2), rank_cell(rows, 3), state_cell(rows.string(4), say)}, RowRole::item});
    return table;
}

Chart trend_of(Table const& scores, Speech const& say)
{
    Chart chart;
    chart.kind = ChartKind::lines;
    chart.title = say(tr("Score by month"));
    chart.unit = say(tr("point"));
    chart.series = {{say(tr("total score")), {}}};
    for (TableRow const& row : scores.rows) {
        chart.categories.push_back(row.cells[0].text + (row.cells[1].text.empty() ? "" : " (" + row.cells[1].text + ")"));
        chart.series[0].values.push_back(row.cells[2].text);
    }
    return chart;
}

}
