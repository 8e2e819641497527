#pragma once

#include <string>

namespace cwp {

/// Makes an empty file with mode 0600. Error where something of that name exists (exit 1) or the folder cannot be written (exit 3).
void make_private_file(std::string const& path);

}
