#include "core/store/operation.hpp"

#include "core/base/json.hpp"
#include "core/store/chain.hpp"

#include <utility>

#include <fmt/format.h>

namespace cwp {

/// Prepared once, used for every row.
struct Operation::Work {
    std::optional<Statement> keep;
    std::map<std::string, Statement> writer; ///< which operation wrote a row of a ledger
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

void Operation::keep_image(std::string const& ledger, std::int64_t id, Row const& before, bool removed)
{
    auto& writers = m_work->writer;
    auto writer = writers.find(ledger);
    if (writer == writers.end())
        writer = writers.emplace(ledger, m_db.prepare(fmt::format("SELECT op FROM {} WHERE id = ?", ledger))).first;
    auto const before_op = writer->second.with(id).step() ? writer->second.integer(0) : 0;
    writer->second.reset();
    if (!m_work->keep)
        m_work->keep.emplace(m_db.prepare("INSERT INTO image (operation, ledger, id, what, before, before_op, after_op) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    if (before_op == m_number) {
        // Written by this very operation: what it was before is kept already, or it was not there.
        if (removed)
            m_db.prepare("UPDATE image SET what = 'removed', after_op = NULL WHERE operation = ? AND ledger = ? AND id = ?").with(m_number, ledger, id).run();
        return;
    }
    m_work->keep->with(m_number, ledger, id, removed ? "removed" : "changed", flat_json(before), before_op, removed ? Value() : Value(m_number)).run();
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
        auto const found = m_dates.find(ledger);
        auto const dates = found == m_dates.end() ? Dates{} : found->second;
        insert.with(m_number, ledger, counts.added, counts.changed, counts.removed, dates.first, dates.last,
                  rows_digest(m_db, ledger, m_number, ids_before(ledger)))
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
    insert.with(m_number, m_author.at, m_author.user, m_author.by, m_author.command, m_kind, m_note, m_reversible, m_undoes ? Value(*m_undoes) : Value(),
        sources_digest(m_db, m_number), images_digest(m_db, m_number), chain_head(m_db));
    insert.run();
}

void Operation::abandon()
{
    m_transaction.reset();
}

}
