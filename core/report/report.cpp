#include "core/report/report.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"

#include <vector>

namespace cwp {

Report const& report_named(std::string_view name)
{
    std::vector<std::string> names;
    for (auto const* report : reports::all()) {
        if (report->name == name) {
            return *report;
        }
        names.emplace_back(report->name);
    }
    auto const near = nearest(name, names, 1);
    if (near.empty()) {
        misuse(tr("There is no report “{}”. Reports: {}."), name, join(names, " "));
    }
    misuse(tr("There is no report “{}”. Did you mean {}?"), name, near.front());
}

}
