#include "core/check/check.hpp"

#include "core/base/named_places.hpp"
#include "core/base/text.hpp"

#include <algorithm>

namespace cwp {

std::string_view name_of(Level level)
{
    switch (level) {
    case Level::block: return "block";
    case Level::warn: return "warn";
    case Level::info: return "info";
    }
    return "";
}

Label const& label_of(Level level)
{
    static Label const block{"阻断", "block"};
    static Label const warn{"警告", "warn"};
    static Label const info{"提示", "info"};
    return level == Level::block ? block : level == Level::warn ? warn : info;
}

std::optional<Level> level_named(std::string_view word)
{
    for (auto const level : {Level::block, Level::warn, Level::info}) {
        if (word == name_of(level) || word == label_of(level).zh) {
            return level;
        }
    }
    return std::nullopt;
}

namespace {

void bind_period(Statement& rows, Period period, Date today)
{
    rows.bind(":before", Value{iso(period.first - 1)});
    rows.bind(":first", Value{iso(period.first)});
    rows.bind(":last", Value{iso(period.last)});
    rows.bind(":after", Value{iso(period.last + 1)});
    rows.bind(":today", Value{iso(today)});
}

Finding finding_in(Statement const& row, CheckFile const& check)
{
    Finding finding;
    finding.check = check.name;
    finding.level = check.level;
    Places places;
    for (int column = 0; column < row.columns(); ++column) {
        std::string const name(row.column_name(column));
        auto const text = row.string(column);
        places[name] = text;
        finding.values.emplace_back(name, text);
        if (name == "ledger") {
            finding.ledger = text;
        } else if (name == "id") {
            finding.id = row.integer(column);
        } else if (name == "station") {
            finding.station = text;
        }
    }
    finding.reason = Label{fill_places(check.message.zh, places), fill_places(check.message.en, places)};
    return finding;
}

void append(std::vector<Finding>& all, std::vector<Finding> const& some)
{
    all.insert(all.end(), some.begin(), some.end());
}

}

std::vector<Finding> run_check(References& references, CheckFile const& check, Period period, Date today)
{
    auto rows = references.db().prepare(check.sql);
    bind_period(rows, period, today);
    std::vector<Finding> findings;
    while (rows.step()) {
        findings.push_back(finding_in(rows, check));
    }
    return findings;
}

std::vector<Finding> run_checks(References& references, std::string_view group, Period period, Date today)
{
    std::vector<Finding> findings;
    for (auto const level : {Level::block, Level::warn, Level::info}) {
        for (auto const& name : references.pack().check_names()) {
            auto const& check = references.pack().check(name);
            if (check.level == level && (group.empty() || check.group == group)) {
                append(findings, run_check(references, check, period, today));
            }
        }
    }
    return findings;
}

std::vector<Finding> blocking_findings(References& references, std::vector<std::string> const& ledgers, Period period, Date today)
{
    std::vector<Finding> findings;
    for (auto const& name : references.pack().check_names()) {
        auto const& check = references.pack().check(name);
        bool const concerned = std::any_of(check.on.begin(), check.on.end(),
            [&](std::string const& ledger) { return std::find(ledgers.begin(), ledgers.end(), ledger) != ledgers.end(); });
        if (check.level == Level::block && concerned) {
            // What was written on the last day may reach into the next; days are compared as text, so none may have a year of five digits.
            Date const last = std::min(period.last + 1, make_date(9999, 12, 30));
            append(findings, run_check(references, check, Period{period.first, last}, today));
        }
    }
    return findings;
}

CheckFile const& check_named(Pack const& pack, std::string_view name)
{
    auto const names = pack.check_names();
    std::vector<std::string> known;
    for (auto const& one : names) {
        auto const& check = pack.check(one);
        if (name == one || fold(name) == fold(check.title.zh) || fold(name) == fold(check.title.en)) {
            return check;
        }
        known.push_back(one);
        known.push_back(check.title.zh);
    }
    auto const near = nearest(name, known, 1);
    if (near.empty()) {
        misuse(tr("There is no check “{}”. Checks: {}."), name, join(names, " "));
    }
    misuse(tr("There is no check “{}”. Did you mean {}?"), name, near.front());
}

}
