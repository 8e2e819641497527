#pragma once

#include "core/base/error.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cwp {

/// Things known by a code, by names and by aliases, looked up by what people write. Whatever was found or refused once is remembered,
/// so that a million cells cost one hash each.
class NameBook {
public:
    struct Entry {
        std::string code;
        std::vector<std::string> names;   ///< any of them is as good as the code where it is the only one
        std::vector<std::string> aliases; ///< looked at after the names
    };

    void add(Entry entry);
    std::size_t size() const { return m_entries.size(); }
    Entry const& entry(std::size_t index) const { return m_entries[index]; }
    /// Whether another entry has this name too.
    bool is_shared(std::string_view name) const;

    /// Whether an entry has exactly this code.
    bool has_code(std::string_view code) const { return m_exact.front().contains(code); }
    /// The index of the entry meant by: its code, a name, an alias, `code-name`, `code name`, `name(code)`; then the same in other widths, spacing and case.
    /// Throws Invalid naming the nearest two, or all that fit.
    std::size_t find(std::string_view written) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <class T>
    using Map = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
    using Hits = std::vector<std::size_t>;
    /// Codes, names, aliases: an earlier shelf wins.
    using Shelves = std::array<Map<Hits>, 3>;

    Hits const* on_shelves(Shelves const& shelves, std::string_view word) const;
    bool is_called(std::size_t index, std::string_view name) const;
    std::size_t search(std::string_view written) const;
    Hits pairs(std::string_view written) const;
    void pair(Hits& hits, std::string_view code, std::string_view name) const;
    std::string called(std::size_t index) const;
    std::vector<std::string> near(std::string_view written) const;
    std::vector<std::string> containing(std::string_view written) const;
    [[noreturn]] void refuse_several(std::string_view written, Hits const& hits) const;
    [[noreturn]] void refuse_unknown(std::string_view written) const;

    std::vector<Entry> m_entries;
    mutable std::vector<std::string> m_words; ///< all of them, once something was not found
    Shelves m_exact;
    Shelves m_loose;
    mutable Map<std::size_t> m_found;
    mutable Map<Invalid> m_refused;
};

}
