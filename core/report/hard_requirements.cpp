#include "core/report/hard_requirements.hpp"

#include <algorithm>
#include <utility>

namespace cwp {

namespace {

constexpr std::string_view group = "requirements";

std::string value_of(Finding const& finding, std::string_view column)
{
    auto const found = std::find_if(finding.values.begin(), finding.values.end(), [&](auto const& value) { return value.first == column; });
    return found == finding.values.end() ? std::string() : found->second;
}

Violation violation_of(Finding finding)
{
    Violation violation;
    violation.date = value_of(finding, "date");
    violation.badge = value_of(finding, "badge");
    violation.officer = value_of(finding, "officer");
    violation.room = value_of(finding, "room_code");
    violation.room_name = value_of(finding, "room");
    violation.station = finding.station;
    violation.station_name = value_of(finding, "station_name");
    violation.responsible = value_of(finding, "responsible");
    violation.responsible_name = value_of(finding, "responsible_name");
    violation.finding = std::move(finding);
    return violation;
}

}

std::vector<CheckFile const*> hard_requirements(Pack const& pack)
{
    std::vector<CheckFile const*> checks;
    for (std::string const& name : pack.check_names())
        if (pack.check(name).group == group)
            checks.push_back(&pack.check(name));
    return checks;
}

std::vector<Violation> violations_in(References& references, Period period, Date today)
{
    std::vector<Violation> violations;
    for (Finding& finding : run_checks(references, group, period, today))
        violations.push_back(violation_of(std::move(finding)));
    std::stable_sort(violations.begin(), violations.end(), [](Violation const& a, Violation const& b) { return a.date < b.date; });
    return violations;
}

}
