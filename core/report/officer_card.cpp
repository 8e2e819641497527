#include "core/report/officer_card.hpp"

#include "core/assess/explain.hpp"
#include "core/assess/views.hpp"
#include "core/report/bulletin.hpp"

#include <map>

namespace cwp {

namespace {

std::string done_text(SchemePart const& part, PartResult const& result)
{
    if (!result.known) {
        return {};
    }
    auto const done = std::to_string(result.done);
    return part.rule == RuleKind::rate || result.due > 0 ? done + "/" + std::to_string(result.due) : done;
}

/// Targets are exact fractions; two decimals are what is printed.
std::string target_text(SchemePart const& part, PartResult const& result)
{
    if (!result.target.empty()) {
        return Exact::parse(result.target).fixed(2);
    }
    return part.rule == RuleKind::rate ? part.target.text() + "%" : std::string();
}

/// A note without the record it names, so that all repeats are one line.
std::string without_record(std::string const& note)
{
    return note.substr(0, note.find(" #"));
}

void add_indicator(Table& table, CardSource const& source, std::size_t i)
{
    auto const& indicator = source.run.officers.scheme.indicators[i];
    auto const& scored = source.result.indicators[i];
    auto const language = source.wording.language();
    for (std::size_t p = 0; p < indicator.parts.size() && p < scored.parts.size(); ++p) {
        auto const& part = indicator.parts[p];
        auto const& result = scored.parts[p];
        bool const kept = !result.full.is_zero();
        table.rows.push_back({{text_cell(indicator.title.in(language)), text_cell(part.title.in(language)), number_cell(done_text(part, result)),
                                  number_cell(kept ? target_text(part, result) : ""), number_cell(kept ? result.full.text() : ""),
                                  number_cell(kept ? result.earned.fixed(2) : source.wording("not_applicable"))}, RowRole::item});
    }
    if (indicator.parts.size() > 1) {
        table.rows.push_back({{text_cell(indicator.title.in(language)), text_cell(source.wording("subtotal")), text_cell(""), text_cell(""), number_cell(scored.full.text()),
                                  number_cell(scored.points.text())}, RowRole::note});
    }
}

void add_sum(Table& table, std::string const& name, std::string const& full, std::string const& points)
{
    table.rows.push_back({{text_cell(name), text_cell(""), text_cell(""), text_cell(""), number_cell(full), number_cell(points)}, RowRole::total});
}

}

Table score_table(CardSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "score";
    table.columns = {wording.column("indicator"), wording.column("part"), wording.column("done", CellKind::number), wording.column("target", CellKind::number),
        wording.column("full", CellKind::number), wording.column("points", CellKind::number)};
    for (std::size_t i = 0; i < source.result.indicators.size(); ++i) {
        add_indicator(table, source, i);
    }
    if (!source.result.indicators.empty()) {
        add_sum(table, wording("earned"), source.result.full.text(), source.result.earned.text());
        add_sum(table, wording("bonus"), "", source.result.bonus.text());
        add_sum(table, wording("penalty"), "", source.result.penalty.text());
        add_sum(table, wording("total"), "", text_of(source.result.total));
    }
    return table;
}

Table posts_table(CardSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "posts";
    table.columns = {wording.column("room"), wording.column("role"), wording.column("since", CellKind::date), wording.column("until", CellKind::date)};
    auto posts = source.db.prepare("SELECT r.name, p.role, p.since, p.until FROM post p JOIN room r ON r.id = p.room"
                                   " WHERE p.officer = ? AND p.since <= ? AND (p.until IS NULL OR p.until >= ?) ORDER BY p.since");
    posts.with(source.result.subject, std::string_view(iso(source.run.period.last)), std::string_view(iso(first_day(source.run.month - 11))));
    auto const& role_column = source.pack.ledger("post").column("role");
    while (posts.step()) {
        auto role = posts.string(1);
        for (auto const& choice : role_column.choices) {
            if (choice.code == posts.text(1)) {
                role = choice.label.in(wording.language());
            }
        }
        table.rows.push_back({{text_cell(posts.string(0)), text_cell(role), date_cell(posts.string(2)), date_cell(posts.string(3))}, RowRole::item});
    }
    return table;
}

void add_card_trend(Document& document, CardSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "trend";
    table.columns = {wording.column("month", CellKind::date), wording.column("total", CellKind::number), wording.column("rank", CellKind::number), wording.column("grade")};
    Chart chart{ChartKind::lines, wording("column_total"), wording("trend_unit"), {}, {{"", {}}}};
    auto const add = [&](Run const& run) {
        auto const month = wording.month(run.month);
        auto const* result = run.officers.find(source.result.code);
        auto const total = result ? text_of(result->total) : std::string();
        table.rows.push_back({{month, number_cell(total), number_cell(result ? text_of(result->rank) : ""),
                                  text_cell(result ? grade_label(run.officers.scheme, result->grade).in(wording.language()) : "")}, RowRole::item});
        chart.categories.push_back(month.text);
        chart.series.front().values.push_back(total);
    };
    for (auto const& run : source.earlier) {
        add(run);
    }
    add(source.run);
    document.blocks.emplace_back(Heading{1, wording("trend")});
    if (!source.earlier.empty()) {
        document.blocks.emplace_back(std::move(chart));
    }
    document.blocks.emplace_back(std::move(table));
}

Table uncounted_table(CardSource const& source)
{
    auto const& wording = source.wording;
    auto const explanation = explain(source.db, source.pack, source.run, source.result.code);
    std::map<std::pair<std::size_t, std::string>, std::int64_t> counts;
    for (std::size_t i = 0; i < explanation.indicators.size(); ++i) {
        for (auto const& part : explanation.indicators[i].parts) {
            for (auto const& row : part.rows) {
                if (!row.ledger.empty() && row.done == 0 && row.due == 0) {
                    ++counts[{i, without_record(row.note.in(wording.language()))}];
                }
            }
        }
    }
    Table table;
    table.key = "uncounted";
    table.if_empty = wording("uncounted_none");
    table.columns = {wording.column("indicator"), wording.column("reason"), wording.column("count", CellKind::number)};
    for (auto const& [key, count] : counts) {
        table.rows.push_back({{text_cell(explanation.indicators[key.first].indicator.title.in(wording.language())), text_cell(key.second), number_cell(count)}, RowRole::item});
    }
    return table;
}

}
