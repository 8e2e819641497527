#pragma once

#include "core/store/database_file.hpp"

namespace cwp {

/// The steps of the engine's own tables, built into the program; their number is the version of the databases that it makes.
SchemaFiles schema_files();

}
