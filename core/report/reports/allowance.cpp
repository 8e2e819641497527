#include "core/room/allowance.hpp"

#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const allowance;

namespace {

std::string yuan(std::int64_t fen) { return Exact::fraction(fen, 100).fixed(2); }

/// `2026-09: 300.00 instead of 600.00`.
std::string differences_in_words(AllowanceLine const& line, Speech const& say)
{
    std::string words;
    for (AllowanceDifference const& each : line.differences) {
        words += (words.empty() ? "" : "; ") + say(tr("{}: {} due, {} paid"), iso(each.month), yuan(each.due), yuan(each.paid));
    }
    return words;
}

std::string class_in_words(AllowanceDays const& days, References& references, Speech const& say)
{
    return days.funding.empty() ? say(tr("not rated")) : references.standard_label("allowance", days.funding, say.language());
}

/// `深柳派出所官陵湖社区警务室 18 天（城区）`, room by room.
std::string days_in_words(AllowanceLine const& line, References& references, Speech const& say)
{
    std::string words;
    for (AllowanceDays const& each : line.days.days) {
        words += (words.empty() ? "" : "; ") + say(tr("{}: {} days, {}"), references.name("room", each.room), each.days, class_in_words(each, references, say));
    }
    return words;
}

Table payment_list(AllowanceList const& list, References& references, Speech const& say)
{
    Table table;
    table.key = "list";
    table.caption = say(tr("Payment list"));
    table.if_empty = say(tr("Nobody is owed an allowance."));
    table.columns = {{"station", say(tr("station"))}, {"officer", say(tr("officer"))}, {"badge", say(tr("badge")), CellKind::code}, {"days", say(tr("workdays in post"))},
        {"due", say(tr("of the month (yuan)")), CellKind::number}, {"difference", say(tr("difference (yuan)")), CellKind::number, Shown::where_filled},
        {"amount", say(tr("to be paid (yuan)")), CellKind::number}, {"paid", say(tr("paid (yuan)")), CellKind::number, Shown::where_filled}, {"why", say(tr("why there is a difference")), CellKind::text, Shown::where_filled}, {"signature", say(tr("signature"))}};
    std::int64_t due = 0;
    std::int64_t difference = 0;
    std::int64_t paid = 0;
    for (AllowanceLine const& line : list.lines) {
        due += line.due;
        difference += line.difference();
        paid += line.paid;
        table.rows.push_back({{coded_cell(references.name("unit", line.station), references.code("unit", line.station)), text_cell(line.name), code_cell(line.badge), text_cell(days_in_words(line, references, say)),
                                  number_cell(yuan(line.due)), number_cell(line.differences.empty() ? "" : yuan(line.difference())), number_cell(yuan(line.total())), number_cell(list.paid ? yuan(line.paid) : ""), text_cell(differences_in_words(line, say)), text_cell({})},
            RowRole::item});
    }
    if (!list.lines.empty()) {
        table.rows.push_back({{text_cell(say(tr("total"))), text_cell({}), code_cell({}), text_cell({}), number_cell(yuan(due)), number_cell(difference == 0 ? "" : yuan(difference)), number_cell(yuan(due + difference)), number_cell(list.paid ? yuan(paid) : ""),
                                  text_cell({}), text_cell({})}, RowRole::total});
    }
    return table;
}

/// The days of one officer, post by post and rating by rating: what the month's amount is made of.
Table segments_table(AllowanceList const& list, References& references, Speech const& say)
{
    Table table;
    table.key = "segments";
    table.caption = say(tr("Workdays in post"));
    table.if_empty = say(tr("No workday of the month was in a lead or member post."));
    table.columns = {{"room", say(tr("room"))}, {"first", say(tr("first workday")), CellKind::date}, {"last", say(tr("last workday")), CellKind::date}, {"days", say(tr("workdays")), CellKind::number},
        {"funding", say(tr("funding class"))}, {"reckoning", say(tr("amount × workdays ÷ workdays of the month (yuan)"))}};
    for (AllowanceLine const& line : list.lines) {
        for (AllowanceDays const& each : line.days.days) {
            table.rows.push_back({{coded_cell(references.name("room", each.room), references.code("room", each.room)), date_cell(iso(each.first)), date_cell(iso(each.last)), number_cell(each.days),
                                      coded_cell(class_in_words(each, references, say), each.funding), text_cell(yuan(each.amount) + " × " + std::to_string(each.days) + " ÷ " + std::to_string(list.workdays))},
                RowRole::item});
        }
    }
    return table;
}

Table stations_table(AllowanceList const& list, References& references, Speech const& say)
{
    struct Sum { std::int64_t officers = 0; std::int64_t due = 0; std::int64_t difference = 0; };
    Table table;
    table.key = "stations";
    table.caption = say(tr("By station"));
    table.columns = {{"station", say(tr("station"))}, {"officers", say(tr("officers")), CellKind::number}, {"due", say(tr("of the month (yuan)")), CellKind::number},
        {"difference", say(tr("difference (yuan)")), CellKind::number, Shown::where_filled}, {"amount", say(tr("to be paid (yuan)")), CellKind::number}};
    auto const add_row = [&table](Cell name, Sum const& sum, RowRole role) {
        table.rows.push_back({{std::move(name), number_cell(sum.officers), number_cell(yuan(sum.due)), number_cell(sum.difference == 0 ? "" : yuan(sum.difference)), number_cell(yuan(sum.due + sum.difference))}, role});
    };
    Sum all;
    for (auto at = list.lines.begin(); at != list.lines.end();) {
        Sum sum;
        std::int64_t const station = at->station;
        for (; at != list.lines.end() && at->station == station; ++at) {
            ++sum.officers;
            sum.due += at->due;
            sum.difference += at->difference();
        }
        add_row(coded_cell(references.name("unit", station), references.code("unit", station)), sum, RowRole::item);
        all.officers += sum.officers;
        all.due += sum.due;
        all.difference += sum.difference;
    }
    if (!list.lines.empty()) {
        add_row(text_cell(say(tr("total"))), all, RowRole::total);
    }
    return table;
}

void keep_asked(AllowanceList& list, References& references, Question const& question)
{
    if (auto const units = units_asked(references, question)) {
        std::erase_if(list.lines, [&](AllowanceLine const& line) { return !units->contains(references.code("unit", line.station)); });
    }
    if (auto const officer = question.options.find("officer"); officer != question.options.end()) {
        std::int64_t const id = references.id("officer", officer->second);
        std::erase_if(list.lines, [id](AllowanceLine const& line) { return line.officer != id; });
    }
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    Month const month = question.month ? *question.month : assessment_month_of(db, question.today) - 1;
    assessment_month(db, month); // an Error that names the file where the month has no calendar
    AllowanceList list = allowance_list(references, month);
    keep_asked(list, references, question);
    Document document;
    document.name = "allowance";
    document.language = say.language();
    document.title = say(tr("Commuting allowance, {}"), iso(month));
    document.subtitle = list.paid ? say(tr("paid already: what has changed since comes with the next month")) : std::string();
    document.blocks.emplace_back(stations_table(list, references, say));
    document.blocks.emplace_back(payment_list(list, references, say));
    if (question.options.contains("officer")) {
        document.blocks.emplace_back(segments_table(list, references, say));
    }
    document.footer = say(tr("The amount of the funding class that the room had on each of the {} workdays of the month, workday by workday in a lead or member post, rounded once for each officer. A difference is what earlier months, paid already, come to by the posts and ratings written down now."), list.workdays);
    return document;
}

}

Report const allowance{"allowance", tr("the monthly commuting allowance as a payment list, with differences of months paid before"), TimeAsked::month, "",
    {station_option(), {"officer", tr("only of this officer"), "BADGE"}}, "cwp report allowance --month 2026-10\ncwp report allowance --month 2026-10 --station 深柳派出所 -o 发放表.xlsx", build};

}
