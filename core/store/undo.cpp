#include "core/store/undo.hpp"

#include "core/base/json.hpp"
#include "core/store/ledger_table.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace cwp {

namespace {

/// References are checked once at the end: the order in which records go and return does not matter.
class ReferencesOff {
public:
    explicit ReferencesOff(Database const& db) : m_db(db) { m_db.enforce_references(false); }
    ~ReferencesOff() { m_db.enforce_references(true); }
    ReferencesOff(ReferencesOff const&) = delete;
    ReferencesOff& operator=(ReferencesOff const&) = delete;

private:
    Database const& m_db;
};

struct Image {
    std::int64_t id = 0;
    std::string what;
    std::optional<std::string> before;
    Value before_op;
    Value after_op;
};

std::string json_object(LedgerTable const& table)
{
    std::string out;
    for (auto const& column : table.columns)
        out += fmt::format("{}'{}', {}", out.empty() ? "" : ", ", column.name, column.name);
    return "json_object(" + out + ")";
}

std::string assignments(LedgerTable const& table)
{
    std::string out;
    for (auto const& column : table.columns)
        out += column.name + " = ?, ";
    return out + "op = ?";
}

std::string insertion(LedgerTable const& table)
{
    std::string names;
    std::string places;
    for (auto const& column : table.columns) {
        names += column.name + ", ";
        places += "?, ";
    }
    return fmt::format("INSERT INTO {} ({}op, id) VALUES ({}?, ?) ON CONFLICT DO NOTHING", table.name, names, places);
}

/// Undoes one operation in one ledger.
class LedgerUndo {
public:
    LedgerUndo(Operation& by, std::int64_t number, LedgerTable table, UndoResult& result)
        : m_by(by), m_db(by.db()), m_number(number), m_table(std::move(table)), m_result(result),
          m_image(m_db.prepare("SELECT what, before, before_op, after_op FROM image WHERE operation = ? AND ledger = ? AND id = ?")),
          m_current(m_db.prepare(fmt::format("SELECT {} FROM {} WHERE id = ?", m_table.select_list(), m_table.name))),
          m_keep(m_db.prepare("INSERT INTO image (operation, ledger, id, what, before, before_op, after_op) VALUES (?, ?, ?, ?, ?, ?, ?)")),
          m_change(m_db.prepare(fmt::format("UPDATE OR IGNORE {} SET {} WHERE id = ?", m_table.name, assignments(m_table)))),
          m_insert(m_db.prepare(insertion(m_table))),
          m_remove(m_db.prepare(fmt::format("DELETE FROM {} WHERE id = ?", m_table.name)))
    {
    }

    Counts run()
    {
        remove_added();
        name_touched();
        for (auto const id : images_of("what = 'restored'"))
            remove_restored(read_image(id));
        put_back(images_of("what IN ('changed', 'removed')"));
        return m_counts;
    }

private:
    /// The records that the operation added and nobody touched since.
    void remove_added()
    {
        auto const added = fmt::format("op = ?1 AND NOT EXISTS (SELECT 1 FROM image WHERE operation = ?1 AND ledger = ?2 AND image.id = {}.id)", m_table.name);
        m_db.prepare(fmt::format("INSERT INTO image (operation, ledger, id, what, before, before_op, after_op) SELECT ?3, ?2, id, 'removed', {}, op, NULL FROM {} WHERE {}",
                         json_object(m_table), m_table.name, added))
            .with(m_number, m_table.name, m_by.number())
            .run();
        m_db.prepare(fmt::format("DELETE FROM {} WHERE {}", m_table.name, added)).with(m_number, m_table.name).run();
        m_counts.removed += m_db.changes();
    }

    /// Those that it added and somebody changed since.
    void name_touched()
    {
        auto touched = m_db.prepare(fmt::format("SELECT DISTINCT id FROM image WHERE ledger = ?1 AND before_op = ?2 AND operation > ?2 AND operation <> ?3"
                                                " AND NOT EXISTS (SELECT 1 FROM image own WHERE own.operation = ?2 AND own.ledger = ?1 AND own.id = image.id)"
                                                " AND EXISTS (SELECT 1 FROM {} r WHERE r.id = image.id)",
            m_table.name));
        touched.with(m_table.name, m_number, m_by.number());
        while (touched.step())
            leave(touched.integer(0), tr("it was written again by operation {}"));
    }

    void remove_restored(Image const& image)
    {
        if (!is_untouched(image))
            return leave(image.id, tr("it was written again by operation {}"));
        keep(image.id, "removed", flat_json(read_cells(m_table, m_current)), image.after_op, Value());
        m_current.reset();
        m_remove.with(image.id).run();
        ++m_counts.removed;
    }

