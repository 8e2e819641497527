#pragma once

#include "core/assess/evidence.hpp"
#include "core/base/exact.hpp"
#include "core/pack/pack.hpp"

#include <string>
#include <vector>

/// The closed set of rules: how what was done becomes points (scoring §3).
namespace cwp {

/// What a target is multiplied with for one subject.
struct Scale {
    Exact duty = 1;   ///< f: the part of the month on duty
    Exact weight = 1; ///< k × Σ c ÷ W: duty, class and probation together

    Exact of(Scaling scaling) const;
};

/// What one part earned.
struct Earned {
    Exact full;              ///< full points; 0 where the part was dropped
    Exact points;            ///< exact, not rounded
    Exact target;            ///< effective target T′ of a share; the scheme's number of a reach; else 0
    Policy policy = Policy::none; ///< the policy for missing data that was applied

    bool blocks() const { return policy == Policy::block; }
};

/// An officer's share in a mean over a room: his rounded sum of the indicators meant, and his workdays in post there.
struct Member {
    Points sum;
    std::int64_t workdays = 0;
};

/// Any rule but mean_of.
Earned earn(SchemePart const& part, Tally const& tally, Scale const& scale);
/// p × Σ w·s ÷ (F × Σ w), at most p; nobody → the missing policy.
Earned earn_mean(SchemePart const& part, std::vector<Member> const& members);

/// The calculation in words, with its figures: `14 × min(36 ÷ 40, 1)`.
Message rule_in_words(SchemePart const& part);
Message calculation(SchemePart const& part, Tally const& tally, Earned const& earned);

}
