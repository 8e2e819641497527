#pragma once

#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/pack.hpp"

#include <string>

/// An empty file with the right headings is the best way to get good files back.
namespace cwp {

/// The heading row as CSV for a spreadsheet (byte order mark, CRLF); required columns carry a `*`.
std::string sheet_template(Ledger const& ledger, Language language);
/// The same as a workbook: drop-downs for choices, items of lists and (where there is a database) records referred to, cells marked as text or
/// date, what a column accepts as a note at its heading and on a second sheet.
/// \param references nullptr where there is no database.
std::string workbook_template(Pack const& pack, References* references, Ledger const& ledger, Speech const& speech);
/// One line a column: its heading, what is accepted, whether it is required, what else it may be called.
Document explained_columns(Pack const& pack, Ledger const& ledger, Speech const& speech);

}
