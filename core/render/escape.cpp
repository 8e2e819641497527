#include "core/render/escape.hpp"

#include "core/base/text.hpp"

#include <fmt/core.h>

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

std::string json_text(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
            } else {
                out += c;
            }
        }
    }
    return out + "\"";
}

}
