#include "core/assess/evidence.hpp"

#include "core/pack/regulation.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

namespace cwp {

namespace {

/// Where the columns of a measure stand in its SELECT.
struct Places {
    int subject, part, ledger, id, date, done, due, once, note, of;
};

int required_place(Statement const& rows, MeasureFile const& measure, std::string_view column)
{
    int const place = rows.column(column);
    if (place < 0)
        fail(tr("measures/{}.sql: the SELECT has no column {}; a measure gives subject, part, ledger, id, date and done"), measure.name, column);
    return place;
}

Places places_in(Statement const& rows, MeasureFile const& measure)
{
    auto const required = [&](std::string_view column) { return required_place(rows, measure, column); };
    return {required("subject"), required("part"), required("ledger"), required("id"), required("date"), required("done"),
            rows.column("due"), rows.column("once"), rows.column("note"), rows.column("of")};
}

Of of_named(std::string_view word)
{
    return word == "last_year" ? Of::last_year : word == "month_before" ? Of::month_before : Of::month;
}

void bind_window(Statement& rows, Window const& window)
{
    rows.bind(":first", Value(iso(window.days.first)));
    rows.bind(":last", Value(iso(window.days.last)));
    rows.bind(":month", Value(iso(window.month)));
    rows.bind(":since", Value(iso(window.since)));
}

/// The same few dates come again and again: read each once.
class PostDays {
public:
    PostDays(MeasureFile const& measure, DutyBook const& book) : m_book(book), m_asked(measure.in_post && measure.subject == "officer") {}

    bool outside(std::int64_t officer, std::string_view date)
    {
        if (!m_asked)
            return false;
        if (date != m_text) {
            m_text = date;
            m_date = iso_date(date);
        }
        return !m_date || !m_book.in_any_post(officer, *m_date);
    }

private:
    DutyBook const& m_book;
    bool m_asked;
    std::string m_text;
    std::optional<Date> m_date;
};

Evidence row_at(Statement const& rows, Places const& places, PostDays& post_days)
{
    Evidence row;
    row.subject = rows.integer(places.subject);
    row.part = rows.text(places.part);
    row.ledger = rows.text(places.ledger);
    row.id = rows.integer(places.id);
    row.date = rows.text(places.date);
    row.done = rows.integer(places.done);
    row.due = places.due < 0 ? 0 : rows.integer(places.due);
    if (places.once >= 0)
        row.once = rows.text(places.once);
    if (places.note >= 0)
        row.note = rows.text(places.note);
    if (places.of >= 0)
        row.of = of_named(rows.text(places.of));
    if (post_days.outside(row.subject, row.date)) { // counts nowhere: neither as done nor as due
        row.done = 0;
        row.due = 0;
        row.note = "outside_post";
    }
    return row;
}

/// Of rows that share `once` the first in the order given keeps its done.
void judge_repeats(std::vector<Evidence>& rows)
{
    std::map<std::pair<std::string, std::string>, std::int64_t> first;
    for (Evidence& row : rows) {
        if (row.once.empty() || row.done == 0)
            continue;
        auto const [known, is_new] = first.emplace(std::make_pair(row.part, row.once), row.id);
        if (!is_new) {
            row.done = 0;
            row.note = "repeat:#" + std::to_string(known->second);
        }
    }
}

void in_order(std::vector<Evidence>& rows)
{
    std::sort(rows.begin(), rows.end(), [](Evidence const& a, Evidence const& b) {
        return std::tie(a.part, a.date, a.id, a.ledger) < std::tie(b.part, b.date, b.id, b.ledger);
    });
}

std::vector<Evidence> judged(std::vector<Evidence> rows)
{
    in_order(rows);
    judge_repeats(rows);
    return rows;
}

/// The first of the rows that share a `once`, found without sorting: the smallest (date, id), as `in_order` puts them.
struct First {
    std::string date;
    std::int64_t id;
    std::string ledger; ///< of rows with one number the first by name
    std::int64_t done;

    auto place() const { return std::tie(date, id, ledger); }
};

std::string first_key(std::int64_t subject, std::string_view once)
{
    std::string key = std::to_string(subject);
    key += '\0';
    key += once;
    return key;
}

void add_to(Tally& tally, Of of, std::int64_t done, std::int64_t due)
{
    if (of == Of::month) {
        tally.done += done;
        tally.due += due;
        ++tally.rows;
    } else {
        std::optional<std::int64_t>& sum = of == Of::last_year ? tally.last_year : tally.month_before;
        sum = sum.value_or(0) + done;
    }
}

/// Adds the rows of one measure up without keeping them.
class Summing {
public:
    Summing(Statement& rows, Places const& places, PostDays post_days) : m_rows(rows), m_places(places), m_post_days(std::move(post_days)) {}

