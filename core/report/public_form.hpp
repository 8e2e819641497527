#pragma once

#include "core/base/date.hpp"
#include "core/base/error.hpp"
#include "core/document/document.hpp"
#include "core/store/sqlite.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Papers that anybody may read name nobody in full, count no small group and are such that nothing is found by holding two of them side by side.
/// A report has such a form by declaring it.
namespace cwp {

/// A table of the public form; columns by their keys, all of which the table has.
struct PublicTable {
    struct Rate {
        std::string_view column;             ///< a share, a mean, a rank
        std::string_view base;               ///< the column of counts that it is of
    };
    std::string_view key;
    std::vector<std::string_view> shown{};   ///< all others are left out
    std::vector<std::string_view> names{};   ///< of people: 王某. Such rows come in an order that tells no badge
    std::vector<std::string_view> counts{};  ///< of people or of their matters: none from 1 to below the norm `small_group` is shown
    std::vector<Rate> rates{};               ///< not shown where their base is not
    std::vector<std::string_view> order{};   ///< columns that order the rows: whole numbers upwards, else as they come first, what is withheld last; then all else that is shown
};

/// What of a report anybody may read: nothing where it declares no table.
struct PublicForm {
    std::vector<PublicTable> tables{};       ///< all others, and all charts, are left out
    Text refusal{};                          ///< why there is no public form
    struct Level {
        std::string_view option;             ///< by
        std::string_view value;              ///< station: the sums of rooms would tell of those of stations what is withheld there
    };
    std::vector<Level> levels{};             ///< options that have this one value in public, also where they are not given

    bool exists() const { return !tables.empty(); }
};

/// 王芳 → 王某, 欧阳修 → 欧阳某, 阿布都·热合曼 → 阿某; empty stays empty.
std::string public_name(std::string_view name);

/// The norm `small_group` of a month: counts of people or of their matters below it are not published. 5 where the regulation has none.
std::int64_t small_group(Database const& db, Month month);

/// The document as the form has it. What a report says in words is its own to choose.
Document public_document(Document document, PublicForm const& form, std::int64_t least);

}
