#pragma once

#include "core/base/language.hpp"
#include "core/base/date.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwp {

struct OpenRoom;

/// What is required of one item, by the standard `kit`.
struct KitItem {
    std::string code;
    Label label;
    std::map<std::string, std::int64_t> rooms; ///< pieces by kind of room
    std::int64_t heavy = 0;                    ///< so many more in a fixed room under heavy load
    std::int64_t officer = 0;                  ///< pieces in the hands of every police officer in post
    bool yearly = false;                       ///< handed out anew each year
    std::optional<std::int64_t> price;         ///< of a new piece, in fen; nothing where the standard has none

    std::int64_t required_in(OpenRoom const& room) const;
};

/// The items in force in a month, in the order of the standard.
std::vector<KitItem> kit_standard(Database const& db, Month month);

/// What missing pieces cost. Pieces without a known price are counted, never taken for free.
struct Cost {
    std::int64_t fen = 0;
    std::int64_t unpriced = 0; ///< pieces

    /// Of so many pieces of an item.
    static Cost of(KitItem const& item, std::int64_t pieces);
    /// Whether it cannot be told at all: nothing of what is missing has a price.
    bool is_unknown() const { return fen == 0 && unpriced > 0; }
    Cost& operator+=(Cost const& other);
};

}
