#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Numbers of persons that stand in free text: citizen ids (GB 11643: eighteen characters with a birthday, or the fifteen digits of before 2004) and mobile
/// numbers (11 digits from 13 to 19, also behind 86), as people write them: in full-width digits, in groups, with spaces, dots, dashes or invisible characters
/// between, with letters at either end. No text that is written out tells them; the records keep them as they were written.
namespace cwp {

/// The last character of a citizen id, from its first seventeen digits.
char check_character_of_id(std::string_view seventeen);

/// Whether one stands in the text. Takes bytes of any encoding that holds ASCII; what is beyond ASCII is known in UTF-8.
bool holds_personal_number(std::string_view text);

/// `4307********1234`, `138****1234` in place of each; everything else as it is. \param count how many there were is added to it.
std::string without_personal_numbers(std::string_view text, std::size_t* count = nullptr);

/// The same in a JSON text: only within its strings.
std::string without_personal_numbers_in_json(std::string_view json);

/// Whether the text holds what `without_personal_numbers` leaves of a number: it cannot be told any more what was written.
bool holds_masked_number(std::string_view text);

}
