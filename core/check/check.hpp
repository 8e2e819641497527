#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/pack.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Rule queries → findings. A query may use :first and :last (the period), :before and :after (the days beside it) and :today.
namespace cwp {

/// Its word in pack files: block warn info.
std::string_view name_of(Level level);
/// As people read it: 阻断 警告 提示.
Label const& label_of(Level level);
/// Either word; nothing for another.
std::optional<Level> level_named(std::string_view word);

struct Finding {
    std::string check;
    Level level = Level::warn;
    std::string ledger;
    std::int64_t id = 0;
    Label reason;           ///< the check's message with the row's values in their places
    std::string station;    ///< code of the station it concerns, where the SELECT has a column `station`
    std::vector<std::pair<std::string, std::string>> values; ///< columns of the SELECT as text
};

/// Runs one check over a period. `today` is bound to :today.
std::vector<Finding> run_check(References& references, CheckFile const& check, Period period, Date today);
/// All checks of the pack, or those of a group; the gravest first, else in order of name.
std::vector<Finding> run_checks(References& references, std::string_view group, Period period, Date today);
/// The `block` checks that a ledger's writes must pass, over the dates touched.
std::vector<Finding> blocking_findings(References& references, std::vector<std::string> const& ledgers, Period period, Date today);
/// The check of that name or title; Error (usage) with the nearest where there is none.
CheckFile const& check_named(Pack const& pack, std::string_view name);

}