    Tallies run()
    {
        while (m_rows.step())
            add();
        return std::move(m_tallies);
    }

private:
    void add()
    {
        std::int64_t const subject = m_rows.integer(m_places.subject);
        std::string_view const part = m_rows.text(m_places.part);
        bool const outside = m_post_days.outside(subject, m_rows.text(m_places.date));
        std::int64_t done = outside ? 0 : m_rows.integer(m_places.done);
        std::int64_t const due = outside || m_places.due < 0 ? 0 : m_rows.integer(m_places.due);
        Of const of = m_places.of < 0 ? Of::month : of_named(m_rows.text(m_places.of));
        if (done != 0 && m_places.once >= 0 && !m_rows.is_null(m_places.once))
            done = what_it_adds(subject, part, done);
        add_to(m_tallies.at(subject, part), of, done, due);
    }

    /// The difference that this row makes: nothing for a repeat; an earlier row takes the place of the first seen.
    std::int64_t what_it_adds(std::int64_t subject, std::string_view part, std::int64_t done)
    {
        std::string_view const once = m_rows.text(m_places.once);
        if (once.empty())
            return done;
        First row{m_rows.string(m_places.date), m_rows.integer(m_places.id), m_rows.string(m_places.ledger), done};
        auto const [known, is_new] = firsts_of(part).try_emplace(first_key(subject, once), row);
        First& first = known->second;
        if (is_new)
            return done;
        if (first.place() < row.place())
            return 0;
        std::int64_t const before = first.done;
        first = std::move(row);
        return done - before;
    }

    std::unordered_map<std::string, First>& firsts_of(std::string_view part)
    {
        auto const known = m_firsts.find(part);
        return known != m_firsts.end() ? known->second : m_firsts[std::string(part)];
    }

    Statement& m_rows;
    Places m_places;
    PostDays m_post_days;
    Tallies m_tallies;
    std::map<std::string, std::unordered_map<std::string, First>, std::less<>> m_firsts;
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

Tally& Tallies::at(std::int64_t subject, std::string_view part)
{
    auto const known = m_by_part.find(part);
    return known != m_by_part.end() ? known->second[subject] : m_by_part[std::string(part)][subject];
}

Window window_of(Database const& db, Month month)
{
    Window window{month, assessment_month(db, month), Date{}};
    // A year back may lie before the calendar's first year: then the civil month stands in, for nothing was surveyed that early.
    Month const first = month - 11;
    Statement days = db.prepare("SELECT MIN(date) FROM calendar WHERE month = ?");
    days.with(std::string_view(iso(first))).step();
    window.since = days.is_null(0) ? first_day(first) : *iso_date(days.text(0));
    return window;
}

void write_homes(Database const& db, std::map<std::int64_t, DutyMonth> const& months)
{
    db.execute("CREATE TEMP TABLE IF NOT EXISTS home (officer INTEGER PRIMARY KEY, room INTEGER NOT NULL);"
               "CREATE INDEX IF NOT EXISTS temp.home_room ON home (room);"
               "DELETE FROM temp.home");
    Statement insert = db.prepare("INSERT INTO temp.home (officer, room) VALUES (?, ?)");
    for (auto const& [officer, month] : months)
        if (month.home)
            insert.with(officer, month.home->room).run();
}

Tallies tally(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book)
{
    Statement rows = db.prepare(measure.sql);
    bind_window(rows, window);
    return Summing(rows, places_in(rows, measure), PostDays(measure, book)).run();
}

std::vector<Evidence> evidence_of(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book, std::int64_t subject)
{
    Statement rows = db.prepare("SELECT * FROM (" + measure.sql + "\n) WHERE subject = :subject");
    bind_window(rows, window);
    rows.bind(":subject", Value(subject));
    Places const places = places_in(rows, measure);
    PostDays post_days(measure, book);
    std::vector<Evidence> found;
    while (rows.step())
        found.push_back(row_at(rows, places, post_days));
    return judged(std::move(found));
}

void each_evidence(Database const& db, MeasureFile const& measure, Window const& window, DutyBook const& book,
                   std::function<void(Evidence const&)> const& visit)
{
    Statement rows = db.prepare(measure.sql);
    bind_window(rows, window);
    Places const places = places_in(rows, measure);
    PostDays post_days(measure, book);
    std::map<std::int64_t, std::vector<Evidence>> by_subject;
    while (rows.step()) {
        Evidence row = row_at(rows, places, post_days);
        by_subject[row.subject].push_back(std::move(row));
    }
    for (auto& [subject, found] : by_subject)
        for (Evidence const& row : judged(std::move(found)))
            visit(row);
}

Label note_label(MeasureFile const& measure, std::string_view note)
{
    if (note == "outside_post")
        return {"当天不在任何岗位", "no post on that day"};
    if (note.starts_with("repeat:"))
        return {"重复，已计 " + std::string(note.substr(7)), "a repeat of " + std::string(note.substr(7))};
    auto const own = measure.notes.find(std::string(note));
    return own != measure.notes.end() ? own->second : Label{std::string(note), std::string(note)};
}

}
