#pragma once

#include "core/base/value.hpp"

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Rows of an import while they wait to be stored: sixteen bytes a cell, texts kept where they are.
namespace cwp {

enum class EntryKind : std::uint32_t { blank, cleared, number, text };

/// What one cell of a file says. Text belongs to the file or to a TextStore.
struct Entry {
    union {
        std::int64_t number = 0;
        char const* start;
    };
    std::uint32_t length = 0;
    EntryKind kind = EntryKind::blank;

    static Entry of(std::int64_t value)
    {
        Entry entry;
        entry.number = value;
        entry.kind = EntryKind::number;
        return entry;
    }
    static Entry of(std::string_view text)
    {
        Entry entry;
        entry.start = text.data();
        entry.length = static_cast<std::uint32_t>(text.size());
        entry.kind = EntryKind::text;
        return entry;
    }
    static Entry cleared()
    {
        Entry entry;
        entry.kind = EntryKind::cleared;
        return entry;
    }
    bool is_given() const { return kind == EntryKind::number || kind == EntryKind::text; }
    std::string_view text() const { return kind == EntryKind::text ? std::string_view(start, length) : std::string_view(); }
    /// What the database gets for it; `blank` where nothing is given.
    Value value(Value const& blank) const;
    bool operator==(Entry const& other) const;
};

/// Keeps texts until it is cleared; does not move them.
class TextStore {
public:
    std::string_view keep(std::string_view text);
    void clear();
    std::size_t bytes() const { return m_bytes; }

private:
    static constexpr std::size_t block = std::size_t{1} << 20;
    struct Block {
        std::unique_ptr<char[]> data;
        std::size_t size = 0;
    };
    std::vector<Block> m_blocks;
    std::size_t m_place = 0; ///< block in use
    std::size_t m_used = 0;  ///< bytes used in it
    std::size_t m_bytes = 0;
};

}
