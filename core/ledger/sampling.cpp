#include "core/ledger/sampling.hpp"

#include "core/base/digest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cwp {

namespace {

using Sizes = std::map<std::string, std::size_t>;

std::size_t sum(Sizes const& sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}, [](std::size_t total, auto const& stratum) { return total + stratum.second; });
}

/// One each of the strata that come first.
Sizes some_strata(Sizes const& sizes, Drawing const& drawing)
{
    std::vector<std::pair<std::string, std::string>> order;
    for (auto const& [stratum, lots] : sizes)
        order.emplace_back(draw_number(drawing, stratum), stratum);
    std::sort(order.begin(), order.end());
    Sizes shares;
    for (std::size_t i = 0; i < drawing.size; ++i)
        shares[order[i].second] = 1;
    return shares;
}

struct Remainder {
    std::size_t rest = 0; ///< of the quota, × the sum of what is left
    std::string number;
    std::string stratum;
};

/// One of each, the rest by what is left.
Sizes all_strata(Sizes const& sizes, Drawing const& drawing)
{
    std::size_t const rest = drawing.size - sizes.size();
    std::size_t const left = sum(sizes) - sizes.size();
    Sizes shares;
    std::vector<Remainder> remainders;
    std::size_t given = 0;
    for (auto const& [stratum, lots] : sizes) {
        std::size_t const quota = rest * (lots - 1); // / left
        std::size_t const whole = left == 0 ? 0 : quota / left;
        shares[stratum] = 1 + whole;
        given += whole;
        if (left > 0 && quota % left > 0)
            remainders.push_back({quota % left, draw_number(drawing, stratum), stratum});
    }
    std::sort(remainders.begin(), remainders.end(), [](Remainder const& a, Remainder const& b) { return a.rest != b.rest ? a.rest > b.rest : a.number < b.number; });
    for (std::size_t i = 0; given < rest; ++i, ++given)
        ++shares[remainders[i].stratum];
    return shares;
}

}

std::string draw_number(Drawing const& drawing, std::string const& words)
{
    return sha256(drawing.seed + "/" + drawing.ledger + "/" + words);
}

Sizes shares_of_strata(Sizes const& sizes, Drawing const& drawing)
{
    if (drawing.size >= sum(sizes))
        return sizes;
    return drawing.size < sizes.size() ? some_strata(sizes, drawing) : all_strata(sizes, drawing);
}

std::vector<std::size_t> draw(std::span<Lot const> lots, Drawing const& drawing)
{
    std::map<std::string, std::vector<std::size_t>> strata;
    Sizes sizes;
    for (std::size_t i = 0; i < lots.size(); ++i) {
        strata[lots[i].stratum].push_back(i);
        ++sizes[lots[i].stratum];
    }
    std::vector<std::size_t> drawn;
    for (auto const& [stratum, share] : shares_of_strata(sizes, drawing)) {
        std::vector<std::pair<std::string, std::size_t>> order;
        for (std::size_t const place : strata[stratum])
            order.emplace_back(draw_number(drawing, lots[place].key), place);
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < share; ++i)
            drawn.push_back(order[i].second);
    }
    std::sort(drawn.begin(), drawn.end());
    return drawn;
}

}
