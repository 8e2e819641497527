#include "cli/settings.hpp"

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/pack/toml.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace cwp {

namespace {

std::array<std::string, 2> const& names()
{
    static std::array<std::string, 2> const known{"db", "lang"};
    return known;
}

void check_name(std::string const& name, std::string const& place)
{
    if (std::find(names().begin(), names().end(), name) == names().end())
        misuse(tr("{}there is no setting '{}'; there are: {}"), place, name, join(names(), ", "));
}

std::string toml_text(std::string_view value)
{
    std::string out = "\"";
    for (char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

}

std::string settings_path(World const& world)
{
    std::string const& home = world.variable("XDG_CONFIG_HOME");
    if (!home.empty())
        return home + "/cwp/config.toml";
    return world.variable("HOME").empty() ? std::string() : world.variable("HOME") + "/.config/cwp/config.toml";
}

std::map<std::string, std::string> read_settings(World const& world)
{
    std::map<std::string, std::string> settings;
    std::string const path = settings_path(world);
    std::error_code hidden; // a folder that may not be looked into holds nothing for this user
    if (path.empty() || !std::filesystem::exists(path, hidden))
        return settings;
    ParsedToml const toml = parse_toml(read_file(path));
    auto place = [&](Place const& at) { return path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column); };
    if (toml.error)
        misuse(tr("{}: this is not a line `name = \"value\"`: {}"), place(toml.error->place), toml.error->reason);
    for (Node::Member const& member : toml.root.members) {
        check_name(member.key, place(member.place) + ": ");
        if (member.value.kind != Node::Kind::text)
            misuse(tr("{}: a setting is written name = \"value\""), place(member.value.place));
        settings[member.key] = member.value.text;
    }
    return settings;
}

std::string setting(World const& world, std::string_view name)
{
    auto const settings = read_settings(world);
    auto found = settings.find(std::string(name));
    return found == settings.end() ? std::string() : found->second;
}

void write_setting(World const& world, std::string const& name, std::string const& value)
{
    check_name(name, "");
    std::string const path = settings_path(world);
    if (path.empty())
        cannot(tr("there is no place for settings: neither XDG_CONFIG_HOME nor HOME is set"));
    auto settings = read_settings(world);
    if (value.empty())
        settings.erase(name);
    else
        settings[name] = value;
    std::string text;
    for (auto const& [key, kept] : settings)
        text += key + " = " + toml_text(kept) + '\n';
    make_folder_of(path);
    replace_file(path, text);
}

}
