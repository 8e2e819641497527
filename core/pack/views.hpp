#pragma once

#include "core/pack/pack.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Views of the pack: a query that several measures, checks and dues ask alike stands once, in `views/NAME.sql`, and each of them says that it
/// uses it: `-- uses = ["NAME"]`. Then NAME is a table to it. The parameters are those of the query that uses it, so the view names no others.
namespace cwp {

/// A query with the views it uses named in front of it.
class QueryWithViews {
public:
    QueryWithViews(std::string const& query, std::vector<ViewFile const*> const& views);

    std::string const& sql() const { return m_sql; }
    /// Where a byte of `sql` stands in the query as it was; nothing where it lies in a view.
    std::optional<std::size_t> byte_in_query(std::size_t byte) const;

private:
    std::string m_sql;
    std::size_t m_at = 0;     ///< where the views begin
    std::size_t m_length = 0; ///< and how long they are
};

}
