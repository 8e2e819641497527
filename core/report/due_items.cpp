#include "core/report/due_items.hpp"

#include "core/assess/results.hpp"
#include "core/base/json.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace cwp {

namespace {

/// An assessment month that is over, and the day on which its figures are due.
struct EndedMonth {
    std::string month;
    Date due;
};

std::vector<EndedMonth> ended_months(Database const& db, Date today)
{
    auto query = db.prepare(R"(
WITH ended AS (
  SELECT month, MAX(date) AS last, MAX(workday_number) AS workdays FROM calendar GROUP BY month HAVING MAX(date) < :today
)
SELECT e.month, (SELECT MIN(c.date) FROM calendar c, norm n
                  WHERE n.name = 'return_workdays' AND e.month BETWEEN n.valid_from AND n.valid_until
                    AND c.workday_number = e.workdays + n.value / 10000) AS due
  FROM ended e
 ORDER BY e.month)");
    query.bind(":today", Value{iso(today)});
    std::vector<EndedMonth> months;
    while (query.step()) {
        if (auto const due = iso_date(query.text(1))) {
            months.push_back({query.string(0), *due});
        }
    }
    return months;
}

/// So many months are owed at most where nothing was ever assessed: what is older nobody means to make up for.
constexpr std::size_t most_months_behind = 12;

/// The month of the first record of work; empty where there is none.
std::string first_month_of_work(Database const& db)
{
    return db.text(R"(
SELECT MIN(month) FROM calendar
 WHERE date >= (SELECT MIN(day) FROM (
   SELECT MIN(date) AS day FROM visit UNION ALL SELECT MIN(date) FROM journal UNION ALL SELECT MIN(date) FROM patrol UNION ALL SELECT MIN(date) FROM publicity
   UNION ALL SELECT MIN(date) FROM inspection UNION ALL SELECT MIN(date) FROM notice UNION ALL SELECT MIN(found) FROM dispute UNION ALL SELECT MIN(received) FROM petition)))");
}

/// Months from `first` on; where nothing was begun yet (`first` empty), only the one just over.
std::vector<EndedMonth> owed(std::vector<EndedMonth> const& ended, std::string const& first)
{
    std::vector<EndedMonth> out;
    for (auto const& month : ended) {
        if (!first.empty() && month.month >= first) {
            out.push_back(month);
        }
    }
    if (first.empty() && !ended.empty()) {
        out.push_back(ended.back());
    }
    return out;
}

void add_returns(std::vector<DueItem>& items, Database const& db, std::vector<EndedMonth> const& ended)
{
    auto query = db.prepare(R"(
SELECT u.id, u.name
  FROM unit u
 WHERE u.level = 'station'
   AND EXISTS (SELECT 1 FROM calendar c JOIN room r ON r.station = u.id AND r.opened <= c.date AND (r.closed IS NULL OR r.closed >= c.date) WHERE c.month = :month)
   AND NOT EXISTS (SELECT 1 FROM return t WHERE t.station = u.id AND t.month = :month)
 ORDER BY u.code)");
    for (auto const& month : owed(ended, db.text("SELECT MIN(month) FROM return"))) {
        query.reset();
        query.bind(":month", Value{month.month});
        while (query.step()) {
            items.push_back({DueKind::monthly_return, query.string(1), "", "", month.month, month.due, "unit", query.integer(0)});
        }
    }
}

void add_runs(std::vector<DueItem>& items, Database const& db, std::vector<EndedMonth> const& ended)
{
    auto const heads = run_heads(db);
    auto const first = heads.empty() ? std::string() : iso(heads.front().month);
    auto months = owed(ended, first.empty() ? first_month_of_work(db) : first);
    if (first.empty() && months.size() > most_months_behind) {
        months.erase(months.begin(), months.end() - static_cast<std::ptrdiff_t>(most_months_behind));
    }
    for (auto const& month : months) {
        bool made = false;
        bool published = false;
        for (auto const& head : heads) {
            made = made || iso(head.month) == month.month;
            published = published || (iso(head.month) == month.month && head.state == RunState::published);
        }
        if (!published) {
            items.push_back({made ? DueKind::publishing : DueKind::run, "", "", "", month.month, month.due, "", 0});
        }
    }
}

struct OpenPause {
    std::string from;
    std::string to;
};

/// The due date after a pause, both ends counted; nothing while the pause lasts.
std::optional<Date> after_pause(Date due, OpenPause const& pause)
{
    auto const from = iso_date(pause.from);
    auto const to = iso_date(pause.to);
    if (!from) {
        return due;
    }
    return to ? std::optional<Date>(due + (*to - *from + 1)) : std::nullopt;
}

/// Rows: id, station, room, officer, what, due, paused_from, paused_to.
void add_rows(std::vector<DueItem>& items, Statement query, DueKind kind, std::string const& ledger, Date today)
{
    query.bind(":today", Value{iso(today)});
    while (query.step()) {
        auto const due = iso_date(query.text(5));
        auto const moved = due ? after_pause(*due, {query.string(6), query.string(7)}) : std::nullopt;
        if (moved) {
            items.push_back({kind, query.string(1), query.string(2), query.string(3), query.string(4), *moved, ledger, query.integer(0)});
        }
    }
}

/// What is still open, with its room and who leads that room today.
constexpr std::string_view open_hazards = R"(
SELECT i.id, u.name, r.name, o.name, i.unit_name || '：' || i.hazard, i.due, NULL, NULL
  FROM inspection i
  LEFT JOIN post p ON p.officer = i.officer AND p.since <= i.date AND (p.until IS NULL OR p.until >= i.date)
  LEFT JOIN room r ON r.id = COALESCE(i.room, p.room)
  LEFT JOIN unit u ON u.id = r.station
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE i.hazard <> '' AND i.due IS NOT NULL AND i.fixed IS NULL)";

