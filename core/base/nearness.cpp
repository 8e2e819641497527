#include "core/base/text.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace cwp {

namespace {

/// The distance between two words, given three rows of working space that are longer than `to`. The rows hold distances between
/// beginnings of the two: a swap looks two rows up.
std::size_t distance_between(std::u32string_view from, std::u32string_view to, std::size_t* before, std::size_t* above, std::size_t* row)
{
    for (std::size_t j = 0; j <= to.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::swap(before, above);
        std::swap(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            std::size_t const cost = from[i - 1] == to[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[to.size()];
}

/// A word in half width and lower case, with one bit for every character it holds.
struct PlainWord {
    std::u32string letters;
    std::uint64_t bits = 0;

    void assign(std::string_view word)
    {
        letters.clear();
        bits = 0;
        for (std::size_t at = 0; at < word.size();) {
            char32_t c = next_code_point(word, at);
            if (c >= 0xFF01 && c <= 0xFF5E)
                c -= 0xFF01 - 0x21;
            else if (c == 0x3000)
                c = ' ';
            if (c >= 'A' && c <= 'Z')
                c += 'a' - 'A';
            letters += c;
            bits |= std::uint64_t{1} << (c % 61);
        }
    }
    /// At least so many edits lie between the two: every one brings at most one new character in.
    std::size_t least_distance(PlainWord const& other) const
    {
        auto const here = static_cast<std::size_t>(std::popcount(bits & ~other.bits));
        auto const there = static_cast<std::size_t>(std::popcount(other.bits & ~bits));
        std::size_t const longer = std::max(letters.size(), other.letters.size()) - std::min(letters.size(), other.letters.size());
        return std::max({here, there, longer});
    }
};

}

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::u32string const from = code_points(a);
    std::u32string const to = code_points(b);
    std::vector<std::size_t> rows(3 * (to.size() + 1));
    std::size_t* const space = rows.data();
    return distance_between(from, to, space, space + to.size() + 1, space + 2 * (to.size() + 1));
}

std::vector<std::string> nearest(std::string_view word, std::span<std::string const> candidates, std::size_t most)
{
    PlainWord plain;
    plain.assign(word);
    std::size_t const length = plain.letters.size();
    std::size_t const limit = std::max<std::size_t>(1, length / 3);
    // Nothing longer than this is compared.
    std::size_t const room = length + limit + 1;
    std::vector<std::size_t> rows(3 * room);
    std::vector<std::pair<std::size_t, std::string const*>> found;
    PlainWord other;
    for (std::string const& candidate : candidates) {
        other.assign(candidate);
        if (plain.least_distance(other) > limit)
            continue;
        std::size_t const distance = distance_between(plain.letters, other.letters, rows.data(), rows.data() + room, rows.data() + 2 * room);
        // Two words of which nothing is the same are not near, however short they are.
        if (distance <= limit && distance < std::max(length, other.letters.size()))
            found.emplace_back(distance, &candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (auto const& [distance, candidate] : found) {
        if (out.size() < most && std::find(out.begin(), out.end(), *candidate) == out.end())
            out.push_back(*candidate);
    }
    return out;
}

}
