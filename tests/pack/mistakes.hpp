#pragma once

#include "core/pack/files.hpp"

#include <string>
#include <vector>

namespace cwp::tests {

/// What is wrong with one pack file, in English.
inline std::vector<std::string> mistakes_of(std::string const& path, std::string const& text)
{
    Mistakes mistakes(path);
    look_for_mistakes({path, "0000-00", text}, mistakes);
    std::vector<std::string> found;
    for (Message const& message : mistakes.messages())
        found.push_back(english(message));
    return found;
}

/// The only mistake of a file; all of them, one a line, where there are several or none.
inline std::string mistake_of(std::string const& path, std::string const& text)
{
    std::string all;
    for (std::string const& mistake : mistakes_of(path, text))
        all += (all.empty() ? "" : "\n") + mistake;
    return all;
}

/// `text` with the first `old` replaced. \pre it is there
inline std::string with(std::string text, std::string_view old, std::string_view replacement)
{
    return text.replace(text.find(old), old.size(), replacement);
}

}
