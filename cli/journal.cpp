#include "cli/journal.hpp"

#include "core/base/json.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace cwp {

namespace {

/// So many former contents of one operation are shown; the rest is counted.
constexpr std::int64_t most_images = 200;

Document list_document(std::string name, Table table, Speech const& speech)
{
    Document document;
    document.name = std::move(name);
    document.language = speech.language();
    document.data_only = true;
    document.blocks.emplace_back(std::move(table));
    return document;
}

std::string tally_of(Database const& db, std::int64_t operation)
{
    std::string text;
    auto counts = db.prepare("SELECT ledger, added, changed, removed FROM operation_count WHERE operation = ? ORDER BY ledger");
    counts.with(operation);
    while (counts.step())
        text += (text.empty() ? "" : ", ") + tally(counts.string(0), {counts.integer(1), counts.integer(2), counts.integer(3)});
    return text;
}

std::string undone_by(std::map<std::int64_t, std::int64_t> const& undone, std::int64_t operation)
{
    auto const found = undone.find(operation);
    return found == undone.end() ? std::string() : std::to_string(found->second);
}

}

std::string tally(std::string const& ledger, Counts const& counts)
{
    std::string text = ledger;
    if (counts.added != 0)
        text += fmt::format(" +{}", counts.added);
    if (counts.changed != 0)
        text += fmt::format(" ~{}", counts.changed);
    if (counts.removed != 0)
        text += fmt::format(" -{}", counts.removed);
    return text;
}

Document journal_list(Database const& db, JournalQuestion const& question, Speech const& speech)
{
    Table table;
    table.key = "operations";
    table.columns = {{"operation", "#", CellKind::number}, {"time", speech(tr("time")), CellKind::date}, {"user", speech(tr("user"))}, {"by", speech(tr("by"))},
                     {"kind", speech(tr("kind"))}, {"counts", speech(tr("records"))}, {"reason", speech(tr("reason"))}, {"undone_by", speech(tr("undone by")), CellKind::number}};
    table.if_empty = speech(tr("No operation fits."));
    auto const undone = undone_operations(db);
    auto rows = db.prepare("SELECT number, done_at, os_user, done_by, kind, note FROM operation"
                           " WHERE done_at >= :since AND (:ledger = '' OR EXISTS (SELECT 1 FROM operation_count c WHERE c.operation = number AND c.ledger = :ledger))"
                           " ORDER BY number DESC LIMIT :limit");
    rows.bind(":since", question.since);
    rows.bind(":ledger", question.ledger);
    rows.bind(":limit", question.limit > 0 ? question.limit : std::int64_t{-1});
    while (rows.step()) {
        auto const number = rows.integer(0);
        table.rows.push_back({{number_cell(number), date_cell(rows.string(1)), text_cell(rows.string(2)), text_cell(rows.string(3)), text_cell(rows.string(4)),
                               text_cell(tally_of(db, number)), text_cell(rows.string(5)), number_cell(undone_by(undone, number))},
                              RowRole::item});
    }
    return list_document("log", std::move(table), speech);
}

// ---- One operation

namespace {

struct Entry {
    Database const& db;
    std::int64_t number = 0;
    Speech const& speech;
};

Table entry_facts(Entry const& entry, Statement const& row)
{
    Speech const& say = entry.speech;
    Table table;
    table.key = "operation";
    table.columns = {{"name", say(tr("operation"))}, {"value", std::to_string(entry.number)}};
    auto const fact = [&](Text name, std::string value) {
        if (!value.empty())
            table.rows.push_back({{text_cell(say(name)), text_cell(std::move(value))}, RowRole::item});
    };
    fact(tr("time"), row.string(0));
    fact(tr("user"), row.string(1));
    fact(tr("by"), row.string(2));
    fact(tr("command"), row.string(3));
    fact(tr("kind"), row.string(4));
    fact(tr("reason"), row.string(5));
    fact(tr("can be undone"), say(row.integer(6) != 0 ? tr("yes") : tr("no")));
    fact(tr("undoes"), row.string(7));
    fact(tr("undone by"), undone_by(undone_operations(entry.db), entry.number));
    fact(tr("digest"), row.string(8));
    return table;
}

Table entry_counts(Entry const& entry)
{
    Speech const& say = entry.speech;
    Table table;
    table.key = "counts";
    table.caption = say(tr("Records written"));
    table.columns = {{"ledger", say(tr("ledger")), CellKind::code}, {"added", say(tr("added")), CellKind::number}, {"changed", say(tr("changed")), CellKind::number},
                     {"removed", say(tr("removed")), CellKind::number}, {"first", say(tr("first date")), CellKind::date}, {"last", say(tr("last date")), CellKind::date}};
    auto rows = entry.db.prepare("SELECT ledger, added, changed, removed, first_date, last_date FROM operation_count WHERE operation = ? ORDER BY ledger");
    rows.with(entry.number);
    while (rows.step())
        table.rows.push_back({{code_cell(rows.string(0)), number_cell(rows.integer(1)), number_cell(rows.integer(2)), number_cell(rows.integer(3)),
                               date_cell(rows.string(4)), date_cell(rows.string(5))},
                              RowRole::item});
    return table;
}

Table entry_files(Entry const& entry)
{
    Speech const& say = entry.speech;
    Table table;
    table.key = "files";
    table.caption = say(tr("Files read"));
    table.columns = {{"file", say(tr("file"))}, {"sha256", "SHA-256", CellKind::code}};
    auto rows = entry.db.prepare("SELECT name, sha256 FROM operation_file WHERE operation = ? ORDER BY place");
    rows.with(entry.number);
    while (rows.step())
        table.rows.push_back({{text_cell(rows.string(0)), code_cell(rows.string(1))}, RowRole::item});
    return table;
}

std::string what_word(std::string_view what, Speech const& say)
{
    if (what == "changed")
        return say(tr("changed"));
    return what == "removed" ? say(tr("removed")) : say(tr("put back by an undo"));
}

/// `date: 2026-10-03; note: …`; a column of a ledger that the pack does not have any more is not shown: nobody knows whether it is sensitive.
std::string image_words(References& references, std::string const& ledger_name, std::string_view image, Speech const& say)
{
    if (!references.pack().has_ledger(ledger_name))
        return say(tr("(not in the regulation any more)"));
    Ledger const& ledger = references.pack().ledger(ledger_name);
    std::string words;
    for (auto const& [name, value] : parse_flat_json(image)) {
        Column const* column = ledger.find(name);
        if (column == nullptr || is_blank(value))
            continue;
        std::string const printed = print_value(*column, value, references, say.language());
        if (!printed.empty())
            words += (words.empty() ? "" : "; ") + say(column->label) + ": " + (column->sensitive ? masked(printed) : printed);
    }
    return words;
}

Table entry_images(References& references, Entry const& entry)
{
    Speech const& say = entry.speech;
    Table table;
    table.key = "images";
    table.caption = say(tr("What the records were before"));
    table.columns = {{"ledger", say(tr("ledger")), CellKind::code}, {"id", "#", CellKind::number}, {"what", say(tr("what"))}, {"before", say(tr("before"))}};
    auto rows = entry.db.prepare("SELECT ledger, id, what, before FROM image WHERE operation = ? ORDER BY ledger, id LIMIT ?");
    rows.with(entry.number, most_images);
    while (rows.step()) {
        std::string const before = rows.text(2) == "restored" ? std::string()
            : rows.is_null(3)                                 ? say(tr("(purged)"))
                                                              : image_words(references, rows.string(0), rows.text(3), say);
        table.rows.push_back({{code_cell(rows.string(0)), number_cell(rows.integer(1)), text_cell(what_word(rows.text(2), say)), text_cell(before)}, RowRole::item});
    }
    auto all = entry.db.prepare("SELECT count(*) FROM image WHERE operation = ?");
    if (all.with(entry.number).step() && all.integer(0) > most_images)
        table.rows.push_back({{code_cell(""), number_cell(""), text_cell(say(tr("and {} more"), all.integer(0) - most_images)), text_cell("")}, RowRole::note});
    return table;
}

}

