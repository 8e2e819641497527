#include "core/assess/measure_rows.hpp"

namespace cwp {

namespace {

int required_place(Statement const& rows, MeasureFile const& measure, std::string_view column)
{
    int const place = rows.column(column);
    if (place < 0)
        fail(tr("measures/{}.sql: the SELECT has no column {}; a measure gives subject, part, ledger, id, date and done"), measure.name, column);
    return place;
}

}

MeasureColumns measure_columns(Statement const& rows, MeasureFile const& measure)
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

bool PostDays::outside(std::int64_t officer, std::string_view date)
{
    if (!m_asked)
        return false;
    bool const same_day = date == m_text;
    if (same_day && m_officer == officer)
        return m_outside;
    if (!same_day) {
        m_text = date;
        m_date = iso_date(date);
    }
    m_officer = officer;
    m_outside = !m_date || !m_book.in_any_post(officer, *m_date);
    return m_outside;
}

}
