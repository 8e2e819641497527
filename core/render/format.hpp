#pragma once

#include "core/document/document.hpp"

#include <span>
#include <string>
#include <string_view>

/// A writer turns any document into bytes. One file per format under core/render/formats; the build makes the list.
namespace cwp {

struct RenderOptions {
    std::size_t width = 80;   ///< terminal columns, for text
    bool byte_order_mark = false; ///< for CSV that Excel is to open; also CRLF
};

struct Format {
    std::string_view name;      ///< `-f` word: text markdown html csv json xlsx
    std::string_view extension; ///< of files, with its dot
    std::string (*write)(Document const& document, RenderOptions const& options);
    bool binary = false;        ///< nothing for a terminal
};

namespace formats {
std::span<Format const* const> all();
}

/// Throws Error (usage) that lists the formats for an unknown name.
Format const& format_named(std::string_view name);
/// By a file's extension; nullptr where none fits.
Format const* format_for_file(std::string_view path);

}
