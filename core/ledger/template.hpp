#pragma once

#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"

#include <string>

/// An empty file with the right headings is the best way to get good files back.
namespace cwp {

/// The heading row as CSV for a spreadsheet (byte order mark, CRLF); required columns carry a `*`.
std::string sheet_template(Ledger const& ledger, Language language);
/// One line a column: its heading, what is accepted, whether it is required, what else it may be called.
Document explained_columns(Ledger const& ledger, Speech const& speech);

}
