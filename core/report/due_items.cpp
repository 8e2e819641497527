#include "core/report/due_items.hpp"

#include "core/base/json.hpp"
#include "core/base/named_places.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace cwp {

namespace {

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

/// A row of a due file; its columns by name.
class Row {
public:
    explicit Row(Statement const& rows)
    {
        for (int column = 0; column < rows.columns(); ++column) {
            std::string const name(rows.column_name(column));
            m_values[name] = rows.string(column);
            m_id = name == "id" ? rows.integer(column) : m_id;
        }
    }

    Places const& places() const { return m_values; }
    std::int64_t id() const { return m_id; }
    std::string text(std::string const& column) const
    {
        auto const found = m_values.find(column);
        return found == m_values.end() ? std::string() : found->second;
    }

private:
    Places m_values;
    std::int64_t m_id = 0;
};

void add_items(std::vector<DueItem>& items, Statement rows, DueFile const& file, Date today)
{
    rows.bind(":today", Value{iso(today)});
    while (rows.step()) {
        Row const row(rows);
        auto const due = iso_date(row.text("due"));
        auto const moved = due ? after_pause(*due, {row.text("paused_from"), row.text("paused_to")}) : std::nullopt;
        if (moved) {
            items.push_back({file.name, row.text("station"), row.text("room"), row.text("officer"),
                             Label{fill_places(file.message.zh, row.places()), fill_places(file.message.en, row.places())}, *moved, row.text("ledger"),
                             row.id()});
        }
    }
}

/// For programs: kinds by code, whatever the language; blanks are null.
std::string due_json(std::vector<DueItem> const& items, Date today, Speech const& say)
{
    Json json;
    auto const write = [&json](std::string_view key, std::string_view text) {
        json.key(key);
        text.empty() ? json.null() : json.string(text);
    };
    json.begin_array();
    for (auto const& item : items) {
        json.begin_object();
        write("kind", item.kind);
        write("station", item.station);
        write("room", item.room);
        write("officer", item.officer);
        write("what", say(item.what));
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

std::vector<DueItem> due_items(Database const& db, Pack const& pack, Date today, int ahead)
{
    auto const names = pack.due_names();
    if (names.empty()) {
        fail(tr("the regulation in this database names nothing that can be due (dues/*.sql): install one that does with 'cwp pack install DIR --from MONTH'"));
    }
    std::vector<DueItem> items;
    for (auto const& name : names) {
        auto const& file = pack.due(name);
        add_items(items, db.prepare(file.sql), file, today);
    }
    items.erase(std::remove_if(items.begin(), items.end(), [&](DueItem const& item) { return item.due > today + ahead; }), items.end());
    std::stable_sort(items.begin(), items.end(), [](DueItem const& a, DueItem const& b) { return a.due < b.due; });
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
        table.rows.push_back({{coded_cell(say(pack.due(item.kind).title), item.kind), text_cell(item.station), place_cell(item), text_cell(item.officer), text_cell(say(item.what)),
                                  date_cell(iso(item.due)), number_cell(item.due - today), record_cell(item, pack, say)}, RowRole::item});
    }
    Document document;
    document.name = "due";
    document.language = say.language();
    document.data_only = true;
    document.blocks = {std::move(table)};
    document.json = due_json(items, today, say);
    return document;
}

}
