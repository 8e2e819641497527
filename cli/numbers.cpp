#include "cli/numbers.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <charconv>
#include <optional>

namespace cwp {

namespace {

std::optional<std::int64_t> read_whole(std::string_view text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

}

std::int64_t whole_number(std::string const& option, std::string const& text)
{
    auto const number = read_whole(half_width(trim(text)));
    if (!number)
        misuse(tr("--{} takes a whole number, not '{}'"), option, text);
    return *number;
}

std::int64_t operation_number(std::string const& text)
{
    std::string const plain = half_width(trim(text));
    auto const number = read_whole(plain.starts_with('#') ? std::string_view(plain).substr(1) : std::string_view(plain));
    if (!number)
        misuse(tr("'{}' is no number of an operation; cwp log lists them"), text);
    return *number;
}

}
