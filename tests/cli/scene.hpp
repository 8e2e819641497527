#pragma once

#include "cli/world.hpp"
#include "tests/cases/stage.hpp"

#include <map>
#include <sstream>
#include <string>

namespace cwp::cli_test {


using Variables = std::map<std::string, std::string>;

/// A world of its own in a temporary folder, for what stands below `run`.
struct Scene {
    explicit Scene(Variables variables = {})
        : world{in, out, err, make_date(2026, 11, 3), "2026-11-03 08:15:00", [] { return std::string("clerk"); }, std::move(variables), stage.folder()}
    {
    }

    cases::Stage stage;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    World world;
};

}
