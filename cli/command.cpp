#include "cli/command.hpp"

namespace cwp {

namespace {

std::vector<std::string> const& found_in(std::map<std::string, std::vector<std::string>> const& given, std::string const& name)
{
    static std::vector<std::string> const none;
    auto found = given.find(name);
    return found == given.end() ? none : found->second;
}

std::string const blank;

}

bool Arguments::has(std::string const& option) const
{
    return options.contains(option);
}

std::string const& Arguments::value(std::string const& option) const
{
    auto const& all = values(option);
    return all.empty() ? blank : all.back();
}

std::vector<std::string> const& Arguments::values(std::string const& option) const
{
    return found_in(options, option);
}

std::string const& Arguments::word(std::string const& positional) const
{
    auto const& all = words(positional);
    return all.empty() ? blank : all.front();
}

std::vector<std::string> const& Arguments::words(std::string const& positional) const
{
    return found_in(positionals, positional);
}

}
