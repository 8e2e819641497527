#include "core/base/language.hpp"

#include <utility>

namespace cwp {

Speech::Speech(Language language, Dictionary dictionary) : m_language(language), m_dictionary(std::move(dictionary)) {}

std::string Speech::operator()(Message const& message) const
{
    if (message.literal)
        return m_language == Language::zh && !message.chinese.empty() ? message.chinese : message.text;
    std::string_view pattern = message.text;
    if (m_language != Language::en && m_dictionary) {
        std::string_view const translated = m_dictionary(message.text);
        if (!translated.empty())
            pattern = translated;
    }
    std::vector<std::string> arguments;
    for (Message const& each : message.arguments)
        arguments.push_back((*this)(each));
    return fill(pattern, arguments);
}

}
