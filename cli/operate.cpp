#include "cli/session.hpp"

#include "core/base/text.hpp"
#include "core/check/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

/// How a session changes the database: one operation, checked before it is kept.
namespace cwp {

namespace {

/// So many findings are told; the rest is counted.
constexpr std::size_t most_findings = 20;

bool wrote_something(Counts const& counts)
{
    return counts.added + counts.changed + counts.removed > 0;
}

Message below(Message const& text, Message const& line)
{
    return Message{"{}\n  {}", {text, line}};
}

/// What the records of every ledger that was touched would break. Ledgers without dates are checked over all time.
std::vector<Finding> blocking(References& references, Operation const& operation, Date today)
{
    std::vector<Finding> findings;
    std::vector<std::string> timeless;
    for (auto const& [ledger, counts] : operation.counts()) {
        if (!wrote_something(counts) || !references.pack().has_ledger(ledger))
            continue;
        auto const dates = operation.dates().find(ledger);
        auto const first = dates == operation.dates().end() ? std::nullopt : iso_date(dates->second.first);
        auto const last = dates == operation.dates().end() ? std::nullopt : iso_date(dates->second.last);
        if (!first || !last) {
            timeless.push_back(ledger);
            continue;
        }
        auto found = blocking_findings(references, {ledger}, Period{*first, *last}, today);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    if (!timeless.empty()) {
        auto found = blocking_findings(references, timeless, Period{make_date(1, 1, 1), make_date(9999, 12, 31)}, today);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    auto const key = [](Finding const& finding) { return std::tie(finding.check, finding.ledger, finding.id, finding.reason.zh); };
    std::sort(findings.begin(), findings.end(), [&](auto const& a, auto const& b) { return key(a) < key(b); });
    findings.erase(std::unique(findings.begin(), findings.end(), [&](auto const& a, auto const& b) { return key(a) == key(b); }), findings.end());
    return findings;
}

/// The last day that the records just written reach: a post or an absence lasts until its `until`, an open one for good.
std::string last_reached(Operation const& operation, Ledger const& ledger, std::string const& last_dated)
{
    if (!ledger.find("until"))
        return last_dated;
    // The ledger's name comes from the pack, which takes nothing but [a-z_0-9].
    Statement query = operation.db().prepare("SELECT max(coalesce(nullif(until, ''), '9999-12-31')) FROM \"" + ledger.name + "\" WHERE op = ?1");
    query.with(operation.number()).step();
    return std::max(last_dated, query.string(0));
}

/// Published months in which the operation wrote.
std::vector<std::string> published_months(Operation const& operation, Pack const& pack)
{
    std::set<std::string> months;
    if (!operation.db().has_table("run"))
        return {};
    Statement query = operation.db().prepare(
        "SELECT DISTINCT run.month FROM run WHERE run.state = 'published'"
        " AND EXISTS (SELECT 1 FROM calendar WHERE calendar.month = run.month AND calendar.date BETWEEN ?1 AND ?2)");
    for (auto const& [ledger, dates] : operation.dates()) {
        std::string const last = pack.has_ledger(ledger) ? last_reached(operation, pack.ledger(ledger), dates.last) : dates.last;
        query.with(std::string_view(dates.first), std::string_view(last));
        while (query.step())
            months.insert(query.string(0));
    }
    return {months.begin(), months.end()};
}

/// `visit 50 added, 2 changed; post 1 removed`.
Message tally(Operation const& operation)
{
    std::vector<Message> parts;
    for (auto const& [ledger, counts] : operation.counts()) {
        std::vector<Message> words;
        if (counts.added > 0)
            words.push_back(say(tr("{} added"), counts.added));
        if (counts.changed > 0)
            words.push_back(say(tr("{} changed"), counts.changed));
        if (counts.removed > 0)
            words.push_back(say(tr("{} removed"), counts.removed));
        for (std::size_t i = 0; i < words.size(); ++i)
            parts.push_back(i == 0 ? Message{"{} {}", {argument(ledger), words[i]}} : words[i]);
    }
    if (parts.empty())
        return argument(operation.kind());
    Message text = parts[0];
    for (std::size_t i = 1; i < parts.size(); ++i)
        text = Message{"{}, {}", {text, parts[i]}};
    return text;
}

}

void Session::refuse_blocked(Operation& operation)
{
    References references(operation.db(), pack());
    std::vector<Finding> const findings = blocking(references, operation, today());
    if (findings.empty())
        return;
    Message text = argument(tr("refused, nothing was written: this would break what must hold"));
    for (std::size_t i = 0; i < std::min(findings.size(), most_findings); ++i)
        text = below(text, Message{"{} #{}: {}", {argument(findings[i].ledger), argument(findings[i].id), argument(findings[i].reason)}});
    if (findings.size() > most_findings)
        text = below(text, cwp::say(tr("and {} more"), findings.size() - most_findings));
    throw Error(text, Exit::no);
}

void Session::tell_outcome(Operation const& operation, std::vector<std::string> const& published)
{
    if (!published.empty())
        note(tr("This reaches into published months: {}. What was published stays as it is; 'cwp assess restate' shows what would differ."), join(published, ", "));
    if (m_options.dry_run)
        note(tr("dry run: {}; nothing was written"), tally(operation));
    else if (operation.reversible())
        note(tr("operation #{0}: {1}; undo with: cwp undo {0}"), operation.number(), tally(operation));
    else
        note(tr("operation #{}: {}"), operation.number(), tally(operation));
}

std::int64_t Session::operate(std::string const& kind, std::function<void(Operation&)> const& work)
{
    Database const& database = writable_db();
    Operation operation(database, author(), kind);
    std::int64_t const before = database.integer("SELECT total_changes()");
    work(operation);
    bool const wrote = database.integer("SELECT total_changes()") != before;
    // Showing masked values is worth an entry of the log though it writes no record.
    if (!wrote && kind != "unmask") {
        operation.abandon();
        note(tr("nothing to change"));
        return 0;
    }
    refuse_blocked(operation);
    std::vector<std::string> const published = published_months(operation, pack());
    if (m_options.dry_run) {
        operation.abandon();
        tell_outcome(operation, published);
        return 0;
    }
    operation.commit();
    tell_outcome(operation, published);
    return operation.number();
}

}