Document journal_entry(References& references, std::int64_t number, Speech const& speech)
{
    Entry const entry{references.db(), number, speech};
    auto row = entry.db.prepare("SELECT done_at, os_user, done_by, command, kind, note, reversible, undoes, digest FROM operation WHERE number = ?");
    if (!row.with(number).step())
        fail(tr("there is no operation {}; cwp log lists them"), number);
    Document document;
    document.name = fmt::format("operation-{}", number);
    document.title = speech(tr("Operation {}"), number);
    document.language = speech.language();
    document.blocks.emplace_back(entry_facts(entry, row));
    for (auto& table : {entry_counts(entry), entry_files(entry), entry_images(references, entry)})
        if (!table.rows.empty())
            document.blocks.emplace_back(table);
    return document;
}

Document journal_faults(Database const& db, std::vector<ChainFault> const& faults, Speech const& speech)
{
    Document document;
    document.name = "log-verify";
    document.title = speech(tr("Journal of operations"));
    document.language = speech.language();
    if (faults.empty()) {
        auto const operations = db.integer("SELECT count(*) FROM operation");
        document.blocks.emplace_back(Paragraph{speech(tr("{0} operations: nothing was changed behind the journal's back. Head of the chain: {1}"), operations, chain_head(db)), true});
        return document;
    }
    document.blocks.emplace_back(Paragraph{speech(faults.front().what), true});
    Table table;
    table.key = "faults";
    table.columns = {{"operation", speech(tr("operation")), CellKind::number}, {"fault", speech(tr("fault"))}};
    for (auto const& fault : faults)
        table.rows.push_back({{number_cell(fault.operation), text_cell(speech(fault.what))}, RowRole::item});
    document.blocks.emplace_back(std::move(table));
    return document;
}

Document undo_outcome(std::int64_t undone, UndoResult const& result, Speech const& speech)
{
    Document document;
    document.name = "undo";
    document.title = speech(tr("Undo of operation {}"), undone);
    document.language = speech.language();
    Table counts;
    counts.key = "counts";
    counts.columns = {{"ledger", speech(tr("ledger")), CellKind::code}, {"put_back", speech(tr("put back")), CellKind::number},
                      {"changed_back", speech(tr("changed back")), CellKind::number}, {"removed", speech(tr("removed")), CellKind::number}};
    for (auto const& [ledger, count] : result.counts)
        counts.rows.push_back({{code_cell(ledger), number_cell(count.added), number_cell(count.changed), number_cell(count.removed)}, RowRole::item});
    document.blocks.emplace_back(std::move(counts));
    if (result.left.empty())
        return document;
    Table left;
    left.key = "left";
    left.caption = speech(tr("Left as they are"));
    left.columns = {{"ledger", speech(tr("ledger")), CellKind::code}, {"id", "#", CellKind::number}, {"operation", speech(tr("operation")), CellKind::number},
                    {"reason", speech(tr("reason"))}};
    for (auto const& each : result.left)
        left.rows.push_back({{code_cell(each.ledger), number_cell(each.id), number_cell(each.operation == 0 ? std::string() : std::to_string(each.operation)),
                              text_cell(speech(each.reason))},
                             RowRole::item});
    document.blocks.emplace_back(std::move(left));
    return document;
}

}
