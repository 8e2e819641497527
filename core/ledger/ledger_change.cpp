#include "core/ledger/ledger_change.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/ledger/values.hpp"
#include "core/store/ledger_table.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Compares one ledger as it is in force with what is to come. Names come from the pack, which takes nothing but [a-z_0-9].
class LedgerChange {
public:
    LedgerChange(Database const& db, Ledger const& was, Ledger const& is, LedgerTable const& table)
        : m_db(db), m_was(was), m_is(is), m_table(table), m_rows(db.integer("SELECT count(*) FROM " + was.name))
    {
    }

    std::vector<Message> obstacles()
    {
        compare_keys();
        for (Column const& column : m_was.columns)
            if (m_is.find(column.name) == nullptr)
                add(tr("ledgers/{}.toml: the column “{}” is missing; what it holds would be out of reach: keep it (its label may say that it is not used any more)"), column.name);
        for (Column const& column : m_is.columns) {
            Column const* const before = m_was.find(column.name);
            before == nullptr ? look_at_new(column) : compare(*before, column);
        }
        return std::move(m_obstacles);
    }

private:
    void add(Text text, std::string const& column) { m_obstacles.push_back(say(text, m_is.name, column)); }

    void compare_keys()
    {
        auto was = m_was.key;
        auto is = m_is.key;
        std::sort(was.begin(), was.end());
        std::sort(is.begin(), is.end());
        if (was != is)
            m_obstacles.push_back(say(tr("ledgers/{}.toml: the key was {} and cannot change, records are known by it; make a new ledger with the new key"), m_is.name, join(m_was.key, ", ")));
    }

    void look_at_new(Column const& column)
    {
        bool const has_it = std::any_of(m_table.columns.begin(), m_table.columns.end(), [&](auto const& each) { return each.name == column.name; });
        if (column.required && !column.key && m_rows > 0 && !has_it)
            m_obstacles.push_back(say(tr("ledgers/{}.toml: the new column “{}” is required, but {} records are there without it; leave out required = true"), m_is.name, column.name, m_rows));
    }

    void compare(Column const& was, Column const& is)
    {
        if (was.type != is.type || was.places != is.places || was.target != is.target) {
            m_obstacles.push_back(say(tr("ledgers/{}.toml: the column “{}” is of type {} and its type cannot change; add a column with another name"), m_is.name, is.name, name_of(was.type)));
            return;
        }
        compare_blanks(is);
        compare_choices(was, is);
    }

    void compare_blanks(Column const& is)
    {
        auto const stored = std::find_if(m_table.columns.begin(), m_table.columns.end(), [&](auto const& each) { return each.name == is.name; });
        if (stored == m_table.columns.end())
            return;
        if (stored->not_null && !is.required && is_blank(blank_of(is)))
            add(tr("ledgers/{}.toml: the column “{}” always holds a value in its table and cannot become one that may be blank; add a column with another name"), is.name);
        bool const was_optional = m_was.column(is.name).required == false;
        if (is.required && was_optional && rows_where(is.name + " IS NULL OR " + is.name + " = ''") > 0)
            add(tr("ledgers/{}.toml: the column “{}” cannot become required while it is blank in records; fill them in first"), is.name);
    }

    void compare_choices(Column const& was, Column const& is)
    {
        for (Choice const& choice : was.choices) {
            bool const stays = std::any_of(is.choices.begin(), is.choices.end(), [&](Choice const& each) { return each.code == choice.code; });
            Statement held = m_db.prepare("SELECT count(*) FROM " + m_is.name + " WHERE " + is.name + " = ?");
            std::int64_t const rows = !stays && held.with(choice.code).step() ? held.integer(0) : 0;
            if (rows > 0)
                m_obstacles.push_back(say(tr("ledgers/{}.toml: the choice “{}” of the column “{}” is missing, but {} records hold it; keep it or change them first"), m_is.name, choice.code, is.name, rows));
        }
    }

    std::int64_t rows_where(std::string const& condition) const { return m_db.integer("SELECT count(*) FROM " + m_is.name + " WHERE " + condition); }

    Database const& m_db;
    Ledger const& m_was;
    Ledger const& m_is;
    LedgerTable const& m_table;
    std::int64_t m_rows;
    std::vector<Message> m_obstacles;
};

}

std::vector<Message> ledger_obstacles(Database const& db, Pack const& in_force, Pack const& newer)
{
    std::vector<Message> all;
    for (std::string const& name : in_force.ledger_names()) {
        auto const table = ledger_table(db, name);
        if (!table)
            continue;
        if (!newer.has_ledger(name)) {
            if (db.integer("SELECT count(*) FROM " + name) > 0)
                all.push_back(say(tr("ledgers/{}.toml: the ledger cannot go, it holds records; keep the file"), name));
            continue;
        }
        std::vector<Message> const found = LedgerChange(db, in_force.ledger(name), newer.ledger(name), *table).obstacles();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

bool widens_records(Database const& db, Pack const& newer)
{
    std::vector<std::string> const names = newer.ledger_names();
    return std::any_of(names.begin(), names.end(), [&](std::string const& name) {
        auto const table = ledger_table(db, name);
        auto const has = [&](Column const& column) {
            return std::any_of(table->columns.begin(), table->columns.end(), [&](auto const& each) { return each.name == column.name; });
        };
        std::vector<Column> const& columns = newer.ledger(name).columns;
        return table && !std::all_of(columns.begin(), columns.end(), has) && db.integer("SELECT count(*) FROM " + name) > 0;
    });
}

}
