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

/// When a record ends: on its own last day; where its ledger has none, when the next record of the same key begins; never.
std::string end_of(Ledger const& ledger, std::string const& from, std::string const& until)
{
    if (ledger.find(until))
        return "coalesce(nullif(r." + until + ", ''), '9999-12-31')";
    std::string same;
    for (std::string const& column : ledger.key)
        if (column != from)
            same += " AND later." + column + " = r." + column;
    return "coalesce((SELECT min(later." + from + ") FROM \"" + ledger.name + "\" later WHERE later." + from + " > r." + from + same + "), '9999-12-31')";
}

/// The records that an operation wrote; what an undo brought back bears the number of the operation that wrote it then.
constexpr std::string_view written = " (r.op = ?1 OR r.id IN (SELECT id FROM image WHERE operation = ?1 AND ledger = ?2))";

/// The days on which records that last from one day to another are other than before the operation.
std::vector<Days> days_changed(Operation const& operation, Ledger const& ledger, std::string const& from, std::string const& until)
{
    // The names of ledgers and columns come from the pack, which takes nothing but [a-z_0-9].
    Statement rows = operation.db().prepare("SELECT r." + from + ", " + end_of(ledger, from, until) + ", i.before FROM \"" + ledger.name + "\" r"
                                            " LEFT JOIN image i ON i.operation = ?1 AND i.ledger = ?2 AND i.id = r.id WHERE" + std::string(written)
                                            + " UNION ALL SELECT NULL, NULL, before FROM image WHERE operation = ?1 AND ledger = ?2 AND what = 'removed'");
    rows.with(operation.number(), std::string_view(ledger.name));
    std::vector<Days> changed;
    while (rows.step()) {
        std::optional<Days> before;
        if (!rows.is_null(2)) {
            FlatObject const image = parse_flat_json(rows.text(2));
            std::string const end = ledger.find(until) || rows.is_null(1) ? open_end(text_in(image, until)) : rows.string(1);
            before = Days{text_in(image, from), end};
        }
        Days now = rows.is_null(0) && before ? *before : Days{rows.string(0), rows.string(1)};
        if (auto const next = iso_date(now.last); next && !ledger.find(until) && now.last < "9999")
            now.last = iso(*next - 1);
        changed.push_back(days_changed(now, before));
    }
    return changed;
}

/// Every day that stands in a record that the operation wrote, as it was and as it is: a petition is judged by the day of its answer too.
std::vector<Days> days_in_records(Operation const& operation, Ledger const& ledger)
{
    std::vector<Days> days;
    for (Column const& column : ledger.columns) {
        if ((column.type != ColumnType::date && column.type != ColumnType::month) || column.name == ledger.date)
            continue;
        Statement found = operation.db().prepare("SELECT DISTINCT r." + column.name + " FROM \"" + ledger.name + "\" r WHERE" + std::string(written)
            + " UNION SELECT json_extract(before, '$." + column.name + "') FROM image WHERE operation = ?1 AND ledger = ?2");
        found.with(operation.number(), std::string_view(ledger.name));
        while (found.step()) {
            std::string const day = found.text(0).size() == 7 ? found.string(0) + "-01" : found.string(0);
            if (!day.empty())
                days.push_back({day, day});
        }
    }
    return days;
}

/// The days on which scores may come out otherwise for what the operation wrote into a ledger.
std::vector<Days> days_reached(Operation const& operation, Ledger const& ledger, Counts const& counts)
{
    for (auto const& [from, until] : {std::pair{"since", "until"}, std::pair{"opened", "closed"}})
        if (ledger.find(from) && (ledger.date == from || counts.changed + counts.removed == 0))
            return days_changed(operation, ledger, from, until);
    if (ledger.date.empty()) // Who or what others refer to counts in every month; a new one only once others refer to it.
        return counts.changed + counts.removed > 0 ? std::vector<Days>{{"0000-01-01", "9999-12-31"}} : std::vector<Days>();
    std::vector<Days> days = days_in_records(operation, ledger);
    auto const dates = operation.dates().find(ledger.name);
    if (dates != operation.dates().end())
        days.push_back({dates->second.first, dates->second.last});
    return days;
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
    for (auto const& [ledger, counts] : operation.counts()) {
        if (!pack.has_ledger(ledger) || !wrote_something(counts))
            continue;
        for (Days const& days : days_reached(operation, pack.ledger(ledger), counts)) {
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
    for (std::size_t i = 0; i < std::min(findings.size(), most_findings); ++i) {
        Message line = cwp::say(tr("{} #{}: {}"), title_of(pack(), findings[i].ledger), findings[i].id, findings[i].reason);
        std::string const place = operation.place_of(findings[i].ledger, findings[i].id);
        text = below(text, place.empty() ? line : Message{"{} ({})", {line, argument(printable(place))}});
    }
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

std::int64_t Session::operate(std::string const& kind, std::function<void(Operation&)> const& work, std::function<void()> const& done)
{
    Database const& database = writable_db();
    Operation operation(database, author(), kind);
    std::int64_t const before = database.integer("SELECT total_changes()");
    work(operation);
    bool const wrote = database.integer("SELECT total_changes()") != before;
    // Showing masked values is worth an entry of the log though it writes no record.
    if (!wrote && kind != "unmask") {
        operation.abandon();
        if (done)
            done();
        note(tr("nothing to change"));
        return 0;
    }
    refuse_blocked(operation);
    std::vector<std::string> const published = published_months(operation, pack());
    if (m_options.dry_run) {
        operation.abandon();
        if (done)
            done();
        tell_outcome(operation, published);
        return 0;
    }
    operation.commit();
    if (done)
        done();
    tell_outcome(operation, published);
    return operation.number();
}

}
