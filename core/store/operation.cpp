#include "core/store/operation.hpp"

#include "core/base/json.hpp"
#include "core/base/personal_numbers.hpp"
#include "core/store/area_seals.hpp"
#include "core/store/chain.hpp"
#include "core/store/ledger_table.hpp"
#include "core/store/record_seals.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cwp {

namespace {

/// Where the source has each column of the table; `columns.size()` where it does not.
std::vector<std::size_t> places_in(std::vector<std::string> const& columns, LedgerTable const& table)
{
    std::vector<std::size_t> places;
    for (auto const& column : table.columns)
        places.push_back(static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column.name) - columns.begin()));
    return places;
}

}

/// The records that came in by `insert_rows`, sealed in the order of their ids.
struct Operation::Influx {
    LedgerTable table;
    BlockSealer sealer;
    std::int64_t last_id = 0;
    std::int64_t rows = 0;
    bool as_sealed = true; ///< the ids rose, and nothing was written over

    void add(std::span<Value const* const> row, std::vector<std::size_t> const& places)
    {
        auto const id = std::get<std::int64_t>(*row[0]);
        as_sealed = as_sealed && id > last_id;
        last_id = id;
        ++rows;
        if (!as_sealed)
            return;
        fields.clear();
        append_record_fields(fields, table, id, row, places);
        sealer.add(id, fields);
    }

    std::string fields;
};

/// A ledger's table and the statement that reads a row of it by id.
struct StoredRow {
    LedgerTable table;
    Statement select;
};

/// Prepared once, used for every row.
struct Operation::Work {
    std::optional<Statement> keep;
    std::map<std::string, StoredRow> stored; ///< a row of a ledger as it stands in its table
    std::map<std::string, Influx> influx;
};

Operation::Operation(Database const& db, Author author, std::string kind)
    : m_db(db), m_author(std::move(author)), m_kind(std::move(kind)), m_work(std::make_unique<Work>())
{
    m_transaction.emplace(db);
    m_number = db.integer("SELECT max(number) FROM operation") + 1;
    auto ids = db.prepare("SELECT name, seq FROM sqlite_sequence");
    while (ids.step())
        m_ids_before[ids.string(0)] = ids.integer(1);
}

Operation::~Operation() = default;

