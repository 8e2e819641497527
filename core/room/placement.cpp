#include "core/room/placement.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <tuple>

namespace cwp {

namespace {

/// A room at a site with what it would link.
struct Offer {
    std::size_t site = 0;
    std::int64_t gain = 0;    ///< value of what is not served yet
    std::int64_t metres = 0;  ///< sum over the links
    std::vector<Link> links;

    bool is_better_than(Offer const& other) const { return std::tuple(-gain, metres, site) < std::tuple(-other.gain, other.metres, other.site); }
};

struct Worse {
    bool operator()(Offer const& a, Offer const& b) const { return b.is_better_than(a); }
};

/// The best set of links for one site: of all sets within the limits the one of most value, of these the one with the shortest ways.
class LinkSearch {
public:
    LinkSearch(PlacementProblem const& problem, std::vector<bool> const& served, std::size_t site) : m_problem(problem), m_site(site)
    {
        std::vector<Link> const& near = problem.near[site];
        for (std::size_t i = 0; i < std::min(near.size(), PlacementProblem::most_links); ++i) {
            if (!served[near[i].place] && !problem.places[near[i].place].alone) {
                m_candidates.push_back(near[i]);
            }
        }
        std::stable_sort(m_candidates.begin(), m_candidates.end(), [&](Link const& a, Link const& b) { return value(a) > value(b); });
        m_best.gain = m_now.gain = served[site] ? 0 : problem.places[site].value;
        m_best.site = m_now.site = site;
    }

    Offer best()
    {
        Demand const& own = m_problem.places[m_site];
        if (!own.alone) {
            extend(0, m_problem.most_places - 1, m_problem.most_people - own.people);
        }
        return m_best;
    }
    std::size_t steps() const { return m_steps; }

private:
    std::int64_t value(Link const& link) const { return m_problem.places[link.place].value; }

    void extend(std::size_t from, std::int64_t places, std::int64_t people)
    {
        ++m_steps;
        if (m_now.gain > m_best.gain || (m_now.gain == m_best.gain && m_now.metres < m_best.metres)) {
            m_best = m_now;
        }
        for (std::size_t i = from; places > 0 && i < m_candidates.size(); ++i) {
            // What follows is worth no more than this one, and there is room for so many.
            std::int64_t const most = m_now.gain + places * value(m_candidates[i]);
            if (most < m_best.gain || (most == m_best.gain && m_now.metres >= m_best.metres)) {
                return;
            }
            Link const& link = m_candidates[i];
            if (m_problem.places[link.place].people > people) {
                continue;
            }
            m_now.gain += value(link);
            m_now.metres += link.metres;
            m_now.links.push_back(link);
            extend(i + 1, places - 1, people - m_problem.places[link.place].people);
            m_now.links.pop_back();
            m_now.metres -= link.metres;
            m_now.gain -= value(link);
        }
    }

    PlacementProblem const& m_problem;
    std::size_t m_site;
    std::vector<Link> m_candidates; ///< the most valuable first
    Offer m_now;
    Offer m_best;
    std::size_t m_steps = 0;
};

class Planner {
public:
    explicit Planner(PlacementProblem const& problem) : m_problem(problem), m_served(problem.places.size(), false), m_room_of(problem.places.size()) {}

    Placement plan(std::size_t rooms)
    {
        std::priority_queue<Offer, std::vector<Offer>, Worse> offers;
        std::vector<std::int64_t> gains;
        for (std::size_t site = 0; site < m_problem.places.size(); ++site) {
            Offer const first = offer(site);
            gains.push_back(first.gain);
            offers.push(first);
        }
        std::int64_t const at_first = sum_of_greatest(gains, rooms);
        choose(offers, rooms);
        while (shorten() || fill()) {
        }
        sort_links();
        m_placement.value = served_value();
        m_placement.bound = std::min(at_first, m_placement.value + sum_of_greatest(gains_left(), rooms));
        return m_placement;
    }

private:
    Offer offer(std::size_t site)
    {
        LinkSearch search(m_problem, m_served, site);
        Offer found = search.best();
        m_placement.steps += search.steps();
        return found;
    }

    /// What a site offers only shrinks as more is served: an offer that is still the best after a second look is the best of all.
    void choose(std::priority_queue<Offer, std::vector<Offer>, Worse>& offers, std::size_t rooms)
    {
        while (m_placement.rooms.size() < rooms && !offers.empty()) {
            std::size_t const site = offers.top().site;
            offers.pop();
            Offer const now = offer(site);
            if (now.gain == 0) {
                continue;
            }
            if (!offers.empty() && offers.top().is_better_than(now)) {
                offers.push(now);
                continue;
            }
            open(now);
        }
    }

