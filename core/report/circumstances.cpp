#include "core/report/circumstances.hpp"

#include "core/base/text.hpp"
#include "core/ledger/references.hpp"
#include "core/report/rules_in_force.hpp"

#include <algorithm>
#include <iterator>

namespace cwp {

namespace {

std::string count_on(Database const& db, std::string_view sql, Date day)
{
    auto query = db.prepare(sql);
    query.bind(":day", Value{iso(day)});
    return query.step() ? query.string(0) : "0";
}

constexpr std::string_view rooms_of_kind = "SELECT COUNT(*) FROM room WHERE opened <= :day AND (closed IS NULL OR closed >= :day)";
constexpr std::string_view people_in_post = "SELECT COUNT(DISTINCT p.officer) FROM post p JOIN officer o ON o.id = p.officer JOIN room r ON r.id = p.room"
                                            " WHERE p.since <= :day AND (p.until IS NULL OR p.until >= :day)";

/// The rules in force as a paper cites them, by system: 《社区民警绩效考核办法》（安公通〔2025〕16号）、… Empty where the regulation keeps no register of them.
std::string rules_cited(References& references, Date day)
{
    if (!references.pack().has_ledger("rule")) {
        return {};
    }
    Table const table = rules_in_force(references, day, Speech{});
    std::vector<std::string> cited;
    for (TableRow const& row : table.rows) {
        if (!row.cells[2].text.empty()) {
            cited.push_back("《" + row.cells[1].text + "》（" + row.cells[2].text + "）");
        }
    }
    return join(cited, "、");
}

Places facts_on(References& references, Date day)
{
    Database const& db = references.db();
    auto const rooms = [&](std::string_view which) { return count_on(db, std::string(rooms_of_kind) + std::string(which), day); };
    auto const people = [&](std::string_view which) { return count_on(db, std::string(people_in_post) + std::string(which), day); };
    Places facts;
    facts["bureau"] = db.text("SELECT name FROM unit WHERE level = 'bureau' ORDER BY code LIMIT 1");
    facts["rooms"] = rooms("");
    facts["urban_rooms"] = rooms(" AND kind = 'urban'");
    facts["rural_rooms"] = rooms(" AND kind = 'rural'");
    facts["mobile_rooms"] = rooms(" AND kind = 'mobile'");
    facts["officers"] = people(" AND o.kind = 'police'");
    facts["urban_officers"] = people(" AND o.kind = 'police' AND r.kind = 'urban'");
    facts["rural_officers"] = people(" AND o.kind = 'police' AND r.kind = 'rural'");
    facts["mobile_officers"] = people(" AND o.kind = 'police' AND r.kind = 'mobile'");
    facts["helpers"] = people(" AND o.kind <> 'police'");
    facts["rules"] = rules_cited(references, day);
    return facts;
}

/// The day of a local time `2026-11-03 08:15:00`.
Date day_of_cut_off(Run const& run)
{
    return iso_date(std::string_view(run.made_at).substr(0, 10)).value_or(run.period.last + 1);
}

bool read_facts(Database const& db, std::int64_t run, Places& facts)
{
    auto query = db.prepare("SELECT name, value FROM run_fact WHERE run = ?");
    query.with(run);
    while (query.step()) {
        facts[query.string(0)] = query.string(1);
    }
    return !facts.empty();
}

}

Circumstances circumstances_now(Database const& db, Pack const& pack, Period month, Date today)
{
    References references(db, pack);
    Circumstances now{facts_on(references, month.last), {}};
    for (auto const& name : pack.check_names()) {
        if (pack.check(name).level == Level::info) { // a hint for the clerk, nothing to publish
            continue;
        }
        auto found = run_check(references, pack.check(name), month, today);
        std::move(found.begin(), found.end(), std::back_inserter(now.findings));
    }
    return now;
}

void keep_circumstances(Database const& db, std::int64_t run, Circumstances const& circumstances)
{
    auto fact = db.prepare("INSERT INTO run_fact (run, name, value) VALUES (?, ?, ?)");
    for (auto const& [name, value] : circumstances.facts) {
        fact.with(run, std::string_view(name), std::string_view(value));
        fact.run();
    }
    auto row = db.prepare("INSERT INTO run_finding (run, position, check_name, level, ledger, row_id, station, reason_zh, reason_en)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (auto const& finding : circumstances.findings) {
        row.with(run, ++position, std::string_view(finding.check), name_of(finding.level), std::string_view(finding.ledger), finding.id,
            std::string_view(finding.station), std::string_view(finding.reason.zh), std::string_view(finding.reason.en));
        row.run();
    }
}

Circumstances circumstances_of(Database const& db, Pack const& pack, Run const& run)
{
    Circumstances kept;
    if (!db.has_table("run_fact") || !read_facts(db, run.id, kept.facts)) {
        return circumstances_now(db, pack, run.period, day_of_cut_off(run));
    }
    auto query = db.prepare("SELECT check_name, level, ledger, row_id, station, reason_zh, reason_en FROM run_finding WHERE run = ? ORDER BY position");
    query.with(run.id);
    while (query.step()) {
        kept.findings.push_back({query.string(0), level_named(query.text(1)).value_or(Level::info), query.string(2), query.integer(3), Label{query.string(5), query.string(6)}, query.string(4), {}});
    }
    return kept;
}

}
