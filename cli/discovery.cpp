#include "cli/discovery.hpp"

#include "cli/settings.hpp"

#include <filesystem>

namespace cwp {

namespace {

bool is_there(std::filesystem::path const& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

std::optional<std::string> upward(std::filesystem::path folder)
{
    for (;; folder = folder.parent_path()) {
        if (is_there(folder / "cwp.db"))
            return (folder / "cwp.db").string();
        if (folder == folder.parent_path())
            return std::nullopt;
    }
}

}

std::string home_database(World const& world)
{
    if (std::string const& data = world.variable("XDG_DATA_HOME"); !data.empty())
        return data + "/cwp/cwp.db";
    std::string const& home = world.variable("HOME");
    return home.empty() ? std::string() : home + "/.local/share/cwp/cwp.db";
}

std::optional<std::string> discover_database(std::string const& asked, World const& world)
{
    if (!asked.empty())
        return world.path(asked);
    if (std::string const& named = world.variable("CWP_DB"); !named.empty())
        return world.path(named);
    if (auto found = upward(world.folder))
        return found;
    if (std::string const named = setting(world, "db"); !named.empty())
        return world.path(named);
    std::string const home = home_database(world);
    if (!home.empty() && is_there(home))
        return home;
    return std::nullopt;
}

}
