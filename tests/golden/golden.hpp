#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

/// Files under tests/golden hold what an output looked like when somebody last looked at it.
/// `CWP_GOLDEN=write ./cwp_tests` writes them anew; read the difference before committing it.
namespace golden {

inline std::string path(std::string const& name) { return std::string(CWP_SOURCE_DIR) + "/tests/golden/" + name; }

inline std::string read(std::string const& name)
{
    std::ifstream file(path(name), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The first line in which two texts differ, for the failure message; empty where they are equal.
inline std::string difference(std::string const& expected, std::string const& actual)
{
    std::istringstream left(expected);
    std::istringstream right(actual);
    for (int line = 1;; ++line) {
        std::string a;
        std::string b;
        bool const more_a = static_cast<bool>(std::getline(left, a));
        bool const more_b = static_cast<bool>(std::getline(right, b));
        if (!more_a && !more_b) {
            return expected == actual ? "" : "they differ in line ends";
        }
        if (a != b || more_a != more_b) {
            return "line " + std::to_string(line) + "\n  golden: " + a + "\n  now:    " + b;
        }
    }
}

/// Empty where `actual` is what the file holds.
inline std::string compare(std::string const& name, std::string const& actual)
{
    auto const* mode = std::getenv("CWP_GOLDEN");
    if (mode && std::string(mode) == "write") {
        std::ofstream(path(name), std::ios::binary) << actual;
    }
    return difference(read(name), actual);
}

}
