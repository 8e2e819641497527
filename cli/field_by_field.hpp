#pragma once

#include "cli/session.hpp"
#include "core/ledger/records.hpp"

#include <string>
#include <vector>

/// Columns as a person at the terminal meets them.
namespace cwp {

/// What stands behind `--COLUMN` in help: DATE, OFFICER, yes|no …
std::string placeholder_of(Column const& column);
/// The label, what is accepted, and whether it must be given.
Message help_of(Column const& column);
/// `--officer --date …`
std::vector<std::string> required_options(Ledger const& ledger);

/// Asks for the columns one after the other and asks again where a value cannot be accepted. Error when the input ends before the last one.
Given ask_field_by_field(Session& session, References& references, Ledger const& ledger);

}
