#pragma once

#include "core/base/error.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace cwp {

enum class Language { en, zh };

/// One name in both languages; comes from the pack.
struct Label {
    std::string zh;
    std::string en;

    std::string const& in(Language language) const { return language == Language::zh ? zh : en; }
    bool operator==(Label const&) const = default;
};

/// A label as an argument of a message: said in the language of the message.
inline Message argument(Label const& label) { return Message{label.en, {}, true, label.zh}; }

/// Speaks one language: turns messages and labels into text. Given to whoever makes text for people.
class Speech {
public:
    /// English → the other language; returns an empty view where there is no translation.
    using Dictionary = std::function<std::string_view(std::string_view english)>;

    Speech() = default;
    Speech(Language language, Dictionary dictionary);

    Language language() const { return m_language; }
    std::string operator()(Message const& message) const;
    std::string operator()(Text text) const { return (*this)(argument(text)); }
    std::string operator()(Label const& label) const { return label.in(m_language); }
    template <class... A>
    std::string operator()(Text text, A const&... arguments) const { return (*this)(say(text, arguments...)); }

private:
    Language m_language = Language::en;
    Dictionary m_dictionary;
};

}
