#pragma once

#include "core/room/kit_standard.hpp"

/// What officers got into their hands: the bag, the journal of the year.
namespace cwp {

/// An item that every police officer in post has to have, and one of those officers.
struct Holding {
    std::size_t item = 0;     ///< place in the standard
    std::string badge;
    std::string name;
    std::string room;         ///< name, of the officer's post
    std::string station;      ///< code
    std::string station_name;
    std::int64_t required = 0;
    std::int64_t held = 0;    ///< issued and not given back; of a yearly item only those of the year
    std::string latest;       ///< day of the latest issue, whatever became of it; empty: never

    std::int64_t missing() const { return held < required ? required - held : 0; }
};

/// A piece that was handed out; of a yearly item only those of the year.
struct IssuedPiece {
    std::size_t item = 0;     ///< place in the standard
    std::string badge;
    std::string name;
    std::string issued;       ///< day
    bool given_back = false;  ///< until the day that was asked for
    bool in_post = false;     ///< its holder is
    std::string last_post;    ///< last day in a post; empty: is in one, or never was
    std::string station;      ///< code, of the last post; empty: was never in one
    std::string station_name;

    /// Its holder ought to give it back.
    bool is_outstanding() const { return !given_back && !in_post; }
};

struct IssuedKit {
    std::vector<Holding> holdings;   ///< by item of the standard, station, badge
    std::vector<IssuedPiece> pieces; ///< by item, badge, day
};

IssuedKit issued_kit(Database const& db, std::vector<KitItem> const& standard, Date on);

}
