#pragma once

#include "core/document/document.hpp"
#include "core/ledger/references.hpp"

#include <cstdint>

namespace cwp {

/// The paper with which a tasking outside the ten goes back to whoever handed it down, dated `on`. Error where it was accepted, is not decided, or lies within
/// the ten: those are not sent back.
Document return_slip(References& references, std::int64_t tasking, Date on);

}
