#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>

/// Everything a run touches outside itself. Made by main() and by the tests; stops at cli/.
namespace cwp {

struct World {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Date today;                               ///< local civil date
    std::string now;                          ///< local time `2026-11-03 08:15:00`
    std::function<std::string()> user;        ///< operating-system user; looked up by what writes only
    std::map<std::string, std::string> environment;
    std::string folder;                       ///< working directory; relative paths start here
    std::size_t width = 80;                   ///< columns of the terminal
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool in_is_terminal = false;

    std::string const& variable(std::string const& name) const; ///< empty where it is not set
    std::string path(std::string const& given) const;           ///< `given`, from `folder` where it is relative
};

}
