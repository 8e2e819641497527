#pragma once

#include "core/room/kit_standard.hpp"
#include "core/room/open_rooms.hpp"

/// What stands in the rooms against what has to.
namespace cwp {

/// Pieces, of one item in one room or summed. A damaged piece is missing: filled + missing = required.
struct Pieces {
    std::int64_t required = 0;
    std::int64_t good = 0;
    std::int64_t damaged = 0;
    std::int64_t filled = 0;  ///< good ones, as many as are required
    std::int64_t missing = 0;
    Cost cost;                ///< of the missing ones, new

    Pieces& operator+=(Pieces const& other);
};

struct RoomKit {
    OpenRoom room;
    std::vector<Pieces> items; ///< in the order of the standard

    Pieces sum() const;
};

/// Every room that is open on the day. A piece counts from its `since` on.
std::vector<RoomKit> room_kits(Database const& db, std::vector<KitItem> const& standard, Date on);

}
