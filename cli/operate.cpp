#include "cli/session.hpp"

#include "core/base/json.hpp"
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

std::string text_in(FlatObject const& row, std::string_view column)
{
    for (auto const& [name, value] : row)
        if (std::string const* const text = name == column ? std::get_if<std::string>(&value) : nullptr)
            return *text;
    return {};
}

/// Days between which something is different now.
struct Days {
    std::string first;
    std::string last;
};

std::string open_end(std::string const& until) { return until.empty() ? "9999-12-31" : until; }

/// A post or an absence lasts until its `until`, an open one for good. Where only its end was moved, the days in between are what changed.
Days days_changed(Days const& now, std::optional<Days> const& before)
{
    if (!before)
        return now;
    if (before->first == now.first && before->last != now.last) {
        auto const ended = iso_date(std::min(before->last, now.last));
        return {ended ? iso(*ended + 1) : now.first, std::max(before->last, now.last)};
    }
    return {std::min(before->first, now.first), std::max(before->last, now.last)};
}

/// The days on which records of a ledger with since and until are other than before the operation.
std::vector<Days> days_changed(Operation const& operation, std::string const& ledger)
{
    // The ledger's name comes from the pack, which takes nothing but [a-z_0-9].
    Statement rows = operation.db().prepare("SELECT r.since, coalesce(r.until, ''), i.before FROM \"" + ledger + "\" r"
                                            " LEFT JOIN image i ON i.operation = ?1 AND i.ledger = ?2 AND i.id = r.id WHERE r.op = ?1"
                                            " UNION ALL SELECT NULL, NULL, before FROM image WHERE operation = ?1 AND ledger = ?2 AND what = 'removed'");
    rows.with(operation.number(), std::string_view(ledger));
    std::vector<Days> changed;
    while (rows.step()) {
        std::optional<Days> before;
        if (!rows.is_null(2)) {
            FlatObject const image = parse_flat_json(rows.text(2));
            before = Days{text_in(image, "since"), open_end(text_in(image, "until"))};
        }
        Days const now = rows.is_null(0) ? *before : Days{rows.string(0), open_end(rows.string(1))};
        changed.push_back(days_changed(now, before));
    }
    return changed;
}

/// Published months in which the operation wrote.
std::vector<std::string> published_months(Operation const& operation, Pack const& pack)
{
    std::set<std::string> months;
    if (!operation.db().has_table("run") || operation.db().integer("SELECT count(*) FROM run WHERE state = 'published'") == 0)
        return {};
    Statement query = operation.db().prepare(
        "SELECT DISTINCT run.month FROM run WHERE run.state = 'published'"
        " AND EXISTS (SELECT 1 FROM calendar WHERE calendar.month = run.month AND calendar.date BETWEEN ?1 AND ?2)");
    for (auto const& [ledger, dates] : operation.dates()) {
        bool const lasts = pack.has_ledger(ledger) && pack.ledger(ledger).find("since") && pack.ledger(ledger).find("until");
        for (Days const& days : lasts ? days_changed(operation, ledger) : std::vector<Days>{{dates.first, dates.last}}) {
            query.with(std::string_view(days.first), std::string_view(days.last));
            while (query.step())
                months.insert(query.string(0));
        }
    }
    return {months.begin(), months.end()};
}

/// A ledger by its title; what is no ledger of the pack are the results of the assessment.
Message title_of(Pack const& pack, std::string const& ledger)
{
    return pack.has_ledger(ledger) ? argument(pack.ledger(ledger).title) : argument(tr("monthly results"));
}

/// `home visits 50 added, 2 changed; posts 1 removed`.
Message tally(Operation const& operation, Pack const& pack)
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
            parts.push_back(i == 0 ? Message{"{} {}", {title_of(pack, ledger), words[i]}} : words[i]);
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
        text = below(text, cwp::say(tr("{} #{}: {}"), title_of(pack(), findings[i].ledger), findings[i].id, findings[i].reason));
    if (findings.size() > most_findings)
        text = below(text, cwp::say(tr("and {} more"), findings.size() - most_findings));
    throw Error(text, Exit::no);
}

void Session::tell_outcome(Operation const& operation, std::vector<std::string> const& published)
{
    if (!published.empty())
        note(tr("This reaches into published months: {}. What was published stays as it is; 'cwp assess restate' shows what would differ."), join(published, ", "));
    if (m_options.dry_run)
        note(tr("dry run: {}; nothing was written"), tally(operation, pack()));
    else if (operation.reversible())
        note(tr("operation #{0}: {1}; undo with: cwp undo {0}"), operation.number(), tally(operation, pack()));
    else
        note(tr("operation #{}: {}"), operation.number(), tally(operation, pack()));
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
