#include "core/ledger/import.hpp"

#include "core/ledger/records.hpp"

#include <algorithm>
#include <vector>

namespace cwp {

namespace {

/// The column whose records follow one another: the officer where he is part of the key, else the first reference of the key.
Column const* subject_of(Ledger const& ledger)
{
    Column const* first = nullptr;
    for (std::string const& name : ledger.key) {
        Column const& column = ledger.column(name);
        if (column.type != ColumnType::ref || !column.required)
            continue;
        if (column.target == "officer")
            return &column;
        if (first == nullptr)
            first = &column;
    }
    return first;
}

bool is_date(Ledger const& ledger, std::string_view column)
{
    Column const* const found = ledger.find(column);
    return found != nullptr && found->type == ColumnType::date;
}

struct Span {
    std::int64_t id = 0;
    std::int64_t subject = 0;
    std::string since;
    bool open = false;
    bool written_now = false; ///< by this operation
};

std::vector<Span> spans_of(Operation& operation, Ledger const& ledger, Column const& subject)
{
    Statement rows = operation.db().prepare(fmt::format("SELECT id, {0}, since, until IS NULL OR until = '', op FROM {1} ORDER BY {0}, since, id", subject.name, ledger.name));
    std::vector<Span> spans;
    while (rows.step())
        spans.push_back(Span{rows.integer(0), rows.integer(1), rows.string(2), rows.integer(3) != 0, rows.integer(4) == operation.number()});
    return spans;
}

}

bool has_open_records(Ledger const& ledger)
{
    return is_date(ledger, "since") && is_date(ledger, "until") && !ledger.column("until").required && subject_of(ledger) != nullptr;
}

std::size_t end_open_records(Operation& operation, Ledger const& ledger)
{
    std::vector<Span> const spans = spans_of(operation, ledger, *subject_of(ledger));
    std::size_t ended = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (!spans[i].open)
            continue;
        auto const next = std::find_if(spans.begin() + static_cast<std::ptrdiff_t>(i), spans.end(), [&](Span const& later) {
            return later.subject != spans[i].subject || (later.written_now && later.since > spans[i].since);
        });
        if (next == spans.end() || next->subject != spans[i].subject)
            continue;
        update_row(operation, ledger, spans[i].id, {{"until", iso(*iso_date(next->since) - 1)}});
        ++ended;
    }
    return ended;
}

}
