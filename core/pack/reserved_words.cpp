#include "core/pack/reader.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

/// What SQLite or PostgreSQL refuse as the name of a table or a column, in order.
constexpr auto reserved_words = std::to_array<std::string_view>({
    "add", "all", "alter", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "autoincrement", "between", "binary",
    "both", "case", "cast", "check", "collate", "collation", "column", "commit", "concurrently", "constraint", "create", "cross", "current_catalog",
    "current_date", "current_role", "current_schema", "current_time", "current_timestamp", "current_user", "default", "deferrable", "delete", "desc",
    "distinct", "do", "drop", "else", "end", "escape", "except", "exists", "false", "fetch", "for", "foreign", "freeze", "from", "full", "grant", "group",
    "having", "if", "ilike", "in", "index", "initially", "inner", "insert", "intersect", "into", "is", "isnull", "join", "lateral", "leading", "left",
    "like", "limit", "localtime", "localtimestamp", "natural", "not", "nothing", "notnull", "null", "offset", "oid", "on", "only", "or", "order", "outer",
    "overlaps", "placing", "primary", "raise", "references", "returning", "right", "rowid", "select", "session_user", "set", "similar", "some",
    "symmetric", "table", "tablesample", "then", "to", "trailing", "transaction", "true", "union", "unique", "update", "user", "using", "values",
    "variadic", "verbose", "when", "where", "window", "with",
});

static_assert(std::is_sorted(reserved_words.begin(), reserved_words.end()));

}

bool is_reserved_word(std::string_view name)
{
    return std::binary_search(reserved_words.begin(), reserved_words.end(), name);
}

}
