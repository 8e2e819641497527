#pragma once

#include "core/check/check.hpp"
#include "core/document/document.hpp"

#include <vector>

namespace cwp {

/// Findings as one table: check, level, record, station, reason. People read titles and names, programs get names of files and codes.
Document findings_document(std::vector<Finding> const& findings, References& references, Speech const& say);
/// The checks of the pack: name, title, level, group, the ledgers whose writes run it.
Document checks_document(Pack const& pack, Speech const& say);

}
