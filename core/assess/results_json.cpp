#include "core/assess/views.hpp"

#include "core/assess/rule.hpp"
#include "core/base/json.hpp"

namespace cwp {

namespace {

std::string_view policy_word(Policy policy)
{
    switch (policy) {
    case Policy::full: return "full";
    case Policy::drop: return "drop";
    case Policy::zero: return "zero";
    case Policy::block: return "block";
    case Policy::none: break;
    }
    return "";
}

void write_optional(Json& json, std::string_view key, std::optional<Points> points)
{
    json.key(key);
    points ? json.string(points->text()) : json.null();
}

void write_rank(Json& json, std::string_view key, std::optional<int> rank)
{
    json.key(key);
    rank ? json.number(std::to_string(*rank)) : json.null();
}

/// Blank text is null: a missing figure is not an empty one.
void write_text(Json& json, std::string_view key, std::string_view text)
{
    json.key(key);
    text.empty() ? json.null() : json.string(text);
}

void write_part(Json& json, PartResult const& part)
{
    json.begin_object();
    json.key("id").string(part.id);
    json.key("done").string(std::to_string(part.done));
    json.key("due").string(std::to_string(part.due));
    write_text(json, "target", part.target);
    json.key("points").string(part.earned.text());
    json.key("full").string(part.full.text());
    write_text(json, "policy", policy_word(part.policy));
    json.end_object();
}

void write_indicator(Json& json, IndicatorResult const& indicator)
{
    json.begin_object();
    json.key("id").string(indicator.id);
    json.key("points").string(indicator.points.text());
    json.key("full").string(indicator.full.text());
    json.key("dropped").boolean(indicator.dropped);
    json.key("parts").begin_array();
    for (PartResult const& part : indicator.parts)
        write_part(json, part);
    json.end_array().end_object();
}

/// A room has no posts and absences of its own.
void write_days(Json& json, Result const& result, bool of_room)
{
    json.key("workdays").number(std::to_string(result.workdays));
    json.key(of_room ? "open" : "in_post").number(std::to_string(result.in_post));
    if (!of_room)
        json.key("excused").number(std::to_string(result.excused));
    json.key("factor").string(result.factor.text());
    if (!of_room)
        json.key("weight").string(result.weight.text());
}

void write_subject(Json& json, Result const& result, Scheme const& scheme, Language language)
{
    json.key("code").string(result.code);
    json.key("name").string(result.name);
    json.key("room").string(result.room);
    json.key("station").string(result.station);
    write_text(json, "class", result.rating);
    json.key("standing").string(name_of(result.standing));
    write_text(json, "reason", result.reason);
    write_days(json, result, scheme.subject == "room");
    write_optional(json, "total", result.total);
    write_rank(json, "rank", result.rank);
    write_rank(json, "overall_rank", result.overall_rank);
    write_text(json, "grade", result.grade);
    write_text(json, "grade_label", grade_label(scheme, result.grade).in(language));
    json.key("earned").string(result.earned.text());
    json.key("full").string(result.full.text());
    json.key("bonus").string(result.bonus.text());
    json.key("penalty").string(result.penalty.text());
}

void write_rows(Json& json, std::string_view key, std::vector<ExplainedRow> const& rows, Language language)
{
    json.key(key).begin_array();
    for (ExplainedRow const& row : rows) {
        json.begin_object();
        write_text(json, "ledger", row.ledger);
        json.key("id");
        row.ledger.empty() ? json.null() : json.number(std::to_string(row.id));
        write_text(json, "date", row.date);
        json.key("done").string(std::to_string(row.done));
        json.key("due").string(std::to_string(row.due));
        json.key("contribution").string(row.contribution.text());
        write_text(json, "record", row.record);
        write_text(json, "note", row.note.in(language));
        json.end_object();
    }
    json.end_array();
}

void write_explained(Json& json, ExplainedIndicator const& indicator, Language language)
{
    json.begin_object();
    json.key("id").string(indicator.indicator.id);
    json.key("title").string(indicator.indicator.title.in(language));
    json.key("points").string(indicator.result.points.text());
    json.key("full").string(indicator.result.full.text());
    json.key("parts").begin_array();
    for (ExplainedPart const& part : indicator.parts) {
        json.begin_object();
        json.key("id").string(part.part.id);
        json.key("rule").string(english(rule_in_words(part.part)));
        json.key("done").string(std::to_string(part.result.done));
        json.key("due").string(std::to_string(part.result.due));
        write_text(json, "target", part.result.target);
        json.key("points").string(part.result.earned.text());
        json.key("full").string(part.result.full.text());
        write_text(json, "policy", policy_word(part.result.policy));
        write_rows(json, "rows", part.rows, language);
        json.end_object();
    }
    json.end_array().end_object();
}

void write_run(Json& json, Month month, RunState state, std::string_view made_at)
{
    json.key("month").string(iso(month));
    json.key("state").string(state == RunState::draft ? "draft" : "published");
    json.key("made_at").string(made_at);
}

}

std::string results_json(Run const& run, Scores const& scores)
{
    Json json;
    json.begin_object();
    write_run(json, run.month, run.state, run.made_at);
    json.key("revision").number(std::to_string(run.revision));
    json.key("scheme").string(scores.scheme.name);
    json.key(scores.are_of_rooms() ? "rooms" : "officers").begin_array();
    for (Result const& result : scores.results) {
        json.begin_object();
        write_subject(json, result, scores.scheme, Language::zh);
        json.key("indicators").begin_array();
        for (IndicatorResult const& indicator : result.indicators)
            write_indicator(json, indicator);
        json.end_array().end_object();
    }
    json.end_array();
    json.key("units").begin_array();
    for (UnitScore const& unit : unit_scores(run)) {
        json.begin_object();
        json.key("station").string(unit.station);
        json.key("name").string(unit.name);
        write_optional(json, "score", unit.score);
        json.end_object();
    }
    json.end_array().end_object();
    return json.text() + "\n";
}

std::string explanation_json(Explanation const& explanation, std::string_view only, Language language)
{
    Json json;
    json.begin_object();
    write_run(json, explanation.month, explanation.state, explanation.made_at);
    write_subject(json, explanation.result, explanation.scheme, language);
    json.key("indicators").begin_array();
    for (ExplainedIndicator const& indicator : explanation.indicators)
        if (only.empty() || indicator.indicator.id == only)
            write_explained(json, indicator, language);
    json.end_array();
    write_rows(json, "bonus_rows", explanation.bonus, language);
    write_rows(json, "penalty_rows", explanation.penalty, language);
    write_rows(json, "veto_rows", explanation.veto, language);
    json.end_object();
    return json.text() + "\n";
}

}
