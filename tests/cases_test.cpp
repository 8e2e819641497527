#include "core/base/file.hpp"
#include "tests/cases/case_file.hpp"
#include "tests/cases/stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

std::vector<std::string> case_files()
{
    std::vector<std::string> files;
    for (char const* folder : {"/tests/cases", "/examples"})
        for (auto const& entry : std::filesystem::recursive_directory_iterator(std::string(CWP_SOURCE_DIR) + folder))
            if (entry.path().extension() == ".case")
                files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

/// Runs a case to its end; the differences, and the case as it would have to be written.
struct Played {
    std::string differences;
    cwp::cases::Case actual;
};

Played play(cwp::cases::Case const& script)
{
    cwp::cases::Stage const stage;
    Played played{{}, script};
    for (cwp::cases::Step& step : played.actual.steps) {
        if (step.written.empty()) {
            stage.put(step.file);
            continue;
        }
        cwp::cases::Outcome const outcome = stage.act(step.written);
        if (outcome.exit == step.exit && cwp::cases::matches(step.expected, outcome.lines))
            continue;
        played.differences += cwp::cases::difference(step, outcome);
        step.expected = outcome.lines;
        step.exit = outcome.exit;
    }
    return played;
}

}

TEST_CASE("every case says what its file expects")
{
    char const* accept = std::getenv("CWP_ACCEPT");
    char const* only = std::getenv("CWP_CASE"); // part of a path
    std::size_t played = 0;
    for (std::string const& file : case_files()) {
        if (only && file.find(only) == std::string::npos)
            continue;
        ++played;
        Played const result = play(cwp::cases::read_case(cwp::read_file(file)));
        if (accept && !result.differences.empty())
            cwp::replace_file(file, cwp::cases::write_case(result.actual));
        else
            CHECK_MESSAGE(result.differences.empty(), file << '\n' << result.differences);
    }
    CHECK(played > 0);
}

TEST_CASE("an expected line may leave its end open, and lines may stand for any lines")
{
    using Lines = std::vector<std::string>;

    CHECK(cwp::cases::matches(Lines{"digest …"}, Lines{"digest 5ac3"}));
    CHECK(cwp::cases::matches(Lines{"a", "...", "z"}, Lines{"a", "b", "c", "z"}));
    CHECK(cwp::cases::matches(Lines{"a", "..."}, Lines{"a"}));
    CHECK_FALSE(cwp::cases::matches(Lines{"a", "...", "z"}, Lines{"a", "b"}));
    CHECK_FALSE(cwp::cases::matches(Lines{"a"}, Lines{"a", "b"}));
}

TEST_CASE("a case file that is read and written again is the same")
{
    std::string const text = "# title\n\n<< a.csv gb18030\n警号\n>>\n\n$ cwp import a.csv\none\n\nthree\n! note\nexit 1\n\n# why\n$ cwp room list\n";

    CHECK(cwp::cases::write_case(cwp::cases::read_case(text)) == text);
}
