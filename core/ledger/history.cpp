#include "core/ledger/records.hpp"

#include "core/base/json.hpp"
#include "core/ledger/finding_records.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <map>

namespace cwp {

namespace {

/// One operation that wrote the record.
struct Event {
    std::int64_t operation = 0;
    std::string what;               ///< added, changed, removed, restored
    std::optional<FlatObject> before; ///< nothing where the image was purged
};

/// Prints cells for one reader: masked unless asked otherwise.
struct Reader {
    References& references;
    Ledger const& ledger;
    bool unmask;
    Speech const& speech;

    std::string text(Column const& column, Value const& value) const
    {
        std::string const printed = print_value(column, value, references, speech.language());
        if (printed.empty()) {
            return {};
        }
        bool const has_code = column.type == ColumnType::ref || column.type == ColumnType::choice || column.type == ColumnType::standard;
        std::string const code = has_code ? export_value(column, value, references) : printed;
        std::string const shown = code == printed || printed.find("(" + code + ")") != std::string::npos ? printed : printed + " (" + code + ")";
        return column.sensitive && !unmask ? masked(shown) : shown;
    }
};

Table field_table(Reader const& reader, std::int64_t id, Row const& row)
{
    Speech const& speech = reader.speech;
    Table table{"record", {}, {{"column", speech(tr("column"))}, {"label", speech(tr("label"))}, {"value", speech(tr("value"))}}, {}, {}};
    table.rows.push_back({{text_cell("#"), text_cell(speech(tr("number"))), code_cell(std::to_string(id))}, RowRole::item});
    for (std::size_t i = 0; i < row.size(); ++i) {
        Column const& column = reader.ledger.columns[i];
        bool const is_code = column.type == ColumnType::code || column.type == ColumnType::phone || column.type == ColumnType::ref;
        table.rows.push_back({{text_cell(column.name), text_cell(speech(column.label)), Cell{reader.text(column, row[i].second), is_code ? CellKind::code : CellKind::text}}, RowRole::item});
    }
    return table;
}

/// The operation that added the record. Its row's `op` where nothing changed since; else what its first image goes back to.
std::int64_t adding_operation(Database const& db, Ledger const& ledger, std::int64_t id)
{
    Statement image = db.prepare("SELECT before_op FROM image WHERE ledger = ? AND id = ? AND before_op IS NOT NULL ORDER BY operation LIMIT 1");
    image.bind(1, ledger.name).bind(2, id);
    if (image.step()) {
        return image.integer(0);
    }
    Statement row = db.prepare("SELECT op FROM " + ledger.name + " WHERE id = ?");
    row.bind(1, id);
    return row.step() ? row.integer(0) : 0;
}

std::vector<Event> events_of(Database const& db, Ledger const& ledger, std::int64_t id)
{
    std::vector<Event> events{{adding_operation(db, ledger, id), "added", std::nullopt}};
    Statement images = db.prepare("SELECT operation, what, before FROM image WHERE ledger = ? AND id = ? ORDER BY operation");
    images.bind(1, ledger.name).bind(2, id);
    while (images.step()) {
        events.push_back({images.integer(0), images.string(1), std::nullopt});
        if (!images.is_null(2)) {
            events.back().before = parse_flat_json(images.text(2));
        }
    }
    return events;
}

std::string event_word(std::string const& what, Speech const& speech)
{
    if (what == "added") {
        return speech(tr("added"));
    }
    if (what == "removed") {
        return speech(tr("removed"));
    }
    return what == "restored" ? speech(tr("put back by an undo")) : speech(tr("changed"));
}

Value value_in(FlatObject const& object, std::string const& column)
{
    auto const found = std::find_if(object.begin(), object.end(), [&](auto const& each) { return each.first == column; });
    return found == object.end() ? Value() : found->second;
}

/// `note: old → new` for every column that differs between two states of the record.
std::string difference(Reader const& reader, FlatObject const& before, FlatObject const& after)
{
    std::string text;
    for (Column const& column : reader.ledger.columns) {
        Value const old_value = value_in(before, column.name);
        Value const new_value = value_in(after, column.name);
        if (old_value == new_value) {
            continue;
        }
        std::string const blank = reader.speech(tr("(blank)"));
        std::string const was = reader.text(column, old_value);
        std::string const is = reader.text(column, new_value);
        text += (text.empty() ? "" : "; ") + reader.speech(column.label) + ": " + (was.empty() ? blank : was) + " -> " + (is.empty() ? blank : is);
    }
    return text;
}

/// What an event changed: its image against the next image, or against the row as it is now.
std::string change_text(Reader const& reader, std::vector<Event> const& events, std::size_t at, Row const& now)
{
    Event const& event = events[at];
    if (event.what != "changed") {
        return {};
    }
    if (!event.before) {
        return reader.speech(tr("(purged)"));
    }
    for (std::size_t next = at + 1; next < events.size(); ++next) {
        if (events[next].before) {
            return difference(reader, *event.before, *events[next].before);
        }
        if (events[next].what == "changed") {
            return reader.speech(tr("(purged)"));
        }
    }
    return difference(reader, *event.before, now);
}

/// `visits.csv:12` where the record came from a file in that operation.
std::string source_of(Database const& db, Ledger const& ledger, std::int64_t id, std::int64_t operation)
{
    Statement run = db.prepare("SELECT file, first_line + (? - first_id) FROM source_run"
                               " WHERE ledger = ? AND first_id <= ? AND last_id >= ? AND operation = ? ORDER BY first_id DESC LIMIT 1");
    run.bind(1, id).bind(2, ledger.name).bind(3, id).bind(4, id).bind(5, operation);
    return run.step() ? run.string(0) + ":" + std::to_string(run.integer(1)) : std::string();
}

TableRow event_row(Reader const& reader, Event const& event, std::string const& source)
{
    Statement journal = reader.references.db().prepare(
        "SELECT done_at, CASE WHEN done_by = '' THEN os_user ELSE done_by END, kind, note FROM operation WHERE number = ?");
    journal.bind(1, event.operation);
    bool const found = journal.step();
    auto const text = [&](int column) { return found ? journal.string(column) : std::string(); };
    return {{number_cell(event.operation), date_cell(text(0)), text_cell(text(1)), text_cell(text(2)), text_cell(event_word(event.what, reader.speech)),
             text_cell(source), {}, text_cell(text(3))},
            RowRole::item};
}

Table history_table(Reader const& reader, std::int64_t id, Row const& now)
{
    Speech const& speech = reader.speech;
    Table table{"history", speech(tr("History")), {}, {}, {}};
    table.columns = {{"operation", speech(tr("operation")), CellKind::number}, {"time", speech(tr("time")), CellKind::date},
                     {"user", speech(tr("user"))}, {"kind", speech(tr("kind"))}, {"what", speech(tr("what"))}, {"source", speech(tr("source"))},
                     {"changes", speech(tr("changes"))}, {"reason", speech(tr("reason"))}};
    std::vector<Event> const events = events_of(reader.references.db(), reader.ledger, id);
    for (std::size_t i = 0; i < events.size(); ++i) {
        TableRow row = event_row(reader, events[i], source_of(reader.references.db(), reader.ledger, id, events[i].operation));
        row.cells[6] = text_cell(change_text(reader, events, i, now));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}

Document show_record(References& references, Ledger const& ledger, std::int64_t id, bool unmask, Speech const& speech)
{
    Row const row = read_record(references.db(), ledger, id);
    Reader const reader{references, ledger, unmask, speech};
    Document document;
    document.name = ledger.name;
    document.title = speech(ledger.title) + " " + record_title(references, ledger, id, speech.language());
    document.language = speech.language();
    document.blocks.emplace_back(field_table(reader, id, row));
    document.blocks.emplace_back(history_table(reader, id, row));
    return document;
}

}
