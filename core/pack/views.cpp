#include "core/pack/views.hpp"

#include "core/base/text.hpp"

namespace cwp {

namespace {

/// The byte on which the first word of a query begins, after blanks and comments.
std::size_t first_word(std::string const& query)
{
    std::size_t at = query.find_first_not_of(" \t\r\n");
    while (at != std::string::npos && query.compare(at, 2, "--") == 0)
        at = query.find_first_not_of(" \t\r\n", query.find('\n', at));
    return std::min(at, query.size());
}

bool begins_with(std::string const& query, std::size_t at, std::string_view word)
{
    return lower(query.substr(at, word.size())) == word;
}

}

QueryWithViews::QueryWithViews(std::string const& query, std::vector<ViewFile const*> const& views) : m_sql(query)
{
    if (views.empty())
        return;
    std::string named;
    for (ViewFile const* const view : views)
        named += (named.empty() ? "" : ", ") + view->name + " AS (\n" + view->sql + "\n)";
    m_at = first_word(query);
    bool const has_own = begins_with(query, m_at, "with ") || begins_with(query, m_at, "with\n"); // then they come before its own
    if (has_own)
        m_at += std::string_view("with ").size();
    named = has_own ? named + ", " : "WITH " + named + "\n";
    m_length = named.size();
    m_sql.insert(m_at, named);
}

std::optional<std::size_t> QueryWithViews::byte_in_query(std::size_t byte) const
{
    if (byte < m_at)
        return byte;
    return byte < m_at + m_length ? std::nullopt : std::optional(byte - m_length);
}

}
