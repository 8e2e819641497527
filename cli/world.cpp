#include "cli/world.hpp"

namespace cwp {

std::string const& World::variable(std::string const& name) const
{
    static std::string const none;
    auto found = environment.find(name);
    return found == environment.end() ? none : found->second;
}

std::string World::path(std::string const& given) const
{
    if (given.empty() || given.front() == '/' || folder.empty())
        return given;
    return folder.back() == '/' ? folder + given : folder + "/" + given;
}

}
