#pragma once

#include "core/ledger/references.hpp"
#include "core/report/report.hpp"

#include <optional>
#include <set>
#include <string>

namespace cwp {

/// The option `station` of reports that take it.
ReportOption station_option();
/// The codes of the unit that it names and of all below it; nothing where it was not given. Error (usage) where there is no such unit.
std::optional<std::set<std::string>> units_asked(References& references, Question const& question);

}
