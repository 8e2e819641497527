#include "cli/words.hpp"

namespace cwp {

std::string_view chinese(std::string_view english)
{
    for (Word const& word : chinese_words())
        if (word.english == english)
            return word.chinese;
    return {};
}

}
