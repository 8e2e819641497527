#include "core/assess/views.hpp"

#include "core/assess/rule.hpp"

namespace cwp {

namespace {

Tally tally_of(PartResult const& result)
{
    return {.done = result.done, .due = result.due, .rows = result.known ? 1 : 0, .month_before = {}, .last_year = {}};
}

Earned earned_of(PartResult const& result)
{
    return {.full = result.full, .points = result.earned, .target = result.target.empty() ? Exact(0) : Exact::parse(result.target), .policy = result.policy};
}

/// `40 × 0.90 = 36.00`: how the scheme's target became this officer's; empty where it is not scaled.
std::string scaled_target(SchemePart const& part, PartResult const& result, Result const& of)
{
    if (part.rule != RuleKind::share)
        return "";
    if (part.scaling == Scaling::none)
        return part.target.text();
    Exact const& factor = part.scaling == Scaling::duty ? of.factor : of.weight;
    return part.target.text() + " × " + factor.text() + " = " + (result.target.empty() ? "0" : Exact::parse(result.target).fixed(2));
}

/// Of a mean the mean itself; the rest is counted.
Cell done_cell(SchemePart const& part, PartResult const& result)
{
    if (part.rule == RuleKind::mean_of)
        return number_cell(result.due == 0 ? "" : Exact::fraction(result.done, result.due * 100).fixed(2));
    return number_cell(result.done);
}

TableRow part_row(ExplainedIndicator const& indicator, std::size_t at, Result const& of, Speech const& say)
{
    ExplainedPart const& part = indicator.parts[at];
    bool const first = at == 0; // an indicator is named once, on its first line
    return {{text_cell(first ? say(indicator.indicator.title) : ""), number_cell(first ? indicator.result.points.text() : ""), text_cell(say(part.part.title)),
             done_cell(part.part, part.result), number_cell(part.result.due == 0 ? "" : std::to_string(part.result.due)),
             text_cell(scaled_target(part.part, part.result, of)), number_cell(part.result.earned.fixed(4)), number_cell(part.result.full.text()),
             text_cell(say(calculation(part.part, tally_of(part.result), earned_of(part.result))))},
            RowRole::item};
}

Table parts_table(Explanation const& explanation, std::string_view only, Speech const& say)
{
    Table table{.key = "parts", .caption = {},
                .columns = {{"indicator", say(tr("indicator")), CellKind::text}, {"points", say(tr("score")), CellKind::number},
                            {"part", say(tr("part")), CellKind::text}, {"done", say(tr("done")), CellKind::number},
                            {"due", say(tr("number due")), CellKind::number}, {"target", say(tr("target")), CellKind::text},
                            {"earned", say(tr("earned")), CellKind::number}, {"full", say(tr("full")), CellKind::number},
                            {"calculation", say(tr("calculation")), CellKind::text}},
                .rows = {}, .if_empty = {}};
    for (ExplainedIndicator const& indicator : explanation.indicators)
        if (only.empty() || indicator.indicator.id == only)
            for (std::size_t at = 0; at < indicator.parts.size(); ++at)
                table.rows.push_back(part_row(indicator, at, explanation.result, say));
    return table;
}

Table rows_table(std::string key, std::string caption, std::vector<ExplainedRow> const& rows, LedgerTitles const& titles, Speech const& say)
{
    Table table{.key = std::move(key), .caption = std::move(caption),
                .columns = {{"ledger", say(tr("ledger")), CellKind::text}, {"id", "#", CellKind::code}, {"date", say(tr("date")), CellKind::date},
                            {"record", say(tr("record")), CellKind::text}, {"done", say(tr("done")), CellKind::number}, {"due", say(tr("number due")), CellKind::number},
                            {"contribution", say(tr("contribution")), CellKind::number}, {"note", say(tr("note")), CellKind::text}},
                .rows = {}, .if_empty = say(tr("(no records)"))};
    for (ExplainedRow const& row : rows) {
        bool const of_a_ledger = !row.ledger.empty();
        table.rows.push_back({{text_cell(titles.contains(row.ledger) ? say(titles.at(row.ledger)) : row.ledger), code_cell(of_a_ledger ? std::to_string(row.id) : ""), date_cell(row.date), text_cell(row.record),
                               number_cell(of_a_ledger ? std::to_string(row.done) : ""), number_cell(row.due == 0 ? "" : std::to_string(row.due)),
                               number_cell(row.contribution.fixed(4)), text_cell(say(row.note))},
                              RowRole::item});
    }
    return table;
}

std::string total_in_words(Explanation const& explanation, Speech const& say)
{
    Result const& result = explanation.result;
    if (!result.total)
        return say(tr("no total: {}"), say(reason_label(result, explanation.scheme)));
    std::string words = say(tr("indicators {}"), result.earned.text());
    if (result.is_scaled_up())
        words += say(tr(", 折算 ×100/{}"), result.full.text());
    words += say(tr(", bonus {}, penalty {}, total {}"), result.bonus.text(), result.penalty.text(), result.total->text());
    if (result.rank)
        words += say(tr(", rank {} in class {}"), *result.rank, result.rating);
    if (!result.grade.empty())
        words += say(tr(", grade {}"), say(grade_label(explanation.scheme, result.grade)));
    return words;
}

std::string duty_in_words(Explanation const& explanation, Speech const& say)
{
    Result const& result = explanation.result;
    if (explanation.scheme.subject == "room")
        return say(tr("workdays of the month {0}, open {1}: targets are multiplied by {2}"), result.workdays, result.in_post, result.factor.text());
    return say(tr("workdays of the month {0}, in post {1}, excused {2}: duty factor {3}; with class and probation targets are multiplied by {4}"),
               result.workdays, result.in_post, result.excused, result.factor.text(), result.weight.text());
}

void add_evidence(Document& document, Explanation const& explanation, std::string_view only, Speech const& say)
{
    for (ExplainedIndicator const& indicator : explanation.indicators) {
        if (!only.empty() && indicator.indicator.id != only)
            continue;
        document.blocks.emplace_back(Heading{2, say(indicator.indicator.title) + " " + indicator.result.points.text()});
        for (ExplainedPart const& part : indicator.parts)
            document.blocks.emplace_back(rows_table(indicator.indicator.id + "." + part.part.id,
                                                    say(part.part.title) + ": " + say(rule_in_words(part.part)), part.rows, explanation.ledgers, say));
    }
    if (!only.empty())
        return;
    if (!explanation.bonus.empty())
        document.blocks.emplace_back(rows_table("bonus", say(tr("bonus")), explanation.bonus, explanation.ledgers, say));
    if (!explanation.penalty.empty())
        document.blocks.emplace_back(rows_table("penalty", say(tr("penalty")), explanation.penalty, explanation.ledgers, say));
    if (!explanation.veto.empty())
        document.blocks.emplace_back(rows_table("veto", say(tr("veto")), explanation.veto, explanation.ledgers, say));
}

}

Document explanation_document(Explanation const& explanation, std::string_view indicator, Speech const& say)
{
    Result const& result = explanation.result;
    if (!indicator.empty() && explanation.scheme.find(indicator) == nullptr)
        fail(tr("the scheme {} has no indicator {}; see: cwp scheme show"), explanation.scheme.name, indicator);
    Document document;
    document.name = "explain";
    document.language = say.language();
    document.title = result.code + " " + result.name + "  " + iso(explanation.month);
    document.subtitle = result.station_name + (explanation.scheme.subject == "room" ? "" : " " + result.room_name) + "  " + say(label_of(result.standing));
    document.blocks.emplace_back(Paragraph{total_in_words(explanation, say), true});
    document.blocks.emplace_back(Paragraph{duty_in_words(explanation, say), true});
    if (!explanation.indicators.empty())
        document.blocks.emplace_back(parts_table(explanation, indicator, say));
    add_evidence(document, explanation, indicator, say);
    document.json = explanation_json(explanation, indicator, say.language());
    return document;
}

}
