#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "tests/fuzz/target.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace {

using cwp::fuzz::Target;

/// Inputs that were worth keeping, by name.
std::vector<std::pair<std::string, std::string>> corpus(Target const& target)
{
    std::vector<std::pair<std::string, std::string>> inputs;
    for (auto const& entry : std::filesystem::directory_iterator(std::string(CWP_SOURCE_DIR "/tests/fuzz/corpus/") + std::string(target.name)))
        inputs.emplace_back(entry.path().filename().string(), cwp::read_file(entry.path().string()));
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

/// What the target says that it should not; empty when all is well.
std::string finding(Target const& target, std::string const& bytes)
{
    try {
        target.run(bytes);
    } catch (cwp::Error const&) {
        // A refusal in words.
    } catch (std::exception const& error) {
        return error.what();
    }
    return {};
}

/// A few random changes: bytes flipped, put in, left out, doubled, taken from another input.
std::string changed(std::string bytes, std::string const& other, std::mt19937& chance)
{
    auto const below = [&](std::size_t most) { return most == 0 ? 0 : static_cast<std::size_t>(chance()) % most; };
    for (std::size_t n = 1 + below(4); n > 0; --n) {
        std::size_t const at = below(bytes.size() + 1);
        switch (below(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(chance());
            break;
        case 1: bytes.insert(at, 1, static_cast<char>(chance())); break;
        case 2: bytes.erase(at, 1 + below(8)); break;
        case 3: bytes.insert(at, bytes.substr(below(bytes.size() + 1), below(32))); break;
        case 4: bytes.insert(at, other.substr(below(other.size() + 1), below(32))); break;
        default: bytes.insert(at, 1, ",\"\n\r;\t{}[]=-0.9\xff\x80"[below(16)]); break;
        }
    }
    return bytes;
}

}

TEST_CASE("every input that was worth keeping is read or refused, and so is what is made of it by chance")
{
    char const* const wished = std::getenv("CWP_FUZZ_ROUNDS"); // changes of every input
    for (Target const& target : cwp::fuzz::targets()) {
        auto const inputs = corpus(target);
        REQUIRE_MESSAGE(inputs.size() >= 3, target.name);
        bool const is_slow = target.name == "imports" || target.name == "sheets" || target.name == "workbooks";
        int const rounds = wished ? std::atoi(wished) : is_slow ? 10 : 100;
        std::mt19937 chance(1);
        for (auto const& [file, bytes] : inputs) {
            auto const& name = file;
            std::string const refused = finding(target, bytes);
            CHECK_MESSAGE(refused.empty(), target.name << '/' << name << ": " << refused);
            for (int round = 0; round < rounds; ++round) {
                std::string const other = changed(bytes, inputs[chance() % inputs.size()].second, chance);
                std::string const found = finding(target, other);
                CHECK_MESSAGE(found.empty(), target.name << '/' << name << " in round " << round << ": " << found);
            }
        }
    }
}
