#include "core/render/format.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <string>
#include <vector>

namespace cwp {

Format const& format_named(std::string_view name)
{
    std::vector<std::string> names;
    auto const wanted = lower(name);
    for (auto const* format : formats::all()) {
        if (wanted == format->name || wanted == format->extension.substr(1)) {
            return *format;
        }
        names.emplace_back(format->name);
    }
    auto const near = nearest(wanted, names, 1);
    if (near.empty()) {
        misuse(tr("There is no format “{}”. Formats: {}."), name, join(names, " "));
    }
    misuse(tr("There is no format “{}”. Did you mean {}? Formats: {}."), name, near.front(), join(names, " "));
}

Format const* format_for_file(std::string_view path)
{
    auto const folder = path.find_last_of('/');
    auto const file = folder == std::string_view::npos ? path : path.substr(folder + 1);
    auto const dot = file.find_last_of('.');
    if (dot == std::string_view::npos) {
        return nullptr;
    }
    auto const extension = lower(file.substr(dot));
    for (auto const* format : formats::all()) {
        if (extension == format->extension) {
            return format;
        }
    }
    return nullptr;
}

}
