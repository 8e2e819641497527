#include "core/ledger/headings.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace cwp {

Headings::Headings(Ledger const& ledger) : m_ledger(&ledger)
{
    auto const know = [&](std::string const& name, std::size_t column, bool alias) {
        std::string folded = fold(name);
        if (!folded.empty())
            m_names.try_emplace(std::move(folded), Match{column, alias});
    };
    // Own names first: an alias never takes a heading from the column that is called so.
    for (std::size_t i = 0; i < ledger.columns.size(); ++i) {
        know(ledger.columns[i].label.zh, i, false);
        know(ledger.columns[i].name, i, false);
    }
    for (std::size_t i = 0; i < ledger.columns.size(); ++i)
        know(ledger.columns[i].label.en, i, false);
    for (std::size_t i = 0; i < ledger.columns.size(); ++i)
        for (std::string const& alias : ledger.columns[i].aliases)
            know(alias, i, true);
}

std::optional<Headings::Match> Headings::find(std::string_view heading) const
{
    auto const found = m_names.find(fold(heading));
    return found == m_names.end() ? std::nullopt : std::optional<Match>(found->second);
}

std::string Headings::nearest_to(std::string_view heading, Language language) const
{
    std::vector<std::string> names;
    names.reserve(m_names.size());
    for (auto const& [name, match] : m_names)
        names.push_back(name);
    std::sort(names.begin(), names.end());
    std::vector<std::string> const near = nearest(fold(heading), names, 1);
    return near.empty() ? std::string() : m_ledger->columns[m_names.at(near.front()).column].label.in(language);
}

bool Layout::beats(Layout const& other) const
{
    if (missing.empty() != other.missing.empty())
        return missing.empty();
    if (required_found() != other.required_found())
        return required_found() > other.required_found();
    return fields.size() > other.fields.size();
}

namespace {

/// A second cell for a column that already has one.
void add_double(Layout& layout, Field& first, bool first_is_alias, Field second, bool second_is_alias)
{
    if (layout.ledger->columns[first.column].type != ColumnType::ref) {
        layout.doubles.emplace_back(first.cell, second.cell);
        return;
    }
    if (first_is_alias && !second_is_alias)
        std::swap(first.cell, second.cell);
    layout.witnesses.push_back(second);
}

}

Layout read_layout(Headings const& names, std::vector<std::string> const& headings)
{
    Layout layout;
    layout.ledger = &names.ledger();
    layout.headings = headings;
    std::size_t const cells = headings.size();
    std::size_t const own = cells >= 2 && is_reject_pair(headings[cells - 2], headings[cells - 1]) ? cells - 2 : cells;
    std::vector<bool> by_alias;
    for (std::size_t cell = 0; cell < own; ++cell) {
        auto const match = names.find(headings[cell]);
        if (!match) {
            if (!trim(headings[cell]).empty())
                layout.unknown.push_back(cell);
            continue;
        }
        auto const first = std::find_if(layout.fields.begin(), layout.fields.end(), [&](Field const& field) { return field.column == match->column; });
        if (first == layout.fields.end()) {
            layout.fields.push_back(Field{cell, match->column});
            by_alias.push_back(match->alias);
        } else {
            auto const place = static_cast<std::size_t>(first - layout.fields.begin());
            add_double(layout, *first, by_alias[place], Field{cell, match->column}, match->alias);
            by_alias[place] = by_alias[place] && match->alias;
        }
    }
    for (std::size_t i = 0; i < layout.ledger->columns.size(); ++i) {
        if (!layout.ledger->columns[i].required)
            continue;
        ++layout.required;
        if (std::none_of(layout.fields.begin(), layout.fields.end(), [i](Field const& field) { return field.column == i; }))
            layout.missing.push_back(i);
    }
    return layout;
}

bool is_reject_pair(std::string_view line_heading, std::string_view reason_heading)
{
    std::string const line = fold(line_heading);
    std::string const reason = fold(reason_heading);
    return (line == "行号" && reason == "原因") || (line == "line" && reason == "reason");
}

}
