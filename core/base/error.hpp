#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

/// What went wrong, said so that the user can act, and translated only at the edge.
namespace cwp {

/// An English sentence of the program. `{}` or `{0}` are places for arguments. Made only by `tr`.
struct Text {
    std::string_view english;
};

/// Marks a sentence for translation: data/lang/zh holds its Chinese, a test compares the two.
constexpr Text tr(char const* english) { return Text{english}; }

/// A sentence with its arguments; an argument may itself be a sentence. `literal` is data, never translated.
struct Message {
    std::string text;
    std::vector<Message> arguments;
    bool literal = false;
    std::string chinese = {}; ///< of a label from the pack, beside its English in `text`
};

inline Message argument(Message const& message) { return message; }
inline Message argument(Text text) { return Message{std::string(text.english), {}, false}; }
template <class A>
Message argument(A const& value) { return Message{fmt::format("{}", value), {}, true}; }

template <class... A>
Message say(Text text, A const&... arguments)
{
    return Message{std::string(text.english), {argument(arguments)...}, false};
}

/// Puts the arguments into their places: `{}` in order, `{0}` by number, `{{` and `}}` are braces.
std::string fill(std::string_view pattern, std::vector<std::string> const& arguments);
/// The message in English.
std::string english(Message const& message);

/// What the program's exit code says (help exit-codes).
enum class Exit { done = 0, no = 1, usage = 2, cannot = 3, busy = 4, bug = 70, hung_up = 129, interrupted = 130, reader_gone = 141, terminated = 143 };

/// Something the user can act on. Anything else that is thrown is a bug.
class Error : public std::exception {
public:
    explicit Error(Message message, Exit exit = Exit::no);
    Message const& message() const { return m_message; }
    Exit exit() const { return m_exit; }
    char const* what() const noexcept override { return m_english.c_str(); }

private:
    Message m_message;
    Exit m_exit;
    std::string m_english;
};

/// One value that cannot be accepted while the work around it may go on. Only this may be caught inside a loop.
class Invalid : public Error {
public:
    explicit Invalid(Message message, Message hint = {});
    /// The likely intention or the way out; empty text where there is none.
    Message const& hint() const { return m_hint; }

private:
    Message m_hint;
};

/// A controlled "no": exit code 1.
template <class... A>
[[noreturn]] void fail(Text text, A const&... arguments) { throw Error(say(text, arguments...), Exit::no); }
/// Wrong usage: exit code 2.
template <class... A>
[[noreturn]] void misuse(Text text, A const&... arguments) { throw Error(say(text, arguments...), Exit::usage); }
/// Nothing can be done (no database, foreign file, full disk): exit code 3.
template <class... A>
[[noreturn]] void cannot(Text text, A const&... arguments) { throw Error(say(text, arguments...), Exit::cannot); }
/// One bad value.
template <class... A>
[[noreturn]] void reject(Text text, A const&... arguments) { throw Invalid(say(text, arguments...)); }

}
