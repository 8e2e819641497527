#pragma once

#include <span>
#include <string_view>

namespace cwp {

/// One file of data/: its path below data/ (`ledgers/visit.toml`) and its text.
struct PackText {
    std::string_view path;
    std::string_view text;
};

/// The pack that was built into the program.
std::span<PackText const> embedded_pack();

}
