#pragma once

#include "cli/session.hpp"

#include <string>

namespace cwp {

/// Error where a file of that name exists and --yes was not given: what people fill in is not written over. Devices and pipes are no such files.
void refuse_to_replace(Session& session, std::string const& path);

}