void Operation::keep_image(std::string const& ledger, std::int64_t id, bool removed)
{
    auto& stored = m_work->stored;
    auto row = stored.find(ledger);
    if (row == stored.end()) {
        auto table = ledger_table(m_db, ledger);
        if (!table)
            throw std::logic_error("keep_image: the table of a ledger is wanted");
        auto select = m_db.prepare(fmt::format("SELECT {} FROM {} WHERE id = ?", table->select_list(), ledger));
        row = stored.emplace(ledger, StoredRow{std::move(*table), std::move(select)}).first;
    }
    auto& [table, select] = row->second;
    if (!select.with(id).step())
        throw std::logic_error("keep_image: the row is not there");
    auto const before_op = select.integer(1);
    auto const before = before_op == m_number ? std::string() : flat_json(read_cells(table, select));
    select.reset();
    if (before_op == m_number) {
        rewrites(ledger);
        // Written by this very operation: what it was before is kept already, or it was not there.
        if (removed)
            m_db.prepare("UPDATE image SET what = 'removed', after_op = NULL WHERE operation = ? AND ledger = ? AND id = ?").with(m_number, ledger, id).run();
        return;
    }
    if (!m_work->keep)
        m_work->keep.emplace(m_db.prepare("INSERT INTO image (operation, ledger, id, what, before, before_op, after_op) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    m_work->keep->with(m_number, ledger, id, removed ? "removed" : "changed", before, before_op, removed ? Value() : Value(m_number)).run();
}

void Operation::insert_rows(std::string const& ledger, std::vector<std::string> const& columns, RowSource& rows)
{
    Influx& influx = influx_of(ledger, columns);
    auto const places = places_in(columns, influx.table);
    RowSource sealed{rows.columns, [&](std::span<Value const*> row) {
                         if (!rows.next(row))
                             return false;
                         influx.add(row, places);
                         return true;
                     }};
    insert_unsealed(ledger, columns, sealed);
}

std::function<void(RowSource&)> Operation::sealing(std::string const& ledger, std::vector<std::string> const& columns)
{
    Influx& influx = influx_of(ledger, columns);
    return [&influx, places = places_in(columns, influx.table)](RowSource& rows) {
        std::vector<Value const*> row(static_cast<std::size_t>(rows.columns));
        while (rows.next(row))
            influx.add(row, places);
    };
}

void Operation::insert_unsealed(std::string const& ledger, std::vector<std::string> const& columns, RowSource& rows) const
{
    m_db.insert_rows(fmt::format("INSERT INTO {} ({})", ledger, fmt::join(columns, ", ")), rows);
}

/// What came into a ledger so far.
Operation::Influx& Operation::influx_of(std::string const& ledger, std::vector<std::string> const& columns)
{
    auto influx = m_work->influx.find(ledger);
    if (influx == m_work->influx.end()) {
        auto table = ledger_table(m_db, ledger);
        if (!table || columns.size() < 2 || columns[0] != "id" || columns[1] != "op")
            throw std::logic_error("insert_rows: id, op and the columns of a ledger are wanted");
        influx = m_work->influx.emplace(ledger, Influx{std::move(*table), BlockSealer(m_number), ids_before(ledger), 0, true, {}}).first;
    }
    return influx->second;
}

void Operation::rewrites(std::string const& ledger)
{
    if (auto const influx = m_work->influx.find(ledger); influx != m_work->influx.end())
        influx->second.as_sealed = false;
}

/// What came in by `insert_rows` alone is sealed already; everything else is read back.
void Operation::seal_records(std::string const& ledger, Counts const& counts)
{
    auto const influx = m_work->influx.find(ledger);
    bool const sealed = influx != m_work->influx.end() && influx->second.as_sealed && influx->second.rows == counts.added && counts.changed == 0;
    auto const blocks = sealed ? influx->second.sealer.finish() : written_blocks(m_db, ledger, m_number, ids_before(ledger));
    store_blocks(m_db, m_number, ledger, blocks);
}

void Operation::count(std::string const& ledger, Counts const& counts)
{
    auto& sum = m_counts[ledger];
    sum.added += counts.added;
    sum.changed += counts.changed;
    sum.removed += counts.removed;
}

void Operation::file(std::string const& name, std::string const& sha256)
{
    m_files.push_back({name, sha256});
}

void Operation::source(SourceRun const& run)
{
    bool const continues = m_run && m_run->ledger == run.ledger && m_run->file == run.file && run.first_id == m_run->last_id + 1
        && run.first_line - m_run->first_line == run.first_id - m_run->first_id;
    if (continues) {
        m_run->last_id = run.last_id;
        return;
    }
    write_run();
    m_run = run;
}

std::string Operation::place_of(std::string const& ledger, std::int64_t id) const
{
    auto const place = [id](std::string const& file, std::int64_t first_line, std::int64_t first_id) { return file + ":" + std::to_string(first_line + id - first_id); };
    if (m_run && m_run->ledger == ledger && m_run->first_id <= id && id <= m_run->last_id)
        return place(m_run->file, m_run->first_line, m_run->first_id);
    Statement run = m_db.prepare("SELECT file, first_line, first_id FROM source_run WHERE operation = ? AND ledger = ? AND ? BETWEEN first_id AND last_id LIMIT 1");
    run.with(m_number, std::string_view(ledger), id);
    return run.step() ? place(run.string(0), run.integer(1), run.integer(2)) : std::string();
}

void Operation::write_run()
{
    if (!m_run)
        return;
    m_db.prepare("INSERT INTO source_run (operation, ledger, first_id, last_id, file, first_line) VALUES (?, ?, ?, ?, ?, ?)")
        .with(m_number, m_run->ledger, m_run->first_id, m_run->last_id, m_run->file, m_run->first_line)
        .run();
    m_run.reset();
}

void Operation::touched(std::string const& ledger, std::string const& date)
{
    auto& dates = m_dates[ledger];
    if (dates.first.empty() || date < dates.first)
        dates.first = date;
    if (date > dates.last)
        dates.last = date;
}

void Operation::commit()
{
    write_run();
    write_counts();
    write_files();
    write_entry();
    seal_areas(m_db, m_number, m_regulation);
    m_db.prepare("UPDATE operation SET digest = ? WHERE number = ?").with(link_digest(m_db, m_number), m_number).run();
    m_transaction->commit();
    m_transaction.reset();
}

std::int64_t Operation::ids_before(std::string const& ledger) const
{
    auto const found = m_ids_before.find(ledger);
    return found == m_ids_before.end() ? 0 : found->second;
}

void Operation::write_counts()
{
    auto insert = m_db.prepare("INSERT INTO operation_count (operation, ledger, added, changed, removed, first_date, last_date, rows_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (auto const& [ledger, counts] : m_counts) {
        seal_records(ledger, counts);
        auto const found = m_dates.find(ledger);
        auto const dates = found == m_dates.end() ? Dates{} : found->second;
        insert.with(m_number, ledger, counts.added, counts.changed, counts.removed, dates.first, dates.last,
                  stored_blocks_digest(m_db, m_number, ledger))
            .run();
    }
}

void Operation::write_files()
{
    std::int64_t place = 0;
    for (auto const& file : m_files)
        m_db.prepare("INSERT INTO operation_file (operation, place, name, sha256) VALUES (?, ?, ?, ?)").with(m_number, ++place, file.name, file.sha256).run();
}

void Operation::write_entry()
{
    auto insert = m_db.prepare("INSERT INTO operation (number, done_at, os_user, done_by, command, kind, note, reversible, undoes, sources_digest, images_digest, previous, digest)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')");
    // What was typed may hold a number of a person, and the journal can never forget it.
    insert.with(m_number, m_author.at, m_author.user, m_author.by, without_personal_numbers(m_author.command), m_kind, without_personal_numbers(m_note), m_reversible, m_undoes ? Value(*m_undoes) : Value(),
        sources_digest(m_db, m_number), images_digest(m_db, m_number), chain_head(m_db));
    insert.run();
}

void Operation::abandon()
{
    m_transaction.reset();
}

}
