#pragma once

#include "core/assess/assessment.hpp"
#include "core/assess/results.hpp"
#include "core/ledger/references.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A score taken apart down to its rows: the same rows that made it.
namespace cwp {

/// A row and what it adds to its part. Without a ledger it stands for what no row made (full points where nothing was due).
struct ExplainedRow {
    std::string ledger;
    std::int64_t id = 0;
    std::string date;
    std::int64_t done = 0;
    std::int64_t due = 0;
    Exact contribution;
    Label note;
    std::string record;      ///< what it is about: its key without officer and date; empty where the record is gone
};

/// `rows` add up to `result.earned` exactly.
struct ExplainedPart {
    SchemePart part;
    PartResult result;
    std::vector<ExplainedRow> rows;
};

struct ExplainedIndicator {
    Indicator indicator;
    IndicatorResult result;
    std::vector<ExplainedPart> parts;
};

/// Titles of the ledgers that rows come from.
using LedgerTitles = std::map<std::string, Label>;

struct Explanation {
    Month month;
    RunState state = RunState::draft;
    std::string made_at;
    Scheme scheme;
    Result result;
    std::vector<ExplainedIndicator> indicators;
    std::vector<ExplainedRow> bonus;    ///< add up to the bonus
    std::vector<ExplainedRow> penalty;  ///< add up to the penalty
    std::vector<ExplainedRow> veto;
    LedgerTitles ledgers;
};

/// Explains a stored result, of an officer or of a room: a published month from the rows kept with it, a draft from the rows of today.
/// Error where the subject (see `subject_named`) is not in the run, or where records changed since the draft was made.
Explanation explain(References& references, Run const& run, std::string_view subject, Language language = Language::zh);

/// The same, in Chinese, with references of its own.
inline Explanation explain(Database const& db, Pack const& pack, Run const& run, std::string_view subject)
{
    References references(db, pack);
    return explain(references, run, subject);
}

/// Somebody or some room of a run.
struct RunSubject {
    Scores const& scores;
    Result const& result;
};
/// By badge, else by code of a room, else by a name that only one in the run bears; Error that names the nearest.
RunSubject subject_named(Run const& run, std::string_view subject);
/// The same among officers only.
Result const& officer_named(Run const& run, std::string_view subject);

/// Whether two results say the same of a subject: figures, points, standing, rank and grade.
bool same_result(Result const& a, Result const& b);

}
