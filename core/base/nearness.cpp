#include "core/base/text.hpp"

#include <algorithm>
#include <utility>

namespace cwp {

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::u32string const from = code_points(a);
    std::u32string const to = code_points(b);
    // Three rows of the table of distances between beginnings of the two: a swap looks two rows up.
    std::vector<std::size_t> before(to.size() + 1);
    std::vector<std::size_t> above(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        before.swap(above);
        above.swap(row);
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

std::vector<std::string> nearest(std::string_view word, std::span<std::string const> candidates, std::size_t most)
{
    std::string const plain = lower(half_width(word));
    std::size_t const length = code_points(plain).size();
    std::size_t const limit = std::max<std::size_t>(1, length / 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (std::string const& candidate : candidates) {
        std::string const other = lower(half_width(candidate));
        std::size_t const distance = edit_distance(plain, other);
        // Two words of which nothing is the same are not near, however short they are.
        if (distance <= limit && distance < std::max(length, code_points(other).size()))
            found.emplace_back(distance, candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (auto const& [distance, candidate] : found) {
        if (out.size() < most && std::find(out.begin(), out.end(), candidate) == out.end())
            out.push_back(candidate);
    }
    return out;
}

}
