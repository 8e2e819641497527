#include "core/ledger/narrowing.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr std::size_t gap = 2; // columns of the screen between two of the table

template <class T>
std::vector<T> kept(std::vector<T> const& all, std::vector<bool> const& is_kept)
{
    std::vector<T> some;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_kept[i]) {
            some.push_back(all[i]);
        }
    }
    return some;
}

}

Narrowing::Narrowing(Table const& table, std::vector<Column const*> const& columns)
    : m_table(table), m_columns(columns), m_kept(columns.size() + 1, true)
{
}

void Narrowing::drop_blank_columns()
{
    for (std::size_t i = 1; i < m_kept.size(); ++i) {
        auto const has_value = [i](TableRow const& row) { return !row.cells[i].text.empty(); };
        m_kept[i] = m_columns[i - 1]->required || std::any_of(m_table.rows.begin(), m_table.rows.end(), has_value);
    }
}

std::vector<std::string> Narrowing::fit(std::size_t width)
{
    std::vector<bool> left_out(m_kept.size(), false);
    for (bool required : {false, true}) {
        for (std::size_t i = m_kept.size() - 1; i > 0 && total_width() > width; --i) {
            Column const& column = *m_columns[i - 1];
            if (m_kept[i] && !column.key && column.name != "name" && column.required == required) {
                m_kept[i] = false;
                left_out[i] = true;
            }
        }
    }
    std::vector<std::string> names;
    for (std::size_t i = 1; i < left_out.size(); ++i) {
        if (left_out[i]) {
            names.push_back(m_columns[i - 1]->name);
        }
    }
    return names;
}

Table Narrowing::narrowed() const
{
    Table narrow{m_table.key, m_table.caption, kept(m_table.columns, m_kept), {}, m_table.if_empty};
    for (TableRow const& row : m_table.rows) {
        narrow.rows.push_back({kept(row.cells, m_kept), row.role});
    }
    return narrow;
}

/// Long text wraps, so that it asks for little room of its own.
std::size_t Narrowing::column_width(std::size_t column) const
{
    constexpr std::size_t wrapped = 16;
    std::size_t width = display_width(m_table.columns[column].heading);
    for (TableRow const& row : m_table.rows) {
        width = std::max(width, std::min(wrapped, display_width(row.cells[column].text)));
    }
    return width;
}

std::size_t Narrowing::total_width()
{
    if (m_widths.empty()) {
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            m_widths.push_back(column_width(i));
        }
    }
    std::size_t total = 0;
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        total += m_kept[i] ? m_widths[i] + (total > 0 ? gap : 0) : 0;
    }
    return total;
}

}
