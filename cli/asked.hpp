#pragma once

#include "cli/session.hpp"
#include "core/base/error.hpp"
#include "core/ledger/references.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the words of the line mean; a wrong one is told with the option that has it.
namespace cwp {

/// `--month 2026-13: the reason; the hint`: wrong usage.
[[noreturn]] void refuse_word(std::string_view option, std::string_view word, Invalid const& invalid);
/// The record that an option names by code or name; throws Invalid that names the option.
std::int64_t record_asked(References& references, std::string_view ledger, std::string_view option, std::string const& word);
/// The ledger called `word`, by its name or its title in either language. Error (usage) that names the nearest; `option` is empty where the
/// word stands by itself.
std::string ledger_asked(Session& session, std::string_view option, std::string const& word);
/// Ledgers whose title is `word`, or else begins with it, or else holds it: at most two.
std::vector<std::string> ledgers_titled(Session& session, std::string const& word);
/// Whether rows for import are to be a workbook: -f decides, else the name after -o, else they are CSV. Error (usage) for another format.
bool workbook_asked(GlobalOptions const& options);

}
