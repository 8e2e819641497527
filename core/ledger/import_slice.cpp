#include "core/ledger/import_slice.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// Bits in which the beginning of a key is compared at once; filled from the most significant end.
class Prefix {
public:
    /// `bits` bits of `value`, less than 2^bits.
    void put(std::uint64_t value, unsigned bits)
    {
        if (m_left == 0)
            return;
        if (bits > m_left) { // the rest is left to the full comparison
            value >>= bits - m_left;
            bits = m_left;
        }
        m_left -= bits;
        if (m_left >= 64) {
            high |= value << (m_left - 64);
        } else if (m_left + bits <= 64) {
            low |= bits == 64 ? value : value << m_left;
        } else {
            high |= value >> (64 - m_left);
            low |= value << m_left;
        }
    }
    bool has_room() const { return m_left > 0; }
    /// Nothing that comes after may be put in: what was put so far does not tell all texts apart.
    void close() { m_left = 0; }

    std::uint64_t high = 0;
    std::uint64_t low = 0;

private:
    unsigned m_left = 128;
};

std::uint64_t digits_of(std::string_view text)
{
    std::uint64_t number = 0;
    for (char const c : text)
        if ('0' <= c && c <= '9')
            number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

/// Dates, months and times have a fixed form, so their digits order them; blank comes first.
unsigned digit_bits(ColumnType type)
{
    switch (type) {
    case ColumnType::date:
        return 27; // 99991231
    case ColumnType::month:
        return 20; // 999912
    case ColumnType::time:
        return 12; // 2359 and one for blank
    default:
        return 0;
    }
}

void put_key(Prefix& prefix, Column const& column, Entry const& entry)
{
    if (unsigned const bits = digit_bits(column.type); bits > 0) {
        prefix.put(entry.length == 0 ? 0 : digits_of(entry.text()) + 1, bits);
    } else if (column.is_number()) {
        std::int64_t const number = entry.kind == EntryKind::number ? entry.number : 0;
        constexpr std::int64_t largest = (std::int64_t{1} << 40) - 1;
        prefix.put(static_cast<std::uint64_t>(std::clamp<std::int64_t>(number, 0, largest)), 40);
        if (number < 0 || number >= largest)
            prefix.close();
    } else {
        std::string_view const text = entry.text();
        for (std::size_t i = 0; i < text.size() && prefix.has_room(); ++i)
            prefix.put(static_cast<unsigned char>(text[i]), 8);
        prefix.close(); // a text has no end in bits: the next column must not be mixed with it
    }
}

int compare(Entry const& a, Entry const& b, bool number)
{
    if (number) {
        std::int64_t const left = a.kind == EntryKind::number ? a.number : 0;
        std::int64_t const right = b.kind == EntryKind::number ? b.number : 0;
        return left < right ? -1 : (left > right ? 1 : 0);
    }
    return a.text().compare(b.text());
}

}

std::vector<std::size_t> key_order(Ledger const& ledger)
{
    std::vector<std::size_t> order;
    auto const append = [&](std::string const& name) {
        auto const found = std::find_if(ledger.columns.begin(), ledger.columns.end(), [&](Column const& column) { return column.name == name; });
        order.push_back(static_cast<std::size_t>(found - ledger.columns.begin()));
    };
    bool const dated = std::find(ledger.key.begin(), ledger.key.end(), ledger.date) != ledger.key.end();
    if (dated)
        append(ledger.date);
    for (std::string const& name : ledger.key)
        if (!dated || name != ledger.date)
            append(name);
    return order;
}

Slice::Slice(Ledger const& ledger, std::size_t columns) : m_ledger(&ledger), m_columns(columns), m_key(key_order(ledger)) {}

std::span<Entry> Slice::add(std::size_t line, std::string_view raw)
{
    m_rows.push_back(SliceRow{line, raw, 0, RowFate::fresh, false});
    m_entries.resize(m_entries.size() + m_columns);
    return entries(m_rows.size() - 1);
}

void Slice::drop_last()
{
    m_rows.pop_back();
    m_entries.resize(m_entries.size() - m_columns);
}

Slice::SortKey Slice::sort_key(std::size_t row) const
{
    Prefix prefix;
    for (std::size_t const column : m_key)
        put_key(prefix, m_ledger->columns[column], entries(row)[column]);
    return {prefix.high, prefix.low, static_cast<std::uint32_t>(row)};
}

int Slice::compare_keys(std::size_t a, std::size_t b) const
{
    for (std::size_t const column : m_key)
        if (int const order = compare(entries(a)[column], entries(b)[column], m_ledger->columns[column].is_number()); order != 0)
            return order;
    return 0;
}

void Slice::sort()
{
    m_sort_keys.clear();
    m_sort_keys.reserve(m_rows.size());
    std::size_t descents = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_sort_keys.push_back(sort_key(row));
        constexpr unsigned leading = 37; // leaves a date
        if (row > 0 && m_sort_keys[row].high >> leading < m_sort_keys[row - 1].high >> leading)
            ++descents;
    }
    m_chronological = descents * 100 <= m_rows.size();
    std::sort(m_sort_keys.begin(), m_sort_keys.end(), [this](SortKey const& a, SortKey const& b) {
        if (a.high != b.high)
            return a.high < b.high;
        if (a.low != b.low)
            return a.low < b.low;
        int const order = compare_keys(a.row, b.row);
        return order != 0 ? order < 0 : a.row < b.row;
    });
    m_by_key.resize(m_sort_keys.size());
    std::transform(m_sort_keys.begin(), m_sort_keys.end(), m_by_key.begin(), [](SortKey const& key) { return key.row; });
}

bool Slice::differs_from_next(std::size_t place) const
{
    return m_sort_keys[place].high != m_sort_keys[place + 1].high || m_sort_keys[place].low != m_sort_keys[place + 1].low;
}

void Slice::clear()
{
    m_entries.clear();
    m_rows.clear();
    m_by_key.clear();
    m_texts.clear();
}

}
