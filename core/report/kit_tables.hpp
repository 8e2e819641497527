#pragma once

#include "core/document/document.hpp"
#include "core/room/issued_kit.hpp"
#include "core/room/room_kit.hpp"

/// The tables of the report on kit.
namespace cwp::kit_tables {

/// What they are made of.
struct Source {
    std::vector<KitItem> standard;
    std::vector<RoomKit> rooms;
    IssuedKit issued;
    bool all = false; ///< every item of every room, not only what is short

    Pieces sum() const;
};

Table stations(Source const& source, Speech const& say);
Table rooms(Source const& source, Speech const& say);
/// The list of shortages: an item of a room in a line.
Table pieces(Source const& source, Speech const& say);
Table items(Source const& source, Speech const& say);
/// What officers have in their hands, by item and station.
Table issued(Source const& source, Speech const& say);
/// Officers in post who lack something.
Table without(Source const& source, Speech const& say);
Table outstanding(Source const& source, Speech const& say);

}
