#include "core/assess/restatement.hpp"

#include "core/assess/assessment.hpp"
#include "core/assess/views.hpp"

#include <map>
#include <set>

namespace cwp {

namespace {

using Figures = std::vector<std::pair<std::string, std::string>>;

/// What the bulletin prints of a subject, in its order.
Figures figures_of(Result const& result)
{
    Figures figures{{"class", result.rating}, {"standing", std::string(name_of(result.standing))}};
    for (IndicatorResult const& indicator : result.indicators)
        figures.emplace_back(indicator.id, indicator.dropped ? "" : indicator.points.text());
    figures.emplace_back("bonus", result.bonus.text());
    figures.emplace_back("penalty", result.penalty.text());
    figures.emplace_back("total", result.total ? result.total->text() : "");
    figures.emplace_back("rank", result.rank ? std::to_string(*result.rank) : "");
    figures.emplace_back("grade", result.grade);
    return figures;
}

std::string figure(Figures const& figures, std::string const& item)
{
    for (auto const& [name, value] : figures)
        if (name == item)
            return value;
    return "";
}

/// Of a subject that `named` names.
struct Compared { Result const& named; Figures published; Figures now; };

void compare(std::vector<Difference>& found, Compared const& compared, bool of_room)
{
    auto const& [named, published, now] = compared;
    Figures const& items = published.size() >= now.size() ? published : now;
    for (auto const& [item, value] : items)
        if (std::string const before = figure(published, item), after = figure(now, item); before != after)
            found.push_back({of_room, named.code, named.name, item, before, after});
}

Label item_label(Scheme const& scheme, std::string const& item)
{
    static std::map<std::string, Label> const words{{"class", {"类别", "class"}},   {"standing", {"情况", "standing"}}, {"bonus", {"加分", "bonus"}},
                                                    {"penalty", {"扣分", "penalty"}}, {"total", {"总分", "total"}},       {"rank", {"名次", "rank"}},
                                                    {"grade", {"等次", "grade"}}};
    auto const word = words.find(item);
    return word != words.end() ? word->second : scheme.find(item)->title;
}

/// Codes of grades and standings as people read them; figures as they are.
std::string in_words(Scheme const& scheme, std::string const& item, std::string const& value, Speech const& say)
{
    if (item == "grade")
        return say(grade_label(scheme, value));
    if (item == "standing")
        for (Standing const standing : {Standing::ranked, Standing::unranked, Standing::vetoed, Standing::blocked, Standing::unreported, Standing::off_duty})
            if (name_of(standing) == value)
                return say(label_of(standing));
    return value;
}

}

std::vector<Difference> differences_between(Scores const& published, std::vector<Result> const& now)
{
    std::vector<Difference> found;
    std::set<std::int64_t> still_there;
    for (Result const& after : now) {
        Result const* before = nullptr;
        for (Result const& each : published.results)
            if (each.subject == after.subject)
                before = &each;
        still_there.insert(after.subject);
        compare(found, {after, before != nullptr ? figures_of(*before) : Figures{}, figures_of(after)}, published.are_of_rooms());
    }
    for (Result const& before : published.results)
        if (!still_there.contains(before.subject))
            compare(found, {before, figures_of(before), {}}, published.are_of_rooms());
    return found;
}

std::vector<Difference> differences(Database const& db, Pack const& pack, Run const& published)
{
    Rescored const now = score_again(db, pack, published);
    std::vector<Difference> found = differences_between(published.officers, now.officers);
    std::vector<Difference> const of_rooms = differences_between(published.rooms, now.rooms);
    found.insert(found.end(), of_rooms.begin(), of_rooms.end());
    return found;
}

Document differences_document(Run const& published, std::vector<Difference> const& differences, Speech const& say)
{
    Document document;
    document.name = "restate";
    document.language = say.language();
    document.data_only = true;
    Table table{.key = "differences", .caption = {},
                .columns = {{"kind", say(tr("kind")), CellKind::text}, {"code", say(tr("badge or code")), CellKind::code}, {"name", say(tr("name")), CellKind::text}, {"item", say(tr("item")), CellKind::text},
                            {"published", say(tr("published")), CellKind::number}, {"now", say(tr("now")), CellKind::number}},
                .rows = {}, .if_empty = say(tr("Nothing differs from what was published of {}."), iso(published.month))};
    for (Difference const& each : differences) {
        Scheme const& scheme = each.of_room ? published.rooms.scheme : published.officers.scheme;
        table.rows.push_back({{text_cell(say(each.of_room ? tr("room") : tr("officer"))), code_cell(each.code), text_cell(each.name), text_cell(say(item_label(scheme, each.item))),
                               number_cell(in_words(scheme, each.item, each.published, say)), number_cell(in_words(scheme, each.item, each.now, say))}, RowRole::item});
    }
    document.blocks.emplace_back(std::move(table));
    return document;
}

}
