#include "core/assess/explain.hpp"

#include "core/assess/room_assessment.hpp"
#include "core/base/text.hpp"
#include "core/ledger/records.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <tuple>

namespace cwp {

namespace {

/// Where the evidence of one subject comes from: the live measures, or the rows kept with a published run.
class EvidenceSource {
public:
    EvidenceSource(References& references, Run const& run, RunSubject const& subject, Language language)
        : m_references(references), m_db(references.db()), m_pack(references.pack()), m_run(run), m_subject(subject), m_language(language)
    {
        if (run.state == RunState::published)
            return;
        m_officers.emplace(m_db, m_pack, run.month, run.officers.scheme);
        m_officer_results = m_officers->results();
        if (of_room())
            m_rooms.emplace(m_db, m_pack, *m_officers, m_officer_results, run.rooms.scheme);
    }

    bool of_room() const { return m_subject.scores.are_of_rooms(); }
    std::vector<Evidence> const& of(std::string const& measure)
    {
        auto const known = m_rows.find(measure);
        return known != m_rows.end() ? known->second : m_rows.emplace(measure, read(measure)).first->second;
    }
    Label note(std::string const& measure, std::string const& note) const
    {
        if (note.empty())
            return {};
        return is_mean_measure(measure) ? mean_note_label(note) : note_label(m_pack, m_pack.measure(measure, m_run.month), note, m_run.month);
    }
    /// A published row may have been removed since: then nothing is said of it.
    std::string record(Evidence const& row)
    {
        if (!m_pack.has_ledger(row.ledger))
            return {};
        Ledger const& ledger = m_pack.ledger(row.ledger);
        Statement exists = m_db.prepare("SELECT 1 FROM \"" + ledger.name + "\" WHERE id = ?");
        exists.with(row.id);
        return exists.step() ? key_in_words(ledger, read_record(m_db, ledger, row.id)) : std::string();
    }
    /// The subject's kind scored again from the records of today; nothing of a published run.
    std::optional<std::vector<Result>> results_now() const
    {
        if (!m_officers)
            return std::nullopt;
        return m_rooms ? m_rooms->results() : m_officer_results;
    }

private:
    /// Who and when are said beside it already.
    bool is_said(Ledger const& ledger, std::string const& column) const { return column == (of_room() ? "room" : "officer") || column == ledger.date; }
    std::string key_in_words(Ledger const& ledger, Row const& row)
    {
        std::string words;
        for (auto const& [name, value] : row) {
            Column const& column = ledger.column(name);
            if (!column.key || is_said(ledger, name) || column.sensitive)
                continue;
            std::string const text = print_value(column, value, m_references, m_language);
            words += (words.empty() || text.empty() ? "" : " ") + text;
        }
        return words;
    }
    std::vector<Evidence> read(std::string const& measure) const
    {
        if (!m_officers)
            return read_kept(measure);
        if (is_mean_measure(measure))
            return read_mean(measure);
        return evidence_of(m_db, m_pack.measure(measure, m_run.month), m_officers->window(), m_officers->book(), m_subject.result.subject);
    }
    std::vector<Evidence> read_mean(std::string const& measure) const
    {
        std::vector<Evidence> rows;
        for (Indicator const& indicator : m_subject.scores.scheme.indicators)
            for (SchemePart const& part : indicator.parts)
                if (part.rule == RuleKind::mean_of && mean_measure(indicator) == measure)
                    for (Evidence& row : m_rooms->mean_evidence(part, m_subject.result.subject))
                        rows.push_back(std::move(row));
        return rows;
    }
    std::vector<Evidence> read_kept(std::string const& measure) const
    {
        std::vector<Evidence> rows;
        Statement kept = m_db.prepare("SELECT part, ledger, row_id, date, done, due, note FROM evidence"
                                      " WHERE run = ? AND kind = ? AND subject = ? AND measure = ? ORDER BY part, position");
        kept.with(m_run.id, std::string_view(m_subject.scores.scheme.subject), m_subject.result.subject, std::string_view(measure));
        while (kept.step())
            rows.push_back({.subject = m_subject.result.subject, .part = kept.string(0), .ledger = kept.string(1), .id = kept.integer(2), .date = kept.string(3),
                            .done = kept.integer(4), .due = kept.integer(5), .note = kept.string(6), .once = {}, .of = Of::month});
        return rows;
    }

