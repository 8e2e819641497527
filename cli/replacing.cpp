#include "cli/replacing.hpp"

#include <filesystem>

namespace cwp {

void refuse_to_replace(Session& session, std::string const& path)
{
    std::error_code none;
    if (std::filesystem::is_regular_file(path, none) && !session.options().yes)
        fail(tr("{} exists already and was not touched; name another file, or replace it with --yes"), path);
}

}
