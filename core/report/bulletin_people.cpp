#include "core/report/bulletin.hpp"

#include "core/assess/views.hpp"
#include "core/base/text.hpp"
#include "core/report/figures.hpp"

#include <algorithm>

/// 二、先进 and 四、后进: who, and which items made the difference.
namespace cwp {

namespace {

constexpr int places_named = 3;

std::string item_that_made_it(BulletinSource const& source, Result const& result)
{
    auto const& wording = source.wording;
    auto const item = best_item(source.run.officers, result);
    // A bonus larger than any lead in an indicator is what decided.
    if (result.bonus.exact() > (item ? item->points : Exact(0))) {
        return wording("best_bonus", {{"points", result.bonus.text()}});
    }
    if (!item) {
        return {};
    }
    return wording("best_item", {{"indicator", source.title_of(item->indicator)}, {"points", result.indicators[item->indicator].points.text()}, {"by", item->points.fixed(2)}});
}

/// The first (or last) three units with a score, `古市派出所85.75分`.
std::vector<std::string> some_units(BulletinSource const& source, bool best)
{
    auto units = unit_scores(source.run);
    units.erase(std::remove_if(units.begin(), units.end(), [&](UnitScore const& unit) { return !unit.score || unit.officers < source.small_group; }), units.end());
    std::vector<std::string> out;
    // A list in which the best are the last as well says nothing.
    if (units.size() < 2 * places_named) {
        return out;
    }
    if (!best) {
        std::reverse(units.begin(), units.end());
    }
    for (std::size_t i = 0; i < places_named; ++i) {
        out.push_back(source.wording("best_unit", {{"station", units[i].name}, {"score", units[i].score->text()}}));
    }
    return out;
}

bool lags_in(Scores const& scores, std::string const& code)
{
    auto const all = laggards(scores);
    return std::any_of(all.begin(), all.end(), [&](Result const* result) { return result->code == code; });
}

Table best_of_classes(BulletinSource const& source)
{
    auto const& wording = source.wording;
    Table table;
    table.key = "leaders";
    table.columns = {wording.column("name"), wording.column("badge", CellKind::code), wording.column("station"), wording.column("class"),
        wording.column("rank", CellKind::number), wording.column("total", CellKind::number), wording.column("item")};
    for (auto const& rating : classes_in(source.run.officers)) {
        for (auto const* result : ranked_in_class(source.run.officers, rating)) {
            if (!result->rank || *result->rank > places_named) {
                break;
            }
            // In a small class the third may be among the last: nobody is held up as an example and a warning at once.
            if (lags_in(source.run.officers, result->code)) {
                continue;
            }
            table.rows.push_back({{text_cell(result->name), code_cell(result->code), text_cell(result->station_name), text_cell(rating_word(wording, rating)),
                                      number_cell(text_of(result->rank)), number_cell(text_of(result->total)), text_cell(item_that_made_it(source, *result))}, RowRole::item});
        }
    }
    return table;
}

std::string why_lagging(BulletinSource const& source, Result const& result)
{
    std::vector<std::string> reasons;
    if (result.standing == Standing::vetoed) {
        reasons.push_back(label_of(result.standing).in(source.language()));
    }
    for (auto const& item : lost_items(result, places_named)) {
        reasons.push_back(source.wording("lost_item", {{"indicator", source.title_of(item.indicator)}, {"points", item.points.fixed(2)}}));
    }
    return join(reasons, "，");
}

/// Months in a row up to this one in which the officer was a laggard.
int months_in_a_row(BulletinSource const& source, std::string const& badge)
{
    int months = 1;
    auto expected = source.run.month - 1;
    for (auto run = source.earlier.rbegin(); run != source.earlier.rend(); ++run) {
        if (run->month != expected || !lags_in(run->officers, badge)) {
            break;
        }
        ++months;
        expected = expected - 1;
    }
    return months;
}

}

void add_leaders(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    document.blocks.emplace_back(Heading{1, wording("leaders")});
    auto table = best_of_classes(source);
    if (table.rows.empty()) {
        document.blocks.emplace_back(Paragraph{wording("no_best")});
        return;
    }
    auto const units = some_units(source, true);
    table.caption = next_caption(document, source, "best_table");
    document.blocks.emplace_back(Paragraph{(units.empty() ? "" : wording("best_units", {{"units", join(units, "、")}})) + wording("best")});
    document.blocks.emplace_back(std::move(table));
}

void add_laggards(Document& document, BulletinSource const& source)
{
    auto const& wording = source.wording;
    document.blocks.emplace_back(Heading{1, wording("laggards")});
    auto const units = some_units(source, false);
    auto const opening = units.empty() ? std::string() : wording("worst_units", {{"units", join(units, "、")}});
    auto const all = laggards(source.run.officers);
    if (all.empty()) {
        document.blocks.emplace_back(Paragraph{opening + wording("no_laggards")});
        return;
    }
    document.blocks.emplace_back(Paragraph{opening + wording("lagging", {{"line", wording("laggard_line")}})});
    Table table;
    table.key = "laggards";
    table.caption = next_caption(document, source, "laggard_table");
    table.columns = {wording.column("name"), wording.column("badge", CellKind::code), wording.column("station"), wording.column("class"),
        wording.column("total", CellKind::number), wording.column("rank", CellKind::number), wording.column("months", CellKind::number), wording.column("reason")};
    for (auto const* result : all) {
        table.rows.push_back({{text_cell(result->name), code_cell(result->code), text_cell(result->station_name), text_cell(rating_word(wording, result->rating)),
                                  number_cell(text_of(result->total)), number_cell(text_of(result->rank)), number_cell(months_in_a_row(source, result->code)),
                                  text_cell(why_lagging(source, *result))}, RowRole::item});
    }
    document.blocks.emplace_back(std::move(table));
}

}
