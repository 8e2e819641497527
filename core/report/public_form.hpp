#pragma once

#include "core/base/date.hpp"
#include "core/document/small_counts.hpp"
#include "core/store/sqlite.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Papers that anybody may read name nobody in full and count no small group.
namespace cwp {

/// 王芳 → 王某, 欧阳修 → 欧阳某, 阿布都·热合曼 → 阿某; empty stays empty.
std::string public_name(std::string_view name);

/// The norm `small_group` of a month: counts of people or of their matters below it are not published. 5 where the regulation has none.
std::int64_t small_group(Database const& db, Month month);

struct PublicForm {
    std::vector<std::size_t> names;      ///< columns with names of people; rows of totals have none
    std::vector<std::size_t> left_out;   ///< columns that no such paper has: badges
    SmallCounts counts;                  ///< columns as in the table given
};

Table public_table(Table const& table, PublicForm const& form);

}
