#pragma once

#include "core/assess/tally.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What summing and explaining share: how the rows of a measure are asked for and read.
namespace cwp {

/// Where the columns of a measure stand in its SELECT; −1 where it has none.
struct MeasureColumns {
    int subject, part, ledger, id, date, done, due, once, note, of;
};

/// Error where the SELECT lacks a column that every measure gives.
MeasureColumns measure_columns(Statement const& rows, MeasureFile const& measure);
void bind_window(Statement& rows, Window const& window);
Of of_named(std::string_view word);

/// Whether records lie on days on which their officer has no post. The same few dates and officers come again and again: each is looked up once in a row.
class PostDays {
public:
    PostDays(MeasureFile const& measure, DutyBook const& book) : m_book(book), m_asked(measure.in_post && measure.subject == "officer") {}

    bool outside(std::int64_t officer, std::string_view date);

private:
    DutyBook const& m_book;
    bool m_asked;
    std::string m_text;
    std::optional<Date> m_date;
    std::optional<std::int64_t> m_officer; ///< whom the answer is about
    bool m_outside = false;
};

}
