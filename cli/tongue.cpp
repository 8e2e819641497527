#include "cli/tongue.hpp"

#include "cli/settings.hpp"
#include "cli/words.hpp"

#include <optional>

namespace cwp {

namespace {

std::optional<Language> language_named(std::string_view word)
{
    if (word.starts_with("zh"))
        return Language::zh;
    if (word.starts_with("en"))
        return Language::en;
    return std::nullopt;
}

/// As the C library reads it: the first of the three that is set decides.
Language locale_language(World const& world)
{
    for (char const* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (std::string const& value = world.variable(name); !value.empty())
            return value.starts_with("zh") ? Language::zh : Language::en;
    return Language::en;
}

}

Language choose_language(std::string_view asked, World const& world)
{
    if (auto language = language_named(asked))
        return *language;
    if (auto language = language_named(world.variable("CWP_LANG")))
        return *language;
    if (auto language = language_named(setting(world, "lang")))
        return *language;
    return locale_language(world);
}

Speech speech_in(Language language)
{
    return language == Language::zh ? Speech(Language::zh, chinese) : Speech();
}

}
