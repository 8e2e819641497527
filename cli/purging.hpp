#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace cwp {

/// `db purge --before DATE [LEDGER …]`: former contents that the journal keeps, or records of ledgers whose time is over.
Exit purge(Session& session, Arguments const& arguments);

}
