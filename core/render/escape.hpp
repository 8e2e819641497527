#pragma once

#include <string>
#include <string_view>

/// Text on its way into a format: whatever a file contained, it stays text.
namespace cwp {

/// For HTML and SVG, content and attributes; control and direction marks made visible.
std::string html_text(std::string_view text);
/// For Markdown, also inside table cells; line breaks become spaces.
std::string markdown_text(std::string_view text);

}
