#include "core/assess/publish.hpp"

#include "core/assess/assessment.hpp"
#include "core/assess/explain.hpp"

#include <algorithm>
#include <set>

namespace cwp {

namespace {

Run draft_to_publish(Database const& db, Month month, Date today)
{
    Run run = load_run(db, month);
    if (run.state == RunState::published)
        fail(tr("{} is published already (revision {}); late or corrected records show in: cwp assess restate"), iso(month), run.revision);
    if (today <= run.period.last)
        fail(tr("{} is not over before {}; it can be published from the next day on"), iso(month), iso(run.period.last));
    return run;
}

void refuse_if_records_changed(Run const& run, std::vector<Result> const& now)
{
    bool const same = std::equal(run.officers.begin(), run.officers.end(), now.begin(), now.end(), same_result);
    if (!same)
        fail(tr("records changed since the draft of {0} was made ({1}); run it again: cwp assess run --month {0}"), iso(run.month), run.made_at);
}

/// Copies the rows of everybody who is in the run.
void keep_evidence(Database const& db, Assessment const& assessment, Run const& run)
{
    std::set<std::int64_t> subjects;
    for (Result const& result : run.officers)
        subjects.insert(result.subject);
    Statement insert = db.prepare("INSERT INTO evidence (run, kind, subject, measure, part, position, ledger, row_id, date, done, due, note)"
                                  " VALUES (?, 'officer', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::string const& measure : assessment.measures()) {
        std::int64_t position = 0;
        each_evidence(db, assessment.measure(measure), assessment.window(), assessment.book(), [&](Evidence const& row) {
            if (!subjects.contains(row.subject) || row.of != Of::month) // other months are only compared with
                return;
            insert.with(run.id, row.subject, std::string_view(measure), std::string_view(row.part), ++position, std::string_view(row.ledger), row.id,
                        std::string_view(row.date), row.done, row.due, std::string_view(row.note));
            insert.run();
        });
    }
}

}

std::vector<Finding> publishing_obstacles(References& references, Period month, Date today)
{
    std::vector<Finding> found;
    for (std::string const& name : references.pack().check_names()) {
        CheckFile const& check = references.pack().check(name);
        if (check.level != Level::block)
            continue;
        std::vector<Finding> const findings = run_check(references, check, month, today);
        found.insert(found.end(), findings.begin(), findings.end());
    }
    return found;
}

void publish(Database const& db, Pack const& pack, Publishing const& publishing)
{
    Run const run = draft_to_publish(db, publishing.month, publishing.today);
    Assessment const assessment(db, pack, publishing.month, run.scheme);
    refuse_if_records_changed(run, assessment.results());
    keep_evidence(db, assessment, run);
    db.prepare("UPDATE run SET state = 'published', published_at = ?, published_by = ?, waived = ?, operation = ? WHERE id = ?")
        .with(std::string_view(publishing.at), std::string_view(publishing.by), std::string_view(publishing.waived), publishing.operation, run.id)
        .run();
}

}