    /// A key may be free only after another record has gone back to its own: again and again, until nothing more goes.
    void put_back(std::vector<std::int64_t> pending)
    {
        for (std::size_t before = pending.size() + 1; pending.size() < before;) {
            before = pending.size();
            std::erase_if(pending, [&](std::int64_t id) { return settle(read_image(id)); });
        }
        for (auto const id : pending)
            m_result.left.push_back({m_table.name, id, 0, say(tr("another record has its key now"))});
    }

    /// False while the record's key is taken.
    bool settle(Image const& image)
    {
        if (!image.before) {
            m_result.left.push_back({m_table.name, image.id, 0, say(tr("what it was before has been purged"))});
            return true;
        }
        return image.what == "changed" ? change_back(image) : bring_back(image);
    }

    bool change_back(Image const& image)
    {
        if (!is_untouched(image)) {
            leave(image.id, tr("it was written again by operation {}"));
            return true;
        }
        Row const now = read_cells(m_table, m_current);
        m_current.reset();
        if (!write(m_change, image, now))
            return false;
        keep(image.id, "changed", flat_json(now), image.after_op, image.before_op);
        ++m_counts.changed;
        return true;
    }

    bool bring_back(Image const& image)
    {
        bool const is_there = m_current.with(image.id).step();
        m_current.reset();
        if (is_there) {
            leave(image.id, tr("it was brought back by operation {}"));
            return true;
        }
        if (!write(m_insert, image, {}))
            return false;
        keep(image.id, "restored", {}, Value(), image.before_op);
        ++m_counts.added;
        return true;
    }

    /// A column that the image does not hold stays as it is `now`: a column that the table got since, or one that the pack did not name then.
    bool write(Statement& statement, Image const& image, Row const& now)
    {
        Row row = parse_flat_json(*image.before);
        for (auto const& cell_now : now)
            if (std::none_of(row.begin(), row.end(), [&](auto const& each) { return each.first == cell_now.first; }))
                row.push_back(cell_now);
        statement.reset();
        int place = 0;
        for (auto const& column : m_table.columns) {
            Value const& value = cell(row, column.name);
            if (!is_blank(value) || !column.not_null)
                statement.bind(++place, value);
            else if (column.number)
                statement.bind(++place, std::int64_t{0});
            else
                statement.bind(++place, "");
        }
        statement.bind(++place, image.before_op);
        statement.bind(++place, image.id);
        statement.run();
        return m_db.changes() == 1;
    }

    /// Leaves m_current at the record.
    bool is_untouched(Image const& image)
    {
        return m_current.with(image.id).step() && m_current.value(1) == image.after_op;
    }

    void keep(std::int64_t id, char const* what, std::string const& before, Value const& before_op, Value const& after_op)
    {
        m_keep.with(m_by.number(), m_table.name, id, what, before.empty() ? Value() : Value(before), before_op, after_op).run();
    }

    void leave(std::int64_t id, Text reason)
    {
        m_current.reset();
        auto last = m_db.prepare("SELECT max(operation) FROM image WHERE ledger = ? AND id = ? AND operation < ?");
        last.with(m_table.name, id, m_by.number());
        std::int64_t const operation = last.step() ? last.integer(0) : 0;
        m_result.left.push_back({m_table.name, id, operation, say(reason, operation)});
    }

    std::vector<std::int64_t> images_of(std::string_view kind)
    {
        std::vector<std::int64_t> ids;
        auto images = m_db.prepare(fmt::format("SELECT id FROM image WHERE operation = ? AND ledger = ? AND {} ORDER BY id", kind));
        images.with(m_number, m_table.name);
        while (images.step())
            ids.push_back(images.integer(0));
        return ids;
    }

    Image read_image(std::int64_t id)
    {
        Image image;
        image.id = id;
        if (m_image.with(m_number, m_table.name, id).step()) {
            image.what = m_image.string(0);
            if (!m_image.is_null(1))
                image.before = m_image.string(1);
            image.before_op = m_image.value(2);
            image.after_op = m_image.value(3);
        }
        m_image.reset();
        return image;
    }

