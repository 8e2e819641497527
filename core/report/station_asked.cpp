#include "core/report/station_asked.hpp"

#include "core/base/error.hpp"

namespace cwp {

ReportOption station_option()
{
    return {"station", tr("only of this station, or of all below this unit"), "UNIT"};
}

std::optional<std::set<std::string>> units_asked(References& references, Question const& question)
{
    auto const given = question.options.find("station");
    if (given == question.options.end())
        return std::nullopt;
    std::int64_t unit = 0;
    try {
        unit = references.id("unit", given->second);
    } catch (Invalid const& invalid) {
        throw Error(say(tr("{} {}: {}"), "--station", given->second, invalid.message()), Exit::usage);
    }
    std::set<std::string> codes;
    auto below = references.db().prepare("WITH RECURSIVE below(id) AS (SELECT CAST(? AS INTEGER) UNION SELECT u.id FROM unit u JOIN below b ON u.parent = b.id)"
                                         " SELECT u.code FROM unit u JOIN below b ON b.id = u.id");
    below.with(unit);
    while (below.step())
        codes.insert(below.string(0));
    return codes;
}

}
