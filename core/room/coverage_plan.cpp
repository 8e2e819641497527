#include "core/room/coverage_plan.hpp"

#include "core/pack/regulation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace cwp {

namespace {

struct Weights {
    std::int64_t key = 0;
    std::int64_t uncovered = 0;
    std::int64_t fallback = 0;

    std::int64_t of(Want want) const { return want == Want::key_without_room ? key : want == Want::uncovered ? uncovered : fallback; }
};

/// A city community has officers to itself, and so has a key village; calm villages share.
bool has_room_alone(Community const& community) { return !community.is_village || community.is_key; }

std::int64_t norm_of(Pack const& pack, std::string_view name, Month month) { return pack.norm(name, month).scaled(0); }

/// Places nobody counted the residents of weigh as one.
Demand demand_of(Community const& community, Weights const& weights)
{
    return {weights.of(want_of(community)) * std::max<std::int64_t>(community.people, 1), community.people, has_room_alone(community)};
}

/// What a room at one place may link of another; nothing where it is too far. Where the way is not known it counts as the longest allowed.
std::optional<Link> link_between(Community const& from, Community const& to, std::size_t place, std::int64_t farthest)
{
    if (from.spot && to.spot) {
        std::int64_t const metres = metres_between(*from.spot, *to.spot);
        return metres <= farthest ? std::optional(Link{place, metres, true}) : std::nullopt;
    }
    bool const may_be_near = from.township == to.township || from.township.empty() || to.township.empty();
    return may_be_near ? std::optional(Link{place, farthest, false}) : std::nullopt;
}

std::vector<std::vector<Link>> links_of(std::vector<Community> const& wanting, std::int64_t farthest)
{
    std::map<std::int64_t, std::vector<std::size_t>> by_station;
    for (std::size_t place = 0; place < wanting.size(); ++place) {
        if (!has_room_alone(wanting[place])) {
            by_station[wanting[place].station].push_back(place);
        }
    }
    std::vector<std::vector<Link>> near(wanting.size());
    for (auto const& [station, places] : by_station) {
        for (std::size_t const from : places) {
            for (std::size_t const to : places) {
                auto const link = from == to ? std::nullopt : link_between(wanting[from], wanting[to], to, farthest);
                if (link) {
                    near[from].push_back(*link);
                }
            }
            std::stable_sort(near[from].begin(), near[from].end(), [](Link const& a, Link const& b) { return a.metres < b.metres; });
        }
    }
    return near;
}

std::int64_t still_uncovered(std::vector<Community> const& all, CoveragePlan const& plan)
{
    std::int64_t number = std::count_if(all.begin(), all.end(), [](Community const& each) { return !each.is_covered(); });
    auto const counts = [&](std::size_t place) { return plan.wanting[place].is_covered() ? 0 : 1; };
    for (PlacedRoom const& room : plan.placement.rooms) {
        number -= counts(room.site);
        for (Link const& link : room.links) {
            number -= counts(link.place);
        }
    }
    return number;
}

}

Want want_of(Community const& community)
{
    if (community.is_key && !community.has_mode("own_room")) {
        return Want::key_without_room;
    }
    if (!community.is_covered()) {
        return Want::uncovered;
    }
    constexpr std::array<std::string_view, 4> by_rooms{"own_room", "linked", "urban_single", "urban_multi"};
    bool const has_room = std::any_of(by_rooms.begin(), by_rooms.end(), [&](std::string_view mode) { return community.has_mode(mode); });
    return has_room ? Want::none : Want::fallback_only;
}

std::int64_t metres_between(Spot const& a, Spot const& b)
{
    // In whole numbers, so that every machine finds the same: a degree has 111,195 m, one of longitude less by cos(lat) = (32400 − 4 lat²) ÷ (32400 + lat²),
    // an old approximation that is right to 0.0016.
    std::int64_t const lat = (a.lat + b.lat) / 2 / 1000; // thousandths of a degree
    std::int64_t const square = lat * lat;
    std::int64_t const whole = std::int64_t{32400} * 1000000;
    std::int64_t const north = (a.lat - b.lat) * 111195 / 1000000;
    std::int64_t const east = (a.lon - b.lon) * 111195 / 1000000 * ((whole - 4 * square) / 32400) / ((whole + square) / 32400);
    std::int64_t const sum = north * north + east * east;
    std::int64_t root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(sum)));
    while (root * root > sum) {
        --root;
    }
    while ((root + 1) * (root + 1) <= sum) {
        ++root;
    }
    return root;
}

CoveragePlan plan_coverage(Database const& db, Pack const& pack, PlanQuestion const& question)
{
    Month const month = assessment_month_of(db, question.day);
    Weights const weights{norm_of(pack, "plan_weight_key", month), norm_of(pack, "plan_weight_uncovered", month), norm_of(pack, "plan_weight_fallback", month)};
    std::int64_t const farthest = norm_of(pack, "linked_village_metres", month);
    CoveragePlan plan;
    plan.question = question;
    plan.norms = coverage_norms(pack, month);
    std::vector<Community> asked = communities_on(db, question.day);
    std::erase_if(asked, [&](Community const& each) { return question.station && each.station != *question.station; });
    PlacementProblem problem;
    for (Community const& each : asked) {
        Want const want = want_of(each);
        if (want != Want::none && weights.of(want) > 0) {
            plan.wanting.push_back(each);
            problem.places.push_back(demand_of(each, weights));
        }
    }
    problem.near = links_of(plan.wanting, farthest);
    problem.most_places = plan.norms.villages_per_room;
    problem.most_people = plan.norms.people_per_rural_officer;
    plan.placement = place_rooms(problem, question.rooms);
    plan.still_uncovered = still_uncovered(asked, plan);
    return plan;
}

}
