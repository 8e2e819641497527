#pragma once

#include "core/base/date.hpp"
#include "core/ledger/references.hpp"
#include "core/store/operation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// An officer's way through the rooms: he is moved, he leaves. The post before ends the day before.
namespace cwp {

struct Move {
    std::int64_t officer = 0;
    std::int64_t room = 0;
    std::string role;         ///< lead member partner; empty: that of the post he leaves
    Date from;                ///< first day in the new post
    std::string reason;
    std::string approved_by;
};

/// Ends the open post the day before and begins the new one. Error where he is in that post already, or has a later one.
/// Returns what was done, in words: from where to where, since when.
Message move_officer(Operation& operation, References& references, Move const& move);

struct Departure {
    std::int64_t officer = 0;
    Date on;                  ///< his last day
    std::string reason;
};

/// Ends the open post and records the last day. Error where he left already, or has a post that begins later.
/// Returns what was done, in words.
Message depart_officer(Operation& operation, References& references, Departure const& departure);

}