    void open(Offer const& offer)
    {
        unlink(offer.site);
        std::size_t const room = m_placement.rooms.size();
        m_placement.rooms.push_back({offer.site, {}, offer.gain});
        m_served[offer.site] = true;
        m_room_of[offer.site] = room;
        for (Link const& each : offer.links) {
            link(room, each);
        }
    }

    void link(std::size_t room, Link const& link)
    {
        m_placement.rooms[room].links.push_back(link);
        m_served[link.place] = true;
        m_room_of[link.place] = room;
    }

    void unlink(std::size_t place)
    {
        if (m_room_of[place]) {
            std::erase_if(m_placement.rooms[*m_room_of[place]].links, [place](Link const& each) { return each.place == place; });
            m_room_of[place].reset();
        }
    }

    bool has_space(std::size_t room, std::size_t place) const
    {
        PlacedRoom const& placed = m_placement.rooms[room];
        std::int64_t people = m_problem.places[placed.site].people + m_problem.places[place].people;
        for (Link const& each : placed.links) {
            people += m_problem.places[each.place].people;
        }
        return !m_problem.places[placed.site].alone && static_cast<std::int64_t>(placed.links.size()) + 2 <= m_problem.most_places && people <= m_problem.most_people;
    }

    /// The nearest room with space for the place, nearer than `below`; nothing where there is none.
    std::optional<std::pair<std::size_t, Link>> nearest_room(std::size_t place, std::optional<std::int64_t> below) const
    {
        std::optional<std::pair<std::size_t, Link>> found;
        for (std::size_t room = 0; room < m_placement.rooms.size(); ++room) {
            std::vector<Link> const& near = m_problem.near[m_placement.rooms[room].site];
            auto const end = near.begin() + static_cast<std::ptrdiff_t>(std::min(near.size(), PlacementProblem::most_links));
            auto const link = std::find_if(near.begin(), end, [place](Link const& each) { return each.place == place; });
            bool const is_nearer = link != end && (!below || link->metres < *below) && (!found || link->metres < found->second.metres);
            if (is_nearer && has_space(room, place)) {
                found = {room, *link};
            }
        }
        return found;
    }

    /// Links that have a shorter way to another room with space go there. True where there was one; each makes the sum of the ways shorter.
    bool shorten()
    {
        bool changed = false;
        for (std::size_t room = 0; room < m_placement.rooms.size(); ++room) {
            for (Link const& each : std::vector<Link>(m_placement.rooms[room].links)) {
                if (auto const nearer = nearest_room(each.place, each.metres)) {
                    unlink(each.place);
                    link(nearer->first, nearer->second);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// A site that was linked before leaves space behind: what is not served may have it, the most valuable first.
    bool fill()
    {
        std::vector<std::size_t> open;
        for (std::size_t place = 0; place < m_problem.places.size(); ++place) {
            if (!m_served[place] && !m_problem.places[place].alone) {
                open.push_back(place);
            }
        }
        std::stable_sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return m_problem.places[a].value > m_problem.places[b].value; });
        bool changed = false;
        for (std::size_t const place : open) {
            if (auto const found = nearest_room(place, std::nullopt)) {
                link(found->first, found->second);
                changed = true;
            }
        }
        return changed;
    }

    void sort_links()
    {
        for (PlacedRoom& room : m_placement.rooms) {
            std::sort(room.links.begin(), room.links.end(), [](Link const& a, Link const& b) { return std::tuple(a.metres, a.place) < std::tuple(b.metres, b.place); });
        }
    }

    std::int64_t served_value() const
    {
        std::int64_t sum = 0;
        for (std::size_t place = 0; place < m_problem.places.size(); ++place) {
            sum += m_served[place] ? m_problem.places[place].value : 0;
        }
        return sum;
    }

    std::vector<std::int64_t> gains_left()
    {
        std::vector<std::int64_t> gains;
        for (std::size_t site = 0; site < m_problem.places.size(); ++site) {
            gains.push_back(offer(site).gain);
        }
        return gains;
    }

    static std::int64_t sum_of_greatest(std::vector<std::int64_t> numbers, std::size_t count)
    {
        std::sort(numbers.begin(), numbers.end(), std::greater<>());
        numbers.resize(std::min(numbers.size(), count));
        std::int64_t sum = 0;
        for (std::int64_t const number : numbers) {
            sum += number;
        }
        return sum;
    }

    PlacementProblem const& m_problem;
    std::vector<bool> m_served;
    std::vector<std::optional<std::size_t>> m_room_of; ///< of a place that is site or linked
    Placement m_placement;
};

}

Placement place_rooms(PlacementProblem const& problem, std::size_t rooms) { return Planner(problem).plan(rooms); }

}
