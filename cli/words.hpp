#pragma once

#include <span>
#include <string_view>

namespace cwp {

/// One sentence of the program and its Chinese.
struct Word {
    std::string_view english;
    std::string_view chinese;
};

/// data/lang/zh, compiled in.
std::span<Word const> chinese_words();
/// The Chinese of an English sentence; empty where there is none.
std::string_view chinese(std::string_view english);

}