    References& m_references;
    Database const& m_db;
    Pack const& m_pack;
    Run const& m_run;
    RunSubject m_subject;
    Language m_language;
    std::optional<Assessment> m_officers;
    std::vector<Result> m_officer_results;
    std::optional<RoomAssessment> m_rooms;
    std::map<std::string, std::vector<Evidence>> m_rows;
};

ExplainedRow of_no_ledger(Exact const& contribution, Label note)
{
    return {.ledger = {}, .id = 0, .date = {}, .done = 0, .due = 0, .contribution = contribution, .note = std::move(note), .record = {}};
}

Label why_without_rows(PartResult const& result)
{
    if (result.policy == Policy::full)
        return {"无应办事项，计满分", "nothing was due: full points"};
    return {"基础分", "points before any row"};
}

std::vector<ExplainedRow> rows_of(EvidenceSource& source, std::string const& measure, std::string const& part)
{
    std::vector<ExplainedRow> rows;
    for (Evidence const& row : source.of(measure))
        if (row.part == part && row.of == Of::month)
            rows.push_back({row.ledger, row.id, row.date, row.done, row.due, Exact(0), source.note(measure, row.note), source.record(row)});
    return rows;
}

std::int64_t sum_of_done(std::vector<ExplainedRow> const& rows)
{
    std::int64_t sum = 0;
    for (ExplainedRow const& row : rows)
        sum += row.done;
    return sum;
}

/// Every row's part of `points` is as its done is to the sum of done.
void distribute(std::vector<ExplainedRow>& rows, Exact const& points)
{
    std::int64_t const sum = sum_of_done(rows);
    for (ExplainedRow& row : rows)
        row.contribution = points * Exact::fraction(row.done, sum);
}

/// Rules that take points away start from full points; the others from none.
bool takes_away(RuleKind rule) { return rule == RuleKind::deduct || rule == RuleKind::change; }

ExplainedPart explain_part(EvidenceSource& source, Indicator const& indicator, std::size_t at, PartResult const& result)
{
    SchemePart const& part = indicator.parts[at];
    ExplainedPart explained{part, result, rows_of(source, part.rule == RuleKind::mean_of ? mean_measure(indicator) : part.measure, part.id)};
    bool const counted = sum_of_done(explained.rows) != 0 && result.policy == Policy::none;
    Exact const start = takes_away(part.rule) && counted ? part.points : counted ? Exact(0) : result.earned;
    if (counted)
        distribute(explained.rows, result.earned - start);
    if (!start.is_zero())
        explained.rows.insert(explained.rows.begin(), of_no_ledger(start, why_without_rows(result)));
    return explained;
}

ExplainedIndicator explain_indicator(EvidenceSource& source, Indicator const& indicator, IndicatorResult const& result)
{
    ExplainedIndicator explained{indicator, result, {}};
    for (std::size_t i = 0; i < indicator.parts.size(); ++i)
        explained.parts.push_back(explain_part(source, indicator, i, result.parts[i]));
    return explained;
}

/// Rows of a bonus or penalty; where the cap cuts, every row is cut alike.
std::vector<ExplainedRow> explain_adjustments(EvidenceSource& source, Adjustments const& adjustments, Points points)
{
    std::vector<ExplainedRow> all;
    Exact sum;
    for (Adjustment const& each : adjustments.from)
        for (ExplainedRow& row : rows_of(source, each.measure, each.part)) {
            row.contribution = each.each * Exact(row.done);
            sum += row.contribution;
            all.push_back(std::move(row));
        }
    if (!sum.is_zero() && sum != points.exact())
        for (ExplainedRow& row : all)
            row.contribution = row.contribution * points.exact() / sum;
    return all;
}

void refuse_if_records_changed(Explanation const& explanation, EvidenceSource const& source)
{
    std::optional<std::vector<Result>> const now = source.results_now();
    if (!now)
        return;
    auto const again = std::find_if(now->begin(), now->end(), [&](Result const& r) { return r.subject == explanation.result.subject; });
    if (again == now->end() || !same_result(*again, explanation.result))
        fail(tr("records changed since the draft of {0} was made ({1}); run it again: cwp assess run --month {0}"), iso(explanation.month),
             explanation.made_at);
}

RunSubject named_among(std::vector<Scores const*> const& kinds, Month month, std::string_view subject)
{
    std::vector<RunSubject> by_name;
    std::vector<std::string> known;
    for (Scores const* const scores : kinds) {
        if (Result const* const by_code = scores->find(subject))
            return {*scores, *by_code};
        for (Result const& result : scores->results) {
            known.push_back(result.code);
            known.push_back(result.name);
            if (fold(result.name) == fold(subject))
                by_name.push_back({*scores, result});
        }
    }
    if (by_name.size() == 1)
        return by_name.front();
    if (by_name.size() > 1)
        fail(tr("{} in {} are called {}; give the badge or the code: {}"), by_name.size(), iso(month), subject, by_name.front().result.code + ", " + by_name.back().result.code);
    std::vector<std::string> const near = nearest(subject, known);
    if (!near.empty())
        fail(tr("{} was not assessed in {}; did you mean {}?"), subject, iso(month), join(near, ", "));
    if (kinds.size() > 1)
        fail(tr("{} was not assessed in {}: neither a police officer in a lead or member post nor a room open on a workday of the month"), subject, iso(month));
    fail(tr("{} was not assessed in {}: no lead or member post of a police officer on a workday of the month"), subject, iso(month));
}

}

bool same_result(Result const& a, Result const& b)
{
    auto const figures = [](Result const& r) {
        return std::tie(r.code, r.room, r.station, r.rating, r.workdays, r.in_post, r.excused, r.factor, r.weight, r.standing, r.reason, r.earned, r.full, r.bonus,
                        r.penalty, r.total, r.rank, r.overall_rank, r.grade);
    };
    auto const same_part = [](PartResult const& one, PartResult const& other) {
        return std::tie(one.id, one.done, one.due, one.target, one.full, one.earned, one.policy)
            == std::tie(other.id, other.done, other.due, other.target, other.full, other.earned, other.policy);
    };
    auto const same_indicator = [&](IndicatorResult const& one, IndicatorResult const& other) {
        return one.id == other.id && std::equal(one.parts.begin(), one.parts.end(), other.parts.begin(), other.parts.end(), same_part);
    };
    return figures(a) == figures(b) && std::equal(a.indicators.begin(), a.indicators.end(), b.indicators.begin(), b.indicators.end(), same_indicator);
}

RunSubject subject_named(Run const& run, std::string_view subject)
{
    return named_among(run.has_rooms() ? std::vector<Scores const*>{&run.officers, &run.rooms} : std::vector<Scores const*>{&run.officers}, run.month, subject);
}

Result const& officer_named(Run const& run, std::string_view subject) { return named_among({&run.officers}, run.month, subject).result; }

Explanation explain(References& references, Run const& run, std::string_view subject, Language language)
{
    RunSubject const named = subject_named(run, subject);
    Scheme const& scheme = named.scores.scheme;
    Explanation explanation{.month = run.month, .state = run.state, .made_at = run.made_at, .scheme = scheme, .result = named.result,
                            .indicators = {}, .bonus = {}, .penalty = {}, .veto = {}, .ledgers = {}};
    Result const& result = explanation.result;
    EvidenceSource source(references, run, named, language);
    refuse_if_records_changed(explanation, source);
    for (std::size_t i = 0; i < result.indicators.size(); ++i)
        explanation.indicators.push_back(explain_indicator(source, scheme.indicators[i], result.indicators[i]));
    explanation.bonus = explain_adjustments(source, scheme.bonus, result.bonus);
    explanation.penalty = explain_adjustments(source, scheme.penalty, result.penalty);
    for (Adjustment const& each : scheme.veto)
        if (result.standing == Standing::vetoed)
            for (ExplainedRow& row : rows_of(source, each.measure, each.part))
                explanation.veto.push_back(std::move(row));
    for (std::string const& name : references.pack().ledger_names())
        explanation.ledgers.emplace(name, references.pack().ledger(name).title);
    return explanation;
}

}
