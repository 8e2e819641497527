#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Where a few new rooms do most good: places that need one, what a room at each of them could link, and a choice that is provably near the best.
namespace cwp {

/// A place that wants a room or a link to one.
struct Demand {
    std::int64_t value = 0;   ///< what serving it is worth, at least 1
    std::int64_t people = 0;
    bool alone = false;       ///< served only by a room of its own, which links no other
};

/// Another place that a room may link.
struct Link {
    std::size_t place = 0;
    std::int64_t metres = 0;  ///< what a longer way is worth avoiding by; an assumed one where it is not known
    bool known = true;        ///< measured

    bool operator==(Link const&) const = default;
};

struct PlacementProblem {
    std::vector<Demand> places;
    std::vector<std::vector<Link>> near;  ///< by place: what a room there may link, the nearest first; of these at most `most_links` are looked at
    std::int64_t most_places = 1;         ///< of a room that links: its own place and those linked
    std::int64_t most_people = 0;         ///< likewise; a place that has more by itself links none

    static constexpr std::size_t most_links = 24;
};

struct PlacedRoom {
    std::size_t site = 0;
    std::vector<Link> links;  ///< the nearest first
    std::int64_t gain = 0;    ///< value that the plan won when this room was chosen
};

struct Placement {
    std::vector<PlacedRoom> rooms; ///< in the order in which they were chosen, the greatest gain first; fewer than asked where nothing more is to be gained
    std::int64_t value = 0;        ///< of all places served
    std::int64_t bound = 0;        ///< no plan of so many rooms is worth more
    std::size_t steps = 0;         ///< sets of links looked at: the work done
};

/// The rooms chosen one after the other, each with the best set of links for what is not yet served; then every link goes to the nearest room that has space.
/// Each step is the best one, so the plan is worth at least half of the best plan there is (a greedy choice of sets under one room a site); `bound` usually
/// says how much nearer it is. The same problem gives the same plan.
Placement place_rooms(PlacementProblem const& problem, std::size_t rooms);

}
