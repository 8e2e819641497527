#include "core/ledger/written_words.hpp"

#include "core/base/date.hpp"
#include "core/base/error.hpp"
#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"
#include "core/ledger/written_numbers.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

constexpr std::size_t longest_code = 64;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// Where a control character stands; line breaks and tabs are text. C1 controls are C2 80 … C2 9F.
std::size_t find_control(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char const c = static_cast<unsigned char>(text[i]);
        bool const ascii_control = (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
        bool const c1_control = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (ascii_control || c1_control) {
            return i;
        }
    }
    return std::string_view::npos;
}

void refuse_controls(std::string_view text)
{
    std::size_t const at = find_control(text);
    if (at != std::string_view::npos) {
        throw Invalid(say(tr("the text holds the control character {}"), printable(text.substr(at, text[at] == '\xC2' ? 2 : 1))),
                      say(tr("delete it and enter the text again")));
    }
}

/// Codes name records on the command line and in links, and are compared by eye: nothing in them hides or reads as a path.
void refuse_what_no_code_holds(std::string_view code)
{
    if (code.find_first_of("/\\") != std::string_view::npos || code == "." || code == "..") {
        throw Invalid(say(tr("a code holds no / and no \\")), say(tr("write - instead")));
    }
    if (!is_plain(code)) {
        if (std::string const shown = printable(code); shown != code) {
            throw Invalid(say(tr("the code holds an invisible character: {}"), shown), say(tr("delete it and enter the text again")));
        }
    }
    // Greek, Cyrillic and Armenian letters and marks that are put upon letters: А12345 is not A12345.
    auto const looks_like_another = [](char32_t c) { return c >= 0x300 && c < 0x590; };
    if (!is_plain(code)) {
        auto const letters = code_points(code);
        if (auto const found = std::find_if(letters.begin(), letters.end(), looks_like_another); found != letters.end()) {
            throw Invalid(say(tr("the code holds {}, a letter that looks like another"), fmt::format("U+{:04X}", static_cast<unsigned>(*found))), say(tr("type it again in Latin letters")));
        }
    }
    if (code.size() > longest_code && code_points(code).size() > longest_code) {
        reject(tr("longer than {} characters"), longest_code);
    }
}

std::string with_plain_line_breaks(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            plain += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            plain += '\n';
        }
    }
    return plain;
}

std::vector<std::string> words_of(Column const& column)
{
    std::vector<std::string> words;
    for (Choice const& choice : column.choices) {
        words.push_back(choice.label.zh);
        words.push_back(choice.label.en);
        words.push_back(choice.code);
        words.insert(words.end(), choice.aliases.begin(), choice.aliases.end());
    }
    return words;
}

[[noreturn]] void refuse_choice(Column const& column, std::string_view text)
{
    std::vector<std::string> accepted;
    for (Choice const& choice : column.choices) {
        accepted.push_back(choice.label.zh.empty() || choice.label.zh == choice.code ? choice.code : choice.label.zh + " (" + choice.code + ")");
    }
    std::vector<std::string> const likely = nearest(text, words_of(column), 1);
    throw Invalid(say(tr("none of the choices: {}"), join(accepted, ", ")), likely.empty() ? Message{} : say(tr("did you mean {}?"), likely.front()));
}

}

std::string written_text(std::string_view text)
{
    text = trim(text);
    refuse_controls(text);
    if (text.size() > longest_text && code_points(text).size() > longest_text) {
        reject(tr("longer than {} characters"), longest_text);
    }
    return text.find('\r') == std::string_view::npos ? std::string(text) : with_plain_line_breaks(text);
}

namespace {

/// What is typed like a code: half-width, on one line, without the apostrophe by which a spreadsheet keeps its zeros.
std::string typed_code(std::string_view text)
{
    std::string const folded = half_width(trim(text));
    std::string_view code = folded;
    if (code.starts_with('\'')) {
        code = trim(code.substr(1));
    }
    refuse_controls(code);
    if (code.find_first_of("\t\r\n") != std::string_view::npos) {
        reject(tr("a code stands on one line"));
    }
    if (is_scientific(code)) {
        refuse_scientific();
    }
    return std::string(code);
}

}

std::string written_code(std::string_view text)
{
    std::string code = typed_code(text);
    refuse_what_no_code_holds(code);
    return code;
}

std::string written_phone(std::string_view text)
{
    std::string const code = typed_code(text);
    std::string phone;
    std::size_t digits = 0;
    for (char c : code) {
        if (is_digit(c)) {
            phone += c;
            ++digits;
        } else if ((c == '+' && phone.empty()) || c == '-') {
            phone += c;
        } else if (c != ' ' && c != '(' && c != ')') {
            throw Invalid(say(tr("not a phone number")), say(tr("one number to a cell: digits, with - between if you like")));
        }
    }
    if (digits < 7 || digits > 20) {
        reject(tr("a phone number has 7 to 20 digits, this one has {}"), digits);
    }
    return phone;
}

std::string written_person_id(std::string_view text)
{
    std::string id = typed_code(text);
    if (!id.empty() && id.back() == 'x') {
        id.back() = 'X';
    }
    if (id.size() != 18) {
        reject(tr("a citizen id has 18 characters, this one has {}"), code_points(id).size());
    }
    if (!std::all_of(id.begin(), id.end() - 1, is_digit) || (!is_digit(id.back()) && id.back() != 'X')) {
        reject(tr("a citizen id has 17 digits and then a digit or X"));
    }
    if (!iso_date(id.substr(6, 4) + "-" + id.substr(10, 2) + "-" + id.substr(12, 2))) {
        reject(tr("the birthday in this citizen id does not exist"));
    }
    if (check_character_of_id(id) != id.back()) {
        Message const hint = id.ends_with("000") ? say(tr("spreadsheets keep 15 digits only: set the column to text and enter the id again"))
                                                 : say(tr("a digit is wrong or two are swapped"));
        throw Invalid(say(tr("the check character of this citizen id does not fit")), hint);
    }
    return id;
}

bool written_bool(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> yes{"1", "是", "yes", "true", "有", "√", "y", "✓", "✔"};
    static constexpr std::array<std::string_view, 9> no{"0", "否", "no", "false", "无", "×", "n", "✗", "✘"};
    std::string const word = lower(half_width(trim(text)));
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) {
        return true;
    }
    if (std::find(no.begin(), no.end(), word) != no.end()) {
        return false;
    }
    throw Invalid(say(tr("neither yes nor no")), say(tr("write 是 or 否 (also yes/no, 1/0, 有/无, √/×)")));
}

std::string const& written_choice(Column const& column, std::string_view text)
{
    text = trim(text);
    for (Choice const& choice : column.choices) {
        bool const alias = std::find(choice.aliases.begin(), choice.aliases.end(), text) != choice.aliases.end();
        if (choice.code == text || choice.label.zh == text || choice.label.en == text || alias) {
            return choice.code;
        }
    }
    std::string const folded = fold(text);
    for (Choice const& choice : column.choices) {
        auto const same = [&](std::string const& word) { return fold(word) == folded; };
        if (same(choice.code) || same(choice.label.zh) || same(choice.label.en) || std::any_of(choice.aliases.begin(), choice.aliases.end(), same)) {
            return choice.code;
        }
    }
    refuse_choice(column, text);
}

}
