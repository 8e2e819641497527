#pragma once

#include "cli/world.hpp"

#include <map>
#include <string>
#include <string_view>

/// What a person set once for all: $XDG_CONFIG_HOME/cwp/config.toml (else ~/.config/cwp/config.toml), lines `name = "value"`; the names are db and lang.
namespace cwp {

std::string settings_path(World const& world);
/// All settings; empty where there is no file. Error (usage) naming file and line for what cannot be read.
std::map<std::string, std::string> read_settings(World const& world);
/// One setting; empty where it is not set.
std::string setting(World const& world, std::string_view name);
/// Writes one setting, keeping the others; an empty value takes it out. Error (usage) for a name that is no setting.
void write_setting(World const& world, std::string const& name, std::string const& value);

}
