#include "core/ledger/import_entry.hpp"

#include <algorithm>

namespace cwp {

Value Entry::value(Value const& blank) const
{
    switch (kind) {
    case EntryKind::number:
        return number;
    case EntryKind::text:
        return std::string(text());
    default:
        return blank;
    }
}

bool Entry::operator==(Entry const& other) const
{
    if (kind != other.kind)
        return false;
    if (kind == EntryKind::number)
        return number == other.number;
    return text() == other.text();
}

std::string_view TextStore::keep(std::string_view text)
{
    if (text.empty())
        return std::string_view("", 0);
    m_bytes += text.size();
    while (m_place < m_blocks.size() && m_used + text.size() > m_blocks[m_place].size) {
        ++m_place;
        m_used = 0;
    }
    if (m_place == m_blocks.size()) {
        std::size_t const size = std::max(block, text.size());
        m_blocks.push_back(Block{std::make_unique_for_overwrite<char[]>(size), size});
    }
    char* const to = m_blocks[m_place].data.get() + m_used;
    std::memcpy(to, text.data(), text.size());
    m_used += text.size();
    return {to, text.size()};
}

void TextStore::clear()
{
    m_place = 0;
    m_used = 0;
    m_bytes = 0;
}

}
