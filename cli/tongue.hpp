#pragma once

#include "cli/world.hpp"
#include "core/base/language.hpp"

#include <string_view>

/// In which language the program speaks.
namespace cwp {

/// --lang > CWP_LANG > configuration > locale (LC_ALL, LC_MESSAGES, LANG beginning with zh) > English. A word that is no language is passed over.
Language choose_language(std::string_view asked, World const& world);
Speech speech_in(Language language);

}
