#include "core/base/error.hpp"
#include "tests/fuzz/target.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// The program that libFuzzer drives; CWP_FUZZ names the target (run.sh sets it).
namespace {

cwp::fuzz::Target const& chosen()
{
    char const* const name = std::getenv("CWP_FUZZ");
    for (cwp::fuzz::Target const& target : cwp::fuzz::targets())
        if (name && target.name == name)
            return target;
    std::fputs("CWP_FUZZ names none of the targets:", stderr);
    for (cwp::fuzz::Target const& target : cwp::fuzz::targets())
        std::fprintf(stderr, " %.*s", static_cast<int>(target.name.size()), target.name.data());
    std::fputs("\n", stderr);
    std::exit(2);
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static cwp::fuzz::Target const& target = chosen();
    try {
        target.run({reinterpret_cast<char const*>(data), size});
    } catch (cwp::Error const&) {
        // A refusal in words.
    }
    return 0;
}
