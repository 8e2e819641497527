#include "core/report/bulletin.hpp"

#include "core/assess/views.hpp"
#include "core/base/text.hpp"
#include "core/report/bulletin_activities.hpp"
#include "core/report/figures.hpp"

#include <algorithm>
#include <map>
#include <set>

/// 一、总体情况
namespace cwp {

Run const* BulletinSource::last_month() const
{
    return !earlier.empty() && earlier.back().month == run.month - 1 ? &earlier.back() : nullptr;
}

std::string next_caption(Document const& document, BulletinSource const& source, std::string_view sentence)
{
    auto const tables = std::count_if(document.blocks.begin(), document.blocks.end(), [](Block const& block) { return std::holds_alternative<Table>(block); });
    return source.wording(sentence, {{"number", std::to_string(tables + 1)}});
}

std::string class_title(Wording const& wording, std::string const& rating)
{
    return wording(rating.empty() ? std::string("class_unknown") : "class_" + rating);
}

std::string rating_word(Wording const& wording, std::string const& rating)
{
    return wording(rating.empty() ? std::string("rating_unknown") : "rating_" + rating);
}

std::string text_of(std::optional<Points> points) { return points ? points->text() : std::string(); }
std::string text_of(std::optional<int> rank) { return rank ? std::to_string(*rank) : std::string(); }

namespace {

std::string change_in_points(Wording const& wording, Exact const& now, Exact const& before)
{
    // The difference of what is printed, so that a reader who subtracts finds the same.
    auto const change = Points::rounded(now) - Points::rounded(before);
    if (change.hundredths == 0) {
        return wording("level");
    }
    return change.hundredths > 0 ? wording("higher", {{"by", change.text()}}) : wording("lower", {{"by", (Points{} - change).text()}});
}

void add_scores(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    auto const spread = spread_of(source.run.officers);
    if (!spread) {
        return;
    }
    std::vector<std::string> grades;
    for (auto const& grade : source.run.officers.scheme.grades) {
        grades.push_back(wording("grade_count", {{"grade", grade.label.in(source.language())}, {"count", std::to_string(count_of_grade(source.run.officers, grade.code))}}));
    }
    if (source.is_public()) {
        document.blocks.emplace_back(Paragraph{wording("public_scores", {{"mean", spread->mean.fixed(2)}, {"median", spread->median.fixed(2)}})});
        return;
    }
    auto text = wording("scores", {{"mean", spread->mean.fixed(2)}, {"median", spread->median.fixed(2)}, {"highest", spread->highest.text()},
                                      {"lowest", spread->lowest.text()}, {"grades", join(grades, "，")}});
    auto const* before = source.last_month();
    auto const last = before ? spread_of(before->officers) : std::nullopt;
    text += last ? wording("compared", {{"change", change_in_points(wording, spread->mean, last->mean)}, {"median_change", change_in_points(wording, spread->median, last->median)}})
                 : wording("first_month");
    document.blocks.emplace_back(Paragraph{text});
}

/// Ranks of units by printed score, 1 1 3; only those with a score.
std::map<std::string, int> unit_ranks(std::vector<UnitScore> const& units)
{
    std::map<std::string, int> ranks;
    for (auto const& unit : units) {
        if (unit.score) {
            auto const better = std::count_if(units.begin(), units.end(), [&](UnitScore const& other) { return other.score && *other.score > *unit.score; });
            ranks[unit.station] = static_cast<int>(better) + 1;
        }
    }
    return ranks;
}

std::string rise(int before, int now)
{
    return before == now ? "0" : (before > now ? "+" : "-") + std::to_string(std::abs(before - now));
}

void add_unit_table(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    auto const units = unit_scores(source.run);
    bool const with_rooms = source.run.has_rooms();
    auto const ranks = unit_ranks(units);
    auto const* before = source.last_month();
    auto const ranks_before = before ? unit_ranks(unit_scores(*before)) : std::map<std::string, int>{};
    Table table;
    table.key = "units";
    table.caption = next_caption(document, source, "unit_table");
    table.columns = {wording.column("station"), wording.column("rooms", CellKind::number, Shown::where_filled), wording.column("rooms_scored", CellKind::number, Shown::where_filled),
        wording.column("officers", CellKind::number), wording.column("scored", CellKind::number),
        wording.column("score", CellKind::number), wording.column("rank", CellKind::number), wording.column("last_rank", CellKind::number, Shown::where_filled),
        wording.column("change", CellKind::number, Shown::where_filled)};
    for (auto const& unit : units) {
        auto const now = ranks.find(unit.station);
        auto const last = ranks_before.find(unit.station);
        bool const known = now != ranks.end();
        bool const compared = known && last != ranks_before.end();
        table.rows.push_back({{text_cell(unit.name), number_cell(with_rooms ? std::to_string(unit.rooms_listed) : ""), number_cell(with_rooms ? std::to_string(unit.rooms) : ""), number_cell(unit.listed), number_cell(unit.officers), number_cell(text_of(unit.score)),
                                  number_cell(known ? std::to_string(now->second) : ""), number_cell(last != ranks_before.end() ? std::to_string(last->second) : ""),
                                  number_cell(compared ? rise(last->second, now->second) : "")}, RowRole::item});
    }
    document.blocks.emplace_back(std::move(table));
}

struct Band {
    std::string name;
    std::int64_t count = 0;
};

/// From under 60 in steps of five points to 100 and more; a total on a border belongs above it.
std::vector<Band> score_bands(BulletinSource const& source)
{
    auto const& wording = source.wording;
    std::vector<Band> bands{{wording("under", {{"to", "60"}}), 0}};
    for (int from = 60; from < 100; from += 5) {
        bands.push_back({wording("between", {{"from", std::to_string(from)}, {"to", std::to_string(from + 5)}, {"below", std::to_string(from + 4) + ".99"}}), 0});
    }
    bands.push_back({wording("over", {{"from", "100"}}), 0});
    for (auto const* result : ranked(source.run.officers)) {
        auto const points = result->total->hundredths;
        auto const place = points < 6000 ? 0 : points >= 10000 ? 9 : 1 + (points - 6000) / 500;
        ++bands[static_cast<std::size_t>(place)].count;
    }
    return bands;
}

void add_distribution(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    auto const total = static_cast<std::int64_t>(ranked(source.run.officers).size());
    if (total == 0) {
        return;
    }
    Table table;
    table.key = "distribution";
    table.caption = next_caption(document, source, "distribution_table");
    table.columns = {wording.column("range"), wording.column("count", CellKind::number), wording.column("share", CellKind::percent)};
    Chart chart{ChartKind::bars, wording("distribution"), wording("distribution_unit"), {}, {{"", {}}}};
    for (auto const& band : score_bands(source)) {
        table.rows.push_back({{text_cell(band.name), number_cell(band.count), percent_cell(Exact::fraction(band.count * 100, total).fixed(1) + "%")}, RowRole::item});
        chart.categories.push_back(band.name);
        chart.series.front().values.push_back(std::to_string(band.count));
    }
    if (source.is_public()) { // what is withheld above it must not be found from the number of the ranked
        table.rows.push_back({{text_cell(wording("total")), number_cell(total), percent_cell({})}, RowRole::total});
    }
    document.blocks.emplace_back(std::move(chart));
    document.blocks.emplace_back(std::move(table));
}

void add_month(Table& table, Chart& chart, BulletinSource const& source, Run const& run)
{
    auto const month = source.wording.month(run.month);
    auto const spread = spread_of(run.officers);
    auto const mean = spread ? spread->mean.fixed(2) : std::string();
    auto const median = spread ? spread->median.fixed(2) : std::string();
    table.rows.push_back({{month, number_cell(spread ? std::to_string(spread->count) : "0"), number_cell(mean), number_cell(median)}, RowRole::item});
    chart.categories.push_back(month.text);
    chart.series[0].values.push_back(mean);
    chart.series[1].values.push_back(median);
}

void add_trend(Document& document, BulletinSource const& source)
{
    if (source.earlier.empty()) {
        return;
    }
    auto const& wording = source.wording;
    Table table;
    table.key = "trend";
    table.caption = next_caption(document, source, "trend_table");
    table.columns = {wording.column("month", CellKind::date), wording.column("ranked", CellKind::number), wording.column("mean", CellKind::number),
        wording.column("median", CellKind::number)};
    Chart chart{ChartKind::lines, wording("trend"), wording("trend_unit"), {}, {{wording("column_mean"), {}}, {wording("column_median"), {}}}};
    for (auto const& run : source.earlier) {
        add_month(table, chart, source, run);
    }
    add_month(table, chart, source, source.run);
    document.blocks.emplace_back(std::move(chart));
    document.blocks.emplace_back(std::move(table));
}

void add_activities(Document& document, BulletinSource const& source)
{
    add_activity_text(document, source);
    auto activities = activities_by_station(source);
    activities.caption = next_caption(document, source, "activity_table");
    document.blocks.emplace_back(std::move(activities));
}

}

void add_overview(Document& document, BulletinSource const& source)
{
    document.blocks.emplace_back(Heading{1, source.wording("overview")});
    document.blocks.emplace_back(Paragraph{source.wording(source.is_public() ? "public_staffing" : "staffing", source.circumstances.facts)});
    add_scores(document, source);
    add_unit_table(document, source);
    if (!source.is_public()) { // published in a paper of its own, counted in another way: the differences would be small counts
        add_activities(document, source);
    }
    add_distribution(document, source);
    add_trend(document, source);
}

}
