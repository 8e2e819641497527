#pragma once

#include "core/assess/explain.hpp"
#include "core/assess/results.hpp"
#include "core/document/document.hpp"

#include <string>
#include <vector>

/// What `assess` shows: results and explanations as documents for people and as JSON for programs.
namespace cwp {

/// One row a subject: code, name, class, total, rank, grade (its Chinese label), one column an indicator, bonus, penalty; blank where there is none.
/// The columns are those of the CSV form, whose headings are the keys. \param scores the officers' or the rooms' of the run, here and below.
Document results_table(Run const& run, Scores const& scores);
/// The list for a terminal: rank, badge or code, name, station, total, change from `before`, grade; classes one after another, then who has no rank and why.
Document results_list(Run const& run, Scores const& scores, Scores const* before, std::int64_t limit, Speech const& speech);
/// Everything: run, and for every subject every indicator and part with done, due, target, points, full and the policy applied.
std::string results_json(Run const& run, Scores const& scores);

/// Rule, figures, target and how it was scaled, then the rows; only one indicator's where `indicator` is given.
Document explanation_document(Explanation const& explanation, std::string_view indicator, Speech const& speech);
/// {total, bonus, penalty, indicators: [{id, points, full, parts: [{id, points, rows: […]}]}]}; numbers as strings, exact;
/// titles and notes in `language`.
std::string explanation_json(Explanation const& explanation, std::string_view indicator, Language language = Language::zh);

/// Why a result has no rank, in words: `part_of_month`, `no_return`, an indicator whose data are missing …
Label reason_label(Result const& result, Scheme const& scheme);
/// The label of a grade code; empty for none.
Label grade_label(Scheme const& scheme, std::string_view code);

}
