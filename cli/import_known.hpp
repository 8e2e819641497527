#pragma once

#include "cli/import_folder.hpp"
#include "cli/session.hpp"
#include "core/ledger/import_report.hpp"

#include <cstddef>
#include <vector>

namespace cwp {

/// Takes out the sheets whose very content was imported before, or stands in an earlier sheet of this import, and tells each.
/// \param places of the sheets among the inputs, kept in step with them.
std::vector<KnownFile> drop_known(Session& session, std::vector<Sheet>& sheets, std::vector<std::size_t>& places, ImportNames const& names);

}
