#include "core/render/escape.hpp"

#include "core/base/text.hpp"

namespace cwp {

std::string html_text(std::string_view text)
{
    std::string out;
    for (char const c : printable(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

namespace {

std::string on_one_line(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (c == '\n' || c == '\t') {
            out += ' ';
        } else if (c != '\r') {
            out += c;
        }
    }
    return out;
}

/// A line that begins like a list, a quotation or a numbered item would become one.
void escape_beginning(std::string& line)
{
    if (line.empty()) {
        return;
    }
    if (line[0] == '-' || line[0] == '+' || line[0] == '=') {
        line.insert(0, "\\");
        return;
    }
    auto const digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string::npos && (line[digits] == '.' || line[digits] == ')')) {
        line.insert(digits, "\\");
    }
}

}

std::string markdown_text(std::string_view text)
{
    std::string out;
    for (char const c : printable(on_one_line(text))) {
        if (c == '&') {
            out += "&amp;";
            continue;
        }
        if (std::string_view("\\`*_[]<>|#~$").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    escape_beginning(out);
    return out;
}

}
