#pragma once

#include "core/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Tables that anybody may read: what counts few people must neither be shown nor be found by subtracting.
namespace cwp {

struct SmallCounts {
    std::int64_t least = 5;                 ///< counts from 1 to below it are shown as `<5`
    std::vector<std::size_t> columns;       ///< the columns of counts
    std::optional<std::size_t> sum;         ///< the one of them that adds up the others of its row
    struct Rate {
        std::size_t column = 0;             ///< a share, a mean …
        std::size_t base = 0;               ///< the column of counts that it is of
    };
    std::vector<Rate> rates;                ///< not shown where their base is not
};

/// The table without small counts. Rows of the role `total` add up the items above them. Where a hidden count follows from the sums and from what is
/// known of hidden ones, further figures are withheld (`*`): the smallest that is no small count first, then sums, then zeros; until for every small count two values at
/// least are possible. Sums that are no sums (of distinct households, say) are treated as if they were.
Table suppress_small_counts(Table const& table, SmallCounts const& rules);

}
