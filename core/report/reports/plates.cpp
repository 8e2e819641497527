#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"
#include "core/room/plates.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const plates;

namespace {

Text word_of(PlateVerdict verdict)
{
    switch (verdict) {
    case PlateVerdict::keep: return tr("keep");
    case PlateVerdict::officer_left:
    case PlateVerdict::below: return tr("withdraw");
    case PlateVerdict::undecided: return tr("not decidable: a person decides");
    case PlateVerdict::not_surveyed: return tr("not surveyed");
    case PlateVerdict::withdrawn: return tr("withdrawn");
    }
    return tr("keep");
}

std::string_view code_of(PlateVerdict verdict)
{
    switch (verdict) {
    case PlateVerdict::keep: return "keep";
    case PlateVerdict::officer_left: return "officer_left";
    case PlateVerdict::below: return "below_90";
    case PlateVerdict::undecided: return "undecided";
    case PlateVerdict::not_surveyed: return "not_surveyed";
    case PlateVerdict::withdrawn: return "withdrawn";
    }
    return "";
}

/// `73/80 = 91.3% [83.0%, 95.7%]`; blank where nobody was asked.
std::string share_in_words(YearlyShare const& share)
{
    if (!share.is_asked()) {
        return {};
    }
    Interval const interval = wilson_interval(share.hits, share.sample);
    return std::to_string(share.hits) + "/" + std::to_string(share.sample) + " = " + percent_text(share.share()) + " [" + percent_text(interval.low) + ", " + percent_text(interval.high) + "]";
}

std::string reason_of(PlateReview const& plate, Exact const& least, Pack const& pack, Speech const& say)
{
    if (plate.verdict == PlateVerdict::withdrawn) {
        for (Choice const& why : pack.ledger("plate").column("why").choices) {
            if (why.code == plate.why) {
                return say(why.label);
            }
        }
        return say(tr("no reason was written"));
    }
    if (plate.verdict == PlateVerdict::officer_left) {
        return say(tr("{} left the room on {}"), plate.officer, iso(*plate.left));
    }
    if (plate.verdict == PlateVerdict::below || plate.verdict == PlateVerdict::undecided) {
        bool const safety = plate.safety.is_below(least);
        bool const satisfaction = plate.satisfaction.is_below(least);
        return say(safety && satisfaction ? tr("safety and satisfaction below the line") : safety ? tr("safety below the line") : tr("satisfaction below the line"));
    }
    return plate.granted_again ? say(tr("granted again")) : std::string();
}

Table plates_table(std::vector<PlateReview> const& plates, Exact const& least, Pack const& pack, Speech const& say)
{
    Table table;
    table.key = "plates";
    table.caption = say(tr("Name plates of the year"));
    table.if_empty = say(tr("No room bore a name in that year."));
    table.columns = {{"plate", say(tr("plate"))}, {"room", say(tr("room"))}, {"officer", say(tr("officer"))}, {"granted", say(tr("granted")), CellKind::date},
        {"withdrawn", say(tr("withdrawn")), CellKind::date, Shown::where_filled}, {"safety", say(tr("safety [95% interval]"))}, {"satisfaction", say(tr("satisfaction [95% interval]"))},
        {"surveys", say(tr("surveys"))}, {"verdict", say(tr("verdict"))}, {"reason", say(tr("reason")), CellKind::text, Shown::where_filled}};
    for (PlateReview const& plate : plates) {
        table.rows.push_back({{coded_cell(plate.name, "plate#" + std::to_string(plate.plate)), coded_cell(plate.room_name, plate.room), coded_cell(plate.officer, plate.badge), date_cell(iso(plate.granted)),
                                  date_cell(plate.withdrawn ? iso(*plate.withdrawn) : ""), text_cell(share_in_words(plate.safety)), text_cell(share_in_words(plate.satisfaction)), text_cell(plate.surveys),
                                  coded_cell(say(word_of(plate.verdict)), std::string(code_of(plate.verdict))), text_cell(reason_of(plate, least, pack, say))}, RowRole::item});
    }
    return table;
}

std::int64_t count_of(std::vector<PlateReview> const& plates, PlateVerdict verdict)
{
    return std::count_if(plates.begin(), plates.end(), [verdict](PlateReview const& plate) { return plate.verdict == verdict; });
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    References references(db, pack);
    int const year = question.year ? *question.year : year_of(assessment_month_of(db, question.today));
    auto plates = review_plates(references, year, question.today);
    if (auto const units = units_asked(references, question)) {
        plates.erase(std::remove_if(plates.begin(), plates.end(), [&](PlateReview const& plate) { return !units->contains(plate.station); }), plates.end());
    }
    auto const withdraw = count_of(plates, PlateVerdict::officer_left) + count_of(plates, PlateVerdict::below);
    Document document;
    document.name = "plates";
    document.language = say.language();
    document.title = say(tr("Review of name plates, {}"), year);
    document.blocks.emplace_back(Paragraph{say(tr("Of {} plates {} are to be withdrawn, {} stay; {} cannot be decided by figures, {} rooms were not surveyed, {} were withdrawn."), plates.size(), withdraw,
                                               count_of(plates, PlateVerdict::keep), count_of(plates, PlateVerdict::undecided), count_of(plates, PlateVerdict::not_surveyed),
                                               count_of(plates, PlateVerdict::withdrawn)), true});
    document.blocks.emplace_back(plates_table(plates, pack.norm("plate_share", make_month(year, 12)) / Exact(100), pack, say));
    document.footer = say(tr("Withdrawn are plates whose officer has left the room, and those of rooms with safety or satisfaction below {}% in all surveys of the year together. Where Wilson's 95% interval of the measure below contains {}%, the sample decides nothing."),
        pack.norm("plate_share", make_month(year, 12)).text(), pack.norm("plate_share", make_month(year, 12)).text());
    return document;
}

}

Report const plates{"plates", tr("name plates of a year: which stay, which are withdrawn, with the evidence"), TimeAsked::year, "", {station_option()},
    "cwp report plates --year 2026\ncwp report plates --year last -f xlsx -o 命名牌.xlsx", build};

}
