#pragma once

#include "tests/cases/case_file.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cwp::cases {

/// A temporary folder in which cases run, in this process, on Tuesday 3 November 2026 at 08:15. Gone with the object.
class Stage {
public:
    Stage();
    ~Stage();
    Stage(Stage const&) = delete;
    Stage& operator=(Stage const&) = delete;

    std::string const& folder() const { return m_folder; }
    void put(File const& file) const;
    /// Runs what stands after `$ `.
    Outcome act(std::string const& written) const;
    /// `cwp` with these arguments.
    Outcome run_cwp(std::vector<std::string> const& args, std::map<std::string, std::string> const& variables = {}, std::string const& input = {}) const;

private:
    std::string shown(std::string text) const;

    std::string m_folder;
    std::filesystem::path m_home;
};

}
