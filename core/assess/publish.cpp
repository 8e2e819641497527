#include "core/assess/publish.hpp"

#include "core/assess/explain.hpp"
#include "core/assess/room_assessment.hpp"

#include <algorithm>
#include <optional>
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

bool same_results(std::vector<Result> const& a, std::vector<Result> const& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_result); }

void refuse_if_records_changed(Run const& run, std::vector<Result> const& officers, std::vector<Result> const& rooms)
{
    if (!same_results(run.officers.results, officers) || !same_results(run.rooms.results, rooms))
        fail(tr("records changed since the draft of {0} was made ({1}); run it again: cwp assess run --month {0}"), iso(run.month), run.made_at);
}

/// Copies rows of evidence, kind by kind and measure by measure.
class EvidenceKeeper {
public:
    EvidenceKeeper(Database const& db, std::int64_t run, Scores const& scores)
        : m_insert(db.prepare("INSERT INTO evidence (run, kind, subject, measure, part, position, ledger, row_id, date, done, due, note)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          m_run(run), m_kind(scores.scheme.subject)
    {
        for (Result const& result : scores.results)
            m_subjects.insert(result.subject);
    }

    /// The rows of everybody who is in the run.
    void keep(std::string const& measure, Evidence const& row)
    {
        if (!m_subjects.contains(row.subject) || row.of != Of::month) // other months are only compared with
            return;
        m_insert.with(m_run, std::string_view(m_kind), row.subject, std::string_view(measure), std::string_view(row.part), ++m_position, std::string_view(row.ledger), row.id,
                      std::string_view(row.date), row.done, row.due, std::string_view(row.note));
        m_insert.run();
    }

private:
    Statement m_insert;
    std::int64_t m_run;
    std::string m_kind;
    std::set<std::int64_t> m_subjects;
    std::int64_t m_position = 0;
};

/// What the measures of an assessment, of officers or of rooms, counted.
template <class AssessmentOfKind>
void keep_measures(Database const& db, AssessmentOfKind const& assessment, EvidenceKeeper& keeper)
{
    for (std::string const& measure : assessment.measures())
        each_evidence(db, assessment.measure(measure), assessment.window(), assessment.book(), [&](Evidence const& row) { keeper.keep(measure, row); });
}

void keep_means(RoomAssessment const& assessment, std::vector<Result> const& rooms, EvidenceKeeper& keeper)
{
    for (Indicator const& indicator : assessment.scheme().indicators)
        for (SchemePart const& part : indicator.parts)
            if (part.rule == RuleKind::mean_of)
                for (Result const& room : rooms)
                    for (Evidence const& row : assessment.mean_evidence(part, room.subject))
                        keeper.keep(mean_measure(indicator), row);
}

/// The month scored once more, so that what is published is what the records say, and the rows behind it kept.
void keep_evidence(Database const& db, Pack const& pack, Run const& run)
{
    Assessment const officers(db, pack, run.month, run.officers.scheme);
    std::vector<Result> const officers_now = officers.results();
    std::optional<RoomAssessment> rooms;
    if (run.has_rooms())
        rooms.emplace(db, pack, officers, officers_now, run.rooms.scheme);
    refuse_if_records_changed(run, officers_now, rooms ? rooms->results() : std::vector<Result>{});
    EvidenceKeeper of_officers(db, run.id, run.officers);
    keep_measures(db, officers, of_officers);
    if (!rooms)
        return;
    EvidenceKeeper of_rooms(db, run.id, run.rooms);
    keep_measures(db, *rooms, of_rooms);
    keep_means(*rooms, run.rooms.results, of_rooms);
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
    keep_evidence(db, pack, run);
    db.prepare("UPDATE run SET state = 'published', published_at = ?, published_by = ?, waived = ?, operation = ? WHERE id = ?")
        .with(std::string_view(publishing.at), std::string_view(publishing.by), std::string_view(publishing.waived), publishing.operation, run.id)
        .run();
}

}
