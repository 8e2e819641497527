#include "core/assess/measure_rows.hpp"

#include <algorithm>
#include <deque>
#include <memory_resource>
#include <set>
#include <tuple>
#include <vector>

namespace cwp {

namespace {

/// A row that counts unless an earlier one of its subject shares its `once`.
struct First {
    std::int64_t subject;
    std::string_view once;
    std::string_view date; ///< ISO text, so text order is the days' order
    std::int64_t id;
    std::string_view ledger; ///< of rows with one number the first by name
    std::int64_t done;

    auto place() const { return std::tie(date, id, ledger); }
};

/// The first rows of one part, found by subject and `once`. They lie in a row and are found through a small table of their numbers: a month has
/// hundreds of thousands of them, and nearly every one is new.
class Firsts {
public:
    /// The row known for this subject and `once`, or nullptr after `fresh` was taken in as the first.
    First* find_or_add(First const& fresh)
    {
        if (m_rows.size() * 2 >= m_table.size())
            grow();
        std::size_t at = hash(fresh) & (m_table.size() - 1);
        for (; m_table[at] != 0; at = (at + 1) & (m_table.size() - 1)) {
            First& known = m_rows[m_table[at] - 1];
            if (known.subject == fresh.subject && known.once == fresh.once)
                return &known;
        }
        m_rows.push_back(fresh);
        m_rows.back().once = kept(fresh.once);
        m_table[at] = static_cast<std::uint32_t>(m_rows.size());
        return nullptr;
    }

private:
    static std::size_t hash(First const& row)
    {
        return std::hash<std::string_view>{}(row.once) ^ (static_cast<std::size_t>(row.subject) * 0x9E3779B97F4A7C15U);
    }

    void grow()
    {
        m_table.assign(std::max<std::size_t>(m_table.size() * 2, 1024), 0);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            std::size_t at = hash(m_rows[row]) & (m_table.size() - 1);
            while (m_table[at] != 0)
                at = (at + 1) & (m_table.size() - 1);
            m_table[at] = static_cast<std::uint32_t>(row + 1);
        }
    }

    std::string_view kept(std::string_view text)
    {
        char* const copy = static_cast<char*>(m_texts.allocate(text.size(), 1));
        text.copy(copy, text.size());
        return {copy, text.size()};
    }

    std::vector<First> m_rows;
    std::vector<std::uint32_t> m_table; ///< number of a row, from 1; 0: free. Its size is a power of two
    std::pmr::monotonic_buffer_resource m_texts;
};

/// A few words that stand in row after row, kept once each.
class FewWords {
public:
    std::string_view keep(std::string_view word)
    {
        if (word != m_last)
            m_last = *m_words.emplace(word).first;
        return m_last;
    }

private:
    std::set<std::string, std::less<>> m_words;
    std::string_view m_last;
};

/// One part of the measure while its rows come.
struct Part {
    std::string name = {};
    Tallies::BySubject* tallies = nullptr;
    Firsts firsts = {};
};

class Summing {
public:
    Summing(Statement& rows, MeasureColumns const& columns, PostDays post_days) : m_rows(rows), m_columns(columns), m_post_days(std::move(post_days)) {}

    Tallies run()
    {
        while (m_rows.step())
            add();
        return std::move(m_tallies);
    }

private:
    void add()
    {
        std::int64_t const subject = m_rows.integer(m_columns.subject);
        Part& part = part_named(m_rows.text(m_columns.part));
        bool const outside = m_post_days.outside(subject, m_rows.text(m_columns.date));
        std::int64_t done = outside ? 0 : m_rows.integer(m_columns.done);
        if (done != 0 && m_columns.once >= 0 && !m_rows.is_null(m_columns.once))
            done = what_it_adds(subject, part, done);
        Tally& tally = (*part.tallies)[subject];
        if (m_columns.of >= 0 && of_named(m_rows.text(m_columns.of)) != Of::month) {
            auto& sum = of_named(m_rows.text(m_columns.of)) == Of::last_year ? tally.last_year : tally.month_before;
            sum = sum.value_or(0) + done;
            return;
        }
        tally.done += done;
        tally.due += outside || m_columns.due < 0 ? 0 : m_rows.integer(m_columns.due);
        ++tally.rows;
    }

    Part& part_named(std::string_view name)
    {
        for (Part& part : m_parts)
            if (part.name == name)
                return part;
        Part& part = m_parts.emplace_back();
        part.name = name;
        part.tallies = &m_tallies.of_part(name);
        return part;
    }

    /// The difference that this row makes: nothing for a repeat; an earlier row takes the place of the first seen.
    std::int64_t what_it_adds(std::int64_t subject, Part& part, std::int64_t done)
    {
        std::string_view const once = m_rows.text(m_columns.once);
        if (once.empty())
            return done;
        First const row{subject, once, m_dates.keep(m_rows.text(m_columns.date)), m_rows.integer(m_columns.id), m_ledgers.keep(m_rows.text(m_columns.ledger)), done};
        First* const known = part.firsts.find_or_add(row);
        if (known == nullptr)
            return done;
        if (known->place() < row.place())
            return 0;
        std::int64_t const before = known->done;
        known->date = row.date;
        known->id = row.id;
        known->ledger = row.ledger;
        known->done = done;
        return done - before;
    }

    Statement& m_rows;
    MeasureColumns m_columns;
    PostDays m_post_days;
    Tallies m_tallies;
    std::deque<Part> m_parts;
    FewWords m_dates;
    FewWords m_ledgers;
};

}

Tally const& Tallies::of(std::int64_t subject, std::string_view part) const
{
    static Tally const nothing;
    auto const subjects = m_by_part.find(part);
    if (subjects == m_by_part.end())
        return nothing;
    auto const found = subjects->second.find(subject);
    return found == subjects->second.end() ? nothing : found->second;
}

Tallies::BySubject& Tallies::of_part(std::string_view part)
{
    auto const known = m_by_part.find(part);
    return known != m_by_part.end() ? known->second : m_by_part[std::string(part)];
}

Tallies tally(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book)
{
    Statement rows = db.prepare(measure.sql);
    bind_window(rows, window);
    return Summing(rows, measure_columns(rows, measure), PostDays(measure, book)).run();
}

}
