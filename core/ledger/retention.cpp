#include "core/ledger/retention.hpp"

#include "core/store/purge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace cwp {

namespace {

/// What lasts from one day to another ages from its end; everything else from its date.
Column const& ageing_column(Ledger const& ledger)
{
    if (ledger.date.empty())
        fail(tr("{}: its records have no dates and do not age; remove those that are to go by their number"), ledger.title);
    if (Column const* const until = ledger.find("until"))
        return *until;
    if (ledger.date == "since")
        fail(tr("{}: a record holds until a later one takes its place; remove those that are to go by their number"), ledger.title);
    return ledger.column(ledger.date);
}

std::string limit_of(Column const& column, Date before)
{
    return column.type == ColumnType::month ? iso(before).substr(0, 7) : iso(before);
}

std::int64_t behind_published_figures(Database const& db, Ledger const& ledger, std::set<std::int64_t> const& ids)
{
    std::set<std::int64_t> found;
    Statement rows = db.prepare("SELECT DISTINCT row_id FROM evidence WHERE ledger = ?");
    rows.with(ledger.name);
    while (rows.step())
        if (ids.contains(rows.integer(0)))
            found.insert(rows.integer(0));
    return static_cast<std::int64_t>(found.size());
}

}

Expired expired_records(References& references, Ledger const& ledger, Date before)
{
    Database const& db = references.db();
    Column const& column = ageing_column(ledger);
    std::string const limit = limit_of(column, before);
    Expired expired;
    std::map<std::string, std::int64_t> months;
    // Names of tables and columns come from the pack, which takes nothing but [a-z_0-9].
    Statement rows = db.prepare(fmt::format("SELECT id, {0} FROM {1} WHERE {2} <> '' AND {2} < ? ORDER BY id", ledger.date, ledger.name, column.name));
    rows.with(limit);
    while (rows.step()) {
        std::string const date = rows.string(1);
        expired.ids.push_back(rows.integer(0));
        ++months[date.substr(0, 7)];
        expired.first = expired.first.empty() ? date : std::min(expired.first, date);
        expired.last = std::max(expired.last, date);
    }
    expired.months.assign(months.begin(), months.end());
    expired.removed = removed_before(db, ledger.name, column.name, limit);
    expired.published = behind_published_figures(db, ledger, {expired.ids.begin(), expired.ids.end()});
    return expired;
}

void refuse_needed(References& references, Ledger const& ledger, Expired const& expired)
{
    Database const& db = references.db();
    std::set<std::int64_t> const ids(expired.ids.begin(), expired.ids.end());
    for (std::string const& name : references.pack().ledger_names()) {
        if (!db.has_table(name))
            continue;
        Ledger const& other = references.pack().ledger(name);
        for (Column const& column : other.columns) {
            if (column.type != ColumnType::ref || column.target != ledger.name)
                continue;
            std::int64_t count = 0;
            Statement rows = db.prepare(fmt::format("SELECT id, {0} FROM {1} WHERE {0} IS NOT NULL AND {0} <> 0", column.name, name));
            while (rows.step())
                if (ids.contains(rows.integer(1)) && (name != ledger.name || !ids.contains(rows.integer(0))))
                    ++count;
            if (count > 0)
                fail(tr("{0} records of {1} refer to records of {2} that would go; purge {1} first"), count, other.title, ledger.title);
        }
    }
    Statement draft = db.prepare("SELECT month FROM run WHERE state = 'draft' AND first <= ? AND last >= ? ORDER BY month LIMIT 1");
    draft.with(expired.last, expired.first);
    if (!expired.ids.empty() && draft.step())
        fail(tr("{} is assessed but not published, and some of these records count in it; publish it first"), draft.string(0));
}

std::int64_t purge_expired(Operation& operation, Ledger const& ledger, Expired const& expired, Date before)
{
    std::vector<std::int64_t> ids = expired.ids;
    ids.insert(ids.end(), expired.removed.begin(), expired.removed.end());
    operation.note(fmt::format("{} < {}", ledger.name, iso(before)));
    if (!expired.first.empty()) {
        operation.touched(ledger.name, expired.first);
        operation.touched(ledger.name, expired.last);
    }
    return purge_records(operation, ledger.name, ids);
}

}