    Operation& m_by;
    Database const& m_db;
    std::int64_t m_number;
    LedgerTable m_table;
    UndoResult& m_result;
    Counts m_counts;
    Statement m_image;
    Statement m_current;
    Statement m_keep;
    Statement m_change;
    Statement m_insert;
    Statement m_remove;
};

void require_undoable(Database const& db, std::int64_t number)
{
    auto entry = db.prepare("SELECT reversible, kind FROM operation WHERE number = ?");
    if (!entry.with(number).step())
        fail(tr("there is no operation {}; cwp log lists them"), number);
    if (entry.integer(0) == 0)
        fail(tr("operation {0} ({1}) cannot be undone: what it did was published or is in force; make the opposite change instead"), number, entry.string(1));
    auto records = db.prepare("SELECT 1 FROM operation_count WHERE operation = ?");
    if (!records.with(number).step())
        fail(tr("operation {0} ({1}) wrote no records; there is nothing to undo"), number, entry.string(1));
    auto const undone = undone_operations(db);
    if (auto const found = undone.find(number); found != undone.end())
        fail(tr("operation {0} was undone already by operation {1}; undoing {1} brings it back"), number, found->second);
}

/// The ledgers that the operation wrote, of those given, with the dates between which it wrote.
struct WrittenLedger {
    LedgerTable table;
    Operation::Dates dates;
};

std::vector<WrittenLedger> written_ledgers(Database const& db, std::int64_t number, std::vector<std::string> const& tables)
{
    std::vector<WrittenLedger> written;
    auto ledgers = db.prepare("SELECT ledger, first_date, last_date FROM operation_count WHERE operation = ? ORDER BY ledger");
    ledgers.with(number);
    while (ledgers.step()) {
        auto const name = ledgers.string(0);
        if (!tables.empty() && std::find(tables.begin(), tables.end(), name) == tables.end())
            continue;
        if (auto table = ledger_table(db, name))
            written.push_back({std::move(*table), {ledgers.string(1), ledgers.string(2)}});
    }
    return written;
}

/// The tables whose references may have broken: those that got rows back, and those that refer to a table that lost rows.
std::set<std::string> tables_to_check(Database const& db, std::map<std::string, Counts> const& counts)
{
    std::set<std::string> tables;
    auto references = db.prepare("SELECT s.name, f.\"table\" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table'");
    while (references.step()) {
        auto const child = counts.find(references.string(0));
        auto const parent = counts.find(references.string(1));
        bool const got_rows = child != counts.end() && child->second.added + child->second.changed > 0;
        bool const lost_rows = parent != counts.end() && parent->second.removed > 0;
        if (got_rows || lost_rows)
            tables.insert(references.string(0));
    }
    return tables;
}

void require_whole_references(Database const& db, std::int64_t number, std::map<std::string, Counts> const& counts)
{
    for (auto const& table : tables_to_check(db, counts)) {
        auto broken = db.prepare("SELECT rowid, parent FROM pragma_foreign_key_check(?)");
        if (broken.with(table).step())
            fail(tr("operation {0} cannot be undone: {1} #{2} refers to a record of {3} that would not be there; undo or change that first"), number, table,
                broken.integer(0), broken.string(1));
    }
}

}

UndoResult undo(Operation& by, std::int64_t number, std::vector<std::string> const& tables)
{
    auto const& db = by.db();
    require_undoable(db, number);
    by.undoes(number);
    UndoResult result;
    ReferencesOff const references_off(db);
    for (auto& [table, dates] : written_ledgers(db, number, tables)) {
        auto const name = table.name;
        auto const counts = LedgerUndo(by, number, std::move(table), result).run();
        result.counts[name] = counts;
        by.count(name, counts);
        if (!dates.first.empty()) {
            by.touched(name, dates.first);
            by.touched(name, dates.last);
        }
    }
    require_whole_references(db, number, result.counts);
    return result;
}

std::map<std::int64_t, std::int64_t> undone_operations(Database const& db)
{
    std::map<std::int64_t, std::int64_t> undone;
    // Newest first: an undo that is undone itself undoes nothing any more.
    auto undos = db.prepare("SELECT number, undoes FROM operation WHERE undoes IS NOT NULL ORDER BY number DESC");
    while (undos.step())
        if (!undone.contains(undos.integer(0)))
            undone.emplace(undos.integer(1), undos.integer(0));
    return undone;
}

std::optional<std::int64_t> last_undoable(Database const& db)
{
    auto const undone = undone_operations(db);
    // A draft is simply run again: it stands in nobody's way. What cannot be undone does: whoever says undo means the last thing done.
    auto candidates = db.prepare("SELECT number, reversible, kind FROM operation WHERE undoes IS NULL AND kind NOT IN ('init', 'assess')"
                                 " AND EXISTS (SELECT 1 FROM operation_count WHERE operation = number) ORDER BY number DESC");
    while (candidates.step()) {
        if (undone.contains(candidates.integer(0)))
            continue;
        if (candidates.integer(1) == 0)
            fail(tr("the last operation is #{} ({}), which cannot be undone; name the one you mean: cwp log, then cwp undo N"), candidates.integer(0),
                 candidates.text(2));
        return candidates.integer(0);
    }
    return {};
}

}