constexpr std::string_view open_disputes = R"(
SELECT d.id, u.name, r.name, COALESCE(m.name, o.name), d.number || ' ' || d.summary, d.due, NULL, NULL
  FROM dispute d
  JOIN room r ON r.id = d.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN officer m ON m.id = d.officer
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE d.due IS NOT NULL AND d.settled IS NULL)";

constexpr std::string_view open_petitions = R"(
SELECT p.id, u.name, r.name, COALESCE(m.name, o.name), p.number || ' ' || p.subject,
       COALESCE(p.due, (SELECT MIN(e.date) FROM calendar e, calendar c, norm n
                         WHERE c.date = p.received AND n.name = 'answer_workdays' AND c.month BETWEEN n.valid_from AND n.valid_until
                           AND e.workday_number = c.workday_number + n.value / 10000)),
       p.paused_from, p.paused_to
  FROM petition p
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN officer m ON m.id = p.officer
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE p.answered IS NULL)";

Text kind_in_words(DueKind kind)
{
    switch (kind) {
    case DueKind::monthly_return: return tr("monthly return");
    case DueKind::run: return tr("month to be assessed");
    case DueKind::publishing: return tr("month to be published");
    case DueKind::hazard: return tr("hazard");
    case DueKind::dispute: return tr("dispute");
    case DueKind::petition: return tr("petition");
    }
    return tr("hazard");
}

std::string_view kind_code(DueKind kind)
{
    switch (kind) {
    case DueKind::monthly_return: return "return";
    case DueKind::run: return "run";
    case DueKind::publishing: return "publish";
    case DueKind::hazard: return "hazard";
    case DueKind::dispute: return "dispute";
    case DueKind::petition: return "petition";
    }
    return "";
}

/// For programs: kinds by code, whatever the language; blanks are null.
std::string due_json(std::vector<DueItem> const& items, Date today)
{
    Json json;
    auto const write = [&json](std::string_view key, std::string_view text) {
        json.key(key);
        text.empty() ? json.null() : json.string(text);
    };
    json.begin_array();
    for (auto const& item : items) {
        json.begin_object();
        write("kind", kind_code(item.kind));
        write("station", item.station);
        write("room", item.room);
        write("officer", item.officer);
        write("what", item.what);
        write("due", iso(item.due));
        json.key("days").number(std::to_string(item.due - today));
        write("ledger", item.ledger);
        json.key("id");
        item.id == 0 ? json.null() : json.number(std::to_string(item.id));
        json.end_object();
    }
    json.end_array();
    return json.text();
}

}

bool is_overdue(DueItem const& item, Date today) { return item.due < today; }

std::vector<DueItem> due_items(Database const& db, Date today, int ahead)
{
    std::vector<DueItem> items;
    auto const ended = ended_months(db, today);
    add_returns(items, db, ended);
    add_runs(items, db, ended);
    add_rows(items, db.prepare(open_hazards), DueKind::hazard, "inspection", today);
    add_rows(items, db.prepare(open_disputes), DueKind::dispute, "dispute", today);
    add_rows(items, db.prepare(open_petitions), DueKind::petition, "petition", today);
    items.erase(std::remove_if(items.begin(), items.end(), [&](DueItem const& item) { return item.due > today + ahead; }), items.end());
    std::stable_sort(items.begin(), items.end(), [](DueItem const& a, DueItem const& b) { return std::tie(a.due, a.kind) < std::tie(b.due, b.kind); });
    return items;
}

namespace {

/// For people: the room with its station's name before it, or the station; programs get the room alone.
Cell place_cell(DueItem const& item)
{
    if (item.room.empty()) {
        return coded_cell(item.station, "");
    }
    return coded_cell(item.room.starts_with(item.station) ? item.room : item.station + " " + item.room, item.room);
}

/// `来信来访 #36` for people, `petition#36` for programs.
Cell record_cell(DueItem const& item, Pack const& pack, Speech const& say)
{
    if (item.ledger.empty()) {
        return Cell{};
    }
    auto const number = "#" + std::to_string(item.id);
    auto const ledger = pack.has_ledger(item.ledger) ? say(pack.ledger(item.ledger).title) : item.ledger;
    return coded_cell(ledger + " " + number, item.ledger + number);
}

}

Document due_document(std::vector<DueItem> const& items, Date today, Pack const& pack, Speech const& say)
{
    Table table;
    table.key = "due";
    table.if_empty = say(tr("Nothing is owed."));
    table.columns = {{"kind", say(tr("owed"))}, {"station", say(tr("station")), CellKind::text, Shown::to_programs}, {"room", say(tr("where")), CellKind::text, Shown::where_filled},
        {"officer", say(tr("officer")), CellKind::text, Shown::where_filled}, {"what", say(tr("what"))}, {"due", say(tr("due")), CellKind::date},
        {"days", say(tr("days left")), CellKind::number}, {"record", say(tr("record in its ledger")), CellKind::text, Shown::where_filled}};
    for (auto const& item : items) {
        table.rows.push_back({{coded_cell(say(kind_in_words(item.kind)), std::string(kind_code(item.kind))), text_cell(item.station), place_cell(item), text_cell(item.officer), text_cell(item.what),
                                  date_cell(iso(item.due)), number_cell(item.due - today), record_cell(item, pack, say)}, RowRole::item});
    }
    Document document;
    document.name = "due";
    document.language = say.language();
    document.data_only = true;
    document.blocks = {std::move(table)};
    document.json = due_json(items, today);
    return document;
}

}
