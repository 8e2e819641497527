#pragma once

#include "core/ledger/records.hpp"

#include <string>
#include <vector>

namespace cwp {

/// What a listing restricts, as SQL over the ledger's table named `t`.
class ListingQuery {
public:
    /// Throws Error for what the ledger cannot be asked: `--month` where nothing has a date.
    ListingQuery(References& references, Ledger const& ledger, Listing const& listing);

    /// ` WHERE …` or empty.
    std::string const& where() const { return m_where; }
    /// For the places in `where`, in order.
    void bind(Statement& statement) const;

private:
    void require(std::string const& condition);
    std::string place(Value value);
    void in_period(Period period);
    void in_force(Date day);
    void not_ended(InForce const& days, std::string const& day);
    void only_the_latest(std::string const& since, std::string const& day);
    void of_station(std::string const& written);
    void of_room(std::string const& written);
    void of_officer(std::string const& written);
    void equal(std::string const& column, std::string const& written);
    std::string station_units(std::int64_t unit);
    std::string station_rooms(std::int64_t unit);
    std::string room_and_predecessors(std::int64_t room);
    std::string through_post(std::string const& rooms);
    template <class Rooms>
    bool belongs_to(Rooms const& rooms);
    Column const* reference_to(std::string_view target) const;

    References& m_references;
    Ledger const& m_ledger;
    Listing const& m_listing;
    std::string m_where;
    std::vector<Value> m_values;
};

}
