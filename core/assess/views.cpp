#include "core/assess/views.hpp"

#include "core/base/text.hpp"

namespace cwp {

namespace {

std::string text_of(std::optional<Points> points) { return points ? points->text() : ""; }
std::string text_of(std::optional<int> rank) { return rank ? std::to_string(*rank) : ""; }

/// Off-duty subjects were not scored; the others show what they earned even where they have no total.
bool was_scored(Result const& result) { return !result.indicators.empty(); }

std::string points_of(Result const& result, std::size_t indicator)
{
    if (!was_scored(result) || result.indicators[indicator].dropped)
        return "";
    return result.indicators[indicator].points.text();
}

std::vector<TableColumn> result_columns(Scheme const& scheme)
{
    std::vector<TableColumn> columns{{"code", "code", CellKind::code},    {"name", "name", CellKind::text},
                                     {"class", "class", CellKind::code},  {"total", "total", CellKind::number},
                                     {"rank", "rank", CellKind::number},  {"grade", "grade", CellKind::text}};
    for (Indicator const& indicator : scheme.indicators)
        columns.push_back({indicator.id, indicator.id, CellKind::number});
    columns.push_back({"bonus", "bonus", CellKind::number});
    columns.push_back({"penalty", "penalty", CellKind::number});
    return columns;
}

TableRow result_row(Result const& result, Scheme const& scheme)
{
    TableRow row;
    row.cells = {code_cell(result.code), text_cell(result.name), code_cell(result.rating), number_cell(text_of(result.total)),
                 number_cell(text_of(result.rank)), text_cell(grade_label(scheme, result.grade).zh)};
    for (std::size_t i = 0; i < scheme.indicators.size(); ++i)
        row.cells.push_back(number_cell(points_of(result, i)));
    row.cells.push_back(number_cell(was_scored(result) ? result.bonus.text() : ""));
    row.cells.push_back(number_cell(was_scored(result) ? result.penalty.text() : ""));
    return row;
}

/// `+1.25`, `-0.50`; blank where one of the two has no total.
std::string change_since(Result const& result, Scores const* before)
{
    Result const* const earlier = before == nullptr ? nullptr : before->find(result.code);
    if (earlier == nullptr || !earlier->total || !result.total)
        return "";
    Points const change = *result.total - *earlier->total;
    return (change.hundredths >= 0 ? "+" : "") + change.text();
}

Text code_heading(Scores const& scores) { return scores.are_of_rooms() ? tr("code") : tr("badge"); }
Text name_heading(Scores const& scores) { return scores.are_of_rooms() ? tr("room") : tr("name"); }

/// What a list is made of.
struct Listing {
    Scores const& scores;
    Scores const* before;  ///< of the month before; nullptr where there is none
    std::int64_t limit;    ///< of each class; 0: all
};

Table ranked_table(Listing const& listing, std::string const& rating, Speech const& say)
{
    auto const& [scores, before, limit] = listing;
    Table table{.key = "class_" + rating, .caption = say(tr("Class {}"), rating),
                .columns = {{"rank", say(tr("rank")), CellKind::number}, {"code", say(code_heading(scores)), CellKind::code}, {"name", say(name_heading(scores)), CellKind::text},
                            {"station", say(tr("station")), CellKind::text}, {"total", say(tr("total score")), CellKind::number},
                            {"change", say(tr("change")), CellKind::number}, {"grade", say(tr("grade")), CellKind::text}},
                .rows = {}, .if_empty = {}};
    for (Result const* const result : ranked_in_class(scores, rating)) {
        if (limit > 0 && *result->rank > limit)
            break;
        table.rows.push_back({{number_cell(text_of(result->rank)), code_cell(result->code), text_cell(result->name), text_cell(result->station_name),
                               number_cell(text_of(result->total)), number_cell(change_since(*result, before)),
                               text_cell(say(grade_label(scores.scheme, result->grade)))}, RowRole::item});
    }
    return table;
}

Table others_table(Scores const& scores, Speech const& say)
{
    Table table{.key = "others", .caption = say(tr("Without a rank")),
                .columns = {{"code", say(code_heading(scores)), CellKind::code}, {"name", say(name_heading(scores)), CellKind::text},
                            {"station", say(tr("station")), CellKind::text}, {"total", say(tr("total score")), CellKind::number},
                            {"standing", say(tr("standing")), CellKind::text}, {"reason", say(tr("reason")), CellKind::text}},
                .rows = {}, .if_empty = {}};
    for (Result const& result : scores.results)
        if (result.standing != Standing::ranked)
            table.rows.push_back({{code_cell(result.code), text_cell(result.name), text_cell(result.station_name), number_cell(text_of(result.total)),
                                   text_cell(say(label_of(result.standing))), text_cell(say(reason_label(result, scores.scheme)))}, RowRole::item});
    return table;
}

std::string state_in_words(RunState state, Speech const& say) { return say(state == RunState::draft ? tr("draft") : tr("published")); }

}

Label grade_label(Scheme const& scheme, std::string_view code)
{
    for (GradeBound const& grade : scheme.grades)
        if (grade.code == code)
            return grade.label;
    return {};
}

Label reason_label(Result const& result, Scheme const& scheme)
{
    std::string const& reason = result.reason;
    if (reason == "no_return")
        return {"所在派出所未报送当月报表", "the station sent no return for the month"};
    if (reason == "part_of_month")
        return {"在岗不足半月", "on duty for less than half the month"};
    if (reason == "part_open")
        return {"开放不足半月", "open for less than half the month"};
    if (reason == "absent")
        return {"全月不在岗", "away the whole month"};
    if (reason == "rating")
        return {"警务室没有定级", "the room has no rating"};
    if (reason == "nothing_scored")
        return {"没有可计分的项目", "nothing was left to score"};
    if (reason == "veto")
        return {"有一票否决事项", "a veto fact"};
    if (Indicator const* const indicator = scheme.find(reason))
        return {"缺少数据：" + indicator->title.zh, "data missing: " + indicator->title.en};
    return {};
}

Document results_table(Run const& run, Scores const& scores)
{
    Document document;
    document.name = "assess";
    document.data_only = true;
    Table table{.key = "results", .caption = {}, .columns = result_columns(scores.scheme), .rows = {}, .if_empty = {}};
    for (Result const& result : scores.results)
        table.rows.push_back(result_row(result, scores.scheme));
    document.blocks.emplace_back(std::move(table));
    document.json = results_json(run, scores);
    return document;
}

Document results_list(Run const& run, Scores const& scores, Scores const* before, std::int64_t limit, Speech const& say)
{
    Document document;
    document.name = "assess";
    document.language = say.language();
    document.title = say(scores.are_of_rooms() ? tr("Assessment of rooms in {}") : tr("Assessment of {}"), iso(run.month));
    document.subtitle = say(tr("{}, revision {}, data as of {}"), state_in_words(run.state, say), run.revision, run.made_at);
    for (std::string const& rating : classes_in(scores))
        if (Table table = ranked_table({scores, before, limit}, rating, say); !table.rows.empty())
            document.blocks.emplace_back(std::move(table));
    if (Table table = others_table(scores, say); !table.rows.empty())
        document.blocks.emplace_back(std::move(table));
    if (document.blocks.empty())
        document.blocks.emplace_back(Paragraph{say(scores.are_of_rooms() ? tr("No room was assessed: none was open on a workday of the month.")
                                                                          : tr("Nobody was assessed: no police officer holds a lead or member post in the month.")), false});
    return document;
}

}
