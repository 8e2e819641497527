#include "core/office/choice_lists.hpp"

#include "core/base/text.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace cwp {

namespace {

constexpr std::size_t bytes_of_a_rule = 250;

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

}

std::string ChoiceLists::place_of(std::vector<std::string> const& choices, std::string const& sheet)
{
    auto place = std::find(m_lists.begin(), m_lists.end(), choices);
    if (place == m_lists.end())
        place = m_lists.insert(m_lists.end(), choices);
    return fmt::format("='{0}'!${1}$1:${1}${2}", sheet, column_letters(static_cast<std::size_t>(place - m_lists.begin())), choices.size());
}

std::size_t ChoiceLists::longest() const
{
    std::size_t longest = 0;
    for (auto const& list : m_lists)
        longest = std::max(longest, list.size());
    return longest;
}

std::string choice_sheet_name(Language language)
{
    return language == Language::zh ? "选项" : "Choices";
}

bool is_choice_sheet(std::string const& name)
{
    return name == choice_sheet_name(Language::zh) || name == choice_sheet_name(Language::en);
}

bool fit_into_rule(std::vector<std::string> const& words)
{
    std::size_t length = 0;
    for (std::string const& word : words) {
        length += word.size() + 1;
        if (word.find_first_of(",\"") != std::string::npos || trim(word) != word)
            return false;
    }
    return length <= bytes_of_a_rule;
}

}
