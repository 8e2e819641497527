#pragma once

#include "core/document/document.hpp"
#include "core/pack/pack.hpp"

#include <string>
#include <vector>

namespace cwp {

/// Chooses the columns of a list that are worth their place on a screen. The table's first column is `#`, the others are `columns`.
class Narrowing {
public:
    Narrowing(Table const& table, std::vector<Column const*> const& columns);

    /// Columns without a value in any row, unless they are required.
    void drop_blank_columns();
    /// From the right: first what may be blank, then what is no part of the key; never the key or the name. Returns the columns left out.
    std::vector<std::string> fit(std::size_t width);
    Table narrowed() const;

private:
    std::size_t column_width(std::size_t column) const;
    std::size_t total_width();

    Table const& m_table;
    std::vector<Column const*> const& m_columns;
    std::vector<bool> m_kept;
    std::vector<std::size_t> m_widths;
};

}
