#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/ledger/references.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cwp {

enum class GapKind { uncovered, broken_coverage, no_officer, key_without_room, no_community };

/// Somewhere nobody is, though somebody should be.
struct RoomGap {
    GapKind kind = GapKind::uncovered;
    std::string station_code;
    std::string station_name;
    std::string ledger;       ///< the record at fault
    std::int64_t id = 0;
    std::string name;         ///< of the community or room, with its code
    Message what;
    Message remedy;           ///< what to do
};

/// On the day: communities that nobody covers; coverage by a closed room or by somebody who has left; rooms without a police officer; key villages without a
/// room of their own; fixed rooms that cover no community. By kind, station, code.
std::vector<RoomGap> gaps_on(Database const& db, Date day);
Document gaps_document(std::vector<RoomGap> const& gaps, Pack const& pack, Speech const& say);

}
